import type { FieldNode, SelectionSetNode } from 'graphql';
import { type Objekttype, typeAf } from '../model/model';
import { type Grundlag, maengde, type Raekkegrundlag, type Regn } from './aggregate';
import { argumenterAf, type Vaerdi } from './arguments';
import { undersaet } from './collect-fields';
import { type Forbindelsesfelt, markoer, type Side, sideinfo, sideSql } from './connection';
import { noeglerSql, valgteNoegler } from './group-key';
import { type Gruppenoegle, gruppenoegler } from './group-keys';
import { argumentdefinitioner, objekt } from './object';
import type { Orden } from './ordering';
import type { Byg, Sted } from './plan-builder';
import { hvorSql, type Kilde } from './row-source';
import { GRUPPER_HOEJST, GRUPPER_STANDARD } from './schema/aggregates';
import { lavUdsnit } from './slice';

/** The rows that are grouped. */
interface Grupperet extends Grundlag {
  readonly raekker: Raekkegrundlag;
}

/** A page of groups while its plan is made. */
interface Gruppeside extends Side {
  readonly raekker: Raekkegrundlag;
  /** Column of each key, by the key's name. */
  readonly noegler: ReadonlyMap<string, string>;
  /** Each value is a column of the groups and is named once, however often it is asked for. */
  readonly kolonne: Regn;
}

/**
 * The JSON of a connection of groups. They are paged as rows are: an inner query groups and counts, and stands where a list
 * has its table. Totals and `hasNextPage` are over the keys alone; only the page computes what is asked of each group.
 */
export function grupper(
  byg: Byg,
  { type, kilde, raekker, alle, laeste }: Grupperet,
  noder: readonly FieldNode[],
  groupBy: Vaerdi | undefined,
  sted: Sted,
): string {
  const valgte = valgteNoegler(byg, type, groupBy);
  const q = byg.alias();
  const kolonner: string[] = [];
  const kolonne: Regn = (sql) => {
    const kendt = kolonner.indexOf(sql);
    return `${q}.k${kendt >= 0 ? kendt : kolonner.push(sql) - 1}`;
  };
  const { led, noegler } = noeglerSql(byg, valgte, raekker.m, kolonne);
  const antalNoegler = kolonner.length;
  const grupperet = (brugte: readonly string[]): Kilde => ({
    fra: `(SELECT ${brugte.map((sql, i) => `${sql} AS k${i}`).join(', ')} FROM ${kilde.fra}${led}${hvorSql(kilde.hvor)} GROUP BY ${brugte
      .slice(0, antalNoegler)
      .map((_, i) => i + 1)
      .join(', ')}) ${q}`,
    hvor: [],
  });
  const orden: Orden = {
    noegler: [...noegler.values()].flatMap((n) => n.orden),
    signatur: `${type.praefiks}/${valgte.map((n) => n.navn).join()}`,
  };
  const udsnit = lavUdsnit(byg, argumenterTil(byg, type, noder), orden, { standard: GRUPPER_STANDARD, hoejst: GRUPPER_HOEJST });
  byg.pris.gruppeside(udsnit.antal, alle);
  const side: Gruppeside = {
    type,
    m: q,
    kilde: grupperet(kolonner),
    orden,
    alle,
    laeste,
    sidensLaeste: laeste,
    ...udsnit,
    sted: { ...sted, alias: q, gange: [...sted.gange, udsnit.antal] },
    raekker,
    noegler: new Map([...noegler].map(([navn, n]) => [navn, n.kolonne])),
    kolonne,
  };
  const { svar, sidens } = forbindelse(byg, undersaet(noder), side);
  if (sidens) byg.pris.raekkerLaest(laeste, sted.gange);
  return sidens ? `(SELECT ${svar} FROM ${sideSql(byg, { ...side, kilde: grupperet(kolonner) }, sidens)})` : svar;
}

function argumenterTil(byg: Byg, type: Objekttype, [node]: readonly FieldNode[]): ReadonlyMap<string, Vaerdi> {
  return node ? argumenterAf(node, argumentdefinitioner(byg, `${type.navn}Aggregate`, 'groups'), byg.grundlag.variabler) : new Map();
}

/** The connection's object, and what in it is made of the groups of the page. */
function forbindelse(byg: Byg, saet: readonly SelectionSetNode[], side: Gruppeside): { readonly svar: string; readonly sidens: string } {
  const medlemmer: [string, string][] = [];
  let sidens = '';
  for (const [navn, noder] of byg.saml(saet, `${side.type.navn}GroupConnection`)) {
    const { sql, afSiden } = forbindelsesfelt(byg, navn, noder, side);
    if (afSiden) sidens += sql;
    medlemmer.push([navn, sql]);
  }
  return { svar: byg.dialekt.objekt(medlemmer), sidens };
}

