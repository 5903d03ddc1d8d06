import { join } from 'node:path';
import { Saafejl } from '../seeds/laes-filer';
import { Konfigurationsfejl, laesKonfiguration } from './config';
import { Databasefejl } from './db/databasefil';
import { skrivDag } from './kerne/dato';
import { bygTjeneste, type Tjeneste } from './tjeneste';

/** The only file that acts when it is imported: starts the service and stops it when asked. */

const rod = process.env.HELHED_ROD ?? process.cwd();

async function start(): Promise<void> {
  const k = laesKonfiguration(process.env);
  const tjeneste = await bygTjeneste(k, { rod, playground: join(rod, 'dist/playground') });
  lukVedSignal(tjeneste);
  const adresse = await tjeneste.app.listen({ host: k.host, port: k.port });
  if (tjeneste.database.kopi !== null)
    console.log(`Databasen var fra en ældre udgave og er bragt op til denne; som den var, ligger den i ${tjeneste.database.kopi}.`);
  if (tjeneste.saaet !== null) console.log(`Databasen var tom: demoen er lagt i ${k.fil} (${tjeneste.saaet} rækker).`);
  if (k.idag !== null) console.log(satDag(k.idag));
  console.log(velkomst(adresse, k.playground));
}

function satDag(dag: string): string {
  return `I dag er sat til ${skrivDag(dag, 'da')} (IDAG). Det er til demo og øvelse; uden IDAG følger tjenesten kalenderen.`;
}

function velkomst(adresse: string, medPlayground: boolean): string {
  const linjer = ['', `Helhed svarer på ${adresse}/graphql`];
  if (medPlayground) linjer.push(`Playground:      ${adresse}/graphiql`);
  linjer.push('', 'Prøv fx:', '', `  curl -s ${adresse}/graphql -H 'content-type: application/json' \\`);
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
  EADDRINUSE: 'er optaget af et andet program. Luk det, eller vælg en anden med PORT',
  EACCES: 'må programmet ikke lytte på. Vælg en port over 1023 med PORT',
  EADDRNOTAVAIL: 'findes ikke på denne maskine. Ret HOST',
  ENOTFOUND: 'findes ikke. Ret HOST',
};

/** Why the service cannot listen, as a sentence; null for other faults. */
function adressefejl(fejl: unknown): string | null {
  if (!(fejl instanceof Error) || !('syscall' in fejl) || !('code' in fejl)) return null;
  const grund = ADRESSER[String(fejl.code)];
  return grund ? `Adressen ${process.env.HOST ?? '127.0.0.1'}:${process.env.PORT ?? 4000} ${grund} (${String(fejl.code)}).` : null;
}

start().catch((fejl: unknown) => {
  const kendt = fejl instanceof Konfigurationsfejl || fejl instanceof Saafejl || fejl instanceof Databasefejl;
  console.error(kendt ? fejl.message : (adressefejl(fejl) ?? fejl));
  process.exitCode = 1;
});
