import type { FieldNode, SelectionSetNode } from 'graphql';
import type { Objekttype } from '../model/model';
import { aggregat } from './aggregate';
import type { Laeser, Vaerdi } from './arguments';
import { undersaet } from './collect-fields';
import { filter, prBetingelse } from './filter';
import { objekt } from './object';
import { type Orden, orden } from './ordering';
import type { Byg, Sted } from './plan-builder';
import { hvorSql, type Kilde, type Krav, kildeAf, type Ophav } from './row-source';
import { SIDE_HOEJST, SIDE_STANDARD } from './schema/connections';
import { lavUdsnit, type Udsnit } from './slice';

/** A page of a list, or of groups, while its plan is made. */
export interface Side extends Udsnit {
  readonly type: Objekttype;
  readonly m: string;
  /** All rows of the list under the filter; `totalCount` and `aggregate` are over these. */
  readonly kilde: Kilde;
  readonly orden: Orden;
  readonly sted: Sted;
  /** Rows before the filter, about (see `Pris`). */
  readonly alle: number;
  /** Rows that are looked at to find which rows belong to the list: all of it with what its filter reads. */
  readonly laeste: number;
  /** The same to find the page. */
  readonly sidensLaeste: number;
}

/** The page of a list that facts are read from. */
const ALLE = 2_000_000_000;

type Argumenter = ReadonlyMap<string, Vaerdi>;

/** The JSON of a connection: its page in one query of its own, its counts in theirs, all inside the same statement. */
export function liste(
  byg: Byg,
  type: Objekttype,
  ophav: Ophav,
  saet: readonly SelectionSetNode[],
  sted: Sted,
  argumenter: Argumenter,
): string {
  const side = lavSide(byg, type, ophav, sted, argumenter);
  const medlemmer: [string, string][] = [];
  // What is made of the page's rows; without any of it there is no query that gives one row to put the rest in.
  let sidens = '';
  for (const [navn, noder] of byg.saml(saet, `${type.navn}Connection`)) {
    const { sql, afSiden } = forbindelsesfelt(byg, navn, noder, side);
    if (afSiden) sidens += sql;
    medlemmer.push([navn, sql]);
  }
  const svar = byg.dialekt.objekt(medlemmer);
  if (!sidens) return svar;
  if (!byg.erFakta) byg.pris.raekkerLaest(side.sidensLaeste, omkring(side));
  return `(SELECT ${svar} FROM ${sideSql(byg, side, sidens)})`;
}

function lavSide(byg: Byg, type: Objekttype, ophav: Ophav, sted: Sted, argumenter: Argumenter): Side {
  const m = byg.alias();
  const paaDagen: Krav = (hvad, alias) => prBetingelse(byg, argumenter.get('pr'), hvad, alias);
  const { stykke: kilde, raekker: filtreret } = byg.pris.maalt(() => {
    const { fra, hvor } = kildeAf(byg, type, m, ophav, paaDagen);
    const filtervaerdi = argumenter.get('filter');
    const filtret = filtervaerdi?.art === 'objekt' ? [filter(byg, filtervaerdi, { type, alias: m }, 'filter')] : [];
    const krav = [...paaDagen(type, m), ...filtret];
    return { fra, hvor: [...hvor, ...krav], alle: krav.length === 0 };
  });
  const { stykke: o, raekker: ordnet } = byg.pris.maalt(() => orden(byg, argumenter.get('orderBy'), type, m));
  const udsnit = lavUdsnit(byg, argumenter, o, { standard: byg.erFakta ? ALLE : SIDE_STANDARD, hoejst: SIDE_HOEJST });
  const alle = byg.pris.raekkerI(type, ophav);
  byg.pris.side(udsnit.antal, type, ophav);
  // Then the first rows that are found are those of the page.
  const iNummerorden = kilde.alle && o.noegler.length === 1;
  return {
    type,
    m,
    kilde,
    alle,
    laeste: alle * (1 + filtreret),
    sidensLaeste: iNummerorden ? 0 : alle * (1 + filtreret + ordnet),
    orden: o,
    ...udsnit,
    sted: { ...sted, type, alias: m, argumenter: new Map(), gange: [...sted.gange, udsnit.antal] },
  };
}

/** A field of a connection, and whether it is made of the rows of the page. */
export interface Forbindelsesfelt {
  readonly sql: string;
  readonly afSiden: boolean;
}

function forbindelsesfelt(byg: Byg, svarnavn: string, noder: readonly FieldNode[], side: Side): Forbindelsesfelt {
  const saet = undersaet(noder);
  const sted = { ...side.sted, sti: [...side.sted.sti, svarnavn] };
  const raekke = { ...sted, sti: [...sted.sti, '*'] };
  const [node] = noder;
  switch (node?.name.value) {
    case 'totalCount':
      byg.pris.raekkerLaest(side.laeste, omkring(side));
      return { sql: `(SELECT COUNT(*) FROM ${side.kilde.fra}${hvorSql(side.kilde.hvor)})`, afSiden: false };
    case 'nodes':
      return { sql: byg.dialekt.listeAf(raekkepris(byg, side, () => objekt(byg, saet, raekke))), afSiden: true };
    case 'edges':
      return { sql: byg.dialekt.listeAf(raekkepris(byg, side, () => kant(byg, saet, { ...side, sted: raekke }))), afSiden: true };
    case 'pageInfo':
      return sideinfo(byg, saet, side);
    case 'aggregate':
      return { sql: aggregat(byg, side, node, saet, { ...sted, gange: omkring(side) }), afSiden: false };
    default:
      return { sql: `'${side.type.navn}Connection'`, afSiden: false };
  }
}

