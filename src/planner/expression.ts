import { type GraphQLArgument, isObjectType } from 'graphql';
import type { ExpressionField } from '../model/model';
import type { Sql } from '../model/sql';
import type { ArgValue } from './arguments';
import type { PlanBuilder } from './plan-builder';
import type { Scope } from './scope';
import { lookupsIn } from './sql-writer';

export function argDefinitions(builder: PlanBuilder, typeName: string, fieldName: string): readonly GraphQLArgument[] {
  const type = builder.schema.getType(typeName);
  return isObjectType(type) ? (type.getFields()[fieldName]?.args ?? []) : [];
}

/** The SQL of a computed value. */
export function compileExpression(
  builder: PlanBuilder,
  f: ExpressionField,
  scope: Pick<Scope, 'alias' | 'args'>,
  given: ReadonlyMap<string, ArgValue> = new Map(),
): Sql {
  const sql = f.sql(builder.sqlContext(scope.alias, builder.bindArgs(f.args, given, scope.args)));
  builder.cost.reads(lookupsIn(sql) * ROWS_PER_LOOKUP);
  return sql;
}

/** What a look-up inside of an expression reads, about. */
export const ROWS_PER_LOOKUP = 5;
