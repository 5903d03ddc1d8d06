import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { buildSync } from 'esbuild';
import { z } from 'zod';
import type { Role } from '../../src/kernel/roles';
import { demoFile } from '../support/service';

/**
 * What the README tells those who build on, done by a machine: on a copy of the tree the steps of a recipe are taken as a reader
 * would take them, and after each step the checks must say what is next, and nothing else.
 */

/** A change of one file: all of it, or one place in it. */
export type Edit = readonly [file: string, text: string] | readonly [file: string, from: string, to: string];

export interface Step {
  readonly edits?: readonly Edit[];
  /** A script of package.json with its arguments, as after `npm run`. */
  readonly run?: readonly string[];
  /** Part of what the script says, when it refuses. */
  readonly refused?: string;
  /** Everything that the checks say afterwards. */
  readonly says: readonly string[];
}

export interface Ask {
  readonly query: string;
  readonly role?: Role;
  readonly on?: string;
  readonly data: unknown;
}

export interface Recipe {
  readonly name: string;
  readonly steps: Readonly<Record<string, Step>>;
  /** What works when all steps are taken. */
  readonly asks: readonly Ask[];
  /** Asked of a database made of the copy's own seed files; of the demo brought up to date otherwise. */
  readonly seeded?: boolean;
}

const PARTS = [
  'src',
  'schema',
  'seeds',
  'scripts',
  'test/support',
  'test/recipes',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'biome.json',
  'ormconfig.ts',
  'README.md',
  'README.da.md',
];

const SEEDS = 'seeds/faktaark-2014';

/** What a database is made of. */
const OF_DATABASE = /\.(entity|enums)\.ts$|^src\/(db|model)\/|^src\/app\/entities\.ts$/;

const Said = z.object({ lacks: z.array(z.string()), database: z.array(z.string()), answers: z.array(z.unknown()) });

export class Copy {
  readonly folder = mkdtempSync(join(tmpdir(), 'helhed-recipe-'));
  private readonly databases = new Map<string, string[]>();

  constructor() {
    for (const part of PARTS) cpSync(part, join(this.folder, part), { recursive: true });
    symlinkSync(resolve('node_modules'), join(this.folder, 'node_modules'));
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  apply([file, ...change]: Edit): void {
    const path = join(this.folder, file);
    const [from, to] = change;
    if (to === undefined) {
      mkdirSync(dirname(path), { recursive: true });
      return writeFileSync(path, from);
    }
    const text = readFileSync(path, 'utf8');
    if (text.split(from).length !== 2) throw new Error(`${file} has ${text.split(from).length - 1} places with ${JSON.stringify(from)}`);
    writeFileSync(
      path,
      text.replace(from, () => to),
    );
  }

  /** Runs a script as npm would, without what npm does before: the packages are those of this tree. */
  run([script = '', ...args]: readonly string[]): { readonly code: number | null; readonly text: string } {
    const { scripts } = z.object({ scripts: z.record(z.string(), z.string()) }).parse(JSON.parse(this.read('package.json')));
    const [command = '', ...own] = (scripts[script] ?? '').split(' ');
    const { status, stdout, stderr } = spawnSync(join('node_modules/.bin', command), [...own, ...args], {
      cwd: this.folder,
      encoding: 'utf8',
    });
    return { code: status, text: `${stdout}${stderr}` };
  }

  read(file: string): string {
    return readFileSync(join(this.folder, file), 'utf8');
  }

  /** The newest migration's file. */
  newestMigration(): string {
    const name = readdirSync(join(this.folder, 'src/db/migrations'))
      .filter((f) => /^\d{4}-/.test(f))
      .sort()
      .at(-1);
    return `src/db/migrations/${name}`;
  }

  /** What the checks say of the copy. */
  lacks(): readonly string[] {
    const key = this.stateOfDatabase();
    const { lacks, database } = this.say({ database: this.databases.get(key) ?? null });
    this.databases.set(key, database);
    return lacks;
  }

  /** What a service on the copy answers. */
  answers(asks: readonly Ask[], seeded = false): readonly unknown[] {
    if (seeded) this.keepGround();
    return this.say({ database: [], asks, demo: seeded ? null : demoFile() }).answers;
  }

  /** Leaves the seed files with the rows that are put in as they are: no acts, which take long. */
  private keepGround(): void {
    const ground = /const GROUND = new Set\(\[([^\]]*)\]\)/.exec(this.read('src/seeding/seed.ts'))?.[1] ?? '';
    for (const file of readdirSync(join(this.folder, SEEDS)))
      if (!ground.includes(`'${file.replace(/\.yaml$/, '')}'`)) this.apply([`${SEEDS}/${file}`, 'raekker: []\n']);
  }

  // In one process, and bundled first: most of the time would go by in finding files.
  private say(wanted: object): z.output<typeof Said> {
    const outfile = join(this.folder, 'say.cjs');
    buildSync({
      entryPoints: [join(this.folder, 'test/recipes/say.ts')],
      outfile,
      bundle: true,
      packages: 'external',
      platform: 'node',
      absWorkingDir: this.folder,
      logLevel: 'silent',
    });
    const said = execFileSync(process.execPath, [outfile, JSON.stringify(wanted)], {
      cwd: this.folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { PATH: process.env.PATH },
    });
    return Said.parse(JSON.parse(said.slice(said.lastIndexOf('\n{') + 1)));
  }

  private stateOfDatabase(): string {
    const hash = createHash('sha256');
    for (const name of readdirSync(join(this.folder, 'src'), { recursive: true, encoding: 'utf8' }).sort())
      if (OF_DATABASE.test(`src/${name}`) && name.endsWith('.ts')) hash.update(`${name}\n${this.read(`src/${name}`)}`);
    return hash.digest('hex');
  }
}

/** The tests of a recipe: each step with what the checks say after it, and in the end that the new thing works. */
export function follow({ name, steps, asks, seeded }: Recipe): void {
  describe(`the README's recipe for ${name}`, () => {
    let copy: Copy;
    beforeAll(() => {
      copy = new Copy();
    });
    afterAll(() => copy.remove());

    it.each(Object.entries(steps))('%s', (_what, { edits = [], run, refused, says }) => {
      for (const edit of edits) copy.apply(edit);
      if (run) {
        const { code, text } = copy.run(run);
        expect(text).toContain(refused ?? '');
        expect([code, code !== 0 && refused === undefined ? text : '']).toEqual([refused === undefined ? 0 : 2, '']);
      }
      expect(copy.lacks()).toEqual(says);
    });

    it('the new thing works', () => {
      expect(copy.answers(asks, seeded)).toEqual(asks.map((a) => a.data));
    });
  });
}
