import type { GraphQLSchema } from 'graphql';
import { NO_STATISTICS } from '../db/statistics';
import type { ModelType } from '../model/model';
import { bound, columnOf, named, sql } from '../model/sql';
import type { Dialect } from './dialect';
import { compileObject } from './object';
import { parseFacts } from './parse-facts';
import { PlanBuilder } from './plan-builder';
import type { Scope } from './scope';

export interface FactsContext {
  readonly schema: GraphQLSchema;
  readonly dialect: Dialect;
}

/** A statement that reads the facts of one row as JSON, with what it binds; it gives no row when there is none. */
export interface FactsStatement {
  readonly sql: string;
  params(number: number): unknown[];
}

export function factsStatement(g: FactsContext, type: ModelType, selection: string): FactsStatement {
  const builder = new PlanBuilder(
    g.schema,
    g.dialect,
    { fragments: {}, variables: {} },
    () => '',
    () => true,
    NO_STATISTICS,
    compileObject,
  );
  const alias = builder.alias();
  const scope: Scope = { type, alias, args: new Map(), path: [], multipliers: [] };
  const facts = builder.facts(() => compileObject(builder, [parseFacts(selection)], scope));
  const number = bound((v) => v.nummer, 'int');
  const { sql: text, params } = builder.done(
    sql`${g.dialect.statement(facts)} FROM ${builder.table(type)} ${named(alias)} WHERE ${columnOf(alias, 'id')} = ${number}`,
  );
  return { sql: text, params: (number) => params.map((p) => p({ nummer: number })) };
}
