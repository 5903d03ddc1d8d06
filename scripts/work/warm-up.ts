import { join } from 'node:path';
import { loadConfig } from '../../src/app/config';
import { buildService } from '../../src/app/service';

/** Starts the service on a database of its own in `folder`, asks it once, and closes it: what V8 has compiled then is what a start needs. */
export async function warmUp(root: string, folder: string): Promise<void> {
  const environment = {
    DATABASE_URL: `sqlite:${join(folder, 'warm-up.sqlite')}`,
    DEMO_KEY_FILE: join(folder, 'demo-key'),
    SEED_DEMO: 'false',
    LOG_LEVEL: 'silent',
  };
  const places = { root, playground: join(root, 'dist/playground'), stylesheet: join(root, 'dist/pages.css') };
  const { app, close } = await buildService(loadConfig(environment), places);
  try {
    const answer = await app.inject({ method: 'POST', url: '/graphql', payload: { query: '{ kommuner { totalCount } }' } });
    if (answer.statusCode !== 200) throw new Error(`The service answered ${answer.statusCode} when it was tried: ${answer.body}`);
  } finally {
    await close();
  }
}
