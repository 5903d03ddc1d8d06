import { overGraense } from '../kernel/errors';

/** Levels of variables: deeper ones would exhaust the stack of what reads them. */
const NIVEAUER_HOEJST = 60;
/** Objects in variables: each is coerced field by field before anything else is known of it. */
const OBJEKTER_HOEJST = 2000;

/** Refuses variables that would take long to coerce. Level by level, not by recursion, and no further than the limits. */
export function kraevRimelige(givne: Readonly<Record<string, unknown>>): void {
  let niveau: unknown[] = [givne];
  let objekter = 0;
  for (let niveauer = 0; niveau.length > 0; niveauer += 1) {
    if (niveauer > NIVEAUER_HOEJST)
      throw overGraense('variabeldybde', NIVEAUER_HOEJST, niveauer, {
        da: `Variablerne har over ${NIVEAUER_HOEJST} niveauer`,
        en: `The variables have more than ${NIVEAUER_HOEJST} levels`,
      });
    const objekterne = niveau.filter((v): v is object => typeof v === 'object' && v !== null);
    objekter += objekterne.filter((v) => !Array.isArray(v)).length;
    if (objekter > OBJEKTER_HOEJST)
      throw overGraense('variabler', OBJEKTER_HOEJST, objekter, {
        da: `Variablerne har over ${OBJEKTER_HOEJST} objekter`,
        en: `The variables have more than ${OBJEKTER_HOEJST} objects`,
      });
    niveau = objekterne.flatMap((v): unknown[] => Object.values(v));
  }
}
