import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { writerDataSource } from '../../ormconfig';
import type { ActExecutor } from '../../src/act/act-executor';
import { ACTS } from '../../src/app/acts';
import { createActExecutor } from '../../src/app/composition';
import { SqliteTransactions } from '../../src/db/sqlite/transactions';
import { sqliteTarget } from '../../src/db/target';
import { Writer } from '../../src/db/writer';
import { RequestError } from '../../src/kernel/errors';
import { type Outside, openOutside } from '../support/outside';
import { checks, type Fund } from './check';
import { Dice, days } from './dice';
import { type Attempt, Game } from './game';
import { nextAttempt } from './moves';
import type { Overview } from './overview';
import { readOverview } from './overview';
import { type ListContext, makeWorld, type World } from './world';

/** How an act went: carried out, refused with codes, or answered with a fault of the protocol. */
export interface Exit {
  readonly attempt: Attempt;
  readonly valueKind: 'UDFOERT' | 'PROEVET' | 'AFVIST' | 'FEJL';
  readonly codes: readonly string[];
}

const REGISTER = new Map(ACTS.map((h) => [h.name, h]));

/** Codes that a fault in what was asked may have; a busy service or a slow answer is not one of them here. */
const KENDTE = ['BAD_USER_INPUT', 'FORBIDDEN', 'NOT_FOUND', 'CONFLICT'];

/** Where sequences are played: a file with the acts' own engine on it, a clock that can be moved, and a reader from outside. */
export class Track {
  private dag = '2014-01-01';
  private readonly acts: ActExecutor;

  private constructor(
    private readonly kilde: DataSource,
    private readonly writer: Writer,
    readonly outside: Outside,
    private readonly grundlag: ListContext,
  ) {
    this.acts = createActExecutor(writer, { today: () => this.dag, now: () => `${this.dag}T11:00:00.000Z` });
  }

  static async open(baseFile: string, file: string): Promise<Track> {
    copyFileSync(baseFile, file);
    const source = await writerDataSource(sqliteTarget(file)).initialize();
    // Nothing here is to survive a power cut.
    await source.query('PRAGMA synchronous = OFF');
    const outside = await openOutside({ fil: file });
    return new Track(source, new Writer(new SqliteTransactions(source, 10_000)), outside, await readGround(outside));
  }

  async close(): Promise<void> {
    await this.outside.close();
    await this.writer.close();
    await this.kilde.destroy();
  }

  /** Lays out the world of a sequence. */
  async world(number: number): Promise<World> {
    const world = makeWorld(number, this.grundlag);
    for (const text of world.sql.split(';\n')) await this.kilde.query(text);
    return world;
  }

  overview(world: World): Promise<Overview> {
    return readOverview(this.outside, world.prefix);
  }

  /** Tries one act; throws when it ends in anything but a known answer, or when a refused one has changed something. */
  async trial(f: Attempt): Promise<Exit> {
    const act = REGISTER.get(f.handling);
    if (!act) throw new Error(`${f.handling} is not in the register`);
    this.dag = f.dag;
    const input = await this.lookUp(f.input);
    const before = await this.udgave();
    const exit = await this.udfald(f, () =>
      this.acts.execute(
        act,
        input,
        { ...f.actor, subject: 'sekvens' },
        { select: '', plan: { cost: 0, answer: async (r) => ({ ...r.values }) } },
      ),
    );
    const changed = before !== (await this.udgave());
    if (changed !== (exit.valueKind === 'UDFOERT'))
      throw new Unexpected(f, `${exit.valueKind}, and the file has ${changed ? '' : 'not '}changed`);
    return exit;
  }

  private async udfald(f: Attempt, work: () => Promise<Record<string, unknown>>): Promise<Exit> {
    try {
      const answer = await work();
      if (answer.udfoert) return { attempt: f, valueKind: answer.proeve ? 'PROEVET' : 'UDFOERT', codes: [] };
      return { attempt: f, valueKind: 'AFVIST', codes: refusalCodes(answer.afvisninger) };
    } catch (error) {
      if (error instanceof RequestError && KENDTE.includes(error.kode)) {
        // A conflict that no check has named is the database's last net.
        if (error.kode === 'CONFLICT' && !('argument' in error.details)) throw new Unexpected(f, error.message);
        return { attempt: f, valueKind: 'FEJL', codes: [error.kode] };
      }
      throw new Unexpected(f, error instanceof Error ? (error.stack ?? error.message) : String(error));
    }
  }

  private async udgave(): Promise<number> {
    return this.outside.changeCount();
  }

