import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Written by `npm run migration`. Frozen: once released it is never changed. */
export class AendringensFoer1770000000003 implements MigrationInterface {
  name = 'AendringensFoer1770000000003';

  async up(kilde: QueryRunner): Promise<void> {
    for (const saetning of OP) await kilde.query(saetning);
  }

  async down(kilde: QueryRunner): Promise<void> {
    for (const saetning of NED) await kilde.query(saetning);
  }
}

const OP: readonly string[] = [
  `CREATE TABLE "ny_afgoerelsespunkt" ("id" integer PRIMARY KEY AUTOINCREMENT NOT NULL, "herkomst" text NOT NULL, "kildehenvisning" text NOT NULL, "opdigtede_felter" text NOT NULL DEFAULT ('[]'), "nummer" integer NOT NULL, "art" text NOT NULL, "beloeb" bigint, "formaal" text, "slut_foer" date, "slut" date, "foer" text, "tekst" text NOT NULL, "afgoerelse_id" integer NOT NULL, "helhedsplan_id" integer, "kontraktversion_id" integer, "bevilling_id" integer, CONSTRAINT "uq_afgoerelsespunkt_afgoerelse_id_nummer" UNIQUE ("afgoerelse_id", "nummer"), CONSTRAINT "ck_herkomst_vaerdi" CHECK ("herkomst" IN ('FAKTAARK', 'OFFENTLIG_KILDE', 'INDBERETTET', 'SYNTETISK')), CONSTRAINT "ck_nummer_heltal" CHECK ("nummer" = CAST("nummer" AS bigint) AND "nummer" BETWEEN 1 AND 2147483647), CONSTRAINT "ck_art_vaerdi" CHECK ("art" IN ('PRAEKVALIFIKATION', 'ANBEFALING', 'INDSTILLING', 'GODKENDELSE', 'FRIGIVELSE', 'BEVILLING', 'TILSAGN', 'REVISION', 'FORLAENGELSE', 'SAMMENLAEGNING', 'AENDRING', 'STANDSNING', 'REGULERINGSKONTO')), CONSTRAINT "ck_beloeb_heltal" CHECK ("beloeb" = CAST("beloeb" AS bigint) AND "beloeb" BETWEEN 1 AND 999999999999999), CONSTRAINT "ck_afgoerelsespunkt_en_genstand" CHECK ((CASE WHEN "helhedsplan_id" IS NULL THEN 0 ELSE 1 END) + (CASE WHEN "kontraktversion_id" IS NULL THEN 0 ELSE 1 END) + (CASE WHEN "bevilling_id" IS NULL THEN 0 ELSE 1 END) = 1), CONSTRAINT "fk_afgoerelsespunkt_afgoerelse_id" FOREIGN KEY ("afgoerelse_id") REFERENCES "afgoerelse" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT, CONSTRAINT "fk_afgoerelsespunkt_helhedsplan_id" FOREIGN KEY ("helhedsplan_id") REFERENCES "helhedsplan" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT, CONSTRAINT "fk_afgoerelsespunkt_kontraktversion_id" FOREIGN KEY ("kontraktversion_id") REFERENCES "kontraktversion" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT, CONSTRAINT "fk_afgoerelsespunkt_bevilling_id" FOREIGN KEY ("bevilling_id") REFERENCES "bevilling" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT)`,
  `INSERT INTO "ny_afgoerelsespunkt" ("id", "herkomst", "kildehenvisning", "opdigtede_felter", "nummer", "art", "beloeb", "formaal", "slut_foer", "slut", "tekst", "afgoerelse_id", "helhedsplan_id", "kontraktversion_id", "bevilling_id") SELECT "id", "herkomst", "kildehenvisning", "opdigtede_felter", "nummer", "art", "beloeb", "formaal", "slut_foer", "slut", "tekst", "afgoerelse_id", "helhedsplan_id", "kontraktversion_id", "bevilling_id" FROM "afgoerelsespunkt"`,
  `DROP TABLE "afgoerelsespunkt"`,
  `ALTER TABLE "ny_afgoerelsespunkt" RENAME TO "afgoerelsespunkt"`,
  `CREATE INDEX "ix_afgoerelsespunkt_afgoerelse_id" ON "afgoerelsespunkt" ("afgoerelse_id") `,
  `CREATE INDEX "ix_afgoerelsespunkt_art" ON "afgoerelsespunkt" ("art") `,
  `CREATE INDEX "ix_afgoerelsespunkt_beloeb" ON "afgoerelsespunkt" ("beloeb") `,
  `CREATE INDEX "ix_afgoerelsespunkt_bevilling_id" ON "afgoerelsespunkt" ("bevilling_id") `,
  `CREATE INDEX "ix_afgoerelsespunkt_helhedsplan_id" ON "afgoerelsespunkt" ("helhedsplan_id") `,
  `CREATE INDEX "ix_afgoerelsespunkt_herkomst" ON "afgoerelsespunkt" ("herkomst") `,
  `CREATE INDEX "ix_afgoerelsespunkt_kontraktversion_id" ON "afgoerelsespunkt" ("kontraktversion_id") `,
  `CREATE INDEX "ix_afgoerelsespunkt_nummer" ON "afgoerelsespunkt" ("nummer") `,
  `CREATE INDEX "ix_afgoerelsespunkt_slut" ON "afgoerelsespunkt" ("slut") `,
  `CREATE INDEX "ix_afgoerelsespunkt_slut_foer" ON "afgoerelsespunkt" ("slut_foer") `,
  `CREATE TRIGGER "tr_afgoerelsespunkt_update" BEFORE UPDATE ON "afgoerelsespunkt" BEGIN SELECT RAISE(ABORT, 'raekker i afgoerelsespunkt aendres ikke'); END`,
  `CREATE TRIGGER "tr_afgoerelsespunkt_delete" BEFORE DELETE ON "afgoerelsespunkt" BEGIN SELECT RAISE(ABORT, 'raekker i afgoerelsespunkt aendres ikke'); END`,
];

