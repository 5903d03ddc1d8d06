/** The roles of the service (design: who may do what). */
export const ROLES = [
  'OFFENTLIG',
  'ANALYTIKER',
  'BOLIGORGANISATION',
  'FORVALTNING',
  'FORUM',
  'KOMMUNALBESTYRELSE',
  'LANDSBYGGEFOND',
  'ADMINISTRATOR',
] as const;

export type Role = (typeof ROLES)[number];

/** Who asks or acts. */
export interface Actor {
  readonly role: Role;
  /** Natural key of the boligorganisation, forvaltning, forum or kommune that the actor acts for; null for the others. */
  readonly for: string | null;
  /** Who it is to the issuer of the token (`iss` and `sub`); idempotency keys belong to it. Empty without a token. */
  readonly subject: string;
}

/** Somebody without a token: reads what is public. */
export const OFFENTLIG: Actor = { role: 'OFFENTLIG', for: null, subject: '' };

/** Roles that act for one organisation, and the noun whose natural key names it. */
export const ROLE_ACTS_FOR: Readonly<Partial<Record<Role, string>>> = {
  BOLIGORGANISATION: 'Boligorganisation',
  FORVALTNING: 'Forvaltning',
  FORUM: 'Forum',
  KOMMUNALBESTYRELSE: 'Kommune',
};

export function isRole(text: unknown): text is Role {
  return ROLES.some((r) => r === text);
}
