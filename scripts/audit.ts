import { getOperationAST, parse } from 'graphql';
import { z } from 'zod';
import { writerDataSource } from '../ormconfig';
import { CommandFault, environmentWith, type Manual, readArguments, runCommand } from '../src/app/command-line';
import { dialectOf, networkSchema, rootType } from '../src/app/composition';
import { loadConfig } from '../src/app/config';
import { clockFor } from '../src/app/service';
import { openDatabase } from '../src/db/open-database';
import { NO_STATISTICS } from '../src/db/statistics';
import type { DatabaseTarget } from '../src/db/target';
import { isDay } from '../src/kernel/day';
import { OFFENTLIG } from '../src/kernel/roles';
import { QueryExecutor } from '../src/planner/query-executor';
import { LANGUAGE, readLanguage } from './language';

/** `npm run audit`: every rule over every stored row; faults are told first, then warnings. */

const MANUAL: Manual = {
  name: 'npm run audit',
  takes: '[--pr DAY] [--kommune KEY] [--language da|en] [--database FILE]',
  text: `Judges every stored row by every rule, and changes nothing. Ends with 0 when no rule is broken (warnings may be),
with 1 when one is, and with 2 when it could not be done.

  --pr DAY         as of a day, with what was decided by then: 2014-04-23; today when left out
  --kommune KEY    of one kommune: KOEBENHAVN; of all when left out
  --language LANG  what the rules say, in Danish (da, the default) or English (en)
  --database FILE  the database file; that of DATABASE_URL when left out`,
};

const QUESTION = `query ($pr: Date, $kommune: ID, $language: Sprog) {
  fund(pr: $pr, kommune: $kommune) { type noegle brud { regel kode alvor tekst(sprog: $language) } }
}`;

const Answer = z.object({
  fund: z.array(
    z.object({ type: z.string(), noegle: z.string(), brud: z.object({ regel: z.string(), alvor: z.string(), tekst: z.string() }) }),
  ),
});
type Finding = z.output<typeof Answer>['fund'][number];

async function audit(): Promise<number> {
  const text = { type: 'string' } as const;
  const { values } = readArguments(MANUAL, { options: { pr: text, kommune: text, database: text, ...LANGUAGE } });
  const language = readLanguage(values.language);
  if (values.pr !== undefined && !isDay(values.pr))
    throw new CommandFault(`--pr must be a day, such as 2014-04-23; it is ${JSON.stringify(values.pr)}.`);
  const config = loadConfig(environmentWith(values.database));
  const today = clockFor(config).today();
  const findings = await findingsIn(config.database, today, { pr: values.pr, kommune: values.kommune, language: language.toUpperCase() });
  return show(findings, values.pr ?? today);
}

async function findingsIn(target: DatabaseTarget, today: string, variables: Readonly<Record<string, unknown>>): Promise<Finding[]> {
  const choices = { target, mustExist: true, readers: 1, timeoutMs: 600_000, responseLimit: 1_000_000_000 };
  const database = await openDatabase(writerDataSource, choices);
  try {
    const reading = new QueryExecutor({
      schema: networkSchema(),
      rootType: rootType(),
      dialect: dialectOf(target.engine),
      statistics: NO_STATISTICS,
      today: () => today,
      source: database.readers,
      maxDepth: 100,
      maxCost: 1_000_000,
    });
    const document = parse(QUESTION);
    const operation = getOperationAST(document);
    if (!operation) throw new Error('the question is no operation');
    const access = { actor: OFFENTLIG, key: 'audit', mayBeRead: () => true };
    const { data } = await reading.answer(document, operation, variables, access);
    return Answer.parse('object' in data ? data.object : JSON.parse(data.json.toString('utf8'))).fund;
  } finally {
    await database.close();
  }
}

const SEVERITIES: Readonly<Record<string, string>> = { FEJL: 'FAULT', ADVARSEL: 'WARNING' };

function show(findings: readonly Finding[], day: string): number {
  for (const { type, noegle: key, brud: breach } of [...findings].sort((a, b) => (a.brud.alvor < b.brud.alvor ? 1 : -1)))
    console.log(`${(SEVERITIES[breach.alvor] ?? breach.alvor).padEnd(8)} ${breach.regel.padEnd(4)} ${type} ${key}: ${breach.tekst}`);
  const faults = findings.filter((f) => f.brud.alvor === 'FEJL').length;
  console.log(`\nAs of ${day}: ${counted(faults, 'fault')} and ${counted(findings.length - faults, 'warning')}.`);
  return faults > 0 ? 1 : 0;
}

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;

runCommand(audit);
