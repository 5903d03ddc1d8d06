import type { Bruger, Testtjeneste } from '../support/service';
import { Nabo } from './neighbour';

/** Pools of their own and running plans that share them, made by the acts themselves. */
export interface Scene {
  readonly puljer: readonly string[];
  readonly planer: readonly { readonly noegle: string; readonly pulje: string }[];
}

/** The day on which the acts of these tests are carried out; contracts of the demo are in force then. */
export const DAG = '2014-04-23';

/** What each pool contributes to each of its plans, in kroner: more than the pool ever holds, so that the pool is the limit. */
export const BIDRAG = 100_000;

/** There is no act that makes a pool, and contracts are not the matter here: those rows are put into the file. */
const PULJE = `INSERT INTO pulje (herkomst, kildehenvisning, noegle, navn, navn_foldet, navn_sort, kommune_id)
  SELECT 'SYNTETISK', 'prøve', NOEGLE, NOEGLE, NOEGLE, NOEGLE, kommune_id FROM pulje WHERE noegle = 'BOLIGSOCIAL-PULJE'`;
const DAEKNING = `INSERT INTO kontraktdaekning (herkomst, kildehenvisning, fra, til, kontrakt_id, helhedsplan_id)
  SELECT 'SYNTETISK', 'prøve', '2014-01-01', NULL, k.id, h.id FROM kontrakt k, helhedsplan h
  WHERE k.noegle = 'KONTRAKT-NOERREBRO' AND h.noegle LIKE 'PROEVE-%'`;

/** Builds `puljer` pools with `planer` running plans each; `bevilget` kroner are granted to each pool on the first of January. */
export async function bygScene(t: Testtjeneste, puljer: number, planer: number, bevilget: number): Promise<Scene> {
  const nabo = await Nabo.aabn(t.fil);
  const navne = Array.from({ length: puljer }, (_, i) => `PROEVEPULJE-${i + 1}`);
  for (const navn of navne) await nabo.koer(PULJE.replaceAll('NOEGLE', `'${navn}'`));
  const alle = navne.flatMap((pulje, p) => Array.from({ length: planer }, (_, i) => ({ noegle: `PROEVE-${p + 1}-${i + 1}`, pulje })));
  const spil = await aktoerer(t);
  for (const plan of alle) await tagIGang(spil, plan.noegle, plan.pulje);
  for (const pulje of navne) {
    const grund = { pulje, titel: 'Grundbevilling', dato: '2014-01-01', beloeb: bevilget, noegle: `GRUND-${pulje}` };
    await udfoert(spil.kommunalbestyrelse, 'bevilPulje', grund);
  }
  await nabo.koer(DAEKNING);
  await nabo.luk();
  return { puljer: navne, planer: alle };
}

export interface Aktoerer {
  readonly ansoeger: Bruger;
  readonly forvaltning: Bruger;
  readonly kommunalbestyrelse: Bruger;
  readonly fond: Bruger;
}

export const aktoerer = async (t: Testtjeneste): Promise<Aktoerer> => ({
  ansoeger: await t.som('BOLIGORGANISATION', 'FSB'),
  forvaltning: await t.som('FORVALTNING', 'TMF'),
  kommunalbestyrelse: await t.som('KOMMUNALBESTYRELSE', 'KOEBENHAVN'),
  fond: await t.som('LANDSBYGGEFOND'),
});

/** Input of a plan that keeps every rule, with a share from `pulje`. */
export const nyPlan = (noegle: string, pulje: string): Record<string, unknown> => ({
  noegle,
  titel: noegle,
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

async function tagIGang(a: Aktoerer, noegle: string, pulje: string): Promise<void> {
  const plan = { helhedsplan: noegle };
  await udfoert(a.ansoeger, 'opretHelhedsplan', nyPlan(noegle, pulje));
  await udfoert(a.forvaltning, 'anbefalHelhedsplan', { ...plan, dato: '2013-06-01', noegle: `ANB-${noegle}` });
  await udfoert(a.ansoeger, 'ansoegPraekvalifikation', { ...plan, dato: '2013-06-02' });
  await udfoert(a.fond, 'praekvalificerHelhedsplan', { ...plan, dato: '2013-09-01', noegle: `PRAE-${noegle}` });
  await udfoert(a.ansoeger, 'indsendHelhedsplan', { ...plan, dato: '2013-10-01', kommune: 'KOEBENHAVN' });
  await udfoert(a.forvaltning, 'indstilHelhedsplan', { ...plan, dato: '2013-10-15' });
  await udfoert(a.kommunalbestyrelse, 'registrerAfgoerelse', godkendelse(noegle));
  await udfoert(a.fond, 'givTilsagn', { ...plan, dato: '2013-12-20', noegle: `TIL-${noegle}` });
  await udfoert(a.ansoeger, 'igangsaetHelhedsplan', { ...plan, dato: '2014-01-01' });
}

const godkendelse = (noegle: string): Record<string, unknown> => ({
  organ: 'KOMMUNALBESTYRELSE',
  dato: '2013-12-12',
  udfald: 'GODKENDT',
  titel: `Godkendelse af ${noegle}`,
  noegle: `GODK-${noegle}`,
  punkter: [{ art: 'GODKENDELSE', helhedsplan: noegle }],
});

/** The decision without which nothing is released. */
export const frigivelse = (plan: string, noegle: string, dato: string): Record<string, unknown> => ({
  organ: 'KOMMUNALBESTYRELSE',
  dato,
  udfald: 'GODKENDT',
  titel: `Frigivelse ${noegle}`,
  noegle,
  punkter: [{ art: 'FRIGIVELSE', helhedsplan: plan }],
});

/** Carries out an act that has nothing in its way. */
export async function udfoert(
  som: Bruger,
  handling: string,
  input: Record<string, unknown>,
  felter?: string,
): Promise<Record<string, unknown>> {
  const svar = await som.handl(handling, input, felter);
  if (!svar.udfoert) throw new Error(`${handling} ${JSON.stringify(input)}: ${JSON.stringify(svar.afvisninger)}`);
  return svar;
}
