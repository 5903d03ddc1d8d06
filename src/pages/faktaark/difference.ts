import type { Language, LocalizedText } from '../../kernel/errors';
import { formatKroner } from '../../kernel/format';
import { oereOf } from '../reader';
import type { Counted } from '../shape';
import type { Figure } from './figures';
import { type SheetGrounds, type SheetOfDay, signed } from './shape';

/** What is different between the sheets of two days: from the earlier to the later, whichever way they were asked for. */

export const inOrder = (a: SheetOfDay, b: SheetOfDay): readonly [earlier: SheetOfDay, later: SheetOfDay] =>
  a.pr <= b.pr ? [a, b] : [b, a];

/** The change of a figure in words: `2 flere`, `1.700.000 kr. mindre`, `uændret`. */
export function changeText(unit: Figure['unit'], before: number, after: number, language: Language): string {
  const change = oereOf(after) - oereOf(before);
  if (change === 0) return language === 'da' ? 'uændret' : 'unchanged';
  const more = change > 0;
  if (unit === 'KRONER')
    return `${formatKroner(Math.abs(change), language)} ${language === 'da' ? (more ? 'mere' : 'mindre') : more ? 'more' : 'less'}`;
  const size = String(Math.abs(change) / 100);
  if (unit === 'PERCENT')
    return language === 'da'
      ? `${size.replace('.', ',')} procentpoint ${more ? 'højere' : 'lavere'}`
      : `${size} percentage ${size === '1' ? 'point' : 'points'} ${more ? 'higher' : 'lower'}`;
  return `${size} ${language === 'da' ? (more ? 'flere' : 'færre') : more ? 'more' : 'fewer'}`;
}

/** A row by what it is called, and the key of its page where it has one. */
export interface NamedRow {
  readonly id: string;
  readonly name: LocalizedText;
  readonly page: { readonly kind: 'plan' | 'byomraade'; readonly noegle: string } | null;
}

export interface RowChanges {
  readonly name: LocalizedText;
  readonly came: readonly NamedRow[];
  readonly went: readonly NamedRow[];
  /** Not all rows were fetched, so there may be more. */
  readonly incomplete: boolean;
}

type Rows = Counted<NamedRow>;

function listOf<T extends { readonly id: string }>(
  rows: Counted<T>,
  name: (row: T) => string,
  page: (row: T) => NamedRow['page'] = () => null,
): Rows {
  return {
    totalCount: rows.totalCount,
    nodes: rows.nodes.map((row) => ({ id: row.id, name: { da: name(row), en: name(row) }, page: page(row) })),
  };
}

/** Postings are told by their amounts, which each language writes in its own way. */
function amountsOf<T extends { readonly id: string; readonly beloeb: number }>(rows: Counted<T>, name: (row: T) => string): Rows {
  const told = (row: T, language: Language): string => `${name(row)}: ${formatKroner(oereOf(row.beloeb), language)}`;
  return {
    totalCount: rows.totalCount,
    nodes: rows.nodes.map((row) => ({ id: row.id, name: { da: told(row, 'da'), en: told(row, 'en') }, page: null })),
  };
}

const LISTS: readonly { readonly name: LocalizedText; readonly of: (g: SheetGrounds) => Rows }[] = [
  {
    name: { da: 'Helhedsplaner', en: 'Plans' },
    of: (g) =>
      listOf(
        g.helhedsplaner,
        (r) => r.titel,
        ({ noegle }) => ({ kind: 'plan', noegle }),
      ),
  },
  {
    name: { da: 'Udsatte byområder', en: 'Vulnerable urban areas' },
    of: (g) =>
      listOf(
        g.udsatteByomraader,
        (r) => r.navn,
        ({ noegle }) => ({ kind: 'byomraade', noegle }),
      ),
  },
  { name: { da: 'Boligsociale fora', en: 'Boligsociale fora' }, of: (g) => listOf(g.fora, (r) => r.navn) },
  { name: { da: 'Bestyrelser og sekretariat', en: 'Boards and secretariat' }, of: (g) => listOf(g.bestyrelser, (r) => r.navn) },
  { name: { da: 'Forvaltninger', en: 'Municipal administrations' }, of: (g) => listOf(g.forvaltninger, (r) => r.navn) },
  { name: { da: 'Kontrakter', en: 'Contracts' }, of: (g) => listOf(g.kontrakter, (r) => r.titel) },
  { name: { da: 'Indsatsområder', en: 'Fields' }, of: (g) => listOf(g.indsatsomraader, (r) => r.navn) },
  { name: { da: 'Bevillinger', en: 'Grants' }, of: (g) => amountsOf(g.bevillinger, (r) => r.titel) },
  {
    name: { da: 'Disponeringer og tilbageførsler', en: 'Commitments and returns' },
    of: (g) => amountsOf({ ...g.disponeringer, nodes: g.disponeringer.nodes.map(signed) }, (r) => r.helhedsplan.titel),
  },
];

/** Which rows came and went, list by list; a list that is the same on both days is left out. */
export function rowChanges(earlier: SheetOfDay, later: SheetOfDay): RowChanges[] {
  return LISTS.map(({ name, of }) => {
    const [before, after] = [of(earlier.grundlag), of(later.grundlag)];
    const [known, now] = [new Set(before.nodes.map((r) => r.id)), new Set(after.nodes.map((r) => r.id))];
    return {
      name,
      came: after.nodes.filter((r) => !known.has(r.id)),
      went: before.nodes.filter((r) => !now.has(r.id)),
      incomplete: [before, after].some((rows) => rows.totalCount > rows.nodes.length),
    };
  }).filter(({ came, went, incomplete }) => incomplete || came.length + went.length > 0);
}
