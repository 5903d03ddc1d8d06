/** The roles of the service, from the least to the most trusted reader (design: who may do what). */
export const ROLLER = [
  'OFFENTLIG',
  'ANALYTIKER',
  'BOLIGORGANISATION',
  'FORVALTNING',
  'FORUM',
  'KOMMUNALBESTYRELSE',
  'LANDSBYGGEFOND',
  'ADMINISTRATOR',
] as const;

export type Rolle = (typeof ROLLER)[number];

/** Who asks. */
export interface Aktoer {
  readonly rolle: Rolle;
}

/** Somebody without a token: reads what is public. */
export const OFFENTLIG: Aktoer = { rolle: 'OFFENTLIG' };
