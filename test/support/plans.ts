import type { ActName } from '../../src/access/act-permissions';
import type { Role } from '../../src/kernel/roles';
import { execute, type Input } from './acts';
import type { Actors, Scene } from './scene';

/** Plans that keep every rule, and the way that they go. */

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
  readonly by: keyof Actors;
  readonly rolle: Role;
  readonly handling: ActName;
  readonly input: (plan: string) => Input;
}

const step = (to: string, by: Step['by'], role: Role, act: ActName, date: string, more: Input = {}): Step => ({
  til: to,
  by,
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
export const THE_WAY: readonly Step[] = [
  step('FORBEREDELSE', 'tmf', 'FORVALTNING', 'anbefalHelhedsplan', '2012-06-01'),
  step('PRAEKVALIFIKATION_ANSOEGT', 'ansoeger', 'BOLIGORGANISATION', 'ansoegPraekvalifikation', '2012-06-02'),
  step('PRAEKVALIFICERET', 'lbf', 'LANDSBYGGEFOND', 'praekvalificerHelhedsplan', '2012-09-01'),
  step('INDSENDT', 'ansoeger', 'BOLIGORGANISATION', 'indsendHelhedsplan', '2013-09-01', { kommune: 'KOEBENHAVN' }),
  step('INDSTILLET', 'tmf', 'FORVALTNING', 'indstilHelhedsplan', '2013-10-01'),
  {
    til: 'GODKENDT',
    by: 'br',
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
  const last = THE_WAY.findLastIndex((v) => v.til === state);
  for (const v of state === 'FORBEREDELSE' ? [] : THE_WAY.slice(0, last + 1)) await execute(s[v.by], v.handling, v.input(key));
  return key;
}

/** Puts a plan into a state past the acts. */
export const set = (s: Scene, plan: string, state: string): Promise<void> =>
  s.outside.run(`UPDATE helhedsplan SET status = '${state}' WHERE noegle = '${plan}'`);
