import type { Finansieringskilde } from '../../helhedsplan/finansiering/finansieringskilde';
import type { Planfakta } from '../../helhedsplan/helhedsplan.facts';
import { ikkeFoerUdbetalinger } from '../../helhedsplan/rules/redegoerelse/tilsynskrav';
import { type Dag, skrivDag } from '../../kernel/day';
import type { Saetning, Sprog } from '../../kernel/errors';
import { kroner, procenttal } from '../../kernel/format';
import { brudtAf, type Grund, hvis, type Regel } from '../../kernel/rule';
import { KILDE } from '../../kernel/sources';
import type { Vurdering } from '../redegoerelse.entity';

/** What an account must hold when it is handed in, and when it may be assessed. A list of declarations. */

/** An account as it is handed in, with the plan that it is about. */
export interface Redegoerelsessag {
  readonly plan: Planfakta;
  readonly aar: number;
  readonly maal: readonly number[];
  readonly kilder: readonly Finansieringskilde[];
  readonly forbrug: readonly {
    readonly finansieringskilde: Finansieringskilde;
    readonly budget: number;
    readonly forbrug: number;
  }[];
  readonly frister: readonly Dag[];
}

const FAELLES = { kilde: KILDE.landsbyggefond, ansvarlig: 'BOLIGORGANISATION', termer: [] } as const;
const I_ORDEN: Grund = { tekst: { da: 'Redegørelsen er i orden', en: 'The account is in order' }, faktisk: '', graense: '', enhed: 'NAVN' };

const alle = (navne: readonly (string | number)[]): string => [...navne].sort().join(' ');

const OG = { da: 'og', en: 'and' } as const;

/** `1`, `1 og 2`, `1, 2 og 3`: as people say a list; `ingen` when it is empty. */
const raekke = (navne: readonly string[], sprog: Sprog, ingen: string): string =>
  navne.length > 1 ? `${navne.slice(0, -1).join(', ')} ${OG[sprog]} ${navne.at(-1)}` : (navne[0] ?? ingen);

const MAAL = { da: ['ingen mål', 'mål', 'målene'], en: ['no goals', 'goal', 'goals'] } as const;

/** `ingen mål`, `mål 1`, `målene 1 og 2`. */
function maalene(numre: readonly number[], sprog: Sprog): string {
  const [ingen, et, flere] = MAAL[sprog];
  const ordnet = [...numre].sort((a, b) => a - b).map(String);
  return ordnet.length === 0 ? ingen : `${ordnet.length === 1 ? et : flere} ${raekke(ordnet, sprog, ingen)}`;
}

const HVERT_MAAL: Regel<Redegoerelsessag> = {
  ...FAELLES,
  kode: 'H50',
  afvisning: 'MAAL_IKKE_REDEGJORT',
  alvor: 'FEJL',
  krav: { da: 'Der redegøres for hvert af planens mål, én gang', en: 'Each goal of the plan is accounted for, once' },
  udvej: {
    da: 'Ansøgeren kan tage alle planens mål med, hvert én gang',
    en: 'The applicant can include every goal of the plan, each once',
  },
  bedoem({ plan, maal }) {
    const egne = plan.maal.map((m) => m.nummer);
    return hvis(alle(maal) === alle(egne), {
      tekst: {
        da: `Redegørelsen omfatter ${maalene(maal, 'da')}; planen har ${maalene(egne, 'da')}`,
        en: `The account has ${maalene(maal, 'en')}; the plan has ${maalene(egne, 'en')}`,
      },
      faktisk: alle(maal),
      graense: alle(egne),
      enhed: 'NAVN',
    });
  },
};

const KILDENAVN: Readonly<Record<Finansieringskilde, Saetning>> = {
  LANDSBYGGEFONDEN: { da: 'Landsbyggefonden', en: 'Landsbyggefonden' },
  KOMMUNE: { da: 'kommunen', en: 'the kommune' },
  BOLIGORGANISATION: { da: 'boligorganisationen', en: 'the boligorganisation' },
  ANDEN: { da: 'en anden kilde', en: 'another source' },
};

const kilderne = (kilder: readonly Finansieringskilde[], sprog: Sprog): string =>
  raekke(
    [...kilder].sort().map((k) => KILDENAVN[k][sprog]),
    sprog,
    { da: 'ingen', en: 'nobody' }[sprog],
  );

