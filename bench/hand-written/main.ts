import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { laesMiljoe } from '../common/environment';
import { Laesere } from '../common/readers';
import { SAETNINGER } from './statements';

/** The limit: no GraphQL at all. What is left is HTTP, one statement, and the bytes that SQLite made. */

async function start(): Promise<void> {
  const { port, fil } = laesMiljoe();
  const laesere = await Laesere.aabn(fil);
  createServer((request, svar) => {
    if (request.method !== 'POST' || request.url !== '/graphql') return afslut(svar, 404, 'not found');
    laesKrop(request, (krop) => {
      const sql = saetningTil(krop);
      if (!sql) return afslut(svar, 400, 'unknown operation');
      laesere.koer<{ svar: Buffer }>(sql, [], (fejl, raekker) => {
        const data = raekker[0]?.svar;
        if (fejl || !data) return afslut(svar, 500, fejl?.message ?? 'no row');
        svar.writeHead(200, { 'content-type': 'application/json', 'content-length': data.length });
        svar.end(data);
      });
    });
  }).listen(port, '127.0.0.1');
}

function laesKrop(request: IncomingMessage, faerdig: (krop: string) => void): void {
  let krop = '';
  request.setEncoding('utf8');
  request.on('data', (del: string) => {
    krop += del;
  });
  request.on('end', () => faerdig(krop));
}

// The operation is known by its name; the document itself is not read, that is what the limit saves.
function saetningTil(krop: string): string | undefined {
  const { operationName }: { operationName?: string } = JSON.parse(krop);
  return operationName ? SAETNINGER[operationName] : undefined;
}

function afslut(svar: ServerResponse, status: number, tekst: string): void {
  svar.writeHead(status, { 'content-type': 'text/plain' });
  svar.end(tekst);
}

start().catch((fejl: unknown) => {
  console.error(fejl);
  process.exitCode = 1;
});
