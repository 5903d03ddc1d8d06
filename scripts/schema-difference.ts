import type { DataSource } from 'typeorm';
import { writerDataSource } from '../ormconfig';
import { APPEND_ONLY_TABLES, appendOnlyTriggers } from '../src/db/append-only';
import type { MIGRATIONS } from '../src/db/migrations';
import { changedTables, otherChecks, type TablePlan, tablePlans } from '../src/db/migrations/rebuild';
import { sqliteTarget } from '../src/db/target';

/** What the entities say and the migrations do not: what a new migration is written from, and what a test looks for. */
export interface Difference {
  readonly before: ReadonlyMap<string, TablePlan>;
  readonly after: ReadonlyMap<string, TablePlan>;
  /** The tables that are not the same. */
  readonly changed: ReadonlySet<string>;
}

async function withDatabase<T>(migrations: typeof MIGRATIONS, synchronize: boolean, work: (k: DataSource) => Promise<T>): Promise<T> {
  const source = writerDataSource(sqliteTarget(':memory:'));
  Object.assign(source.options, { migrations });
  await source.initialize();
  try {
    if (synchronize) await source.synchronize();
    else await source.runMigrations();
    return await work(source);
  } finally {
    await source.destroy();
  }
}

// The entities do not know the triggers of the tables that are only added to.
async function withTriggers(source: DataSource): Promise<Map<string, TablePlan>> {
  const own = (name: string): string[] => (APPEND_ONLY_TABLES.some((t) => t === name) ? appendOnlyTriggers(name) : []);
  const plans = await tablePlans(source);
  return new Map([...plans].map(([name, plan]) => [name, { ...plan, accessories: [...plan.accessories, ...own(name)] }]));
}

/** Tables in both whose triggers are not the same; TypeORM does not look at triggers. */
function otherTriggers(before: Difference['before'], after: Difference['after']): string[] {
  const triggers = (plan: TablePlan): string => JSON.stringify(plan.accessories.filter((a) => a.startsWith('CREATE TRIGGER')).sort());
  return [...after].flatMap(([name, plan]) => {
    const old = before.get(name);
    return old && triggers(old) !== triggers(plan) ? [name] : [];
  });
}

export async function schemaDifference(migrations: typeof MIGRATIONS): Promise<Difference> {
  const [before, changed] = await withDatabase(
    migrations,
    false,
    async (k): Promise<[Map<string, TablePlan>, Set<string>]> => [
      await tablePlans(k),
      changedTables((await k.driver.createSchemaBuilder().log()).upQueries.map((q) => q.query)),
    ],
  );
  const after = await withDatabase([], true, withTriggers);
  for (const name of [...otherChecks(before, after), ...otherTriggers(before, after)]) changed.add(name);
  return { before, after, changed };
}