function forbindelsesfelt(byg: Byg, svarnavn: string, noder: readonly FieldNode[], side: Gruppeside): Forbindelsesfelt {
  const saet = undersaet(noder);
  const nede = { ...side, sted: { ...side.sted, sti: [...side.sted.sti, svarnavn, '*'] } };
  switch (noder[0]?.name.value) {
    case 'totalCount':
      byg.pris.raekkerLaest(side.laeste, side.sted.gange.slice(0, -1));
      return { sql: `(SELECT COUNT(*) FROM ${side.kilde.fra})`, afSiden: false };
    case 'nodes':
      byg.pris.raekke(side.sted.gange);
      return { sql: byg.dialekt.listeAf(gruppe(byg, saet, nede)), afSiden: true };
    case 'edges':
      byg.pris.raekke(side.sted.gange);
      return { sql: byg.dialekt.listeAf(kant(byg, saet, nede)), afSiden: true };
    case 'pageInfo':
      return sideinfo(byg, saet, side);
    default:
      return { sql: `'${side.type.navn}GroupConnection'`, afSiden: false };
  }
}

function kant(byg: Byg, saet: readonly SelectionSetNode[], side: Gruppeside): string {
  const medlemmer: [string, string][] = [];
  for (const [navn, noder] of byg.saml(saet, `${side.type.navn}GroupEdge`)) {
    const felt = noder[0]?.name.value;
    if (felt === 'cursor') medlemmer.push([navn, markoer(byg, side)]);
    else if (felt === 'node') medlemmer.push([navn, gruppe(byg, undersaet(noder), ned(side, navn))]);
    else medlemmer.push([navn, `'${side.type.navn}GroupEdge'`]);
  }
  return byg.dialekt.objekt(medlemmer);
}

const ned = (side: Gruppeside, navn: string): Gruppeside => ({ ...side, sted: { ...side.sted, sti: [...side.sted.sti, navn] } });

function gruppe(byg: Byg, saet: readonly SelectionSetNode[], side: Gruppeside): string {
  const { type, raekker, kolonne } = side;
  const medlemmer: [string, string][] = [];
  for (const [navn, noder] of byg.saml(saet, `${type.navn}Group`)) {
    const felt = noder[0]?.name.value ?? '';
    if (felt === 'key') medlemmer.push([navn, noegleobjekt(byg, undersaet(noder), ned(side, navn))]);
    else
      medlemmer.push([navn, felt === '__typename' ? `'${type.navn}Group'` : maengde(byg, type, felt, undersaet(noder), raekker, kolonne)]);
  }
  return byg.dialekt.objekt(medlemmer);
}

function noegleobjekt(byg: Byg, saet: readonly SelectionSetNode[], side: Gruppeside): string {
  const mulige = new Map(gruppenoegler(side.type).map((n) => [n.navn, n]));
  const medlemmer: [string, string][] = [];
  for (const [svarnavn, noder] of byg.saml(saet, `${side.type.navn}GroupKey`)) {
    const navn = noder[0]?.name.value ?? '';
    const [n, kolonne] = [mulige.get(navn), side.noegler.get(navn)];
    if (navn === '__typename') medlemmer.push([svarnavn, `'${side.type.navn}GroupKey'`]);
    else if (!n || !kolonne) medlemmer.push([svarnavn, 'NULL']);
    else medlemmer.push([svarnavn, noeglevaerdi(byg, n, kolonne, undersaet(noder), ned(side, svarnavn).sted)]);
  }
  return byg.dialekt.objekt(medlemmer);
}

function noeglevaerdi(byg: Byg, n: Gruppenoegle, kolonne: string, saet: readonly SelectionSetNode[], sted: Sted): string {
  if (n.felt) return n.aar ? kolonne : byg.dialekt.json(n.felt.slags, kolonne);
  if (!n.gennem) throw new Error(`${n.navn} er hverken et felt eller en relation`);
  const maal = typeAf(n.gennem.maal());
  const r = byg.alias();
  byg.pris.raekke(sted.gange);
  return `(SELECT ${objekt(byg, saet, { ...sted, type: maal, alias: r, argumenter: new Map() })} FROM ${byg.tabel(maal)} ${r} WHERE ${r}.id = ${kolonne})`;
}
