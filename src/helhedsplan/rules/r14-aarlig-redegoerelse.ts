import { type Day, formatDay } from '../../kernel/day';
import type { LocalizedText } from '../../kernel/errors';
import { brokenBy, notApplicable, type Rule, type RuleTerm } from '../../kernel/rule';
import { SOURCES } from '../../kernel/sources';
import { MED_TILSAGN } from '../helhedsplan.enums';
import type { PlanFacts } from '../helhedsplan.facts';

const PLIGT_FRA = '2011-01-01';

const DEADLINE_MS: RuleTerm = {
  navn: { da: 'Frist: måneder efter årets udgang', en: 'Deadline: months after the end of the year' },
  fra: PLIGT_FRA,
  til: null,
  value: 6,
  enhed: 'MAANEDER',
};

/** The last day for the account of a year. */
export const deadlineFor = (year: number): Day => `${year + 1}-06-30`;

/** Calendar years in which the plan was active. */
export function activeYears(f: Pick<PlanFacts, 'start' | 'slut'>): number[] {
  const [first, lastOne] = [Number(f.start.slice(0, 4)), Number(f.slut.slice(0, 4))];
  return Array.from({ length: lastOne - first + 1 }, (_, i) => first + i);
}

/** One version of the account of a year. */
export type RedegoerelseVersion = PlanFacts['redegoerelser'][number];

/**
 * Not approved on or before the day. With `foer` (the number of an event) the question is what that event saw: an assessment
 * of the same day counts only when it was recorded before it.
 */
function isRefused(r: RedegoerelseVersion, day: Day, before: number | null): boolean {
  if (r.vurdering !== 'IKKE_GODKENDT' || r.vurderet === null || r.vurderet > day) return false;
  const vurderet = r.haendelser.find((h) => h.handling === 'vurderRedegoerelse');
  return r.vurderet < day || before === null || !vurderet || vurderet.id < before;
}

/** Whether the year was accounted for on the day: some version had come, and was not assessed as not approved. */
export const accountedFor = (f: PlanFacts, year: number, day: Day, before: number | null = null): boolean =>
  f.redegoerelser.some((r) => r.aar === year && r.indsendt !== null && r.indsendt <= day && !isRefused(r, day, before));

/** The newest version of the account of a year; also one that is awaited and has not come. */
export const newestVersion = (f: PlanFacts, year: number): RedegoerelseVersion | undefined =>
  f.redegoerelser
    .filter((r) => r.aar === year)
    .reduce<RedegoerelseVersion | undefined>((a, r) => (a && a.udgave > r.udgave ? a : r), undefined);

/** A year without an account: past the deadline, or since the day on which the newest version was not approved. */
export interface MissingYear {
  readonly aar: number;
  readonly refused: Day | null;
}

/** The years whose account was missing on the day. */
export function missingYearsOn(f: PlanFacts, day: Day, before: number | null = null): MissingYear[] {
  if (!MED_TILSAGN.includes(f.status) || f.bevillingsperiode.fra < PLIGT_FRA) return [];
  return activeYears(f)
    .filter((year) => !accountedFor(f, year, day, before))
    .map((year) => ({
      aar: year,
      refused: f.redegoerelser.filter((r) => r.aar === year && isRefused(r, day, before)).at(-1)?.vurderet ?? null,
    }))
    .filter((m) => m.refused !== null || deadlineFor(m.aar) < day);
}

/** Years whose account was missing on the day. */
export const missingYears = (f: PlanFacts, day: Day): number[] => missingYearsOn(f, day).map((m) => m.aar);

/** Why an account is missing, in a sentence. */
export const missingYearText = ({ aar: year, refused }: MissingYear): LocalizedText =>
  refused
    ? {
        da: `Redegørelsen for ${year} blev ikke godkendt den ${formatDay(refused, 'da')}, og der er ikke kommet en ny`,
        en: `The account of ${year} was not approved on ${formatDay(refused, 'en')}, and no new one has come`,
      }
    : {
        da: `Redegørelsen for ${year} skulle være indsendt senest den ${formatDay(deadlineFor(year), 'da')}, men mangler`,
        en: `The account of ${year} was due by ${formatDay(deadlineFor(year), 'en')}, and is missing`,
      };

const overdueText = (count: number): LocalizedText => {
  if (count === 0) return { da: 'Ingen redegørelse er forfalden endnu', en: 'No account is due yet' };
  return count === 1
    ? { da: 'Den ene redegørelse, der er forfalden, er kommet', en: 'The one account that was due has come' }
    : { da: `Alle ${count} redegørelser, der er forfaldne, er kommet`, en: `All ${count} accounts that were due have come` };
};

export const R14: Rule<PlanFacts> = {
  kode: 'R14',
  afvisning: 'REDEGOERELSE_MANGLER',
  krav: {
    da: 'Der redegøres hvert år til Landsbyggefonden for hvert kalenderår med aktivitet, senest 30. juni året efter; mangler redegørelsen, eller er den ikke godkendt, holdes udbetalinger tilbage, indtil en ny er kommet',
    en: 'Each calendar year with activity is accounted for to Landsbyggefonden by 30 June of the year after; if the account is missing or was not approved, payments are withheld until a new one has come',
  },
  alvor: 'ADVARSEL',
  kilde: SOURCES.lbfIndberetning,
  ansvarlig: 'BOLIGORGANISATION',
  udvej: { da: 'Ansøgeren kan indsende redegørelsen for året', en: 'The applicant can hand in the account of the year' },
  termer: [DEADLINE_MS],
  judge(f, day) {
    if (f.bevillingsperiode.fra < PLIGT_FRA || !MED_TILSAGN.includes(f.status))
      return notApplicable({
        da: 'Pligten gælder planer med tilsagn fra bevillingsperioden 2011-14 og frem',
        en: 'The duty is for plans committed in the programme period 2011-14 and later',
      });
    const overdue = activeYears(f).filter((year) => deadlineFor(year) < day).length;
    return brokenBy(
      missingYearsOn(f, day).map((m) => ({
        tekst: missingYearText(m),
        faktisk: day,
        graense: m.refused ?? deadlineFor(m.aar),
        enhed: 'DAG' as const,
      })),
      { tekst: overdueText(overdue), faktisk: String(overdue), graense: String(overdue), enhed: 'ANTAL' },
    );
  },
};
