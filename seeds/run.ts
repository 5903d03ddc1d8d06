import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { skrivekilde } from '../ormconfig';
import { Konfigurationsfejl, laesKonfiguration } from '../src/config';
import { aabnDatabase } from '../src/db/database';
import { Databasefejl } from '../src/db/databasefil';
import { lavHandlinger } from '../src/netvaerk/opstilling';
import { urFor } from '../src/tjeneste';
import { indlaes } from './indlaes';
import { Saafejl } from './laes-filer';
import { laesPlantede, plant } from './plant';

/** `npm run seed`: puts the demo into the database of the configuration, if it is empty. Safe to run again. */
async function koer(): Promise<void> {
  const { values } = parseArgs({
    options: { database: { type: 'string' }, mappe: { type: 'string' }, 'plantede-fejl': { type: 'boolean' } },
  });
  const miljoe = values.database ? { ...process.env, DATABASE_URL: `sqlite:${values.database}` } : process.env;
  const k = laesKonfiguration(miljoe);
  const database = await aabnDatabase(skrivekilde, { fil: k.fil, antal: 1, tidsgraense: k.graenser.tid, svargraense: k.graenser.svar });
  try {
    if (!(await database.erTom())) {
      console.log(`${k.fil} har allerede rækker; intet er ændret.`);
      return;
    }
    const antal = await indlaes(
      database.skriver,
      lavHandlinger(database.skriver, urFor(k)),
      values.mappe ?? join(process.cwd(), 'seeds/faktaark-2014'),
    );
    console.log(`${antal} rækker lagt i ${k.fil}.`);
    if (values['plantede-fejl']) {
      await plant(database.skriver, await laesPlantede(join(process.cwd(), 'seeds/plantede-fejl')));
      console.log('De plantede fejl er lagt oveni; npm run audit finder dem.');
    }
  } finally {
    await database.luk();
  }
}

const kendt = (fejl: unknown): fejl is Error =>
  fejl instanceof Saafejl ||
  fejl instanceof Konfigurationsfejl ||
  fejl instanceof Databasefejl ||
  (fejl instanceof TypeError && 'code' in fejl && String(fejl.code).startsWith('ERR_PARSE_ARGS'));

koer().catch((fejl: unknown) => {
  console.error(kendt(fejl) ? fejl.message : fejl);
  process.exitCode = 1;
});
