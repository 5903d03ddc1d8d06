import { type Dag, skrivDag } from '../../kernel/day';
import { brudtAf, type Grund, type Regel } from '../../kernel/rule';
import { KILDE } from '../../kernel/sources';
import type { Kontraktfakta, Punkt, Version } from '../kontrakt.facts';
import { punkterOm } from './versioner';
import { afgoerer } from './words';

/** In which order one version is decided on. */

/** Why a decision on a version on this day does not come after another on the same version; null when it does. */
export function ikkeEfter(nummer: number, { udfald, organ, dato: foer }: Punkt['afgoerelse'], dato: Dag): Grund | null {
  if (udfald !== 'GODKENDT' && dato > foer) return null;
  const fald = { GODKENDT: ['godkendt', 'approved'], AFVIST: ['afvist', 'rejected'], UDSAT: ['udsat', 'postponed'] }[udfald];
  const [af, by] = [afgoerer(organ).da, afgoerer(organ).en];
  return {
    tekst: {
      da: `Version ${nummer} er ${fald[0]} af ${af} den ${skrivDag(foer, 'da')} og kan ikke også afgøres den ${skrivDag(dato, 'da')}`,
      en: `Version ${nummer} was ${fald[1]} by ${by} on ${skrivDag(foer, 'en')} and cannot be decided on ${skrivDag(dato, 'en')} as well`,
    },
    faktisk: dato,
    graense: foer,
    enhed: 'DAG',
  };
}

/** Bodies whose word on a version counts; what a committee says settles nothing. */
export const AFGOERENDE: readonly string[] = ['KOMMUNALBESTYRELSE', 'BOLIGSOCIALT_FORUM', 'BYDELSBESTYRELSE'];

function iUorden(v: Version): Grund[] {
  const afgjort = punkterOm(v).filter((p) => AFGOERENDE.includes(p.afgoerelse.organ));
  return afgjort.slice(1).flatMap((p, i) => {
    const foer = afgjort[i];
    return (foer && ikkeEfter(v.nummer, foer.afgoerelse, p.afgoerelse.dato)) ?? [];
  });
}

export const AFGOERES_I_RAEKKEFOELGE: Regel<Kontraktfakta> = {
  alvor: 'FEJL',
  kilde: KILDE.kontrakter,
  ansvarlig: 'KOMMUNALBESTYRELSE',
  termer: [],
  kode: 'H82',
  afvisning: 'VERSIONEN_ER_AFGJORT',
  krav: {
    da: 'En version, der er udsat eller afvist, afgøres på ny på en senere dag; en version, der er godkendt, afgøres ikke igen',
    en: 'A version that was postponed or rejected is decided anew on a later day; a version that was approved is not decided again',
  },
  udvej: {
    da: 'Kommunalbestyrelsen kan afgøre versionen på en senere dag; er den godkendt, kan forummet revidere kontrakten',
    en: 'The kommunalbestyrelse can decide the version on a later day; when it is approved, the forum can revise the contract',
  },
  bedoem: (f) =>
    brudtAf(f.versioner.flatMap(iUorden), {
      tekst: { da: 'Hver version er afgjort i rækkefølge', en: 'Each version was decided in order' },
      faktisk: '',
      graense: '',
      enhed: 'DAG',
    }),
};
