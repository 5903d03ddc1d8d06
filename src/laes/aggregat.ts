import type { FieldNode, SelectionSetNode } from 'graphql';
import { type Objekttype, typeAf } from '../db/model';
import { snake } from '../db/navne';
import { erOpdigtet } from '../db/opdigtet';
import { FEJL, ugyldig } from '../kerne/fejl';
import type { Byg, Sted } from './byg';
import { type Gruppenoegle, gruppenoegler } from './grupper';
import { hvorSql, type Kilde } from './kilde';
import { argumentdefinitioner, objekt, udtryk } from './objekt';
import { undersaet } from './selektion';
import { erTal, GRUPPER_HOEJST, GRUPPER_STANDARD, type Talfelt } from './skema/aggregater';
import { argumenterAf, type Laeser, type Vaerdi } from './vaerdier';

const NOEGLER_HOEJST = 5;
const MAAL = ['sum', 'avg', 'min', 'max'];
const UKENDTE = 'ukendte';

/** Where an aggregate's values are computed: over the rows at hand, or taken from named columns of a group. */
type Regn = (sql: string) => string;

/** The rows whose values are computed with: their alias, and whether invented values count as unknown. */
interface Raekkegrundlag {
  readonly m: string;
  readonly udenOpdigtede: boolean;
}

/** The list that is aggregated over. */
interface Grundlag {
  readonly type: Objekttype;
  readonly kilde: Kilde;
  /** The alias of its rows. */
  readonly m: string;
  /** Rows that are looked at to find them. */
  readonly laeste: number;
}

/** The JSON of `aggregate` over the rows of a list. */
export function aggregat(
  byg: Byg,
  { type, kilde, m, laeste }: Grundlag,
  node: FieldNode,
  saet: readonly SelectionSetNode[],
  sted: Sted,
): string {
  const argumenter = argumenterAf(node, argumentdefinitioner(byg, `${type.navn}Connection`, 'aggregate'), byg.grundlag.variabler);
  const raekker = raekkegrundlag(byg, type, m, argumenter.get('udenOpdigtede'));
  // Only with an aggregate function is the query one row, whatever the rows; without one there is nothing to count over.
  let tael = false;
  const talt: Regn = (sql) => {
    tael = true;
    return sql;
  };
  byg.pris.raekke(sted.gange);
  byg.pris.raekkerLaest(laeste, sted.gange);
  const medlemmer: [string, string][] = [];
  for (const [navn, noder] of byg.saml(saet, `${type.navn}Aggregate`)) {
    const felt = noder[0]?.name.value ?? '';
    if (felt === 'groups') {
      byg.pris.raekkerLaest(laeste, sted.gange);
      medlemmer.push([navn, grupper(byg, type, kilde, raekker, noder, argumenter.get('groupBy'), { ...sted, sti: [...sted.sti, navn] })]);
    } else {
      medlemmer.push([navn, felt === '__typename' ? `'${type.navn}Aggregate'` : maengde(byg, type, felt, undersaet(noder), raekker, talt)]);
    }
  }
  const svar = byg.dialekt.objekt(medlemmer);
  return tael ? `(SELECT ${svar} FROM ${kilde.fra}${hvorSql(kilde.hvor)})` : svar;
}

// Truth values are part of a plan's form: where invented values are not left out, nothing is asked about them.
function raekkegrundlag(byg: Byg, type: Objekttype, m: string, uden: Vaerdi | undefined): Raekkegrundlag {
  const udenOpdigtede = uden?.art === 'blad' && uden.laes(byg.grundlag.variabler) === true;
  if (udenOpdigtede) for (const felt of ['herkomst', 'opdigtedeFelter']) byg.kraev(`${type.navn}.${felt}`);
  return { m, udenOpdigtede };
}

/** `count`, or an object of `sum`, `avg`, `min`, `max` or `ukendte` of number fields. */
function maengde(byg: Byg, type: Objekttype, felt: string, saet: readonly SelectionSetNode[], raekker: Raekkegrundlag, regn: Regn): string {
  if (felt === 'count') return regn('COUNT(*)');
  if (felt !== UKENDTE && !MAAL.includes(felt)) throw new Error(`${type.navn}Aggregate.${felt}`);
  const typenavn = `${type.navn}${felt === UKENDTE ? 'Counts' : 'Numbers'}`;
  const medlemmer: [string, string][] = [];
  for (const [navn, noder] of byg.saml(saet, typenavn)) {
    const egenskab = noder[0]?.name.value ?? '';
    const f = type.felter.get(egenskab);
    if (!f || !erTal(f)) {
      medlemmer.push([navn, `'${typenavn}'`]);
      continue;
    }
    byg.kraev(`${type.navn}.${egenskab}`);
    medlemmer.push([navn, maalt(byg, f, felt, talvaerdi(byg, f, raekker), regn)]);
  }
  return byg.dialekt.objekt(medlemmer);
}

