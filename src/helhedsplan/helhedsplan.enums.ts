import { defineEnum, type EnumValue } from '../kernel/enums';

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

type States = readonly HelhedsplanStatus[];

/** The plan runs. */
export const LOEBENDE: States = ['IGANGVAERENDE', 'FORLAENGET'];

/** Landsbyggefonden has committed its share, and the plan has not ended. */
export const LEVENDE: States = ['TILSAGN', ...LOEBENDE];

/** The plan ended after Landsbyggefonden had committed its share. */
export const SLUTTET: States = ['AFSLUTTET', 'SAMMENLAGT', 'STANDSET'];

/** Landsbyggefonden has committed its share, whatever came after. */
export const MED_TILSAGN: States = [...LEVENDE, ...SLUTTET];

/** Money of the pools can be committed to the plan. */
export const MED_PENGE: States = ['GODKENDT', ...LEVENDE];

/** The plan has begun. */
export const BEGYNDT: States = [...LOEBENDE, ...SLUTTET];

/** The plan is on its way or runs: it is applied for, and nothing has ended it. */
export const I_LIVE: States = ['INDSENDT', 'INDSTILLET', ...MED_PENGE];

/** Nothing leads on from here. */
export const SLUTTILSTANDE: States = ['AFSLAG', ...SLUTTET, 'TRUKKET'];

export const Deltagerrolle = defineEnum('Deltagerrolle', 'Deltagerrolle. What part an applicant has in a plan.', {
  LEDENDE: 'Ledende. The organisation that administers the plan; exactly one per plan.',
  DELTAGENDE: 'Deltagende. Takes part with own estates.',
});
export type Deltagerrolle = EnumValue<typeof Deltagerrolle>;

export const Foelgeart = defineEnum('Foelgeart', 'Følgeart. How one plan came out of another.', {
  EFTERFOELGER: 'Efterfølger. A new application continues the plan.',
  SAMMENLAEGNING: 'Sammenlægning. Several plans were merged into one.',
});
export type Foelgeart = EnumValue<typeof Foelgeart>;

export const Standsningsvalg = defineEnum(
  'Standsningsvalg',
  'Standsningsvalg. What happens to money of the pools that is committed to a plan that is stopped, and not paid.',
  {
    TILBAGEFOERES: 'Tilbageføres. It goes back to its pools on the day of the stop.',
    BEHOLDES: 'Beholdes. It stays with the plan, for what the plan owes; what is left is returned later.',
  },
);

export const Reguleringskontoart = defineEnum('Reguleringskontoart', 'Reguleringskontoart. What an entry on the reguleringskonto does.', {
  INDSAT: 'Indsat. A grant was paid out before its costs were met.',
  ANVENDT: 'Anvendt. Collected funds were used, which both the kommune and Landsbyggefonden must have approved.',
});
export type Reguleringskontoart = EnumValue<typeof Reguleringskontoart>;

export const Bidragsform = defineEnum('Bidragsform', 'Bidragsform. In what form a contribution is made.', {
  KONTANT: 'Kontant. In money.',
  TIMER: 'Timer. In hours of own staff, stated at their value.',
});
export type Bidragsform = EnumValue<typeof Bidragsform>;

export const Anvendelsesart = defineEnum('Anvendelsesart', 'Anvendelsesart. What a part of the kommune’s share is used for.', {
  FRIKOEB: 'Frikøb. Local use: municipal staff are released for the work.',
  INDSATS: 'Indsats. Local use: efforts in the area.',
  LOKALT_NETVAERK: 'Lokalt netværk. Local use: coordination of local networks.',
  FACILITERING: 'Facilitering. Facilitation of the cooperation.',
});
export type Anvendelsesart = EnumValue<typeof Anvendelsesart>;

export const Finansieringskilde = defineEnum('Finansieringskilde', 'Finansieringskilde. Who pays.', {
  LANDSBYGGEFONDEN: 'Landsbyggefonden. The primary funder.',
  KOMMUNE: 'Kommune. From a pool (then `pulje` is set) or from other municipal money.',
  BOLIGORGANISATION: 'Boligorganisation. The applicants’ own share.',
  ANDEN: 'Anden kilde. For example a foundation.',
});
export type Finansieringskilde = EnumValue<typeof Finansieringskilde>;
