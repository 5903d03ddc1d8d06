import { ApolloServer, type ApolloServerPlugin, type GraphQLResponse, HeaderMap } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { FormattedExecutionResult, GraphQLFormattedError } from 'graphql';
import { maaLaese } from '../access/read-permissions';
import type { Tokenlaeser } from '../access/tokens';
import { type Feltsvar, type Mutationsvalg, udfoerMutation } from '../act/execute-mutation';
import type { Graenser } from '../app/config';
import { FEJL, Forespoergselsfejl, ugyldig } from '../kernel/errors';
import type { Aktoer } from '../kernel/roles';
import type { Laeseadgang } from '../planner/query-executor';
import { kraevSvarform, laesKunUtf8, svarformTil } from './content-negotiation';
import { type Kontekst, kontekst } from './context';
import { andreSider, type Sideoprindelser } from './cross-origin';
import { dokumentkoe } from './document-queue';
import { dokumentlager } from './documents';
import { kortFejlliste } from './error-size';
import { afvisning, formaterFejl } from './errors';
import { sprogAf } from './language';
import { andele } from './shares';
import { lavValidering } from './validation';

declare module 'fastify' {
  interface FastifyRequest {
    /** The body that the planner wrote; it is sent instead of what the handler returns. */
    krop: Buffer | null;
    /** Bytes of the body that came. */
    kropBytes: number;
    /** Who asks, by the token of the request. */
    aktoer: Aktoer | null;
  }
}

export interface Apollovalg extends Mutationsvalg {
  readonly tokens: Tokenlaeser;
  readonly introspektion: boolean;
  /** Origins whose pages may call. */
  readonly oprindelser: Sideoprindelser;
  readonly graenser: Graenser;
}

/** Puts `/graphql` on the server: Apollo in front, the planner behind. */
export async function graphql(app: FastifyInstance, valg: Apollovalg): Promise<void> {
  const apollo = new ApolloServer<Kontekst>({
    schema: valg.laesning.grundlag.skema,
    introspection: valg.introspektion,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: valg.graenser.tokens },
    documentStore: dokumentlager(),
    // Done by the plugin, see `validering.ts`.
    dangerouslyDisableValidation: true,
    formatError: formaterFejl,
    stringifyResult: (resultat) => JSON.stringify(resultat),
    plugins: [
      planplugin(valg),
      fastifyApolloDrainPlugin(app),
      ApolloServerPluginCacheControlDisabled(),
      // Its page comes from Apollo's servers; the playground is ours.
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
    ],
  });
  const delt = andele(valg.graenser.andel);
  app.decorateRequest('aktoer', null);
  await apollo.start();
  await andreSider(app, valg.oprindelser);
  laesKunUtf8(app);
  app.route({
    url: '/graphql',
    method: valg.oprindelser === null ? ['GET', 'POST', 'OPTIONS'] : ['GET', 'POST'],
    onRequest: kraevSvarform,
    preHandler: [genkend(valg.tokens), dokumentkoe()],
    handler: fastifyApolloHandler(apollo, { context: async (request, reply) => kontekst(request, reply, delt) }),
  });
}

/** Finds out who asks. Without a token it is anybody; a token that cannot be used is refused, and never taken for none. */
function genkend(tokens: Tokenlaeser) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> => {
    const hoved = request.headers.authorization;
    if (hoved === undefined) return undefined;
    try {
      request.aktoer = await tokens.aktoer(hoved);
      return undefined;
    } catch (fejl) {
      const { status, fejlsvar: errors, proevIgen } = afvisning(fejl, sprogAf(request));
      if (status === 500) request.log.error({ err: fejl }, 'unexpected fault');
      if (status === 401) reply.header('www-authenticate', 'Bearer error="invalid_token"');
      if (proevIgen !== undefined) reply.header('retry-after', proevIgen);
      return reply.code(status).type(svarformTil(request)).send({ errors });
    }
  };
}

const laeserettigheder = new Map<string, Laeseadgang['maaLaeses']>();

function adgangFor(aktoer: Aktoer): Laeseadgang {
  const { rolle } = aktoer;
  let maaLaeses = laeserettigheder.get(rolle);
  if (!maaLaeses) {
    maaLaeses = (koordinat) => maaLaese(rolle, koordinat);
    laeserettigheder.set(rolle, maaLaeses);
  }
  return { aktoer, noegle: rolle, maaLaeses };
}

const FOER = Buffer.from('{"data":');

