import { organord, PUNKT_ORD } from '../../afgoerelse/words';
import { skrivDag } from '../../kernel/day';
import type { Saetning } from '../../kernel/errors';
import { remse } from '../../kernel/format';
import { ikkeIFremtiden } from '../../kernel/not-in-future';
import { type Dom, type Grund, hvis, ikkeRelevant, type Regel } from '../../kernel/rule';
import { KILDE } from '../../kernel/sources';
import { UDVEJ_FRA } from '../explain/ways-out';
import type { HelhedsplanStatus } from '../helhedsplan.enums';
import type { Plansag } from '../plan-case';
import { STATUS_ORD, statusremse } from '../status-words';
import { godkendte } from './plan-figures';
import { statusPr } from './plan-on-day';
import { kanGodkende } from './r11-godkendt-foer-tilsagn';

/** What single acts on a plan demand besides the rules of the network. A list of short declarations, each whole in itself. */

type Krav = Regel<Plansag>;

const grundAf = (status: HelhedsplanStatus, fra: readonly HelhedsplanStatus[], indledning: Saetning): Grund => ({
  tekst: {
    da: `${indledning.da} ${STATUS_ORD[status].da}; handlingen kræver, at den er ${statusremse(fra).da}`,
    en: `${indledning.en} ${STATUS_ORD[status].en}; for the act it must be ${statusremse(fra).en}`,
  },
  faktisk: status,
  graense: fra.join(' '),
  enhed: 'TILSTAND',
  udvej: UDVEJ_FRA[status],
});

/** The state from which an act may start. One demand per act, since each has its own states. */
export const tilstandskrav = (fra: readonly HelhedsplanStatus[]): Krav => ({
  kode: 'H2',
  afvisning: 'FORKERT_TILSTAND',
  krav: {
    da: 'En handling passer til den tilstand, planen er i nu, og til den, planen var i på handlingens dag',
    en: 'An act fits the state that the plan is in now, and the one that it was in on the day of the act',
  },
  alvor: 'FEJL',
  kilde: KILDE.proces,
  ansvarlig: 'BOLIGORGANISATION',
  udvej: {
    da: 'Den, der kan føre planen videre fra dens tilstand, tager det næste skridt; afvisningen siger, hvem det er',
    en: 'Whoever can take the plan on from its state takes the next step; the refusal says who that is',
  },
  termer: [],
  bedoem: ({ plan }) => hvis(fra.includes(plan.status), grundAf(plan.status, fra, { da: 'Planen er', en: 'The plan is' })),
});

const SENERE: Saetning = {
  da: 'Den, der registrerer handlingen, kan angive en senere dag',
  en: 'Whoever records the act can give a later day',
};

