import type { Book } from './book';
import { type Call, kroner, type Sent, sendCall, type Udfald } from './calls';
import { frigivelse, type Pools } from './pools';

/** Clients that act at random, all of them drawing from one number of acts. */

export const DATES = ['2014-01-15', '2014-02-10', '2014-03-10', '2014-04-01', '2014-04-23'] as const;

type Role = 'forvaltning' | 'kommunalbestyrelse' | 'fond';

/** How an act is dressed: plainly, without effect, sent before, sent before with another body, or with a version. */
type Guise = 'plain' | 'dry-run' | 'again' | 'other-body' | 'version';

interface SentRequest {
  readonly call: Call;
  readonly guise: Guise;
  /** The first answer under the key, when it is sent again. */
  readonly firstOutcome?: Udfald;
}

export interface Bank {
  readonly scene: Pools;
  readonly tokens: Readonly<Record<Role, string>>;
  readonly book: Book;
  rest: number;
  readonly counts: Map<string, number>;
  readonly error: string[];
  /** Versions last seen of plans, and acts that were carried out under a key. */
  readonly seen: Map<string, number>;
  readonly keyed: Readonly<Record<Role, { readonly call: Call; readonly udfald: Udfald }[]>>;
  runningNumber: number;
}

const one = <T>(random: () => number, list: readonly T[]): T => {
  const chosen = list[Math.floor(random() * list.length)];
  if (chosen === undefined) throw new Error('none to choose among');
  return chosen;
};

/** One client: sends operations of one to six acts until no acts are left. */
export async function customer(bank: Bank, url: string, random: () => number): Promise<void> {
  while (bank.rest > 0) {
    const roll = random();
    const role: Role = roll < 0.12 ? 'kommunalbestyrelse' : roll < 0.16 ? 'fond' : 'forvaltning';
    const count = Math.min(bank.rest, 1 + Math.floor(random() * 5));
    bank.rest -= count;
    const sent = Array.from({ length: count }, () => next(bank, random, role));
    const call = sent.map((s) => s.call);
    record(bank, role, sent, await sendCall(url, bank.tokens[role], call));
  }
}

function next(bank: Bank, random: () => number, role: Role): SentRequest {
  const roll = random();
  const recent = roll < 0.08 ? bank.keyed[role].slice(-50) : [];
  const known = recent.length > 0 ? one(random, recent) : undefined;
  if (known) {
    if (roll < 0.05) return { call: known.call, guise: 'again', firstOutcome: known.udfald };
    return { call: { ...known.call, input: { ...known.call.input, dato: '2014-02-11' } }, guise: 'other-body' };
  }
  const call = { forvaltning: postering, kommunalbestyrelse: decision, fond: tilsyn }[role](bank, random);
  if (roll < 0.14) return { call: extras(call, { dryRun: true }), guise: 'dry-run' };
  const version = roll < 0.22 ? bank.seen.get(String(call.input.helhedsplan)) : undefined;
  if (version !== undefined) return { call: extras(call, { expectedVersion: version }), guise: 'version' };
  bank.runningNumber += 1;
  return { call: roll < 0.6 ? extras(call, { idempotencyKey: `noegle-${bank.runningNumber}` }) : call, guise: 'plain' };
}

const extras = ({ handling: act, input }: Call, more: Call['input']): Call => ({ handling: act, input: { ...input, ...more } });

function postering(bank: Bank, random: () => number): Call {
  const roll = random();
  const act = roll < 0.5 ? 'disponerPulje' : roll < 0.68 ? 'tilbagefoer' : roll < 0.86 ? 'frigivMidler' : 'udbetal';
  const max = act === 'udbetal' ? 40_000 : 300_000;
  const input = { helhedsplan: one(random, bank.scene.planer).noegle, dato: one(random, DATES) };
  // Now and then all that is left.
  if (random() < 0.03 && act !== 'disponerPulje') return { handling: act, input };
  return { handling: act, input: { ...input, beloeb: kroner(100 + Math.floor(random() * max)) } };
}

