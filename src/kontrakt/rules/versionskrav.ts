import { type Dag, skrivDag } from '../../kernel/day';
import { dagEfter } from '../../kernel/period';
import { brudtAf, type Dom, type Grund, ikkeRelevant, type Regel } from '../../kernel/rule';
import { KILDE } from '../../kernel/sources';
import type { Kontraktfakta, Version } from '../kontrakt.facts';
import { AFGOERES_I_RAEKKEFOELGE } from './afgoerelsernes-raekke';
import { grundlag, punkterOm, udkastdag, vedtagelser } from './versioner';

/** What holds of the days on which the versions of a contract were written, decided and came into effect. */

type Krav = Regel<Kontraktfakta>;

const FAELLES = { alvor: 'FEJL', kilde: KILDE.kontrakter, ansvarlig: 'KOMMUNALBESTYRELSE', termer: [] } as const;

const I_ORDEN = {
  tekst: { da: 'Versionernes dage er i orden', en: 'The days of the versions are in order' },
  faktisk: '',
  graense: '',
} as const;

const forVersioner = (f: Kontraktfakta, grunde: (v: Version) => Grund[]): Dom =>
  brudtAf(f.versioner.flatMap(grunde), { ...I_ORDEN, enhed: 'DAG' });

const UDEN_UDKASTDAG = {
  da: 'Det er ikke registreret, hvornår kontrakten blev udarbejdet',
  en: 'It is not recorded when the contract was drafted',
} as const;

/** Why a decision on a version on this day comes before the contract was drafted; null when it does not. */
export function foerUdkastet(f: Kontraktfakta, nummer: number, dato: Dag): Grund | null {
  const udkast = udkastdag(f);
  if (udkast === null || dato >= udkast) return null;
  return {
    tekst: {
      da: `Version ${nummer} afgøres den ${skrivDag(dato, 'da')}, men kontrakten er først udarbejdet den ${skrivDag(udkast, 'da')}`,
      en: `Version ${nummer} is decided on ${skrivDag(dato, 'en')}, but the contract was drafted only on ${skrivDag(udkast, 'en')}`,
    },
    faktisk: dato,
    graense: udkast,
    enhed: 'DAG',
  };
}

export const IKKE_FOER_UDKASTET: Krav = {
  ...FAELLES,
  kode: 'H80',
  afvisning: 'AFGOERELSE_FOER_UDKAST',
  krav: {
    da: 'En version af en kontrakt afgøres ikke før den dag, kontrakten blev udarbejdet',
    en: 'A version of a contract is not decided before the day on which the contract was drafted',
  },
  udvej: {
    da: 'Kommunalbestyrelsen kan bruge den dag, afgørelsen blev truffet; den ligger efter udarbejdelsen',
    en: 'The kommunalbestyrelse can use the day on which it was decided; that lies after the drafting',
  },
  bedoem: (f) =>
    udkastdag(f) === null
      ? ikkeRelevant(UDEN_UDKASTDAG)
      : forVersioner(f, (v) => punkterOm(v).flatMap((p) => foerUdkastet(f, v.nummer, p.afgoerelse.dato) ?? [])),
};

// A draft that is approved late holds from the approval; what its wording says of an earlier day is told.
const GAELDER_FOER_GODKENDELSEN: Krav = {
  ...FAELLES,
  kode: 'H81',
  afvisning: 'GAELDER_FOERST_FRA_GODKENDELSEN',
  krav: {
    da: 'Den første version af en kontrakt godkendes som regel, inden den skal begynde at gælde; den er tidligst i kraft fra godkendelsen',
    en: 'The first version of a contract is as a rule approved before it is to begin to hold; it is in force from the approval at the earliest',
  },
  alvor: 'ADVARSEL',
  udvej: {
    da: 'Forummet kan regne kontrakten for at være i kraft fra godkendelsen',
    en: 'The forum can take the contract to be in force from the approval',
  },
  bedoem: (f) =>
    forVersioner(f, (v) => {
      const dato = grundlag(v)?.afgoerelse.dato ?? null;
      if (v.nummer > 1 || dato === null || v.gyldigFra >= dato) return [];
      return [
        {
          tekst: {
            da: `Version ${v.nummer} skulle gælde fra den ${skrivDag(v.gyldigFra, 'da')}, men er først godkendt og i kraft fra den ${skrivDag(dato, 'da')}`,
            en: `Version ${v.nummer} was to hold from ${skrivDag(v.gyldigFra, 'en')}, but is approved and in force only from ${skrivDag(dato, 'en')}`,
          },
          faktisk: v.gyldigFra,
          graense: dato,
          enhed: 'DAG',
        },
      ];
    }),
};

