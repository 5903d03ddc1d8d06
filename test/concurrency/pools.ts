import { execute } from '../support/acts';
import { openOutside } from '../support/outside';
import { type Actors, actorsOf } from '../support/scene';
import type { TestService } from '../support/service';

/** Pools of their own and running plans that share them, made by the acts themselves. */
export interface Pools {
  readonly puljer: readonly string[];
  readonly planer: readonly { readonly noegle: string; readonly pulje: string }[];
}

/** The day on which the acts of these tests are carried out; contracts of the demo are in force then. */
export const DAY = '2014-04-23';

/** What each pool contributes to each of its plans, in kroner: more than the pool ever holds, so that the pool is the limit. */
export const BIDRAG = 100_000;

/** There is no act that makes a pool, and contracts are not the matter here: those rows are put into the file. */
const PULJE = `INSERT INTO pulje (herkomst, kildehenvisning, noegle, navn, navn_foldet, navn_sort, kommune_id)
  SELECT 'SYNTETISK', 'prøve', NOEGLE, NOEGLE, NOEGLE, NOEGLE, kommune_id FROM pulje WHERE noegle = 'BOLIGSOCIAL-PULJE'`;
const DAEKNING = `INSERT INTO kontraktdaekning (herkomst, kildehenvisning, fra, til, kontrakt_id, helhedsplan_id)
  SELECT 'SYNTETISK', 'prøve', '2014-01-01', NULL, k.id, h.id FROM kontrakt k, helhedsplan h
  WHERE k.noegle = 'KONTRAKT-NOERREBRO' AND h.noegle LIKE 'PROEVE-%'`;

/** Builds `puljer` pools with `planer` running plans each; `bevilget` kroner are granted to each pool on the first of January. */
export async function buildScene(t: TestService, puljer: number, planer: number, bevilget: number): Promise<Pools> {
  const outside = await openOutside(t);
  const names = Array.from({ length: puljer }, (_, i) => `PROEVEPULJE-${i + 1}`);
  for (const name of names) await outside.run(PULJE.replaceAll('NOEGLE', `'${name}'`));
  const all = names.flatMap((pulje, p) => Array.from({ length: planer }, (_, i) => ({ noegle: `PROEVE-${p + 1}-${i + 1}`, pulje })));
  const game = await actorsOf(t, DAY);
  for (const plan of all) await startPlan(game, plan.noegle, plan.pulje);
  for (const pulje of names) {
    const reason = { pulje, titel: 'Grundbevilling', dato: '2014-01-01', beloeb: bevilget, noegle: `GRUND-${pulje}` };
    await execute(game.br, 'bevilPulje', reason);
  }
  await outside.run(DAEKNING);
  await outside.close();
  return { puljer: names, planer: all };
}

/** Input of a plan that keeps every rule, with a share from `pulje`. */
export const newPlanInScene = (key: string, pulje: string): Record<string, unknown> => ({
  noegle: key,
  titel: key,
  start: '2014-01-01',
  slut: '2017-12-31',
  oekonomiskRamme: BIDRAG * 8,
  kommune: 'KOEBENHAVN',
  bevillingsperiode: '2011-14',
  ansoegere: [{ boligorganisation: 'FSB', rolle: 'LEDENDE' }],
  afdelinger: [{ afdeling: 'FSB/1-85' }],
  byomraader: ['NOERREBRO'],
  finansiering: [
    { kilde: 'LANDSBYGGEFONDEN', beloeb: BIDRAG * 6 },
    { kilde: 'KOMMUNE', beloeb: BIDRAG, pulje },
    { kilde: 'BOLIGORGANISATION', beloeb: BIDRAG, boligorganisation: 'FSB' },
  ],
  maal: [{ indsatsomraade: 'SUNDHED', tekst: 'Et mål' }],
});

async function startPlan(a: Actors, key: string, pulje: string): Promise<void> {
  const plan = { helhedsplan: key };
  await execute(a.ansoeger, 'opretHelhedsplan', newPlanInScene(key, pulje));
  await execute(a.tmf, 'anbefalHelhedsplan', { ...plan, dato: '2013-06-01', noegle: `ANB-${key}` });
  await execute(a.ansoeger, 'ansoegPraekvalifikation', { ...plan, dato: '2013-06-02' });
  await execute(a.lbf, 'praekvalificerHelhedsplan', { ...plan, dato: '2013-09-01', noegle: `PRAE-${key}` });
  await execute(a.ansoeger, 'indsendHelhedsplan', { ...plan, dato: '2013-10-01', kommune: 'KOEBENHAVN' });
  await execute(a.tmf, 'indstilHelhedsplan', { ...plan, dato: '2013-10-15' });
  await execute(a.br, 'registrerAfgoerelse', godkendelse(key));
  await execute(a.lbf, 'givTilsagn', { ...plan, dato: '2013-12-20', noegle: `TIL-${key}` });
  await execute(a.ansoeger, 'igangsaetHelhedsplan', { ...plan, dato: '2014-01-01' });
}

const godkendelse = (key: string): Record<string, unknown> => ({
  organ: 'KOMMUNALBESTYRELSE',
  dato: '2013-12-12',
  udfald: 'GODKENDT',
  titel: `Godkendelse af ${key}`,
  noegle: `GODK-${key}`,
  punkter: [{ art: 'GODKENDELSE', helhedsplan: key }],
});

/** The decision without which nothing is released. */
export const frigivelse = (plan: string, key: string, date: string): Record<string, unknown> => ({
  organ: 'KOMMUNALBESTYRELSE',
  dato: date,
  udfald: 'GODKENDT',
  titel: `Frigivelse ${key}`,
  noegle: key,
  punkter: [{ art: 'FRIGIVELSE', helhedsplan: plan }],
});
