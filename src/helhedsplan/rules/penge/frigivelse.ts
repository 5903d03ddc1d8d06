import { ORGAN_WORDS } from '../../../afgoerelse/afgoerelse.words';
import { type Day, formatDay } from '../../../kernel/day';
import { formatKroner, plainKroner } from '../../../kernel/format';
import { brokenBy, namesOn, notApplicable, type Reason, type Rule, type RuleTerm } from '../../../kernel/rule';
import { SOURCES } from '../../../kernel/sources';
import type { AfgjortFacts, PlanFacts } from '../../helhedsplan.facts';
import { approvedPunkter, fromPulje, kommunalt, signOf, sumOf } from '../../helhedsplan.figures';
import { approvedOn } from '../r11-godkendt-foer-tilsagn';

/** Who releases municipal money, when, and how much: demands on the decisions, and on the postings that rest on them. */

const FRIGIVER: RuleTerm = {
  navn: { da: 'Organer, der kan frigive kommunens penge til en plan', en: 'Bodies that can release municipal money for a plan' },
  fra: null,
  til: null,
  value: ['KOMMUNALBESTYRELSE'],
  enhed: 'NAVN',
};

const FAELLES = { alvor: 'FEJL', kilde: SOURCES.kkFrigivelse, ansvarlig: 'KOMMUNALBESTYRELSE', termer: [] } as const;

const canRelease = (p: AfgjortFacts): boolean => namesOn([FRIGIVER], p.afgoerelse.dato).includes(p.afgoerelse.organ);

function afterApproval(f: PlanFacts, p: AfgjortFacts): boolean {
  const day = approvedOn(f);
  return day !== null && day <= p.afgoerelse.dato;
}

/** Decisions on release that money may rest on as of a day: by the right body, and not before the plan was approved. */
const baerende = (f: PlanFacts, latest: Day): AfgjortFacts[] =>
  approvedPunkter(f, 'FRIGIVELSE', latest).filter((p) => canRelease(p) && afterApproval(f, p));

const INGEN = { da: 'Der er ikke besluttet nogen frigivelse', en: 'No release has been decided' };

export const RETTE_ORGAN_FRIGIVER: Rule<PlanFacts> = {
  ...FAELLES,
  kode: 'H66',
  afvisning: 'ORGAN_KAN_IKKE_FRIGIVE',
  krav: {
    da: 'Kommunens penge til en plan frigives af kommunalbestyrelsen (i København Borgerrepræsentationen); et udvalg kan indstille det',
    en: 'Municipal money for a plan is released by the kommunalbestyrelse (in Copenhagen Borgerrepræsentationen); a committee may recommend it',
  },
  udvej: {
    da: 'Kommunalbestyrelsen kan beslutte frigivelsen; udvalgets beslutning kan registreres som en indstilling',
    en: 'The kommunalbestyrelse can decide the release; what the committee decided can be recorded as a recommendation',
  },
  termer: [FRIGIVER],
  judge(f) {
    const all = approvedPunkter(f, 'FRIGIVELSE');
    if (all.length === 0) return notApplicable(INGEN);
    return brokenBy(
      all
        .filter((p) => !canRelease(p))
        .map(({ afgoerelse: { organ, dato: date } }) => ({
          tekst: {
            da: `Frigivelsen den ${formatDay(date, 'da')} er besluttet af ${ORGAN_WORDS[organ].da}`,
            en: `The release on ${formatDay(date, 'en')} was decided by ${ORGAN_WORDS[organ].en}`,
          },
          faktisk: organ,
          graense: namesOn([FRIGIVER], date).join(' '),
          enhed: 'NAVN' as const,
        })),
      {
        tekst: { da: 'Pengene er frigivet af kommunalbestyrelsen', en: 'The money was released by the kommunalbestyrelse' },
        faktisk: 'KOMMUNALBESTYRELSE',
        graense: 'KOMMUNALBESTYRELSE',
        enhed: 'NAVN',
      },
    );
  },
};

export const FRIGIVES_EFTER_GODKENDELSEN: Rule<PlanFacts> = {
  ...FAELLES,
  kode: 'H67',
  afvisning: 'FRIGIVELSE_FOER_GODKENDELSE',
  krav: {
    da: 'Kommunens penge til en plan frigives tidligst den dag, planen er godkendt',
    en: 'Municipal money for a plan is released at the earliest on the day on which the plan is approved',
  },
  udvej: {
    da: 'Kommunalbestyrelsen kan godkende planen først, eventuelt på samme møde',
    en: 'The kommunalbestyrelse can approve the plan first, if need be at the same meeting',
  },
  judge(f) {
    const all = approvedPunkter(f, 'FRIGIVELSE');
    if (all.length === 0) return notApplicable(INGEN);
    const godkendt = approvedOn(f);
    return brokenBy(
      all
        .filter((p) => !afterApproval(f, p))
        .map(({ afgoerelse: { dato: date } }) => ({
          tekst: {
            da: `Frigivelsen er besluttet den ${formatDay(date, 'da')}, men planen ${godkendt ? `blev først godkendt den ${formatDay(godkendt, 'da')}` : 'er ikke godkendt'}`,
            en: `The release was decided on ${formatDay(date, 'en')}, but the plan ${godkendt ? `was approved only on ${formatDay(godkendt, 'en')}` : 'is not approved'}`,
          },
          faktisk: date,
          graense: godkendt ?? 'GODKENDELSE',
          enhed: 'DAG' as const,
        })),
      {
        tekst: { da: 'Pengene er frigivet efter godkendelsen', en: 'The money was released after the approval' },
        faktisk: godkendt ?? '',
        graense: godkendt ?? '',
        enhed: 'DAG',
      },
    );
  },
};

