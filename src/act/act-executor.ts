import { type ActName, reachOf } from '../access/act-permissions';
import { notForRole } from '../access/role-texts';
import { raiseVersion } from '../db/row-statements';
import type { UnitOfWork, UnitOutcome } from '../db/transactions';
import type { Writer } from '../db/writer';
import type { Clock } from '../kernel/clock';
import { RequestError } from '../kernel/errors';
import type { Actor } from '../kernel/roles';
import type { Breach } from '../kernel/rule';
import { type ClassRef, typeOf } from '../model/model';
import type { FactsContext } from '../planner/facts-statement';
import type { ActResult, PayloadPlan } from '../planner/payload-plan';
import type { RegisteredAct } from './act';
import { type ActAsPart, ActContext, Refused } from './act-context';
import type { ActOutcome } from './act-outcome';
import { findReplay, keyedRequest, remember } from './idempotency';
import { type Origin, type Origins, tableOf } from './rows';

export interface ActExecutorOptions {
  readonly writer: Writer;
  readonly facts: FactsContext;
  readonly clock: Clock;
  /** The noun that events are rows of. */
  readonly haendelse: ClassRef;
  /** Is told how far a long act has come. */
  readonly progress?: (done: number, total: number) => void;
}

/** How the answer of an act is made, and what tells two answers apart. */
export interface PayloadRequest {
  readonly plan: PayloadPlan;
  /** The selection as text. */
  readonly select: string;
}

type Data = Record<string, unknown>;

/** An act that is ready: its input is read, and what carries it out is known. */
interface Ready {
  readonly act: ActAsPart;
  readonly actor: Actor;
  readonly execute: (x: ActContext) => Promise<ActOutcome>;
}

/** Carries acts out: who may, once per key, all or nothing, and with an event for what was done. */
export class ActExecutor {
  constructor(private readonly g: ActExecutorOptions) {}

  /** How far the log of the database has come, for who will read what was done (see `Writer`). */
  get position(): string | null {
    return this.g.writer.position;
  }

  /** Carries out one act in a transaction of its own and answers as `answer` asks. */
  async execute(act: RegisteredAct, raw: unknown, actor: Actor, answer: PayloadRequest): Promise<Data> {
    requireRole(act.name, actor);
    const { input, execute } = act.prepare(raw);
    const keyed = keyedRequest(act.name, input, actor, answer.select);
    return this.g.writer.attempt(async (unit) => {
      const before = keyed && (await findReplay(unit.em, keyed));
      if (before) return { save: false, result: 'data' in before ? before.data : await answer.plan.answer(before.result, unit.read) };
      const trial = input.dryRun ?? false;
      const x = this.ctx(unit, { act, actor, execute });
      const result = await this.tryAct(unit, x, { act, actor, execute }, trial);
      if (result instanceof Refused) return refused(unit, x, result, trial, answer);
      const data = await answer.plan.answer(result, unit.read);
      if (keyed) await remember(unit.em, keyed, result, data, this.g.clock.now());
      return { save: !trial, result: data };
    });
  }

  /** Carries out an act inside a unit of work of the seeds. A refusal is a fault there. */
  async seed(
    unit: Pick<UnitOfWork, 'em' | 'read'>,
    act: RegisteredAct,
    raw: unknown,
    by: { actor: Actor; today: string; origin: Origin; origins: Origins },
  ): Promise<void> {
    requireRole(act.name, by.actor);
    const { actor } = by;
    const x = new ActContext(unit.em, unit.read, this.g.facts, { act: act.name, now: `${by.today}T11:00:00.000Z`, ...by });
    await this.carryOut(unit, x, { act, actor, execute: act.prepare(raw).execute });
  }

  private ctx({ em, read }: UnitOfWork, { act, actor }: Ready): ActContext {
    // The moment first: at midnight an act then never counts from a day before the one that it is recorded on.
    const now = this.g.clock.now();
    const day = this.g.clock.today();
    const who = [actor.role, actor.for].filter(Boolean).join(' ');
    return new ActContext(em, read, this.g.facts, {
      act: act.name,
      actor,
      today: day,
      now,
      origin: { herkomst: 'INDBERETTET', kildehenvisning: `${act.name}, ${who}, ${day}`, opdigtedeFelter: [] },
      origins: new Map(),
      part: async (x, h, raw) => {
        requireRole(h.name, actor);
        return this.carryOut({ em }, x, { act: h, actor, execute: h.prepare(raw).execute });
      },
      progress: this.g.progress,
    });
  }

  private async tryAct(unit: UnitOfWork, x: ActContext, ready: Ready, trial: boolean): Promise<ActResult | Refused> {
    try {
      const objects = await this.carryOut(unit, x, ready);
      return { values: { ...x.values, udfoert: true, proeve: trial, afvisninger: [], advarsler: x.warnings }, objects };
    } catch (error) {
      if (error instanceof Refused) return error;
      throw error;
    }
  }

  // Versions grow and the event is recorded with the act itself, or not at all.
  private async carryOut({ em }: Pick<UnitOfWork, 'em'>, x: ActContext, ready: Ready): Promise<ActResult['objects']> {
    const { act, actor } = ready;
    const { objects, dato: date, about } = await ready.execute(x);
    requireOwner(act, actor, x);
    for (const { classRef, id } of x.changed.values()) {
      await raiseVersion(em, tableOf(classRef), id);
    }
    x.changed.clear();
    const type = typeOf(this.g.haendelse);
    const topics = Object.entries({ ...objects, ...about }).filter(([field, id]) => id && type.fields.get(field)?.kind === 'toOne');
    const haendelse = await x.insert(() => this.g.haendelse, {
      handling: act.name,
      tidspunkt: x.now,
      dato: date,
      rolle: actor.role,
      udfoertFor: actor.for,
      ...Object.fromEntries(topics.map(([field, id]) => [field, { id }])),
    });
    return { ...objects, haendelse };
  }
}

// The act is rolled back; the object is shown as it was before it. A new object is not there then.
async function refused(
  unit: UnitOfWork,
  x: ActContext,
  { refusals }: Refused,
  trial: boolean,
  answer: PayloadRequest,
): Promise<UnitOutcome<Data>> {
  await unit.discard();
  const values = { ...x.values, udfoert: false, proeve: trial, afvisninger: uniq(refusals), advarsler: x.warnings };
  return { save: false, result: await answer.plan.answer({ values, objects: x.objects }, unit.read) };
}

/** Refuses an actor whose role may not carry the act out at all. */
export function requireRole(act: ActName, actor: Actor): void {
  if (reachOf(act, actor.role)) return;
  throw new RequestError('FORBIDDEN', notForRole(act, actor.role), { handling: act, rolle: actor.role });
}

// An act that forgets to name the owners refuses those who may only act for their own.
function requireOwner(act: ActAsPart, actor: Actor, x: ActContext): void {
  if (reachOf(act.name, actor.role) === 'EGEN' && !x.ownershipChecked)
    throw new Error(`${act.name} does not check whom its object belongs to`);
}

/** Two rules may tell the same thing; it is told once. */
function uniq(refusals: readonly Breach[]): Breach[] {
  const seen = new Set<string>();
  return refusals.filter((a) => {
    const key = `${a.kode} ${a.faktisk} ${a.graense} ${a.tekst.da}`;
    return !seen.has(key) && seen.add(key);
  });
}
