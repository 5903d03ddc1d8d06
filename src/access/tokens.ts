import { createRemoteJWKSet, type JWTPayload, jwtVerify, SignJWT } from 'jose';
import { RequestError } from '../kernel/errors';
import { type Actor, isRole, ROLE_ACTS_FOR, type Role } from '../kernel/roles';

/**
 * Who asks, by bearer token (JWT). Either an OIDC issuer signs, whose keys are fetched by JWKS, or for demos a local key
 * does. The algorithm is pinned; issuer, audience and expiry are checked. A token says the role (`rolle`) and for roles that
 * act for one organisation its natural key (`for`).
 */
export interface TokenOptions {
  readonly issuer: string;
  readonly audience: string;
  /** An OIDC issuer's keys, or the demo key. */
  readonly keys: { readonly jwks: string; readonly algorithm: string } | { readonly secret: Uint8Array } | null;
}

/** Clocks differ a little; a minute is forgiven. */
const JITTER = 60;

export interface TokenVerifier {
  /** The actor of an `Authorization` header; refuses what is not a good token. */
  actor(head: string): Promise<Actor>;
}

const BAD_TOKEN = {
  da: 'Tokenet kan ikke bruges: det er udløbet, forkert underskrevet eller ikke til denne tjeneste',
  en: 'The token cannot be used: it has expired, is wrongly signed, or is not for this service',
};

export function tokenVerifier(choices: TokenOptions): TokenVerifier {
  const { keys } = choices;
  const condition = { issuer: choices.issuer, audience: choices.audience, clockTolerance: JITTER, requiredClaims: ['exp', 'sub'] };
  const check = makeCheck();
  return {
    async actor(head) {
      const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(head)?.[1];
      if (!token || !check) throw refused();
      const content = await check(token).catch((error: unknown) => {
        throw isUnavailable(error) ? unavailable() : refused();
      });
      return asActor(content);
    },
  };

  function makeCheck(): ((token: string) => Promise<JWTPayload>) | null {
    if (!keys) return null;
    if ('secret' in keys) {
      return async (token) => (await jwtVerify(token, keys.secret, { ...condition, algorithms: ['HS256'] })).payload;
    }
    const set = createRemoteJWKSet(new URL(keys.jwks));
    return async (token) => (await jwtVerify(token, set, { ...condition, algorithms: [keys.algorithm] })).payload;
  }
}

// Only these say that it is the token that is bad. Anything else (nobody answers, or not with keys) is the issuer's fault.
const TOKEN_FAULT = /^ERR_(JWT_|JWS_|JOSE_ALG_NOT_ALLOWED|JOSE_NOT_SUPPORTED|JWKS_NO_MATCHING_KEY|JWKS_MULTIPLE_MATCHING_KEYS)/;

function isUnavailable(error: unknown): boolean {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  return !TOKEN_FAULT.test(code);
}

function asActor(content: JWTPayload): Actor {
  const { rolle: role, for: who = null, iss = '', sub = '' } = content;
  if (!isRole(role) || role === 'OFFENTLIG' || sub === '') throw refused();
  const mustHave = ROLE_ACTS_FOR[role] !== undefined;
  if (mustHave ? typeof who !== 'string' || who === '' : who !== null) throw refused();
  return { role, for: typeof who === 'string' ? who : null, subject: `${iss} ${sub}` };
}

const refused = (): RequestError => new RequestError('UNAUTHENTICATED', BAD_TOKEN);
const unavailable = (): RequestError =>
  new RequestError('SERVICE_UNAVAILABLE', {
    da: 'Udstederens nøgler kan ikke hentes lige nu; prøv igen om lidt',
    en: 'The keys of the issuer cannot be fetched just now; try again shortly',
  });

/** Signs a demo token. */
export function signDemoToken(
  choices: Pick<TokenOptions, 'issuer' | 'audience'>,
  secret: Uint8Array,
  who: { rolle: Role; for: string | null },
  timer: number,
): Promise<string> {
  return new SignJWT({ rolle: who.rolle, ...(who.for ? { for: who.for } : {}) })
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject(`demo ${who.rolle}${who.for ? ` ${who.for}` : ''}`)
    .setIssuer(choices.issuer)
    .setAudience(choices.audience)
    .setIssuedAt()
    .setExpirationTime(`${timer}h`)
    .sign(secret);
}
