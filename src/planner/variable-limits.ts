import { limitExceeded } from '../kernel/errors';

/** Levels of variables: deeper ones would exhaust the stack of what reads them. */
const MAX_LEVELS = 60;
/** Objects in variables: each is coerced field by field before anything else is known of it. */
const MAX_OBJECTS = 2000;

/** Refuses variables that would take long to coerce. Level by level, not by recursion, and no further than the limits. */
export function limitVariables(given: Readonly<Record<string, unknown>>): void {
  // Mostly they are keys and numbers, which take no time to coerce.
  if (Object.values(given).every((v) => typeof v !== 'object' || v === null)) return;
  let level: unknown[] = [given];
  let objects = 0;
  for (let levels = 0; level.length > 0; levels += 1) {
    if (levels > MAX_LEVELS)
      throw limitExceeded('variabeldybde', MAX_LEVELS, levels, {
        da: `Variablerne har over ${MAX_LEVELS} niveauer`,
        en: `The variables have more than ${MAX_LEVELS} levels`,
      });
    const theObjects = level.filter((v): v is object => typeof v === 'object' && v !== null);
    objects += theObjects.filter((v) => !Array.isArray(v)).length;
    if (objects > MAX_OBJECTS)
      throw limitExceeded('variabler', MAX_OBJECTS, objects, {
        da: `Variablerne har over ${MAX_OBJECTS} objekter`,
        en: `The variables have more than ${MAX_OBJECTS} objects`,
      });
    level = theObjects.flatMap((v): unknown[] => Object.values(v));
  }
}
