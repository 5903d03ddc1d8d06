import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { type BuildContext, context } from 'esbuild';
import { z } from 'zod';
import type { Role } from '../../src/kernel/roles';
import { demoFile } from '../support/demo-file';
import { askResident } from './resident-of-worker';

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
  'docs',
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

/** What the checks that take long look at; as long as it is the same, so is what they say. */
const LOOKED_AT = {
  database: /\.(entity|enums)\.ts$|^src\/(db|model)\/.*\.ts$|^src\/app\/entities\.ts$/,
  seeds: /\.(entity|enums)\.ts$|^src\/(model|seeding)\/.*\.ts$|^src\/app\/entities\.ts$|\.yaml$/,
};

const Said = z.object({
  lacks: z.array(z.string()),
  slow: z.object({ database: z.array(z.string()), seeds: z.array(z.string()) }),
  answers: z.array(z.unknown()),
});

export class Copy {
  readonly folder = mkdtempSync(join(process.env.HELHED_TEST_FOLDER ?? tmpdir(), 'recipe-'));
  private readonly known = new Map<string, string[]>();
  private readonly bundles = new Map<string, BuildContext>();

  constructor() {
    for (const part of PARTS) cpSync(part, join(this.folder, part), { recursive: true });
    symlinkSync(resolve('node_modules'), join(this.folder, 'node_modules'));
  }

  async remove(): Promise<void> {
    for (const builder of this.bundles.values()) await builder.dispose();
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

  /**
   * Runs a script of package.json as npm would, without what npm does before (the packages are those of this tree), and bundled,
   * which is what `tsx` does, file by file.
   */
  async run([script = '', ...args]: readonly string[]): Promise<{ readonly code: number | null; readonly text: string }> {
    const { scripts } = z.object({ scripts: z.record(z.string(), z.string()) }).parse(JSON.parse(this.read('package.json')));
    const file = /^tsx (\S+)$/.exec(scripts[script] ?? '')?.[1];
    if (file === undefined) throw new Error(`package.json has no script ${script} that tsx runs`);
    const [cwd, encoding] = [this.folder, 'utf8'] as const;
    const { status, stdout, stderr } = spawnSync(process.execPath, [await this.bundle(file), ...args], { cwd, encoding });
    return { code: status, text: `${stdout}${stderr}` };
  }

  read(file: string): string {
    return readFileSync(join(this.folder, file), 'utf8');
  }

  /** What the checks say of the copy. */
  async lacks(): Promise<readonly string[]> {
    const [database, seeds] = [this.stateOf(LOOKED_AT.database), this.stateOf(LOOKED_AT.seeds)];
    const { lacks, slow } = await this.say({ database: this.known.get(database) ?? null, seeds: this.known.get(seeds) ?? null });
    this.known.set(database, slow.database).set(seeds, slow.seeds);
    return lacks;
  }

  /** What a service on the copy answers. */
  async answers(asks: readonly Ask[], seeded = false): Promise<readonly unknown[]> {
    if (seeded) this.keepGround();
    return (await this.say({ asks, demo: seeded ? null : demoFile() })).answers;
  }

  /** Leaves the seed files with the rows that are put in as they are: no acts, which take long. */
  private keepGround(): void {
    const ground = /const GROUND = new Set\(\[([^\]]*)\]\)/.exec(this.read('src/seeding/seed.ts'))?.[1] ?? '';
    for (const file of readdirSync(join(this.folder, SEEDS)))
      if (!ground.includes(`'${file.replace(/\.yaml$/, '')}'`)) this.apply([`${SEEDS}/${file}`, 'raekker: []\n']);
  }

  /** One file of all that a file needs of the copy: most of the time would go by in finding files. */
  private async bundle(file: string): Promise<string> {
    const outfile = join(this.folder, `${basename(file, '.ts')}.cjs`);
    const known = this.bundles.get(file);
    const builder =
      known ??
      (await context({
        entryPoints: [join(this.folder, file)],
        outfile,
        bundle: true,
        packages: 'external',
        platform: 'node',
        absWorkingDir: this.folder,
        logLevel: 'silent',
      }));
    this.bundles.set(file, builder);
    await builder.rebuild();
    return outfile;
  }

  private async say(wanted: object): Promise<z.output<typeof Said>> {
    return Said.parse(await askResident({ folder: this.folder, bundle: await this.bundle('test/recipes/say.ts'), wanted }));
  }

  /** Of the files that a check looks at. */
  private stateOf(lookedAt: RegExp): string {
    const hash = createHash('sha256').update(lookedAt.source);
    for (const name of ['src', SEEDS].flatMap((f) =>
      readdirSync(join(this.folder, f), { recursive: true, encoding: 'utf8' }).map((n) => `${f}/${n}`),
    ))
      if (lookedAt.test(name)) hash.update(`${name}\n${this.read(name)}`);
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

    it.each(Object.entries(steps))(
      '%s',
      async (_what, { edits = [], run, refused, says }) => {
        for (const edit of edits) copy.apply(edit);
        if (run) {
          const { code, text } = await copy.run(run);
          expect(text).toContain(refused ?? '');
          expect([code, code !== 0 && refused === undefined ? text : '']).toEqual([refused === undefined ? 0 : 2, '']);
        }
        expect(await copy.lacks()).toEqual(says);
      },
      240_000,
    );

    it('the new thing works', async () => {
      expect(await copy.answers(asks, seeded)).toEqual(asks.map((a) => a.data));
    }, 240_000);
  });
}
