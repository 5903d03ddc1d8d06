import { ApolloServer, type ApolloServerPlugin, type GraphQLResponse, HeaderMap } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { FormattedExecutionResult } from 'graphql';
import Negotiator from 'negotiator';
import { type Aktoer, OFFENTLIG } from '../adgang/roller';
import { maaLaese } from '../adgang/tilladelser';
import type { Graenser } from '../config';
import { FEJL, type Sprog, ugyldig } from '../kerne/fejl';
import type { Laeseadgang, Laesning } from '../laes/koer';
import { afvisning, formaterFejl } from './fejl';

/** What is known of a request while it is answered. */
export interface Kontekst {
  readonly aktoer: Aktoer;
  readonly sprog: Sprog;
  readonly log: FastifyRequest['log'];
  /** Takes the whole body of the answer, ready for the wire. */
  readonly send: (krop: Buffer) => void;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** The body that the planner wrote; it is sent instead of what the handler returns. */
    krop: Buffer | null;
  }
}

export interface Apollovalg {
  readonly laesning: Laesning;
  readonly introspektion: boolean;
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
    formatError: formaterFejl,
    stringifyResult: (resultat) => JSON.stringify(resultat),
    plugins: [
      laeseplugin(valg.laesning),
      fastifyApolloDrainPlugin(app),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
    ],
  });
  app.decorateRequest('krop', null);
  await apollo.start();
  app.route({
    url: '/graphql',
    method: ['GET', 'POST', 'OPTIONS'],
    handler: fastifyApolloHandler(apollo, {
      context: async (request) => ({
        aktoer: OFFENTLIG,
        sprog: sprogAf(request),
        log: request.log,
        send: (krop) => {
          request.krop = krop;
        },
      }),
    }),
  });
}

/** Danish unless the client prefers English (`Accept-Language`). */
export function sprogAf(request: Pick<FastifyRequest, 'headers'>): Sprog {
  if (!request.headers['accept-language']) return 'da';
  return new Negotiator(request).language(['da', 'en']) === 'en' ? 'en' : 'da';
}

const adgange = new Map<string, Laeseadgang>();

function adgangFor({ rolle }: Aktoer): Laeseadgang {
  let adgang = adgange.get(rolle);
  if (!adgang) {
    adgang = { noegle: rolle, maaLaeses: (koordinat) => maaLaese(rolle, koordinat) };
    adgange.set(rolle, adgang);
  }
  return adgang;
}

const FOER = Buffer.from('{"data":');

/** Answers queries from the planner, where Apollo would otherwise execute field by field. */
function laeseplugin(laesning: Laesning): ApolloServerPlugin<Kontekst> {
  return {
    async requestDidStart() {
      return {
        async responseForOperation({ document, operation, request, contextValue }): Promise<GraphQLResponse | null> {
          if (!laesning.grundlag.skema.getRootType(operation.operation))
            return afvist(ugyldig(operation.operation, FEJL.findesIkke), contextValue);
          const start = performance.now();
          try {
            const { data, pris } = await laesning.svar(document, operation, request.variables ?? {}, adgangFor(contextValue.aktoer));
            // The name of the operation, never its variables: they may hold what people search for.
            contextValue.log.info(
              { operation: operation.name?.value ?? null, cost: pris, ms: Math.round((performance.now() - start) * 10) / 10 },
              'svaret',
            );
            if ('objekt' in data) return svar(200, { data: { ...data.objekt }, extensions: { cost: pris } });
            contextValue.send(Buffer.concat([FOER, data.json, Buffer.from(`,"extensions":{"cost":${pris}}}`)]));
            return svar(200, { data: null });
          } catch (fejl) {
            return afvist(fejl, contextValue);
          }
        },
      };
    },
  };
}

function afvist(fejl: unknown, kontekst: Kontekst): GraphQLResponse {
  const { status, fejl: errors, proevIgen } = afvisning(fejl, kontekst.sprog);
  if (status === 500) kontekst.log.error({ err: fejl }, 'uventet fejl');
  else kontekst.log.info({ kode: errors[0]?.extensions?.code, status }, 'afvist');
  return svar(status, { errors }, proevIgen);
}

function svar(status: number, singleResult: FormattedExecutionResult, proevIgen?: number): GraphQLResponse {
  const headers = new HeaderMap();
  if (proevIgen !== undefined) headers.set('retry-after', String(proevIgen));
  return { http: { status: status === 200 ? undefined : status, headers }, body: { kind: 'single', singleResult } };
}
