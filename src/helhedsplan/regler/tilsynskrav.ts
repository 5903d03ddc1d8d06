import { KILDE } from '../../kerne/kilder';
import { brudtAf, type Grund, hvis, type Regel } from '../../kerne/regel';
import type { Plansag } from '../plansag';
import { manglendeAar } from './r14-aarlig-redegoerelse';
import { godkendte } from './regneregler';

/** What acts on a plan demand of its supervision and its accounts, besides the rules of the network. */

type Krav = Regel<Plansag>;

const INGEN_GRUND: Grund = { tekst: { da: 'I orden', en: 'In order' }, faktisk: '', graense: '', enhed: 'NAVN' };

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
