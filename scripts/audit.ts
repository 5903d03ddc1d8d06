import './afbrudt';
import { parseArgs } from 'node:util';
import { getOperationAST, parse } from 'graphql';
import { z } from 'zod';
import { skrivekilde } from '../ormconfig';
import { laesKonfiguration } from '../src/config';
import { aabnDatabase } from '../src/db/database';
import { INGEN_STATISTIK } from '../src/db/statistik';
import { erDag } from '../src/kerne/dato';
import { Forespoergselsfejl } from '../src/kerne/fejl';
import { OFFENTLIG } from '../src/kerne/roller';
import { Laesning } from '../src/laes/koer';
import { sqlite } from '../src/laes/sqlite';
import { netvaerksskema, rodtype } from '../src/netvaerk/opstilling';
import { urFor } from '../src/tjeneste';

/** `npm run audit`: every rule over every stored row. Ends with 1 when there is a fault; warnings are told and counted. */

const SPOERGSMAAL =
  'query ($pr: Date, $kommune: ID) { fund(pr: $pr, kommune: $kommune) { type noegle brud { regel kode alvor tekst udvej } } }';

const Svar = z.object({
  fund: z.array(
    z.object({
      type: z.string(),
      noegle: z.string(),
      brud: z.object({ regel: z.string(), kode: z.string(), alvor: z.string(), tekst: z.string(), udvej: z.string() }),
    }),
  ),
});

async function koer(): Promise<number> {
  const { values } = parseArgs({ options: { pr: { type: 'string' }, kommune: { type: 'string' }, database: { type: 'string' } } });
  if (values.pr && !erDag(values.pr)) throw new Error(`--pr skal være en dag, fx 2014-01-01; fik ${values.pr}`);
  const k = laesKonfiguration(values.database ? { ...process.env, DATABASE_URL: `sqlite:${values.database}` } : process.env);
  const ur = urFor(k);
  const database = await aabnDatabase(skrivekilde, {
    fil: k.fil,
    skalFindes: true,
    antal: 1,
    tidsgraense: 600_000,
    svargraense: 1_000_000_000,
  });
  try {
    const laesning = new Laesning({
      skema: netvaerksskema(),
      rodtype: rodtype(),
      dialekt: sqlite,
      statistik: INGEN_STATISTIK,
      iDag: () => ur.iDag(),
      kilde: database.laesere,
      dybdeHoejst: 100,
      prisHoejst: 1_000_000,
    });
    const dokument = parse(SPOERGSMAAL);
    const operation = getOperationAST(dokument);
    if (!operation) throw new Error('spørgsmålet er ikke en operation');
    const { data } = await laesning.svar(
      dokument,
      operation,
      { pr: values.pr, kommune: values.kommune },
      {
        aktoer: OFFENTLIG,
        noegle: 'audit',
        maaLaeses: () => true,
      },
    );
    return vis(Svar.parse('objekt' in data ? data.objekt : JSON.parse(data.json.toString('utf8'))).fund, values.pr ?? ur.iDag());
  } finally {
    await database.luk();
  }
}

function vis(fund: z.output<typeof Svar>['fund'], dag: string): number {
  for (const { type, noegle, brud } of [...fund].sort((a, b) => (a.brud.alvor < b.brud.alvor ? 1 : -1)))
    console.log(`${brud.alvor.padEnd(8)} ${brud.regel.padEnd(4)} ${type} ${noegle}: ${brud.tekst}`);
  const fejl = fund.filter((f) => f.brud.alvor === 'FEJL').length;
  console.log(`\n${fejl} fejl og ${fund.length - fejl} advarsler pr. ${dag}.`);
  return fejl > 0 ? 1 : 0;
}

koer().then(
  (kode) => {
    process.exitCode = kode;
  },
  (fejl: unknown) => {
    console.error(fejl instanceof Forespoergselsfejl ? fejl.saetning.da : fejl instanceof Error ? fejl.message : fejl);
    process.exitCode = 2;
  },
);
