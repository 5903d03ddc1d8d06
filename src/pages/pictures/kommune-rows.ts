import type { KommuneRow } from '../../charts/kommune-chart';
import { countOf, say, withQuery } from '../reader';
import type { PictureVisit } from './picture-visit';
import { linkParameters } from './plan-groups';
import type { PlanYears } from './plan-shape';

/** Plans of a kommune run for years; longer than this and something is amiss, which is no reason to count for long. */
const MOST_YEARS_OF_A_PLAN = 100;

/** Counts of plans by first and last year as counts by each year between, kommune by kommune in the order that they come in. */
export function kommuneRows(visit: PictureVisit, counts: readonly PlanYears[]): KommuneRow[] {
  const rows = new Map<string, { navn: string; plans: number; years: Map<number, number> }>();
  for (const { count, key } of counts) {
    const { noegle, navn } = key.kommune;
    const row = rows.get(noegle) ?? { navn, plans: 0, years: new Map<number, number>() };
    rows.set(noegle, row);
    row.plans += count;
    const last = Math.min(key.slutAar, key.startAar + MOST_YEARS_OF_A_PLAN);
    for (let year = key.startAar; year <= last; year += 1) row.years.set(year, (row.years.get(year) ?? 0) + count);
  }
  return [...rows].map(([noegle, row]) => ({
    ...row,
    told: `${row.navn}: ${countOf(visit, row.plans, { da: 'plan med tilsagn', en: 'committed plan' }, { da: 'planer med tilsagn', en: 'committed plans' })}. ${yearsTold(visit, row.years)}`,
    link: withQuery('/planer.svg', { kommune: noegle, ...linkParameters(visit) }),
  }));
}

/** `2013: 1, 2014: 2.` */
const yearsTold = (visit: PictureVisit, years: ReadonlyMap<number, number>): string =>
  say(visit, 'År for år: ', 'Year by year: ') +
  `${[...years]
    .sort(([a], [b]) => a - b)
    .map(([year, count]) => `${year}: ${count}`)
    .join(', ')}.`;
