import { type FieldNode, Kind } from 'graphql';
import { FEJL, ugyldig } from '../kernel/errors';
import { alleNavneord, type Liste, type Objekttype } from '../model/model';
import { argumenterAf, type Laeser, type Vaerdi } from './arguments';
import { type Felter, undersaet } from './collect-fields';
import { liste } from './connection';
import { laesId, laesIdAf } from './id';
import { argumentdefinitioner, beregnet, del, objekt } from './object';
import type { Byg, Rodvalg, Sted } from './plan-builder';
import type { Ophav } from './row-source';

const IDER_HOEJST = 100;

/** The root fields of an operation that SQL answers: all but `__schema` and `__type`. */
export function laesefelter(felter: Felter): Map<string, readonly FieldNode[]> {
  return new Map([...felter].filter(([, noder]) => !/^__(schema|type)$/.test(noder[0]?.name.value ?? '')));
}

const ALLE_RAEKKER: Rodvalg = { hvor: {}, argumenter: new Map() };

/** The JSON object of the whole answer, or (for facts) of the root fields with their lists narrowed. */
export function rod(byg: Byg, felter: Felter, rodtype: Objekttype, valg = ALLE_RAEKKER): string {
  const medlemmer: [string, string][] = [];
  for (const [svarnavn, noder] of felter) {
    const [node] = noder;
    if (node?.kind === Kind.FIELD) medlemmer.push([svarnavn, rodfelt(byg, svarnavn, node, noder, rodtype, valg)]);
  }
  return byg.dialekt.objekt(medlemmer);
}

function rodfelt(byg: Byg, svarnavn: string, node: FieldNode, noder: readonly FieldNode[], rodtype: Objekttype, valg: Rodvalg): string {
  const navn = node.name.value;
  if (navn === '__typename') return "'Query'";
  byg.kraev(`Query.${navn}`);
  const argumenter = argumenterAf(node, argumentdefinitioner(byg, 'Query', navn), byg.grundlag.variabler);
  const sted: Sted = { type: rodtype, alias: '', argumenter: new Map(), sti: [svarnavn], gange: [] };
  const saet = undersaet(noder);
  if (navn === 'node') return enkelt(byg, argumenter.get('id'), 'id', saet, sted);
  if (navn === 'nodes') return flere(byg, argumenter.get('ids'), saet, sted);
  const felt = rodtype.felter.get(navn);
  if (felt?.art === 'del') return del(byg, felt, saet, sted, argumenter);
  if (felt?.art === 'beregnet') return beregnet(byg, felt, saet, sted, argumenter);
  const type = rodnavne().get(navn);
  if (!type) throw new Error(`Query.${navn} er i skemaet, men ikke i modellen`);
  if (type.flertal === navn) return liste(byg, type, valgte(type, valg), saet, sted, argumenter);
  return efterNoegle(byg, type, argumenter, saet, sted);
}

// A root list that facts narrow is a list by condition, as a list of a part is.
function valgte(type: Objekttype, { hvor, argumenter }: Rodvalg): Ophav {
  const sql = hvor[type.flertal];
  if (!sql) return null;
  const felt: Liste = { art: 'liste', navn: type.flertal, beskrivelse: '', maal: () => type.klasse, kobling: { via: 'udtryk', sql } };
  return { felt, ejer: { type, alias: '', argumenter } };
}

let navne: Map<string, Objekttype> | undefined;

function rodnavne(): Map<string, Objekttype> {
  navne ??= new Map(alleNavneord().flatMap((t) => [[t.flertal, t], ...(t.ental ? [[t.ental, t] as const] : [])] as const));
  return navne;
}

type Saet = ReturnType<typeof undersaet>;

/** A single by exactly one of `id` and `noegle`; null when there is no such row. */
function efterNoegle(byg: Byg, type: Objekttype, argumenter: ReadonlyMap<string, Vaerdi>, saet: Saet, sted: Sted): string {
  const [id, noegle] = [argumenter.get('id'), argumenter.get('noegle')];
  if ((id?.art === 'blad') === (noegle?.art === 'blad')) throw ugyldig('id', FEJL.enAfTo);
  if (id?.art === 'blad') {
    const laes = id.laes;
    return raekke(byg, type, 'id', (v) => laesIdAf(type, 'id', laes(v)), saet, sted);
  }
  byg.kraev(`${type.navn}.noegle`);
  return raekke(byg, type, 'noegle', noegle?.art === 'blad' ? noegle.laes : () => null, saet, sted);
}

/** The JSON of the row whose `kolonne` has a value; NULL when there is none. */
export function raekke(byg: Byg, type: Objekttype, kolonne: 'id' | 'noegle', laes: Laeser, saet: Saet, sted: Sted): string {
  const alias = byg.alias();
  byg.pris.raekke(sted.gange);
  return `(SELECT ${objekt(byg, saet, { ...sted, type, alias })} FROM ${byg.tabel(type)} ${alias} WHERE ${alias}.${kolonne} = ${byg.parameter(laes)})`;
}

// The type that an id names is part of a plan's form, so it is known when the plan is made.
function enkelt(byg: Byg, id: Vaerdi | undefined, argument: string, saet: Saet, sted: Sted, sti = ''): string {
  if (id?.art !== 'blad') return 'NULL';
  const laes = id.laes;
  const { type } = laesId(argument + sti, laes(byg.grundlag.variabler));
  return raekke(byg, type, 'id', (v) => laesIdAf(type, argument + sti, laes(v)), saet, sted);
}

function flere(byg: Byg, ider: Vaerdi | undefined, saet: Saet, sted: Sted): string {
  const laes = ider?.art === 'blad' ? ider.laes : () => [];
  const nu: unknown = laes(byg.grundlag.variabler);
  const antal = Array.isArray(nu) ? nu.length : 1;
  if (antal > IDER_HOEJST) throw ugyldig('ids', FEJL.hoejst(IDER_HOEJST, antal));
  const punkt =
    (i: number): Laeser =>
    (v) => {
      const liste = laes(v);
      return Array.isArray(liste) ? liste[i] : liste;
    };
  const dele = Array.from({ length: antal }, (_, i) =>
    enkelt(byg, { art: 'blad', laes: punkt(i) }, 'ids', saet, { ...sted, sti: [...sted.sti, String(i)] }, `[${i}]`),
  );
  return byg.dialekt.liste(dele);
}
