import type { Planfakta } from '../../helhedsplan/regler/planfakta';
import { KILDE } from '../../kerne/kilder';
import { brudtAf, type Grund, hvis, type Regel } from '../../kerne/regel';
import { kroner, procenttal } from '../../kerne/skriv';

/** An account as it is handed in, with the plan that it is about. */
export interface Redegoerelsessag {
  readonly plan: Planfakta;
  readonly aar: number;
  readonly maal: readonly number[];
  readonly kilder: readonly string[];
  readonly forbrug: readonly { readonly finansieringskilde: string; readonly budget: number; readonly forbrug: number }[];
  readonly frister: readonly string[];
}

const FAELLES = { kilde: KILDE.landsbyggefond, ansvarlig: 'BOLIGORGANISATION', termer: [] } as const;
const I_ORDEN: Grund = { tekst: { da: 'I orden', en: 'In order' }, faktisk: '', graense: '', enhed: 'NAVN' };

const alle = (navne: readonly (string | number)[]): string => [...navne].sort().join(' ');

const HVERT_MAAL: Regel<Redegoerelsessag> = {
  ...FAELLES,
  kode: 'H50',
  afvisning: 'MAAL_IKKE_REDEGJORT',
  alvor: 'FEJL',
  krav: { da: 'Der redegøres for hvert af planens mål, én gang', en: 'Each goal of the plan is accounted for, once' },
  udvej: { da: 'Tag alle planens mål med', en: 'Include every goal of the plan' },
  bedoem({ plan, maal }) {
    const [faktisk, graense] = [alle(maal), alle(plan.maal.map((m) => m.nummer))];
    return hvis(faktisk === graense, {
      tekst: {
        da: `Redegjort for mål ${faktisk || '–'}; planen har mål ${graense || '–'}`,
        en: `Goals accounted for: ${faktisk || '–'}; goals of the plan: ${graense || '–'}`,
      },
      faktisk,
      graense,
      enhed: 'NAVN',
    });
  },
};

const HVER_KILDE: Regel<Redegoerelsessag> = {
  ...FAELLES,
  kode: 'H51',
  afvisning: 'MIDLER_IKKE_REDEGJORT',
  alvor: 'FEJL',
  krav: {
    da: 'Der redegøres for anvendelsen af midler fra hver af planens finansieringskilder, én gang',
    en: 'The use of money is accounted for once for each source of the plan’s funding',
  },
  udvej: { da: 'Tag præcis planens kilder med', en: 'Include exactly the sources of the plan' },
  bedoem({ plan, kilder }) {
    const [faktisk, graense] = [alle(kilder), alle([...new Set(plan.finansiering.map((b) => b.kilde))])];
    return hvis(faktisk === graense, {
      tekst: {
        da: `Kilder i redegørelsen: ${faktisk}; planens kilder: ${graense}`,
        en: `Sources in the account: ${faktisk}; sources of the plan: ${graense}`,
      },
      faktisk,
      graense,
      enhed: 'NAVN',
    });
  },
};

const FRIST_NAESTE_AAR: Regel<Redegoerelsessag> = {
  ...FAELLES,
  kode: 'H52',
  afvisning: 'MILEPAEL_UDEN_FOR_AARET',
  alvor: 'FEJL',
  krav: { da: 'Milepælsplanen er for det kommende år', en: 'The plan of milestones is for the coming year' },
  udvej: { da: 'Vælg frister i året efter', en: 'Choose deadlines in the year after' },
  bedoem: ({ aar, frister }) =>
    brudtAf(
      frister
        .filter((f) => Number(f.slice(0, 4)) !== aar + 1)
        .map((f) => ({
          tekst: { da: `Fristen ${f} ligger ikke i ${aar + 1}`, en: `The deadline ${f} is not in ${aar + 1}` },
          faktisk: f,
          graense: String(aar + 1),
          enhed: 'DAG' as const,
        })),
      I_ORDEN,
    ),
};

/** Spending that differs from the budget by more than this many basis points is told. */
const AFVIGELSE = 1000;

