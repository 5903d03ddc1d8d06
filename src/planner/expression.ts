import { type GraphQLArgument, isObjectType } from 'graphql';
import type { ExpressionField } from '../model/model';
import type { ArgValue } from './arguments';
import type { PlanBuilder } from './plan-builder';
import type { Scope } from './scope';

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
): string {
  const sql = f.sql(builder.sqlContext(scope.alias, builder.bindArgs(f.args, given, scope.args)));
  builder.cost.reads(lookupIn(sql) * ROWS_PER_LOOKUP);
  return sql;
}

/** What a look-up inside of an expression reads, about. */
export const ROWS_PER_LOOKUP = 5;

export const lookupIn = (sql: string): number => sql.split('(SELECT ').length - 1;
