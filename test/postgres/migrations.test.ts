import type { MigrationInterface, QueryRunner } from 'typeorm';
import { postgresDifference } from '../../scripts/postgres-difference';
import { POSTGRES_MIGRATIONS } from '../../src/db/migrations/postgres';

/** What the migrations of PostgreSQL make is what the entities say, with triggers and conditions; and going back is told too. */

const planted = (sql: string): (typeof POSTGRES_MIGRATIONS)[number] =>
  class Planted1990000000000 implements MigrationInterface {
    name = 'Planted1990000000000';
    async up(runner: QueryRunner): Promise<void> {
      await runner.query(sql);
    }
    async down(): Promise<void> {}
  };

it('says nothing of migrations that are complete', async () => {
  expect(await postgresDifference(POSTGRES_MIGRATIONS)).toEqual({ up: [], down: [] });
});

it.each([
  ['a column that is gone', 'ALTER TABLE "kommune" DROP COLUMN "kode"', /ALTER TABLE "kommune" ADD "kode"/],
  ['a trigger that is gone', 'DROP TRIGGER tr_ansvar_delete ON ansvar', /CREATE TRIGGER tr_ansvar_delete/],
  [
    'a condition that says something else',
    'ALTER TABLE "pulje" DROP CONSTRAINT ck_herkomst_vaerdi, ADD CONSTRAINT ck_herkomst_vaerdi CHECK (true)',
    /ADD CONSTRAINT "ck_herkomst_vaerdi" CHECK .*FAKTAARK/,
  ],
])(
  '%s is seen',
  async (_, sql, expected) => {
    const { up } = await postgresDifference([...POSTGRES_MIGRATIONS, planted(sql)]);
    expect(up.join('\n')).toMatch(expected);
  },
  60_000,
);

it('what a new column holds in old rows is put in before it must hold something', async () => {
  const gone = planted('ALTER TABLE "kommune" DROP COLUMN "kode"');
  const { up } = await postgresDifference([...POSTGRES_MIGRATIONS, gone], new Map([['kommune.kode', "'0000'"]]));
  const own = up.filter((sql) => sql.includes('"kommune"') && sql.includes('"kode"') && !sql.includes('CONSTRAINT'));
  expect(own.map((sql) => sql.replace(/ COLLATE "C"/, ''))).toEqual([
    'ALTER TABLE "kommune" ADD "kode" text',
    `UPDATE "kommune" SET "kode" = '0000'`,
    'ALTER TABLE "kommune" ALTER COLUMN "kode" SET NOT NULL',
  ]);
});
