import fc from 'fast-check';
import { HANDLINGER } from '../../src/app/acts';
import { PLANTRIN, type Trin } from '../../src/helhedsplan/helhedsplan.lifecycle';
import { PROEVEID } from '../../src/planner/payload-plan';
import { andenKommune } from '../pulje/ground';
import { dokument, intetGemt, lavScene, type Scene, uroert } from '../support/planer';
import type { Handlet, Svar } from '../support/service';
import { indsaetPlan } from './plan-as-rows';
import { I_DAG, type Spoerger, sag } from './random-plan';
import { aktoerFor, TRININPUT } from './step-input';

/**
 * `kan` says what the act does: for random plans, steps, days, amounts and actors it allows exactly what the act carries out,
 * and names exactly what the act refuses for. A dry run before it answers the same and leaves every table as it was.
 */
const ANTAL = Number(process.env.ANTAL ?? 320);
const FROE = Number(process.env.FROE ?? 20140423);

let s: Scene;
beforeAll(async () => {
  s = await lavScene(I_DAG);
  await andenKommune(s);
});
afterAll(() => s.luk());

interface Fund {
  readonly kode: string;
  readonly faktisk: string;
  readonly graense: string;
}
interface Mulighed {
  readonly tilladt: boolean;
  readonly hindringer: readonly Fund[];
  readonly advarsler: readonly Fund[];
}

const FUND = 'kode faktisk graense';
const PLAN = `helhedsplan { id version status slut disponeringer(first: 100) { nodes { id art dato beloeb } }
  afgoerelsespunkter { nodes { art afgoerelse { noegle organ dato udfald } } } redegoerelser { nodes { id aar udgave indsendt vurderet } } tilsyn { nodes { id art dato } } }`;
const VIST: Readonly<Record<string, string>> = {
  HelhedsplanPayload: PLAN,
  PuljePayload: `${PLAN} pulje { id version disponeret frigivet udbetalt rest } disponering { id art dato beloeb }`,
  RedegoerelsePayload: `${PLAN} redegoerelse { id version aar indsendt } tilsyn { id art dato tekst }`,
  MilepaelPayload: `${PLAN} milepael { id naaet }`,
  AfgoerelsePayload: 'afgoerelse { id noegle dato udfald punkter { nodes { art helhedsplan { id version status } } } }',
};

const token = async (spoerger: Spoerger, trin: keyof typeof PLANTRIN): Promise<string | null> => {
  const rolle = aktoerFor(trin);
  if (spoerger === 'INGEN') return null;
  if (spoerger === 'RET') return s[rolle].token;
  if (spoerger === 'UVEDKOMMENDE' || rolle === 'lbf') return (await s.t.som('ANALYTIKER')).token;
  if (rolle === 'ansoeger') return (await s.t.som('BOLIGORGANISATION', 'PAB')).token;
  return (await (rolle === 'tmf' ? s.t.som('FORVALTNING', 'ANDEN-TMF') : s.t.som('KOMMUNALBESTYRELSE', 'ANDEN'))).token;
};

const spoerg = (bevis: string | null, query: string, variabler?: Record<string, unknown>): Promise<Svar> =>
  s.t.spoerg(query, variabler, bevis ? { authorization: `Bearer ${bevis}` } : {});

async function milepaelAf(plan: string): Promise<string> {
  const { milepaele } = await s.t.data<{ milepaele: { nodes: { id: string }[] } }>(
    `{ milepaele(filter: { maal: { helhedsplan: { noegle: { eq: "${plan}" } } } }) { nodes { id } } }`,
  );
  return milepaele.nodes[0]?.id ?? '';
}

const somTekst = (fund: readonly Fund[]): string[] => fund.map((f) => `${f.kode} ${f.faktisk} ${f.graense}`).sort();

