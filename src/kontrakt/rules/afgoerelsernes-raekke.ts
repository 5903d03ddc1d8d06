import { type Day, formatDay } from '../../kernel/day';
import { brokenBy, type Reason, type Rule } from '../../kernel/rule';
import { SOURCES } from '../../kernel/sources';
import type { KontraktFacts, PunktFacts, VersionFacts } from '../kontrakt.facts';
import { punkterOm } from './versioner';
import { decidesOf } from './words';

/** In which order one version is decided on. */

/** Why a decision on a version on this day does not come after another on the same version; null when it does. */
export function notAfter(number: number, { udfald: outcome, organ, dato: before }: PunktFacts['afgoerelse'], date: Day): Reason | null {
  if (outcome !== 'GODKENDT' && date > before) return null;
  const fall = { GODKENDT: ['godkendt', 'approved'], AFVIST: ['afvist', 'rejected'], UDSAT: ['udsat', 'postponed'] }[outcome];
  const [af, by] = [decidesOf(organ).da, decidesOf(organ).en];
  return {
    tekst: {
      da: `Version ${number} er ${fall[0]} af ${af} den ${formatDay(before, 'da')} og kan ikke også afgøres den ${formatDay(date, 'da')}`,
      en: `Version ${number} was ${fall[1]} by ${by} on ${formatDay(before, 'en')} and cannot be decided on ${formatDay(date, 'en')} as well`,
    },
    faktisk: date,
    graense: before,
    enhed: 'DAG',
  };
}

/** Bodies whose word on a version counts; what a committee says settles nothing. */
export const AFGOERENDE: readonly string[] = ['KOMMUNALBESTYRELSE', 'BOLIGSOCIALT_FORUM', 'BYDELSBESTYRELSE'];

function outOfOrder(v: VersionFacts): Reason[] {
  const afgjort = punkterOm(v).filter((p) => AFGOERENDE.includes(p.afgoerelse.organ));
  return afgjort.slice(1).flatMap((p, i) => {
    const before = afgjort[i];
    return (before && notAfter(v.nummer, before.afgoerelse, p.afgoerelse.dato)) ?? [];
  });
}

export const AFGOERES_I_RAEKKEFOELGE: Rule<KontraktFacts> = {
  alvor: 'FEJL',
  kilde: SOURCES.kontrakter,
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
  judge: (f) =>
    brokenBy(f.versioner.flatMap(outOfOrder), {
      tekst: { da: 'Hver version er afgjort i rækkefølge', en: 'Each version was decided in order' },
      faktisk: '',
      graense: '',
      enhed: 'DAG',
    }),
};
