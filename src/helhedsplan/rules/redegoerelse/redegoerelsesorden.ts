import { dayInCopenhagen } from '../../../kernel/clock';
import { type Day, formatDay } from '../../../kernel/day';
import { brokenBy, type Reason, type Rule } from '../../../kernel/rule';
import { SOURCES } from '../../../kernel/sources';
import type { PlanFacts } from '../../helhedsplan.facts';
import { type Payment, payments } from '../penge/betalinger';
import { activeYears, missingYearsOn, type RedegoerelseVersion } from '../r14-aarlig-redegoerelse';
import { isTilbageholdt, yearIsOver } from './tilsynskrav';

/** What holds of the stored accounts, stops and payments of a plan, whichever act wrote them. A list of declarations. */

const I_ORDEN: Reason = {
  tekst: { da: 'Redegørelser og udbetalinger er kommet i orden', en: 'Accounts and payments have come in order' },
  faktisk: '',
  graense: '',
  enhed: 'NAVN',
};
const FAELLES = { alvor: 'FEJL', kilde: SOURCES.lbfIndberetning, termer: [] } as const;

/** The days on which a payment is judged, as far as they had come on the day that is asked about. */
const days = ({ dato: date, registreret }: Payment, day: Day): Day[] => [...new Set([date, registreret])].filter((d) => d <= day).sort();

const paid = ({ dato: date, registreret }: Payment, language: 'da' | 'en'): string => {
  const later = { da: ` (registreret den ${formatDay(registreret, 'da')})`, en: ` (recorded on ${formatDay(registreret, 'en')})` }[
    language
  ];
  return `${formatDay(date, language)}${registreret === date ? '' : later}`;
};

export const UDBETALT_MED_REDEGOERELSER: Rule<PlanFacts> = {
  ...FAELLES,
  kode: 'H90',
  afvisning: 'UDBETALT_UDEN_REDEGOERELSE',
  krav: {
    da: 'Ingen forfalden redegørelse manglede, da der blev udbetalt penge, hverken på den dag, udbetalingen gælder fra, eller på den dag, den blev registreret',
    en: 'No account that was due was missing when money was paid, neither on the day that the payment counts from nor on the day it was recorded',
  },
  ansvarlig: 'LANDSBYGGEFOND',
  udvej: {
    da: 'Landsbyggefonden kan afgøre, om pengene skal betales tilbage',
    en: 'Landsbyggefonden can decide whether the money is to be paid back',
  },
  judge(f, now) {
    const reasons = payments(f).flatMap((b) => {
      const finding = days(b, now).flatMap((day) => missingYearsOn(f, day, b.haendelse).map(({ aar: year }) => ({ aar: year, dag: day })));
      return finding
        .filter((g, i) => finding.findIndex((h) => h.aar === g.aar) === i)
        .map(({ aar: year, dag: day }) => ({
          tekst: {
            da: `Der blev udbetalt penge den ${paid(b, 'da')}, mens redegørelsen for ${year} manglede`,
            en: `Money was paid on ${paid(b, 'en')} while the account of ${year} was missing`,
          },
          faktisk: String(year),
          graense: day,
          enhed: 'DAG' as const,
        }));
    });
    return brokenBy(reasons, I_ORDEN);
  },
};

/** The same of everything that has been paid, whatever day an act counts from. */
export const ALT_UDBETALT_MED_REDEGOERELSER: Rule<PlanFacts> = {
  ...UDBETALT_MED_REDEGOERELSER,
  judge: (f) => UDBETALT_MED_REDEGOERELSER.judge(f, '9999-12-31'),
};

// A stop of the very day counts for a payment only if it was recorded before it.
function stopped(f: PlanFacts, b: Payment, day: Day): boolean {
  const own = f.haendelser.filter((h) => h.handling === 'tilbageholdUdbetaling' && h.dato === day);
  const { haendelse } = b;
  const since = haendelse !== null && own.length > 0 && own.every((h) => h.id > haendelse);
  const known = since ? { ...f, tilsyn: f.tilsyn.filter((t) => t.dato < day) } : f;
  return isTilbageholdt(known, day);
}

export const UDBETALT_UDEN_STOP: Rule<PlanFacts> = {
  ...FAELLES,
  kode: 'H93',
  afvisning: 'UDBETALT_TRODS_STOP',
  krav: {
    da: 'Der er ikke udbetalt penge, mens Landsbyggefonden holdt udbetalinger tilbage, hverken på den dag, udbetalingen gælder fra, eller på den dag, den blev registreret',
    en: 'No money was paid while Landsbyggefonden withheld payments, neither on the day that the payment counts from nor on the day it was recorded',
  },
  ansvarlig: 'LANDSBYGGEFOND',
  udvej: UDBETALT_MED_REDEGOERELSER.udvej,
  judge: (f, now) =>
    brokenBy(
      payments(f).flatMap((b) =>
        days(b, now)
          .filter((day) => stopped(f, b, day))
          .slice(0, 1)
          .map((day) => ({
            tekst: {
              da: `Der blev udbetalt penge den ${paid(b, 'da')}, mens udbetalingerne var tilbageholdt`,
              en: `Money was paid on ${paid(b, 'en')} while payments were withheld`,
            },
            faktisk: b.dato,
            graense: day,
            enhed: 'DAG' as const,
          })),
      ),
      I_ORDEN,
    ),
};

