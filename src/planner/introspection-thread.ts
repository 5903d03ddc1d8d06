import { Worker } from 'node:worker_threads';
import { type GraphQLSchema, printSchema } from 'graphql';
import { INPUT_FAULTS, limitExceeded, RequestError } from '../kernel/errors';
import type { Variables } from './arguments';

/**
 * `__schema` and `__type` are graphql-js's own business. It answers in one go, which for the whole schema takes long enough to be
 * noticed by everybody else, so it does it on a thread of its own: one question at a time, in the order in which they come.
 */

/** Questions that may wait. */
const MAX_WAITING = 50;
/** Milliseconds that a question may wait and be answered in. */
const DEADLINE_MS = 10_000;
/** Memory that the thread may have. */
const MAX_MEGABYTES = 112;

// Plain JavaScript, run as it stands: a file of its own would have to be found again by the bundle, the tests and the scripts.
const THREAD = `
const { parentPort, workerData } = require('node:worker_threads');
const { buildSchema, execute, parse } = require(workerData.graphql);
const schema = buildSchema(workerData.sdl, { assumeValid: true, noLocation: true });
parentPort.on('message', ({ document, variableValues }) => {
  try {
    const { data, errors } = execute({ schema, document: parse(document, { noLocation: true }), variableValues });
    parentPort.postMessage(errors ? { error: String(errors[0]) } : { json: JSON.stringify(data) });
  } catch (error) {
    parentPort.postMessage({ error: String(error) });
  }
});
`;

interface Waiting {
  readonly document: string;
  readonly variables: Variables;
  readonly frist: number;
  readonly resolve: (json: string) => void;
  readonly refuse: (error: Error) => void;
}

type Message = { readonly json: string } | { readonly error: string };

const TOO_LATE = { da: `Introspektionen tog mere end ${DEADLINE_MS} ms`, en: `The introspection took more than ${DEADLINE_MS} ms` };

const outOfMemory = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';

const tooMuch = (): Error =>
  limitExceeded('introspektion', MAX_MEGABYTES, MAX_MEGABYTES, {
    da: `Introspektionen fylder over ${MAX_MEGABYTES} MB, mens den laves; spørg om mindre ad gangen`,
    en: `The introspection takes more than ${MAX_MEGABYTES} MB while it is made; ask for less at a time`,
  });

const texts = new WeakMap<GraphQLSchema, string>();

/** The schema as text, while the service starts: it takes a fifth of a second, and several services of one process have the same. */
function printed(schema: GraphQLSchema): string {
  const text = texts.get(schema) ?? printSchema(schema);
  texts.set(schema, text);
  return text;
}

export class IntrospectionThread {
  private readonly queue: Waiting[] = [];
  private thread: Worker | null = null;
  private running: Waiting | null = null;

  private readonly sdl: string;

  constructor(schema: GraphQLSchema) {
    this.sdl = printed(schema);
  }

  /** The `data` of an operation that asks about the schema alone, as JSON. */
  answer(document: string, variables: Variables): Promise<string> {
    if (this.queue.length >= MAX_WAITING) return Promise.reject(new RequestError('SERVICE_UNAVAILABLE', INPUT_FAULTS.busy));
    return new Promise((resolve, refuse) => {
      this.queue.push({ document, variables, frist: performance.now() + DEADLINE_MS, resolve, refuse });
      this.next();
    });
  }

  async close(): Promise<void> {
    await this.thread?.terminate();
    this.thread = null;
  }

  private next(): void {
    const job = this.running ? undefined : this.queue.shift();
    if (!job) return;
    const left = job.frist - performance.now();
    if (left <= 0) {
      job.refuse(new RequestError('SERVICE_UNAVAILABLE', INPUT_FAULTS.busy));
      return this.next();
    }
    this.running = job;
    const thread = this.thread ?? this.start();
    const clock = setTimeout(() => {
      this.thread = null;
      void thread.terminate();
      end(() => job.refuse(new RequestError('TIMEOUT', TOO_LATE, { graense: 'tid', hoejst: DEADLINE_MS })));
    }, left);
    const end = (answer: () => void): void => {
      clearTimeout(clock);
      thread.removeAllListeners('message').removeAllListeners('error').removeAllListeners('exit');
      this.running = null;
      answer();
      this.next();
    };
    thread.once('message', (message: Message) =>
      end(() => ('json' in message ? job.resolve(message.json) : job.refuse(new Error(message.error)))),
    );
    const dead = (error: unknown): void => {
      this.thread = null;
      end(() =>
        job.refuse(outOfMemory(error) ? tooMuch() : error instanceof Error ? error : new Error('the thread of introspection ended')),
      );
    };
    thread.once('error', dead).once('exit', dead);
    thread.postMessage({ document: job.document, variableValues: job.variables });
  }

  private start(): Worker {
    this.thread = new Worker(THREAD, {
      eval: true,
      workerData: { sdl: this.sdl, graphql: require.resolve('graphql') },
      resourceLimits: { maxOldGenerationSizeMb: MAX_MEGABYTES },
    });
    // It must not keep the process alive.
    this.thread.unref();
    return this.thread;
  }
}