/** Answers queries from the planner and mutations from the acts, where Apollo would otherwise execute field by field. */
function planplugin(valg: Apollovalg): ApolloServerPlugin<Kontekst> {
  const { laesning } = valg;
  const valider = lavValidering(laesning.grundlag.skema, valg.introspektion);
  return {
    async requestDidStart() {
      return {
        async responseForOperation({ document, operation, request, contextValue }): Promise<GraphQLResponse | null> {
          const errors = valider(document);
          if (errors.length > 0) return ugyldigt(errors, contextValue);
          // Apollo leaves it to the execution, which is not reached, to say that no operation was chosen.
          if (!operation) return afvist(new Forespoergselsfejl('OPERATION_RESOLUTION_FAILURE', FEJL.hvilkenOperation), contextValue);
          if (!laesning.grundlag.skema.getRootType(operation.operation))
            return afvist(ugyldig(operation.operation, FEJL.findesIkke), contextValue);
          const start = performance.now();
          try {
            if (operation.operation === 'mutation') {
              const felter = await udfoerMutation(valg, document, operation, request.variables ?? {}, {
                ...adgangFor(contextValue.aktoer),
                betal: contextValue.klient.betal,
              });
              return mutationssvar(felter, contextValue, operation.name?.value ?? null);
            }
            const { data, pris } = await laesning.svar(
              document,
              operation,
              request.variables ?? {},
              adgangFor(contextValue.aktoer),
              contextValue.klient,
            );
            // The name of the operation, never its variables: they may hold what people search for.
            contextValue.log.info(
              { operation: operation.name?.value ?? null, cost: pris, ms: Math.round((performance.now() - start) * 10) / 10 },
              'answered',
            );
            const extensions = udvidelser(pris, contextValue);
            if ('objekt' in data) return svar(200, { data: { ...data.objekt }, extensions });
            contextValue.send(Buffer.concat([FOER, data.json, Buffer.from(`,"extensions":${JSON.stringify(extensions)}}`)]));
            return svar(200, { data: null });
          } catch (fejl) {
            return afvist(fejl, contextValue);
          }
        },
      };
    },
  };
}

const udvidelser = (cost: number, { regning: { andel } }: Kontekst) => (andel === null ? { cost } : { cost, rateLimit: andel });

function ugyldigt(errors: readonly GraphQLFormattedError[], { log }: Kontekst): GraphQLResponse {
  log.info({ kode: errors[0]?.extensions?.code, status: 400 }, 'refused');
  return svar(400, { errors: kortFejlliste(errors) });
}

function afvist(fejl: unknown, kontekst: Kontekst): GraphQLResponse {
  const { status, fejlsvar: errors, proevIgen } = afvisning(fejl, kontekst.sprog);
  if (status === 500) kontekst.log.error({ err: fejl }, 'unexpected fault');
  else kontekst.log.info({ kode: errors[0]?.extensions?.code, status }, 'refused');
  return svar(status, { errors }, proevIgen);
}

/** What each act answered; a fault stands under the name of its field, and the others are not touched by it. */
function mutationssvar(felter: readonly Feltsvar[], kontekst: Kontekst, operation: string | null): GraphQLResponse {
  const data = Object.fromEntries(felter.map((f) => [f.navn, 'data' in f ? f.data : null]));
  const fejlede = felter.flatMap((f) => ('fejl' in f ? [{ navn: f.navn, fejl: f.fejl, ...afvisning(f.fejl, kontekst.sprog) }] : []));
  for (const f of fejlede) if (f.status === 500) kontekst.log.error({ err: f.fejl }, 'unexpected fault');
  kontekst.log.info({ operation, rolle: kontekst.aktoer.rolle, fejl: fejlede.length }, 'acted');
  const extensions = udvidelser(
    felter.reduce((sum, f) => sum + ('data' in f ? f.pris : 0), 0),
    kontekst,
  );
  if (fejlede.length === 0) return svar(200, { data, extensions });
  const errors = kortFejlliste(fejlede.flatMap((f) => f.fejlsvar.map((e) => ({ ...e, path: [f.navn] }))));
  // Nothing was done, and it may go better later.
  const [foerste] = fejlede;
  const senere = fejlede.length === felter.length && fejlede.every((f) => f.proevIgen !== undefined && f.status === foerste?.status);
  return svar(senere ? (foerste?.status ?? 503) : 200, { data, errors, extensions }, senere ? foerste?.proevIgen : undefined);
}

function svar(status: number, singleResult: FormattedExecutionResult, proevIgen?: number): GraphQLResponse {
  const headers = new HeaderMap();
  if (proevIgen !== undefined) headers.set('retry-after', String(proevIgen));
  return { http: { status: status === 200 ? undefined : status, headers }, body: { kind: 'single', singleResult } };
}