  // Rows without a natural key are found by what they are.
  private async lookUp(value: unknown): Promise<unknown> {
    if (typeof value === 'string' && value.startsWith('¤')) {
      const [, prefix, sql = ''] = value.split('¤');
      const [row] = await this.outside.all<{ id: number }>(sql);
      return `${prefix}_${row?.id ?? 999_999_999}`;
    }
    if (Array.isArray(value)) return Promise.all(value.map((v) => this.lookUp(v)));
    if (typeof value !== 'object' || value === null) return value;
    const fields = await Promise.all(Object.entries(value).map(async ([name, v]) => [name, await this.lookUp(v)] as const));
    return Object.fromEntries(fields.filter(([, v]) => v !== undefined));
  }
}

async function readGround(file: Outside): Promise<ListContext> {
  const indsatser = await file.all<{ noegle: string; id: number }>('SELECT noegle, id FROM indsatsomraade');
  const folded = new Map<string, string[]>();
  for (const table of await file.tables()) {
    const columns = (await file.columns(table)).filter((name) => /_(foldet|sort)$/.test(name));
    if (columns.length > 0) folded.set(table, columns);
  }
  return { indsatser: new Map(indsatser.map((i) => [i.noegle, i.id])), folded };
}

function refusalCodes(refusals: unknown): string[] {
  if (!Array.isArray(refusals)) return [];
  return [...new Set(refusals.map((a: { kode: string; regel: string }) => `${a.regel} ${a.kode}`))];
}

/** An act that ended in something that no act may end in. */
export class Unexpected extends Error {
  constructor(
    readonly attempt: Attempt,
    readonly what: string,
  ) {
    super(what);
    this.name = 'Unexpected';
  }
}

/** What came of one sequence. */
export interface Sequence {
  readonly nummer: number;
  readonly exits: readonly Exit[];
  readonly states: readonly string[];
  readonly unexpected: Unexpected | null;
}

/** When a sequence begins: most in the years of the fact sheet, some before and after. */
const beginning = (t: Dice): string =>
  days(
    t.af(
      '2011-03-01',
      '2012-01-01',
      '2012-06-01',
      '2013-01-01',
      '2013-09-01',
      '2014-02-01',
      '2015-03-01',
      '2016-01-01',
      '2018-01-01',
      '2020-06-01',
      '2008-01-01',
      '2022-06-01',
    ),
    t.number(0, 365),
  );

/** Plays one sequence of about so many acts; the seed and the number decide everything. */
export async function playSequence(track: Track, seed: number, number: number, step: number, seat = number): Promise<Sequence> {
  const t = new Dice(seed * 1_000_003 + number);
  const world = await track.world(seat);
  const s = new Game(t, world, beginning(t), number);
  const exits: Exit[] = [];
  const states = new Set<string>();
  s.overview = await track.overview(world);
  try {
    for (let i = 0; i < step + s.length; i += 1) {
      const attempt = nextAttempt(s);
      if (!attempt) continue;
      const exit = await track.trial(attempt);
      exits.push(exit);
      s.remember(exit.valueKind === 'UDFOERT');
      if (exit.valueKind === 'UDFOERT') s.overview = await track.overview(world);
      for (const p of s.overview.planer) states.add(p.status);
    }
  } catch (error) {
    if (error instanceof Unexpected) return { nummer: number, exits, states: [...states], unexpected: error };
    throw error;
  }
  return { nummer: number, exits, states: [...states], unexpected: null };
}

/** Everything that the statements forbid and that belongs to the sequence in this place. */
export async function findingsIn(track: Track, seat: number): Promise<Fund[]> {
  const finding = await checks(track.outside);
  return finding.filter((f) => seatOf(f) === seat);
}

/** The place that a finding belongs to, by the natural keys in it. */
export const seatOf = (f: Fund): number => Number(/S(\d+)-/.exec(`${f.noegle} ${f.detalje}`)?.[1] ?? -1);

/** The file that every place starts from: the schema, and the programme periods and fields of the demo. */
export async function makeBaseFile(folder: string, demo: string): Promise<string> {
  const file = join(folder, 'grund.sqlite');
  const source = await writerDataSource(sqliteTarget(file)).initialize();
  await source.runMigrations();
  await source.query(`ATTACH '${demo}' AS demo`);
  for (const table of ['bevillingsperiode', 'indsatsomraade', 'periodeindsats'])
    await source.query(`INSERT INTO main."${table}" SELECT * FROM demo."${table}"`);
  await source.query('DETACH demo');
  await source.query('PRAGMA wal_checkpoint(TRUNCATE)');
  await source.destroy();
  return file;
}
