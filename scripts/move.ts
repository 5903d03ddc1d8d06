import { writerDataSource } from '../ormconfig';
import { CommandFault, environmentWith, type Manual, readArguments, runCommand } from '../src/app/command-line';
import { loadConfig } from '../src/app/config';
import { moveRows, openMoveStore, tableNames } from '../src/db/move/move';
import { RowsNotTaken } from '../src/db/move/store';
import { openDatabase } from '../src/db/open-database';
import { type DatabaseTarget, targetName } from '../src/db/target';

/** `npm run move -- FROM TO`: moves everything from one database to another, of the same engine or of the other. */

const MANUAL: Manual = {
  name: 'npm run move',
  takes: 'FROM TO',
  text: `Moves every row from one database to an empty one, all or none; then reads both to the end and compares them. FROM is left
as it is. Each is a file or an address:

  npm run move -- data/helhed.sqlite postgres://helhed:SECRET@db.example.dk/helhed
  npm run move -- postgres://helhed:SECRET@db.example.dk/helhed copy.sqlite

What is written to FROM meanwhile is not moved: stop the service first. Ends with 0 when both hold the same, with 1 when they do not, and
with 2 when it could not be done.`,
};

async function move(): Promise<number> {
  const { positionals } = readArguments(MANUAL, { allowPositionals: true, options: {} });
  const [first, second, ...rest] = positionals;
  if (!first || !second || rest.length > 0) throw new CommandFault('Say what to move, and where to: npm run move -- FROM TO.');
  const [from, to] = [targetOf(first), targetOf(second)];
  if (targetName(from) === targetName(to)) throw new CommandFault('FROM and TO are the same database.');
  const tables = await prepare(from, false);
  await prepare(to, true);
  const [source, destination] = [await openMoveStore(from), await openMoveStore(to)];
  try {
    const report = await moveRows(source, destination, tables, (table, rows) => rows > 0 && console.error(`${table}: ${rows} rows`));
    for (const { table, rows, checksum } of report.tables) if (rows > 0) console.log(`${checksum}  ${String(rows).padStart(9)}  ${table}`);
    const total = report.tables.reduce((sum, t) => sum + t.rows, 0);
    if (report.different.length > 0) {
      console.log(`The two are not alike: ${report.different.join(', ')}.`);
      return 1;
    }
    console.log(`${total} rows moved from ${targetName(from)} to ${targetName(to)}; both were read again, and hold the same.`);
    return 0;
  } catch (error) {
    if (error instanceof RowsNotTaken)
      throw new CommandFault(`${targetName(to)} did not take the rows, and none was moved: ${error.message}.`);
    throw error;
  } finally {
    await Promise.all([source.close(), destination.close()]);
  }
}

/** A file by its path or as `sqlite:PATH`, or an address of PostgreSQL. */
function targetOf(text: string): DatabaseTarget {
  const { database } = loadConfig(environmentWith(text.replace(/^sqlite:/, '')));
  return database.engine === 'postgres' ? { ...database, replicas: [] } : database;
}

/** Brings a database to the newest migration; gives the names of its tables. */
async function prepare(target: DatabaseTarget, empty: boolean): Promise<string[]> {
  const choices = { target, mustExist: !empty, readers: 1, timeoutMs: 600_000, responseLimit: 1_000_000_000 };
  const database = await openDatabase(writerDataSource, choices);
  try {
    if (empty && !(await database.isEmpty())) throw new CommandFault(`${targetName(target)} has rows already; nothing is changed.`);
    return await tableNames(database);
  } finally {
    await database.close();
  }
}

runCommand(move);
