import type { LocalizedText } from '../../kernel/errors';
import { money, percent, type Reader, wholeNumber } from '../reader';
import type { Counted } from '../shape';
import type { SheetOfDay } from './shape';

/** The figures of the sheet, each with the table of the rows that it is counted from. */

export interface Figure {
  readonly name: LocalizedText;
  readonly of: (sheet: SheetOfDay) => number;
  /** What it is counted in. */
  readonly unit: 'COUNT' | 'KRONER' | 'PERCENT';
  /** Where its rows are. */
  readonly anchor: AnchorName;
  readonly among?: Subset;
}

/** The tables of rows, in their order; the number of each is its place here. */
export const ANCHORS = [
  'planer',
  'byomraader',
  'fora',
  'forvaltninger',
  'kontrakter',
  'indsatsomraader',
  'bevillinger',
  'disponeringer',
] as const;
export type AnchorName = (typeof ANCHORS)[number] | 'regel';

export const tableNumber = (anchor: AnchorName): number | null => (anchor === 'regel' ? null : ANCHORS.indexOf(anchor) + 1);

/** The rule that says how much the kommune may pay. */
export const CAP_RULE = 'R1';

export const FIGURES: readonly Figure[] = [
  { name: { da: 'Helhedsplaner', en: 'Plans' }, of: (s) => s.antalHelhedsplaner, unit: 'COUNT', anchor: 'planer' },
  {
    name: { da: '– heraf i udsatte byområder', en: '– of which in vulnerable urban areas' },
    of: (s) => s.antalIUdsatteByomraader,
    unit: 'COUNT',
    anchor: 'planer',
    among: 'iUdsatteByomraader',
  },
  {
    name: { da: '– heraf medfinansieret fra kommunens puljer', en: '– of which co-financed from the municipal pools' },
    of: (s) => s.antalMedfinansierede,
    unit: 'COUNT',
    anchor: 'planer',
    among: 'medfinansierede',
  },
  {
    name: { da: 'Udsatte byområder', en: 'Vulnerable urban areas' },
    of: (s) => s.antalUdsatteByomraader,
    unit: 'COUNT',
    anchor: 'byomraader',
  },
  { name: { da: 'Boligsociale fora', en: 'Boligsociale fora' }, of: (s) => s.antalFora, unit: 'COUNT', anchor: 'fora' },
  {
    name: { da: 'Forvaltninger', en: 'Municipal administrations' },
    of: (s) => s.antalForvaltninger,
    unit: 'COUNT',
    anchor: 'forvaltninger',
  },
  { name: { da: 'Kontrakter i kraft', en: 'Contracts in force' }, of: (s) => s.antalKontrakter, unit: 'COUNT', anchor: 'kontrakter' },
  {
    name: { da: 'Indsatsområder i kontrakterne', en: 'Fields of the contracts' },
    of: (s) => s.antalIndsatsomraader,
    unit: 'COUNT',
    anchor: 'indsatsomraader',
  },
  { name: { da: 'Bevilget til puljerne', en: 'Granted to the pools' }, of: (s) => s.puljeBevilget, unit: 'KRONER', anchor: 'bevillinger' },
  {
    name: { da: 'Disponeret til helhedsplaner', en: 'Committed to plans' },
    of: (s) => s.puljeDisponeret,
    unit: 'KRONER',
    anchor: 'disponeringer',
  },
  {
    name: { da: 'Tilbage: bevilget minus disponeret', en: 'Left: granted less committed' },
    of: (s) => s.puljeRest,
    unit: 'KRONER',
    anchor: 'disponeringer',
  },
  {
    name: { da: 'Kommunens højeste andel af en plans ramme', en: 'Highest share of the municipality in the frame of a plan' },
    of: (s) => s.kommunaltLoft,
    unit: 'PERCENT',
    anchor: 'regel',
  },
];

export function figureText(reader: Reader, unit: Figure['unit'], value: number): string {
  if (unit === 'KRONER') return money(reader, value);
  return unit === 'PERCENT' ? percent(reader, value) : wholeNumber(reader, value);
}

/** The rows that a figure counts, where it does not count all of its table. */
type Subset = 'iUdsatteByomraader' | 'medfinansierede';

/** How many of the rows behind a figure are invented as a whole, of those that were fetched; null where there are no rows behind it. */
export function inventedRows(
  { anchor, among }: Figure,
  { grundlag: g }: SheetOfDay,
): { readonly invented: number; readonly all: number } | null {
  const lists: Readonly<Record<AnchorName, Counted<{ readonly id: string; readonly herkomst: string }> | null>> = {
    planer: g.helhedsplaner,
    byomraader: g.udsatteByomraader,
    fora: g.fora,
    forvaltninger: g.forvaltninger,
    kontrakter: g.kontrakter,
    indsatsomraader: g.indsatsomraader,
    bevillinger: g.bevillinger,
    disponeringer: g.disponeringer,
    regel: null,
  };
  const chosen = among && new Set(g[among].nodes.map((r) => r.id));
  const rows = lists[anchor]?.nodes.filter((r) => chosen?.has(r.id) ?? true);
  return rows ? { invented: rows.filter((r) => r.herkomst === 'SYNTETISK').length, all: rows.length } : null;
}
