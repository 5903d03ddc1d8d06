import type { FieldNode } from 'graphql';
import type { ReadJson } from '../db/transactions';
import { limitExceeded } from '../kernel/errors';
import { type ModelType, typeOf } from '../model/model';
import { bound, type Sql } from '../model/sql';
import type { VariableReader, Variables } from './arguments';
import { type Fragments, subSelections } from './collect-fields';
import { compileObject } from './object';
import type { PlanContext } from './plan';
import { PlanBuilder } from './plan-builder';
import { applyPostSteps } from './post-steps';
import { project } from './projection';
import type { ReadAccess } from './query-executor';
import { compileRow } from './root';
import type { Scope } from './scope';

/** What an act came to: its values, and the numbers of the rows that it answers with. */
export interface ActResult {
  readonly values: Readonly<Record<string, unknown>>;
  readonly objects: Readonly<Record<string, number | null>>;
}

/** The answer of one act, compiled from its selection before the act is carried out, so that what cannot be read refuses it. */
export interface PayloadPlan {
  /** Rows that the answer could hold at most. */
  readonly cost: number;
  answer(result: ActResult, read: ReadJson): Promise<Record<string, unknown>>;
}

/**
 * What ids begin with in the answer of a dry run that was carried out: its rows were rolled back, and a client that keeps
 * objects by id (Apollo, Relay, urql) must not take them for the stored ones. `node(id:)` knows none of them.
 */
export const TRIAL_ID_PREFIX = 'proeve_';
const IN_FRONT = '¤idForan';

/** How much of what a query may cost the answer of an act may: others cannot act while it is read. */
const SHARE_OF_QUERY = 0.1;
/** And how long it may take, in milliseconds. */
const RESPONSE_TIME_MS = 1000;

// No GraphQL name holds this sign, so a row's number never meets a variable of the client's.
const numberOf = (field: string): string => `¤${field}`;

/** Compiles the selection of an act's payload: rows by one statement, values by form. */
export function planPayload(
  g: Omit<PlanContext, 'mayBeRead'> & { readonly maxCost: number },
  access: ReadAccess,
  type: ModelType,
  nodes: readonly FieldNode[],
  document: { readonly fragments: Fragments; readonly variables: Variables },
): PayloadPlan {
  const builder = new PlanBuilder(g.schema, g.dialect, document, g.today, access.mayBeRead, g.statistics, compileObject);
  builder.idPrefix = bound((v) => v[IN_FRONT] ?? '', 'text');
  const set = subSelections(nodes);
  const rows: [string, Sql][] = [];
  const ordering: string[] = [];
  for (const [responseName, fieldNodes] of builder.collectFields(set, type.name)) {
    ordering.push(responseName);
    const field = type.fields.get(fieldNodes[0]?.name.value ?? '');
    if (field?.kind !== 'payloadRow') continue;
    builder.requireReadable(`${type.name}.${field.name}`);
    const scope: Scope = { type, alias: '', args: new Map(), path: [responseName], multipliers: [] };
    const number: VariableReader = (v) => v[numberOf(field.name)] ?? null;
    rows.push([responseName, compileRow(builder, typeOf(field.target()), 'id', number, subSelections(fieldNodes), scope)]);
  }
  const values = project(builder, type, set);
  const { sql, params } = builder.done(g.dialect.statement(g.dialect.jsonObject(rows)));
  const cost = checks(builder, Math.ceil(g.maxCost * SHARE_OF_QUERY), document.variables);
  return { cost, answer: (result, read) => answer(result, read) };

  async function answer(result: ActResult, read: ReadJson): Promise<Record<string, unknown>> {
    const numbers = Object.fromEntries(Object.entries(result.objects).map(([field, number]) => [numberOf(field), number]));
    const { udfoert: executed, proeve: trial } = result.values;
    const variables = { ...document.variables, ...numbers, [IN_FRONT]: executed === true && trial === true ? TRIAL_ID_PREFIX : '' };
    const json =
      rows.length > 0
        ? await read(
            sql,
            params.map((p) => p(variables)),
            RESPONSE_TIME_MS,
          )
        : null;
    const foundOnes: Record<string, unknown> = json ? JSON.parse(json.toString('utf8')) : {};
    await applyPostSteps(foundOnes, builder.postSteps, variables, { actor: access.actor, today: g.today(variables) });
    const shaped = values(result.values, variables);
    const out: Record<string, unknown> = {};
    for (const name of ordering) {
      const value: unknown = name in foundOnes ? foundOnes[name] : Reflect.get(Object(shaped), name);
      Object.defineProperty(out, name, { value, enumerable: true });
    }
    return out;
  }
}

function checks(builder: PlanBuilder, maxCost: number, variables: Variables): number {
  for (const check of builder.checks) check(variables);
  // As it is to be expected: pages of twenty within each other would be thousands of rows that nobody has.
  const cost = builder.cost.expected(variables);
  if (cost <= maxCost) return cost;
  throw limitExceeded('pris', maxCost, cost, {
    da: `Handlingens svar koster ${cost} rækker, læste og leverede; grænsen er ${maxCost}. Bed om mindre sider (first) eller færre niveauer`,
    en: `The answer of the act costs ${cost} rows, read and returned; the limit is ${maxCost}. Ask for smaller pages (first) or fewer levels`,
  });
}
