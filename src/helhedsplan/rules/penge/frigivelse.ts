import { ORGAN_ORD } from '../../../afgoerelse/words';
import { type Dag, skrivDag } from '../../../kernel/day';
import { kroner, kronertal } from '../../../kernel/format';
import { brudtAf, type Grund, ikkeRelevant, navnePr, type Regel, type Term } from '../../../kernel/rule';
import { KILDE } from '../../../kernel/sources';
import type { Afgjort, Planfakta } from '../../helhedsplan.facts';
import { fortegn, fraPulje, godkendte, kommunalt, sum } from '../plan-figures';
import { godkendtDen } from '../r11-godkendt-foer-tilsagn';

/** Who releases municipal money, when, and how much: demands on the decisions, and on the postings that rest on them. */

const FRIGIVER: Term = {
  navn: { da: 'Organer, der kan frigive kommunens penge til en plan', en: 'Bodies that can release municipal money for a plan' },
  fra: null,
  til: null,
  vaerdi: ['KOMMUNALBESTYRELSE'],
  enhed: 'NAVN',
};

const FAELLES = { alvor: 'FEJL', kilde: KILDE.kkFrigivelse, ansvarlig: 'KOMMUNALBESTYRELSE', termer: [] } as const;

const kanFrigive = (p: Afgjort): boolean => navnePr([FRIGIVER], p.afgoerelse.dato).includes(p.afgoerelse.organ);

function efterGodkendelsen(f: Planfakta, p: Afgjort): boolean {
  const dag = godkendtDen(f);
  return dag !== null && dag <= p.afgoerelse.dato;
}

/** Decisions on release that money may rest on as of a day: by the right body, and not before the plan was approved. */
const baerende = (f: Planfakta, senest: Dag): Afgjort[] =>
  godkendte(f, 'FRIGIVELSE', senest).filter((p) => kanFrigive(p) && efterGodkendelsen(f, p));

const INGEN = { da: 'Der er ikke besluttet nogen frigivelse', en: 'No release has been decided' };

