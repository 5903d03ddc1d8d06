import { type DocumentNode, getOperationAST, parse } from 'graphql';
import { z } from 'zod';
import { writerDataSource } from '../../ormconfig';
import { dialectOf, networkSchema, rootType } from '../../src/app/composition';
import type { Config } from '../../src/app/config';
import { clockFor } from '../../src/app/service';
import type { Database } from '../../src/db/database';
import { openDatabase } from '../../src/db/open-database';
import { NO_STATISTICS } from '../../src/db/statistics';
import type { Language } from '../../src/kernel/errors';
import { OFFENTLIG } from '../../src/kernel/roles';
import { QueryExecutor } from '../../src/planner/query-executor';
import { AUDITED_KINDS } from '../../src/rulebook/audited-kinds';
import { AuditProgress } from './audit-progress';

/** What `npm run audit` does once its options are read. */

export interface AuditOptions {
  readonly pr: string | undefined;
  readonly kommune: string | undefined;
  readonly language: Language;
}

/** Tells what rules find in the rows: faults as they are found, warnings afterwards; gives the exit code. */
export async function audit(config: Config, { language, pr, kommune }: AuditOptions): Promise<number> {
  const day = pr ?? clockFor(config).today();
  const choices = { target: config.database, mustExist: true, readers: 1, timeoutMs: 600_000, responseLimit: 1_000_000_000 };
  const database = await openDatabase(writerDataSource, choices);
  const ask = asker(database, config.database.engine, clockFor(config).today());
  const progress = new AuditProgress();
  const warnings: string[] = [];
  let faults = 0;
  try {
    progress.begin(kommune === undefined ? await objectCount(ask) : null);
    for (let after: string | null = null, more = true; more; ) {
      const { fund } = Answer.parse(await ask(QUESTION, { pr: day, kommune, language: language.toUpperCase(), after }));
      const [broken, warned] = [fund.nodes.filter((f) => f.brud.alvor === 'FEJL'), fund.nodes.filter((f) => f.brud.alvor !== 'FEJL')];
      progress.page(fund.gennemgaaet, broken.map(line));
      warnings.push(...warned.map(line));
      faults += broken.length;
      more = fund.pageInfo.hasNextPage;
      after = fund.pageInfo.endCursor;
    }
  } finally {
    progress.end();
    await database.close();
  }
  for (const warning of warnings) console.log(warning);
  console.log(`\nAs of ${day}: ${counted(faults, 'fault')} and ${counted(warnings.length, 'warning')}.`);
  return faults > 0 ? 1 : 0;
}

const QUESTION = `query ($pr: Date, $kommune: ID, $language: Sprog, $after: String) {
  fund(pr: $pr, kommune: $kommune, after: $after) {
    nodes { type noegle brud { regel kode alvor tekst(sprog: $language) } } pageInfo { hasNextPage endCursor } gennemgaaet
  }
}`;

const Answer = z.object({
  fund: z.object({
    nodes: z.array(
      z.object({ type: z.string(), noegle: z.string(), brud: z.object({ regel: z.string(), alvor: z.string(), tekst: z.string() }) }),
    ),
    pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
    gennemgaaet: z.int(),
  }),
});
type Finding = z.output<typeof Answer>['fund']['nodes'][number];

type Ask = (question: string, variables?: Readonly<Record<string, unknown>>) => Promise<unknown>;

/** Asks the database as it is, without a service and its limits. */
function asker(database: Database, engine: Config['database']['engine'], today: string): Ask {
  const reading = new QueryExecutor({
    schema: networkSchema(),
    rootType: rootType(),
    dialect: dialectOf(engine),
    statistics: NO_STATISTICS,
    today: () => today,
    source: database.readers,
    maxDepth: 100,
    maxCost: 1_000_000,
  });
  const access = { actor: OFFENTLIG, key: 'audit', mayBeRead: () => true };
  // Parsed once, since plans are kept with their documents.
  const documents = new Map<string, DocumentNode>();
  return async (question, variables = {}) => {
    const document = documents.get(question) ?? parse(question);
    documents.set(question, document);
    const operation = getOperationAST(document);
    if (!operation) throw new Error('the question is no operation');
    const { data } = await reading.answer(document, operation, variables, access);
    return 'object' in data ? data.object : JSON.parse(data.json.toString('utf8'));
  };
}

async function objectCount(ask: Ask): Promise<number> {
  const counts = z.record(z.string(), z.object({ totalCount: z.int() }));
  const parts = Object.values(counts.parse(await ask(`{ ${AUDITED_KINDS.map((k) => `${k.list} { totalCount }`).join(' ')} }`)));
  return parts.reduce((sum, part) => sum + part.totalCount, 0);
}

const SEVERITIES: Readonly<Record<string, string>> = { FEJL: 'FAULT', ADVARSEL: 'WARNING' };

const line = ({ type, noegle: key, brud: breach }: Finding): string =>
  `${(SEVERITIES[breach.alvor] ?? breach.alvor).padEnd(8)} ${breach.regel.padEnd(4)} ${type} ${key}: ${breach.tekst}`;

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;
