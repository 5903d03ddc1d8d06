import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { CommandFault, type Manual, readArguments, toldAs } from './app/command-line';
import { type Config, loadConfig } from './app/config';
import { buildService, type Service } from './app/service';
import { targetName } from './db/target';
import { formatDay } from './kernel/day';

/** The only file that acts when it is imported: starts the service and stops it when asked. */

const MANUAL: Manual = {
  name: 'npm start',
  takes: '',
  text: `Starts the service: brings the database up to date, puts the demo into an empty one, and answers until Ctrl+C.
There are no options; settings are variables of the environment, and all of them are in the README. For example:

  PORT=4001 npm start                            another port; 0 for one that is free
  DATABASE_URL=sqlite:data/mine.sqlite npm start another database file
  SEED_DEMO=false npm start                      an empty database stays empty`,
};

const root = process.env.HELHED_ROD ?? process.cwd();

// By itself V8 lets garbage grow to several times what is in use before it is swept; a service that stands for years is swept sooner.
setFlagsFromString('--heap-growing-percent=30');

async function start(): Promise<void> {
  readArguments(MANUAL, { options: {} });
  const k = loadConfig(process.env);
  const playground = join(root, 'dist/playground');
  if (k.playground && !existsSync(join(playground, 'index.html')))
    throw new CommandFault(`The playground is not in ${playground}. Run npm run build, or start with PLAYGROUND=false.`);
  const service = await buildService(k, { root, playground, stylesheet: join(root, 'dist/pages.css') });
  closeOnSignal(service, k.drainMs);
  const address = await listen(service, k);
  if (service.database.copy !== null)
    console.log(`The database was of an older version and has been brought up to this one; as it was, it is in ${service.database.copy}.`);
  if (service.seededRows !== null)
    console.log(`The database was empty: the demo is in ${targetName(k.database)} now (${service.seededRows} rows).`);
  if (service.metrics !== null) console.log(`Figures for operators: ${service.metrics}`);
  if (k.fixedDay !== null) console.log(setDay(k.fixedDay));
  console.log(welcome(address, k));
}

function setDay(day: string): string {
  return `Today is set to ${formatDay(day, 'en')} (IDAG). That is for demos and exercises; without IDAG the service follows the calendar.`;
}

function welcome(address: string, { playground: withPlayground, pages: withPages }: Config): string {
  const lines = ['', `Helhed answers at ${address}/graphql`];
  if (withPlayground) lines.push(`Playground:       ${address}/graphiql`);
  if (withPages) lines.push(`Fact sheet:       ${address}/faktaark`);
  lines.push('', 'Try:', '', `  curl -s ${address}/graphql -H 'content-type: application/json' \\`);
  lines.push(
    `    -d '{"query":"{ faktaark(pr: \\"2014-01-01\\") { antalHelhedsplaner antalMedfinansierede antalUdsatteByomraader puljeBevilget } }"}'`,
    '',
  );
  return lines.join('\n');
}

/** Says that it is closing, and answers as long as it may take others to hear it; then closes. */
async function drained(service: Service, ms: number): Promise<void> {
  service.drain();
  await wait(ms);
  await service.close();
}

function closeOnSignal(service: Service, drainMs: number): void {
  let closes = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      // Asked twice: those that are still being answered are cut off.
      if (closes) return service.app.server.closeAllConnections();
      closes = true;
      drained(service, drainMs).then(
        () => process.exit(0),
        (error: unknown) => {
          console.error(error);
          process.exit(1);
        },
      );
    });
  }
}

const ADRESSER: Readonly<Record<string, string>> = {
  EADDRINUSE: 'is in use by another program. Stop that, or choose another port: PORT=4001 npm start',
  EACCES: 'is not open to this program. Choose a port over 1023: PORT=4000 npm start',
  EADDRNOTAVAIL: 'is not of this machine. Mend HOST',
  ENOTFOUND: 'does not exist. Mend HOST',
  EAI_AGAIN: 'cannot be looked up. Mend HOST, or the network',
};

async function listen({ app, close }: Service, { host, port }: Config): Promise<string> {
  try {
    return await app.listen({ host, port });
  } catch (error) {
    await close();
    const { code }: { code?: unknown } = Object(error);
    const reason = ADRESSER[String(code)];
    throw reason ? new CommandFault(`The address ${host}:${port} ${reason} (${String(code)}).`) : error;
  }
}

start().catch((error: unknown) => {
  console.error(toldAs(error));
  process.exitCode = 1;
});