/** How many times the whole list can occur in the answer. */
const omkring = ({ sted }: Side): readonly Laeser<number>[] => sted.gange.slice(0, -1);

/** What is written for each row of the page; facts have every row of the list. */
function raekkepris(byg: Byg, side: Side, skriv: () => string): string {
  if (byg.erFakta) return byg.pris.forHver(side.alle, skriv);
  byg.pris.raekke(side.sted.gange);
  return skriv();
}

function kant(byg: Byg, saet: readonly SelectionSetNode[], side: Side): string {
  const medlemmer: [string, string][] = [];
  for (const [navn, noder] of byg.saml(saet, `${side.type.navn}Edge`)) {
    const felt = noder[0]?.name.value;
    if (felt === 'cursor') medlemmer.push([navn, markoer(byg, side)]);
    else if (felt === 'node') medlemmer.push([navn, objekt(byg, undersaet(noder), { ...side.sted, sti: [...side.sted.sti, navn] })]);
    else medlemmer.push([navn, `'${side.type.navn}Edge'`]);
  }
  return byg.dialekt.objekt(medlemmer);
}

export function markoer(byg: Byg, { orden: o }: Side): string {
  return byg.dialekt.markoer(
    o.signatur,
    o.noegler.map((n) => n.sql),
  );
}

// Only the cursors of `pageInfo` come from the rows of the page.
export function sideinfo(byg: Byg, saet: readonly SelectionSetNode[], side: Side): Forbindelsesfelt {
  const medlemmer: [string, string][] = [];
  let afSiden = false;
  for (const [navn, noder] of byg.saml(saet, 'PageInfo')) {
    const felt = noder[0]?.name.value;
    if (felt === 'startCursor' || felt === 'endCursor') {
      afSiden = true;
      medlemmer.push([navn, byg.dialekt.yderst(markoer(byg, side), felt === 'startCursor' ? 'foerste' : 'sidste')]);
    } else if (felt === 'hasNextPage' || felt === 'hasPreviousPage') {
      medlemmer.push([navn, byg.dialekt.json('boolsk', rester(byg, side, felt === 'hasNextPage' ? 'efter' : 'foer'))]);
    } else medlemmer.push([navn, "'PageInfo'"]);
  }
  return { sql: byg.dialekt.objekt(medlemmer), afSiden };
}

/** Whether the list has rows after the page, or before it: rows that the page had no room for, or on the far side of a cursor. */
function rester(byg: Byg, side: Side, hvor: 'efter' | 'foer'): string {
  const led = (hvor === 'efter') !== side.bagvendt ? [flere(byg, side)] : [];
  const forbiMarkoer = hvor === 'efter' ? side.foer : side.efter;
  if (forbiMarkoer) byg.pris.raekkerLaest(side.laeste, omkring(side));
  if (forbiMarkoer) led.push(`EXISTS (SELECT 1 FROM ${side.kilde.fra}${hvorSql([...side.kilde.hvor, `(${forbiMarkoer}) IS NOT TRUE`])})`);
  return led.length > 0 ? `(${led.join(' OR ')})` : '(1 = 0)';
}

// More rows the way the page is read than the page holds. Counted, for `EXISTS (… LIMIT 1 OFFSET n)` around an EXISTS of a
// filter is wrong in SQLite: it joins the inner one, and the offset then skips its rows.
function flere(byg: Byg, side: Side): string {
  byg.pris.raekkerLaest(side.sidensLaeste, omkring(side));
  const antal = byg.parameter(side.antal);
  return `(SELECT COUNT(*) FROM (SELECT 1 FROM ${side.kilde.fra}${hvorSql(sidensBetingelser(side))} ${byg.dialekt.begraensning(`${antal} + 1`)})) > ${antal}`;
}

function sidensBetingelser(side: Side): string[] {
  return [...side.kilde.hvor, ...(side.efter ? [side.efter] : []), ...(side.foer ? [side.foer] : [])];
}

/**
 * The rows of the page, sorted and cut, under the list's own alias. Only columns that the answer uses are taken along;
 * the answer's objects are made outside of this query, row by row.
 */
export function sideSql(byg: Byg, side: Side, sidensFelter: string): string {
  const brugt = new Set([...sidensFelter.matchAll(new RegExp(`\\b${side.m}\\.(\\w+)`, 'g'))].map((traef) => `${side.m}.${traef[1]}`));
  if (side.bagvendt)
    for (const n of side.orden.noegler) for (const [k] of n.sql.matchAll(new RegExp(`\\b${side.m}\\.\\w+`, 'g'))) brugt.add(k);
  const kolonner = brugt.size > 0 ? [...brugt].join(', ') : '1';
  const ordnet = byg.dialekt.sortering(side.orden.noegler, side.bagvendt);
  const rows = `SELECT ${kolonner} FROM ${side.kilde.fra}${hvorSql(sidensBetingelser(side))} ${ordnet} ${byg.dialekt.begraensning(byg.parameter(side.antal))}`;
  return side.bagvendt
    ? `${byg.dialekt.vendt(rows, side.m, byg.dialekt.sortering(side.orden.noegler, false))} ${side.m}`
    : `(${rows}) ${side.m}`;
}
