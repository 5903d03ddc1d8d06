import { dagIKoebenhavn } from '../../../kernel/clock';
import { type Dag, skrivDag } from '../../../kernel/day';
import { brudtAf, type Grund, type Regel } from '../../../kernel/rule';
import { KILDE } from '../../../kernel/sources';
import type { Planfakta } from '../../helhedsplan.facts';
import { type Betaling, betalinger } from '../penge/betalinger';
import { aktiveAar, mangler, type Redegoerelsesudgave } from '../r14-aarlig-redegoerelse';
import { aaretErOmme, erTilbageholdt } from './tilsynskrav';

/** What holds of the stored accounts, stops and payments of a plan, whichever act wrote them. A list of declarations. */

const I_ORDEN: Grund = {
  tekst: { da: 'Redegørelser og udbetalinger er kommet i orden', en: 'Accounts and payments have come in order' },
  faktisk: '',
  graense: '',
  enhed: 'NAVN',
};
const FAELLES = { alvor: 'FEJL', kilde: KILDE.lbfIndberetning, termer: [] } as const;

/** The days on which a payment is judged, as far as they had come on the day that is asked about. */
const dage = ({ dato, registreret }: Betaling, dag: Dag): Dag[] => [...new Set([dato, registreret])].filter((d) => d <= dag).sort();

const betalt = ({ dato, registreret }: Betaling, sprog: 'da' | 'en'): string => {
  const senere = { da: ` (registreret den ${skrivDag(registreret, 'da')})`, en: ` (recorded on ${skrivDag(registreret, 'en')})` }[sprog];
  return `${skrivDag(dato, sprog)}${registreret === dato ? '' : senere}`;
};

export const UDBETALT_MED_REDEGOERELSER: Regel<Planfakta> = {
  ...FAELLES,
  kode: 'H90',
  afvisning: 'UDBETALT_UDEN_REDEGOERELSE',
  krav: {
    da: 'Ingen forfalden redegørelse manglede, da der blev udbetalt penge, hverken på den dag, udbetalingen gælder fra, eller på den dag, den blev registreret',
    en: 'No account that was due was missing when money was paid, neither on the day that the payment counts from nor on the day it was recorded',
  },
  ansvarlig: 'LANDSBYGGEFOND',
  udvej: {
    da: 'Landsbyggefonden kan afgøre, om pengene skal betales tilbage',
    en: 'Landsbyggefonden can decide whether the money is to be paid back',
  },
  bedoem(f, nu) {
    const grunde = betalinger(f).flatMap((b) => {
      const fund = dage(b, nu).flatMap((dag) => mangler(f, dag, b.haendelse).map(({ aar }) => ({ aar, dag })));
      return fund
        .filter((g, i) => fund.findIndex((h) => h.aar === g.aar) === i)
        .map(({ aar, dag }) => ({
          tekst: {
            da: `Der blev udbetalt penge den ${betalt(b, 'da')}, mens redegørelsen for ${aar} manglede`,
            en: `Money was paid on ${betalt(b, 'en')} while the account of ${aar} was missing`,
          },
          faktisk: String(aar),
          graense: dag,
          enhed: 'DAG' as const,
        }));
    });
    return brudtAf(grunde, I_ORDEN);
  },
};

/** The same of everything that has been paid, whatever day an act counts from. */
export const ALT_UDBETALT_MED_REDEGOERELSER: Regel<Planfakta> = {
  ...UDBETALT_MED_REDEGOERELSER,
  bedoem: (f) => UDBETALT_MED_REDEGOERELSER.bedoem(f, '9999-12-31'),
};

// A stop of the very day counts for a payment only if it was recorded before it.
function stoppet(f: Planfakta, b: Betaling, dag: Dag): boolean {
  const egne = f.haendelser.filter((h) => h.handling === 'tilbageholdUdbetaling' && h.dato === dag);
  const { haendelse } = b;
  const sidenhen = haendelse !== null && egne.length > 0 && egne.every((h) => h.id > haendelse);
  const kendt = sidenhen ? { ...f, tilsyn: f.tilsyn.filter((t) => t.dato < dag) } : f;
  return erTilbageholdt(kendt, dag);
}

export const UDBETALT_UDEN_STOP: Regel<Planfakta> = {
  ...FAELLES,
  kode: 'H93',
  afvisning: 'UDBETALT_TRODS_STOP',
  krav: {
    da: 'Der er ikke udbetalt penge, mens Landsbyggefonden holdt udbetalinger tilbage, hverken på den dag, udbetalingen gælder fra, eller på den dag, den blev registreret',
    en: 'No money was paid while Landsbyggefonden withheld payments, neither on the day that the payment counts from nor on the day it was recorded',
  },
  ansvarlig: 'LANDSBYGGEFOND',
  udvej: UDBETALT_MED_REDEGOERELSER.udvej,
  bedoem: (f, nu) =>
    brudtAf(
      betalinger(f).flatMap((b) =>
        dage(b, nu)
          .filter((dag) => stoppet(f, b, dag))
          .slice(0, 1)
          .map((dag) => ({
            tekst: {
              da: `Der blev udbetalt penge den ${betalt(b, 'da')}, mens udbetalingerne var tilbageholdt`,
              en: `Money was paid on ${betalt(b, 'en')} while payments were withheld`,
            },
            faktisk: b.dato,
            graense: dag,
            enhed: 'DAG' as const,
          })),
      ),
      I_ORDEN,
    ),
};

