import type { Saetning } from '../kernel/errors';
import type { Ark } from './sheet';
import { ens } from './words';

const UDVALG: Readonly<Record<string, Saetning>> = {
  OEKONOMIUDVALG: { da: 'Økonomiudvalget', en: 'the finance committee (Økonomiudvalget)' },
  FAGUDVALG: { da: 'et fagudvalg', en: 'a standing committee' },
  FORVALTNING: { da: 'en forvaltning', en: 'an administration' },
  BOLIGSOCIALT_FORUM: { da: 'Boligsocialt Forum', en: 'Boligsocialt Forum' },
  BYDELSBESTYRELSE: { da: 'en bydelsbestyrelse', en: 'a district board (bydelsbestyrelse)' },
  LANDSBYGGEFONDEN: { da: 'Landsbyggefonden', en: 'Landsbyggefonden' },
};

/** A body as a sentence names it; the kommune's council by its own name. */
export const organ = (kode: string, { kommunalbestyrelse }: Pick<Ark['kommune'], 'kommunalbestyrelse'>): Saetning =>
  UDVALG[kode] ?? ens(kommunalbestyrelse);

/** `Københavns Kommune`: the name in full. */
export const kommunenavn = ({ navn, officieltNavn }: Pick<Ark['kommune'], 'navn' | 'officieltNavn'>): string =>
  officieltNavn ?? `${navn} Kommune`;
