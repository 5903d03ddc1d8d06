import { FEJL, ugyldig } from '../kernel/errors';
import { type Kolonne, type Objekttype, typeAf } from '../model/model';
import { snake } from '../model/naming';
import type { Vaerdi } from './arguments';
import type { Sorteringsnoegle } from './dialect';
import { type Gruppenoegle, gruppenoegler } from './group-keys';
import type { Byg } from './plan-builder';
import { erNoegle } from './row-source';

const NOEGLER_HOEJST = 5;

/** What `groupBy` asks for. */
export function valgteNoegler(byg: Byg, type: Objekttype, groupBy: Vaerdi | undefined): Gruppenoegle[] {
  const punkter = groupBy?.art === 'liste' ? groupBy.punkter : [];
  if (punkter.length === 0) throw ugyldig('groupBy', FEJL.groupBy);
  if (punkter.length > NOEGLER_HOEJST) throw ugyldig('groupBy', FEJL.hoejst(NOEGLER_HOEJST, punkter.length));
  const mulige = gruppenoegler(type);
  const noegler = punkter.map((p, i) => {
    const felt = p.art === 'objekt' ? p.felter.get('field') : undefined;
    const valgt = felt?.art === 'blad' ? felt.laes(byg.grundlag.variabler) : null;
    const noegle = mulige.find((n) => n.vaerdi === valgt);
    if (!noegle) throw ugyldig(`groupBy[${i}].field`, FEJL.mangler);
    kraevNoegle(byg, type, noegle);
    return noegle;
  });
  // The same key twice is the same groups; joined twice it would multiply them.
  return [...new Set(noegler)];
}

// Groups reveal what they are made by, also when the key itself is not asked for, and what they are ordered by.
function kraevNoegle(byg: Byg, type: Objekttype, { gennem, felt }: Gruppenoegle): void {
  if (gennem) byg.kraev(`${type.navn}.${gennem.navn}`);
  if (felt) byg.kraev(`${gennem ? typeAf(gennem.maal()).navn : type.navn}.${felt.navn}`);
  const navn = gennem && !felt ? navnefelt(typeAf(gennem.maal())) : null;
  if (gennem && navn) byg.kraev(`${typeAf(gennem.maal()).navn}.${navn.navn}`);
}

/** What a group's key is made of: columns to group by, and how groups are sorted by them. */
export interface Noeglesql {
  /** The column of the groups that holds the key. */
  readonly kolonne: string;
  readonly orden: readonly Sorteringsnoegle[];
}

/** Gives SQL over the grouped rows a column of the groups, and the name of that column. */
export type Kolonner = (sql: string) => string;

/** The keys as columns of the groups, and the joins that they need. */
export function noeglerSql(
  byg: Byg,
  noegler: readonly Gruppenoegle[],
  m: string,
  kolonne: Kolonner,
): { readonly led: string; readonly noegler: ReadonlyMap<string, Noeglesql> } {
  let led = '';
  const fundne = new Map<string, string>();
  // Several fields of one related row are read from one join.
  const join = (navn: string, skriv: (alias: string) => string): string => {
    const kendt = fundne.get(navn);
    if (kendt) return kendt;
    const alias = byg.alias();
    fundne.set(navn, alias);
    led += ` LEFT JOIN ${skriv(alias)}`;
    return alias;
  };
  const sql = new Map(noegler.map((n) => [n.navn, noeglesql(byg, n, m, kolonne, join)] as const));
  return { noegler: sql, led };
}

function noeglesql(
  byg: Byg,
  n: Gruppenoegle,
  m: string,
  kolonne: Kolonner,
  join: (navn: string, skriv: (alias: string) => string) => string,
): Noeglesql {
  const i = n.gennem;
  if (i?.art === 'liste') {
    if (i.kobling.via !== 'led') throw new Error(`${n.navn} har intet led`);
    const { fra, til } = i.kobling;
    const led = typeAf(i.kobling.led());
    const l = join(n.navn, (alias) => ledsql(byg, led, fra, til, alias, m));
    return raekkenoegle(byg, typeAf(i.maal()), kolonne(`${l}.${snake(til)}_id`));
  }
  if (i && !n.felt) return raekkenoegle(byg, typeAf(i.maal()), kolonne(`${m}.${i.kolonne}`));
  const { felt } = n;
  if (felt?.art !== 'kolonne') throw new Error(`${n.navn} er ikke en kolonne`);
  const alias = i ? join(i.navn, (r) => `${byg.tabel(typeAf(i.maal()))} ${r} ON ${r}.id = ${m}.${i.kolonne}`) : m;
  if (n.aar) return feltnoegle([kolonne(byg.dialekt.aarAf(`${alias}.${felt.kolonne}`))]);
  // By the alphabet first; texts that it does not tell apart are still two groups.
  return feltnoegle([...(felt.foldning ? [kolonne(`${alias}.${felt.kolonne}_sort`)] : []), kolonne(`${alias}.${felt.kolonne}`)]);
}

/** The links of a row, each end once. A link to something else (a decision about a contract) ties the row to none of these. */
function ledsql(byg: Byg, led: Objekttype, fra: string, til: string, l: string, m: string): string {
  const [fraId, tilId] = [`${snake(fra)}_id`, `${snake(til)}_id`];
  if (erNoegle(led, fra, til)) return `${byg.tabel(led)} ${l} ON ${l}.${fraId} = ${m}.id AND ${l}.${tilId} IS NOT NULL`;
  const bundne = `SELECT DISTINCT ${fraId}, ${tilId} FROM ${byg.tabel(led)} WHERE ${tilId} IS NOT NULL`;
  return `(${bundne}) ${l} ON ${l}.${fraId} = ${m}.id`;
}

function feltnoegle(kolonner: readonly string[]): Noeglesql {
  return { kolonne: kolonner.at(-1) ?? '', orden: kolonner.map(stigende) };
}

// The name is looked up once for each group, not for each row.
function raekkenoegle(byg: Byg, maal: Objekttype, kolonne: string): Noeglesql {
  const navn = navnefelt(maal);
  if (!navn) return { kolonne, orden: [stigende(kolonne)] };
  const r = byg.alias();
  const sql = `(SELECT ${r}.${navn.kolonne}_sort FROM ${byg.tabel(maal)} ${r} WHERE ${r}.id = ${kolonne})`;
  return { kolonne, orden: [stigende(sql), stigende(kolonne)] };
}

const stigende = (sql: string): Sorteringsnoegle => ({ sql, retning: 'ASC', nullbar: true });

/** The name that rows are put in order by, where they have one. */
function navnefelt(type: Objekttype): Kolonne | null {
  for (const navn of ['navn', 'titel']) {
    const f = type.felter.get(navn);
    if (f?.art === 'kolonne' && f.foldning) return f;
  }
  return null;
}
