import { UDFALD_ORD } from '../../afgoerelse/words';
import type { Planfakta } from '../../helhedsplan/helhedsplan.facts';
import { skrivDag } from '../../kernel/day';
import { hvis, type Regel } from '../../kernel/rule';
import { KILDE } from '../../kernel/sources';

/** A posting that names the decision it rests on. */
export interface Posteringsgrund {
  readonly plan: Planfakta;
  /** Row number of the decision. */
  readonly afgoerelse: number;
  readonly dato: string;
}

export const HVILER_PAA_AFGOERELSEN: Regel<Posteringsgrund> = {
  kode: 'H62',
  afvisning: 'AFGOERELSEN_BAERER_IKKE',
  krav: {
    da: 'Den afgørelse, en postering hviler på, er godkendt, handler om planen og er fra dagen eller før',
    en: 'The decision that a posting rests on is approved, concerns the plan, and is of the day or before',
  },
  alvor: 'FEJL',
  kilde: KILDE.kkFrigivelse,
  ansvarlig: 'FORVALTNING',
  udvej: {
    da: 'Forvaltningen kan henvise til den afgørelse, der handler om planen',
    en: 'The forvaltning can name the decision that concerns the plan',
  },
  termer: [],
  bedoem({ plan, afgoerelse, dato }) {
    const fundet = plan.afgoerelsespunkter.filter((p) => p.afgoerelse.id === afgoerelse);
    const baerer = fundet.some((p) => p.afgoerelse.udfald === 'GODKENDT' && p.afgoerelse.dato <= dato);
    const dag = fundet[0]?.afgoerelse.dato ?? 'OM_NOGET_ANDET';
    return hvis(baerer, {
      tekst: fundet[0]
        ? {
            da: `Afgørelsen er ${UDFALD_ORD[fundet[0].afgoerelse.udfald].da} den ${skrivDag(dag, 'da')}; posteringen er fra den ${skrivDag(dato, 'da')}`,
            en: `The decision was ${UDFALD_ORD[fundet[0].afgoerelse.udfald].en} on ${skrivDag(dag, 'en')}; the posting is dated ${skrivDag(dato, 'en')}`,
          }
        : { da: 'Afgørelsen handler ikke om planen', en: 'The decision does not concern the plan' },
      faktisk: dag,
      graense: dato,
      enhed: 'DAG',
    });
  },
};
