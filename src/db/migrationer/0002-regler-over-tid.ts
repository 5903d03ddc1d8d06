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
  `CREATE TABLE "ny_redegoerelse" ("id" integer PRIMARY KEY AUTOINCREMENT NOT NULL, "herkomst" text NOT NULL, "kildehenvisning" text NOT NULL, "version" integer NOT NULL DEFAULT (1), "noegle" text NOT NULL, "aar" integer NOT NULL, "udgave" integer NOT NULL DEFAULT (1), "frist" date NOT NULL, "indsendt" date, "vurdering" text, "vurderet" date, "gennemfoerelse" text, "helhedsplan_id" integer NOT NULL, CONSTRAINT "uq_redegoerelse_noegle" UNIQUE ("noegle"), CONSTRAINT "uq_redegoerelse_helhedsplan_id_aar_udgave" UNIQUE ("helhedsplan_id", "aar", "udgave"), CONSTRAINT "ck_herkomst_vaerdi" CHECK ("herkomst" IN ('FAKTAARK', 'OFFENTLIG_KILDE', 'INDBERETTET', 'SYNTETISK')), CONSTRAINT "ck_version_heltal" CHECK ("version" = CAST("version" AS bigint) AND "version" BETWEEN 1 AND 2147483647), CONSTRAINT "ck_aar_heltal" CHECK ("aar" = CAST("aar" AS bigint) AND "aar" BETWEEN 1900 AND 2147483647), CONSTRAINT "ck_udgave_heltal" CHECK ("udgave" = CAST("udgave" AS bigint) AND "udgave" BETWEEN 1 AND 2147483647), CONSTRAINT "ck_vurdering_vaerdi" CHECK ("vurdering" IN ('TAGET_TIL_EFTERRETNING', 'MED_BEMAERKNINGER', 'IKKE_GODKENDT')), CONSTRAINT "ck_redegoerelse_vurderes_efter_indsendelse" CHECK ("vurdering" IS NULL OR "indsendt" IS NOT NULL), CONSTRAINT "ck_redegoerelse_vurderet_med_vurdering" CHECK (("vurdering" IS NULL) = ("vurderet" IS NULL) AND ("vurderet" IS NULL OR "vurderet" >= "indsendt")), CONSTRAINT "fk_redegoerelse_helhedsplan_id" FOREIGN KEY ("helhedsplan_id") REFERENCES "helhedsplan" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT)`,
  `INSERT INTO "ny_redegoerelse" ("id", "herkomst", "kildehenvisning", "version", "noegle", "aar", "frist", "indsendt", "vurdering", "vurderet", "gennemfoerelse", "helhedsplan_id") SELECT "id", "herkomst", "kildehenvisning", "version", "noegle", "aar", "frist", "indsendt", "vurdering", CASE WHEN "vurdering" IS NULL THEN NULL ELSE COALESCE((SELECT MAX(h."dato") FROM "haendelse" h WHERE h."redegoerelse_id" = "redegoerelse"."id" AND h."handling" = 'vurderRedegoerelse'), "indsendt") END, "gennemfoerelse", "helhedsplan_id" FROM "redegoerelse"`,
  `DROP TABLE "redegoerelse"`,
  `ALTER TABLE "ny_redegoerelse" RENAME TO "redegoerelse"`,
  `CREATE INDEX "ix_redegoerelse_aar" ON "redegoerelse" ("aar") `,
  `CREATE INDEX "ix_redegoerelse_frist" ON "redegoerelse" ("frist") `,
  `CREATE INDEX "ix_redegoerelse_helhedsplan_id" ON "redegoerelse" ("helhedsplan_id") `,
  `CREATE INDEX "ix_redegoerelse_herkomst" ON "redegoerelse" ("herkomst") `,
  `CREATE INDEX "ix_redegoerelse_indsendt" ON "redegoerelse" ("indsendt") `,
  `CREATE INDEX "ix_redegoerelse_udgave" ON "redegoerelse" ("udgave") `,
  `CREATE INDEX "ix_redegoerelse_version" ON "redegoerelse" ("version") `,
  `CREATE INDEX "ix_redegoerelse_vurderet" ON "redegoerelse" ("vurderet") `,
  `CREATE INDEX "ix_redegoerelse_vurdering" ON "redegoerelse" ("vurdering") `,
];

const NED: readonly string[] = [
  `CREATE TABLE "ny_redegoerelse" ("id" integer PRIMARY KEY AUTOINCREMENT NOT NULL, "herkomst" text NOT NULL, "kildehenvisning" text NOT NULL, "version" integer NOT NULL DEFAULT (1), "noegle" text NOT NULL, "aar" integer NOT NULL, "frist" date NOT NULL, "indsendt" date, "vurdering" text, "gennemfoerelse" text, "helhedsplan_id" integer NOT NULL, CONSTRAINT "uq_redegoerelse_noegle" UNIQUE ("noegle"), CONSTRAINT "uq_redegoerelse_helhedsplan_id_aar" UNIQUE ("helhedsplan_id", "aar"), CONSTRAINT "ck_herkomst_vaerdi" CHECK ("herkomst" IN ('FAKTAARK', 'OFFENTLIG_KILDE', 'INDBERETTET', 'SYNTETISK')), CONSTRAINT "ck_version_heltal" CHECK ("version" = CAST("version" AS bigint) AND "version" BETWEEN 1 AND 2147483647), CONSTRAINT "ck_aar_heltal" CHECK ("aar" = CAST("aar" AS bigint) AND "aar" BETWEEN 1900 AND 2147483647), CONSTRAINT "ck_vurdering_vaerdi" CHECK ("vurdering" IN ('TAGET_TIL_EFTERRETNING', 'MED_BEMAERKNINGER', 'IKKE_GODKENDT')), CONSTRAINT "ck_redegoerelse_vurderes_efter_indsendelse" CHECK ("vurdering" IS NULL OR "indsendt" IS NOT NULL), CONSTRAINT "fk_redegoerelse_helhedsplan_id" FOREIGN KEY ("helhedsplan_id") REFERENCES "helhedsplan" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT)`,
  `INSERT INTO "ny_redegoerelse" ("id", "herkomst", "kildehenvisning", "version", "noegle", "aar", "frist", "indsendt", "vurdering", "gennemfoerelse", "helhedsplan_id") SELECT "id", "herkomst", "kildehenvisning", "version", "noegle", "aar", "frist", "indsendt", "vurdering", "gennemfoerelse", "helhedsplan_id" FROM "redegoerelse"`,
  `DROP TABLE "redegoerelse"`,
  `ALTER TABLE "ny_redegoerelse" RENAME TO "redegoerelse"`,
  `CREATE INDEX "ix_redegoerelse_aar" ON "redegoerelse" ("aar") `,
  `CREATE INDEX "ix_redegoerelse_frist" ON "redegoerelse" ("frist") `,
  `CREATE INDEX "ix_redegoerelse_helhedsplan_id" ON "redegoerelse" ("helhedsplan_id") `,
  `CREATE INDEX "ix_redegoerelse_herkomst" ON "redegoerelse" ("herkomst") `,
  `CREATE INDEX "ix_redegoerelse_indsendt" ON "redegoerelse" ("indsendt") `,
  `CREATE INDEX "ix_redegoerelse_version" ON "redegoerelse" ("version") `,
  `CREATE INDEX "ix_redegoerelse_vurdering" ON "redegoerelse" ("vurdering") `,
];
