import { foldetKolonne, SKEL, sorteringsnoegle } from '../kernel/fold';
import type { Kolonne } from './model';

/**
 * How a text that people write is kept in folded form beside itself, in `<column>_foldet`:
 * - `navn`: always, with its aliases, and with a sorting key in `<column>_sort` unless it is long;
 * - `prosa`: only where SQL cannot fold it when it is asked (accents, spare white space): prose is long, and seldom searched;
 * - `liste`: every text of the list on a line of its own; null when there are none.
 */
export type Foldning = 'navn' | 'prosa' | 'liste';

/** The names of the properties beside a text. */
export const foldetEgenskab = (navn: string): string => `${navn}Foldet`;
export const sortEgenskab = (navn: string): string => `${navn}Sort`;

/** Lower case as the engines' `lower` makes it of A to Z; other letters stay as they are. */
export const smaaAscii = (tekst: string): string => tekst.replace(/[A-Z]/g, (b) => b.toLowerCase());

/** What stands beside a value: properties and their values. */
export function skygger(felt: Kolonne, vaerdi: unknown, aliaser: readonly string[]): [egenskab: string, tekst: string | null][] {
  const foldet = foldetEgenskab(felt.navn);
  if (felt.foldning === 'liste') return [[foldet, foldetListe(vaerdi)]];
  const tekst = vaerdi === null || vaerdi === undefined ? null : String(vaerdi);
  if (felt.foldning === 'prosa') return [[foldet, tekst === null ? null : efterBehov(tekst)]];
  const navn: [string, string | null] = [foldet, tekst === null ? null : foldetKolonne(tekst, aliaser)];
  return felt.ordnes ? [navn, [sortEgenskab(felt.navn), tekst === null ? null : sorteringsnoegle(tekst)]] : [navn];
}

function foldetListe(vaerdi: unknown): string | null {
  const [foerste, ...resten]: string[] = Array.isArray(vaerdi) ? vaerdi.map(String) : [];
  return foerste === undefined ? null : foldetKolonne(foerste, resten);
}

/** The letters that SQL folds, besides A to Z. Changed only with a migration that fills `_foldet` of all prose again. */
const DANSKE = ['æ ae', 'Æ ae', 'ø oe', 'Ø oe', 'å aa', 'Å aa'].map((par) => par.split(' '));

function efterBehov(tekst: string): string | null {
  const foldet = foldetKolonne(tekst);
  const afSql = DANSKE.reduce((t, [bogstav = '', skrevet = '']) => t.replaceAll(bogstav, skrevet), smaaAscii(tekst));
  return foldet === SKEL + afSql + SKEL ? null : foldet;
}

/** The folded form of a column as SQL; `smaa` is the engine's lower case. */
export function foldetSql(foldning: Foldning, kolonne: string, smaa: (sql: string) => string): string {
  const foldet = `${kolonne}_foldet`;
  if (foldning !== 'prosa') return foldet;
  const afSql = DANSKE.reduce((sql, [bogstav, skrevet]) => `replace(${sql}, '${bogstav}', '${skrevet}')`, smaa(kolonne));
  return `coalesce(${foldet}, '${SKEL}' || ${afSql} || '${SKEL}')`;
}
