import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Written by `npm run migration`. Frozen: once released it is never changed. */
export class NoegletalVersionPostgres1770000001005 implements MigrationInterface {
  name = 'NoegletalVersionPostgres1770000001005';

  async up(kilde: QueryRunner): Promise<void> {
    for (const saetning of OP) await kilde.query(saetning);
  }

  async down(kilde: QueryRunner): Promise<void> {
    for (const saetning of NED) await kilde.query(saetning);
  }
}

const OP: readonly string[] = [
  `ALTER TABLE "noegletal" ADD "version" integer NOT NULL DEFAULT '1'`,
  `CREATE INDEX "ix_noegletal_version" ON "noegletal" ("version") `,
  `ALTER TABLE "noegletal" ADD CONSTRAINT "ck_version_heltal" CHECK ("version" = CAST("version" AS bigint) AND "version" BETWEEN 1 AND 2147483647)`,
];

const NED: readonly string[] = [
  `ALTER TABLE "noegletal" DROP CONSTRAINT "ck_version_heltal"`,
  `DROP INDEX "public"."ix_noegletal_version"`,
  `ALTER TABLE "noegletal" DROP COLUMN "version"`,
];