/** What the act came to, in the words of `kan`. */
function udfald(svar: Svar): Mulighed & { adgang: boolean } {
  const [fejl] = svar.fejl;
  if (fejl?.extensions.code === 'FORBIDDEN') return { adgang: false, tilladt: false, hindringer: [], advarsler: [] };
  if (fejl) throw new Error(svar.tekst);
  const { udfoert, afvisninger, advarsler } = Object(svar.data?.svar) as Handlet & { advarsler: Fund[] };
  return { adgang: true, tilladt: udfoert, hindringer: afvisninger, advarsler };
}

// What differs: that it was a dry run, its event, and the ids, which in a dry run are nobody's.
const udenSporet = (svar: Svar): unknown => ({
  ...JSON.parse(JSON.stringify(svar.data).replaceAll(`"${PROEVEID}`, '"')),
  svar: { ...JSON.parse(JSON.stringify(svar.data?.svar ?? {}).replaceAll(`"${PROEVEID}`, '"')), proeve: null, haendelse: null },
});

it(`${ANTAL} tilfældige sager (frø ${FROE}): kan, prøve og handling siger det samme`, async () => {
  let [nr, udfoerte] = [0, 0];
  const set = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(sag, async ([plan, v]) => {
      nr += 1;
      const noegle = `TILFAELDIG-${nr}`;
      await indsaetPlan(s, noegle, v.status, plan);
      const bevis = await token(v.spoerger, v.trin);
      const trin: Trin = PLANTRIN[v.trin];
      const valg = { plan: noegle, dato: v.dato ?? I_DAG, beloeb: v.beloeb, slut: v.slut, milepael: await milepaelAf(noegle) };

      const argumenter = [`handling: ${v.trin}`, `beloeb: ${v.beloeb === null ? null : (v.beloeb / 100).toFixed(2)}`];
      if (v.dato) argumenter.push(`dato: "${v.dato}"`);
      if (v.trin === 'FORLAENG') argumenter.push(`slut: "${v.slut}"`);
      const spurgt = await spoerg(
        bevis,
        `{ helhedsplan(noegle: "${noegle}") { kan(${argumenter.join(', ')}) { tilladt hindringer { ${FUND} } advarsler { ${FUND} } } } }`,
      );
      const { kan } = Object(spurgt.data?.helhedsplan) as { kan: Mulighed };

      const input = TRININPUT[v.trin]({ ...valg, beloeb: v.beloeb === null ? null : v.beloeb / 100 });
      const type = HANDLINGER.find((h) => h.navn === trin.handling)?.svar().name ?? '';
      const proeve = await uroert(s, () => spoerg(bevis, dokument(trin.handling, VIST[type]), { input: { ...input, dryRun: true } }));
      const handling = spoerg(bevis, dokument(trin.handling, VIST[type]), { input });
      const svar = kan.tilladt ? await handling : await intetGemt(s, () => handling);

      const gjort = udfald(svar);
      set.set(v.trin, (set.get(v.trin) ?? 0) + (gjort.tilladt ? 1 : 0));
      if (gjort.tilladt) udfoerte += 1;
      expect(kan.tilladt).toBe(gjort.tilladt);
      expect(kan.hindringer.length === 0).toBe(kan.tilladt);
      expect(kan.hindringer.some((h) => h.kode === 'ADGANG')).toBe(!gjort.adgang);
      if (gjort.adgang) {
        expect(somTekst(kan.hindringer)).toEqual(somTekst(gjort.hindringer));
        expect(somTekst(kan.advarsler)).toEqual(somTekst(gjort.advarsler));
      }
      expect(udenSporet(proeve)).toEqual(udenSporet(svar));
    }),
    { numRuns: ANTAL, seed: FROE },
  );
  // Both answers are common, and no step is only ever refused: what never happens would prove nothing.
  expect(udfoerte).toBeGreaterThan(ANTAL / 4);
  expect(udfoerte).toBeLessThan((ANTAL * 3) / 4);
  expect([...set].filter(([, antal]) => antal === 0)).toEqual([]);
  expect(set.size).toBe(Object.keys(PLANTRIN).length - 1);
}, 600_000);
