import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { z } from 'zod';

/** The process in which the copies speak: one for all suites of a worker, since it takes seconds before it is warm. */

export interface Question {
  /** Where the copy is. */
  readonly folder: string;
  readonly bundle: string;
  readonly wanted: object;
}

const Answer = z.object({ said: z.unknown().optional(), fault: z.string().optional() });

let resident: ChildProcess | undefined;
let earlier: Promise<unknown> = Promise.resolve();

/** One question at a time: what decorators have declared is the whole process's, also when a test has given up waiting. */
export function askResident(question: Question): Promise<unknown> {
  const answer = earlier.then(() => ask(question));
  earlier = answer.catch(() => undefined);
  return answer;
}

/** Asks, and waits for the answer; the process holds nobody back who has no question. */
async function ask(question: Question): Promise<unknown> {
  const child = running();
  child.ref();
  child.channel?.ref();
  try {
    const { said, fault } = Answer.parse(await answerOf(child, question));
    if (fault !== undefined) throw new Error(fault);
    return said;
  } finally {
    child.unref();
    child.channel?.unref();
  }
}

function running(): ChildProcess {
  if (resident?.connected) return resident;
  // The streams are the worker's own: pipes would have to be let go of, too.
  resident = fork(join(__dirname, 'resident.cjs'), {
    env: { PATH: process.env.PATH, TMPDIR: process.env.HELHED_TEST_FOLDER },
    execArgv: [],
  });
  return resident;
}

function answerOf(child: ChildProcess, question: Question): Promise<unknown> {
  return new Promise((resolve, refuse) => {
    const ended = (): void => refuse(new Error('the process that speaks for the copies has ended'));
    child.once('exit', ended);
    child.once('message', (answer) => {
      child.off('exit', ended);
      resolve(answer);
    });
    child.send(question);
  });
}
