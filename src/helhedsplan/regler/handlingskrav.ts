import { KILDE } from '../../kerne/kilder';
import { brudtAf, type Dom, type Grund, hvis, ikkeRelevant, type Regel } from '../../kerne/regel';
import type { Plansag } from '../plansag';
import { kanGodkende } from './r11-godkendt-foer-tilsagn';
import { manglendeAar } from './r14-aarlig-redegoerelse';
import { godkendte } from './regneregler';

/** What single acts on a plan demand besides the rules of the network. */

type Krav = Regel<Plansag>;

const INGEN_GRUND: Grund = { tekst: { da: 'I orden', en: 'In order' }, faktisk: '', graense: '', enhed: 'NAVN' };

/** The state from which an act may start. One demand per act, since each has its own states. */
export const tilstandskrav = (fra: readonly string[]): Krav => ({
  kode: 'H2',
  afvisning: 'FORKERT_TILSTAND',
  krav: { da: 'Handlingen er mulig i den tilstand, planen er i', en: 'The act is possible in the state that the plan is in' },
  alvor: 'FEJL',
  kilde: KILDE.proces,
  ansvarlig: 'BOLIGORGANISATION',
  udvej: { da: 'Se planens muligeHandlinger', en: 'See the plan’s muligeHandlinger' },
  termer: [],
  bedoem: ({ plan }) =>
    hvis(fra.includes(plan.status), {
      tekst: {
        da: `Planen er ${plan.status}; handlingen kræver ${fra.join(' eller ')}`,
        en: `The plan is ${plan.status}; the act demands ${fra.join(' or ')}`,
      },
      faktisk: plan.status,
      graense: fra.join(' '),
      enhed: 'TILSTAND',
    }),
});

export const IKKE_I_FREMTIDEN: Krav = {
  kode: 'H3',
  afvisning: 'I_FREMTIDEN',
  krav: { da: 'En handling dateres ikke frem i tiden', en: 'An act is not dated in the future' },
  alvor: 'FEJL',
  kilde: KILDE.tjenesten,
  ansvarlig: 'OFFENTLIG',
  udvej: { da: 'Brug en dato til og med i dag', en: 'Use a date up to and with today' },
  termer: [],
  bedoem: ({ valg }) =>
    hvis(valg.dato <= valg.iDag, {
      tekst: { da: `Datoen er ${valg.dato}; i dag er ${valg.iDag}`, en: `The date is ${valg.dato}; today is ${valg.iDag}` },
      faktisk: valg.dato,
      graense: valg.iDag,
      enhed: 'DAG',
    }),
};

const SKRIDT = ['ANBEFALING', 'PRAEKVALIFIKATION', 'GODKENDELSE', 'TILSAGN', 'FORLAENGELSE'];

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

/** On the day: withheld by Landsbyggefonden and not yet resumed. Of several on one day the last recorded counts. */
export function erTilbageholdt(plan: Plansag['plan'], dag: string): boolean {
  const skift = plan.tilsyn.filter((t) => t.art !== 'BEMAERKNING' && t.dato <= dag);
  const seneste = skift.reduce<(typeof skift)[number] | undefined>((a, t) => (!a || t.dato >= a.dato ? t : a), undefined);
  return seneste?.art === 'UDBETALING_TILBAGEHOLDT';
}

const skiftekrav = (tilbageholdt: boolean): Krav => ({
  kode: 'H16',
  afvisning: tilbageholdt ? 'IKKE_TILBAGEHOLDT' : 'ALLEREDE_TILBAGEHOLDT',
  krav: {
    da: 'Udbetalinger genoptages, når de er tilbageholdt, og tilbageholdes, når de ikke er',
    en: 'Payments are resumed when they are withheld, and withheld when they are not',
  },
  alvor: 'FEJL',
  kilde: KILDE.lbfIndberetning,
  ansvarlig: 'LANDSBYGGEFOND',
  udvej: { da: 'Se planens tilsyn', en: 'See the plan’s tilsyn' },
  termer: [],
  bedoem: ({ plan, valg }) =>
    hvis(erTilbageholdt(plan, valg.dato) === tilbageholdt, {
      tekst: {
        da: `Udbetalinger er ${erTilbageholdt(plan, valg.dato) ? '' : 'ikke '}tilbageholdt den ${valg.dato}`,
        en: `Payments are ${erTilbageholdt(plan, valg.dato) ? '' : 'not '}withheld on ${valg.dato}`,
      },
      faktisk: erTilbageholdt(plan, valg.dato) ? 'TILBAGEHOLDT' : 'IKKE_TILBAGEHOLDT',
      graense: tilbageholdt ? 'TILBAGEHOLDT' : 'IKKE_TILBAGEHOLDT',
      enhed: 'TILSTAND',
    }),
});

