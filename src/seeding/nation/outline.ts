import { cappedShare } from '../../kernel/allocation';
import { inventedKey, type NationCopy, type ProgrammePeriod } from './copy';
import { hasCome, yearOf } from './days';
import type { Estate, HousingOrganisation } from './estates';
import type { Area, Place } from './places';
import type { PlanTime } from './plan-time';

/** What is decided of a plan before any row of it is written: when, where, who, and how much. */

export type Fate = 'GENNEMFOERT' | 'AFSLAG_LBF' | 'AFSLAG_KOMMUNE' | 'TRUKKET';

export interface PlanOutline extends PlanTime, PlanMoney {
  readonly noegle: string;
  readonly navn: string;
  readonly titel: string;
  readonly place: Place;
  readonly period: ProgrammePeriod;
  readonly areas: readonly Area[];
  readonly estates: readonly Estate[];
  /** The one that leads comes first. */
  readonly organisations: readonly HousingOrganisation[];
  readonly predecessor: PlanOutline | null;
  readonly fate: Fate;
  /** The last day, as far as it is known on the last day of the nation. */
  readonly slut: string;
  /** Whether the kommune has forgotten to release its money. */
  readonly unreleased: boolean;
  /** Number of its row, once it has one. */
  id: number;
}

/** In øre. */
export interface PlanMoney {
  readonly ramme: number;
  readonly fond: number;
  readonly kommune: number;
  readonly egen: number;
  readonly others: number;
  /** Whether the kommune pays from its pool. */
  readonly fromPool: boolean;
}

const FRAME = { median: 10_000, sigma: 0.55, min: 3000, max: 45_000 };
const OERE_A_THOUSAND = 100_000;
const LOFT = 1250;

export function drawMoney({ dice }: NationCopy, fromPool: boolean): PlanMoney {
  const ramme = dice.logNormal(FRAME.median, FRAME.sigma, FRAME.min, FRAME.max) * OERE_A_THOUSAND;
  const fond = cappedShare(ramme, 7500);
  const share = dice.chance(0.7) ? LOFT : dice.whole(500, LOFT);
  const kommune = fromPool || dice.chance(0.8) ? cappedShare(ramme, share) : 0;
  const others = dice.chance(0.1) ? cappedShare(ramme, 200) : 0;
  return { ramme, fond, kommune, others, egen: ramme - fond - kommune - others, fromPool };
}

export function drawFate({ dice }: NationCopy): Fate {
  const number = dice.next();
  if (number < 0.93) return 'GENNEMFOERT';
  if (number < 0.965) return 'AFSLAG_LBF';
  return number < 0.985 ? 'AFSLAG_KOMMUNE' : 'TRUKKET';
}

/** Which estates take part: of few owners, each with one at least. */
export function drawEstates({ dice }: NationCopy, candidates: readonly Estate[]): Estate[] {
  const owners = [...new Set(candidates.map((e) => e.organisation))];
  const roll = dice.next();
  const count = roll < 0.5 ? 1 : roll < 0.78 ? 2 : roll < 0.92 ? 3 : roll < 0.97 ? 4 : 5;
  const total = dice.logNormal(4.4, 0.75, 1, 23);
  // Those with more estates come in more often: the first are drawn among estates, not among owners.
  const chosen = new Set<HousingOrganisation>();
  for (let i = 0; i < 20 && chosen.size < Math.min(count, total, owners.length); i += 1) chosen.add(dice.one(candidates).organisation);
  const own = candidates.filter((e) => chosen.has(e.organisation));
  const firsts = [...chosen].flatMap((o) => own.find((e) => e.organisation === o) ?? []);
  return [
    ...firsts,
    ...dice.some(
      own.filter((e) => !firsts.includes(e)),
      Math.max(0, total - firsts.length),
    ),
  ];
}

export function titleOf(navn: string, time: PlanTime): string {
  return `Syntetisk plan: ${navn} ${yearOf(time.start)}-${yearOf(time.firstEnd)}`;
}

export const planKey = (copy: NationCopy, place: Place, number: number): string => inventedKey(copy, `${place.noegle}-PLAN-${number}`);

/** The last day that is known: an extension that has not been decided yet does not count. */
export const knownEnd = ({ firstEnd, extension }: PlanTime): string => (extension && hasCome(extension.dato) ? extension.slut : firstEnd);
