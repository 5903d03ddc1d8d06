import { type Dag, skrivDag } from '../../../kernel/day';
import type { Saetning } from '../../../kernel/errors';
import { brudtAf, type Grund, hvis, type Regel } from '../../../kernel/rule';
import { KILDE } from '../../../kernel/sources';
import type { Planfakta } from '../../helhedsplan.facts';
import type { Plansag } from '../../plan-case';
import { betalinger } from '../penge/betalinger';
import { godkendte } from '../plan-figures';
import { aktiveAar, mangelsaetning, mangler, nyesteUdgave, redegjortFor } from '../r14-aarlig-redegoerelse';

/** What acts on a plan demand of its supervision and its accounts, besides the rules of the network. A list of declarations. */

type Krav = Regel<Plansag>;

const INGEN_GRUND: Grund = { tekst: { da: 'Alt er i orden', en: 'All is in order' }, faktisk: '', graense: '', enhed: 'NAVN' };
const ALTID = '9999-12-31';

/** The day that an act counts from and the day that it is recorded, each once, in order. */
const begge = ({ dato, iDag }: Plansag['valg']): Dag[] => [...new Set([dato, iDag])].sort();

/** On the day: withheld by Landsbyggefonden and not yet resumed. Of several on one day the last recorded counts. */
export function erTilbageholdt(plan: Planfakta, dag: Dag): boolean {
  const skift = plan.tilsyn.filter((t) => t.art !== 'BEMAERKNING' && t.dato <= dag);
  const seneste = skift.reduce<(typeof skift)[number] | undefined>((a, t) => (!a || t.dato >= a.dato ? t : a), undefined);
  return seneste?.art === 'UDBETALING_TILBAGEHOLDT';
}

const skiftekrav = (tilbageholdt: boolean): Krav => ({
  kode: 'H16',
  afvisning: tilbageholdt ? 'IKKE_TILBAGEHOLDT' : 'ALLEREDE_TILBAGEHOLDT',
  krav: {
    da: 'Kun udbetalinger, der er tilbageholdt, kan genoptages, og kun dem, der ikke er, kan holdes tilbage',
    en: 'Only payments that are withheld can be resumed, and only those that are not can be withheld',
  },
  alvor: 'FEJL',
  kilde: KILDE.lbfIndberetning,
  ansvarlig: 'LANDSBYGGEFOND',
  udvej: tilbageholdt
    ? { da: 'Landsbyggefonden kan holde udbetalingerne tilbage fra dagen', en: 'Landsbyggefonden can withhold the payments from the day' }
    : { da: 'Landsbyggefonden kan genoptage udbetalingerne', en: 'Landsbyggefonden can resume the payments' },
  termer: [],
  bedoem({ plan, valg: { dato } }) {
    const nu = erTilbageholdt(plan, dato);
    return hvis(nu === tilbageholdt, {
      tekst: {
        da: `Udbetalingerne er ${nu ? '' : 'ikke '}tilbageholdt den ${skrivDag(dato, 'da')}`,
        en: `The payments are ${nu ? '' : 'not '}withheld on ${skrivDag(dato, 'en')}`,
      },
      faktisk: nu ? 'TILBAGEHOLDT' : 'IKKE_TILBAGEHOLDT',
      graense: tilbageholdt ? 'TILBAGEHOLDT' : 'IKKE_TILBAGEHOLDT',
      enhed: 'TILSTAND',
    });
  },
});

export const ER_TILBAGEHOLDT = skiftekrav(true);
export const ER_IKKE_TILBAGEHOLDT = skiftekrav(false);

