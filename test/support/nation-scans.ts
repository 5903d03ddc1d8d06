import { getOperationAST, parse, validate } from 'graphql';
import { GROWTH_QUESTIONS } from '../../bench/growth/questions';
import { dialectOf, networkSchema, rootType } from '../../src/app/composition';
import { readExamples } from '../../src/http/examples';
import { compilePlan, fragmentsOf } from '../../src/planner/plan';
import { fullScans, SCAN_LIMIT } from './full-scans';
import type { TestService } from './service';

type Question = readonly [name: string, document: string];

/** The statements of questions that have any, by name. */
export function statementsOf(
  { database: { statistics } }: TestService,
  today: string,
  questions: readonly Question[],
): Map<string, string> {
  const found = new Map<string, string>();
  const plans = {
    schema: networkSchema(),
    rootType: rootType(),
    dialect: dialectOf('sqlite'),
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

/** What the statement of every example, and of every question of the growth bench, goes through: by name. */
export async function scansOfQuestions(service: TestService, today: string): Promise<Map<string, string[]>> {
  const { fil: file, database } = service;
  const examples = readExamples('schema/examples').map((e): Question => [e.name, e.document]);
  const statements = statementsOf(service, today, [...examples, ...GROWTH_QUESTIONS.map((q): Question => [q.name, q.query])]);
  const found = new Map<string, string[]>();
  for (const [name, sql] of statements) found.set(name, await fullScans(file, sql, (table) => database.statistics.rows(table), SCAN_LIMIT));
  return found;
}
