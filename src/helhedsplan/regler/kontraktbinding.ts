import { KILDE } from '../../kerne/kilder';
import { dagEfter, overlapper, skrivPeriode } from '../../kerne/periode';
import { brudtAf, type Regel } from '../../kerne/regel';
import type { Planfakta } from './planfakta';

/** What a plan is bound to by the contracts that cover it, when it is changed. */

export const I_KONTRAKTENS_BYOMRAADE: Regel<Planfakta> = {
  kode: 'H56',
  afvisning: 'UDEN_FOR_KONTRAKTENS_BYOMRAADE',
  krav: {
    da: 'En plan, som en kontrakt dækker, bliver i kontraktens byområde',
    en: 'A plan that a contract covers stays in the byområde of the contract',
  },
  alvor: 'FEJL',
  kilde: KILDE.kontrakter,
  ansvarlig: 'FORUM',
  udvej: { da: 'Behold kontraktens byområde blandt planens', en: 'Keep the byområde of the contract among those of the plan' },
  termer: [],
  bedoem: (f) =>
    brudtAf(
      f.kontraktdaekninger
        .filter((d) => !f.byomraader.some((b) => b.noegle === d.kontrakt.byomraade.noegle))
        .map(({ kontrakt }) => ({
          tekst: {
            da: `${kontrakt.noegle} dækker planen, men den ligger ikke i ${kontrakt.byomraade.noegle}`,
            en: `${kontrakt.noegle} covers the plan, but it does not lie in ${kontrakt.byomraade.noegle}`,
          },
          faktisk: f.byomraader.map((b) => b.noegle).join(' '),
          graense: kontrakt.byomraade.noegle,
          enhed: 'NAVN' as const,
        })),
      { tekst: { da: 'I orden', en: 'In order' }, faktisk: '', graense: '', enhed: 'NAVN' },
    ),
};

export const DAEKKES_I_SIN_TID: Regel<Planfakta> = {
  kode: 'H86',
  afvisning: 'PLAN_FLYTTES_FRA_KONTRAKTEN',
  krav: {
    da: 'En plan, som en kontrakt dækker, løber i mindst én dag af den tid, den er dækket',
    en: 'A plan that a contract covers runs on at least one day of the time for which it is covered',
  },
  alvor: 'FEJL',
  kilde: KILDE.kontrakter,
  ansvarlig: 'BOLIGORGANISATION',
  udvej: {
    da: 'Behold en løbetid, som kontrakten dækker noget af',
    en: 'Keep a period of which the contract covers some part',
  },
  termer: [],
  bedoem: (f) =>
    brudtAf(
      f.kontraktdaekninger
        .filter((d) => !overlapper(d, { fra: f.start, til: dagEfter(f.slut) }))
        .map((d) => ({
          tekst: {
            da: `Planen løber ${skrivPeriode({ fra: f.start, til: dagEfter(f.slut) }, 'da')}, men er dækket af en kontrakt ${skrivPeriode(d, 'da')}`,
            en: `The plan runs ${skrivPeriode({ fra: f.start, til: dagEfter(f.slut) }, 'en')}, but is covered by a contract ${skrivPeriode(d, 'en')}`,
          },
          faktisk: `${f.start}/${f.slut}`,
          graense: `${d.fra}/${d.til ?? ''}`,
          enhed: 'DAG' as const,
        })),
      { tekst: { da: 'I orden', en: 'In order' }, faktisk: '', graense: '', enhed: 'DAG' },
    ),
};

/** A plan before and after a change. */
export interface Planskift {
  readonly foer: Planfakta;
  readonly efter: Planfakta;
}

export const INGEN_NYE_PARTER: Regel<Planskift> = {
  kode: 'H57',
  afvisning: 'KRAEVER_KOMMUNALBESTYRELSE',
  krav: {
    da: 'Nye ansøgere i en plan, som en kontrakt dækker, er nye parter i kontrakten og kræver kommunalbestyrelsen',
    en: 'New applicants of a plan that a contract covers are new parties of the contract and need the kommunalbestyrelse',
  },
  alvor: 'FEJL',
  kilde: KILDE.kontrakter,
  ansvarlig: 'KOMMUNALBESTYRELSE',
  udvej: { da: 'Lav ændringen, før planen er med i en kontrakt', en: 'Make the change before the plan is in a contract' },
  termer: [],
  bedoem({ foer, efter }) {
    const kendte = foer.ansoegere.map((a) => a.boligorganisation.noegle);
    const nye = efter.ansoegere.map((a) => a.boligorganisation.noegle).filter((n) => !kendte.includes(n));
    return brudtAf(
      foer.kontraktdaekninger.length === 0
        ? []
        : nye.map((noegle) => ({
            tekst: {
              da: `${noegle} er ny ansøger i en plan, som en kontrakt dækker`,
              en: `${noegle} is a new applicant of a plan that a contract covers`,
            },
            faktisk: noegle,
            graense: kendte.join(' '),
            enhed: 'NAVN' as const,
          })),
      { tekst: { da: 'I orden', en: 'In order' }, faktisk: '', graense: '', enhed: 'NAVN' },
    );
  },
};
