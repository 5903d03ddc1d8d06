import fc from 'fast-check';
import { ACTS } from '../../src/app/acts';
import { PLAN_STEPS, type Step } from '../../src/helhedsplan/helhedsplan.lifecycle';
import { TRIAL_ID_PREFIX } from '../../src/planner/payload-plan';
import { otherKommune } from '../pulje/ground';
import { untouched } from '../support/acts';
import { document } from '../support/document';
import { onPostgres } from '../support/postgres-databases';
import { makeScene, type Scene } from '../support/scene';
import type { Acted, Answer } from '../support/service';
import { insertPlan } from './plan-as-rows';
import { type Asker, caseFacts, PLAN_TODAY } from './random-plan';
import { actorFor, STEP_INPUT } from './step-input';

/**
 * `kan` says what the act does: for random plans, steps, days, amounts and actors it allows exactly what the act carries out,
 * and names exactly what the act refuses for. A dry run before it answers the same and leaves every table as it was.
 */
const COUNT = Number(process.env.COUNT ?? 320);
const SEED_NUMBER = Number(process.env.SEED ?? 20140423);

let s: Scene;
beforeAll(async () => {
  s = await makeScene(PLAN_TODAY);
  await otherKommune(s);
});
afterAll(() => s.close());

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
const SHOWN: Readonly<Record<string, string>> = {
  HelhedsplanPayload: PLAN,
  PuljePayload: `${PLAN} pulje { id version disponeret frigivet udbetalt rest } disponering { id art dato beloeb }`,
  RedegoerelsePayload: `${PLAN} redegoerelse { id version aar indsendt } tilsyn { id art dato tekst }`,
  MilepaelPayload: `${PLAN} milepael { id naaet }`,
  AfgoerelsePayload: 'afgoerelse { id noegle dato udfald punkter { nodes { art helhedsplan { id version status } } } }',
};

const token = async (asker: Asker, step: keyof typeof PLAN_STEPS): Promise<string | null> => {
  const role = actorFor(step);
  if (asker === 'INGEN') return null;
  if (asker === 'RET') return s[role].token;
  if (asker === 'UVEDKOMMENDE' || role === 'lbf') return (await s.t.as('ANALYTIKER')).token;
  if (role === 'ansoeger') return (await s.t.as('BOLIGORGANISATION', 'PAB')).token;
  return (await (role === 'tmf' ? s.t.as('FORVALTNING', 'ANDEN-TMF') : s.t.as('KOMMUNALBESTYRELSE', 'ANDEN'))).token;
};

const ask = (proof: string | null, query: string, variables?: Record<string, unknown>): Promise<Answer> =>
  s.t.ask(query, variables, proof ? { authorization: `Bearer ${proof}` } : {});

async function milepaelAf(plan: string): Promise<string> {
  const { milepaele } = await s.t.data<{ milepaele: { nodes: { id: string }[] } }>(
    `{ milepaele(filter: { maal: { helhedsplan: { noegle: { eq: "${plan}" } } } }) { nodes { id } } }`,
  );
  return milepaele.nodes[0]?.id ?? '';
}

const asText = (finding: readonly Fund[]): string[] => finding.map((f) => `${f.kode} ${f.faktisk} ${f.graense}`).sort();

/** What the act came to, in the words of `kan`. */
function outcome(answer: Answer): Mulighed & { access: boolean } {
  const [error] = answer.errors;
  if (error?.extensions.code === 'FORBIDDEN') return { access: false, tilladt: false, hindringer: [], advarsler: [] };
  if (error) throw new Error(answer.text);
  const { udfoert: executed, afvisninger: refusals, advarsler: warnings } = Object(answer.data?.svar) as Acted & { advarsler: Fund[] };
  return { access: true, tilladt: executed, hindringer: refusals, advarsler: warnings };
}

// What differs: that it was a dry run, its event, and the ids, which in a dry run are nobody's.
const withoutTrace = (answer: Answer): unknown => ({
  ...parsedWithoutIds(answer.data),
  svar: { ...parsedWithoutIds(answer.data?.svar ?? {}), proeve: null, haendelse: null },
});

// PostgreSQL gives a number to one only, also when that is a dry run.
const parsedWithoutIds = (value: unknown): object =>
  JSON.parse(
    JSON.stringify(value)
      .replaceAll(`"${TRIAL_ID_PREFIX}`, '"')
      .replace(onPostgres() ? /"([a-z]+)_\d+"/g : /$^/, '"$1_"'),
  );

it(`${COUNT} random cases (seed ${SEED_NUMBER}): kan, dry run and act say the same`, async () => {
  let [number, carriedOut] = [0, 0];
  const set = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(caseFacts, async ([plan, v]) => {
      number += 1;
      const key = `TILFAELDIG-${number}`;
      await insertPlan(s, key, v.status, plan);
      const proof = await token(v.asker, v.step);
      const step: Step = PLAN_STEPS[v.step];
      const options = { plan: key, dato: v.dato ?? PLAN_TODAY, beloeb: v.beloeb, slut: v.slut, milepael: await milepaelAf(key) };

      const args = [`handling: ${v.step}`, `beloeb: ${v.beloeb === null ? null : (v.beloeb / 100).toFixed(2)}`];
      if (v.dato) args.push(`dato: "${v.dato}"`);
      if (v.step === 'FORLAENG') args.push(`slut: "${v.slut}"`);
      const asked = await ask(
        proof,
        `{ helhedsplan(noegle: "${key}") { kan(${args.join(', ')}) { tilladt hindringer { ${FUND} } advarsler { ${FUND} } } } }`,
      );
      const { kan: can } = Object(asked.data?.helhedsplan) as { kan: Mulighed };

      const input = STEP_INPUT[v.step]({ ...options, beloeb: v.beloeb === null ? null : v.beloeb / 100 });
      const type = ACTS.find((h) => h.name === step.handling)?.payload().name ?? '';
      const trial = await untouched(s, () => ask(proof, document(step.handling, SHOWN[type]), { input: { ...input, dryRun: true } }));
      const act = ask(proof, document(step.handling, SHOWN[type]), { input });
      const answer = can.tilladt ? await act : await untouched(s, () => act);

      const done = outcome(answer);
      set.set(v.step, (set.get(v.step) ?? 0) + (done.tilladt ? 1 : 0));
      if (done.tilladt) carriedOut += 1;
      expect(can.tilladt).toBe(done.tilladt);
      expect(can.hindringer.length === 0).toBe(can.tilladt);
      expect(can.hindringer.some((h) => h.kode === 'ADGANG')).toBe(!done.access);
      if (done.access) {
        expect(asText(can.hindringer)).toEqual(asText(done.hindringer));
        expect(asText(can.advarsler)).toEqual(asText(done.advarsler));
      }
      expect(withoutTrace(trial)).toEqual(withoutTrace(answer));
    }),
    { numRuns: COUNT, seed: SEED_NUMBER },
  );
  // Both answers are common, and no step is only ever refused: what never happens would prove nothing.
  expect(carriedOut).toBeGreaterThan(COUNT / 4);
  expect(carriedOut).toBeLessThan((COUNT * 3) / 4);
  expect([...set].filter(([, count]) => count === 0)).toEqual([]);
  expect(set.size).toBe(Object.keys(PLAN_STEPS).length - 1);
}, 600_000);
