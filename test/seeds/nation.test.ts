import '../../src/app/entities';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { writerDataSource } from '../../ormconfig';
import { openMoveStore } from '../../src/db/move/move';
import type { MovedRow, MoveStore } from '../../src/db/move/store';
import { openDatabase } from '../../src/db/open-database';
import { sqliteTarget } from '../../src/db/target';
import { NationDice } from '../../src/seeding/nation/dice';
import { KOMMUNER } from '../../src/seeding/nation/kommuner';
import { writeNation } from '../../src/seeding/nation/nation';
import { auditFindings } from '../support/findings';
import { fullScans, SCAN_LIMIT, scanComplaints, sortsIn } from '../support/full-scans';
import { LARGE_TABLES, scansOfQuestions, statementsOf } from '../support/nation-scans';
import { startService, type TestService, testFolder } from '../support/service';
import { wholeAudit } from '../support/whole-audit';

/** The nation: as large as the domain says, the same for the same number, and within every rule. */

const I_DAG = '2026-11-22';
const CHOICES = {
  seed: 1,
  copies: 1,
  dirty: false,
  folder: join(process.cwd(), 'seeds/faktaark-2014'),
  tables: [],
  progress: () => undefined,
};

const KEPT = ['noegletal', 'afdeling', 'afdelingstilknytning', 'deltagelse', 'helhedsplan'];

/** The middle one, and the largest. */
function spread(values: readonly number[]): { median: number; max: number } {
  const sorted = values.toSorted((a, b) => a - b);
  return { median: sorted[Math.floor(sorted.length / 2)] ?? 0, max: sorted.at(-1) ?? 0 };
}

/** How many rows there are for each value of a column. */
function countBy(rows: readonly MovedRow[], column: string): number[] {
  const counts = new Map<unknown, number>();
  for (const row of rows) counts.set(row[column], (counts.get(row[column]) ?? 0) + 1);
  return [...counts.values()];
}

/** Where rows are counted and summed up, and kept only where a store is given. */
class Ledger implements MoveStore {
  readonly rows = new Map<string, number>();
  readonly words = new Map<string, MovedRow>();
  /** The checksum after each copy. */
  readonly copies: string[] = [];
  readonly kept = new Map<string, MovedRow[]>();
  private readonly hash = createHash('sha256');
  constructor(private readonly store: MoveStore | null = null) {}
  get checksum(): string {
    return this.hash.copy().digest('hex');
  }
  async insert(table: string, rows: readonly MovedRow[]): Promise<void> {
    this.rows.set(table, (this.rows.get(table) ?? 0) + rows.length);
    this.hash.update(table + JSON.stringify(rows));
    if (KEPT.includes(table)) for (const row of rows) this.keep(table, row);
    for (const row of rows) if (row.noegle !== undefined) this.words.set(`${table} ${row.noegle}`, row);
    await this.store?.insert(table, rows);
  }
  private keep(table: string, row: MovedRow): void {
    const own = this.kept.get(table);
    if (own) own.push(row);
    else this.kept.set(table, [row]);
  }
  async read(): Promise<MovedRow[]> {
    return [];
  }
  async freeze(): Promise<void> {}
  async begin(): Promise<void> {
    await this.store?.begin();
  }
  async commit(tables: readonly string[]): Promise<void> {
    this.copies.push(this.checksum);
    await this.store?.commit(tables);
  }
  async rollback(): Promise<void> {
    await this.store?.rollback();
  }
  async close(): Promise<void> {
    await this.store?.close();
  }
}

/** A new file, and the store that writes into it. */
async function newFile(): Promise<{ readonly file: string; readonly store: MoveStore }> {
  const file = join(testFolder(), 'landet.sqlite');
  const target = sqliteTarget(file);
  await (await openDatabase(writerDataSource, { target, readers: 1, timeoutMs: 5000, responseLimit: 1_000_000 })).close();
  return { file, store: await openMoveStore(target) };
}

const serviceOn = (file: string): Promise<TestService> =>
  startService({
    fil: file,
    dag: I_DAG,
    environment: { MAX_COST: '10000000', MAX_RESPONSE_BYTES: '500000000', QUERY_TIMEOUT_MS: '120000' },
  });

interface Fund {
  type: string;
  noegle: string;
  brud: { regel: string; alvor: string };
}

const faults = (t: TestService, options: { kommune?: string; pr?: string } = {}): Promise<Fund[]> =>
  auditFindings<Fund>(t, 'type noegle brud { regel alvor }', { ...options, alvor: 'FEJL' });

/** The nation as it is drawn, and the file that it was stored in at the same time: a nation takes seconds to make. */
let one: Ledger;
let stored: string;
beforeAll(async () => {
  const { file, store } = await newFile();
  stored = file;
  one = new Ledger(store);
  await writeNation(one, CHOICES);
  await one.close();
}, 120_000);