/** Payments are stopped from the day that Landsbyggefonden says so: a payment is not dated back to before the stop. */
export const INTET_STOP: Krav = {
  kode: 'H16',
  afvisning: 'UDBETALINGER_TILBAGEHOLDT',
  krav: {
    da: 'Der udbetales ikke, mens Landsbyggefonden holder udbetalinger tilbage, hverken på den dag, udbetalingen gælder fra, eller på den dag, den registreres',
    en: 'Nothing is paid while Landsbyggefonden withholds payments, neither on the day that the payment counts from nor on the day it is recorded',
  },
  alvor: 'FEJL',
  kilde: KILDE.lbfIndberetning,
  ansvarlig: 'LANDSBYGGEFOND',
  udvej: { da: 'Landsbyggefonden kan genoptage udbetalingerne', en: 'Landsbyggefonden can resume the payments' },
  termer: [],
  bedoem({ plan, valg }) {
    const stoppet = begge(valg).filter((dag) => erTilbageholdt(plan, dag));
    const dage = (sprog: 'da' | 'en', og: string): string => stoppet.map((d) => skrivDag(d, sprog)).join(og);
    return hvis(stoppet.length === 0, {
      tekst: {
        da: stoppet.length === 0 ? 'Udbetalingerne er ikke tilbageholdt' : `Udbetalingerne er tilbageholdt den ${dage('da', ' og den ')}`,
        en: stoppet.length === 0 ? 'The payments are not withheld' : `The payments are withheld on ${dage('en', ' and on ')}`,
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
  udvej: {
    da: 'Forvaltningen kan udbetale, når planen både har tilsagn og er begyndt',
    en: 'The forvaltning can pay when the plan both has its commitment and has begun',
  },
  termer: [],
  bedoem({ plan, valg }) {
    const tilsagn = godkendte(plan, 'TILSAGN')
      .map((p) => p.afgoerelse.dato)
      .sort()[0];
    const tidligst = tilsagn !== undefined && tilsagn > plan.start ? tilsagn : plan.start;
    return hvis(valg.dato >= tidligst, {
      tekst: {
        da: `Udbetalingen er dateret den ${skrivDag(valg.dato, 'da')}; den kan tidligst ske den ${skrivDag(tidligst, 'da')}`,
        en: `The payment is dated ${skrivDag(valg.dato, 'en')}; it can be made on ${skrivDag(tidligst, 'en')} at the earliest`,
      },
      faktisk: valg.dato,
      graense: tidligst,
      enhed: 'DAG',
    });
  },
};

export const REDEGOERELSER_ER_KOMMET: Krav = {
  kode: 'H17',
  afvisning: 'REDEGOERELSE_MANGLER',
  krav: {
    da: 'Der udbetales ikke, og udbetalinger genoptages ikke, når en forfalden årlig redegørelse mangler eller ikke er godkendt, hverken på den dag, handlingen gælder fra, eller på den dag, den registreres',
    en: 'Nothing is paid, and payments are not resumed, when a yearly account that was due is missing or was not approved, neither on the day that the act counts from nor on the day it is recorded',
  },
  alvor: 'FEJL',
  kilde: KILDE.lbfIndberetning,
  ansvarlig: 'BOLIGORGANISATION',
  udvej: { da: 'Ansøgeren kan indsende redegørelsen for året', en: 'The applicant can hand in the account of the year' },
  termer: [],
  bedoem({ plan, valg }) {
    const fund = begge(valg).flatMap((dag) => mangler(plan, dag).map((mangel) => ({ mangel, dag })));
    const foerste = fund.filter((g, i) => fund.findIndex((h) => h.mangel.aar === g.mangel.aar) === i);
    return brudtAf(
      foerste
        .sort((a, b) => a.mangel.aar - b.mangel.aar)
        .map(({ mangel, dag }) => ({
          tekst: mangelsaetning(mangel),
          faktisk: String(mangel.aar),
          graense: dag,
          enhed: 'DAG' as const,
        })),
      INGEN_GRUND,
    );
  },
};

/** A stop, or an account that is not approved, never reaches back behind what was paid before anybody knew of it. */
export const ikkeFoerUdbetalinger = <F>(af: (fakta: F) => { plan: Planfakta; dato: Dag; gaelder: boolean }): Regel<F> => ({
  kode: 'H92',
  afvisning: 'FOER_UDBETALINGER',
  krav: {
    da: 'Et stop for udbetalinger, og en vurdering, der standser dem, dateres ikke før de udbetalinger, der allerede er registreret',
    en: 'A stop of payments, and an assessment that stops them, is not dated before the payments that are recorded already',
  },
  alvor: 'FEJL',
  kilde: KILDE.lbfIndberetning,
  ansvarlig: 'LANDSBYGGEFOND',
  udvej: {
    da: 'Landsbyggefonden kan bruge den dag, hvor den seneste udbetaling blev registreret, eller en senere',
    en: 'Landsbyggefonden can use the day on which the latest payment was recorded, or a later one',
  },
  termer: [],
  bedoem(fakta) {
    const { plan, dato, gaelder } = af(fakta);
    const seneste = betalinger(plan)
      .flatMap((b) => [b.dato, b.registreret])
      .sort()
      .at(-1);
    const holder = !gaelder || seneste === undefined || dato >= seneste;
    return hvis(holder, {
      tekst: {
        da: holder
          ? 'Der er ikke registreret udbetalinger efter dagen'
          : `Der er registreret en udbetaling den ${skrivDag(seneste, 'da')}; udbetalingerne kan ikke standses fra den ${skrivDag(dato, 'da')}`,
        en: holder
          ? 'No payment is recorded after the day'
          : `A payment is recorded on ${skrivDag(seneste, 'en')}; the payments cannot be stopped from ${skrivDag(dato, 'en')}`,
      },
      faktisk: dato,
      graense: seneste ?? '',
      enhed: 'DAG',
    });
  },
});

export const STOP_EFTER_UDBETALINGER: Krav = ikkeFoerUdbetalinger(({ plan, valg }) => ({ plan, dato: valg.dato, gaelder: true }));

export const AARET_KAN_REDEGOERES: Krav = {
  kode: 'H18',
  afvisning: 'AARET_KAN_IKKE_REDEGOERES',
  krav: {
    da: 'Der redegøres for hvert kalenderår, planen løber i, når året eller planen er omme, og igen, når redegørelsen ikke er godkendt',
    en: 'Each calendar year of the plan is accounted for when the year or the plan is over, and again when the account was not approved',
  },
  alvor: 'FEJL',
  kilde: KILDE.landsbyggefond,
  ansvarlig: 'BOLIGORGANISATION',
  udvej: {
    da: 'Ansøgeren kan redegøre for et år, der er omme, og som der ikke er redegjort for',
    en: 'The applicant can account for a year that is over and not accounted for',
  },
  termer: [],
  bedoem({ plan, valg: { aar, dato } }) {
    if (aar === null) return hvis(false, ALT_ER_REDEGJORT);
    return brudtAf(aarsgrunde(plan, aar, dato), INGEN_GRUND);
  },
};

const ALT_ER_REDEGJORT: Grund = {
  tekst: { da: 'Der er redegjort for alle planens år', en: 'All the years of the plan are accounted for' },
  faktisk: '0',
  graense: '0',
  enhed: 'DAG',
};

function aarsgrunde(plan: Planfakta, aar: number, dato: Dag): Grund[] {
  const grunde: Grund[] = [];
  const nej = (tekst: Saetning, faktisk: string, graense: string): void => {
    grunde.push({ tekst, faktisk, graense, enhed: 'DAG' });
  };
  const [foerste, sidste] = [Number(plan.start.slice(0, 4)), Number(plan.slut.slice(0, 4))];
  const aarene = foerste === sidste ? String(foerste) : `${foerste}-${sidste}`;
  if (!aktiveAar(plan).includes(aar))
    nej(
      { da: `Planen løber i ${aarene}, ikke i ${aar}`, en: `The plan runs in ${aarene}, not in ${aar}` },
      String(aar),
      `${foerste}-${sidste}`,
    );
  if (!aaretErOmme(plan, aar, dato))
    nej(
      { da: `Året ${aar} er ikke omme den ${skrivDag(dato, 'da')}`, en: `The year ${aar} is not over on ${skrivDag(dato, 'en')}` },
      dato,
      `${aar}-12-31`,
    );
  if (redegjortFor(plan, aar, ALTID))
    nej({ da: `Der er allerede redegjort for ${aar}`, en: `${aar} is already accounted for` }, String(aar), String(aar));
  const vurderet = nyesteUdgave(plan, aar)?.vurderet;
  if (vurderet && dato < vurderet)
    nej(
      {
        da: `Redegørelsen for ${aar} blev vurderet den ${skrivDag(vurderet, 'da')}; en ny kan ikke være kommet den ${skrivDag(dato, 'da')}`,
        en: `The account of ${aar} was assessed on ${skrivDag(vurderet, 'en')}; a new one cannot have come on ${skrivDag(dato, 'en')}`,
      },
      dato,
      vurderet,
    );
  return grunde;
}

/** Whether a year of the plan, or the plan itself, was over on the day. */
export const aaretErOmme = (plan: Pick<Planfakta, 'slut'>, aar: number, dag: Dag): boolean => dag > `${aar}-12-31` || dag >= plan.slut;

/** What applicants hand in comes on the day that it is recorded; only whoever receives it may say that it came before. */
export const INDSENDES_I_DAG: Krav = {
  kode: 'H97',
  afvisning: 'INDSENDES_I_DAG',
  krav: {
    da: 'En redegørelse er indsendt den dag, den registreres; kun Landsbyggefonden kan angive en tidligere dag, hvor den blev modtaget',
    en: 'An account is handed in on the day it is recorded; only Landsbyggefonden may enter an earlier day on which it was received',
  },
  alvor: 'ADVARSEL',
  kilde: KILDE.lbfIndberetning,
  ansvarlig: 'LANDSBYGGEFOND',
  udvej: {
    da: 'Landsbyggefonden kan registrere redegørelsen, hvis den blev modtaget før',
    en: 'Landsbyggefonden can record the account if it was received before',
  },
  termer: [],
  bedoem: ({ valg: { oensket, dato } }) =>
    hvis(oensket === null || oensket === dato, {
      tekst: {
        da: `Redegørelsen regnes for indsendt den ${skrivDag(dato, 'da')}, hvor den registreres${oensket ? `, og ikke den ${skrivDag(oensket, 'da')}` : ''}`,
        en: `The account counts as handed in on ${skrivDag(dato, 'en')}, when it is recorded${oensket ? `, and not on ${skrivDag(oensket, 'en')}` : ''}`,
      },
      faktisk: oensket ?? dato,
      graense: dato,
      enhed: 'DAG',
    }),
};

/** An account of the last year that was handed in because the plan was over would not tell of the rest of the year. */
export const SLUTAARET_ER_IKKE_OPGJORT: Krav = {
  kode: 'H99',
  afvisning: 'SLUTAARET_ER_OPGJORT',
  krav: {
    da: 'En plan forlænges ikke, når der allerede er redegjort for dens sidste år, før året var omme',
    en: 'A plan is not extended when its last year was accounted for before the year was over',
  },
  alvor: 'FEJL',
  kilde: KILDE.landsbyggefond,
  ansvarlig: 'LANDSBYGGEFOND',
  udvej: {
    da: 'Landsbyggefonden kan vurdere redegørelsen som ikke godkendt; derefter kan ansøgeren redegøre for hele året',
    en: 'Landsbyggefonden can assess the account as not approved; after that the applicant can account for the whole year',
  },
  termer: [],
  bedoem({ plan }) {
    const aar = Number(plan.slut.slice(0, 4));
    const nyeste = nyesteUdgave(plan, aar);
    const indsendt = redegjortFor(plan, aar, ALTID) ? (nyeste?.indsendt ?? null) : null;
    const sidsteDag = `${aar}-12-31`;
    return hvis(indsendt === null || indsendt > sidsteDag, {
      tekst: {
        da: indsendt
          ? `Redegørelsen for ${aar} blev indsendt den ${skrivDag(indsendt, 'da')}${indsendt > sidsteDag ? '' : ', før året var omme'}`
          : `Der er ikke redegjort for ${aar}`,
        en: indsendt
          ? `The account of ${aar} was handed in on ${skrivDag(indsendt, 'en')}${indsendt > sidsteDag ? '' : ', before the year was over'}`
          : `${aar} is not accounted for`,
      },
      faktisk: indsendt ?? '',
      graense: `${aar}-12-31`,
      enhed: 'DAG',
    });
  },
};
