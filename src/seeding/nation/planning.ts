import { dayAfter, overlaps } from '../../kernel/period';
import type { NationCopy } from './copy';
import { dayBetween, earliest, latest, monthsAfter } from './days';
import type { Estate } from './estates';
import { drawEstates, drawFate, drawMoney, knownEnd, type PlanOutline, planKey, titleOf } from './outline';
import type { Area, Place } from './places';
import { type Duration, drawDuration, drawTime, LONGEST_LEAD, type PlanTime } from './plan-time';
import { ACTIVE_ON_FACT_DAY, FACT_DAY, PLAN_GROUPS, type PlanGroup } from './size';

/** Draws the plans of one kommune, in the order in which they apply. */

interface Slot {
  readonly ansoegt: string;
  readonly duration: Duration;
  /** København's plans of the day of the fact sheet are carried out, one of them outside the areas. */
  readonly counted: 'INDENFOR' | 'UDENFOR' | null;
  readonly group: number;
}

export function drawPlans(copy: NationCopy, place: Place, counts: readonly number[], estates: readonly Estate[]): PlanOutline[] {
  const slots = PLAN_GROUPS.flatMap((group, g) => Array.from({ length: counts[g] ?? 0 }, (_, i) => drawSlot(copy, place, group, g, i)));
  const plans: PlanOutline[] = [];
  for (const slot of slots.sort((a, b) => (a.ansoegt < b.ansoegt ? -1 : 1))) plans.push(drawPlan(copy, place, slot, estates, plans));
  return plans;
}

function drawSlot(copy: NationCopy, place: Place, { from, to }: PlanGroup, group: number, i: number): Slot {
  const duration = drawDuration(copy);
  const day = (first: string, last: string): string => dayBetween(copy.dice, first, last);
  if (place.kode !== '0101' || group > 1) return { group, duration, counted: null, ansoegt: day(from, to) };
  if (group === 0) {
    // Over before the day of the fact sheet, so that it counts those of the next group alone.
    const last = dayAfter(monthsAfter(FACT_DAY, -duration.months - duration.more), -LONGEST_LEAD);
    return { group, duration, counted: null, ansoegt: day(from, earliest(to, latest(from, last))) };
  }
  if (i >= ACTIVE_ON_FACT_DAY) return { group, duration, counted: null, ansoegt: day(dayAfter(FACT_DAY, -270), to) };
  return { group, duration, counted: i === 0 ? 'UDENFOR' : 'INDENFOR', ansoegt: day(from, dayAfter(FACT_DAY, -LONGEST_LEAD)) };
}

function drawPlan(copy: NationCopy, place: Place, slot: Slot, estates: readonly Estate[], before: readonly PlanOutline[]): PlanOutline {
  const { dice } = copy;
  const time = drawTime(copy, slot.ansoegt, slot.duration);
  const slut = knownEnd(time);
  const inside = place.city !== null && slot.counted !== 'UDENFOR' && (slot.counted === 'INDENFOR' || dice.chance(0.95));
  const predecessor = dice.chance(0.35) ? predecessorOf(before, time, inside) : null;
  const ground = drawGround(copy, place, time, estates, inside, predecessor);
  for (const estate of ground.estates) if (estate.busyUntil < slut) estate.busyUntil = slut;
  const navn = ground.areas.length > 0 && dice.chance(0.4) ? (ground.areas[0]?.navn ?? '') : (ground.estates[0]?.navn ?? '');
  const noegle = planKey(copy, place, before.length + 1);
  const money = drawMoney(copy, ground.areas.length > 0 && slot.group > 0);
  return {
    ...{ ...time, ...money, ...ground, noegle, navn, place, slut, predecessor, id: 0 },
    titel: titleOf(navn, time),
    period: periodOn(copy, time.ansoegt),
    organisations: applicants(ground.estates),
    fate: slot.counted ? 'GENNEMFOERT' : drawFate(copy),
    unreleased: copy.dirty && slot.counted === null && dice.chance(0.025),
  };
}

interface Ground {
  readonly areas: readonly Area[];
  readonly estates: readonly Estate[];
}

function drawGround(
  copy: NationCopy,
  place: Place,
  time: PlanTime,
  all: readonly Estate[],
  inside: boolean,
  predecessor: PlanOutline | null,
): Ground {
  const { dice } = copy;
  // An area can be chosen once it is designated; before there were any, those that came to be.
  const designated = place.areas.filter((a) => a.udpegetFra <= latest(time.godkendt, '2011-01-01'));
  const areas = predecessor?.areas ?? (inside ? dice.some(designated, dice.chance(0.1) ? 2 : 1) : []);
  const lies = (e: Estate): boolean => (areas.length > 0 ? areas.some((a) => a.id === e.area) : e.area === null);
  const open = all.filter((e) => lies(e) && e.nedlagt === null && (e.oprettet === null || e.oprettet <= time.start));
  const free = open.filter((e) => e.busyUntil < time.start);
  const again = predecessor?.estates.filter((e) => free.includes(e)) ?? [];
  const estates =
    again.length > 0 && areas.every((a) => again.some((e) => e.area === a.id)) ? again : drawEstates(copy, free.length > 0 ? free : open);
  const busy = open.filter((e) => e.busyUntil >= time.start && !estates.includes(e));
  const shared = copy.dirty && busy.length > 0 && dice.chance(0.12) ? [dice.one(busy)] : [];
  // The area of none of its estates is not an area of the plan.
  return { areas: areas.filter((a) => estates.some((e) => e.area === a.id)), estates: [...estates, ...shared] };
}

function predecessorOf(before: readonly PlanOutline[], { start }: PlanTime, inside: boolean): PlanOutline | null {
  const taken = new Set(before.map((p) => p.predecessor));
  const ended = before.filter((p) => p.fate === 'GENNEMFOERT' && p.slut < start && p.areas.length > 0 === inside && !taken.has(p));
  return ended.findLast((p) => overlaps({ fra: p.slut, til: dayAfter(p.slut, 900) }, { fra: start, til: null })) ?? null;
}

function periodOn(copy: NationCopy, day: string): PlanOutline['period'] {
  const period = copy.ground.periods.find((p) => p.fra <= day && day < p.til);
  if (!period) throw new Error(`no programme period runs on ${day}`);
  return period;
}

/** The owner of most of the estates leads. */
function applicants(estates: readonly Estate[]): PlanOutline['organisations'] {
  const count = (o: Estate['organisation']): number => estates.filter((e) => e.organisation === o).length;
  return [...new Set(estates.map((e) => e.organisation))].sort((a, b) => count(b) - count(a));
}
