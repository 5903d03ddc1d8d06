import type { GraphQLSchema } from 'graphql';
import { ActExecutor } from '../act/act-executor';
import type { Engine } from '../db/target';
import type { Writer } from '../db/writer';
import { Haendelse } from '../haendelse/haendelse.entity';
import type { Clock } from '../kernel/clock';
import { type ModelType, typeOf } from '../model/model';
import type { Dialect } from '../planner/dialect';
import { postgres } from '../planner/dialects/postgres';
import { sqlite } from '../planner/dialects/sqlite';
import { buildSchema } from '../planner/schema/build-schema';
import './entities';
import { ACTS } from './acts';
import { RootFields } from './root-fields';

/** The root fields that are not lists or singles. */
export const rootType = (): ModelType => typeOf(RootFields);

let schema: GraphQLSchema | undefined;

/** The schema of the network; built once, since the decorators that it is built from are kept for the whole process. */
export function networkSchema(): GraphQLSchema {
  schema ??= buildSchema(rootType(), ACTS);
  return schema;
}

const DIALECTS: Readonly<Record<Engine, Dialect>> = { sqlite, postgres };

/** How statements are written for an engine. */
export const dialectOf = (engine: Engine): Dialect => DIALECTS[engine];

/** What carries the acts of the network out on a database. */
export function createActExecutor(writer: Writer, clock: Clock, progress?: (done: number, total: number) => void): ActExecutor {
  return new ActExecutor({
    writer,
    facts: { schema: networkSchema(), dialect: dialectOf(writer.engine) },
    clock,
    haendelse: Haendelse,
    progress,
  });
}
