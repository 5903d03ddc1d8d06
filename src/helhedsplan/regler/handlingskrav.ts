import { skrivDag } from '../../kerne/dato';
import type { Saetning } from '../../kerne/fejl';
import { ikkeIFremtiden } from '../../kerne/fremtid';
import { KILDE } from '../../kerne/kilder';
import { type Dom, type Grund, hvis, ikkeRelevant, type Regel } from '../../kerne/regel';
import type { HelhedsplanStatus } from '../helhedsplanstatus';
import { STATUS_ORD, statusremse } from '../ord';
import type { Plansag } from '../plansag';
import { statusPr } from './plan-pr';
import { kanGodkende } from './r11-godkendt-foer-tilsagn';
import { godkendte } from './regneregler';

/** What single acts on a plan demand besides the rules of the network. A list of short declarations, each whole in itself. */

type Krav = Regel<Plansag>;

const grundAf = (status: HelhedsplanStatus, fra: readonly HelhedsplanStatus[], indledning: Saetning): Grund => ({
  tekst: {
    da: `${indledning.da} ${STATUS_ORD[status].da}; det kræver, at den er ${statusremse(fra).da}`,
    en: `${indledning.en} ${STATUS_ORD[status].en}; it must be ${statusremse(fra).en}`,
  },
  faktisk: status,
  graense: fra.join(' '),
  enhed: 'TILSTAND',
});

/** The state from which an act may start. One demand per act, since each has its own states. */
export const tilstandskrav = (fra: readonly HelhedsplanStatus[]): Krav => ({
  kode: 'H2',
  afvisning: 'FORKERT_TILSTAND',
  krav: {
    da: 'Handlingen er mulig i den tilstand, planen er i, og i den, den var i på handlingens dag',
    en: 'The act is possible in the state that the plan is in, and in the one that it was in on the day of the act',
  },
  alvor: 'FEJL',
  kilde: KILDE.proces,
  ansvarlig: 'BOLIGORGANISATION',
  udvej: {
    da: 'Se, hvad der kan ske med planen nu, og hvem der kan gøre det',
    en: 'See what can be done with the plan now, and who can do it',
  },
  termer: [],
  bedoem: ({ plan }) => hvis(fra.includes(plan.status), grundAf(plan.status, fra, { da: 'Planen er', en: 'The plan is' })),
});

/** The same of the day of an act that is dated back: only what was decided by then counts for it. */
export const tilstandskravPaaDagen = (fra: readonly HelhedsplanStatus[]): Krav => ({
  ...tilstandskrav(fra),
  bedoem({ plan, valg }) {
    const da = statusPr(plan, valg.dato);
    const indledning = { da: `Den ${skrivDag(valg.dato, 'da')} var planen`, en: `On ${skrivDag(valg.dato, 'en')} the plan was` };
    return hvis(valg.dato >= valg.iDag || fra.includes(da), grundAf(da, fra, indledning));
  },
});

export const IKKE_I_FREMTIDEN: Krav = ikkeIFremtiden(
  {
    kode: 'H3',
    krav: { da: 'En handling dateres ikke frem i tiden', en: 'An act is not dated in the future' },
    kilde: KILDE.tjenesten,
  },
  ({ valg }) => valg,
);

const SKRIDT = ['ANBEFALING', 'PRAEKVALIFIKATION', 'GODKENDELSE', 'TILSAGN', 'FORLAENGELSE', 'AENDRING'] as const;

/** Acts that take a plan a step on, and are known by their events; the others leave a decision. */
const SKRIDTHANDLINGER = ['ansoegPraekvalifikation', 'indsendHelhedsplan', 'indstilHelhedsplan', 'igangsaetHelhedsplan'];

