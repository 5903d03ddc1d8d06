import type { QueryRunner } from 'typeorm';
import { MIGRATIONS } from '../../src/db/migrations';
import { PLACED_RULES, PLAN_RULES, type PlacedRule } from '../../src/helhedsplan/rules';
import { AUDITED } from '../../src/rulebook/audit';
import { complaints, filesOf, miscounted, planDemands, unprinted, unregistered } from '../support/completeness';
import { migrationGaps, triggerGaps, unfrozen } from '../support/database-guards';
import { unaskedLists, unauditedRules, unenforcedRules, unlistedRules } from '../support/rule-guards';

/** Nothing that was begun is half done; and each of the guards that say so complains of a seeded fault. */

it('nothing is missing', async () => {
  expect(await complaints()).toEqual([]);
});

describe('rules', () => {
  const files = filesOf('src');

  it('the guard bites: a rule that no act asks', () => {
    const [r1, ...rest] = PLACED_RULES;
    if (!r1) throw new Error('there are no rules');
    const asking = unenforcedRules([{ ...r1, after: [] }, ...rest], planDemands());
    expect(asking).toEqual(['R1 KOMMUNALT_LOFT: no act asks it; name the acts beside it in src/helhedsplan/rules/index.ts']);
    // Asked after one act, and kept by a demand of the others.
    const kept = PLACED_RULES.find((p: PlacedRule) => p.rule.kode === 'H72');
    if (!kept) throw new Error('H72 is not placed');
    const without = planDemands().filter((d) => d.kode !== 'H72');
    expect(unenforcedRules([kept], without)).toEqual(['H72 EFTER_SLUT: is to be kept by H72 EFTER_SLUT, which no act demands']);
    expect(unenforcedRules([], [])).toEqual(['there are no rules of plans']);
  });

  it('the guard bites: a rule that the audit does not judge', () => {
    const without = AUDITED.filter((r) => r.kode !== 'R7');
    expect(unauditedRules(PLAN_RULES, without)).toEqual([
      'R7 FINANSIERING_GAAR_IKKE_OP: the audit does not judge it; add it in src/rulebook/audit.ts',
    ]);
    expect(unauditedRules([], AUDITED)).toEqual(['there are no rules to audit']);
  });

  it('the guard bites: a rule on no list', () => {
    const path = 'src/kommune/rules/ny.ts';
    expect(unlistedRules(new Map([[path, "export const NY: Rule<X> = {\n  kode: 'H999',\n};"]]), AUDITED)).toEqual([
      `${path}: H999 is on no list of rules; those of plans are in src/helhedsplan/rules/index.ts`,
    ]);
    expect(unlistedRules(new Map(), AUDITED)).toEqual(['there are no files of rules']);
  });

  it.each([
    ['src/kontrakt/approve-version.ts', 'breach(GODKENDELSESKRAV,', 'breach([],', ['KONTRAKTKRAV']],
    ['src/register/recheck.ts', 'trial(politikFactSource, POLITIKREGLER)', 'trial(politikFactSource, [])', ['POLITIKREGLER']],
    ['src/pulje/posting-act.ts', 'breach([HVILER_PAA_AFGOERELSEN],', 'breach([],', ['HVILER_PAA_AFGOERELSEN']],
  ])('the guard bites: %s no longer asks', (path, from, to, names) => {
    const text = files.get(path) ?? '';
    expect(text).toContain(from);
    expect(unaskedLists(new Map(files).set(path, text.replace(from, to)))).toEqual(names.map((n) => `${n}: no act asks it`));
    expect(unaskedLists(new Map())).toEqual(['the rule book names no lists']);
  });
});

describe('the database', () => {
  it('the guard bites: a migration that is missing', async () => {
    expect(await migrationGaps(MIGRATIONS.slice(0, 3))).toEqual([
      expect.stringMatching(/^administration, afdeling, .*: the migrations do not say what the model says; npm run migration -- NAME$/),
    ]);
  });

  it('the guard bites: a trigger that a migration loses, and one that the list does not know', async () => {
    const lost = await triggerGaps(undefined, undefined, async (db) => {
      await db.query('DROP TRIGGER tr_disponering_update');
    });
    expect(lost).toEqual([`disponering: has 1 of its 2 append-only triggers after ${MIGRATIONS.at(-1)?.name}`]);
    const more = await triggerGaps(undefined, undefined, async (db) => {
      await db.query('CREATE TRIGGER "tr_kommune_delete" BEFORE DELETE ON "kommune" BEGIN SELECT 1; END');
    });
    expect(more).toEqual([`kommune: has 1 of its 0 append-only triggers after ${MIGRATIONS.at(-1)?.name}`]);
    expect(await triggerGaps([])).toEqual(['there are no migrations and triggers to look at']);
  });

  it('the guard bites: a migration in the middle that forgets the triggers of a table that it makes anew', async () => {
    const [First, ...rest] = MIGRATIONS;
    if (!First) throw new Error('there are no migrations');
    class Forgetful extends First {
      override async up(runner: QueryRunner): Promise<void> {
        await super.up(runner);
        await runner.query('DROP TRIGGER tr_ansvar_delete');
      }
    }
    expect(await triggerGaps([Forgetful, ...rest])).toContain('ansvar: has 1 of its 2 append-only triggers after Forgetful');
  });

  it('the guard bites: a migration that leans on what changes with the code', () => {
    const text = "import type { MigrationInterface } from 'typeorm';\nimport { APPEND_ONLY_TABLES } from '../append-only';";
    const path = 'src/db/migrations/0005-x.ts';
    expect(unfrozen(new Map([[path, text]]))).toEqual([
      `${path}: uses ../append-only, which changes with the code; write out what it holds today`,
    ]);
    expect(unfrozen(new Map())).toEqual(['there are no migrations to look at']);
  });
});

it('the guards bite: what is written and not registered, printed or counted', () => {
  const entity = '@Noun({\n})\nexport class Ny extends NounRow {\n}\n@Noun({})\nexport class Kendt extends NounRow {}';
  const files = new Map([
    ['src/ny/ny.entity.ts', entity],
    ['src/ny/acts/opret-ny.ts', 'export const opretNy = defineAct({});'],
  ]);
  expect(unregistered(files, ['Kendt'], [])).toEqual([
    'src/ny/ny.entity.ts: add Ny to src/app/entities.ts',
    'src/ny/acts/opret-ny.ts: add opretNy to src/app/acts.ts',
  ]);
  expect(unregistered(new Map(), [], [])).toEqual(['there are no entities and acts to look at']);
  expect(unprinted(() => 'old', { 'schema/a.md': () => 'new', 'schema/b.md': () => 'old' })).toEqual([
    'schema/a.md: the code says something else; npm run schema',
  ]);
  expect(miscounted('67 acts take a plan', { 'acts take': 68 })).toEqual([
    'README.md: says 67 acts take, and there are 68; mend README.da.md, too',
  ]);
});