describe('the nation as it is drawn', () => {
  let two: Ledger;
  beforeAll(async () => {
    two = new Ledger();
    await writeNation(two, { ...CHOICES, copies: 2 });
  }, 120_000);

  it('is the same for the same number, whatever comes after it', () => {
    expect(two.copies).toHaveLength(2);
    expect(two.copies[0]).toBe(one.checksum);
  });

  it('is another for another number', async () => {
    const names = async (seed: number): Promise<string[]> => {
      const store = new Ledger();
      const insert = store.insert.bind(store);
      store.insert = async (table, rows) => {
        await insert(table, rows);
        if (store.rows.has('afdeling')) throw new Error('that will do');
      };
      await expect(writeNation(store, { ...CHOICES, seed })).rejects.toThrow('that will do');
      return (store.kept.get('afdeling') ?? []).map((row) => String(row.navn));
    };
    const [first, second] = [await names(1), await names(2)];
    expect(first).toEqual(await names(1));
    expect(first.length).toBeGreaterThan(100);
    expect(second).not.toEqual(first);
  });

  it('has as many of each as the domain says', () => {
    const count = Object.fromEntries(one.rows);
    // The plans of both engines are looked at for tables of these sizes.
    expect(Object.fromEntries(Object.entries(count).filter(([, rows]) => rows > SCAN_LIMIT))).toEqual(LARGE_TABLES);
    expect(count).toMatchObject({ kommune: 98, boligorganisation: 640, afdeling: 7400, ejerskab: 7400, helhedsplan: 400 });
    expect(count.redegoerelse).toBeGreaterThan(1400);
    expect(count.redegoerelse).toBeLessThan(2000);
    expect(count.afgoerelse).toBeGreaterThan(1800);
    expect(count.afgoerelse).toBeLessThan(2400);
    expect(count.milepael).toBeGreaterThan(20_000);
  });

  it('has estates and plans of the sizes that the domain says', () => {
    const rows = (table: string): MovedRow[] => one.kept.get(table) ?? [];
    const homes = rows('afdeling').map((row) => Number(row.antal_lejemaal));
    expect(Math.abs(spread(homes).median - 45)).toBeLessThan(3);
    expect(Math.abs(homes.reduce((a, b) => a + b, 0) / homes.length - 76)).toBeLessThan(5);
    expect(homes.filter((h) => h > 800).length).toBeGreaterThan(3);
    const estates = spread(countBy(rows('afdelingstilknytning'), 'helhedsplan_id'));
    expect(estates.median).toBe(4);
    expect(estates.max).toBeGreaterThan(15);
    expect(estates.max).toBeLessThanOrEqual(23);
    const owners = spread(countBy(rows('deltagelse'), 'helhedsplan_id'));
    expect([1, 2]).toContain(owners.median);
    expect(owners.max).toBe(5);
    const million = 100_000_000;
    const frames = spread(rows('helhedsplan').map((row) => Number(row.oekonomisk_ramme) / million));
    expect(Math.abs(frames.median - 10)).toBeLessThan(1.5);
    expect(frames.max).toBeLessThanOrEqual(45);
  });

  it('has the numbers of every estate and year, those of small ones hidden and of the others shown (R17)', () => {
    const rows = one.kept.get('noegletal') ?? [];
    expect(rows.length).toBeGreaterThan(145_000);
    expect(rows.length).toBeLessThan(156_000);
    const small = rows.filter((row) => Number(row.antal_beboere) < 100 || Number(row.antal_husstande) < 50);
    expect(small.length / rows.length).toBeGreaterThan(0.45);
    expect(small.filter((row) => row.diskretioneret !== 1 || row.doemte !== null || row.lav_uddannelse !== null)).toEqual([]);
    const shown = rows.filter((row) => row.diskretioneret === 0);
    expect(shown.length).toBe(rows.length - small.length);
    const outside = spread(shown.map((row) => Number(row.uden_for_arbejde_og_uddannelse)));
    expect(outside.median).toBeGreaterThan(2500);
    expect(outside.median).toBeLessThan(4500);
    expect(outside.max).toBeGreaterThan(4000);
  });

  it('knows the 98 kommuner, each once', () => {
    expect(new Set(KOMMUNER.map((k) => k.kode)).size).toBe(98);
    expect(new Set(KOMMUNER.map((k) => k.navn)).size).toBe(98);
    expect(KOMMUNER.every((k) => k.navn !== '' && k.weight > 0)).toBe(true);
  });

  it('says of every row but the public facts that it is invented, and of no kommune', () => {
    const wrong = [...one.words].filter(([key, { herkomst, kildehenvisning }]) => {
      const fact = /^(kommune|bevillingsperiode|indsatsomraade) /.test(key);
      return fact ? herkomst === 'SYNTETISK' : herkomst !== 'SYNTETISK' || !String(kildehenvisning).includes('Opdigtet');
    });
    expect(one.words.size).toBeGreaterThan(8000);
    expect(wrong).toEqual([]);
  });

  it('gives a second copy keys of its own, and draws it anew', () => {
    expect(two.rows.get('helhedsplan')).toBe(800);
    expect(two.rows.get('bevillingsperiode')).toBe(5);
    const [first, second] = ['SYN', 'SYN2'].map((s) => two.words.get(`afdeling ${s}-BO-100/1`));
    expect(first?.navn).toBe(one.words.get('afdeling SYN-BO-100/1')?.navn);
    expect([second?.navn, second?.antal_lejemaal]).not.toEqual([first?.navn, first?.antal_lejemaal]);
    expect(two.words.get('kommune AARHUS-2')?.herkomst).toBe('SYNTETISK');
  });

  it('throws away what it began when a bunch is refused', async () => {
    const store = new Ledger();
    let thrownAway = 0;
    store.insert = async () => Promise.reject(new Error('the disk is full'));
    store.rollback = async () => {
      thrownAway += 1;
    };
    await expect(writeNation(store, CHOICES)).rejects.toThrow('the disk is full');
    expect(thrownAway).toBe(1);
  });
});