export const I_RAEKKEFOELGE: Krav = {
  kode: 'H4',
  afvisning: 'FOER_TIDLIGERE_SKRIDT',
  krav: {
    da: 'Et skridt i ansøgningens gang dateres ikke før de skridt, det bygger på',
    en: 'A step of the application is not dated before the steps that it builds on',
  },
  alvor: 'FEJL',
  kilde: KILDE.proces,
  ansvarlig: 'OFFENTLIG',
  udvej: { da: 'Brug en dato efter det tidligere skridt', en: 'Use a date after the earlier step' },
  termer: [],
  bedoem({ plan, valg }) {
    const tidligere = [
      ...SKRIDT.flatMap((art) => godkendte(plan, art).map((p) => ({ art, dato: p.afgoerelse.dato }))),
      ...plan.haendelser.filter((h) => SKRIDTHANDLINGER.includes(h.handling)).map((h) => ({ art: h.handling, dato: h.dato })),
    ];
    const seneste = tidligere.sort((a, b) => (a.dato < b.dato ? 1 : -1))[0];
    if (!seneste) return ikkeRelevant({ da: 'Der er ingen tidligere skridt', en: 'There are no earlier steps' });
    return hvis(valg.dato >= seneste.dato, {
      tekst: {
        da: `Datoen er ${valg.dato}; ${seneste.art} er fra ${seneste.dato}`,
        en: `The date is ${valg.dato}; ${seneste.art} is of ${seneste.dato}`,
      },
      faktisk: valg.dato,
      graense: seneste.dato,
      enhed: 'DAG',
    });
  },
};

export const KOMMUNAL_ANBEFALING: Krav = {
  kode: 'H5',
  afvisning: 'INGEN_KOMMUNAL_ANBEFALING',
  krav: {
    da: 'En ansøgning om prækvalifikation skal have en kommunal anbefaling (fra bevillingsperioden 2011-14)',
    en: 'An application for prequalification needs a recommendation by the kommune (from the programme period 2011-14)',
  },
  alvor: 'FEJL',
  kilde: KILDE.lbfAnsoegning,
  ansvarlig: 'FORVALTNING',
  udvej: { da: 'Forvaltningen anbefaler planen (anbefalHelhedsplan)', en: 'The forvaltning recommends the plan (anbefalHelhedsplan)' },
  termer: [
    {
      navn: { da: 'Gælder bevillingsperioder fra', en: 'For programme periods from' },
      fra: '2011-01-01',
      til: null,
      vaerdi: ['2011-14'],
      enhed: 'NAVN',
    },
  ],
  bedoem({ plan, valg }) {
    if (plan.bevillingsperiode.fra < '2011-01-01')
      return ikkeRelevant({ da: 'Kravet gælder fra 2011-14', en: 'The demand holds from 2011-14' });
    const fundet = godkendte(plan, 'ANBEFALING', valg.dato);
    return hvis(fundet.length > 0, {
      tekst: {
        da: `Kommunale anbefalinger pr. ${valg.dato}: ${fundet.length}`,
        en: `Recommendations by the kommune as of ${valg.dato}: ${fundet.length}`,
      },
      faktisk: String(fundet.length),
      graense: '1',
      enhed: 'ANTAL',
    });
  },
};

export const RETTE_KOMMUNE: Krav = {
  kode: 'H6',
  afvisning: 'FORKERT_KOMMUNE',
  krav: {
    da: 'Der ansøges gennem kommunalbestyrelsen i den kommune, hvor planens afdelinger ligger',
    en: 'One applies through the kommunalbestyrelse of the kommune where the estates of the plan lie',
  },
  alvor: 'FEJL',
  kilde: KILDE.borgerrepraesentation,
  ansvarlig: 'BOLIGORGANISATION',
  udvej: {
    da: 'Indsend til kommunalbestyrelsen i afdelingernes kommune',
    en: 'Hand in to the kommunalbestyrelse of the kommune of the estates',
  },
  termer: [],
  bedoem({ plan, valg }): Dom {
    const kommuner = [...new Set(plan.afdelingstilknytninger.map((t) => t.afdeling.kommune.noegle))];
    return hvis(kommuner.every((k) => k === valg.kommune) && plan.kommune.noegle === valg.kommune, {
      tekst: {
        da: `Der indsendes til ${valg.kommune}; afdelingerne ligger i ${kommuner.join(', ')}`,
        en: `Handed in to ${valg.kommune}; the estates lie in ${kommuner.join(', ')}`,
      },
      faktisk: valg.kommune,
      graense: kommuner.join(' '),
      enhed: 'NAVN',
    });
  },
};