function decision(bank: Bank, random: () => number): Call {
  bank.runningNumber += 1;
  const key = `B-${bank.runningNumber}`;
  if (random() < 0.3)
    return { handling: 'registrerAfgoerelse', input: frigivelse(one(random, bank.scene.planer).noegle, key, one(random, DATES)) };
  const input = { pulje: one(random, bank.scene.puljer), titel: key, noegle: key, dato: one(random, DATES) };
  return { handling: 'bevilPulje', input: { ...input, beloeb: kroner(Math.floor((random() - 0.4) * 200_000)) } };
}

/** Payments to a plan are withheld, and resumed. */
function tilsyn(bank: Bank, random: () => number): Call {
  bank.runningNumber += 1;
  const input = { helhedsplan: one(random, bank.scene.planer).noegle, dato: one(random, DATES), tekst: `T-${bank.runningNumber}` };
  return { handling: random() < 0.5 ? 'tilbageholdUdbetaling' : 'genoptagUdbetaling', input };
}

function record(bank: Bank, role: Role, sent: readonly SentRequest[], answer: Sent): void {
  if (answer.status !== 200) bank.error.push(`HTTP ${answer.status} to ${sent.map((s) => s.call.handling)}`);
  for (const [i, s] of sent.entries()) {
    const outcome = answer.udfald[i];
    if (!outcome) throw new Error('an answer is missing');
    const name = outcome.art === 'fejl' ? outcome.kode : outcome.art === 'afvist' ? (outcome.data.afvisninger[0]?.kode ?? '') : outcome.art;
    const counter = s.guise === 'again' ? 'again' : name;
    bank.counts.set(counter, (bank.counts.get(counter) ?? 0) + 1);
    const complaint = judge(s, outcome);
    if (complaint)
      bank.error.push(`${s.guise} ${s.call.handling} ${JSON.stringify(s.call.input)}: ${complaint} ${JSON.stringify(outcome)}`);
    if (s.guise === 'again' || !('data' in outcome)) continue;
    const version = outcome.data.helhedsplan?.version;
    // A dry run answers with a version that never was.
    if (version !== undefined && outcome.art !== 'proevet') bank.seen.set(String(s.call.input.helhedsplan), version);
    if (outcome.art !== 'udfoert') continue;
    bank.book.enter(s.call, outcome.data);
    if (s.call.input.idempotencyKey) bank.keyed[role].push({ call: s.call, udfald: outcome });
  }
}

/** What is wrong with an answer, seen by itself; null when nothing is. */
function judge({ call, guise, firstOutcome: before }: SentRequest, outcome: Udfald): string | null {
  if (outcome.art === 'ukendt') return 'no answer';
  if (guise === 'other-body') return outcome.art === 'fejl' && outcome.kode === 'IDEMPOTENCY_MISMATCH' ? null : 'was to be refused';
  if (outcome.art === 'fejl') return 'an unexpected fault';
  if (guise === 'again') return effect(outcome) === effect(before) ? null : `the first answer was ${JSON.stringify(before)}`;
  if (outcome.data.proeve !== (guise === 'dry-run')) return 'proeve is wrong';
  if (outcome.data.udfoert !== (outcome.art !== 'afvist')) return 'udfoert and afvisninger contradict each other';
  const { version } = outcome.data.helhedsplan ?? {};
  if (guise === 'version' && outcome.art === 'udfoert' && version !== Number(call.input.expectedVersion) + 1)
    return 'a version was left out';
  return null;
}

/** What an act came to, without what the objects look like now. */
function effect(outcome: Udfald | undefined): string {
  if (!outcome || !('data' in outcome)) return JSON.stringify(outcome);
  const { helhedsplan: _h, pulje: _p, ...data } = outcome.data;
  return JSON.stringify([outcome.art, data]);
}