/** The same of the day of an act that is dated back: only what was decided by then counts for it. */
export const tilstandskravPaaDagen = (fra: readonly HelhedsplanStatus[]): Krav => ({
  ...tilstandskrav(fra),
  bedoem({ plan, valg }) {
    const da = statusPr(plan, valg.dato);
    const indledning = { da: `Den ${skrivDag(valg.dato, 'da')} var planen`, en: `On ${skrivDag(valg.dato, 'en')} the plan was` };
    return hvis(valg.dato >= valg.iDag || fra.includes(da), { ...grundAf(da, fra, indledning), udvej: SENERE });
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
const SKRIDTHANDLINGER: Readonly<Record<string, Saetning>> = {
  ansoegPraekvalifikation: { da: 'ansøgningen om prækvalifikation', en: 'the application for prequalification' },
  indsendHelhedsplan: { da: 'indsendelsen til kommunalbestyrelsen', en: 'the submission to the kommunalbestyrelse' },
  indstilHelhedsplan: { da: 'indstillingen til afgørelse', en: 'the recommendation for decision' },
  igangsaetHelhedsplan: { da: 'igangsættelsen', en: 'the start' },
};

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
  udvej: {
    da: 'Den, der registrerer skridtet, kan angive en dag på eller efter det tidligere skridts',
    en: 'Whoever records the step can give a day on or after that of the earlier step',
  },
  termer: [],
  bedoem({ plan, valg }) {
    const tidligere = [
      ...SKRIDT.flatMap((art) => godkendte(plan, art).map((p) => ({ ord: PUNKT_ORD[art], dato: p.afgoerelse.dato }))),
      ...plan.haendelser.flatMap(({ handling, dato }) => {
        const ord = SKRIDTHANDLINGER[handling];
        return ord ? [{ ord, dato }] : [];
      }),
    ];
    const seneste = tidligere.sort((a, b) => (a.dato < b.dato ? 1 : -1))[0];
    if (!seneste) return ikkeRelevant({ da: 'Der er ingen tidligere skridt', en: 'There are no earlier steps' });
    return hvis(valg.dato >= seneste.dato, {
      tekst: {
        da: `Datoen er den ${skrivDag(valg.dato, 'da')}; ${seneste.ord.da} er fra den ${skrivDag(seneste.dato, 'da')}`,
        en: `The date is ${skrivDag(valg.dato, 'en')}; ${seneste.ord.en} is dated ${skrivDag(seneste.dato, 'en')}`,
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
  udvej: {
    da: 'Forvaltningen kan anbefale planen, før der søges om prækvalifikation',
    en: 'The forvaltning can recommend the plan before prequalification is applied for',
  },
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
      return ikkeRelevant({ da: 'Kravet gælder fra bevillingsperioden 2011-14', en: 'The demand holds from the programme period 2011-14' });
    const fundet = godkendte(plan, 'ANBEFALING', valg.dato);
    return hvis(fundet.length > 0, {
      tekst:
        fundet.length > 0
          ? { da: 'Kommunen har anbefalet planen', en: 'The kommune has recommended the plan' }
          : {
              da: `Kommunen har ikke anbefalet planen den ${skrivDag(valg.dato, 'da')} eller før`,
              en: `The kommune has not recommended the plan on or before ${skrivDag(valg.dato, 'en')}`,
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
    da: 'Ansøgeren kan indsende planen til kommunalbestyrelsen i den kommune, hvor afdelingerne ligger',
    en: 'The applicant can hand the plan in to the kommunalbestyrelse of the kommune where the estates lie',
  },
  termer: [],
  bedoem({ plan, valg }): Dom {
    const navne = new Map([plan.kommune, ...plan.afdelingstilknytninger.map((t) => t.afdeling.kommune)].map((k) => [k.noegle, k.navn]));
    const kommuner = [...new Set(plan.afdelingstilknytninger.map((t) => t.afdeling.kommune.noegle))];
    const deres = kommuner.map((k) => navne.get(k) ?? k);
    const valgt = navne.get(valg.kommune);
    return hvis(kommuner.every((k) => k === valg.kommune) && plan.kommune.noegle === valg.kommune, {
      tekst: {
        da: `Planen indsendes til kommunalbestyrelsen i ${valgt ?? 'en anden kommune'}; dens afdelinger ligger i ${remse(deres, 'og')}`,
        en: `The plan is handed in to the kommunalbestyrelse of ${valgt ?? 'another kommune'}; its estates lie in ${remse(deres, 'and')}`,
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
    da: 'Kommunalbestyrelsen kan godkende planen; udvalgets beslutning kan registreres som en indstilling',
    en: 'The kommunalbestyrelse can approve the plan; what the committee decided can be recorded as a recommendation',
  },
  termer: [],
  bedoem: ({ valg }) =>
    hvis(kanGodkende(valg.organ, valg.dato), {
      tekst: {
        da: `Planen er den ${skrivDag(valg.dato, 'da')} afgjort af ${organord(valg.organ).da}`,
        en: `The plan was decided on ${skrivDag(valg.dato, 'en')} by ${organord(valg.organ).en}`,
      },
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
  udvej: {
    da: 'Ansøgeren kan sætte planen i gang på dens første dag; kommunalbestyrelsen kan flytte den ved en ny afgørelse',
    en: 'The applicant can set the plan going on its first day; the kommunalbestyrelse can move that day by a new decision',
  },
  termer: [],
  bedoem: ({ plan, valg }) =>
    hvis(valg.dato >= plan.start, {
      tekst: {
        da: `Datoen er den ${skrivDag(valg.dato, 'da')}; planens første dag er den ${skrivDag(plan.start, 'da')}`,
        en: `The date is ${skrivDag(valg.dato, 'en')}; the first day of the plan is ${skrivDag(plan.start, 'en')}`,
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
  udvej: {
    da: 'Landsbyggefonden kan lægge planen sammen med en anden fra en senere dag',
    en: 'Landsbyggefonden can merge the plan into another from a later day',
  },
  bedoem: ({ plan, valg }) =>
    hvis(valg.dato > plan.start, {
      tekst: {
        da: `Datoen er den ${skrivDag(valg.dato, 'da')}; planens første dag er den ${skrivDag(plan.start, 'da')}`,
        en: `The date is ${skrivDag(valg.dato, 'en')}; the first day of the plan is ${skrivDag(plan.start, 'en')}`,
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
  krav: { da: 'En forlængelse flytter planens sidste dag til en senere', en: 'An extension moves the last day of the plan to a later one' },
  alvor: 'FEJL',
  kilde: KILDE.helhedsplaner,
  ansvarlig: 'LANDSBYGGEFOND',
  udvej: {
    da: 'Landsbyggefonden kan forlænge planen til en dag efter dens sidste',
    en: 'Landsbyggefonden can extend the plan to a day after its last',
  },
  termer: [],
  bedoem: ({ plan, valg }) =>
    hvis(valg.slut !== null && valg.slut > plan.slut && valg.slut < SENESTE_AAR, {
      tekst:
        valg.slut === null
          ? { da: 'Den nye sidste dag mangler', en: 'The new last day is missing' }
          : {
              da: `Den nye sidste dag er den ${skrivDag(valg.slut, 'da')}; planens sidste dag er den ${skrivDag(plan.slut, 'da')}`,
              en: `The new last day is ${skrivDag(valg.slut, 'en')}; the last day of the plan is ${skrivDag(plan.slut, 'en')}`,
            },
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
  udvej: {
    da: 'Ansøgeren kan afslutte planen på dens sidste dag; Landsbyggefonden eller kommunalbestyrelsen kan standse den før',
    en: 'The applicant can end the plan on its last day; Landsbyggefonden or the kommunalbestyrelse can stop it before',
  },
  termer: [],
  bedoem: ({ plan, valg }) =>
    hvis(valg.dato >= plan.slut, {
      tekst: {
        da: `Datoen er den ${skrivDag(valg.dato, 'da')}; planens sidste dag er den ${skrivDag(plan.slut, 'da')}`,
        en: `The date is ${skrivDag(valg.dato, 'en')}; the last day of the plan is ${skrivDag(plan.slut, 'en')}`,
      },
      faktisk: valg.dato,
      graense: plan.slut,
      enhed: 'DAG',
    }),
};
