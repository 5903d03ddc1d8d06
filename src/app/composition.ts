import type { GraphQLSchema } from 'graphql';
import { Handlinger } from '../act/act-executor';
import type { Skriver } from '../db/writer';
import { Haendelse } from '../haendelse/haendelse.entity';
import type { Ur } from '../kernel/clock';
import { type Objekttype, typeAf } from '../model/model';
import { sqlite } from '../planner/dialects/sqlite';
import { bygSkema } from '../planner/schema/build-schema';
import './entities';
import { HANDLINGER } from './acts';
import { Rodfelter } from './root-fields';

/** The root fields that are not lists or singles. */
export const rodtype = (): Objekttype => typeAf(Rodfelter);

let skema: GraphQLSchema | undefined;

/** The schema of the network; built once, since the decorators that it is built from are kept for the whole process. */
export function netvaerksskema(): GraphQLSchema {
  skema ??= bygSkema(rodtype(), HANDLINGER);
  return skema;
}

/** What carries the acts of the network out on a database. */
export function lavHandlinger(skriver: Skriver, ur: Ur, fremdrift?: (gjort: number, ialt: number) => void): Handlinger {
  return new Handlinger({ skriver, fakta: { skema: netvaerksskema(), dialekt: sqlite }, ur, haendelse: Haendelse, fremdrift });
}
