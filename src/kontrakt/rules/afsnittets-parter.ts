import { skrivDag } from '../../kernel/day';
import type { Grund } from '../../kernel/rule';
import type { Kontraktfakta, Version } from '../kontrakt.facts';
import { type Afsnitskrav, afsnittet, forAfsnit, OM_AFSNIT } from './afsnit-verdict';
import { ansoegerePaa, fremmede } from './parter';
import { erForumsorgan, erGodkendt, grundlag } from './versioner';

/** Who may be named in the sections of a contract: both sides in each, and from the boligorganisationer the parties. */

/** The day of the forum's decision on a version; null where the kommunalbestyrelse has approved it, or nobody yet. */
function forummetsDag(v: Version): string | null {
  const p = erGodkendt(v) ? null : grundlag(v);
  return p && erForumsorgan(p.afgoerelse.organ) ? p.afgoerelse.dato : null;
}

/** Natural keys of those that a version of the forum names though they are no parties. */
function fremmedeI(f: Kontraktfakta, v: Version): Set<string> {
  const dag = forummetsDag(v);
  return new Set(dag === null ? [] : fremmede(f, v, dag).map((b) => b.noegle));
}

const SIDER = {
  forvaltning: { da: 'ingen forvaltning', en: 'no forvaltning' },
  boligorganisation: { da: 'ingen boligorganisation', en: 'no boligorganisation' },
} as const;

export const BEGGE_SIDER: Afsnitskrav = {
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
  bedoem: (f) =>
    forAfsnit(f, (a) =>
      (['forvaltning', 'boligorganisation'] as const)
        .filter((side) => !a.ansvar.some((r) => r[side]))
        .map(
          (side): Grund => ({
            tekst: { da: `${afsnittet(a).da} nævner ${SIDER[side].da}`, en: `${afsnittet(a).en} names ${SIDER[side].en}` },
            faktisk: a.indsatsomraade.noegle,
            graense: side.toUpperCase(),
            enhed: 'NAVN',
          }),
        ),
    ),
};

export const ANSVARLIG_ER_PART: Afsnitskrav = {
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
  bedoem: (f) =>
    forAfsnit(f, (a, v) => {
      const dag = forummetsDag(v);
      const udenfor = fremmedeI(f, v);
      return a.ansvar.flatMap(({ boligorganisation: b }): Grund[] =>
        dag === null || !b || !udenfor.has(b.noegle)
          ? []
          : [
              {
                tekst: {
                  da: `${afsnittet(a).da} giver ${b.navn} ansvar, men ${b.navn} var ikke part i kontrakten, da forummet vedtog version ${v.nummer} den ${skrivDag(dag, 'da')}`,
                  en: `${afsnittet(a).en} makes ${b.navn} responsible, but ${b.navn} was no party to the contract when the forum decided version ${v.nummer} on ${skrivDag(dag, 'en')}`,
                },
                faktisk: b.noegle,
                graense: 'PART_I_KONTRAKTEN',
                enhed: 'NAVN',
              },
            ],
      );
    }),
};

export const ANSVARLIG_HAR_PLAN: Afsnitskrav = {
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
  bedoem: (f) =>
    forAfsnit(f, (a, v) => {
      // Whom the forum has let in is told as a fault (H84), not as a warning besides.
      const udenfor = fremmedeI(f, v);
      const ansoegere = ansoegerePaa(f, f.fra);
      return a.ansvar.flatMap(({ boligorganisation: b }): Grund[] =>
        !b || ansoegere.has(b.noegle) || udenfor.has(b.noegle)
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
