import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Written by `npm run migration`. Frozen: once released it is never changed. */
export class ReglerOverTid1770000000002 implements MigrationInterface {
  name = 'ReglerOverTid1770000000002';

  async up(kilde: QueryRunner): Promise<void> {
    for (const saetning of OP) await kilde.query(saetning);
  }

  async down(kilde: QueryRunner): Promise<void> {
    for (const saetning of NED) await kilde.query(saetning);
  }
}

const OP: readonly string[] = [
  `CREATE TABLE "ny_kommune" ("id" integer PRIMARY KEY AUTOINCREMENT NOT NULL, "herkomst" text NOT NULL, "kildehenvisning" text NOT NULL, "noegle" text NOT NULL, "navn" text NOT NULL, "navn_foldet" text NOT NULL, "navn_sort" text NOT NULL, "officielt_navn" text, "kode" text NOT NULL, "kommunalbestyrelse" text NOT NULL, CONSTRAINT "uq_kommune_noegle" UNIQUE ("noegle"), CONSTRAINT "uq_kommune_kode" UNIQUE ("kode"), CONSTRAINT "ck_herkomst_vaerdi" CHECK ("herkomst" IN ('FAKTAARK', 'OFFENTLIG_KILDE', 'INDBERETTET', 'SYNTETISK')))`,
  `INSERT INTO "ny_kommune" ("id", "herkomst", "kildehenvisning", "noegle", "navn", "navn_foldet", "navn_sort", "kode", "kommunalbestyrelse") SELECT "id", "herkomst", "kildehenvisning", "noegle", "navn", "navn_foldet", "navn_sort", "kode", "kommunalbestyrelse" FROM "kommune"`,
  `DROP TABLE "kommune"`,
  `ALTER TABLE "ny_kommune" RENAME TO "kommune"`,
  `CREATE INDEX "ix_kommune_herkomst" ON "kommune" ("herkomst") `,
  `CREATE INDEX "ix_kommune_kommunalbestyrelse" ON "kommune" ("kommunalbestyrelse") `,
  `CREATE INDEX "ix_kommune_navn_sort" ON "kommune" ("navn_sort") `,
  `CREATE INDEX "ix_kommune_officielt_navn" ON "kommune" ("officielt_navn") `,
];

const NED: readonly string[] = [
  `CREATE TABLE "ny_kommune" ("id" integer PRIMARY KEY AUTOINCREMENT NOT NULL, "herkomst" text NOT NULL, "kildehenvisning" text NOT NULL, "noegle" text NOT NULL, "navn" text NOT NULL, "navn_foldet" text NOT NULL, "navn_sort" text NOT NULL, "kode" text NOT NULL, "kommunalbestyrelse" text NOT NULL, CONSTRAINT "uq_kommune_noegle" UNIQUE ("noegle"), CONSTRAINT "uq_kommune_kode" UNIQUE ("kode"), CONSTRAINT "ck_herkomst_vaerdi" CHECK ("herkomst" IN ('FAKTAARK', 'OFFENTLIG_KILDE', 'INDBERETTET', 'SYNTETISK')))`,
  `INSERT INTO "ny_kommune" ("id", "herkomst", "kildehenvisning", "noegle", "navn", "navn_foldet", "navn_sort", "kode", "kommunalbestyrelse") SELECT "id", "herkomst", "kildehenvisning", "noegle", "navn", "navn_foldet", "navn_sort", "kode", "kommunalbestyrelse" FROM "kommune"`,
  `DROP TABLE "kommune"`,
  `ALTER TABLE "ny_kommune" RENAME TO "kommune"`,
  `CREATE INDEX "ix_kommune_herkomst" ON "kommune" ("herkomst") `,
  `CREATE INDEX "ix_kommune_kommunalbestyrelse" ON "kommune" ("kommunalbestyrelse") `,
  `CREATE INDEX "ix_kommune_navn_sort" ON "kommune" ("navn_sort") `,
];
