import 'reflect-metadata';
import type { ActName } from '../../src/access/act-permissions';
import type { Role } from '../../src/kernel/roles';
import { type Outside, openOutside } from './outside';
import { type Acted, type Answer, inputtype, startService, type TestService, type User } from './service';

/** Plans and their actors for the suites of acts. */

/** A service with its database seen from outside, and those who act in the suites. */
export interface Scene {
  readonly t: TestService;
  readonly outside: Outside;
  readonly ansoeger: User;
  readonly tmf: User;
  readonly br: User;
  readonly lbf: User;
  close(): Promise<void>;
}

export async function makeScene(day: string, environment: Record<string, string> = {}): Promise<Scene> {
  const t = await startService({ dag: day, environment });
  const outside = await openOutside(t);
  return {
    t,
    outside,
    ansoeger: await t.like('BOLIGORGANISATION', 'FSB'),
    // The forvaltning that prepares the cases of plans has another name from 2026.
    tmf: await t.like('FORVALTNING', day < '2026-01-01' ? 'TMF' : 'KMTF'),
    br: await t.like('KOMMUNALBESTYRELSE', 'KOEBENHAVN'),
    lbf: await t.like('LANDSBYGGEFOND'),
    async close() {
      await outside.close();
      await t.close();
    },
  };
}

type Input = Readonly<Record<string, unknown>>;

/** The document of one act. */
export function document(act: ActName, fields = ''): string {
  return `mutation ($input: ${inputtype(act)}) { svar: ${act}(input: $input) { udfoert proeve
    afvisninger { kode regel faktisk graense enhed ansvarlig tekst } advarsler { kode regel faktisk graense } ${fields} } }`;
}

/** Sends an act and gives the answer, whatever it is. */
export const send = (b: Pick<User, 'ask'>, act: ActName, input: Input, fields?: string): Promise<Answer> =>
  b.ask(document(act, fields), { input });

/** Sends an act that is not a protocol fault. */
export async function perform(b: User, act: ActName, input: Input, fields?: string): Promise<Acted> {
  return (await b.data<{ svar: Acted }>(document(act, fields), { input })).svar;
}

/** Carries out an act that has nothing in its way. */
export async function execute(b: User, act: ActName, input: Input, fields?: string): Promise<Acted> {
  const answer = await perform(b, act, input, fields);
  if (!answer.udfoert) throw new Error(`${act} ${JSON.stringify(input)}: ${JSON.stringify(answer.afvisninger)}`);
  return answer;
}

/** What an act was refused with: code, figure and limit of each reason. */
export const reasons = (answer: Acted): string[][] => answer.afvisninger.map((a) => [a.kode, a.faktisk, a.graense]);
export const codes = (finding: readonly { readonly kode: string }[]): string[] => finding.map((f) => f.kode);

/** Code and fields of the protocol fault of an act. */
export async function errorsOf(b: Pick<User, 'ask'>, act: ActName, input: Input): Promise<unknown[]> {
  const [error] = (await send(b, act, input)).error;
  return [error?.extensions.code, error?.extensions.felter ?? error?.extensions.argument];
}

/** Runs `work` and demands that nobody has committed anything, so that every table is as it was. */
export async function untouched<T>(s: Scene, work: () => Promise<T>): Promise<T> {
  const before = await s.outside.changeCount();
  const answer = await work();
  expect(await s.outside.changeCount()).toBe(before);
  return answer;
}

/** Refused with exactly these reasons (code, figure, limit), and not a byte changed. */
export async function refused(s: Scene, attempt: () => Promise<Acted>, ...expected: unknown[][]): Promise<Acted> {
  const answer = await untouched(s, attempt);
  expect([answer.udfoert, reasons(answer)]).toEqual([false, expected]);
  return answer;
}

/** Carried out, in spite of these warnings. */
export async function goes(attempt: Promise<Acted>, ...warnings: string[]): Promise<Acted> {
  const answer = await attempt;
  expect([answer.udfoert, reasons(answer), codes(answer.advarsler)]).toEqual([true, [], warnings]);
  return answer;
}

export const PULJE = 'BOLIGSOCIAL-PULJE';

