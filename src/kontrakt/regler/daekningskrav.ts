import { KILDE } from '../../kerne/kilder';
import { daekker, overlapper, type Periode } from '../../kerne/periode';
import { brudtAf, type Grund, hvis, ikkeRelevant, type Regel } from '../../kerne/regel';
import type { Kontraktfakta } from './kontraktfakta';
import { erForkastet } from './versioner';

/** What holds of the period of a contract and of the plans that it covers. */

type Krav = Regel<Kontraktfakta>;

const FAELLES = { alvor: 'FEJL', kilde: KILDE.kontrakter, ansvarlig: 'FORUM', termer: [] } as const;

const skriv = ({ fra, til }: Periode): string => `${fra}/${til ?? ''}`;
/** Whether the first period lies within the second. */
const inden = (a: Periode, b: Periode): boolean => b.fra <= a.fra && (b.til === null || (a.til !== null && a.til <= b.til));

const daekningerne = (f: Kontraktfakta, grunde: readonly Grund[]): ReturnType<Krav['bedoem']> =>
  brudtAf(grunde, {
    tekst: {
      da: `Kontrakten dækker ${f.daekninger.length} gange en plan`,
      en: `The contract has ${f.daekninger.length} coverages of plans`,
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
  udvej: { da: 'Vælg planer, der ligger i byområdet', en: 'Choose plans that lie in the byområde' },
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
  udvej: { da: 'Ret dækningens periode', en: 'Correct the period of the coverage' },
  bedoem: (f) =>
    daekningerne(
      f,
      f.daekninger.flatMap((d, i) => {
        const grunde: Grund[] = [];
        const { noegle, titel } = d.helhedsplan;
        if (!inden(d, f))
          grunde.push({
            tekst: {
              da: `${titel} dækkes ${skriv(d)}; kontrakten løber ${skriv(f)}`,
              en: `${titel} is covered ${skriv(d)}; the contract runs ${skriv(f)}`,
            },
            faktisk: skriv(d),
            graense: skriv(f),
            enhed: 'DAG',
          });
        for (const b of f.daekninger.slice(0, i).filter((e) => e.helhedsplan.noegle === noegle && overlapper(e, d)))
          grunde.push({
            tekst: { da: `${titel} dækkes allerede ${skriv(b)}`, en: `${titel} is covered already ${skriv(b)}` },
            faktisk: skriv(d),
            graense: skriv(b),
            enhed: 'DAG',
          });
        return grunde;
      }),
    ),
};

const EN_AD_GANGEN: Krav = {
  ...FAELLES,
  kode: 'H36',
  afvisning: 'KONTRAKTER_OVERLAPPER',
  krav: { da: 'Et byområde har én kontrakt ad gangen', en: 'A byområde has one contract at a time' },
  kilde: KILDE.kkHelhedsplaner,
  udvej: {
    da: 'Vælg en anden periode, eller revidér den kontrakt, der er',
    en: 'Choose another period, or revise the contract that there is',
  },
  bedoem(f) {
    if (erForkastet(f)) return ikkeRelevant({ da: 'Kontrakten er forkastet', en: 'The contract is rejected' });
    const andre = f.byomraade.kontrakter.filter((k) => k.id !== f.id && !erForkastet(k) && overlapper(k, f));
    return brudtAf(
      andre.map(
        (k): Grund => ({
          tekst: {
            da: `${f.noegle} løber ${skriv(f)}, men ${k.noegle} løber ${skriv(k)}`,
            en: `${f.noegle} runs ${skriv(f)}, but ${k.noegle} runs ${skriv(k)}`,
          },
          faktisk: skriv(f),
          graense: skriv(k),
          enhed: 'DAG',
        }),
      ),
      {
        tekst: {
          da: `Ingen anden kontrakt i ${f.byomraade.navn} i perioden`,
          en: `No other contract of ${f.byomraade.navn} in the period`,
        },
        faktisk: skriv(f),
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
    da: 'En version begynder at gælde i kontraktens periode og vedtages, mens kontrakten løber',
    en: 'A version begins to hold within the period of the contract, and is revised while the contract runs',
  },
  udvej: { da: 'Vælg en dag i kontraktens periode', en: 'Choose a day within the period of the contract' },
  bedoem(f) {
    const nyeste = f.versioner.at(-1);
    if (!nyeste) return ikkeRelevant({ da: 'Kontrakten har ingen versioner', en: 'The contract has no versions' });
    return hvis(daekker(f, nyeste.gyldigFra), {
      tekst: {
        da: `Version ${nyeste.nummer} gælder fra ${nyeste.gyldigFra}; kontrakten løber ${skriv(f)}`,
        en: `Version ${nyeste.nummer} holds from ${nyeste.gyldigFra}; the contract runs ${skriv(f)}`,
      },
      faktisk: nyeste.gyldigFra,
      graense: skriv(f),
      enhed: 'DAG',
    });
  },
};

export const DAEKNINGSKRAV: readonly Krav[] = [PLANER_I_OMRAADET, DAEKNINGEN_PASSER, EN_AD_GANGEN, GAELDER_I_PERIODEN];