describe('dice', () => {
  it('are spread evenly, and neighbouring seeds are strangers', () => {
    const [a, b] = [new NationDice(1, 1), new NationDice(1, 2)];
    const throws = Array.from({ length: 20_000 }, () => [a.next(), b.next()] as const);
    const mean = throws.reduce((sum, [x]) => sum + x, 0) / throws.length;
    const together = throws.reduce((sum, [x, y]) => sum + (x - 0.5) * (y - 0.5), 0) / throws.length;
    expect(Math.abs(mean - 0.5)).toBeLessThan(0.01);
    expect(Math.abs(together)).toBeLessThan(0.003);
  });
});

describe('the nation as it is stored', () => {
  let t: TestService;
  beforeAll(async () => {
    t = await serviceOn(stored);
  }, 120_000);
  afterAll(() => t.close());

  it('breaks no rule, today or on the day of the fact sheet', async () => {
    expect(await faults(t)).toEqual([]);
    expect(await faults(t, { pr: '2014-01-01' })).toEqual([]);
  }, 120_000);

  it('answers every example without going through a table of over 1,000 rows, but for those that are about all of it', async () => {
    expect(scanComplaints(await scansOfQuestions(t, I_DAG))).toEqual([]);
  });

  it('reads a list of everything in the order of what its rows are tied to; what an index finds is found first', async () => {
    const page = (args: string): string => `{ helhedsplaner(first: 50, ${args}) { nodes { noegle } } }`;
    const statements = statementsOf(t.database.statistics, I_DAG, [
      ['by kommune', page('orderBy: [{ kommune: { navn: ASC } }, { titel: DESC }]')],
      ['falling, on a day', page('orderBy: [{ kommune: { navn: DESC } }], filter: { aktiv: { pr: "2014-01-01" } }')],
      ['of a year', page('filter: { prisaar: { eq: 2013 } }, orderBy: [{ kommune: { navn: ASC } }, { titel: DESC }]')],
      ['few', page('filter: { kommune: { noegle: { eq: "ODENSE" } } }, orderBy: [{ kommune: { navn: ASC } }, { titel: DESC }]')],
      ['by what may be missing', '{ afdelinger(first: 50, orderBy: [{ byomraade: { navn: ASC } }]) { nodes { noegle } } }'],
    ]);
    const sorts = new Map<string, string[]>();
    for (const [name, sql] of statements) sorts.set(name, await sortsIn(t.fil, sql));
    expect(Object.fromEntries(sorts)).toEqual({
      'by kommune': ['LAST 2 TERMS OF ORDER BY'],
      'falling, on a day': ['LAST TERM OF ORDER BY'],
      'of a year': ['ORDER BY'],
      few: ['ORDER BY'],
      'by what may be missing': ['ORDER BY'],
    });
  });

  it('has a København like that of the fact sheet: 18 plans, 17 of them co-financed, in six areas', async () => {
    const sheet = 'antalHelhedsplaner antalMedfinansierede antalUdsatteByomraader';
    const { faktaark } = await t.data(`{ faktaark(pr: "2014-01-01", kommune: "KOEBENHAVN") { ${sheet} } }`);
    expect(faktaark).toEqual({ antalHelhedsplaner: 18, antalMedfinansierede: 17, antalUdsatteByomraader: 6 });
  });

  it('has plans of the durations and the periods that the domain says', async () => {
    const { alle, fire, koebenhavn } = await t.data<Record<'alle' | 'fire' | 'koebenhavn', { totalCount: number }>>(
      `{ alle: helhedsplaner { totalCount } fire: helhedsplaner(filter: { varighedMaaneder: { eq: 48 } }) { totalCount }
         koebenhavn: helhedsplaner(filter: { kommune: { is: { noegle: { eq: "KOEBENHAVN" } } } }) { totalCount } }`,
    );
    expect([alle.totalCount, koebenhavn.totalCount]).toEqual([400, 70]);
    expect(fire.totalCount / 400).toBeGreaterThan(0.68);
    expect(fire.totalCount / 400).toBeLessThan(0.82);
  });

  it('is found by folded names, as everything else', async () => {
    const { kommuner } = await t.data('{ kommuner(filter: { navn: { contains: "hoeje-taa" } }) { nodes { navn } } }');
    expect(kommuner).toEqual({ nodes: [{ navn: 'Høje-Taastrup' }] });
  });
});

