import type { Book } from './book';
import { type Call, kroner, type Sent, sendCall, type Udfald } from './calls';
import { frigivelse, type Pools } from './pools';

/** Clients that act at random, all of them drawing from one number of acts. */

export const DATES = ['2014-01-15', '2014-02-10', '2014-03-10', '2014-04-01', '2014-04-23'] as const;

type Role = 'forvaltning' | 'kommunalbestyrelse' | 'fond';

/** How an act is dressed: plainly, without effect, sent before, sent before with another body, or with a version. */
type Guise = 'ren' | 'proeve' | 'gentaget' | 'anden-krop' | 'version';

interface SentRequest {
  readonly call: Call;
  readonly dragt: Guise;
  /** The first answer under the key, when it is sent again. */
  readonly foer?: Udfald;
}

export interface Bank {
  readonly scene: Pools;
  readonly tokens: Readonly<Record<Role, string>>;
  readonly book: Book;
  rest: number;
  readonly antal: Map<string, number>;
  readonly error: string[];
  /** Versions last seen of plans, and acts that were carried out under a key. */
  readonly sete: Map<string, number>;
  readonly keyed: Readonly<Record<Role, { readonly call: Call; readonly udfald: Udfald }[]>>;
  runningNumber: number;
}

const one = <T>(slag: () => number, list: readonly T[]): T => {
  const chosen = list[Math.floor(slag() * list.length)];
  if (chosen === undefined) throw new Error('none to choose among');
  return chosen;
};

/** One client: sends operations of one to six acts until no acts are left. */
export async function customer(bank: Bank, url: string, slag: () => number): Promise<void> {
  while (bank.rest > 0) {
    const kast = slag();
    const role: Role = kast < 0.12 ? 'kommunalbestyrelse' : kast < 0.16 ? 'fond' : 'forvaltning';
    const count = Math.min(bank.rest, 1 + Math.floor(slag() * 5));
    bank.rest -= count;
    const sentOnes = Array.from({ length: count }, () => next(bank, slag, role));
    const call = sentOnes.map((s) => s.call);
    record(bank, role, sentOnes, await sendCall(url, bank.tokens[role], call));
  }
}

function next(bank: Bank, slag: () => number, role: Role): SentRequest {
  const kast = slag();
  const recent = kast < 0.08 ? bank.keyed[role].slice(-50) : [];
  const known = recent.length > 0 ? one(slag, recent) : undefined;
  if (known) {
    if (kast < 0.05) return { call: known.call, dragt: 'gentaget', foer: known.udfald };
    return { call: { ...known.call, input: { ...known.call.input, dato: '2014-02-11' } }, dragt: 'anden-krop' };
  }
  const call = { forvaltning: postering, kommunalbestyrelse: decision, fond: tilsyn }[role](bank, slag);
  if (kast < 0.14) return { call: extras(call, { dryRun: true }), dragt: 'proeve' };
  const version = kast < 0.22 ? bank.sete.get(String(call.input.helhedsplan)) : undefined;
  if (version !== undefined) return { call: extras(call, { expectedVersion: version }), dragt: 'version' };
  bank.runningNumber += 1;
  return { call: kast < 0.6 ? extras(call, { idempotencyKey: `noegle-${bank.runningNumber}` }) : call, dragt: 'ren' };
}

const extras = ({ handling: act, input }: Call, more: Call['input']): Call => ({ handling: act, input: { ...input, ...more } });

function postering(bank: Bank, slag: () => number): Call {
  const kast = slag();
  const act = kast < 0.5 ? 'disponerPulje' : kast < 0.68 ? 'tilbagefoer' : kast < 0.86 ? 'frigivMidler' : 'udbetal';
  const max = act === 'udbetal' ? 40_000 : 300_000;
  const input = { helhedsplan: one(slag, bank.scene.planer).noegle, dato: one(slag, DATES) };
  // Now and then all that is left.
  if (slag() < 0.03 && act !== 'disponerPulje') return { handling: act, input };
  return { handling: act, input: { ...input, beloeb: kroner(100 + Math.floor(slag() * max)) } };
}

