/** The roles of the service (design: who may do what). */
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

/** Who asks or acts. */
export interface Aktoer {
  readonly rolle: Rolle;
  /** Natural key of the boligorganisation, forvaltning, forum or kommune that the actor acts for; null for the others. */
  readonly for: string | null;
  /** Who it is to the issuer of the token (`iss` and `sub`); idempotency keys belong to it. Empty without a token. */
  readonly subjekt: string;
}

/** Somebody without a token: reads what is public. */
export const OFFENTLIG: Aktoer = { rolle: 'OFFENTLIG', for: null, subjekt: '' };

/** Roles that act for one organisation, and the noun whose natural key names it. */
export const ROLLE_FOR: Readonly<Partial<Record<Rolle, string>>> = {
  BOLIGORGANISATION: 'Boligorganisation',
  FORVALTNING: 'Forvaltning',
  FORUM: 'Forum',
  KOMMUNALBESTYRELSE: 'Kommune',
};

export function erRolle(tekst: unknown): tekst is Rolle {
  return ROLLER.some((r) => r === tekst);
}
