import { UDFALD_WORDS } from '../../afgoerelse/afgoerelse.words';
import type { PlanFacts } from '../../helhedsplan/helhedsplan.facts';
import { formatDay } from '../../kernel/day';
import { holdsIf, type Rule } from '../../kernel/rule';
import { SOURCES } from '../../kernel/sources';

/** A posting that names the decision it rests on. */
export interface PosteringGround {
  readonly plan: PlanFacts;
  /** Row number of the decision. */
  readonly afgoerelse: number;
  readonly dato: string;
}

export const HVILER_PAA_AFGOERELSEN: Rule<PosteringGround> = {
  kode: 'H62',
  afvisning: 'AFGOERELSEN_BAERER_IKKE',
  krav: {
    da: 'Den afgørelse, en postering hviler på, er godkendt, handler om planen og er fra dagen eller før',
    en: 'The decision that a posting rests on is approved, concerns the plan, and is of the day or before',
  },
  alvor: 'FEJL',
  kilde: SOURCES.kkFrigivelse,
  ansvarlig: 'FORVALTNING',
  udvej: {
    da: 'Forvaltningen kan henvise til den afgørelse, der handler om planen',
    en: 'The forvaltning can name the decision that concerns the plan',
  },
  termer: [],
  judge({ plan, afgoerelse, dato: date }) {
    const found = plan.afgoerelsespunkter.find((p) => p.afgoerelse.id === afgoerelse);
    if (!found)
      return holdsIf(false, {
        tekst: { da: 'Afgørelsen handler ikke om planen', en: 'The decision does not concern the plan' },
        faktisk: 'OM_NOGET_ANDET',
        graense: plan.noegle,
        enhed: 'NAVN',
      });
    const { udfald: outcome, dato: decided } = found.afgoerelse;
    const approved = outcome === 'GODKENDT';
    return holdsIf(approved && decided <= date, {
      tekst: {
        da: `Afgørelsen er ${UDFALD_WORDS[outcome].da} den ${formatDay(decided, 'da')}; posteringen er fra den ${formatDay(date, 'da')}`,
        en: `The decision was ${UDFALD_WORDS[outcome].en} on ${formatDay(decided, 'en')}; the posting is dated ${formatDay(date, 'en')}`,
      },
      ...(approved ? { faktisk: date, graense: decided, enhed: 'DAG' } : { faktisk: outcome, graense: 'GODKENDT', enhed: 'TILSTAND' }),
    });
  },
};
