import { Worker } from 'node:worker_threads';
import { type GraphQLSchema, printSchema } from 'graphql';
import { FEJL, Forespoergselsfejl, overGraense } from '../kernel/errors';
import type { Variabler } from './arguments';

/**
 * `__schema` and `__type` are graphql-js's own business. It answers in one go, which for the whole schema takes long enough to be
 * noticed by everybody else, so it does it on a thread of its own: one question at a time, in the order in which they come.
 */

/** Questions that may wait. */
const VENTENDE_HOEJST = 50;
/** Milliseconds that a question may wait and be answered in. */
const FRIST = 10_000;
/** Memory that the thread may have. */
const MEGABYTES_HOEJST = 112;

// Plain JavaScript, run as it stands: a file of its own would have to be found again by the bundle, the tests and the scripts.
const TRAAD = `
const { parentPort, workerData } = require('node:worker_threads');
const { buildSchema, execute, parse } = require(workerData.graphql);
const schema = buildSchema(workerData.sdl, { assumeValid: true, noLocation: true });
parentPort.on('message', ({ dokument, variableValues }) => {
  try {
    const { data, errors } = execute({ schema, document: parse(dokument, { noLocation: true }), variableValues });
    parentPort.postMessage(errors ? { fejl: String(errors[0]) } : { json: JSON.stringify(data) });
  } catch (fejl) {
    parentPort.postMessage({ fejl: String(fejl) });
  }
});
`;

interface Ventende {
  readonly dokument: string;
  readonly variabler: Variabler;
  readonly frist: number;
  readonly loes: (json: string) => void;
  readonly afvis: (fejl: Error) => void;
}

type Besked = { readonly json: string } | { readonly fejl: string };

const FOR_SENT = { da: `Introspektionen tog mere end ${FRIST} ms`, en: `The introspection took more than ${FRIST} ms` };

const udAfHukommelse = (fejl: unknown): boolean => fejl instanceof Error && 'code' in fejl && fejl.code === 'ERR_WORKER_OUT_OF_MEMORY';

const forMeget = (): Error =>
  overGraense('introspektion', MEGABYTES_HOEJST, MEGABYTES_HOEJST, {
    da: `Introspektionen fylder over ${MEGABYTES_HOEJST} MB, mens den laves; spørg om mindre ad gangen`,
    en: `The introspection takes more than ${MEGABYTES_HOEJST} MB while it is made; ask for less at a time`,
  });

export class Introspektionstraad {
  private readonly koe: Ventende[] = [];
  private traad: Worker | null = null;
  private iGang: Ventende | null = null;

  private readonly sdl: string;

  /** Printed while the service starts: it takes a tenth of a second. */
  constructor(skema: GraphQLSchema) {
    this.sdl = printSchema(skema);
  }

  /** The `data` of an operation that asks about the schema alone, as JSON. */
  svar(dokument: string, variabler: Variabler): Promise<string> {
    if (this.koe.length >= VENTENDE_HOEJST) return Promise.reject(new Forespoergselsfejl('SERVICE_UNAVAILABLE', FEJL.travlt));
    return new Promise((loes, afvis) => {
      this.koe.push({ dokument, variabler, frist: performance.now() + FRIST, loes, afvis });
      this.naeste();
    });
  }

  async luk(): Promise<void> {
    await this.traad?.terminate();
    this.traad = null;
  }

  private naeste(): void {
    const opgave = this.iGang ? undefined : this.koe.shift();
    if (!opgave) return;
    const tilbage = opgave.frist - performance.now();
    if (tilbage <= 0) {
      opgave.afvis(new Forespoergselsfejl('SERVICE_UNAVAILABLE', FEJL.travlt));
      return this.naeste();
    }
    this.iGang = opgave;
    const traad = this.traad ?? this.start();
    const ur = setTimeout(() => {
      this.traad = null;
      void traad.terminate();
      slut(() => opgave.afvis(new Forespoergselsfejl('TIMEOUT', FOR_SENT, { graense: 'tid', hoejst: FRIST })));
    }, tilbage);
    const slut = (svar: () => void): void => {
      clearTimeout(ur);
      traad.removeAllListeners('message').removeAllListeners('error').removeAllListeners('exit');
      this.iGang = null;
      svar();
      this.naeste();
    };
    traad.once('message', (besked: Besked) =>
      slut(() => ('json' in besked ? opgave.loes(besked.json) : opgave.afvis(new Error(besked.fejl)))),
    );
    const doed = (fejl: unknown): void => {
      this.traad = null;
      slut(() =>
        opgave.afvis(udAfHukommelse(fejl) ? forMeget() : fejl instanceof Error ? fejl : new Error('the thread of introspection ended')),
      );
    };
    traad.once('error', doed).once('exit', doed);
    traad.postMessage({ dokument: opgave.dokument, variableValues: opgave.variabler });
  }

  private start(): Worker {
    this.traad = new Worker(TRAAD, {
      eval: true,
      workerData: { sdl: this.sdl, graphql: require.resolve('graphql') },
      resourceLimits: { maxOldGenerationSizeMb: MEGABYTES_HOEJST },
    });
    // It must not keep the process alive.
    this.traad.unref();
    return this.traad;
  }
}