function maalt(byg: Byg, f: Talfelt, felt: string, vaerdi: string, regn: Regn): string {
  if (felt === UKENDTE) return regn(`COUNT(*) - COUNT(${vaerdi})`);
  const hele = f.slags === 'kroner' || f.slags === 'procent';
  const sql = felt === 'avg' ? byg.dialekt.gennemsnit(vaerdi, hele) : `${felt.toUpperCase()}(${vaerdi})`;
  return byg.dialekt.json(f.slags, regn(sql));
}

/** A row's number; null, and so left out, where it is invented and such are not wanted. */
function talvaerdi(byg: Byg, f: Talfelt, { m, udenOpdigtede }: Raekkegrundlag): string {
  const vaerdi = f.art === 'kolonne' ? `${m}.${f.kolonne}` : udtryk(byg, f, { alias: m, argumenter: new Map() });
  if (!udenOpdigtede) return vaerdi;
  const opdigtet = [erOpdigtet(m, f.navn), ...(f.art === 'udtryk' && f.opdigtet ? [f.opdigtet(byg.kontekst(m, new Map()))] : [])];
  return `CASE WHEN NOT (${opdigtet.join(' OR ')}) THEN ${vaerdi} END`;
}

/** The JSON array of groups: an inner query groups and counts, the outer makes the objects of each group. */
function grupper(
  byg: Byg,
  type: Objekttype,
  kilde: Kilde,
  raekker: Raekkegrundlag,
  noder: readonly FieldNode[],
  groupBy: Vaerdi | undefined,
  sted: Sted,
): string {
  const noegler = valgte(byg, type, groupBy);
  const q = byg.alias();
  const kolonner: string[] = [];
  // Each value is a column of the inner query and is named once, however often it is asked for.
  const kolonne: Regn = (sql) => {
    const kendt = kolonner.indexOf(sql);
    return `${q}.k${kendt >= 0 ? kendt : kolonner.push(sql) - 1}`;
  };
  const antal = gruppeantal(byg, type, noder);
  const inde: Sted = { ...sted, alias: q, sti: [...sted.sti, '*'], gange: [...sted.gange, antal] };
  byg.pris.raekke(inde.gange);
  let fra = kilde.fra;
  const noeglekolonner = new Map(
    noegler.map((n) => {
      // Groups stand in the order of their columns: the sorting key of a text before the text itself.
      if (n.felt?.art === 'kolonne' && n.felt.foldning) kolonne(noeglesql(byg, n, raekker.m, '_sort')[0]);
      const [sql, led] = noeglesql(byg, n, raekker.m);
      fra += led;
      return [n.navn, kolonne(sql)] as const;
    }),
  );
  const grupperede = kolonner.map((_, i) => String(i + 1)).join(', ');
  const svar = gruppe(byg, type, undersaet(noder), raekker, kolonne, noeglekolonner, inde);
  const indre = `SELECT ${kolonner.map((sql, i) => `${sql} AS k${i}`).join(', ')} FROM ${fra}${hvorSql(kilde.hvor)} GROUP BY ${grupperede} ORDER BY ${grupperede} ${byg.dialekt.begraensning(byg.parameter(antal))}`;
  return `(SELECT ${byg.dialekt.listeAf(svar)} FROM (${indre}) ${q})`;
}

function valgte(byg: Byg, type: Objekttype, groupBy: Vaerdi | undefined): Gruppenoegle[] {
  const punkter = groupBy?.art === 'liste' ? groupBy.punkter : [];
  if (punkter.length === 0) throw ugyldig('groupBy', FEJL.groupBy);
  if (punkter.length > NOEGLER_HOEJST) throw ugyldig('groupBy', FEJL.hoejst(NOEGLER_HOEJST, punkter.length));
  const mulige = gruppenoegler(type);
  const noegler = punkter.map((p, i) => {
    const felt = p.art === 'objekt' ? p.felter.get('field') : undefined;
    const valgt = felt?.art === 'blad' ? felt.laes(byg.grundlag.variabler) : null;
    const noegle = mulige.find((n) => n.vaerdi === valgt);
    if (!noegle) throw ugyldig(`groupBy[${i}].field`, FEJL.mangler);
    // Groups reveal what they are made by, also when the key itself is not asked for.
    if (noegle.gennem) byg.kraev(`${type.navn}.${noegle.gennem.navn}`);
    if (noegle.felt) byg.kraev(`${noegle.gennem ? typeAf(noegle.gennem.maal()).navn : type.navn}.${noegle.felt.navn}`);
    return noegle;
  });
  // The same key twice is the same groups; joined twice it would multiply them.
  return [...new Set(noegler)];
}

