import { skrivDag } from '../../kernel/day';
import { taelt } from '../../kernel/format';
import { daekker, dagEfter, overlapper, type Periode, skrivPeriode } from '../../kernel/period';
import { brudtAf, type Grund, hvis, ikkeRelevant, type Regel } from '../../kernel/rule';
import { KILDE } from '../../kernel/sources';
import type { Daekning, Kontraktfakta } from '../kontrakt.facts';
import { erForkastet } from './versioner';

/** What holds of the period of a contract and of the plans that it covers. */

type Krav = Regel<Kontraktfakta>;

const FAELLES = { alvor: 'FEJL', kilde: KILDE.kontrakter, ansvarlig: 'FORUM', termer: [] } as const;

const tal = ({ fra, til }: Periode): string => `${fra}/${til ?? ''}`;
/** Whether the first period lies within the second. */
const inden = (a: Periode, b: Periode): boolean => b.fra <= a.fra && (b.til === null || (a.til !== null && a.til <= b.til));

const antalPlaner = (f: Kontraktfakta): number => new Set(f.daekninger.map((d) => d.helhedsplan.noegle)).size;

const daekningerne = (f: Kontraktfakta, grunde: readonly Grund[]): ReturnType<Krav['bedoem']> =>
  brudtAf(grunde, {
    tekst: {
      da: `Kontrakten dækker ${taelt(antalPlaner(f), { en: 'én helhedsplan', flere: 'helhedsplaner' }, 'da')}`,
      en: `The contract covers ${taelt(antalPlaner(f), { en: 'one plan', flere: 'plans' }, 'en')}`,
    },
    faktisk: String(f.daekninger.length),
    graense: String(f.daekninger.length),
    enhed: 'ANTAL',
  });

const PLANER_I_OMRAADET: Krav = {
  ...FAELLES,
  kode: 'H34',
  afvisning: 'PLAN_UDEN_FOR_BYOMRAADET',
  krav: { da: 'En kontrakt dækker kun helhedsplaner i sit byområde', en: 'A contract covers only plans in its byområde' },
  udvej: { da: 'Forummet kan vælge planer, der ligger i byområdet', en: 'The forum can choose plans that lie in the byområde' },
  bedoem: (f) =>
    daekningerne(
      f,
      f.daekninger
        .filter(({ helhedsplan: h }) => !h.byomraader.some((b) => b.noegle === f.byomraade.noegle))
        .map(
          ({ helhedsplan: h }): Grund => ({
            tekst: { da: `${h.titel} ligger ikke i ${f.byomraade.navn}`, en: `${h.titel} does not lie in ${f.byomraade.navn}` },
            faktisk: h.noegle,
            graense: f.byomraade.noegle,
            enhed: 'NAVN',
          }),
        ),
    ),
};

const DAEKNINGEN_PASSER: Krav = {
  ...FAELLES,
  kode: 'H35',
  afvisning: 'DAEKNING_PASSER_IKKE',
  krav: {
    da: 'En plan dækkes inden for kontraktens periode, og kun én gang ad gangen',
    en: 'A plan is covered within the period of the contract, and only once at a time',
  },
  udvej: { da: 'Forummet kan rette dækningens periode', en: 'The forum can correct the period of the coverage' },
  bedoem: (f) =>
    daekningerne(
      f,
      f.daekninger.flatMap((d, i) => {
        const grunde: Grund[] = [];
        const { noegle, titel } = d.helhedsplan;
        if (!inden(d, f))
          grunde.push({
            tekst: {
              da: `${titel} dækkes ${skrivPeriode(d, 'da')}; kontrakten løber ${skrivPeriode(f, 'da')}`,
              en: `${titel} is covered ${skrivPeriode(d, 'en')}; the contract runs ${skrivPeriode(f, 'en')}`,
            },
            faktisk: tal(d),
            graense: tal(f),
            enhed: 'DAG',
          });
        for (const b of f.daekninger.slice(0, i).filter((e) => e.helhedsplan.noegle === noegle && overlapper(e, d)))
          grunde.push({
            tekst: {
              da: `${titel} dækkes allerede ${skrivPeriode(b, 'da')}`,
              en: `${titel} is covered already ${skrivPeriode(b, 'en')}`,
            },
            faktisk: tal(d),
            graense: tal(b),
            enhed: 'DAG',
          });
        return grunde;
      }),
    ),
};

/** States in which the life of a plan may have been cut short after it was covered. */
const FORBI: readonly string[] = ['AFSLAG', 'AFSLUTTET', 'SAMMENLAGT', 'STANDSET', 'TRUKKET'];

const foerPlanen = ({ helhedsplan: h, til }: Daekning): boolean => til !== null && til <= h.start;
const efterPlanen = ({ helhedsplan: h, fra }: Daekning): boolean => fra > h.slut;

