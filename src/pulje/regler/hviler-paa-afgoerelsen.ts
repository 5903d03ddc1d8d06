import type { Planfakta } from '../../helhedsplan/regler/planfakta';
import { KILDE } from '../../kerne/kilder';
import { hvis, type Regel } from '../../kerne/regel';

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
  udvej: { da: 'Henvis til afgørelsen om denne plan', en: 'Name the decision about this plan' },
  termer: [],
  bedoem({ plan, afgoerelse, dato }) {
    const fundet = plan.afgoerelsespunkter.filter((p) => p.afgoerelse.id === afgoerelse);
    const baerer = fundet.some((p) => p.afgoerelse.udfald === 'GODKENDT' && p.afgoerelse.dato <= dato);
    const dag = fundet[0]?.afgoerelse.dato ?? 'OM_NOGET_ANDET';
    return hvis(baerer, {
      tekst: { da: `Afgørelsen: ${dag}; posteringen er fra ${dato}`, en: `The decision: ${dag}; the posting is of ${dato}` },
      faktisk: dag,
      graense: dato,
      enhed: 'DAG',
    });
  },
};
