import type { GraphQLSchema } from 'graphql';
import { INGEN_STATISTIK } from '../db/statistics';
import type { Objekttype } from '../model/model';
import type { Dialekt } from './dialect';
import { objekt } from './object';
import { faktasaet } from './parse-facts';
import { Byg, type Sted } from './plan-builder';

export interface Faktagrundlag {
  readonly skema: GraphQLSchema;
  readonly dialekt: Dialekt;
}

/** A statement that reads the facts of one row as JSON, with what it binds; it gives no row when there is none. */
export interface Faktasaetning {
  readonly sql: string;
  parametre(nummer: number): unknown[];
}

export function faktasaetning(g: Faktagrundlag, type: Objekttype, selektion: string): Faktasaetning {
  const byg = new Byg(
    g.skema,
    g.dialekt,
    { fragmenter: {}, variabler: {} },
    () => '',
    () => true,
    INGEN_STATISTIK,
  );
  const alias = byg.alias();
  const sted: Sted = { type, alias, argumenter: new Map(), sti: [], gange: [] };
  const fakta = byg.fakta(() => objekt(byg, [faktasaet(selektion)], sted));
  const nummer = byg.parameter((v) => v.nummer);
  const { sql, parametre } = byg.faerdig(`${g.dialekt.saetning(fakta)} FROM ${byg.tabel(type)} ${alias} WHERE ${alias}.id = ${nummer}`);
  return { sql, parametre: (nr) => parametre.map((p) => p({ nummer: nr })) };
}
