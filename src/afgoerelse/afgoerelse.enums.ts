import { defineEnum, type EnumValue } from '../kernel/enums';

export const Organ = defineEnum('Organ', 'Organ. The body that decides.', {
  KOMMUNALBESTYRELSE: 'Kommunalbestyrelse. The council of the kommune; in Copenhagen Borgerrepræsentationen (BR).',
  OEKONOMIUDVALG: 'Økonomiudvalg. The finance committee.',
  FAGUDVALG: 'Fagudvalg. A standing committee, for example Teknik- og Miljøudvalget.',
  FORVALTNING: 'Forvaltning. An administration of the kommune, which may recommend a plan for prequalification.',
  BOLIGSOCIALT_FORUM: 'Boligsocialt Forum. The forum of a byområde, which may revise contracts.',
  BYDELSBESTYRELSE: 'Bydelsbestyrelse. The board of one or more byområder from October 2016, which may revise contracts.',
  LANDSBYGGEFONDEN: 'Landsbyggefonden (LBF). The primary funder and economic supervisor.',
});
export type Organ = EnumValue<typeof Organ>;

export const Udfald = defineEnum('Udfald', 'Udfald. How a decision fell.', {
  GODKENDT: 'Godkendt. Approved.',
  AFVIST: 'Afvist. Rejected.',
  UDSAT: 'Udsat. Postponed to a later meeting.',
});
export type Udfald = EnumValue<typeof Udfald>;

export const Punktart = defineEnum('Punktart', 'Punktart. What an item of a decision settles.', {
  PRAEKVALIFIKATION: 'Prækvalifikation. Landsbyggefonden prequalifies a plan.',
  ANBEFALING: 'Kommunal anbefaling. The kommune recommends a plan for prequalification.',
  INDSTILLING: 'Indstilling. A committee recommends a plan to the council; it approves nothing by itself.',
  GODKENDELSE: 'Godkendelse. A plan or the first version of a contract is approved.',
  FRIGIVELSE: 'Frigivelse. The municipal money for a plan is released; a decision of its own.',
  BEVILLING: 'Bevilling. Money is decided into a pool.',
  TILSAGN: 'Tilsagn. Landsbyggefonden commits its share of a plan.',
  REVISION: 'Revision. A forum approves a later version of a contract.',
  FORLAENGELSE: 'Forlængelse. Landsbyggefonden lets a plan run on.',
  SAMMENLAEGNING: 'Sammenlægning. Landsbyggefonden lets a plan go into another.',
  AENDRING: 'Ændring. An approved plan gets another frame, other funding, or other parties.',
  STANDSNING: 'Standsning. A plan with tilsagn is stopped before its last day.',
  REGULERINGSKONTO: 'Reguleringskonto. Use of collected funds on a plan’s reguleringskonto is approved.',
});
export type Punktart = EnumValue<typeof Punktart>;
