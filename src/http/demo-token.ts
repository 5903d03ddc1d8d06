import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { ACTOR_WORDS } from '../access/role-texts';
import { signDemoToken, type TokenOptions } from '../access/tokens';
import { badInput, type LocalizedText, RequestError } from '../kernel/errors';
import { ROLE_ACTS_FOR, ROLES, type Role } from '../kernel/roles';
import { errorResponse } from './errors';
import { languageOf } from './language';

/** What demo tokens are made of: issuer, audience and the demo key. */
export interface DemoTokenOptions extends Pick<TokenOptions, 'issuer' | 'audience'> {
  readonly secret: Uint8Array;
}

/** How long a demo token lives, in hours: a working day. */
const HOURS = 8;

const TokenRole = z.enum(ROLES).exclude(['OFFENTLIG']);

const Request = z.strictObject({
  rolle: TokenRole,
  for: z.string().min(1).max(200).nullish(),
});

/**
 * `POST /demo/token`: a token in the role that is asked for, to whoever asks. So it is only there together with the demo
 * key, which the configuration gives to services that listen on a loopback address without an OIDC issuer (or when told to).
 * What is left to keep out is pages from elsewhere in a browser on this machine. Their Origin gives them away, and so does the
 * host when a page's own name is made to point here (DNS rebinding), where it would be "the same origin".
 */
export async function demoTokenRoute(app: FastifyInstance, choices: DemoTokenOptions): Promise<void> {
  // What is left is application/json, which a browser sends to another origin only when that origin has agreed.
  app.removeContentTypeParser('text/plain');
  app.post(
    '/demo/token',
    {
      onRequest: async (request, reply) => {
        const error = foreign(request);
        return error ? refuse(request, reply, [error]) : undefined;
      },
    },
    async (request, reply) => {
      const { hvem: who, error } = read(request.body);
      if (!who) return refuse(request, reply, error);
      const expires = new Date((Math.floor(Date.now() / 1000) + HOURS * 3600) * 1000).toISOString();
      const token = await signDemoToken(choices, choices.secret, who, HOURS);
      request.log.info(who, 'demotoken');
      return reply.header('cache-control', 'no-store').send({ token, udloeber: expires });
    },
  );
}

/** Whether a Host header names this machine by its loopback address. */
export function isLoopbackHost(host: string | undefined): boolean {
  return /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d{1,5})?$/i.test(host ?? '');
}

function foreign({ headers, protocol }: FastifyRequest): RequestError | null {
  if (!isLoopbackHost(headers.host))
    return new RequestError('FORBIDDEN', {
      da: 'Demotokens gives kun på denne maskine: kald localhost, 127.0.0.1 eller [::1]',
      en: 'Demo tokens are given on this machine only: call localhost, 127.0.0.1 or [::1]',
    });
  if (headers.origin !== undefined && headers.origin !== `${protocol}://${headers.host}`)
    return new RequestError('FORBIDDEN', {
      da: 'Demotokens gives ikke til sider fra andre steder',
      en: 'Demo tokens are not given to pages from elsewhere',
    });
  return null;
}

type Parsed =
  | { readonly hvem: { rolle: Role; for: string | null }; readonly error?: undefined }
  | { readonly hvem: null; readonly error: readonly RequestError[] };

function read(body: unknown): Parsed {
  const parsed = Request.safeParse(body);
  if (!parsed.success) return { hvem: null, error: parsed.error.issues.flatMap(asError) };
  const { rolle: role, for: who = null } = parsed.data;
  const what = ROLE_ACTS_FOR[role];
  if (what && who === null)
    return missing({
      da: 'mangler; angiv nøglen på den, rollen handler for',
      en: 'is missing; give the key of the one that the role acts for',
    });
  if (!what && who !== null)
    return missing({
      da: `udelades; ${ACTOR_WORDS[role].da} handler ikke på nogens vegne`,
      en: `is left out; ${ACTOR_WORDS[role].en} acts on nobody’s behalf`,
    });
  return { hvem: { rolle: role, for: who } };
}

const missing = (text: LocalizedText): Parsed => ({ hvem: null, error: [badInput('for', text)] });

/** Zod speaks neither of our languages, so only the place of a fault is taken from it. */
function asError(finding: z.core.$ZodIssue): RequestError[] {
  if (finding.code === 'unrecognized_keys') return finding.keys.map((n) => badInput(n, { da: 'kendes ikke', en: 'is not known' }));
  if (finding.path[0] === 'rolle') {
    const roles = TokenRole.options.join(', ');
    return [badInput('rolle', { da: `skal være en af ${roles}`, en: `must be one of ${roles}` })];
  }
  if (finding.path[0] === 'for')
    return [badInput('for', { da: 'skal være en nøgle på højst 200 tegn', en: 'must be a key of at most 200 characters' })];
  return [badInput('body', { da: 'skal være et objekt: { rolle, for }', en: 'must be an object: { rolle, for }' })];
}

function refuse(request: FastifyRequest, reply: FastifyReply, error: readonly RequestError[]): FastifyReply {
  const language = languageOf(request);
  const response = error.map((f) => errorResponse(f, language));
  return reply.code(response[0]?.status ?? 400).send({ errors: response.flatMap((s) => s.errorAnswer) });
}
