import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Written by `npm run migration`. Frozen: once released it is never changed. */
export class NoegletalVersion1770000000008 implements MigrationInterface {
  name = 'NoegletalVersion1770000000008';

  async up(kilde: QueryRunner): Promise<void> {
    for (const saetning of OP) await kilde.query(saetning);
  }

  async down(kilde: QueryRunner): Promise<void> {
    for (const saetning of NED) await kilde.query(saetning);
  }
}

const OP: readonly string[] = [
  `CREATE TABLE "ny_noegletal" ("id" integer PRIMARY KEY AUTOINCREMENT NOT NULL, "herkomst" text NOT NULL, "kildehenvisning" text NOT NULL, "kildehenvisning_foldet" text, "opdigtede_felter" text NOT NULL DEFAULT ('[]'), "version" integer NOT NULL DEFAULT (1), "aar" integer NOT NULL, "antal_beboere" integer NOT NULL, "antal_husstande" integer NOT NULL, "diskretioneret" boolean NOT NULL, "uden_for_arbejde_og_uddannelse" integer, "lav_uddannelse" integer, "indkomstindeks" integer, "doemte" integer, "ikke_vestlige" integer, "afdeling_id" integer NOT NULL, CONSTRAINT "uq_noegletal_afdeling_id_aar" UNIQUE ("afdeling_id", "aar"), CONSTRAINT "ck_herkomst_vaerdi" CHECK ("herkomst" IN ('FAKTAARK', 'OFFENTLIG_KILDE', 'INDBERETTET', 'SYNTETISK')), CONSTRAINT "ck_version_heltal" CHECK ("version" = CAST("version" AS bigint) AND "version" BETWEEN 1 AND 2147483647), CONSTRAINT "ck_aar_heltal" CHECK ("aar" = CAST("aar" AS bigint) AND "aar" BETWEEN 1900 AND 2147483647), CONSTRAINT "ck_antal_beboere_heltal" CHECK ("antal_beboere" = CAST("antal_beboere" AS bigint) AND "antal_beboere" BETWEEN 0 AND 2147483647), CONSTRAINT "ck_antal_husstande_heltal" CHECK ("antal_husstande" = CAST("antal_husstande" AS bigint) AND "antal_husstande" BETWEEN 0 AND 2147483647), CONSTRAINT "ck_uden_for_arbejde_og_uddannelse_heltal" CHECK ("uden_for_arbejde_og_uddannelse" = CAST("uden_for_arbejde_og_uddannelse" AS bigint) AND "uden_for_arbejde_og_uddannelse" BETWEEN 0 AND 10000), CONSTRAINT "ck_lav_uddannelse_heltal" CHECK ("lav_uddannelse" = CAST("lav_uddannelse" AS bigint) AND "lav_uddannelse" BETWEEN 0 AND 10000), CONSTRAINT "ck_indkomstindeks_heltal" CHECK ("indkomstindeks" = CAST("indkomstindeks" AS bigint) AND "indkomstindeks" BETWEEN 0 AND 2147483647), CONSTRAINT "ck_doemte_heltal" CHECK ("doemte" = CAST("doemte" AS bigint) AND "doemte" BETWEEN 0 AND 10000), CONSTRAINT "ck_ikke_vestlige_heltal" CHECK ("ikke_vestlige" = CAST("ikke_vestlige" AS bigint) AND "ikke_vestlige" BETWEEN 0 AND 10000), CONSTRAINT "ck_noegletal_nok_til_at_vise" CHECK ("diskretioneret" OR ("antal_beboere" >= 100 AND "antal_husstande" >= 50)), CONSTRAINT "ck_noegletal_intet_skjult" CHECK (NOT "diskretioneret" OR ("uden_for_arbejde_og_uddannelse" IS NULL AND "lav_uddannelse" IS NULL AND "indkomstindeks" IS NULL AND "doemte" IS NULL AND "ikke_vestlige" IS NULL)), CONSTRAINT "fk_noegletal_afdeling_id" FOREIGN KEY ("afdeling_id") REFERENCES "afdeling" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT)`,
  `INSERT INTO "ny_noegletal" ("id", "herkomst", "kildehenvisning", "kildehenvisning_foldet", "opdigtede_felter", "aar", "antal_beboere", "antal_husstande", "diskretioneret", "uden_for_arbejde_og_uddannelse", "lav_uddannelse", "indkomstindeks", "doemte", "ikke_vestlige", "afdeling_id") SELECT "id", "herkomst", "kildehenvisning", "kildehenvisning_foldet", "opdigtede_felter", "aar", "antal_beboere", "antal_husstande", "diskretioneret", "uden_for_arbejde_og_uddannelse", "lav_uddannelse", "indkomstindeks", "doemte", "ikke_vestlige", "afdeling_id" FROM "noegletal"`,
  `DROP TABLE "noegletal"`,
  `ALTER TABLE "ny_noegletal" RENAME TO "noegletal"`,
  `CREATE INDEX "ix_noegletal_aar" ON "noegletal" ("aar") `,
  `CREATE INDEX "ix_noegletal_afdeling_id" ON "noegletal" ("afdeling_id") `,
  `CREATE INDEX "ix_noegletal_antal_beboere" ON "noegletal" ("antal_beboere") `,
  `CREATE INDEX "ix_noegletal_antal_husstande" ON "noegletal" ("antal_husstande") `,
  `CREATE INDEX "ix_noegletal_diskretioneret" ON "noegletal" ("diskretioneret") `,
  `CREATE INDEX "ix_noegletal_doemte" ON "noegletal" ("doemte") `,
  `CREATE INDEX "ix_noegletal_herkomst" ON "noegletal" ("herkomst") `,
  `CREATE INDEX "ix_noegletal_ikke_vestlige" ON "noegletal" ("ikke_vestlige") `,
  `CREATE INDEX "ix_noegletal_indkomstindeks" ON "noegletal" ("indkomstindeks") `,
  `CREATE INDEX "ix_noegletal_lav_uddannelse" ON "noegletal" ("lav_uddannelse") `,
  `CREATE INDEX "ix_noegletal_uden_for_arbejde_og_uddannelse" ON "noegletal" ("uden_for_arbejde_og_uddannelse") `,
  `CREATE INDEX "ix_noegletal_version" ON "noegletal" ("version") `,
];