/** What there is to release on a day: committed from pools and not returned, and municipal money outside the pools. */
const atFrigive = (f: PlanFacts, day: Day): number =>
  f.disponeringer.reduce((a, d) => (d.dato <= day ? a + signOf(d) : a), 0) + kommunalt(f) - fromPulje(f);

export const FRIGIVES_INDEN_FOR_DET_DISPONEREDE: Rule<PlanFacts> = {
  ...FAELLES,
  kode: 'H68',
  afvisning: 'FRIGIVELSE_OVER_DISPONERET',
  krav: {
    da: 'Det besluttes ikke at frigive mere til en plan, end der på dagen er disponeret til den fra puljer og bidraget af kommunen uden om dem',
    en: 'It is not decided to release more for a plan than is committed to it from pools on the day, and contributed by the kommune outside of them',
  },
  udvej: {
    da: 'Forvaltningen kan disponere pengene først, eller kommunalbestyrelsen kan frigive et mindre beløb',
    en: 'The forvaltning can commit the money first, or the kommunalbestyrelse can release a smaller amount',
  },
  judge(f) {
    const extras = approvedPunkter(f, 'FRIGIVELSE').filter((p) => p.beloeb !== null);
    if (extras.length === 0) return notApplicable({ da: 'Ingen frigivelse nævner et beløb', en: 'No release names an amount' });
    const days = [...new Set(extras.map((p) => p.afgoerelse.dato))].sort();
    const reasons = days.flatMap((day): Reason[] => {
      const decided = extras.reduce((a, p) => (p.afgoerelse.dato <= day ? a + (p.beloeb ?? 0) : a), 0);
      const cap = atFrigive(f, day);
      if (decided <= cap) return [];
      return [
        {
          tekst: {
            da: `Den ${formatDay(day, 'da')} er det besluttet at frigive ${formatKroner(decided, 'da')}; der er ${formatKroner(cap, 'da')} at frigive`,
            en: `On ${formatDay(day, 'en')} it is decided to release ${formatKroner(decided, 'en')}; there is ${formatKroner(cap, 'en')} to release`,
          },
          faktisk: plainKroner(decided),
          graense: plainKroner(cap),
          enhed: 'KRONER',
        },
      ];
    });
    return brokenBy(reasons.slice(0, 1), {
      tekst: { da: 'Frigivelsen er inden for det, der er at frigive', en: 'The release is within what there is to release' },
      faktisk: '',
      graense: '',
      enhed: 'KRONER',
    });
  },
};

// Judged on the facts after the posting, and of every day on which money was released.
export const FRIGIVELSE_ER_BESLUTTET: Rule<PlanFacts> = {
  ...FAELLES,
  kode: 'H14',
  afvisning: 'FRIGIVELSE_IKKE_BESLUTTET',
  krav: {
    da: 'Pengene frigives ved deres egen afgørelse og højst med det beløb, den nævner; godkendelsen af planens indhold er ikke nok',
    en: 'Money is released by a decision of its own, and at most the amount that it names; the approval of the content is not enough',
  },
  udvej: {
    da: 'Kommunalbestyrelsen kan beslutte frigivelsen og registrere afgørelsen',
    en: 'The kommunalbestyrelse can decide the release and record the decision',
  },
  termer: [FRIGIVER],
  judge(f) {
    const days = [...new Set(f.disponeringer.filter((d) => d.art === 'FRIGIVET').map((d) => d.dato))].sort();
    if (days.length === 0) return notApplicable({ da: 'Intet er frigivet', en: 'Nothing is released' });
    return brokenBy(days.flatMap((day) => missing(f, day)).slice(0, 1), {
      tekst: {
        da: 'Pengene er frigivet efter kommunalbestyrelsens afgørelse',
        en: 'The money was released by decision of the kommunalbestyrelse',
      },
      faktisk: String(baerende(f, '9999-12-31').length),
      graense: '1',
      enhed: 'ANTAL',
    });
  },
};

function missing(f: PlanFacts, day: Day): Reason[] {
  const context = baerende(f, day);
  if (context.length === 0)
    return [
      {
        tekst: {
          da: `Kommunalbestyrelsen havde ikke besluttet at frigive penge til planen den ${formatDay(day, 'da')}`,
          en: `The kommunalbestyrelse had not decided to release money for the plan on ${formatDay(day, 'en')}`,
        },
        faktisk: '0',
        graense: '1',
        enhed: 'ANTAL',
      },
    ];
  // A decision without an amount releases all that is committed.
  if (context.some((p) => p.beloeb === null)) return [];
  const frigivet = sumOf(f.disponeringer.filter((d) => d.art === 'FRIGIVET' && d.dato <= day));
  const decided = context.reduce((a, p) => a + (p.beloeb ?? 0), 0);
  if (frigivet <= decided) return [];
  return [
    {
      tekst: {
        da: `Den ${formatDay(day, 'da')} er der frigivet ${formatKroner(frigivet, 'da')}; kommunalbestyrelsen har besluttet at frigive ${formatKroner(decided, 'da')}`,
        en: `On ${formatDay(day, 'en')} ${formatKroner(frigivet, 'en')} is released; the kommunalbestyrelse has decided to release ${formatKroner(decided, 'en')}`,
      },
      faktisk: plainKroner(frigivet),
      graense: plainKroner(decided),
      enhed: 'KRONER',
    },
  ];
}
