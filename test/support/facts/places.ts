import type { PlanFacts } from '../../../src/helhedsplan/helhedsplan.facts';

/** Kommuner, areas and parties that the facts of the rules are about. */

export const KOEBENHAVN = { noegle: 'koebenhavn', navn: 'København' };
export const HVIDOVRE = { noegle: 'hvidovre', navn: 'Hvidovre' };

export const TINGBJERG = { noegle: 'tingbjerg', navn: 'Tingbjerg' };
export const VALBY = { noegle: 'valby', navn: 'Valby' };

export const FSB = { noegle: 'fsb', navn: 'fsb' };
export const AKB = { noegle: 'akb', navn: 'AKB' };
export const TMF = { noegle: 'tmf', navn: 'Teknik- og Miljøforvaltningen' };
export const SOF = { noegle: 'sof', navn: 'Socialforvaltningen' };

export const BOERN = { noegle: 'boern_unge', navn: 'Børn og unge' };
export const SUNDHED = { noegle: 'sundhed', navn: 'Sundhed' };
export const TRYGHED = { noegle: 'tryghed', navn: 'Tryghed' };

type Omraade = PlanFacts['byomraader'][number];

/** An area of København that has been designated as udsat since 2011 and has its forum. */
export const omraade = (overrides: Partial<Omraade> = {}): Omraade => ({
  ...TINGBJERG,
  kommune: { noegle: KOEBENHAVN.noegle },
  udpegninger: [{ fra: '2011-06-01', til: null }],
  fora: [{ noegle: 'tingbjerg-forum', fra: '2011-06-01', til: null }],
  ...overrides,
});
