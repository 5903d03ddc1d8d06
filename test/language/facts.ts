import { join } from 'node:path';
import { plant, readPlanted } from '../../seeds/plant';
import type { FactSource } from '../../src/act/facts';
import { networkSchema } from '../../src/app/composition';
import { periodeFactSource } from '../../src/bevillingsperiode/bevillingsperiode.fact-sources';
import { afdelingFactSource, organisationFactSource } from '../../src/boligorganisation/boligorganisation.fact-sources';
import { politikFactSource } from '../../src/byomraade/byomraade.fact-sources';
import { forumFactSource } from '../../src/forum/forum.fact-source';
import { planFactSource } from '../../src/helhedsplan/helhedsplan.fact-source';
import { kontraktFactSource } from '../../src/kontrakt/kontrakt.fact-source';
import { typeOf } from '../../src/model/model';
import { sqlite } from '../../src/planner/dialects/sqlite';
import { factsStatement } from '../../src/planner/facts-statement';
import { puljeFactSource } from '../../src/pulje/pulje.fact-source';
import { boligomraadeFactSource, statslisteFactSource } from '../../src/statsliste/statsliste.fact-sources';
import { openOutside } from '../support/outside';
import { startService } from '../support/service';

/** The facts of every row of the demo, with the planted faults in it or without. */
export async function factsOfTexts(planted: boolean) {
  const t = await startService({ dag: '2026-11-22' });
  if (planted) await plant(t.database.writer, await readPlanted(join(process.cwd(), 'seeds/planted-faults')));
  const file = await openOutside(t);
  const all = async <F>(source: FactSource<F>): Promise<F[]> => {
    const type = typeOf(source.type());
    const text = factsStatement({ schema: networkSchema(), dialect: sqlite }, type, source.selection);
    const facts: F[] = [];
    for (const { id } of await file.all<{ id: number }>(`SELECT id FROM "${type.table}" ORDER BY noegle`)) {
      const [row] = await file.all<{ svar: Buffer }>(text.sql, text.params(id));
      facts.push(source.read(JSON.parse(row?.svar.toString('utf8') ?? 'null')));
    }
    return facts;
  };
  const facts = {
    planer: await all(planFactSource),
    puljer: await all(puljeFactSource),
    kontrakter: await all(kontraktFactSource),
    fora: await all(forumFactSource),
    politikker: await all(politikFactSource),
    organisations: await all(organisationFactSource),
    afdelinger: await all(afdelingFactSource),
    periods: await all(periodeFactSource),
    boligomraader: await all(boligomraadeFactSource),
    statslister: await all(statslisteFactSource),
    numbers: await file.all<{ sagsnr: string | null; dokumentnr: string | null }>(
      'SELECT sagsnr, dokumentnr FROM afgoerelse UNION ALL SELECT sagsnr, NULL FROM helhedsplan',
    ),
  };
  await file.close();
  await t.close();
  return facts;
}

export type FactsOfTexts = Awaited<ReturnType<typeof factsOfTexts>>;
