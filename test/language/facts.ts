import { join } from 'node:path';
import { laesPlantede, plant } from '../../seeds/plant';
import type { Faktakilde } from '../../src/act/facts';
import { netvaerksskema } from '../../src/app/composition';
import { Periodefaktakilde } from '../../src/bevillingsperiode/bevillingsperiode.fact-sources';
import { Afdelingsfaktakilde, Organisationsfaktakilde } from '../../src/boligorganisation/boligorganisation.fact-sources';
import { Politikfaktakilde } from '../../src/byomraade/byomraade.fact-sources';
import { Forumfaktakilde } from '../../src/forum/forum.fact-source';
import { Planfaktakilde } from '../../src/helhedsplan/helhedsplan.fact-source';
import { Kontraktfaktakilde } from '../../src/kontrakt/kontrakt.fact-source';
import { typeAf } from '../../src/model/model';
import { sqlite } from '../../src/planner/dialects/sqlite';
import { faktasaetning } from '../../src/planner/facts-statement';
import { Puljefaktakilde } from '../../src/pulje/pulje.fact-source';
import { Fil } from '../helhedsplan/file';
import { startTjeneste } from '../support/service';

/** The facts of every row of the demo, with the planted faults in it or without. */
export async function kendsgerninger(plantede: boolean) {
  const t = await startTjeneste({ dag: '2026-11-22' });
  if (plantede) await plant(t.database.skriver, await laesPlantede(join(process.cwd(), 'seeds/planted-faults')));
  const fil = await Fil.aabn(t.fil);
  const alle = async <F>(kilde: Faktakilde<F>): Promise<F[]> => {
    const type = typeAf(kilde.type());
    const saetning = faktasaetning({ skema: netvaerksskema(), dialekt: sqlite }, type, kilde.selektion);
    const fakta: F[] = [];
    for (const { id } of await fil.alle<{ id: number }>(`SELECT id FROM "${type.tabel}" ORDER BY noegle`)) {
      const [raekke] = await fil.alle<{ svar: Buffer }>(saetning.sql, ...saetning.parametre(id));
      fakta.push(kilde.laes(JSON.parse(raekke?.svar.toString('utf8') ?? 'null')));
    }
    return fakta;
  };
  const fakta = {
    planer: await alle(Planfaktakilde),
    puljer: await alle(Puljefaktakilde),
    kontrakter: await alle(Kontraktfaktakilde),
    fora: await alle(Forumfaktakilde),
    politikker: await alle(Politikfaktakilde),
    organisationer: await alle(Organisationsfaktakilde),
    afdelinger: await alle(Afdelingsfaktakilde),
    perioder: await alle(Periodefaktakilde),
    numre: await fil.alle<{ sagsnr: string | null; dokumentnr: string | null }>(
      'SELECT sagsnr, dokumentnr FROM afgoerelse UNION ALL SELECT sagsnr, NULL FROM helhedsplan',
    ),
  };
  await fil.luk();
  await t.luk();
  return fakta;
}

export type Kendsgerninger = Awaited<ReturnType<typeof kendsgerninger>>;