export const RETTE_ORGAN: Krav = {
  kode: 'H7',
  afvisning: 'ORGAN_KAN_IKKE_GODKENDE',
  krav: {
    da: 'En helhedsplan godkendes af kommunalbestyrelsen (i København Borgerrepræsentationen)',
    en: 'A plan is approved by the kommunalbestyrelse (in Copenhagen Borgerrepræsentationen)',
  },
  alvor: 'FEJL',
  kilde: KILDE.borgerrepraesentation,
  ansvarlig: 'KOMMUNALBESTYRELSE',
  udvej: {
    da: 'Forelæg planen for kommunalbestyrelsen; udvalgets ord er en INDSTILLING',
    en: 'Put the plan to the kommunalbestyrelse; the word of a committee is an INDSTILLING',
  },
  termer: [],
  bedoem: ({ valg }) =>
    hvis(kanGodkende(valg.organ, valg.dato), {
      tekst: { da: `${valg.organ} den ${valg.dato}`, en: `${valg.organ} on ${valg.dato}` },
      faktisk: valg.organ,
      graense: 'KOMMUNALBESTYRELSE',
      enhed: 'NAVN',
    }),
};

export const ER_BEGYNDT: Krav = {
  kode: 'H8',
  afvisning: 'FOER_START',
  krav: { da: 'En plan sættes i gang på sin startdag eller senere', en: 'A plan is set going on its first day or later' },
  alvor: 'FEJL',
  kilde: KILDE.proces,
  ansvarlig: 'BOLIGORGANISATION',
  udvej: { da: 'Vent til planens start', en: 'Wait until the plan starts' },
  termer: [],
  bedoem: ({ plan, valg }) =>
    hvis(valg.dato >= plan.start, {
      tekst: {
        da: `Datoen er ${valg.dato}; planen begynder ${plan.start}`,
        en: `The date is ${valg.dato}; the plan starts on ${plan.start}`,
      },
      faktisk: valg.dato,
      graense: plan.start,
      enhed: 'DAG',
    }),
};

export const EFTER_FOERSTE_DAG: Krav = {
  ...ER_BEGYNDT,
  krav: {
    da: 'En plan lægges sammen med en anden tidligst dagen efter sin første',
    en: 'A plan is merged into another at the earliest on the day after its first',
  },
  udvej: { da: 'Brug en dato efter planens start', en: 'Use a date after the start of the plan' },
  bedoem: ({ plan, valg }) =>
    hvis(valg.dato > plan.start, {
      tekst: {
        da: `Datoen er ${valg.dato}; planen begynder ${plan.start}`,
        en: `The date is ${valg.dato}; the plan starts on ${plan.start}`,
      },
      faktisk: valg.dato,
      graense: plan.start,
      enhed: 'DAG',
    }),
};

/** Days from here on are slips of the pen. */
const SENESTE_AAR = '2200';

export const NY_SLUT_ER_SENERE: Krav = {
  kode: 'H9',
  afvisning: 'SLUT_ER_IKKE_SENERE',
  krav: { da: 'En forlængelse lægger planens slut senere', en: 'An extension moves the end of the plan to a later day' },
  alvor: 'FEJL',
  kilde: KILDE.helhedsplaner,
  ansvarlig: 'LANDSBYGGEFOND',
  udvej: { da: 'Vælg en dag efter planens slut', en: 'Choose a day after the end of the plan' },
  termer: [],
  bedoem: ({ plan, valg }) =>
    hvis(valg.slut !== null && valg.slut > plan.slut && valg.slut < SENESTE_AAR, {
      tekst: { da: `Ny slut: ${valg.slut ?? '–'}; nu ${plan.slut}`, en: `New end: ${valg.slut ?? '–'}; now ${plan.slut}` },
      faktisk: valg.slut ?? '',
      graense: plan.slut,
      enhed: 'DAG',
    }),
};

export const ER_SLUT: Krav = {
  kode: 'H10',
  afvisning: 'FOER_SLUT',
  krav: { da: 'En plan afsluttes på sin sidste dag eller senere', en: 'A plan is ended on its last day or later' },
  alvor: 'FEJL',
  kilde: KILDE.proces,
  ansvarlig: 'BOLIGORGANISATION',
  udvej: { da: 'Vent til planens slut', en: 'Wait until the plan ends' },
  termer: [],
  bedoem: ({ plan, valg }) =>
    hvis(valg.dato >= plan.slut, {
      tekst: { da: `Datoen er ${valg.dato}; planen slutter ${plan.slut}`, en: `The date is ${valg.dato}; the plan ends on ${plan.slut}` },
      faktisk: valg.dato,
      graense: plan.slut,
      enhed: 'DAG',
    }),
};
