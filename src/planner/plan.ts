import { type FieldNode, type GraphQLSchema, Kind, type OperationDefinitionNode } from 'graphql';
import type { TableStatistics } from '../db/statistics';
import { limitExceeded } from '../kernel/errors';
import type { ModelType } from '../model/model';
import type { VariableReader, Variables } from './arguments';
import { depthOf, type Fragments } from './collect-fields';
import type { Dialect } from './dialect';
import { limitIntrospection } from './introspection';
import { compileObject } from './object';
import { PlanBuilder } from './plan-builder';
import type { PostStep } from './post-steps';
import { compileRoot, sqlRootFields } from './root';

/** How an operation is answered: one statement, what it binds, and what is computed afterwards. */
export interface Plan {
  /** Null when nothing is read from the database (introspection alone). */
  readonly sql: string | null;
  readonly params: readonly VariableReader[];
  readonly postSteps: readonly PostStep[];
  /** Read before anything else; they throw on values that cannot be used. */
  readonly checks: readonly VariableReader[];
  /** Rows that the answer could hold at most and that are read for it (see `Cost`). */
  readonly cost: VariableReader<number>;
  /** The same as it is to be expected. */
  readonly expected: VariableReader<number>;
  /** Kinds of rows that the price is the sum of; says how much the plan holds on to. */
  readonly term: number;
  /** How long its statement has taken, in milliseconds; null when it has not been run. */
  ms: number | null;
  /** The part that graphql-js answers itself: `__schema` and `__type`; null when there is none. */
  readonly introspection: Introspection | null;
}

export interface Introspection {
  readonly fields: readonly FieldNode[];
  /** Response names of the whole operation, in order. */
  readonly sequence: readonly string[];
}

/** What a plan is made for and against. */
export interface PlanContext {
  readonly schema: GraphQLSchema;
  readonly rootType: ModelType;
  readonly dialect: Dialect;
  readonly statistics: TableStatistics;
  readonly today: VariableReader<string>;
  readonly maxDepth: number;
  readonly mayBeRead: (coordinate: string) => boolean;
}

/** Compiles a query operation; the variables give the form, not the values (see `arguments.ts`). */
export function compilePlan(g: PlanContext, operation: OperationDefinitionNode, fragments: Fragments, variables: Variables): Plan {
  const depth = depthOf(operation.selectionSet, fragments);
  if (depth > g.maxDepth) {
    throw limitExceeded('dybde', g.maxDepth, depth, {
      da: `Forespørgslen er ${depth} felter dyb; grænsen er ${g.maxDepth}`,
      en: `The operation is ${depth} fields deep; the limit is ${g.maxDepth}`,
    });
  }
  const context = { fragments, variables };
  const builder = new PlanBuilder(g.schema, g.dialect, context, g.today, g.mayBeRead, g.statistics, compileObject);
  builder.rootFacts = (set, choices) => compileRoot(builder, builder.collectFields([set], 'Query'), g.rootType, choices);
  const all = builder.collectFields([operation.selectionSet], 'Query');
  const fields = sqlRootFields(all);
  const answer = compileRoot(builder, fields, g.rootType);
  const introspection = [...all].flatMap(([name, nodes]) => (fields.has(name) ? [] : [...nodes]));
  builder.cost.schemaValues(limitIntrospection({ kind: Kind.SELECTION_SET, selections: introspection }, fragments));
  return {
    ...(fields.size > 0 ? builder.done(g.dialect.statement(answer)) : { sql: null, params: [] }),
    postSteps: builder.postSteps,
    checks: builder.checks,
    cost: (v) => builder.cost.max(v),
    expected: (v) => builder.cost.expected(v),
    term: builder.cost.termCount,
    ms: null,
    introspection: introspection.length > 0 ? { fields: introspection, sequence: [...all.keys()] } : null,
  };
}

export function fragmentsOf(definitions: readonly { kind: string }[]): Fragments {
  const fragments: Record<string, Fragments[string]> = Object.create(null);
  for (const d of definitions) if (isFragment(d)) fragments[d.name.value] = d;
  return fragments;
}

function isFragment(d: { kind: string }): d is Fragments[string] {
  return d.kind === Kind.FRAGMENT_DEFINITION;
}
