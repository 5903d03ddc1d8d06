import { createRemoteJWKSet, type JWTPayload, jwtVerify, SignJWT } from 'jose';
import { Forespoergselsfejl } from '../kernel/errors';
import { type Aktoer, erRolle, ROLLE_FOR, type Rolle } from '../kernel/roles';

/**
 * Who asks, by bearer token (JWT). Either an OIDC issuer signs, whose keys are fetched by JWKS, or for demos a local key
 * does. The algorithm is pinned; issuer, audience and expiry are checked. A token says the role (`rolle`) and for roles that
 * act for one organisation its natural key (`for`).
 */
export interface Tokenvalg {
  readonly udsteder: string;
  readonly publikum: string;
  /** An OIDC issuer's keys, or the demo key. */
  readonly noegler: { readonly jwks: string; readonly algoritme: string } | { readonly hemmelighed: Uint8Array } | null;
}

/** Clocks differ a little; a minute is forgiven. */
const SLINGER = 60;

export interface Tokenlaeser {
  /** The actor of an `Authorization` header; refuses what is not a good token. */
  aktoer(hoved: string): Promise<Aktoer>;
}

const DAARLIGT = {
  da: 'Tokenet kan ikke bruges: det er udløbet, forkert underskrevet eller ikke til denne tjeneste',
  en: 'The token cannot be used: it has expired, is wrongly signed, or is not for this service',
};

export function tokenlaeser(valg: Tokenvalg): Tokenlaeser {
  const { noegler } = valg;
  const krav = { issuer: valg.udsteder, audience: valg.publikum, clockTolerance: SLINGER, requiredClaims: ['exp', 'sub'] };
  const tjek = lavTjek();
  return {
    async aktoer(hoved) {
      const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(hoved)?.[1];
      if (!token || !tjek) throw afvist();
      const indhold = await tjek(token).catch((fejl: unknown) => {
        throw erUtilgaengelig(fejl) ? utilgaengelig() : afvist();
      });
      return somAktoer(indhold);
    },
  };

  function lavTjek(): ((token: string) => Promise<JWTPayload>) | null {
    if (!noegler) return null;
    if ('hemmelighed' in noegler) {
      return async (token) => (await jwtVerify(token, noegler.hemmelighed, { ...krav, algorithms: ['HS256'] })).payload;
    }
    const saet = createRemoteJWKSet(new URL(noegler.jwks));
    return async (token) => (await jwtVerify(token, saet, { ...krav, algorithms: [noegler.algoritme] })).payload;
  }
}

// Only these say that it is the token that is bad. Anything else (nobody answers, or not with keys) is the issuer's fault.
const TOKENETS_FEJL = /^ERR_(JWT_|JWS_|JOSE_ALG_NOT_ALLOWED|JOSE_NOT_SUPPORTED|JWKS_NO_MATCHING_KEY|JWKS_MULTIPLE_MATCHING_KEYS)/;

function erUtilgaengelig(fejl: unknown): boolean {
  const kode = typeof fejl === 'object' && fejl !== null && 'code' in fejl ? String(fejl.code) : '';
  return !TOKENETS_FEJL.test(kode);
}

function somAktoer(indhold: JWTPayload): Aktoer {
  const { rolle, for: hvem = null, iss = '', sub = '' } = indhold;
  if (!erRolle(rolle) || rolle === 'OFFENTLIG' || sub === '') throw afvist();
  const skalHave = ROLLE_FOR[rolle] !== undefined;
  if (skalHave ? typeof hvem !== 'string' || hvem === '' : hvem !== null) throw afvist();
  return { rolle, for: typeof hvem === 'string' ? hvem : null, subjekt: `${iss} ${sub}` };
}

const afvist = (): Forespoergselsfejl => new Forespoergselsfejl('UNAUTHENTICATED', DAARLIGT);
const utilgaengelig = (): Forespoergselsfejl =>
  new Forespoergselsfejl('SERVICE_UNAVAILABLE', {
    da: 'Udstederens nøgler kan ikke hentes lige nu; prøv igen om lidt',
    en: 'The keys of the issuer cannot be fetched just now; try again shortly',
  });

/** Signs a demo token. */
export function demotoken(
  valg: Pick<Tokenvalg, 'udsteder' | 'publikum'>,
  hemmelighed: Uint8Array,
  hvem: { rolle: Rolle; for: string | null },
  timer: number,
): Promise<string> {
  return new SignJWT({ rolle: hvem.rolle, ...(hvem.for ? { for: hvem.for } : {}) })
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject(`demo ${hvem.rolle}${hvem.for ? ` ${hvem.for}` : ''}`)
    .setIssuer(valg.udsteder)
    .setAudience(valg.publikum)
    .setIssuedAt()
    .setExpirationTime(`${timer}h`)
    .sign(hemmelighed);
}
