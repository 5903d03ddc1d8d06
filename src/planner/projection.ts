import type { FieldNode, SelectionSetNode } from 'graphql';
import { type Objekttype, typeAf, type Vaerdifelt } from '../model/model';
import { argumenterAf, type Variabler } from './arguments';
import { undersaet } from './collect-fields';
import type { Byg } from './plan-builder';

/** Picks from a computed object what the client asked for, under the names that it asked for. */
export type Form = (objekt: unknown, variabler: Variabler) => unknown;

/** The form of a selection of an object whose fields are `Vaerdifelt`s. Made with the plan, used at each run. */
export function forming(byg: Byg, type: Objekttype, saet: readonly SelectionSetNode[]): Form {
  const led: (readonly [string, Form])[] = [];
  for (const [svarnavn, noder] of byg.saml(saet, type.navn)) {
    const [node] = noder;
    // Rows in the answer of an act are read by their own statement.
    if (node && type.felter.get(node.name.value)?.art === 'genstand') continue;
    if (node) led.push([svarnavn, feltform(byg, type, node, noder)]);
  }
  return (objekt, variabler) => {
    if (typeof objekt !== 'object' || objekt === null) return null;
    const ud: Record<string, unknown> = {};
    // Not by assignment: a response name may be `__proto__`.
    for (const [navn, laes] of led) Object.defineProperty(ud, navn, { value: laes(objekt, variabler), enumerable: true });
    return ud;
  };
}

function feltform(byg: Byg, type: Objekttype, node: FieldNode, noder: readonly FieldNode[]): Form {
  const navn = node.name.value;
  if (navn === '__typename') return () => type.navn;
  byg.kraev(`${type.navn}.${navn}`);
  const felt = type.felter.get(navn);
  if (felt?.art !== 'vaerdi') throw new Error(`${type.navn}.${navn} er ikke en del af en beregnet værdi`);
  const en = enform(byg, type, felt, node, noder);
  return (objekt, variabler) => {
    const v = del(objekt, navn);
    if (v === null || v === undefined) return null;
    return felt.liste && Array.isArray(v) ? v.map((e) => en(e, variabler)) : en(v, variabler);
  };
}

function enform(byg: Byg, type: Objekttype, felt: Vaerdifelt, node: FieldNode, noder: readonly FieldNode[]): Form {
  if (typeof felt.type === 'function') return forming(byg, typeAf(felt.type()), undersaet(noder));
  if (felt.type === 'kroner' || felt.type === 'procent') return (v) => Number(v) / 100;
  if (felt.type !== 'saetning') return (v) => v;
  const graphqlType = byg.skema.getType(type.navn);
  const definitioner = graphqlType && 'getFields' in graphqlType ? (graphqlType.getFields()[felt.navn] ?? null) : null;
  const givet = definitioner && 'args' in definitioner ? argumenterAf(node, definitioner.args, byg.grundlag.variabler).get('sprog') : null;
  return (v, variabler) => del(v, givet?.art === 'blad' && givet.laes(variabler) === 'EN' ? 'en' : 'da');
}

function del(objekt: unknown, navn: string): unknown {
  return typeof objekt === 'object' && objekt !== null ? Reflect.get(objekt, navn) : undefined;
}