const NED: readonly string[] = [
  `CREATE TABLE "ny_afgoerelsespunkt" ("id" integer PRIMARY KEY AUTOINCREMENT NOT NULL, "herkomst" text NOT NULL, "kildehenvisning" text NOT NULL, "opdigtede_felter" text NOT NULL DEFAULT ('[]'), "nummer" integer NOT NULL, "art" text NOT NULL, "beloeb" bigint, "formaal" text, "slut_foer" date, "slut" date, "tekst" text NOT NULL, "afgoerelse_id" integer NOT NULL, "helhedsplan_id" integer, "kontraktversion_id" integer, "bevilling_id" integer, CONSTRAINT "uq_afgoerelsespunkt_afgoerelse_id_nummer" UNIQUE ("afgoerelse_id", "nummer"), CONSTRAINT "ck_herkomst_vaerdi" CHECK ("herkomst" IN ('FAKTAARK', 'OFFENTLIG_KILDE', 'INDBERETTET', 'SYNTETISK')), CONSTRAINT "ck_nummer_heltal" CHECK ("nummer" = CAST("nummer" AS bigint) AND "nummer" BETWEEN 1 AND 2147483647), CONSTRAINT "ck_art_vaerdi" CHECK ("art" IN ('PRAEKVALIFIKATION', 'ANBEFALING', 'INDSTILLING', 'GODKENDELSE', 'FRIGIVELSE', 'BEVILLING', 'TILSAGN', 'REVISION', 'FORLAENGELSE', 'SAMMENLAEGNING', 'AENDRING', 'STANDSNING', 'REGULERINGSKONTO')), CONSTRAINT "ck_beloeb_heltal" CHECK ("beloeb" = CAST("beloeb" AS bigint) AND "beloeb" BETWEEN 1 AND 999999999999999), CONSTRAINT "ck_afgoerelsespunkt_en_genstand" CHECK ((CASE WHEN "helhedsplan_id" IS NULL THEN 0 ELSE 1 END) + (CASE WHEN "kontraktversion_id" IS NULL THEN 0 ELSE 1 END) + (CASE WHEN "bevilling_id" IS NULL THEN 0 ELSE 1 END) = 1), CONSTRAINT "fk_afgoerelsespunkt_afgoerelse_id" FOREIGN KEY ("afgoerelse_id") REFERENCES "afgoerelse" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT, CONSTRAINT "fk_afgoerelsespunkt_helhedsplan_id" FOREIGN KEY ("helhedsplan_id") REFERENCES "helhedsplan" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT, CONSTRAINT "fk_afgoerelsespunkt_kontraktversion_id" FOREIGN KEY ("kontraktversion_id") REFERENCES "kontraktversion" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT, CONSTRAINT "fk_afgoerelsespunkt_bevilling_id" FOREIGN KEY ("bevilling_id") REFERENCES "bevilling" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT)`,
  `INSERT INTO "ny_afgoerelsespunkt" ("id", "herkomst", "kildehenvisning", "opdigtede_felter", "nummer", "art", "beloeb", "formaal", "slut_foer", "slut", "tekst", "afgoerelse_id", "helhedsplan_id", "kontraktversion_id", "bevilling_id") SELECT "id", "herkomst", "kildehenvisning", "opdigtede_felter", "nummer", "art", "beloeb", "formaal", "slut_foer", "slut", "tekst", "afgoerelse_id", "helhedsplan_id", "kontraktversion_id", "bevilling_id" FROM "afgoerelsespunkt"`,
  `DROP TABLE "afgoerelsespunkt"`,
  `ALTER TABLE "ny_afgoerelsespunkt" RENAME TO "afgoerelsespunkt"`,
  `CREATE INDEX "ix_afgoerelsespunkt_afgoerelse_id" ON "afgoerelsespunkt" ("afgoerelse_id") `,
  `CREATE INDEX "ix_afgoerelsespunkt_art" ON "afgoerelsespunkt" ("art") `,
  `CREATE INDEX "ix_afgoerelsespunkt_beloeb" ON "afgoerelsespunkt" ("beloeb") `,
  `CREATE INDEX "ix_afgoerelsespunkt_bevilling_id" ON "afgoerelsespunkt" ("bevilling_id") `,
  `CREATE INDEX "ix_afgoerelsespunkt_helhedsplan_id" ON "afgoerelsespunkt" ("helhedsplan_id") `,
  `CREATE INDEX "ix_afgoerelsespunkt_herkomst" ON "afgoerelsespunkt" ("herkomst") `,
  `CREATE INDEX "ix_afgoerelsespunkt_kontraktversion_id" ON "afgoerelsespunkt" ("kontraktversion_id") `,
  `CREATE INDEX "ix_afgoerelsespunkt_nummer" ON "afgoerelsespunkt" ("nummer") `,
  `CREATE INDEX "ix_afgoerelsespunkt_slut" ON "afgoerelsespunkt" ("slut") `,
  `CREATE INDEX "ix_afgoerelsespunkt_slut_foer" ON "afgoerelsespunkt" ("slut_foer") `,
  `CREATE TRIGGER "tr_afgoerelsespunkt_delete" BEFORE DELETE ON "afgoerelsespunkt" BEGIN SELECT RAISE(ABORT, 'raekker i afgoerelsespunkt aendres ikke'); END`,
  `CREATE TRIGGER "tr_afgoerelsespunkt_update" BEFORE UPDATE ON "afgoerelsespunkt" BEGIN SELECT RAISE(ABORT, 'raekker i afgoerelsespunkt aendres ikke'); END`,
];
