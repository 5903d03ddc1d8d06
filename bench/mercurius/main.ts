import Fastify from 'fastify';
import mercurius from 'mercurius';
import { laesMiljoe } from '../common/environment';
import { Laesere } from '../common/readers';
import { lavLoadere } from './loaders';
import { lavResolvere } from './root';
import { SDL } from './sdl';

/** The quick peer: Mercurius with JIT, loaders by hand, and batched SQL by hand. */

async function start(): Promise<void> {
  const { port, fil } = laesMiljoe();
  const laesere = await Laesere.aabn(fil);
  const app = Fastify({ logger: false });
  await app.register(mercurius, { schema: SDL, resolvers: lavResolvere(laesere), loaders: lavLoadere(laesere), jit: 1 });
  await app.listen({ port, host: '127.0.0.1' });
}

start().catch((fejl: unknown) => {
  console.error(fejl);
  process.exitCode = 1;
});
