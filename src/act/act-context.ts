import type { EntityManager } from 'typeorm';
import { type ActName, mayAct, type Owners, reachOf } from '../access/act-permissions';
import { onlyOnOwnBehalf } from '../access/role-texts';
import { attempted, versionOf } from '../db/row-statements';
import type { ReadJson } from '../db/transactions';
import type { Day } from '../kernel/day';
import { RequestError } from '../kernel/errors';
import type { Actor } from '../kernel/roles';
import { type Breach, isError } from '../kernel/rule';
import { type ClassRef, typeOf } from '../model/model';
import { type FactsContext, type FactsStatement, factsStatement } from '../planner/facts-statement';
import type { ActResult } from '../planner/payload-plan';
import type { ActOutcome } from './act-outcome';
import type { FactSource } from './facts';
import { type Origin, type Origins, Rows, tableOf } from './rows';
import { versionConflict } from './version-conflict';

/** Refuses the act with these reasons. What the act has written so far is rolled back. */
export class Refused extends Error {
  constructor(readonly refusals: readonly Breach[]) {
    super(refusals.map((a) => a.kode).join(', '));
  }
}

/**
 * Collects the reasons of an act that does several things: one that is refused does not keep the others from saying what is
 * wrong with them. Nothing of the act is kept anyway.
 */
export function collectReasons(): { attempt(step: () => Promise<void>): Promise<void>; finish(): void } {
  const refusals: Breach[] = [];
  return {
    async attempt(step) {
      try {
        await step();
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
        refusals.push(...error.refusals);
      }
    },
    finish() {
      if (refusals.length > 0) throw new Refused(refusals);
    },
  };
}

/** What is asked of an act that is carried out as a part of another. */
export interface ActAsPart {
  readonly name: ActName;
  prepare(raw: unknown): { execute(x: ActContext): Promise<ActOutcome> };
}

export interface ActContextOptions {
  readonly act: ActName;
  readonly actor: Actor;
  readonly today: Day;
  readonly now: string;
  readonly origin: Origin;
  readonly origins: Origins;
  readonly part?: (x: ActContext, act: ActAsPart, raw: unknown) => Promise<ActResult['objects']>;
  readonly progress?: (done: number, total: number) => void;
}

const texts = new WeakMap<FactsContext, Map<FactSource<unknown>, FactsStatement>>();

/**
 * One act while it is carried out: everything that it may read and write, all inside its transaction. Reads see what the
 * act has written.
 */
export class ActContext extends Rows {
  readonly warnings: Breach[] = [];
  /** Objects that the act changes; their versions grow when it is done. */
  readonly changed = new Map<string, { classRef: ClassRef; id: number }>();
  /** What is answered also when the act is refused: the object that it was about. */
  objects: Record<string, number | null> = {};
  /** What the act answers besides: values of fields of its payload. */
  readonly values: Record<string, unknown> = {};
  private ownershipSeen = false;
  private conflict: Refused | null = null;

  constructor(
    em: EntityManager,
    private readonly read: ReadJson,
    private readonly context: FactsContext,
    private readonly choices: ActContextOptions,
  ) {
    super(em, choices.origin, choices.origins);
  }

  get today(): Day {
    return this.choices.today;
  }

  /** This moment, in UTC. */
  get now(): string {
    return this.choices.now;
  }

  get actor(): Actor {
    return this.choices.actor;
  }

  /** Refuses an actor who does not act for one of the owners. Every act that reaches only `EGEN` must pass here. */
  owners(owners: Owners): void {
    this.ownershipSeen = true;
    if (mayAct(this.choices.actor, this.choices.act, owners)) {
      if (this.conflict) throw this.conflict;
      return;
    }
    const own = owners[this.choices.actor.role] ?? [];
    const { act, actor } = this.choices;
    throw new RequestError('FORBIDDEN', onlyOnOwnBehalf(actor.role), { handling: act, rolle: actor.role, egne: own });
  }

  get ownershipChecked(): boolean {
    return this.ownershipSeen;
  }

  /** Carries another act out as a part of this one, with an event of its own. */
  async part(act: ActAsPart, raw: unknown): Promise<ActResult['objects']> {
    if (!this.choices.part) throw new Error(`${act.name} cannot be a part of ${this.choices.act}`);
    return this.choices.part(this, act, raw);
  }

  /** Runs a part that may fail without taking along what was written before it; what it wrote itself is rolled back then. */
  async tried<T>(step: () => Promise<T>): Promise<T> {
    try {
      return await attempted(this.em, step);
    } catch (error) {
      this.changed.clear();
      throw error;
    }
  }

  /** Tells how far a long act has come. */
  progress(done: number, total: number): void {
    this.choices.progress?.(done, total);
  }

  /** The facts of a row. */
  async facts<F>(source: FactSource<F>, id: number): Promise<F> {
    const own = texts.get(this.context) ?? new Map<FactSource<unknown>, FactsStatement>();
    texts.set(this.context, own);
    let text = own.get(source);
    if (!text) {
      text = factsStatement(this.context, typeOf(source.type()), source.selection);
      own.set(source, text);
    }
    const json = await this.read(text.sql, text.params(id));
    if (!json) throw new Error(`${typeOf(source.type()).name} ${id} findes ikke`);
    return source.read(JSON.parse(json.toString('utf8')));
  }

  /**
   * Finds the object that the act changes, under the name that the payload has for it. A version other than the one that
   * the client has seen refuses the act.
   */
  async loadForChange(classRef: () => ClassRef, reference: string, field: string, expected?: number | null): Promise<number> {
    const id = await this.find(classRef, reference, `input.${field}`);
    this.objects[field] = id;
    await this.markChanged(classRef, id, expected);
    return id;
  }

  /** Marks an object as changed by the act; its version is checked now and grows when the act is done. */
  async markChanged(classRef: () => ClassRef, id: number, expected?: number | null): Promise<void> {
    const type = typeOf(classRef());
    this.changed.set(`${type.name} ${id}`, { classRef: type.classRef, id });
    if (expected === undefined || expected === null) return;
    const version = await versionOf(this.em, tableOf(classRef()), id);
    if (version === null || version === expected) return;
    this.conflict = new Refused([versionConflict(expected, version)]);
    // Whoever may only act for its own is told so first.
    if (this.ownershipSeen || reachOf(this.choices.act, this.choices.actor.role) === 'ALLE') throw this.conflict;
  }

  /** Refuses the act if there is a fault among these; warnings are kept for the answer. */
  require(finding: readonly Breach[]): void {
    const error = finding.filter(isError);
    for (const a of finding) if (!isError(a) && !this.warnings.some((b) => same(a, b))) this.warnings.push(a);
    if (error.length > 0) throw new Refused(error);
  }
}

const same = (a: Breach, b: Breach): boolean => a.kode === b.kode && a.faktisk === b.faktisk && a.graense === b.graense;
