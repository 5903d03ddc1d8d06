import { getOperationAST, parse, validate } from 'graphql';
import { GROWTH_QUESTIONS } from '../../bench/growth/questions';
import { dialectOf, networkSchema, rootType } from '../../src/app/composition';
import { readExamples } from '../../src/http/examples';
import { compilePlan, fragmentsOf } from '../../src/planner/plan';
import { fullScans, SCAN_LIMIT } from './full-scans';
import type { TestService } from './service';

/** What the statement of every example, and of every question of the growth bench, goes through: by name. */
export async function scansOfQuestions(
  { fil: file, database: { statistics } }: TestService,
  today: string,
): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>();
  const plans = {
    schema: networkSchema(),
    rootType: rootType(),
    dialect: dialectOf('sqlite'),
    statistics,
    today: () => today,
    maxDepth: 100,
    mayBeRead: () => true,
  };
  const questions = GROWTH_QUESTIONS.map((q) => [q.name, q.query] as const);
  for (const [name, text] of [...readExamples('schema/examples').map((e) => [e.name, e.document] as const), ...questions]) {
    const document = parse(text);
    const [fault] = validate(plans.schema, document);
    if (fault) throw new Error(`${name}: ${fault.message}`);
    const operation = getOperationAST(document);
    if (operation?.operation !== 'query') continue;
    const { sql } = compilePlan(plans, operation, fragmentsOf(document.definitions), {});
    if (sql) found.set(name, await fullScans(file, sql, (table) => statistics.rows(table), SCAN_LIMIT));
  }
  return found;
}
