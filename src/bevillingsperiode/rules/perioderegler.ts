import { periodetal, periodetekst } from '../../kernel/format';
import { brudtAf, type Grund, hvis, ikkeRelevant, type Regel, type Term, talPr } from '../../kernel/rule';
import { KILDE } from '../../kernel/sources';
import type { Periodefakta } from '../bevillingsperiode.facts';

/** What holds of every programme period. */

const FAELLES = { alvor: 'FEJL', ansvarlig: 'LANDSBYGGEFOND' } as const;

/** The least that is paid locally, in basis points, in periods that begin from the day on. */
const MINDST_LOKALT: Term = {
  navn: { da: 'Mindste lokale andel', en: 'Least local share' },
  fra: '2011-01-01',
  til: null,
  vaerdi: 2500,
  enhed: 'PROCENT',
};

const LOKALT_MINIMUM: Regel<Periodefakta> = {
  ...FAELLES,
  kode: 'H114',
  afvisning: 'LOKALT_MINIMUM_FOR_LAVT',
  krav: {
    da: 'I bevillingsperioder fra 2011 er det lokale minimum mindst 25 %',
    en: 'In programme periods from 2011 on the local minimum is at least 25 %',
  },
  kilde: KILDE.lbfAnsoegning,
  udvej: {
    da: 'Landsbyggefonden kan sætte det lokale minimum til 25 % eller mere',
    en: 'Landsbyggefonden can set the local minimum to 25 % or more',
  },
  termer: [MINDST_LOKALT],
  bedoem({ navn, fra, lokaltMinimum: minimum }) {
    const mindst = talPr([MINDST_LOKALT], fra);
    if (minimum === null || mindst === null)
      return ikkeRelevant({ da: `${navn} har intet fastsat lokalt minimum`, en: `${navn} sets no local minimum` });
    const procent = (tal: number, komma: string): string => String(tal / 100).replace('.', komma);
    return hvis(minimum >= mindst, {
      tekst: {
        da: `${navn} har et lokalt minimum på ${procent(minimum, ',')} %; det skal være mindst ${procent(mindst, ',')} %`,
        en: `${navn} has a local minimum of ${procent(minimum, '.')} %; it must be at least ${procent(mindst, '.')} %`,
      },
      faktisk: procent(minimum, '.'),
      graense: procent(mindst, '.'),
      enhed: 'PROCENT',
    });
  },
};

const EN_AD_GANGEN: Regel<Periodefakta> = {
  ...FAELLES,
  kode: 'H115',
  afvisning: 'BEVILLINGSPERIODER_OVERLAPPER',
  krav: { da: 'Der løber én bevillingsperiode ad gangen', en: 'One programme period runs at a time' },
  kilde: KILDE.almenboligloven,
  udvej: { da: 'Landsbyggefonden kan vælge en anden periode', en: 'Landsbyggefonden can choose another period' },
  termer: [],
  bedoem: (f) =>
    brudtAf(
      f.samtidige.map(
        (p): Grund => ({
          tekst: {
            da: `${f.navn} løber ${periodetekst(f, 'da')}, men ${p.navn} løber ${periodetekst(p, 'da')}`,
            en: `${f.navn} runs ${periodetekst(f, 'en')}, but ${p.navn} runs ${periodetekst(p, 'en')}`,
          },
          faktisk: periodetal(f),
          graense: periodetal(p),
          enhed: 'DAG',
        }),
      ),
      {
        tekst: { da: 'Ingen anden bevillingsperiode løber samtidig', en: 'No other programme period runs at the same time' },
        faktisk: periodetal(f),
        graense: periodetal(f),
        enhed: 'DAG',
      },
    ),
};

/** Every rule that can be judged of a programme period as it stands. */
export const PERIODEREGLER: readonly Regel<Periodefakta>[] = [LOKALT_MINIMUM, EN_AD_GANGEN];
