import type { Saetning } from '../kerne/fejl';
import type { Organ } from './afgoerelse.entity';

/** Bodies that decide, as they are called within a sentence. */

export const ORGAN_ORD: Readonly<Record<Organ, Saetning>> = {
  KOMMUNALBESTYRELSE: { da: 'kommunalbestyrelsen', en: 'the kommunalbestyrelse' },
  OEKONOMIUDVALG: { da: 'Økonomiudvalget', en: 'the finance committee' },
  FAGUDVALG: { da: 'et fagudvalg', en: 'a standing committee' },
  FORVALTNING: { da: 'en forvaltning', en: 'an administration' },
  BOLIGSOCIALT_FORUM: { da: 'et boligsocialt forum', en: 'a boligsocialt forum' },
  LANDSBYGGEFONDEN: { da: 'Landsbyggefonden', en: 'Landsbyggefonden' },
};

/** A body by its name in the API; what is not one is shown as it is. */
export const organord = (organ: string): Saetning =>
  Object.entries(ORGAN_ORD).find(([navn]) => navn === organ)?.[1] ?? { da: organ, en: organ };
