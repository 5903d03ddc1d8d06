import { type Dag, skrivDag } from './day';
import { hvis, type Regel } from './rule';

/** The day of an act or decision, and today. */
export interface Datering {
  readonly dato: Dag;
  readonly iDag: Dag;
}

/** The demand that something is not dated in the future; `af` finds the days in the facts of the act. */
export function ikkeIFremtiden<F>(valg: Pick<Regel<F>, 'kode' | 'krav' | 'kilde'>, af: (fakta: F) => Datering): Regel<F> {
  return {
    ...valg,
    afvisning: 'I_FREMTIDEN',
    alvor: 'FEJL',
    ansvarlig: 'OFFENTLIG',
    udvej: {
      da: 'Den, der registrerer, kan angive i dag eller en tidligere dag',
      en: 'Whoever records it can give today or an earlier day',
    },
    termer: [],
    bedoem(fakta) {
      const { dato, iDag } = af(fakta);
      return hvis(dato <= iDag, {
        tekst: {
          da: `Datoen er den ${skrivDag(dato, 'da')}; i dag er det den ${skrivDag(iDag, 'da')}`,
          en: `The date is ${skrivDag(dato, 'en')}; today is ${skrivDag(iDag, 'en')}`,
        },
        faktisk: dato,
        graense: iDag,
        enhed: 'DAG',
      });
    },
  };
}

const AFGOERELSE = { da: 'En afgørelse dateres ikke frem i tiden', en: 'A decision is not dated in the future' } as const;

/** The same of a decision. */
export const afgoerelseIkkeIFremtiden = <F>(kilde: Regel<F>['kilde'], af: (fakta: F) => Datering): Regel<F> =>
  ikkeIFremtiden({ kode: 'H26', krav: AFGOERELSE, kilde }, af);