function decision(bank: Bank, slag: () => number): Call {
  bank.runningNumber += 1;
  const key = `B-${bank.runningNumber}`;
  if (slag() < 0.3)
    return { handling: 'registrerAfgoerelse', input: frigivelse(one(slag, bank.scene.planer).noegle, key, one(slag, DATES)) };
  const input = { pulje: one(slag, bank.scene.puljer), titel: key, noegle: key, dato: one(slag, DATES) };
  return { handling: 'bevilPulje', input: { ...input, beloeb: kroner(Math.floor((slag() - 0.4) * 200_000)) } };
}

/** Payments to a plan are withheld, and resumed. */
function tilsyn(bank: Bank, slag: () => number): Call {
  bank.runningNumber += 1;
  const input = { helhedsplan: one(slag, bank.scene.planer).noegle, dato: one(slag, DATES), tekst: `T-${bank.runningNumber}` };
  return { handling: slag() < 0.5 ? 'tilbageholdUdbetaling' : 'genoptagUdbetaling', input };
}

function record(bank: Bank, role: Role, sentOnes: readonly SentRequest[], answer: Sent): void {
  if (answer.status !== 200) bank.error.push(`HTTP ${answer.status} på ${sentOnes.map((s) => s.call.handling)}`);
  for (const [i, s] of sentOnes.entries()) {
    const outcome = answer.udfald[i];
    if (!outcome) throw new Error('et svar mangler');
    const name = outcome.art === 'fejl' ? outcome.kode : outcome.art === 'afvist' ? (outcome.data.afvisninger[0]?.kode ?? '') : outcome.art;
    const counter = s.dragt === 'gentaget' ? 'gentaget' : name;
    bank.antal.set(counter, (bank.antal.get(counter) ?? 0) + 1);
    const complaint = judge(s, outcome);
    if (complaint)
      bank.error.push(`${s.dragt} ${s.call.handling} ${JSON.stringify(s.call.input)}: ${complaint} ${JSON.stringify(outcome)}`);
    if (s.dragt === 'gentaget' || !('data' in outcome)) continue;
    const version = outcome.data.helhedsplan?.version;
    // A dry run answers with a version that never was.
    if (version !== undefined && outcome.art !== 'proevet') bank.sete.set(String(s.call.input.helhedsplan), version);
    if (outcome.art !== 'udfoert') continue;
    bank.book.enter(s.call, outcome.data);
    if (s.call.input.idempotencyKey) bank.keyed[role].push({ call: s.call, udfald: outcome });
  }
}

/** What is wrong with an answer, seen by itself; null when nothing is. */
function judge({ call, dragt, foer: before }: SentRequest, outcome: Udfald): string | null {
  if (outcome.art === 'ukendt') return 'intet svar';
  if (dragt === 'anden-krop') return outcome.art === 'fejl' && outcome.kode === 'IDEMPOTENCY_MISMATCH' ? null : 'skulle afvises';
  if (outcome.art === 'fejl') return 'uventet fejl';
  if (dragt === 'gentaget') return effect(outcome) === effect(before) ? null : `første svar var ${JSON.stringify(before)}`;
  if (outcome.data.proeve !== (dragt === 'proeve')) return 'proeve er forkert';
  if (outcome.data.udfoert !== (outcome.art !== 'afvist')) return 'udfoert og afvisninger strider mod hinanden';
  const { version } = outcome.data.helhedsplan ?? {};
  if (dragt === 'version' && outcome.art === 'udfoert' && version !== Number(call.input.expectedVersion) + 1)
    return 'versionen er sprunget';
  return null;
}

/** What an act came to, without what the objects look actors now. */
function effect(outcome: Udfald | undefined): string {
  if (!outcome || !('data' in outcome)) return JSON.stringify(outcome);
  const { helhedsplan: _h, pulje: _p, ...data } = outcome.data;
  return JSON.stringify([outcome.art, data]);
}