const TAET_PAA_BUDGET: Regel<Redegoerelsessag> = {
  ...FAELLES,
  kode: 'H53',
  afvisning: 'AFVIGER_FRA_BUDGET',
  alvor: 'ADVARSEL',
  krav: { da: 'Årets forbrug afviger højst 10 % fra budgettet', en: 'The spending of the year differs from the budget by at most 10 %' },
  kilde: KILDE.tjenesten,
  udvej: { da: 'Forklar afvigelsen i gennemførelsen', en: 'Explain the difference in how the plan was carried out' },
  termer: [
    { navn: { da: 'Afvigelse, der varsles', en: 'Difference that is told' }, fra: null, til: null, vaerdi: AFVIGELSE, enhed: 'PROCENT' },
  ],
  bedoem: ({ forbrug }) =>
    brudtAf(
      forbrug
        .filter((m) => 10_000n * BigInt(Math.abs(m.forbrug - m.budget)) > BigInt(AFVIGELSE) * BigInt(m.budget))
        .map((m) => ({
          tekst: {
            da: `${m.finansieringskilde}: forbrug ${kroner(m.forbrug, 'da')} mod budget ${kroner(m.budget, 'da')}`,
            en: `${m.finansieringskilde}: spent ${kroner(m.forbrug, 'en')} against a budget of ${kroner(m.budget, 'en')}`,
          },
          faktisk: m.budget === 0 ? '>100' : procenttal(Math.abs(m.forbrug - m.budget), m.budget),
          graense: '10',
          enhed: 'PROCENT' as const,
        })),
      I_ORDEN,
    ),
};

export const REDEGOERELSESKRAV: readonly Regel<Redegoerelsessag>[] = [HVERT_MAAL, HVER_KILDE, FRIST_NAESTE_AAR, TAET_PAA_BUDGET];

export interface Vurderingssag {
  readonly indsendt: string | null;
  readonly vurdering: string | null;
  readonly ny: string;
  readonly medTekst: boolean;
  readonly dato: string;
  readonly iDag: string;
}

const ER_INDSENDT: Regel<Vurderingssag> = {
  ...FAELLES,
  kode: 'H54',
  afvisning: 'KAN_IKKE_VURDERES',
  alvor: 'FEJL',
  krav: { da: 'En redegørelse vurderes én gang, når den er indsendt', en: 'An account is assessed once, when it is handed in' },
  udvej: {
    da: 'Vent til redegørelsen er indsendt; nye bemærkninger gøres med bemaerk',
    en: 'Wait until it is handed in; later remarks are made by bemaerk',
  },
  bedoem: ({ indsendt, vurdering, dato, iDag }) =>
    hvis(indsendt !== null && indsendt <= dato && dato <= iDag && vurdering === null, {
      tekst: {
        da: `Indsendt ${indsendt ?? 'ikke'}, vurderet ${vurdering ?? 'ikke'}; vurderes ${dato}`,
        en: `Handed in: ${indsendt ?? 'no'}; assessed: ${vurdering ?? 'no'}; assessment of ${dato}`,
      },
      faktisk: vurdering ?? indsendt ?? 'IKKE_INDSENDT',
      graense: dato,
      enhed: 'TILSTAND',
    }),
};

const BEMAERKNING_HAR_TEKST: Regel<Vurderingssag> = {
  ...FAELLES,
  kode: 'H55',
  afvisning: 'BEMAERKNING_MANGLER',
  alvor: 'FEJL',
  krav: { da: 'En vurdering med bemærkninger siger hvilke', en: 'An assessment with remarks says which' },
  ansvarlig: 'LANDSBYGGEFOND',
  udvej: { da: 'Skriv bemærkningerne i tekst', en: 'Write the remarks in tekst' },
  bedoem: ({ ny, medTekst }) =>
    hvis(ny !== 'MED_BEMAERKNINGER' || medTekst, {
      tekst: { da: `${ny} uden tekst`, en: `${ny} without a text` },
      faktisk: ny,
      graense: 'TEKST',
      enhed: 'NAVN',
    }),
};

export const VURDERINGSKRAV: readonly Regel<Vurderingssag>[] = [ER_INDSENDT, BEMAERKNING_HAR_TEKST];
