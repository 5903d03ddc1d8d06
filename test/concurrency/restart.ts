import { join } from 'node:path';
import { loadConfig } from '../../src/app/config';
import { buildService, type Service } from '../../src/app/service';
import { fixedClock } from '../../src/kernel/clock';

/** Starts the service on a file that is there already; `dag` is today. */
export async function startOn(file: string, day: string): Promise<Service & { readonly url: string }> {
  const environment = { DATABASE_URL: `sqlite:${file}`, LOG_LEVEL: 'silent', SEED_DEMO: 'false', PLAYGROUND: 'false' };
  const root = process.cwd();
  const service = await buildService(loadConfig(environment), { root, playground: join(root, 'dist/playground') }, fixedClock(day));
  return { ...service, url: await service.app.listen({ host: '127.0.0.1', port: 0 }) };
}
