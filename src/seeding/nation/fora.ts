import { dayAfter, overlaps } from '../../kernel/period';
import { inventedKey, type NationCopy } from './copy';
import type { HousingOrganisation } from './estates';
import { addEvents, type NationEvent } from './events';
import type { PlanOutline } from './outline';
import type { Area, Department, Place } from './places';

/** The fora of a larger city, and the boards that took their place in October 2016, with seats and groups. */

export interface Body {
  readonly id: number;
  readonly noegle: string;
  readonly art: 'BOLIGSOCIALT_FORUM' | 'BYDELSBESTYRELSE';
  readonly areas: readonly Area[];
  readonly fra: string;
  readonly til: string | null;
  readonly departments: readonly Department[];
  readonly organisations: readonly HousingOrganisation[];
  /** Numbers of its groups, one for each field of the contracts. */
  readonly groups: ReadonlyMap<number, number>;
}

const [FORA_FROM, BOARDS_FROM] = ['2011-06-01', '2016-10-01'];
/** In the dirty nation, the share of seats that were never taken, of those that no group needs. */
const NO_SEAT = 0.06;
/** How many of either side work in a group. */
export const IN_A_GROUP = 2;

export function addBodies(copy: NationCopy, place: Place, plans: readonly PlanOutline[]): Body[] {
  const first = place.city?.first ?? 0;
  return place.areas.slice(0, first).flatMap((area, i) => {
    const served = place.areas.filter((_, j) => j % first === i);
    return [
      addBody(copy, place, plans, {
        art: 'BOLIGSOCIALT_FORUM',
        areas: [area],
        fra: FORA_FROM,
        til: BOARDS_FROM,
        navn: `Boligsocialt Forum for ${area.navn}`,
      }),
      addBody(copy, place, plans, {
        art: 'BYDELSBESTYRELSE',
        areas: served,
        fra: BOARDS_FROM,
        til: null,
        navn: `Bydelsbestyrelsen for ${area.navn}`,
      }),
    ];
  });
}

type BodyDraft = Pick<Body, 'art' | 'areas' | 'fra' | 'til'> & { readonly navn: string };

function addBody(copy: NationCopy, place: Place, plans: readonly PlanOutline[], draft: BodyDraft): Body {
  const { rows, dice } = copy;
  const { art, areas, fra, til, navn } = draft;
  const [area] = areas;
  const noegle = `${art === 'BOLIGSOCIALT_FORUM' ? 'FORUM' : 'BESTYRELSE'}-${area?.noegle}`;
  const byomraade = art === 'BOLIGSOCIALT_FORUM' ? area?.id : null;
  const id = rows.add('forum', { noegle, navn: `${navn}, ${place.navn}`, art, fra, til, kommune: place.id, byomraade });
  if (art === 'BYDELSBESTYRELSE') for (const a of areas) rows.add('forumomraade', { forum: id, byomraade: a.id });
  const working = plans.filter(
    (p) => p.areas.some((a) => areas.includes(a)) && overlaps({ fra: p.start, til: dayAfter(p.slut) }, { fra, til }),
  );
  const organisations = [...new Set(working.flatMap((p) => p.organisations))];
  const seated = organisations.filter((_, i) => i < IN_A_GROUP || !copy.dirty || !dice.chance(NO_SEAT));
  const events: NationEvent[] = [];
  const seat = (rolle: string, party: Readonly<Record<string, number>>): void => {
    rows.add('medlemskab', { fra, til, rolle, forum: id, ...party });
    events.push({ dato: fra, handling: 'optagMedlem', rolle: 'FORUM', udfoertFor: noegle, about: { forum: id } });
  };
  for (const d of place.departments) seat('LEDER', { forvaltning: d.id });
  for (const o of seated) seat('KOORDINATOR', { boligorganisation: o.id });
  addEvents(copy, events);
  return {
    id,
    noegle,
    art,
    areas,
    fra,
    til,
    departments: place.departments,
    organisations: seated,
    groups: addGroups(copy, id, noegle, draft, place, seated),
  };
}

function addGroups(
  copy: NationCopy,
  forum: number,
  key: string,
  { fra, til }: BodyDraft,
  place: Place,
  seated: readonly HousingOrganisation[],
): Map<number, number> {
  const { rows, dice } = copy;
  const founded = dayAfter(fra, 30);
  const groups = new Map<number, number>();
  for (const field of copy.ground.contractFields) {
    const values = { noegle: inventedKey(copy, `GRUPPE-${key}-${field.noegle}`), navn: `Arbejdsgruppe: ${field.navn}`, fra: founded, til };
    const id = rows.add('arbejdsgruppe', { ...values, forum, indsatsomraade: field.id });
    groups.set(field.id, id);
    for (const d of dice.some(place.departments, IN_A_GROUP)) rows.add('arbejdsgruppemedlem', { arbejdsgruppe: id, forvaltning: d.id });
    for (const o of seated.slice(0, IN_A_GROUP)) rows.add('arbejdsgruppemedlem', { arbejdsgruppe: id, boligorganisation: o.id });
    addEvents(copy, [{ dato: founded, handling: 'opretArbejdsgruppe', rolle: 'FORUM', udfoertFor: key, about: { forum } }]);
  }
  return groups;
}
