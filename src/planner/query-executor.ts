import {
  type DocumentNode,
  type GraphQLError,
  type GraphQLSchema,
  getVariableValues,
  isInputType,
  type OperationDefinitionNode,
  typeFromAST,
} from 'graphql';
import type { StatementConditions } from '../db/readers';
import { Breather } from '../kernel/breather';
import { limitExceeded } from '../kernel/errors';
import type { Observer } from '../kernel/observer';
import type { Actor } from '../kernel/roles';
import { Seats } from '../kernel/seats';
import { shape, type Variables } from './arguments';
import { idShape } from './id';
import { IntrospectionResponse } from './introspection-response';
import { compilePlan, fragmentsOf, type Plan, type PlanContext } from './plan';
import { withAsker } from './plan-builder';
import { PlanCache } from './plan-cache';
import { applyPostSteps } from './post-steps';
import { limitVariables } from './variable-limits';

/** What can answer a statement with one JSON text, as bytes of UTF-8. */
export interface StatementRunner {
  read(sql: string, params: readonly unknown[], conditions?: StatementConditions): Promise<Buffer | null>;
}

/** The `data` of an answer: JSON as the database wrote it, or an object where something was computed afterwards. */
export type ResponseData = { readonly json: Buffer } | { readonly object: Readonly<Record<string, unknown>> };

export interface QueryResult {
  readonly data: ResponseData;
  readonly cost: number;
}

export interface QueryExecutorOptions extends Omit<PlanContext, 'mayBeRead'> {
  readonly source: StatementRunner;
  /** What an operation may cost at most, in rows (see `Cost`). */
  readonly maxCost: number;
  /** Whether names of the schema are kept from those who guess at them. */
  readonly hideSuggestions?: boolean;
  /** Watches the statements. */
  readonly observer?: Observer;
}

/** Who asks: what they may read, and a key that is the same for all who may read the same. */
export interface ReadAccess {
  readonly actor: Actor;
  readonly key: string;
  readonly mayBeRead: (coordinate: string) => boolean;
}

/** The client that asks, as far as the others are concerned. */
export interface Client {
  /** By which its turns are taken. */
  readonly name: string;
  /** Is told what an operation is expected to cost before it is run; throws when the client has had its share. */
  pay(cost: number): void;
  /** What must have been stored where it is read (see `StatementConditions`). */
  readonly after?: string;
  /** Is told of each statement that has been run for it. */
  ran?(statement: { readonly sql: string; readonly ms: number; readonly cost: number }): void;
  /** A signal that is raised when nobody waits for the answer any longer. */
  abandoned?(): AbortSignal;
}

/** A client that is alone. */
export const SOLE_CLIENT: Client = { name: '', pay: () => undefined };

/** A statement as it is shown: its text, and never a value of it. */
export interface ShownStatement {
  /** Null when nothing is read from the database. */
  readonly sql: string | null;
  readonly parameters: number;
  readonly cost: number;
  readonly expected: number;
  readonly maxCost: number;
}

/** What it costs to be shown a statement, in rows: it is planned, and a connection is opened to explain it. */
const STATEMENT_COST = 20;

const EMPTY = Buffer.from('{}');

/** From this price on an operation is heavy until its statement has shown how long it takes. */
const HEAVY_FROM_COST = 1000;
/** Below this price it is always light; if it is not, it is broken off and moved. */
const LIGHT_UP_TO_COST = 100;
/** Heavy operations whose facts are in memory at once. */
const MAX_COMPUTATIONS = 2;
/** Milliseconds from which on a statement is heavy. */
const HEAVY_FROM_MS = 30;

/** One run of a plan. */
interface Execution {
  readonly given: Readonly<Record<string, unknown>>;
  readonly variables: Variables;
  readonly access: ReadAccess;
  readonly client: Client;
  /** What it is expected to cost. */
  readonly expected: number;
}

/** Answers query operations. */
export class QueryExecutor {
  private readonly plans = new PlanCache();
  private readonly heavyComputations = new Seats(MAX_COMPUTATIONS);
  private readonly introspection: IntrospectionResponse;

  constructor(readonly context: QueryExecutorOptions) {
    this.introspection = new IntrospectionResponse(context.schema);
  }

  /** Coerced variables; throws the first faults as GraphQL errors. */
  variables(operation: OperationDefinitionNode, given: Readonly<Record<string, unknown>>): Variables {
    const definitions = operation.variableDefinitions ?? [];
    if (definitions.length === 0) return {};
    limitVariables(given);
    const { coerced, errors } = getVariableValues(this.context.schema, definitions, given, {
      maxErrors: 5,
      hideSuggestions: this.context.hideSuggestions,
    });
    if (errors) throw new VariableCoercionError(errors);
    return coerced;
  }

  plan(document: DocumentNode, operation: OperationDefinitionNode, variables: Variables, access: ReadAccess): Plan {
    const theShape = variableShape(this.context.schema, operation, variables);
    const name = `${this.context.statistics.edition}|${access.key}|${operation.name?.value ?? ''}|${theShape}`;
    return this.plans.find(document, name, () =>
      compilePlan({ ...this.context, mayBeRead: access.mayBeRead }, operation, fragmentsOf(document.definitions), variables),
    );
  }