const INDEN_SLUT: Krav = {
  ...FAELLES,
  kode: 'H83',
  afvisning: 'KONTRAKTENS_TID_ER_GAAET',
  krav: {
    da: 'En kontrakt udarbejdes og godkendes, før dens periode er slut',
    en: 'A contract is drafted and approved before its period is over',
  },
  ansvarlig: 'FORUM',
  udvej: {
    da: 'Forummet kan udarbejde en kontrakt for en periode, der ikke er gået',
    en: 'The forum can draft a contract for a period that has not passed',
  },
  bedoem(f) {
    const { til } = f;
    if (til === null) return ikkeRelevant({ da: 'Kontrakten har ingen slutdag', en: 'The contract has no last day' });
    const sent = (dag: Dag | null, da: string, en: string): Grund[] =>
      dag === null || dag < til
        ? []
        : [
            {
              tekst: {
                da: `${da} den ${skrivDag(dag, 'da')}, efter at kontrakten er løbet ud den ${skrivDag(dagEfter(til, -1), 'da')}`,
                en: `${en} on ${skrivDag(dag, 'en')}, after the contract had run out on ${skrivDag(dagEfter(til, -1), 'en')}`,
              },
              faktisk: dag,
              graense: til,
              enhed: 'DAG',
            },
          ];
    return brudtAf(
      [
        ...sent(udkastdag(f), 'Kontrakten er udarbejdet', 'The contract was drafted'),
        ...f.versioner.flatMap((v) =>
          vedtagelser(v).flatMap((p) => sent(p.afgoerelse.dato, `Version ${v.nummer} er godkendt`, `Version ${v.nummer} was approved`)),
        ),
      ],
      { ...I_ORDEN, graense: til, enhed: 'DAG' },
    );
  },
};

/** Why a version begins to hold on its day although it should begin later; none for a draft. */
function bagud(f: Kontraktfakta, v: Version): Grund[] {
  const dato = grundlag(v)?.afgoerelse.dato ?? null;
  if (dato === null) return [];
  const grunde: Grund[] = [];
  const tidligst = (graense: Dag, da: string, en: string): void => {
    if (v.gyldigFra >= graense) return;
    grunde.push({
      tekst: {
        da: `Version ${v.nummer} gælder fra den ${skrivDag(v.gyldigFra, 'da')}, før ${da} den ${skrivDag(graense, 'da')}`,
        en: `Version ${v.nummer} holds from ${skrivDag(v.gyldigFra, 'en')}, before ${en} on ${skrivDag(graense, 'en')}`,
      },
      faktisk: v.gyldigFra,
      graense,
      enhed: 'DAG',
    });
  };
  const foregaaende = f.versioner.filter((u) => u.nummer < v.nummer && grundlag(u) !== null).at(-1);
  if (v.nummer > 1) tidligst(dato, 'den er vedtaget', 'it was decided');
  // From that day on the older wording would stand in its place again.
  if (foregaaende)
    tidligst(
      foregaaende.gyldigFra,
      `version ${foregaaende.nummer}, som den afløser, begynder at gælde`,
      `version ${foregaaende.nummer}, which it replaces, begins to hold`,
    );
  return grunde;
}

export const GAELDER_FREMAD: Krav = {
  ...FAELLES,
  kode: 'H39',
  afvisning: 'VIRKER_BAGUD',
  krav: {
    da: 'En revision gælder fra sin afgørelse eller senere, og ikke før den version, den afløser; de planer, den føjer til, dækkes ikke, før den gælder',
    en: 'A revision holds from its decision or later, and not before the version that it replaces; the plans that it adds are not covered before it holds',
  },
  ansvarlig: 'FORUM',
  udvej: { da: 'Forummet kan vælge en senere dag', en: 'The forum can choose a later day' },
  bedoem: (f) => forVersioner(f, (v) => bagud(f, v)),
};

export const VERSIONSKRAV: readonly Krav[] = [
  GAELDER_FREMAD,
  IKKE_FOER_UDKASTET,
  GAELDER_FOER_GODKENDELSEN,
  AFGOERES_I_RAEKKEFOELGE,
  INDEN_SLUT,
];
