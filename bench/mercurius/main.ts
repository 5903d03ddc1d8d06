import Fastify from 'fastify';
import mercurius from 'mercurius';
import { readEnvironment } from '../common/environment';
import { ReaderPool } from '../common/readers';
import { makeLoaders } from './loaders';
import { makeResolvers } from './root';
import { SDL } from './sdl';

/** The quick peer: Mercurius with JIT, loaders by hand, and batched SQL by hand. */

async function start(): Promise<void> {
  const { port, file } = readEnvironment();
  const readers = await ReaderPool.open(file);
  const app = Fastify({ logger: false });
  await app.register(mercurius, { schema: SDL, resolvers: makeResolvers(readers), loaders: makeLoaders(readers), jit: 1 });
  await app.listen({ port, host: '127.0.0.1' });
}

start().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