export const INDSENDT_DA_DEN_KOM: Regel<Planfakta> = {
  ...FAELLES,
  kode: 'H91',
  afvisning: 'INDSENDT_DATERET_TILBAGE',
  krav: {
    da: 'Den dag, en ansøger har indsendt en redegørelse, ligger ikke før den dag, den blev registreret',
    en: 'The day on which an applicant handed in an account is not before the day on which it was recorded',
  },
  ansvarlig: 'LANDSBYGGEFOND',
  udvej: {
    da: 'Landsbyggefonden kan vurdere redegørelsen som ikke godkendt; derefter kan ansøgeren indsende en ny',
    en: 'Landsbyggefonden can assess the account as not approved; after that the applicant can hand in a new one',
  },
  bedoem: (f, nu) =>
    brudtAf(
      f.redegoerelser.flatMap(({ aar, indsendt, haendelser }) =>
        haendelser
          .filter((h) => h.handling === 'indsendRedegoerelse' && h.rolle === 'BOLIGORGANISATION')
          .map((h) => ({ indsendt, registreret: dagIKoebenhavn(h.tidspunkt) }))
          .flatMap(({ indsendt: dag, registreret }) =>
            dag === null || dag >= registreret || registreret > nu
              ? []
              : [
                  {
                    tekst: {
                      da: `Redegørelsen for ${aar} står som indsendt den ${skrivDag(dag, 'da')}, men blev registreret den ${skrivDag(registreret, 'da')}`,
                      en: `The account of ${aar} stands as handed in on ${skrivDag(dag, 'en')}, but was recorded on ${skrivDag(registreret, 'en')}`,
                    },
                    faktisk: dag,
                    graense: registreret,
                    enhed: 'DAG' as const,
                  },
                ],
          ),
      ),
      I_ORDEN,
    ),
};

const afvist = (r: Redegoerelsesudgave): boolean => r.vurdering === 'IKKE_GODKENDT';

export const AARENE_ER_PLANENS: Regel<Planfakta> = {
  ...FAELLES,
  kode: 'H94',
  afvisning: 'REDEGOERELSE_UDEN_FOR_AARET',
  krav: {
    da: 'En redegørelse er for et kalenderår, planen løber i, og er indsendt, da året eller planen var omme',
    en: 'An account is of a calendar year of the plan, and was handed in when the year or the plan was over',
  },
  ansvarlig: 'LANDSBYGGEFOND',
  udvej: INDSENDT_DA_DEN_KOM.udvej,
  bedoem: (f) =>
    brudtAf(
      f.redegoerelser.flatMap((r) => {
        const { aar, indsendt } = r;
        if (indsendt === null) return [];
        if (!aktiveAar(f).includes(aar))
          return [
            {
              tekst: {
                da: `Der er redegjort for ${aar}, men planen løber fra den ${skrivDag(f.start, 'da')} til og med den ${skrivDag(f.slut, 'da')}`,
                en: `${aar} is accounted for, but the plan runs from ${skrivDag(f.start, 'en')} to ${skrivDag(f.slut, 'en')}`,
              },
              faktisk: String(aar),
              graense: `${f.start.slice(0, 4)}-${f.slut.slice(0, 4)}`,
              enhed: 'DAG' as const,
            },
          ];
        if (afvist(r) || aaretErOmme(f, aar, indsendt)) return [];
        return [
          {
            tekst: {
              da: `Redegørelsen for ${aar} blev indsendt den ${skrivDag(indsendt, 'da')}, før året var omme`,
              en: `The account of ${aar} was handed in on ${skrivDag(indsendt, 'en')}, before the year was over`,
            },
            faktisk: indsendt,
            graense: `${aar}-12-31`,
            enhed: 'DAG' as const,
          },
        ];
      }),
      I_ORDEN,
    ),
};

export const UDGAVER_I_RAEKKEFOELGE: Regel<Planfakta> = {
  ...FAELLES,
  kode: 'H95',
  afvisning: 'UDGAVE_UDEN_AFVISNING',
  krav: {
    da: 'En ny udgave af en redegørelse er indsendt, efter at den forrige udgave ikke blev godkendt',
    en: 'A new version of an account was handed in after the version before it was not approved',
  },
  ansvarlig: 'LANDSBYGGEFOND',
  udvej: {
    da: 'Landsbyggefonden kan afgøre, hvilken udgave der gælder',
    en: 'Landsbyggefonden can decide which version holds',
  },
  bedoem: (f) =>
    brudtAf(
      f.redegoerelser
        .filter((r) => r.udgave > 1 && !f.redegoerelser.some((s) => erForgaenger(s, r)))
        .map(({ aar, udgave }) => ({
          tekst: {
            da: `Udgave ${udgave} af redegørelsen for ${aar} kom, uden at udgave ${udgave - 1} var vurderet som ikke godkendt`,
            en: `Version ${udgave} of the account of ${aar} came while version ${udgave - 1} was not assessed as not approved`,
          },
          faktisk: String(udgave),
          graense: String(udgave - 1),
          enhed: 'ANTAL' as const,
        })),
      I_ORDEN,
    ),
};

const erForgaenger = (s: Redegoerelsesudgave, r: Redegoerelsesudgave): boolean =>
  s.aar === r.aar && s.udgave === r.udgave - 1 && afvist(s) && s.vurderet !== null && r.indsendt !== null && r.indsendt >= s.vurderet;

export const REDEGOERELSESORDEN: readonly Regel<Planfakta>[] = [
  UDBETALT_MED_REDEGOERELSER,
  INDSENDT_DA_DEN_KOM,
  UDBETALT_UDEN_STOP,
  AARENE_ER_PLANENS,
  UDGAVER_I_RAEKKEFOELGE,
];