describe('what statements go through', () => {
  it('and the guard bites', async () => {
    const file = join(testFolder(), 'scans.sqlite');
    await (
      await openDatabase(writerDataSource, { target: sqliteTarget(file), readers: 1, timeoutMs: 5000, responseLimit: 1_000_000 })
    ).close();
    const scans = (query: string): Promise<string[]> => fullScans(file, query, (table) => (table === 'milepael' ? 5000 : 10), 1000);
    expect(await scans(`SELECT 1 FROM "milepael" m WHERE m.tekst = 'x'`)).toEqual(['m milepael']);
    expect(await scans('SELECT 1 FROM "milepael" m WHERE m.id = 3')).toEqual([]);
    expect(await scans(`SELECT 1 FROM "kommune" m WHERE m.kode = 'x'`)).toEqual([]);
    // The page of a list has the name of its table.
    expect(await scans('SELECT m.id FROM (SELECT m.id FROM "milepael" m WHERE m.maal_id = 3 ORDER BY m.frist LIMIT 5) m')).toEqual([]);
    const reasons = { Gammel: { tables: ['maal'], why: '' }, Kendt: { tables: ['maal'], why: '' } };
    const found = new Map([
      ['Ny', ['m milepael', 'n milepael']],
      ['Kendt', ['t1 maal']],
    ]);
    expect(scanComplaints(found, reasons)).toEqual([
      'Ny goes through all of milepael',
      'Gammel no longer goes through maal; strike the reason',
    ]);
    expect(scanComplaints(new Map())).toEqual(['no statement was looked at']);
  });
});

describe('the dirty nation', () => {
  let t: TestService;
  beforeAll(async () => {
    const { file, store } = await newFile();
    // Half of all rows, in which nothing is irregular that the clean nation does not have.
    const insert = store.insert.bind(store);
    store.insert = async (table, rows) => (table === 'noegletal' ? undefined : insert(table, rows));
    await writeNation(store, { ...CHOICES, dirty: true });
    await store.close();
    t = await serviceOn(file);
  }, 120_000);
  afterAll(() => t.close());

  it('has late accounts, and breaks no rule by them', async () => {
    const { alle, sent } = await t.data<Record<'alle' | 'sent', { totalCount: number }>>(
      '{ alle: redegoerelser { totalCount } sent: tilsyn(filter: { art: { eq: UDBETALING_TILBAGEHOLDT } }) { totalCount } }',
    );
    const late = (sent?.totalCount ?? 0) / (alle?.totalCount ?? 0);
    expect(late).toBeGreaterThan(0.05);
    expect(late).toBeLessThan(0.11);
    for (const kommune of ['KOEBENHAVN', 'ODENSE', 'ESBJERG']) expect(await faults(t, { kommune })).toEqual([]);
  }, 120_000);

  it('is audited page by page as it is all at once', async () => {
    const found = await auditFindings<{ type: string; noegle: string; brud: { regel: string; tekst: string } }>(
      t,
      'type noegle brud { regel tekst }',
    );
    const told = found.map(({ type, noegle: key, brud }) => `${brud.regel} ${type} ${key} ${brud.tekst}`);
    expect(told).toEqual((await wholeAudit(t, I_DAG)).map((text) => (text.endsWith('.') ? text : `${text}.`)));
    expect(told.length).toBeGreaterThan(50);
  }, 120_000);

  it('has names with other spellings', async () => {
    const { afdelinger } = await t.data<{ afdelinger: { nodes: { navn: string; aliaser: string[] }[] } }>(
      '{ afdelinger(first: 100) { nodes { navn aliaser } } }',
    );
    const spelled = afdelinger.nodes.filter((a) => a.aliaser.length > 0);
    expect(spelled.length).toBeGreaterThan(5);
  });
});