const HVER_KILDE: Regel<Redegoerelsessag> = {
  ...FAELLES,
  kode: 'H51',
  afvisning: 'MIDLER_IKKE_REDEGJORT',
  alvor: 'FEJL',
  krav: {
    da: 'Der redegøres for anvendelsen af midler fra hver af planens finansieringskilder, én gang',
    en: 'The use of money is accounted for once for each source of the plan’s funding',
  },
  udvej: {
    da: 'Ansøgeren kan tage præcis planens finansieringskilder med',
    en: 'The applicant can include exactly the sources of the plan',
  },
  bedoem({ plan, kilder }) {
    const egne = [...new Set(plan.finansiering.map((b) => b.kilde))];
    return hvis(alle(kilder) === alle(egne), {
      tekst: {
        da: `Redegørelsen omfatter ${kilder.length === 0 ? 'ingen midler' : `midler fra ${kilderne(kilder, 'da')}`}; planen betales af ${kilderne(egne, 'da')}`,
        en: `The account has ${kilder.length === 0 ? 'no money' : `money from ${kilderne(kilder, 'en')}`}; the plan is paid by ${kilderne(egne, 'en')}`,
      },
      faktisk: alle(kilder),
      graense: alle(egne),
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
  udvej: { da: 'Ansøgeren kan vælge frister i året efter', en: 'The applicant can choose deadlines in the year after' },
  bedoem: ({ aar, frister }) =>
    brudtAf(
      frister
        .filter((f) => Number(f.slice(0, 4)) !== aar + 1)
        .map((f) => ({
          tekst: {
            da: `Fristen den ${skrivDag(f, 'da')} ligger ikke i ${aar + 1}`,
            en: `The deadline of ${skrivDag(f, 'en')} is not in ${aar + 1}`,
          },
          faktisk: f,
          graense: String(aar + 1),
          enhed: 'DAG' as const,
        })),
      I_ORDEN,
    ),
};

/** Spending that differs from the budget by more than this many basis points is told. */
const AFVIGELSE = 1000;

const stort = (tekst: string): string => `${tekst.charAt(0).toUpperCase()}${tekst.slice(1)}`;

const TAET_PAA_BUDGET: Regel<Redegoerelsessag> = {
  ...FAELLES,
  kode: 'H53',
  afvisning: 'AFVIGER_FRA_BUDGET',
  alvor: 'ADVARSEL',
  krav: { da: 'Årets forbrug afviger højst 10 % fra budgettet', en: 'The spending of the year differs from the budget by at most 10 %' },
  kilde: KILDE.tjenesten,
  udvej: {
    da: 'Ansøgeren kan forklare afvigelsen, hvor gennemførelsen beskrives',
    en: 'The applicant can explain the difference where it tells how the plan was carried out',
  },
  termer: [
    { navn: { da: 'Afvigelse, der varsles', en: 'Difference that is told' }, fra: null, til: null, vaerdi: AFVIGELSE, enhed: 'PROCENT' },
  ],
  bedoem: ({ forbrug }) =>
    brudtAf(
      forbrug
        .filter((m) => 10_000n * BigInt(Math.abs(m.forbrug - m.budget)) > BigInt(AFVIGELSE) * BigInt(m.budget))
        .map(({ finansieringskilde: k, budget, forbrug: brugt }) => ({
          tekst: {
            da: `${stort(KILDENAVN[k].da)}: der er brugt ${kroner(brugt, 'da')}, og budgettet var ${kroner(budget, 'da')}`,
            en: `${stort(KILDENAVN[k].en)}: ${kroner(brugt, 'en')} is spent, and the budget was ${kroner(budget, 'en')}`,
          },
          faktisk: budget === 0 ? '>100' : procenttal(Math.abs(brugt - budget), budget),
          graense: '10',
          enhed: 'PROCENT' as const,
        })),
      I_ORDEN,
    ),
};

export const REDEGOERELSESKRAV: readonly Regel<Redegoerelsessag>[] = [HVERT_MAAL, HVER_KILDE, FRIST_NAESTE_AAR, TAET_PAA_BUDGET];

export interface Vurderingssag {
  readonly plan: Planfakta;
  readonly indsendt: Dag | null;
  readonly vurdering: Vurdering | null;
  readonly vurderet: Dag | null;
  readonly ny: Vurdering;
  readonly medTekst: boolean;
  readonly dato: Dag;
  readonly iDag: Dag;
}

const VURDERINGSNAVN: Readonly<Record<Vurdering, Saetning>> = {
  TAGET_TIL_EFTERRETNING: { da: 'taget til efterretning', en: 'accepted' },
  MED_BEMAERKNINGER: { da: 'taget til efterretning med bemærkninger', en: 'accepted with remarks' },
  IKKE_GODKENDT: { da: 'ikke godkendt', en: 'not approved' },
};

function hvorforIkke({ indsendt, vurdering, vurderet, dato, iDag }: Vurderingssag): Saetning {
  if (indsendt === null) return { da: 'Redegørelsen er ikke indsendt', en: 'The account is not handed in' };
  if (vurdering !== null)
    return {
      da: `Redegørelsen er allerede vurderet den ${skrivDag(vurderet ?? indsendt, 'da')}: ${VURDERINGSNAVN[vurdering].da}`,
      en: `The account was assessed on ${skrivDag(vurderet ?? indsendt, 'en')} already: ${VURDERINGSNAVN[vurdering].en}`,
    };
  if (dato > iDag)
    return {
      da: `Vurderingen er dateret den ${skrivDag(dato, 'da')}; i dag er det den ${skrivDag(iDag, 'da')}`,
      en: `The assessment is dated ${skrivDag(dato, 'en')}; today is ${skrivDag(iDag, 'en')}`,
    };
  return {
    da: `Redegørelsen er indsendt den ${skrivDag(indsendt, 'da')} og vurderes den ${skrivDag(dato, 'da')}`,
    en: `The account was handed in on ${skrivDag(indsendt, 'en')} and is assessed on ${skrivDag(dato, 'en')}`,
  };
}

const ER_INDSENDT: Regel<Vurderingssag> = {
  ...FAELLES,
  kode: 'H54',
  afvisning: 'KAN_IKKE_VURDERES',
  alvor: 'FEJL',
  krav: {
    da: 'En redegørelse vurderes én gang, når den er indsendt, og ikke frem i tiden',
    en: 'An account is assessed once, when it is handed in, and not in the future',
  },
  ansvarlig: 'LANDSBYGGEFOND',
  udvej: {
    da: 'Landsbyggefonden kan vurdere redegørelsen, når den er indsendt; er den vurderet, kan fonden afgive en bemærkning',
    en: 'Landsbyggefonden can assess the account when it is handed in; once it is assessed, a remark can be made',
  },
  bedoem: (sag) => {
    const { indsendt, vurdering, dato, iDag } = sag;
    return hvis(indsendt !== null && indsendt <= dato && dato <= iDag && vurdering === null, {
      tekst: hvorforIkke(sag),
      faktisk: vurdering ?? indsendt ?? 'IKKE_INDSENDT',
      graense: dato,
      enhed: 'TILSTAND',
    });
  },
};

const BEMAERKNING_HAR_TEKST: Regel<Vurderingssag> = {
  ...FAELLES,
  kode: 'H55',
  afvisning: 'BEMAERKNING_MANGLER',
  alvor: 'FEJL',
  krav: { da: 'En vurdering med bemærkninger siger, hvad de går ud på', en: 'An assessment with remarks says what they are' },
  ansvarlig: 'LANDSBYGGEFOND',
  udvej: { da: 'Landsbyggefonden kan skrive bemærkningerne', en: 'Landsbyggefonden can write the remarks' },
  bedoem: ({ ny, medTekst }) =>
    hvis(ny !== 'MED_BEMAERKNINGER' || medTekst, {
      tekst: {
        da: 'Redegørelsen tages til efterretning med bemærkninger, men bemærkningerne mangler',
        en: 'The account is accepted with remarks, but the remarks are missing',
      },
      faktisk: ny,
      graense: 'TEKST',
      enhed: 'NAVN',
    }),
};

const VURDERING_EFTER_UDBETALINGER: Regel<Vurderingssag> = ikkeFoerUdbetalinger(({ plan, ny, dato }) => ({
  plan,
  dato,
  gaelder: ny === 'IKKE_GODKENDT',
}));

export const VURDERINGSKRAV: readonly Regel<Vurderingssag>[] = [ER_INDSENDT, BEMAERKNING_HAR_TEKST, VURDERING_EFTER_UDBETALINGER];
