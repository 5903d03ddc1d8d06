import { allocate } from '../../kernel/allocation';
import { inventedKey, type NationCopy } from './copy';
import { dayBetween } from './days';
import { estateName, organisationName, otherSpellings } from './names';
import type { Place } from './places';
import { ADMINISTRATORER, ORGANISATIONER, STORE } from './size';

/** Boligorganisationer, who administers them, and their afdelinger. */

export interface HousingOrganisation {
  readonly id: number;
  readonly noegle: string;
  readonly navn: string;
  /** How many estates it has so far; each has a number of its own. */
  estates: number;
}

export interface Estate {
  readonly id: number;
  readonly noegle: string;
  readonly navn: string;
  readonly organisation: HousingOrganisation;
  /** Number of the byområde; null outside. */
  readonly area: number | null;
  readonly homes: number;
  readonly residents: number;
  readonly oprettet: string | null;
  readonly nedlagt: string | null;
  /** Until when it takes part in a plan. */
  busyUntil: string;
}

/** Median 45 homes and mean about 76: what follows for the deviation of the logarithm is `sqrt(2 ln(76/45))`. */
const HOMES = { median: 45, sigma: 1.024, min: 4, max: 1600 };
/** Share of the estates of a larger city that the large organisations own, and that lie within its areas. */
const [OWNED_BY_LARGE, IN_AN_AREA] = [0.6, 0.65];
const [MERGED, FOUNDED_LATER, ADMINISTERED] = [0.03, 0.12, 0.85];

export interface Sector {
  readonly large: readonly HousingOrganisation[];
  readonly local: ReadonlyMap<Place, readonly HousingOrganisation[]>;
}

export function addOrganisations(copy: NationCopy, places: readonly Place[]): Sector {
  let number = 0;
  const add = (place: string): HousingOrganisation => {
    number += 1;
    const noegle = inventedKey(copy, `BO-${number}`);
    const navn = organisationName(copy.dice, place, number);
    const aliaser = copy.dirty && copy.dice.chance(0.2) ? otherSpellings(copy.dice, navn, String(number)).slice(0, 1) : [];
    return { id: copy.rows.add('boligorganisation', { noegle, navn, aliaser }), noegle, navn, estates: 0 };
  };
  const administrators = Array.from({ length: ADMINISTRATORER }, () => add('administration'));
  const large = Array.from({ length: STORE }, () => add('Danmark'));
  const rest = allocate(
    ORGANISATIONER - ADMINISTRATORER - STORE - places.length,
    places.map((p) => p.weight),
  );
  const local = new Map(places.map((p, i) => [p, Array.from({ length: 1 + (rest[i] ?? 0) }, () => add(p.navn))]));
  for (const organisation of [...large, ...[...local.values()].flat()]) addAdministrations(copy, organisation, administrators);
  return { large, local };
}

function addAdministrations(copy: NationCopy, { id }: HousingOrganisation, administrators: readonly HousingOrganisation[]): void {
  const { dice, rows } = copy;
  if (!dice.chance(ADMINISTERED)) return;
  const [first, second] = dice.some(administrators, 2);
  const shift = dice.chance(0.15) ? dayBetween(dice, '2009-01-01', '2024-01-01') : null;
  if (first) rows.add('administration', { fra: '2006-01-01', til: shift, boligorganisation: id, administrator: first.id });
  if (second && shift) rows.add('administration', { fra: shift, til: null, boligorganisation: id, administrator: second.id });
}

export async function addEstates(copy: NationCopy, place: Place, { large, local }: Sector): Promise<Estate[]> {
  const own = local.get(place) ?? [];
  const names = new Map<string, number>();
  const estates: Estate[] = [];
  for (let i = 0; i < place.estateCount; i += 1) {
    const ofLarge = i >= own.length && place.city !== null && copy.dice.chance(OWNED_BY_LARGE);
    // Every organisation has an estate before one has two.
    const organisation = own[i] ?? copy.dice.one(ofLarge ? large : own);
    const name = estateName(copy.dice);
    const count = (names.get(name) ?? 0) + 1;
    names.set(name, count);
    estates.push(addEstate(copy, place, organisation, count === 1 ? name : `${name} ${count}`, estates.at(-1)));
    await copy.rows.relieve();
  }
  return estates;
}

function addEstate(copy: NationCopy, place: Place, organisation: HousingOrganisation, navn: string, neighbour: Estate | undefined): Estate {
  const { dice, rows } = copy;
  organisation.estates += 1;
  const nummer = String(organisation.estates);
  const noegle = `${organisation.noegle}/${nummer}`;
  const area = place.city && dice.chance(IN_AN_AREA) ? dice.one(place.areas).id : null;
  const homes = dice.logNormal(HOMES.median, HOMES.sigma, HOMES.min, HOMES.max);
  const residents = Math.round(homes * (1.5 + 0.9 * dice.next()));
  const oprettet = dice.chance(FOUNDED_LATER) ? dayBetween(dice, '2006-01-01', '2012-01-01') : null;
  const merges = neighbour?.organisation === organisation && neighbour.nedlagt === null && dice.chance(MERGED * 4);
  const nedlagt = merges ? dayBetween(dice, '2013-01-01', '2024-01-01') : null;
  const aliaser = copy.dirty && dice.chance(0.15) ? otherSpellings(dice, navn, nummer) : [];
  const id = rows.add('afdeling', {
    ...{ noegle, nummer, navn, aliaser, oprettet, nedlagt, antalLejemaal: homes, antalBeboere: residents },
    efterfoelger: merges ? neighbour?.id : null,
    boligorganisation: organisation.id,
    byomraade: area,
    kommune: place.id,
  });
  rows.add('ejerskab', { fra: oprettet, til: nedlagt, afdeling: id, boligorganisation: organisation.id });
  return { id, noegle, navn, organisation, area, homes, residents, oprettet, nedlagt, busyUntil: '' };
}
