import type { LocalizedText } from '../kernel/errors';
import type { Sheet } from './sheet';
import { sameInBoth } from './words';

const UDVALG: Readonly<Record<string, LocalizedText>> = {
  OEKONOMIUDVALG: { da: 'Økonomiudvalget', en: 'the finance committee (Økonomiudvalget)' },
  FAGUDVALG: { da: 'et fagudvalg', en: 'a standing committee' },
  FORVALTNING: { da: 'en forvaltning', en: 'an administration' },
  BOLIGSOCIALT_FORUM: { da: 'Boligsocialt Forum', en: 'Boligsocialt Forum' },
  BYDELSBESTYRELSE: { da: 'en bydelsbestyrelse', en: 'a district board (bydelsbestyrelse)' },
  LANDSBYGGEFONDEN: { da: 'Landsbyggefonden', en: 'Landsbyggefonden' },
};

/** A body as a sentence names it; the kommune's council by its own name. */
export const organ = (code: string, { kommunalbestyrelse }: Pick<Sheet['kommune'], 'kommunalbestyrelse'>): LocalizedText =>
  UDVALG[code] ?? sameInBoth(kommunalbestyrelse);

/** `Københavns Kommune`: the name in full. */
export const kommuneName = ({ navn: name, officieltNavn }: Pick<Sheet['kommune'], 'navn' | 'officieltNavn'>): string =>
  officieltNavn ?? `${name} Kommune`;
