import { inventedKey, type NationCopy } from './copy';
import { yearOf } from './days';
import type { Estate } from './estates';
import type { Place } from './places';
import { LAST_DAY } from './size';

/**
 * The lists of the state, year by year, and the areas on them: large estates of the cities, which come onto the list, stay some years and come off. The state
 * publishes one list for all, so only the first copy has any.
 */

export interface ListedArea {
  readonly id: number;
  readonly kommune: number;
  /** The years of the first list that it is on, and of the first that it has come off. */
  readonly from: number;
  readonly to: number;
}

/** What a list was called, and in which years there was one. */
const KINDS = [
  { kategori: 'GHETTOOMRAADE', titel: 'Listen over ghettoområder', from: 2010, to: 2020 },
  { kategori: 'PARALLELSAMFUND', titel: 'Listen over parallelsamfund', from: 2021, to: yearOf(LAST_DAY) - 1 },
  { kategori: 'UDSAT_BOLIGOMRAADE', titel: 'Listen over udsatte boligområder', from: 2018, to: yearOf(LAST_DAY) - 1 },
] as const;

/** Homes from which an estate may be an area, alone or with others of its byområde. */
const LARGE = 300;

/** The areas of one kommune. */
export function addListedAreas(copy: NationCopy, place: Place, estates: readonly Estate[]): ListedArea[] {
  const { dice, rows } = copy;
  if (copy.number > 1) return [];
  return estates
    .filter((e) => e.area !== null && e.homes >= LARGE)
    .map((estate, i): ListedArea => {
      const noegle = inventedKey(copy, `${place.noegle}-BOLIGOMRAADE-${i + 1}`);
      const id = rows.add('boligomraade', { noegle, navn: estate.navn, aliaser: [], kommune: place.id });
      const beside = estates.filter((e) => e.area === estate.area && e.homes < LARGE);
      for (const e of [estate, ...dice.some(beside, dice.whole(0, 2))])
        rows.add('boligomraadetilknytning', { boligomraade: id, afdeling: e.id });
      const from = dice.whole(2010, 2020);
      return { id, kommune: place.id, from, to: from + dice.whole(2, 10) };
    });
}

/** Every list, with what it says of each area: that it is new, still on it, or has come off since the last one. */
export function addLists({ rows }: NationCopy, areas: readonly ListedArea[]): void {
  if (areas.length === 0) return;
  for (const { kategori, titel, from, to } of KINDS)
    for (let year = from; year <= to; year += 1) {
      const on = areas.filter((a) => a.from <= year && year < a.to);
      const list = rows.add('statsliste', {
        noegle: `SYN-${kategori}-${year}`,
        titel: `${titel}, december ${year}`,
        kategori,
        dato: `${year}-12-01`,
        antalOmraader: on.length,
        antalKommuner: new Set(on.map((a) => a.kommune)).size,
      });
      const place = (boligomraade: number, status: string): number => rows.add('listeplads', { statsliste: list, boligomraade, status });
      for (const a of on) place(a.id, a.from === year && year > from ? 'NY' : 'PAA_LISTEN');
      for (const a of areas.filter((one) => one.to === year && one.from < year && year > from)) place(a.id, 'UDGAAET');
    }
}