export const RETTE_ORGAN_FRIGIVER: Regel<Planfakta> = {
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
  bedoem(f) {
    const alle = godkendte(f, 'FRIGIVELSE');
    if (alle.length === 0) return ikkeRelevant(INGEN);
    return brudtAf(
      alle
        .filter((p) => !kanFrigive(p))
        .map(({ afgoerelse: { organ, dato } }) => ({
          tekst: {
            da: `Frigivelsen den ${skrivDag(dato, 'da')} er besluttet af ${ORGAN_ORD[organ].da}`,
            en: `The release on ${skrivDag(dato, 'en')} was decided by ${ORGAN_ORD[organ].en}`,
          },
          faktisk: organ,
          graense: navnePr([FRIGIVER], dato).join(' '),
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

export const FRIGIVES_EFTER_GODKENDELSEN: Regel<Planfakta> = {
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
  bedoem(f) {
    const alle = godkendte(f, 'FRIGIVELSE');
    if (alle.length === 0) return ikkeRelevant(INGEN);
    const godkendt = godkendtDen(f);
    return brudtAf(
      alle
        .filter((p) => !efterGodkendelsen(f, p))
        .map(({ afgoerelse: { dato } }) => ({
          tekst: {
            da: `Frigivelsen er besluttet den ${skrivDag(dato, 'da')}, men planen ${godkendt ? `blev først godkendt den ${skrivDag(godkendt, 'da')}` : 'er ikke godkendt'}`,
            en: `The release was decided on ${skrivDag(dato, 'en')}, but the plan ${godkendt ? `was approved only on ${skrivDag(godkendt, 'en')}` : 'is not approved'}`,
          },
          faktisk: dato,
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
const atFrigive = (f: Planfakta, dag: Dag): number =>
  f.disponeringer.reduce((a, d) => (d.dato <= dag ? a + fortegn(d) : a), 0) + kommunalt(f) - fraPulje(f);

export const FRIGIVES_INDEN_FOR_DET_DISPONEREDE: Regel<Planfakta> = {
  ...FAELLES,
  kode: 'H68',
  afvisning: 'FRIGIVELSE_OVER_DISPONERET',
  krav: {
    da: 'Det besluttes ikke at frigive mere til en plan, end der på dagen er disponeret til den',
    en: 'It is not decided to release more for a plan than is committed to it on the day',
  },
  udvej: {
    da: 'Forvaltningen kan disponere pengene først, eller kommunalbestyrelsen kan frigive et mindre beløb',
    en: 'The forvaltning can commit the money first, or the kommunalbestyrelse can release a smaller amount',
  },
  bedoem(f) {
    const med = godkendte(f, 'FRIGIVELSE').filter((p) => p.beloeb !== null);
    if (med.length === 0) return ikkeRelevant({ da: 'Ingen frigivelse nævner et beløb', en: 'No release names an amount' });
    const dage = [...new Set(med.map((p) => p.afgoerelse.dato))].sort();
    const grunde = dage.flatMap((dag): Grund[] => {
      const besluttet = med.reduce((a, p) => (p.afgoerelse.dato <= dag ? a + (p.beloeb ?? 0) : a), 0);
      const loft = atFrigive(f, dag);
      if (besluttet <= loft) return [];
      return [
        {
          tekst: {
            da: `Den ${skrivDag(dag, 'da')} er det besluttet at frigive ${kroner(besluttet, 'da')}; der er disponeret ${kroner(loft, 'da')}`,
            en: `On ${skrivDag(dag, 'en')} it is decided to release ${kroner(besluttet, 'en')}; ${kroner(loft, 'en')} is committed`,
          },
          faktisk: kronertal(besluttet),
          graense: kronertal(loft),
          enhed: 'KRONER',
        },
      ];
    });
    return brudtAf(grunde.slice(0, 1), {
      tekst: { da: 'Frigivelsen er inden for det disponerede', en: 'The release is within what is committed' },
      faktisk: '',
      graense: '',
      enhed: 'KRONER',
    });
  },
};

// Judged on the facts after the posting, and of every day on which money was released.
export const FRIGIVELSE_ER_BESLUTTET: Regel<Planfakta> = {
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
  bedoem(f) {
    const dage = [...new Set(f.disponeringer.filter((d) => d.art === 'FRIGIVET').map((d) => d.dato))].sort();
    if (dage.length === 0) return ikkeRelevant({ da: 'Intet er frigivet', en: 'Nothing is released' });
    return brudtAf(dage.flatMap((dag) => mangel(f, dag)).slice(0, 1), {
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

function mangel(f: Planfakta, dag: Dag): Grund[] {
  const grundlag = baerende(f, dag);
  if (grundlag.length === 0)
    return [
      {
        tekst: {
          da: `Kommunalbestyrelsen havde ikke besluttet at frigive penge til planen den ${skrivDag(dag, 'da')}`,
          en: `The kommunalbestyrelse had not decided to release money for the plan on ${skrivDag(dag, 'en')}`,
        },
        faktisk: '0',
        graense: '1',
        enhed: 'ANTAL',
      },
    ];
  // A decision without an amount releases all that is committed.
  if (grundlag.some((p) => p.beloeb === null)) return [];
  const frigivet = sum(f.disponeringer.filter((d) => d.art === 'FRIGIVET' && d.dato <= dag));
  const besluttet = grundlag.reduce((a, p) => a + (p.beloeb ?? 0), 0);
  if (frigivet <= besluttet) return [];
  return [
    {
      tekst: {
        da: `Den ${skrivDag(dag, 'da')} er der frigivet ${kroner(frigivet, 'da')}; kommunalbestyrelsen har besluttet at frigive ${kroner(besluttet, 'da')}`,
        en: `On ${skrivDag(dag, 'en')} ${kroner(frigivet, 'en')} is released; the kommunalbestyrelse has decided to release ${kroner(besluttet, 'en')}`,
      },
      faktisk: kronertal(frigivet),
      graense: kronertal(besluttet),
      enhed: 'KRONER',
    },
  ];
}

/** What holds of every decision on release. */
export const FRIGIVELSESREGLER: readonly Regel<Planfakta>[] = [
  RETTE_ORGAN_FRIGIVER,
  FRIGIVES_EFTER_GODKENDELSEN,
  FRIGIVES_INDEN_FOR_DET_DISPONEREDE,
];