const NED: readonly string[] = [
  `CREATE TABLE "ny_noegletal" ("id" integer PRIMARY KEY AUTOINCREMENT NOT NULL, "herkomst" text NOT NULL, "kildehenvisning" text NOT NULL, "kildehenvisning_foldet" text, "opdigtede_felter" text NOT NULL DEFAULT ('[]'), "aar" integer NOT NULL, "antal_beboere" integer NOT NULL, "antal_husstande" integer NOT NULL, "diskretioneret" boolean NOT NULL, "uden_for_arbejde_og_uddannelse" integer, "lav_uddannelse" integer, "indkomstindeks" integer, "doemte" integer, "ikke_vestlige" integer, "afdeling_id" integer NOT NULL, CONSTRAINT "uq_noegletal_afdeling_id_aar" UNIQUE ("afdeling_id", "aar"), CONSTRAINT "ck_herkomst_vaerdi" CHECK ("herkomst" IN ('FAKTAARK', 'OFFENTLIG_KILDE', 'INDBERETTET', 'SYNTETISK')), CONSTRAINT "ck_aar_heltal" CHECK ("aar" = CAST("aar" AS bigint) AND "aar" BETWEEN 1900 AND 2147483647), CONSTRAINT "ck_antal_beboere_heltal" CHECK ("antal_beboere" = CAST("antal_beboere" AS bigint) AND "antal_beboere" BETWEEN 0 AND 2147483647), CONSTRAINT "ck_antal_husstande_heltal" CHECK ("antal_husstande" = CAST("antal_husstande" AS bigint) AND "antal_husstande" BETWEEN 0 AND 2147483647), CONSTRAINT "ck_uden_for_arbejde_og_uddannelse_heltal" CHECK ("uden_for_arbejde_og_uddannelse" = CAST("uden_for_arbejde_og_uddannelse" AS bigint) AND "uden_for_arbejde_og_uddannelse" BETWEEN 0 AND 10000), CONSTRAINT "ck_lav_uddannelse_heltal" CHECK ("lav_uddannelse" = CAST("lav_uddannelse" AS bigint) AND "lav_uddannelse" BETWEEN 0 AND 10000), CONSTRAINT "ck_indkomstindeks_heltal" CHECK ("indkomstindeks" = CAST("indkomstindeks" AS bigint) AND "indkomstindeks" BETWEEN 0 AND 2147483647), CONSTRAINT "ck_doemte_heltal" CHECK ("doemte" = CAST("doemte" AS bigint) AND "doemte" BETWEEN 0 AND 10000), CONSTRAINT "ck_ikke_vestlige_heltal" CHECK ("ikke_vestlige" = CAST("ikke_vestlige" AS bigint) AND "ikke_vestlige" BETWEEN 0 AND 10000), CONSTRAINT "ck_noegletal_nok_til_at_vise" CHECK ("diskretioneret" OR ("antal_beboere" >= 100 AND "antal_husstande" >= 50)), CONSTRAINT "ck_noegletal_intet_skjult" CHECK (NOT "diskretioneret" OR ("uden_for_arbejde_og_uddannelse" IS NULL AND "lav_uddannelse" IS NULL AND "indkomstindeks" IS NULL AND "doemte" IS NULL AND "ikke_vestlige" IS NULL)), CONSTRAINT "fk_noegletal_afdeling_id" FOREIGN KEY ("afdeling_id") REFERENCES "afdeling" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT)`,
  `INSERT INTO "ny_noegletal" ("id", "herkomst", "kildehenvisning", "kildehenvisning_foldet", "opdigtede_felter", "aar", "antal_beboere", "antal_husstande", "diskretioneret", "uden_for_arbejde_og_uddannelse", "lav_uddannelse", "indkomstindeks", "doemte", "ikke_vestlige", "afdeling_id") SELECT "id", "herkomst", "kildehenvisning", "kildehenvisning_foldet", "opdigtede_felter", "aar", "antal_beboere", "antal_husstande", "diskretioneret", "uden_for_arbejde_og_uddannelse", "lav_uddannelse", "indkomstindeks", "doemte", "ikke_vestlige", "afdeling_id" FROM "noegletal"`,
  `DROP TABLE "noegletal"`,
  `ALTER TABLE "ny_noegletal" RENAME TO "noegletal"`,
  `CREATE INDEX "ix_noegletal_aar" ON "noegletal" ("aar") `,
  `CREATE INDEX "ix_noegletal_afdeling_id" ON "noegletal" ("afdeling_id") `,
  `CREATE INDEX "ix_noegletal_antal_beboere" ON "noegletal" ("antal_beboere") `,
  `CREATE INDEX "ix_noegletal_antal_husstande" ON "noegletal" ("antal_husstande") `,
  `CREATE INDEX "ix_noegletal_diskretioneret" ON "noegletal" ("diskretioneret") `,
  `CREATE INDEX "ix_noegletal_doemte" ON "noegletal" ("doemte") `,
  `CREATE INDEX "ix_noegletal_herkomst" ON "noegletal" ("herkomst") `,
  `CREATE INDEX "ix_noegletal_ikke_vestlige" ON "noegletal" ("ikke_vestlige") `,
  `CREATE INDEX "ix_noegletal_indkomstindeks" ON "noegletal" ("indkomstindeks") `,
  `CREATE INDEX "ix_noegletal_lav_uddannelse" ON "noegletal" ("lav_uddannelse") `,
  `CREATE INDEX "ix_noegletal_uden_for_arbejde_og_uddannelse" ON "noegletal" ("uden_for_arbejde_og_uddannelse") `,
];
