import type { LocalizedText } from '../kernel/errors';
import type { Organ, Punktart, Udfald } from './afgoerelse.enums';

/** Bodies and items of decisions as they are called within a sentence. */

export const ORGAN_WORDS: Readonly<Record<Organ, LocalizedText>> = {
  KOMMUNALBESTYRELSE: { da: 'kommunalbestyrelsen', en: 'the kommunalbestyrelse' },
  OEKONOMIUDVALG: { da: 'Økonomiudvalget', en: 'the finance committee' },
  FAGUDVALG: { da: 'et fagudvalg', en: 'a standing committee' },
  FORVALTNING: { da: 'en forvaltning', en: 'a forvaltning' },
  BOLIGSOCIALT_FORUM: { da: 'et boligsocialt forum', en: 'a boligsocialt forum' },
  BYDELSBESTYRELSE: { da: 'en bydelsbestyrelse', en: 'a bydelsbestyrelse' },
  LANDSBYGGEFONDEN: { da: 'Landsbyggefonden', en: 'Landsbyggefonden' },
};

export const PUNKT_WORDS: Readonly<Record<Punktart, LocalizedText>> = {
  PRAEKVALIFIKATION: { da: 'prækvalifikationen', en: 'the prequalification' },
  ANBEFALING: { da: 'den kommunale anbefaling', en: 'the recommendation by the kommune' },
  INDSTILLING: { da: 'indstillingen', en: 'the recommendation for decision' },
  GODKENDELSE: { da: 'godkendelsen', en: 'the approval' },
  FRIGIVELSE: { da: 'frigivelsen', en: 'the release' },
  BEVILLING: { da: 'bevillingen', en: 'the grant' },
  TILSAGN: { da: 'tilsagnet', en: 'the commitment' },
  REVISION: { da: 'revisionen', en: 'the revision' },
  FORLAENGELSE: { da: 'forlængelsen', en: 'the extension' },
  SAMMENLAEGNING: { da: 'sammenlægningen', en: 'the merger' },
  REGULERINGSKONTO: { da: 'godkendelsen af brug af reguleringskontoen', en: 'the approval of use of the reguleringskonto' },
  AENDRING: { da: 'ændringen', en: 'the change' },
  STANDSNING: { da: 'standsningen', en: 'the stop' },
};

/** What came of a decision: `afgørelsen er godkendt`. */
export const UDFALD_WORDS: Readonly<Record<Udfald, LocalizedText>> = {
  GODKENDT: { da: 'godkendt', en: 'approved' },
  AFVIST: { da: 'afvist', en: 'rejected' },
  UDSAT: { da: 'udsat', en: 'postponed' },
};

/** A kind of item by its name in the API; what is not one is shown as it is. */
export const punktWord = (kind: string): LocalizedText =>
  Object.entries(PUNKT_WORDS).find(([name]) => name === kind)?.[1] ?? { da: kind, en: kind };

/** A body by its name in the API; what is not one is shown as it is. */
export const organWord = (organ: string): LocalizedText =>
  Object.entries(ORGAN_WORDS).find(([name]) => name === organ)?.[1] ?? { da: organ, en: organ };