function udenForTiden(d: Daekning): Grund {
  const { titel, start, slut } = d.helhedsplan;
  const liv = { fra: start, til: dagEfter(slut) };
  return {
    tekst: {
      da: `${titel} dækkes ${skrivPeriode(d, 'da')}, men planen løber ${skrivPeriode(liv, 'da')}`,
      en: `${titel} is covered ${skrivPeriode(d, 'en')}, but the plan runs ${skrivPeriode(liv, 'en')}`,
    },
    faktisk: tal(d),
    graense: tal(liv),
    enhed: 'DAG',
  };
}

/** Why a plan cannot come to be covered in this period; nothing when it can. */
export const nyDaekningsgrunde = (d: Daekning): Grund[] => (foerPlanen(d) || efterPlanen(d) ? [udenForTiden(d)] : []);

export const I_PLANENS_TID: Krav = {
  ...FAELLES,
  kode: 'H86',
  afvisning: 'DAEKNING_UDEN_FOR_PLANENS_TID',
  krav: {
    da: 'En kontrakt dækker en plan i mindst én dag af planens løbetid',
    en: 'A contract covers a plan on at least one day of the plan’s life',
  },
  udvej: {
    da: 'Forummet kan rette dækningens periode eller tage planen med i en kontrakt, der løber samtidig med den',
    en: 'The forum can correct the period of the coverage, or take the plan into a contract that runs at the same time',
  },
  bedoem: (f) =>
    daekningerne(
      f,
      f.daekninger.filter((d) => foerPlanen(d) || (efterPlanen(d) && !FORBI.includes(d.helhedsplan.status))).map(udenForTiden),
    ),
};

const EN_AD_GANGEN: Krav = {
  ...FAELLES,
  kode: 'H36',
  afvisning: 'KONTRAKTER_OVERLAPPER',
  krav: { da: 'Et byområde har én kontrakt ad gangen', en: 'A byområde has one contract at a time' },
  kilde: KILDE.kkHelhedsplaner,
  udvej: {
    da: 'Forummet kan vælge en anden periode eller revidere den kontrakt, der er',
    en: 'The forum can choose another period, or revise the contract that there is',
  },
  bedoem(f) {
    if (erForkastet(f)) return ikkeRelevant({ da: 'Kontrakten er forkastet', en: 'The contract is rejected' });
    const andre = f.byomraade.kontrakter.filter((k) => k.id !== f.id && !erForkastet(k) && overlapper(k, f));
    return brudtAf(
      andre.map(
        (k): Grund => ({
          tekst: {
            da: `${f.titel} løber ${skrivPeriode(f, 'da')}, men ${k.titel} løber ${skrivPeriode(k, 'da')}`,
            en: `${f.titel} runs ${skrivPeriode(f, 'en')}, but ${k.titel} runs ${skrivPeriode(k, 'en')}`,
          },
          faktisk: tal(f),
          graense: tal(k),
          enhed: 'DAG',
        }),
      ),
      {
        tekst: {
          da: `Ingen anden kontrakt i ${f.byomraade.navn} i perioden`,
          en: `No other contract of ${f.byomraade.navn} in the period`,
        },
        faktisk: tal(f),
        graense: f.byomraade.noegle,
        enhed: 'DAG',
      },
    );
  },
};

export const GAELDER_I_PERIODEN: Krav = {
  ...FAELLES,
  kode: 'H38',
  afvisning: 'UDEN_FOR_KONTRAKTENS_PERIODE',
  krav: {
    da: 'En version begynder at gælde i kontraktens periode, og en kontrakt revideres, mens den løber',
    en: 'A version begins to hold within the period of the contract, and a contract is revised while it runs',
  },
  udvej: { da: 'Forummet kan vælge en dag i kontraktens periode', en: 'The forum can choose a day within the period of the contract' },
  bedoem(f) {
    const nyeste = f.versioner.at(-1);
    if (!nyeste) return ikkeRelevant({ da: 'Kontrakten har ingen versioner', en: 'The contract has no versions' });
    return hvis(daekker(f, nyeste.gyldigFra), {
      tekst: {
        da: `Version ${nyeste.nummer} gælder fra den ${skrivDag(nyeste.gyldigFra, 'da')}; kontrakten løber ${skrivPeriode(f, 'da')}`,
        en: `Version ${nyeste.nummer} holds from ${skrivDag(nyeste.gyldigFra, 'en')}; the contract runs ${skrivPeriode(f, 'en')}`,
      },
      faktisk: nyeste.gyldigFra,
      graense: tal(f),
      enhed: 'DAG',
    });
  },
};

export const DAEKNINGSKRAV: readonly Krav[] = [PLANER_I_OMRAADET, DAEKNINGEN_PASSER, EN_AD_GANGEN, GAELDER_I_PERIODEN, I_PLANENS_TID];

/** What is asked of the coverages of a new contract besides: that of a plan that has ended may stand, but is not made. */
export const NYE_DAEKNINGER: Krav = { ...I_PLANENS_TID, bedoem: (f) => daekningerne(f, f.daekninger.flatMap(nyDaekningsgrunde)) };