/** Payments are stopped from the day that Landsbyggefonden says so: a payment is not dated back to before the stop. */
export const INTET_STOP: Krav = {
  kode: 'H16',
  afvisning: 'UDBETALINGER_TILBAGEHOLDT',
  krav: {
    da: 'Der udbetales ikke, når Landsbyggefonden holder udbetalinger tilbage, hverken på dagen eller i dag',
    en: 'Nothing is paid while Landsbyggefonden withholds payments, neither on the day nor today',
  },
  alvor: 'FEJL',
  kilde: KILDE.lbfIndberetning,
  ansvarlig: 'LANDSBYGGEFOND',
  udvej: { da: 'Vent til Landsbyggefonden genoptager udbetalingerne', en: 'Wait until Landsbyggefonden resumes payments' },
  termer: [],
  bedoem({ plan, valg }) {
    const stoppet = [...new Set([valg.dato, valg.iDag])].filter((dag) => erTilbageholdt(plan, dag));
    return hvis(stoppet.length === 0, {
      tekst: {
        da: `Udbetalinger er tilbageholdt: ${stoppet.join(', ') || 'nej'}`,
        en: `Payments are withheld: ${stoppet.join(', ') || 'no'}`,
      },
      faktisk: stoppet.join(' '),
      graense: 'IKKE_TILBAGEHOLDT',
      enhed: 'TILSTAND',
    });
  },
};

export const EFTER_TILSAGN_OG_START: Krav = {
  kode: 'H29',
  afvisning: 'FOER_TILSAGN_ELLER_START',
  krav: {
    da: 'Der udbetales fra planens start, når Landsbyggefonden har givet tilsagn',
    en: 'Payments are made from the start of the plan, when Landsbyggefonden has committed its share',
  },
  alvor: 'FEJL',
  kilde: KILDE.proces,
  ansvarlig: 'FORVALTNING',
  udvej: { da: 'Brug en dato efter både tilsagn og start', en: 'Use a date after both the commitment and the start' },
  termer: [],
  bedoem({ plan, valg }) {
    const tilsagn = godkendte(plan, 'TILSAGN')
      .map((p) => p.afgoerelse.dato)
      .sort()[0];
    const tidligst = tilsagn !== undefined && tilsagn > plan.start ? tilsagn : plan.start;
    return hvis(valg.dato >= tidligst, {
      tekst: { da: `Datoen er ${valg.dato}; tidligst ${tidligst}`, en: `The date is ${valg.dato}; at the earliest ${tidligst}` },
      faktisk: valg.dato,
      graense: tidligst,
      enhed: 'DAG',
    });
  },
};

export const ER_TILBAGEHOLDT = skiftekrav(true);
export const ER_IKKE_TILBAGEHOLDT = skiftekrav(false);

export const REDEGOERELSER_ER_KOMMET: Krav = {
  kode: 'H17',
  afvisning: 'REDEGOERELSE_MANGLER',
  krav: {
    da: 'Udbetalinger holdes tilbage, så længe en forfalden årlig redegørelse mangler',
    en: 'Payments are withheld as long as a yearly account that was due is missing',
  },
  alvor: 'FEJL',
  kilde: KILDE.lbfIndberetning,
  ansvarlig: 'BOLIGORGANISATION',
  udvej: { da: 'Indsend den manglende redegørelse (indsendRedegoerelse)', en: 'Hand in the missing account (indsendRedegoerelse)' },
  termer: [],
  bedoem({ plan, valg }) {
    const aar = manglendeAar(plan, valg.dato);
    return brudtAf(
      aar.map((a) => ({
        tekst: { da: `Redegørelsen for ${a} mangler den ${valg.dato}`, en: `The account of ${a} is missing on ${valg.dato}` },
        faktisk: String(a),
        graense: valg.dato,
        enhed: 'DAG' as const,
      })),
      INGEN_GRUND,
    );
  },
};

export const AARET_KAN_REDEGOERES: Krav = {
  kode: 'H18',
  afvisning: 'AARET_KAN_IKKE_REDEGOERES',
  krav: {
    da: 'Der redegøres én gang for hvert kalenderår, planen løber i, når året eller planen er omme',
    en: 'Each calendar year of the plan is accounted for once, when the year or the plan is over',
  },
  alvor: 'FEJL',
  kilde: KILDE.landsbyggefond,
  ansvarlig: 'BOLIGORGANISATION',
  udvej: { da: 'Vælg et år, planen har løbet i, og som ikke er redegjort for', en: 'Choose a year of the plan that is not accounted for' },
  termer: [],
  bedoem({ plan, valg }) {
    const aar = valg.aar ?? 0;
    const grunde: Grund[] = [];
    const [foerste, sidste] = [Number(plan.start.slice(0, 4)), Number(plan.slut.slice(0, 4))];
    const nej = (da: string, en: string, faktisk: string, graense: string): void => {
      grunde.push({ tekst: { da, en }, faktisk, graense, enhed: 'DAG' });
    };
    if (aar < foerste || aar > sidste)
      nej(
        `${aar} ligger uden for planens år ${foerste}-${sidste}`,
        `${aar} is outside the years of the plan, ${foerste}-${sidste}`,
        String(aar),
        `${foerste}-${sidste}`,
      );
    if (valg.dato <= `${aar}-12-31` && valg.dato < plan.slut)
      nej(`Året ${aar} er ikke omme den ${valg.dato}`, `The year ${aar} is not over on ${valg.dato}`, valg.dato, `${aar}-12-31`);
    if (plan.redegoerelser.some((r) => r.aar === aar && r.indsendt !== null))
      nej(`Der er allerede redegjort for ${aar}`, `${aar} is already accounted for`, String(aar), String(aar));
    return brudtAf(grunde, INGEN_GRUND);
  },
};