export const INDSENDT_DA_DEN_KOM: Rule<PlanFacts> = {
  ...FAELLES,
  kode: 'H91',
  afvisning: 'INDSENDT_DATERET_TILBAGE',
  krav: {
    da: 'Den dag, en ansøger har indsendt en redegørelse, ligger ikke før den dag, den blev registreret',
    en: 'The day on which an applicant handed in an account is not before the day on which it was recorded',
  },
  ansvarlig: 'LANDSBYGGEFOND',
  udvej: {
    da: 'Landsbyggefonden kan vurdere redegørelsen som ikke godkendt; derefter kan ansøgeren indsende en ny',
    en: 'Landsbyggefonden can assess the account as not approved; after that the applicant can hand in a new one',
  },
  judge: (f, now) =>
    brokenBy(
      f.redegoerelser.flatMap(({ aar: year, indsendt, haendelser }) =>
        haendelser
          .filter((h) => h.handling === 'indsendRedegoerelse' && h.rolle === 'BOLIGORGANISATION')
          .map((h) => ({ indsendt, registreret: dayInCopenhagen(h.tidspunkt) }))
          .flatMap(({ indsendt: day, registreret }) =>
            day === null || day >= registreret || registreret > now
              ? []
              : [
                  {
                    tekst: {
                      da: `Redegørelsen for ${year} står som indsendt den ${formatDay(day, 'da')}, men blev registreret den ${formatDay(registreret, 'da')}`,
                      en: `The account of ${year} stands as handed in on ${formatDay(day, 'en')}, but was recorded on ${formatDay(registreret, 'en')}`,
                    },
                    faktisk: day,
                    graense: registreret,
                    enhed: 'DAG' as const,
                  },
                ],
          ),
      ),
      I_ORDEN,
    ),
};

const refused = (r: RedegoerelseVersion): boolean => r.vurdering === 'IKKE_GODKENDT';

export const AARENE_ER_PLANENS: Rule<PlanFacts> = {
  ...FAELLES,
  kode: 'H94',
  afvisning: 'REDEGOERELSE_UDEN_FOR_AARET',
  krav: {
    da: 'En redegørelse er for et kalenderår, planen løber i, og er indsendt, da året eller planen var omme',
    en: 'An account is of a calendar year of the plan, and was handed in when the year or the plan was over',
  },
  ansvarlig: 'LANDSBYGGEFOND',
  udvej: INDSENDT_DA_DEN_KOM.udvej,
  judge: (f) =>
    brokenBy(
      f.redegoerelser.flatMap((r) => {
        const { aar: year, indsendt } = r;
        if (indsendt === null) return [];
        if (!activeYears(f).includes(year))
          return [
            {
              tekst: {
                da: `Der er redegjort for ${year}, men planen løber fra den ${formatDay(f.start, 'da')} til og med den ${formatDay(f.slut, 'da')}`,
                en: `${year} is accounted for, but the plan runs from ${formatDay(f.start, 'en')} to ${formatDay(f.slut, 'en')}`,
              },
              faktisk: String(year),
              graense: `${f.start.slice(0, 4)}-${f.slut.slice(0, 4)}`,
              enhed: 'DAG' as const,
            },
          ];
        if (refused(r) || yearIsOver(f, year, indsendt)) return [];
        return [
          {
            tekst: {
              da: `Redegørelsen for ${year} blev indsendt den ${formatDay(indsendt, 'da')}, før året var omme`,
              en: `The account of ${year} was handed in on ${formatDay(indsendt, 'en')}, before the year was over`,
            },
            faktisk: indsendt,
            graense: `${year}-12-31`,
            enhed: 'DAG' as const,
          },
        ];
      }),
      I_ORDEN,
    ),
};

export const UDGAVER_I_RAEKKEFOELGE: Rule<PlanFacts> = {
  ...FAELLES,
  kode: 'H95',
  afvisning: 'UDGAVE_UDEN_AFVISNING',
  krav: {
    da: 'En ny udgave af en redegørelse er indsendt, efter at den forrige udgave ikke blev godkendt',
    en: 'A new version of an account was handed in after the version before it was not approved',
  },
  ansvarlig: 'LANDSBYGGEFOND',
  udvej: {
    da: 'Landsbyggefonden kan afgøre, hvilken udgave der gælder',
    en: 'Landsbyggefonden can decide which version holds',
  },
  judge: (f) =>
    brokenBy(
      f.redegoerelser
        .filter((r) => r.udgave > 1 && !f.redegoerelser.some((s) => isPredecessor(s, r)))
        .map(({ aar: year, udgave: edition }) => ({
          tekst: {
            da: `Udgave ${edition} af redegørelsen for ${year} kom, uden at udgave ${edition - 1} var vurderet som ikke godkendt`,
            en: `Version ${edition} of the account of ${year} came while version ${edition - 1} was not assessed as not approved`,
          },
          faktisk: String(edition),
          graense: String(edition - 1),
          enhed: 'ANTAL' as const,
        })),
      I_ORDEN,
    ),
};

const isPredecessor = (s: RedegoerelseVersion, r: RedegoerelseVersion): boolean =>
  s.aar === r.aar && s.udgave === r.udgave - 1 && refused(s) && s.vurderet !== null && r.indsendt !== null && r.indsendt >= s.vurderet;
