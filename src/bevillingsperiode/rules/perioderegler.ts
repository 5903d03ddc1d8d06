import { formatPeriodOrEnd, plainPeriod } from '../../kernel/format';
import { brokenBy, holdsIf, notApplicable, numberOn, type Reason, type Rule, type RuleTerm } from '../../kernel/rule';
import { SOURCES } from '../../kernel/sources';
import type { PeriodeFacts } from '../bevillingsperiode.facts';

/** What holds of every programme period. */

const FAELLES = { alvor: 'FEJL', ansvarlig: 'LANDSBYGGEFOND' } as const;

/** The least that is paid locally, in basis points, in periods that begin from the day on. */
const MINDST_LOKALT: RuleTerm = {
  navn: { da: 'Mindste lokale andel', en: 'Least local share' },
  fra: '2011-01-01',
  til: null,
  value: 2500,
  enhed: 'PROCENT',
};

const LOKALT_MINIMUM: Rule<PeriodeFacts> = {
  ...FAELLES,
  kode: 'H114',
  afvisning: 'LOKALT_MINIMUM_FOR_LAVT',
  krav: {
    da: 'I bevillingsperioder fra 2011 er det lokale minimum mindst 25 %',
    en: 'In programme periods from 2011 on the local minimum is at least 25 %',
  },
  kilde: SOURCES.lbfAnsoegning,
  udvej: {
    da: 'Landsbyggefonden kan sætte det lokale minimum til 25 % eller mere',
    en: 'Landsbyggefonden can set the local minimum to 25 % or more',
  },
  termer: [MINDST_LOKALT],
  judge({ navn: name, fra: from, lokaltMinimum: minimum }) {
    const min = numberOn([MINDST_LOKALT], from);
    if (minimum === null || min === null)
      return notApplicable({ da: `${name} har intet fastsat lokalt minimum`, en: `${name} sets no local minimum` });
    const procent = (number: number, comma: string): string => String(number / 100).replace('.', comma);
    return holdsIf(minimum >= min, {
      tekst: {
        da: `${name} har et lokalt minimum på ${procent(minimum, ',')} %; det skal være mindst ${procent(min, ',')} %`,
        en: `${name} has a local minimum of ${procent(minimum, '.')} %; it must be at least ${procent(min, '.')} %`,
      },
      faktisk: procent(minimum, '.'),
      graense: procent(min, '.'),
      enhed: 'PROCENT',
    });
  },
};

const EN_AD_GANGEN: Rule<PeriodeFacts> = {
  ...FAELLES,
  kode: 'H115',
  afvisning: 'BEVILLINGSPERIODER_OVERLAPPER',
  krav: { da: 'Der løber én bevillingsperiode ad gangen', en: 'One programme period runs at a time' },
  kilde: SOURCES.almenboligloven,
  udvej: { da: 'Landsbyggefonden kan vælge en anden periode', en: 'Landsbyggefonden can choose another period' },
  termer: [],
  judge: (f) =>
    brokenBy(
      f.samtidige.map(
        (p): Reason => ({
          tekst: {
            da: `${f.navn} løber ${formatPeriodOrEnd(f, 'da')}, men ${p.navn} løber ${formatPeriodOrEnd(p, 'da')}`,
            en: `${f.navn} runs ${formatPeriodOrEnd(f, 'en')}, but ${p.navn} runs ${formatPeriodOrEnd(p, 'en')}`,
          },
          faktisk: plainPeriod(f),
          graense: plainPeriod(p),
          enhed: 'DAG',
        }),
      ),
      {
        tekst: { da: 'Ingen anden bevillingsperiode løber samtidig', en: 'No other programme period runs at the same time' },
        faktisk: plainPeriod(f),
        graense: plainPeriod(f),
        enhed: 'DAG',
      },
    ),
};

/** Every rule that can be judged of a programme period as it stands. */
export const PERIODEREGLER: readonly Rule<PeriodeFacts>[] = [LOKALT_MINIMUM, EN_AD_GANGEN];
