import type { ActName } from '../../src/access/act-permissions';
import { document } from './document';
import type { Outside } from './outside';
import type { Acted, Answer, User } from './service';

/** Acts that are sent, and what should come of them. */

export type Input = Readonly<Record<string, unknown>>;

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
  const [error] = (await send(b, act, input)).errors;
  return [error?.extensions.code, error?.extensions.felter ?? error?.extensions.argument];
}

/** What can see whether something was committed. */
export interface Watched {
  readonly outside: Outside;
}

/** Runs `work` and demands that nobody has committed anything, so that every table is as it was. */
export async function untouched<T>(s: Watched, work: () => Promise<T>): Promise<T> {
  const before = await s.outside.changeCount();
  const answer = await work();
  if ((await s.outside.changeCount()) !== before) throw new Error('something was committed, and nothing should have been');
  return answer;
}

/** Refused with exactly these reasons (code, figure, limit), and not a byte changed. */
export async function refused(s: Watched, attempt: () => Promise<Acted>, ...expected: unknown[][]): Promise<Acted> {
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
