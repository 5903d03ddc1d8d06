import type { LocalizedText } from '../kernel/errors';
import { joinWords } from '../kernel/format';
import type { HelhedsplanStatus } from './helhedsplan.enums';

/** The states of a plan as they are called within a sentence: “planen er …”. */
export const STATUS_WORDS: Readonly<Record<HelhedsplanStatus, LocalizedText>> = {
  FORBEREDELSE: { da: 'under forberedelse', en: 'in preparation' },
  PRAEKVALIFIKATION_ANSOEGT: { da: 'indsendt til prækvalifikation', en: 'waiting for prequalification' },
  PRAEKVALIFICERET: { da: 'prækvalificeret', en: 'prequalified' },
  AFSLAG: { da: 'afslået', en: 'refused' },
  INDSENDT: { da: 'indsendt til kommunalbestyrelsen', en: 'handed in to the kommunalbestyrelse' },
  INDSTILLET: { da: 'indstillet til afgørelse', en: 'recommended for decision' },
  GODKENDT: { da: 'godkendt', en: 'approved' },
  TILSAGN: { da: 'meddelt tilsagn', en: 'committed by Landsbyggefonden' },
  IGANGVAERENDE: { da: 'i gang', en: 'running' },
  FORLAENGET: { da: 'forlænget', en: 'extended' },
  AFSLUTTET: { da: 'afsluttet', en: 'finished' },
  SAMMENLAGT: { da: 'lagt sammen med en anden plan', en: 'merged into another plan' },
  TRUKKET: { da: 'trukket tilbage', en: 'withdrawn' },
  STANDSET: { da: 'standset', en: 'stopped' },
};

/** Several states: `i gang eller forlænget`. */
export const joinStatuses = (states: readonly HelhedsplanStatus[]): LocalizedText => ({
  da: joinWords(
    states.map((t) => STATUS_WORDS[t].da),
    'eller',
  ),
  en: joinWords(
    states.map((t) => STATUS_WORDS[t].en),
    'or',
  ),
});
