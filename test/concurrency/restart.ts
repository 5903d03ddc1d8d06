import { join } from 'node:path';
import { laesKonfiguration } from '../../src/app/config';
import { bygTjeneste, type Tjeneste } from '../../src/app/service';
import { fastUr } from '../../src/kernel/clock';

/** Starts the service on a file that is there already; `dag` is today. */
export async function startPaa(fil: string, dag: string): Promise<Tjeneste & { readonly url: string }> {
  const miljoe = { DATABASE_URL: `sqlite:${fil}`, LOG_LEVEL: 'silent', SEED_DEMO: 'false', PLAYGROUND: 'false' };
  const rod = process.cwd();
  const tjeneste = await bygTjeneste(laesKonfiguration(miljoe), { rod, playground: join(rod, 'dist/playground') }, fastUr(dag));
  return { ...tjeneste, url: await tjeneste.app.listen({ host: '127.0.0.1', port: 0 }) };
}
