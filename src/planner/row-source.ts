import { type Liste, type Objekttype, typeAf } from '../model/model';
import { snake } from '../model/naming';
import type { Byg, Sted } from './plan-builder';

/** The rows of a list before paging, as the pieces of a `SELECT … FROM fra WHERE hvor`. */
export interface Kilde {
  readonly fra: string;
  readonly hvor: readonly string[];
}

/** A list as a field of an object, or (without an owner) all rows of a noun. */
export type Ophav = { readonly felt: Liste; readonly ejer: Pick<Sted, 'type' | 'alias' | 'argumenter'> } | null;

const fk = (egenskab: string): string => `${snake(egenskab)}_id`;

/** What must hold of a row of `type`, under an alias, besides that it is there. */
export type Krav = (type: Objekttype, alias: string) => readonly string[];

/** The rows of `maal`, under the alias `m`, that belong to the owner; through a link entity, by links that meet `ledkrav`. */
export function kildeAf(byg: Byg, maal: Objekttype, m: string, ophav: Ophav, ledkrav: Krav = () => []): Kilde {
  const tabel = `${byg.tabel(maal)} ${m}`;
  if (!ophav) return { fra: tabel, hvor: [] };
  const { felt, ejer } = ophav;
  const k = felt.kobling;
  if (k.via === 'noegle') return { fra: tabel, hvor: [`${m}.${fk(k.egenskab)} = ${ejer.alias}.id`] };
  if (k.via === 'udtryk') return { fra: tabel, hvor: [`(${k.sql({ ...byg.kontekst(ejer.alias, ejer.argumenter), m })})`] };
  const led = typeAf(k.led());
  const l = byg.alias();
  const hertil = [`${l}.${fk(k.fra)} = ${ejer.alias}.id`, ...ledkrav(led, l)];
  // A join is fastest, but gives a row once for each link: only where the two ends are a key of the link.
  if (erNoegle(led, k.fra, k.til)) {
    return { fra: `${byg.tabel(led)} ${l} JOIN ${tabel} ON ${m}.id = ${l}.${fk(k.til)}`, hvor: hertil };
  }
  return { fra: tabel, hvor: [`${m}.id IN (SELECT ${l}.${fk(k.til)} FROM ${byg.tabel(led)} ${l}${hvorSql(hertil)})`] };
}

/** Whether the two ends are a key of the link, so that no pair is tied twice. */
export function erNoegle(led: Objekttype, fra: string, til: string): boolean {
  return led.unik.some((n) => n.length === 2 && n.includes(fra) && n.includes(til));
}

export function hvorSql(betingelser: readonly string[]): string {
  return betingelser.length > 0 ? ` WHERE ${betingelser.join(' AND ')}` : '';
}
