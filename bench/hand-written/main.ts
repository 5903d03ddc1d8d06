import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { readEnvironment } from '../common/environment';
import { ReaderPool } from '../common/readers';
import { STATEMENTS } from './statements';

/** The limit: no GraphQL at all. What is left is HTTP, one statement, and the bytes that SQLite made. */

async function start(): Promise<void> {
  const { port, file } = readEnvironment();
  const readers = await ReaderPool.open(file);
  createServer((request, answer) => {
    if (request.method !== 'POST' || request.url !== '/graphql') return endAll(answer, 404, 'not found');
    readBody(request, (body) => {
      const sql = statementTo(body);
      if (!sql) return endAll(answer, 400, 'unknown operation');
      readers.run<{ svar: Buffer }>(sql, [], (error, rows) => {
        const data = rows[0]?.svar;
        if (error || !data) return endAll(answer, 500, error?.message ?? 'no row');
        answer.writeHead(200, { 'content-type': 'application/json', 'content-length': data.length });
        answer.end(data);
      });
    });
  }).listen(port, '127.0.0.1');
}

function readBody(request: IncomingMessage, done: (body: string) => void): void {
  let body = '';
  request.setEncoding('utf8');
  request.on('data', (part: string) => {
    body += part;
  });
  request.on('end', () => done(body));
}

// The operation is known by its name; the document itself is not read, that is what the limit saves.
function statementTo(body: string): string | undefined {
  const { operationName }: { operationName?: string } = JSON.parse(body);
  return operationName ? STATEMENTS[operationName] : undefined;
}

function endAll(answer: ServerResponse, status: number, text: string): void {
  answer.writeHead(status, { 'content-type': 'text/plain' });
  answer.end(text);
}

start().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