  /** What an operation becomes, for those who would see it: it is held against every limit, and not run. */
  statement(
    document: DocumentNode,
    operation: OperationDefinitionNode,
    given: Readonly<Record<string, unknown>>,
    access: ReadAccess,
    client = SOLE_CLIENT,
  ): ShownStatement {
    client.pay(STATEMENT_COST);
    const { plan, variables, cost } = this.admitted(document, operation, given, access);
    return { sql: plan.sql, parameters: plan.params.length, cost, expected: plan.expected(variables), maxCost: this.context.maxCost };
  }

  /** The plan of an operation that is within the limits. */
  private admitted(
    document: DocumentNode,
    operation: OperationDefinitionNode,
    given: Readonly<Record<string, unknown>>,
    access: ReadAccess,
  ): { readonly plan: Plan; readonly variables: Variables; readonly cost: number } {
    const variables = this.variables(operation, given);
    const plan = this.plan(document, operation, variables, access);
    for (const check of plan.checks) check(variables);
    const cost = plan.cost(variables);
    if (cost > this.context.maxCost) throw tooCostly(this.context.maxCost, cost);
    return { plan, variables, cost };
  }

  async answer(
    document: DocumentNode,
    operation: OperationDefinitionNode,
    given: Readonly<Record<string, unknown>>,
    access: ReadAccess,
    client = SOLE_CLIENT,
  ): Promise<QueryResult> {
    const { plan, variables, cost } = this.admitted(document, operation, given, access);
    const expected = plan.expected(variables);
    client.pay(expected);
    const heavy = plan.postSteps.length > 0 && expected >= HEAVY_FROM_COST;
    const answer = (): Promise<ResponseData> => this.data(plan, document, operation, { given, variables, access, client, expected });
    return { data: heavy ? await this.heavyComputations.run(client.name, answer) : await answer(), cost };
  }

  private async data(
    plan: Plan,
    document: DocumentNode,
    operation: OperationDefinitionNode,
    { given, variables, access, client, expected }: Execution,
  ): Promise<ResponseData> {
    const json = await this.read(plan, withAsker(variables, access.actor), expected, client);
    const rest = plan.introspection;
    if (!rest && plan.postSteps.length === 0) return { json };
    if (rest && plan.sql === null) return { json: await this.introspection.answer(document, operation, rest, given) };
    const breather = new Breather();
    const object: Record<string, unknown> = JSON.parse(json.toString('utf8'));
    await breather.holdsIf();
    await applyPostSteps(object, plan.postSteps, variables, { actor: access.actor, today: this.context.today(variables) });
    if (!rest) return { object };
    const schema: Record<string, unknown> = JSON.parse(
      (await this.introspection.answer(document, operation, rest, given)).toString('utf8'),
    );
    return { object: inSequence(rest.sequence, [object, schema]) };
  }

  /** Lets go of what introspection runs on. */
  async close(): Promise<void> {
    await this.introspection.close();
  }

  private async read(plan: Plan, variables: Variables, expected: number, client: Client): Promise<Buffer> {
    const { sql } = plan;
    if (!sql) return EMPTY;
    // One that is expected to be small is not put among the heavy for having been slow once, when everything was.
    const heavy = plan.ms === null ? expected >= HEAVY_FROM_COST : plan.ms >= HEAVY_FROM_MS && expected >= LIGHT_UP_TO_COST;
    const json = await this.context.source.read(
      sql,
      plan.params.map((read) => read(variables)),
      {
        heavy,
        client: client.name,
        after: client.after,
        // One that is over in a moment is not broken off.
        abandoned: heavy ? client.abandoned?.() : undefined,
        measured: (ms) => {
          this.context.observer?.statement({ heavy, ms });
          client.ran?.({ sql, ms, cost: expected });
          // Its best time, with a memory that fades: what came between is not its own.
          plan.ms = plan.ms === null ? ms : Math.min(ms, plan.ms * 1.1);
        },
      },
    );
    if (json === null) throw new Error('the statement gave no answer');
    return json;
  }
}

function tooCostly(max: number, cost: number): Error {
  return limitExceeded('pris', max, cost, {
    da: `Forespørgslen koster ${cost} rækker, læste og leverede; grænsen er ${max}. Bed om mindre sider (first) eller færre niveauer`,
    en: `The operation costs ${cost} rows, read and returned; the limit is ${max}. Ask for smaller pages (first) or fewer levels`,
  });
}

/** Variables that cannot be coerced; each fault names its variable. */
export class VariableCoercionError extends Error {
  constructor(readonly error: readonly GraphQLError[]) {
    super('variabler kan ikke bruges');
  }
}

// Own fields only, and not by assignment: a response name may be `__proto__`.
function inSequence(names: readonly string[], parts: readonly Readonly<Record<string, unknown>>[]): Record<string, unknown> {
  return Object.fromEntries(names.map((n) => [n, parts.find((d) => Object.hasOwn(d, n))?.[n]]));
}

function variableShape(schema: GraphQLSchema, operation: OperationDefinitionNode, variables: Variables): string {
  let collected = '';
  for (const d of operation.variableDefinitions ?? []) {
    const name = d.variable.name.value;
    const type = typeFromAST(schema, d.type);
    collected += isInputType(type) ? `${name}=${shape(variables[name], type, idShape)};` : '';
  }
  return collected;
}