/** Funding of 1 mio. kr.: 75 % Landsbyggefonden, 12.5 % pool and 12.5 % own. */
export const finansiering = (pulje = PULJE): Input[] => [
  { kilde: 'LANDSBYGGEFONDEN', beloeb: 750_000 },
  { kilde: 'KOMMUNE', beloeb: 125_000, pulje },
  { kilde: 'BOLIGORGANISATION', beloeb: 125_000, boligorganisation: 'FSB' },
];

/** Input of a plan that keeps every rule. */
export const newPlan = (key: string, changes: Input = {}): Input => ({
  noegle: key,
  titel: `Prøve ${key}`,
  start: '2014-01-01',
  slut: '2017-12-31',
  oekonomiskRamme: 1_000_000,
  kommune: 'KOEBENHAVN',
  bevillingsperiode: '2011-14',
  ansoegere: [{ boligorganisation: 'FSB', rolle: 'LEDENDE' }],
  afdelinger: [{ afdeling: 'FSB/1-85' }],
  byomraader: ['NOERREBRO'],
  finansiering: finansiering(),
  maal: [{ indsatsomraade: 'SUNDHED', tekst: 'Et mål', succeskriterier: [{ tekst: 'Et kriterium' }] }],
  ...changes,
});

/** One step of the legal way of a plan. */
export interface Step {
  readonly til: string;
  readonly like: 'ansoeger' | 'tmf' | 'br' | 'lbf';
  readonly rolle: Role;
  readonly handling: ActName;
  readonly input: (plan: string) => Input;
}

const step = (to: string, like: Step['like'], role: Role, act: ActName, date: string, more: Input = {}): Step => ({
  til: to,
  like,
  rolle: role,
  handling: act,
  input: (plan) => ({ helhedsplan: plan, dato: date, ...more }),
});

export const afgoerelse = (plan: string, date: string, kind = 'GODKENDELSE', outcome = 'GODKENDT'): Input => ({
  organ: 'KOMMUNALBESTYRELSE',
  dato: date,
  udfald: outcome,
  titel: `${kind} af ${plan}`,
  punkter: [{ art: kind, helhedsplan: plan, ...(kind === 'REGULERINGSKONTO' ? { beloeb: 100_000, formaal: 'Aktiviteter' } : {}) }],
});

/** From preparation to running, each step with the one who takes it. */
export const VEJEN: readonly Step[] = [
  step('FORBEREDELSE', 'tmf', 'FORVALTNING', 'anbefalHelhedsplan', '2012-06-01'),
  step('PRAEKVALIFIKATION_ANSOEGT', 'ansoeger', 'BOLIGORGANISATION', 'ansoegPraekvalifikation', '2012-06-02'),
  step('PRAEKVALIFICERET', 'lbf', 'LANDSBYGGEFOND', 'praekvalificerHelhedsplan', '2012-09-01'),
  step('INDSENDT', 'ansoeger', 'BOLIGORGANISATION', 'indsendHelhedsplan', '2013-09-01', { kommune: 'KOEBENHAVN' }),
  step('INDSTILLET', 'tmf', 'FORVALTNING', 'indstilHelhedsplan', '2013-10-01'),
  {
    til: 'GODKENDT',
    like: 'br',
    rolle: 'KOMMUNALBESTYRELSE',
    handling: 'registrerAfgoerelse',
    input: (plan) => afgoerelse(plan, '2013-12-01'),
  },
  step('TILSAGN', 'lbf', 'LANDSBYGGEFOND', 'givTilsagn', '2013-12-10'),
  step('IGANGVAERENDE', 'ansoeger', 'BOLIGORGANISATION', 'igangsaetHelhedsplan', '2014-01-01'),
];

/** Makes a plan and takes it along the way to a state. */
export async function planI(s: Scene, state: string, key: string, changes?: Input): Promise<string> {
  await execute(s.ansoeger, 'opretHelhedsplan', newPlan(key, changes));
  const lastOne = VEJEN.findLastIndex((v) => v.til === state);
  for (const v of state === 'FORBEREDELSE' ? [] : VEJEN.slice(0, lastOne + 1)) await execute(s[v.like], v.handling, v.input(key));
  return key;
}

/** Puts a plan into a state past the acts. */
export const set = (s: Scene, plan: string, state: string): Promise<void> =>
  s.outside.run(`UPDATE helhedsplan SET status = '${state}' WHERE noegle = '${plan}'`);
