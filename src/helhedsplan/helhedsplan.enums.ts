import { defineEnum, type EnumValue } from '../model/decorators';

export const HelhedsplanStatus = defineEnum(
  'HelhedsplanStatus',
  'Helhedsplanstatus. How far a plan has come, in the order of Landsbyggefonden’s and the kommune’s process.',
  {
    FORBEREDELSE: 'Forberedelse. The idea is being prepared; nothing has been applied for.',
    PRAEKVALIFIKATION_ANSOEGT: 'Prækvalifikation ansøgt. Prequalification has been applied for at Landsbyggefonden.',
    PRAEKVALIFICERET: 'Prækvalificeret. Landsbyggefonden has prequalified the plan.',
    AFSLAG: 'Afslag. Landsbyggefonden or the kommunalbestyrelse has said no.',
    INDSENDT: 'Indsendt. The full application has been handed to the kommunalbestyrelse.',
    INDSTILLET: 'Indstillet. The administration has recommended the plan for decision.',
    GODKENDT: 'Godkendt. The kommunalbestyrelse has approved the plan.',
    TILSAGN: 'Tilsagn. Landsbyggefonden has committed its share.',
    IGANGVAERENDE: 'Igangværende. The plan runs.',
    FORLAENGET: 'Forlænget. The plan runs beyond its first period.',
    AFSLUTTET: 'Afsluttet. The plan has ended.',
    SAMMENLAGT: 'Sammenlagt. The plan has been merged into another.',
    TRUKKET: 'Trukket. The plan was withdrawn, or stopped before its first day: it never ran.',
    STANDSET: 'Standset. The plan was stopped while it ran, by Landsbyggefonden or the kommunalbestyrelse.',
  },
);
export type HelhedsplanStatus = EnumValue<typeof HelhedsplanStatus>;