function gruppeantal(byg: Byg, type: Objekttype, noder: readonly FieldNode[]): Laeser<number> {
  const [node] = noder;
  const first = node
    ? argumenterAf(node, argumentdefinitioner(byg, `${type.navn}Aggregate`, 'groups'), byg.grundlag.variabler).get('first')
    : undefined;
  if (first?.art !== 'blad') return () => GRUPPER_STANDARD;
  return (variabler) => {
    const antal = first.laes(variabler);
    if (typeof antal !== 'number' || antal < 0 || antal > GRUPPER_HOEJST) throw ugyldig('first', FEJL.tal(0, GRUPPER_HOEJST, antal));
    return antal;
  };
}

/** The SQL of a key on the grouped rows, and a join that it needs. */
function noeglesql(byg: Byg, n: Gruppenoegle, m: string, skygge = ''): [sql: string, led: string] {
  const i = n.gennem;
  if (i?.art === 'liste') {
    if (i.kobling.via !== 'led') throw new Error(`${n.navn} har intet led`);
    const led = typeAf(i.kobling.led());
    const [fra, til] = [`${snake(i.kobling.fra)}_id`, `${snake(i.kobling.til)}_id`];
    const l = byg.alias();
    // A link to something else (a decision about a contract) ties the row to none of these.
    const bundne = `SELECT DISTINCT ${fra}, ${til} FROM ${byg.tabel(led)} WHERE ${til} IS NOT NULL`;
    return [`${l}.${til}`, ` LEFT JOIN (${bundne}) ${l} ON ${l}.${fra} = ${m}.id`];
  }
  const vaerdi = (alias: string): string => {
    if (n.felt?.art !== 'kolonne') throw new Error(`${n.navn} er ikke en kolonne`);
    return n.aar ? byg.dialekt.aarAf(`${alias}.${n.felt.kolonne}`) : `${alias}.${n.felt.kolonne}${skygge}`;
  };
  if (!i) return [vaerdi(m), ''];
  if (!n.felt) return [`${m}.${i.kolonne}`, ''];
  const maal = typeAf(i.maal());
  const r = byg.alias();
  return [`(SELECT ${vaerdi(r)} FROM ${byg.tabel(maal)} ${r} WHERE ${r}.id = ${m}.${i.kolonne})`, ''];
}

function gruppe(
  byg: Byg,
  type: Objekttype,
  saet: readonly SelectionSetNode[],
  raekker: Raekkegrundlag,
  kolonne: Regn,
  noegler: ReadonlyMap<string, string>,
  sted: Sted,
): string {
  const medlemmer: [string, string][] = [];
  for (const [navn, noder] of byg.saml(saet, `${type.navn}Group`)) {
    const felt = noder[0]?.name.value ?? '';
    if (felt === 'key') medlemmer.push([navn, noegleobjekt(byg, type, undersaet(noder), noegler, { ...sted, sti: [...sted.sti, navn] })]);
    else
      medlemmer.push([navn, felt === '__typename' ? `'${type.navn}Group'` : maengde(byg, type, felt, undersaet(noder), raekker, kolonne)]);
  }
  return byg.dialekt.objekt(medlemmer);
}

function noegleobjekt(
  byg: Byg,
  type: Objekttype,
  saet: readonly SelectionSetNode[],
  kolonner: ReadonlyMap<string, string>,
  sted: Sted,
): string {
  const mulige = new Map(gruppenoegler(type).map((n) => [n.navn, n]));
  const medlemmer: [string, string][] = [];
  for (const [svarnavn, noder] of byg.saml(saet, `${type.navn}GroupKey`)) {
    const navn = noder[0]?.name.value ?? '';
    const [n, kolonne] = [mulige.get(navn), kolonner.get(navn)];
    if (navn === '__typename') medlemmer.push([svarnavn, `'${type.navn}GroupKey'`]);
    else if (!n || !kolonne) medlemmer.push([svarnavn, 'NULL']);
    else medlemmer.push([svarnavn, noeglevaerdi(byg, type, n, kolonne, undersaet(noder), { ...sted, sti: [...sted.sti, svarnavn] })]);
  }
  return byg.dialekt.objekt(medlemmer);
}

function noeglevaerdi(byg: Byg, type: Objekttype, n: Gruppenoegle, kolonne: string, saet: readonly SelectionSetNode[], sted: Sted): string {
  if (n.felt) return n.aar ? kolonne : byg.dialekt.json(n.felt.slags, kolonne);
  const maal = typeAf(n.gennem?.maal() ?? type.klasse);
  const r = byg.alias();
  byg.pris.raekke(sted.gange);
  return `(SELECT ${objekt(byg, saet, { ...sted, type: maal, alias: r, argumenter: new Map() })} FROM ${byg.tabel(maal)} ${r} WHERE ${r}.id = ${kolonne})`;
}
