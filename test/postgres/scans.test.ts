import { writerDataSource } from '../../ormconfig';
import { type PostgresServer, startPostgres } from '../../scripts/postgres-server';
import { openDatabase } from '../../src/db/open-database';
import type { TableStatistics } from '../../src/db/statistics';
import { postgresTarget } from '../support/fill-postgres';
import { type ExplainedScans, SCAN_LIMIT, SQLITE_SCANS, scanComplaints } from '../support/full-scans';
import { allQuestions, LARGE_TABLES, statementsOf } from '../support/nation-scans';
import { unindexedScans } from '../support/postgres-scans';

/** No question needs a large table from end to end on PostgreSQL, but for those that are about all of it. */

const NATION: TableStatistics = { rows: (table) => LARGE_TABLES[table] ?? 100, edition: 1 };

const NETWORK = {
  tables: ['afdeling', 'afgoerelse'],
  why: 'reads the whole network, in which the answer is then looked for (decision 34)',
};
const TEXTS = {
  tables: ['afdeling', 'afgoerelse', 'ansvar', 'maal', 'redegoerelse', 'succeskriterium'],
  why: 'looks for parts of words in every text, of which no index is kept (decision 28)',
};
const { DaekkedeLejemaal, EfterFristen, Herkomst } = SQLITE_SCANS;
const SCANS: ExplainedScans = {
  DaekkedeLejemaal,
  EfterFristen,
  Herkomst,
  Sti: NETWORK,
  Omegn: NETWORK,
  'neighbourhood at depth 3': NETWORK,
  'path between two estates': NETWORK,
  SoegOveralt: TEXTS,
  'search over everything': TEXTS,
};

let server: PostgresServer;
beforeAll(async () => {
  server = await startPostgres();
  await server.query('CREATE DATABASE scans');
  const options = { target: postgresTarget(server.url('scans')), readers: 1, timeoutMs: 10_000, responseLimit: 1_000_000 };
  await (await openDatabase(writerDataSource, options)).close();
});
afterAll(() => server.stop());

const scansOf = (sql: string): Promise<string[]> => unindexedScans(server, 'scans', sql, NATION.rows, SCAN_LIMIT);

it('every example, and every question of the growth bench', async () => {
  const found = new Map<string, string[]>();
  for (const [name, sql] of statementsOf(NATION, '2026-11-22', allQuestions(), 'postgres')) found.set(name, await scansOf(sql));
  expect(found.size).toBeGreaterThan(80);
  expect(scanComplaints(found, SCANS)).toEqual([]);
}, 120_000);

it('and the guard bites', async () => {
  expect(await scansOf('SELECT 1 FROM "milepael" m WHERE m.tekst = $1')).toEqual(['m milepael']);
  expect(await scansOf('SELECT 1 FROM "milepael" m WHERE m.id = $1')).toEqual([]);
  expect(await scansOf('SELECT 1 FROM "kommune" m WHERE m.kode = $1')).toEqual([]);
  expect(await scansOf('SELECT (SELECT count(*) FROM "maal" u WHERE u.tekst LIKE $1 AND u.id > m.id) FROM "kommune" m')).toEqual([]);
  expect(await scansOf('SELECT (SELECT count(*) FROM "maal" u WHERE u.tekst LIKE $1) FROM "kommune" m')).toEqual(['u maal']);
});
