import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { AKTOER_ORD } from '../access/role-texts';
import { demotoken, type Tokenvalg } from '../access/tokens';
import { Forespoergselsfejl, type Saetning, ugyldig } from '../kernel/errors';
import { ROLLE_FOR, ROLLER, type Rolle } from '../kernel/roles';
import { afvisning } from './errors';
import { sprogAf } from './language';

/** What demo tokens are made of: issuer, audience and the demo key. */
export interface Demotokenvalg extends Pick<Tokenvalg, 'udsteder' | 'publikum'> {
  readonly hemmelighed: Uint8Array;
}

/** How long a demo token lives, in hours: a working day. */
const TIMER = 8;

const Tokenrolle = z.enum(ROLLER).exclude(['OFFENTLIG']);

const Anmodning = z.strictObject({
  rolle: Tokenrolle,
  for: z.string().min(1).max(200).nullish(),
});

/**
 * `POST /demo/token`: a token in the role that is asked for, to whoever asks. So it is only there together with the demo
 * key, which the configuration gives to services that listen on a loopback address without an OIDC issuer (or when told to).
 * What is left to keep out is pages from elsewhere in a browser on this machine. Their Origin gives them away, and so does the
 * host when a page's own name is made to point here (DNS rebinding), where it would be "the same origin".
 */
export async function demotokens(app: FastifyInstance, valg: Demotokenvalg): Promise<void> {
  // What is left is application/json, which a browser sends to another origin only when that origin has agreed.
  app.removeContentTypeParser('text/plain');
  app.post(
    '/demo/token',
    {
      onRequest: async (request, reply) => {
        const fejl = fremmed(request);
        return fejl ? afvis(request, reply, [fejl]) : undefined;
      },
    },
    async (request, reply) => {
      const { hvem, fejl } = laes(request.body);
      if (!hvem) return afvis(request, reply, fejl);
      const udloeber = new Date((Math.floor(Date.now() / 1000) + TIMER * 3600) * 1000).toISOString();
      const token = await demotoken(valg, valg.hemmelighed, hvem, TIMER);
      request.log.info(hvem, 'demotoken');
      return reply.header('cache-control', 'no-store').send({ token, udloeber });
    },
  );
}

/** Whether a Host header names this machine by its loopback address. */
export function erLokalVaert(vaert: string | undefined): boolean {
  return /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d{1,5})?$/i.test(vaert ?? '');
}

function fremmed({ headers, protocol }: FastifyRequest): Forespoergselsfejl | null {
  if (!erLokalVaert(headers.host))
    return new Forespoergselsfejl('FORBIDDEN', {
      da: 'Demotokens gives kun på denne maskine: kald localhost, 127.0.0.1 eller [::1]',
      en: 'Demo tokens are given on this machine only: call localhost, 127.0.0.1 or [::1]',
    });
  if (headers.origin !== undefined && headers.origin !== `${protocol}://${headers.host}`)
    return new Forespoergselsfejl('FORBIDDEN', {
      da: 'Demotokens gives ikke til sider fra andre steder',
      en: 'Demo tokens are not given to pages from elsewhere',
    });
  return null;
}

type Laest =
  | { readonly hvem: { rolle: Rolle; for: string | null }; readonly fejl?: undefined }
  | { readonly hvem: null; readonly fejl: readonly Forespoergselsfejl[] };

function laes(krop: unknown): Laest {
  const laest = Anmodning.safeParse(krop);
  if (!laest.success) return { hvem: null, fejl: laest.error.issues.flatMap(somFejl) };
  const { rolle, for: hvem = null } = laest.data;
  const hvad = ROLLE_FOR[rolle];
  if (hvad && hvem === null)
    return mangel({
      da: 'mangler; angiv nøglen på den, rollen handler for',
      en: 'is missing; give the key of the one that the role acts for',
    });
  if (!hvad && hvem !== null)
    return mangel({
      da: `udelades; ${AKTOER_ORD[rolle].da} handler ikke på nogens vegne`,
      en: `is left out; ${AKTOER_ORD[rolle].en} acts on nobody’s behalf`,
    });
  return { hvem: { rolle, for: hvem } };
}

const mangel = (saetning: Saetning): Laest => ({ hvem: null, fejl: [ugyldig('for', saetning)] });

/** Zod speaks neither of our languages, so only the place of a fault is taken from it. */
function somFejl(fund: z.core.$ZodIssue): Forespoergselsfejl[] {
  if (fund.code === 'unrecognized_keys') return fund.keys.map((n) => ugyldig(n, { da: 'kendes ikke', en: 'is not known' }));
  if (fund.path[0] === 'rolle') {
    const roller = Tokenrolle.options.join(', ');
    return [ugyldig('rolle', { da: `skal være en af ${roller}`, en: `must be one of ${roller}` })];
  }
  if (fund.path[0] === 'for')
    return [ugyldig('for', { da: 'skal være en nøgle på højst 200 tegn', en: 'must be a key of at most 200 characters' })];
  return [ugyldig('body', { da: 'skal være et objekt: { rolle, for }', en: 'must be an object: { rolle, for }' })];
}

function afvis(request: FastifyRequest, reply: FastifyReply, fejl: readonly Forespoergselsfejl[]): FastifyReply {
  const sprog = sprogAf(request);
  const svar = fejl.map((f) => afvisning(f, sprog));
  return reply.code(svar[0]?.status ?? 400).send({ errors: svar.flatMap((s) => s.fejlsvar) });
}
