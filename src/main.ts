import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { CommandFault, type Manual, readArguments, toldAs } from '../scripts/command-line';
import { type Konfiguration, laesKonfiguration } from './app/config';
import { bygTjeneste, type Tjeneste } from './app/service';
import { skrivDag } from './kernel/day';

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

const rod = process.env.HELHED_ROD ?? process.cwd();

// By itself V8 lets garbage grow to several times what is in use before it is swept; a service that stands for years is swept sooner.
setFlagsFromString('--heap-growing-percent=30');

async function start(): Promise<void> {
  readArguments(MANUAL, { options: {} });
  const k = laesKonfiguration(process.env);
  const playground = join(rod, 'dist/playground');
  if (k.playground && !existsSync(join(playground, 'index.html')))
    throw new CommandFault(`The playground is not in ${playground}. Run npm run build, or start with PLAYGROUND=false.`);
  const tjeneste = await bygTjeneste(k, { rod, playground });
  lukVedSignal(tjeneste);
  const adresse = await lyt(tjeneste, k);
  if (tjeneste.database.kopi !== null)
    console.log(`The database was of an older version and has been brought up to this one; as it was, it is in ${tjeneste.database.kopi}.`);
  if (tjeneste.saaet !== null) console.log(`The database was empty: the demo is in ${k.fil} now (${tjeneste.saaet} rows).`);
  if (k.idag !== null) console.log(satDag(k.idag));
  console.log(velkomst(adresse, k.playground));
}

function satDag(dag: string): string {
  return `Today is set to ${skrivDag(dag, 'en')} (IDAG). That is for demos and exercises; without IDAG the service follows the calendar.`;
}

function velkomst(adresse: string, medPlayground: boolean): string {
  const linjer = ['', `Helhed answers at ${adresse}/graphql`];
  if (medPlayground) linjer.push(`Playground:       ${adresse}/graphiql`);
  linjer.push('', 'Try:', '', `  curl -s ${adresse}/graphql -H 'content-type: application/json' \\`);
  linjer.push(
    `    -d '{"query":"{ faktaark(pr: \\"2014-01-01\\") { antalHelhedsplaner antalMedfinansierede antalUdsatteByomraader puljeBevilget } }"}'`,
    '',
  );
  return linjer.join('\n');
}

function lukVedSignal(tjeneste: Tjeneste): void {
  let lukker = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      // Asked twice: those that are still being answered are cut off.
      if (lukker) return tjeneste.app.server.closeAllConnections();
      lukker = true;
      tjeneste.luk().then(
        () => process.exit(0),
        (fejl: unknown) => {
          console.error(fejl);
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

async function lyt({ app, luk }: Tjeneste, { host, port }: Konfiguration): Promise<string> {
  try {
    return await app.listen({ host, port });
  } catch (fejl) {
    await luk();
    const { code }: { code?: unknown } = Object(fejl);
    const grund = ADRESSER[String(code)];
    throw grund ? new CommandFault(`The address ${host}:${port} ${grund} (${String(code)}).`) : fejl;
  }
}

start().catch((fejl: unknown) => {
  console.error(toldAs(fejl));
  process.exitCode = 1;
});
