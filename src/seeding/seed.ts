import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import type { ActExecutor } from '../act/act-executor';
import { nextIdsAfter } from '../db/query';
import { attempted } from '../db/row-statements';
import type { Writer } from '../db/writer';
import { type ModelType, typeOf } from '../model/model';
import { carryOutCourse, courseOf } from './carry-out';
import { type Sources, sourcesOf } from './course';
import { readSeedFiles, SeedError, type SeedFile, type SeedRow } from './read-files';

/** Rows in one INSERT; SQLite binds at most 32,766 values. */
const BATCH = 200;

/**
 * The ground that acts stand on, whose rows are put in as they are: who and what there is, and what the policies and programme
 * periods say. Everything else in the seed is built through the acts, so that it cannot break a rule.
 */
const GROUND = new Set([
  'kommune',
  'byomraade',
  'politik',
  'udpegning',
  'forvaltning',
  'boligorganisation',
  'administration',
  'afdeling',
  'ejerskab',
  'bevillingsperiode',
  'indsatsomraade',
  'periodeindsats',
  'forum',
  'forumomraade',
  'pulje',
  'noegletal',
  'boligomraade',
  'boligomraadetilknytning',
  'statsliste',
  'listeplads',
]);

/** Puts the seed data of a folder into an empty database, whole or not at all. Returns the number of rows that are then in it. */
export async function seedDatabase(writer: Writer, acts: ActExecutor, folder: string): Promise<number> {
  const files = await readSeedFiles(folder);
  const unread = unreadFiles(files);
  if (unread.length > 0) throw new SeedError(unread);
  const numbers = numbered(files);
  const ready = dependencies(files).map((file) => ({ fil: file, rows: lookUp(file, numbers) }));
  return writer.transaction(async (em, read) => {
    for (const { fil: file, rows } of ready) if (GROUND.has(file.type.table)) await insert(em, file, rows);
    await carryOutCourse({ em, read }, acts, sourcesOf(files));
    return countRows(em, files);
  });
}

/** Files whose rows nothing would put into the database. */
export function unreadFiles(files: readonly SeedFile[], course: (sources: Sources) => unknown = courseOf): string[] {
  const asked = new Set<string>();
  course(sourcesOf(files, asked));
  const lost = files.filter(({ type, rows }) => rows.length > 0 && !GROUND.has(type.table) && !asked.has(type.table));
  return lost.map(({ type: { table } }) => `${table}.yaml: nothing reads it; put ${table} on the list GROUND in src/seeding/seed.ts`);
}

/** Counted in the database: no row of a file is lost on the way. Acts make more rows than the files have. */
async function countRows(em: EntityManager, files: readonly SeedFile[]): Promise<number> {
  const error: string[] = [];
  let total = 0;
  for (const { type, rows } of files) {
    const count = await em.count(type.table);
    if (count < rows.length) error.push(`${type.table}.yaml: has ${rows.length} rows, and the database ${count}`);
    total += count;
  }
  if (error.length > 0) throw new SeedError(error);
  return total;
}

type Numbers = ReadonlyMap<ModelType, ReadonlyMap<string, number>>;

// Row numbers are the places in the files, so that references can be resolved before anything is written.
function numbered(files: readonly SeedFile[]): Numbers {
  const error: string[] = [];
  const numbers = new Map(
    files.map(({ type, rows }) => {
      const own = new Map<string, number>();
      rows.forEach((r, i) => {
        if (r.key === null) return;
        if (own.has(r.key)) error.push(`${r.place}: the key stands in an earlier row, too`);
        own.set(r.key, i + 1);
      });
      return [type, own] as const;
    }),
  );
  if (error.length > 0) throw new SeedError(error);
  return numbers;
}

function lookUp(file: SeedFile, numbers: Numbers): Record<string, unknown>[] {
  const error: string[] = [];
  const ready = file.rows.map((r, i) => ({ id: i + 1, ...withReferences(file.type, r, numbers, error) }));
  if (error.length > 0) throw new SeedError(error);
  return ready;
}

function withReferences(type: ModelType, row: SeedRow, numbers: Numbers, error: string[]): Record<string, unknown> {
  const ready: Record<string, unknown> = { ...row.values };
  for (const f of type.fields.values()) {
    const key = ready[f.name];
    if (f.kind !== 'toOne' || typeof key !== 'string') continue;
    const maal = typeOf(f.target());
    const id = numbers.get(maal)?.get(key);
    if (id === undefined) error.push(`${row.place}: ${f.name}: there is no ${maal.name} ${JSON.stringify(key)}`);
    ready[f.name] = { id };
  }
  return ready;
}

/** Files in an order in which every row finds the rows that it points to. */
function dependencies(files: readonly SeedFile[]): SeedFile[] {
  const ordered: SeedFile[] = [];
  const visited = new Set<ModelType>();
  const visit = (type: ModelType): void => {
    if (visited.has(type)) return;
    visited.add(type);
    for (const f of type.fields.values()) if (f.kind === 'toOne') visit(typeOf(f.target()));
    const file = files.find((x) => x.type === type);
    if (file) ordered.push(file);
  };
  for (const { type } of files) visit(type);
  return ordered;
}

async function insert(em: EntityManager, file: SeedFile, rows: readonly Record<string, unknown>[]): Promise<number> {
  const maal: EntityTarget<ObjectLiteral> = em.connection.getMetadata(file.type.name).target;
  for (let i = 0; i < rows.length; i += BATCH) {
    const batch = rows.slice(i, i + BATCH);
    try {
      await attempted(em, () => em.insert(maal, batch));
    } catch {
      await findFault(em, maal, file, batch, i);
    }
  }
  await nextIdsAfter(em, file.type.table);
  return rows.length;
}

/** The database has refused a bunch and kept nothing of it; one row at a time shows which. */
async function findFault(
  em: EntityManager,
  maal: EntityTarget<ObjectLiteral>,
  file: SeedFile,
  batch: readonly Record<string, unknown>[],
  from: number,
): Promise<void> {
  for (const [i, row] of batch.entries()) {
    try {
      await em.insert(maal, row);
    } catch (error) {
      throw new SeedError([`${file.rows[from + i]?.place}: ${error instanceof Error ? error.message : String(error)}`]);
    }
  }
}
