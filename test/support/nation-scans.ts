import { getOperationAST, parse, validate } from 'graphql';
import { GROWTH_QUESTIONS } from '../../bench/growth/questions';
import { dialectOf, networkSchema, rootType } from '../../src/app/composition';
import type { TableStatistics } from '../../src/db/statistics';
import type { Engine } from '../../src/db/target';
import { readExamples } from '../../src/http/examples';
import { compilePlan, fragmentsOf } from '../../src/planner/plan';
import { fullScans, SCAN_LIMIT } from './full-scans';
import type { TestService } from './service';

type Question = readonly [name: string, document: string];

/** The statements of questions that have any, by name, as they are on an engine with tables of this size. */
export function statementsOf(
  statistics: TableStatistics,
  today: string,
  questions: readonly Question[],
  engine: Engine = 'sqlite',
): Map<string, string> {
  const found = new Map<string, string>();
  const plans = {
    schema: networkSchema(),
    rootType: rootType(),
    dialect: dialectOf(engine),
    statistics,
    today: () => today,
    maxDepth: 100,
    mayBeRead: () => true,
  };
  for (const [name, text] of questions) {
    const document = parse(text);
    const [fault] = validate(plans.schema, document);
    if (fault) throw new Error(`${name}: ${fault.message}`);
    const operation = getOperationAST(document);
    if (operation?.operation !== 'query') continue;
    const { sql } = compilePlan(plans, operation, fragmentsOf(document.definitions), {});
    if (sql) found.set(name, sql);
  }
  return found;
}

/** How many rows the nation has where they are many: over 1,000. */
export const LARGE_TABLES: Readonly<Record<string, number>> = {
  afdeling: 7400,
  afdelingstilknytning: 1923,
  afgoerelse: 2090,
  afgoerelsespunkt: 2090,
  ansvar: 2100,
  ejerskab: 7400,
  finansieringsbidrag: 1455,
  haendelse: 33734,
  maal: 4436,
  maalopfyldelse: 20774,
  midlerforbrug: 5254,
  milepael: 30276,
  noegletal: 152112,
  redegoerelse: 1800,
  succeskriterieopfyldelse: 29255,
  succeskriterium: 6249,
};

/** Every example, and every question of the growth bench. */
export const allQuestions = (): Question[] => [
  ...readExamples('schema/examples').map((e): Question => [e.name, e.document]),
  ...GROWTH_QUESTIONS.map((q): Question => [q.name, q.query]),
];

/** What the statements of all questions go through on SQLite: by name. */
export async function scansOfQuestions({ fil: file, database }: TestService, today: string): Promise<Map<string, string[]>> {
  const statements = statementsOf(database.statistics, today, allQuestions());
  const found = new Map<string, string[]>();
  for (const [name, sql] of statements) found.set(name, await fullScans(file, sql, (table) => database.statistics.rows(table), SCAN_LIMIT));
  return found;
}
