import { formatDay } from '../../kernel/day';
import type { Reason } from '../../kernel/rule';
import type { KontraktFacts, VersionFacts } from '../kontrakt.facts';
import { type AfsnitDemand, afsnittet, forEachAfsnit, OM_AFSNIT } from './afsnit-verdict';
import { ansoegereOn, strangers } from './parter';
import { groundsOf, isForumsorgan, isGodkendt } from './versioner';

/** Who may be named in the sections of a contract: both sides in each, and from the boligorganisationer the parties. */

/** The day of the forum's decision on a version; null where the kommunalbestyrelse has approved it, or nobody yet. */
function forummetsDag(v: VersionFacts): string | null {
  const p = isGodkendt(v) ? null : groundsOf(v);
  return p && isForumsorgan(p.afgoerelse.organ) ? p.afgoerelse.dato : null;
}

/** Natural keys of those that a version of the forum names though they are no parties. */
function strangersIn(f: KontraktFacts, v: VersionFacts): Set<string> {
  const day = forummetsDag(v);
  return new Set(day === null ? [] : strangers(f, v, day).map((b) => b.noegle));
}

const PAGES_OF_TESTS = {
  forvaltning: { da: 'ingen forvaltning', en: 'no forvaltning' },
  boligorganisation: { da: 'ingen boligorganisation', en: 'no boligorganisation' },
} as const;

export const BEGGE_SIDER: AfsnitDemand = {
  ...OM_AFSNIT,
  kode: 'H85',
  afvisning: 'AFSNIT_UDEN_BEGGE_SIDER',
  krav: {
    da: 'Hvert afsnit nævner mindst én forvaltning og mindst én boligorganisation',
    en: 'Each section names at least one forvaltning and at least one boligorganisation',
  },
  udvej: {
    da: 'Forummet kan fordele roller og ansvar på begge sider',
    en: 'The forum can share roles and responsibility out on both sides',
  },
  judge: (f) =>
    forEachAfsnit(f, (a) =>
      (['forvaltning', 'boligorganisation'] as const)
        .filter((page) => !a.ansvar.some((r) => r[page]))
        .map(
          (page): Reason => ({
            tekst: {
              da: `${afsnittet(a).da} nævner ${PAGES_OF_TESTS[page].da}`,
              en: `${afsnittet(a).en} names ${PAGES_OF_TESTS[page].en}`,
            },
            faktisk: a.indsatsomraade.noegle,
            graense: page.toUpperCase(),
            enhed: 'NAVN',
          }),
        ),
    ),
};

export const ANSVARLIG_ER_PART: AfsnitDemand = {
  ...OM_AFSNIT,
  kode: 'H84',
  afvisning: 'ANSVARLIG_ER_IKKE_PART',
  krav: {
    da: 'En version, som forummet vedtager, nævner kun boligorganisationer, der er parter: ansøgere i planer, som kontrakten dækker, og dem, kommunalbestyrelsen selv har givet ansvar',
    en: 'A version that the forum decides names only boligorganisationer that are parties: applicants of plans that the contract covers, and those that the kommunalbestyrelse itself has made responsible',
  },
  ansvarlig: 'KOMMUNALBESTYRELSE',
  udvej: {
    da: 'Forummet kan vælge en boligorganisation, der er part, eller kommunalbestyrelsen kan revidere kontrakten',
    en: 'The forum can choose a boligorganisation that is a party, or the kommunalbestyrelse can revise the contract',
  },
  judge: (f) =>
    forEachAfsnit(f, (a, v) => {
      const day = forummetsDag(v);
      const outsideOf = strangersIn(f, v);
      return a.ansvar.flatMap(({ boligorganisation: b }): Reason[] =>
        day === null || !b || !outsideOf.has(b.noegle)
          ? []
          : [
              {
                tekst: {
                  da: `${afsnittet(a).da} giver ${b.navn} ansvar, men ${b.navn} var ikke part i kontrakten, da forummet vedtog version ${v.nummer} den ${formatDay(day, 'da')}`,
                  en: `${afsnittet(a).en} makes ${b.navn} responsible, but ${b.navn} was no party to the contract when the forum decided version ${v.nummer} on ${formatDay(day, 'en')}`,
                },
                faktisk: b.noegle,
                graense: 'PART_I_KONTRAKTEN',
                enhed: 'NAVN',
              },
            ],
      );
    }),
};

export const ANSVARLIG_HAR_PLAN: AfsnitDemand = {
  ...OM_AFSNIT,
  kode: 'H33',
  afvisning: 'ANSVARLIG_UDEN_PLAN',
  krav: {
    da: 'En boligorganisation med ansvar er som regel ansøger i en af de helhedsplaner, kontrakten dækker',
    en: 'A boligorganisation that is responsible is as a rule an applicant of one of the plans that the contract covers',
  },
  alvor: 'ADVARSEL',
  udvej: {
    da: 'Forummet kan tage en plan, som organisationen er ansøger i, med i kontrakten',
    en: 'The forum can add a plan that the organisation applies for to the contract',
  },
  judge: (f) =>
    forEachAfsnit(f, (a, v) => {
      // Whom the forum has let in is told as a fault (H84), not as a warning besides.
      const outsideOf = strangersIn(f, v);
      const ansoegere = ansoegereOn(f, f.fra);
      return a.ansvar.flatMap(({ boligorganisation: b }): Reason[] =>
        !b || ansoegere.has(b.noegle) || outsideOf.has(b.noegle)
          ? []
          : [
              {
                tekst: {
                  da: `${afsnittet(a).da} giver ${b.navn} ansvar, men ${b.navn} er ikke ansøger i en plan, som kontrakten dækker`,
                  en: `${afsnittet(a).en} makes ${b.navn} responsible, but ${b.navn} applies for no plan that the contract covers`,
                },
                faktisk: b.noegle,
                graense: 'ANSOEGER',
                enhed: 'NAVN',
              },
            ],
      );
    }),
};
