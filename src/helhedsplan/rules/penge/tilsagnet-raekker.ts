import { kroner, kronertal } from '../../../kernel/format';
import { hvis, ikkeRelevant, type Regel } from '../../../kernel/rule';
import { KILDE } from '../../../kernel/sources';
import type { Planskift } from '../kontrakt/kontraktbinding';
import { fraLandsbyggefonden, godkendte } from '../plan-figures';

export const TILSAGNET_RAEKKER: Regel<Planskift> = {
  kode: 'H73',
  afvisning: 'OVER_TILSAGNET',
  krav: {
    da: 'Landsbyggefondens bidrag hæves ikke, når fonden har givet tilsagn',
    en: 'Landsbyggefonden’s contribution is not raised when it has committed its share',
  },
  alvor: 'FEJL',
  kilde: KILDE.proces,
  ansvarlig: 'LANDSBYGGEFOND',
  udvej: {
    da: 'Kommunalbestyrelsen kan lade andre betale forskellen, eller ansøgerne kan søge om en ny plan',
    en: 'The kommunalbestyrelse can let others pay the difference, or the applicants can apply for a new plan',
  },
  termer: [],
  bedoem({ foer, efter }) {
    if (godkendte(foer, 'TILSAGN').length === 0) return ikkeRelevant({ da: 'Der er ikke givet tilsagn', en: 'There is no commitment yet' });
    const [givet, nyt] = [fraLandsbyggefonden(foer), fraLandsbyggefonden(efter)];
    return hvis(nyt <= givet, {
      tekst: {
        da: `Landsbyggefondens bidrag er ${kroner(givet, 'da')}; efter ændringen ville det være ${kroner(nyt, 'da')}`,
        en: `Landsbyggefonden’s contribution is ${kroner(givet, 'en')}; after the change it would be ${kroner(nyt, 'en')}`,
      },
      faktisk: kronertal(nyt),
      graense: kronertal(givet),
      enhed: 'KRONER',
    });
  },
};
