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
  `CREATE TABLE "ny_afgoerelsespunkt" ("id" integer PRIMARY KEY AUTOINCREMENT NOT NULL, "herkomst" text NOT NULL, "kildehenvisning" text NOT NULL, "nummer" integer NOT NULL, "art" text NOT NULL, "beloeb" bigint, "formaal" text, "slut_foer" date, "slut" date, "tekst" text NOT NULL, "afgoerelse_id" integer NOT NULL, "helhedsplan_id" integer, "kontraktversion_id" integer, "bevilling_id" integer, CONSTRAINT "uq_afgoerelsespunkt_afgoerelse_id_nummer" UNIQUE ("afgoerelse_id", "nummer"), CONSTRAINT "ck_herkomst_vaerdi" CHECK ("herkomst" IN ('FAKTAARK', 'OFFENTLIG_KILDE', 'INDBERETTET', 'SYNTETISK')), CONSTRAINT "ck_nummer_heltal" CHECK ("nummer" = CAST("nummer" AS bigint) AND "nummer" BETWEEN 1 AND 2147483647), CONSTRAINT "ck_art_vaerdi" CHECK ("art" IN ('PRAEKVALIFIKATION', 'ANBEFALING', 'INDSTILLING', 'GODKENDELSE', 'FRIGIVELSE', 'BEVILLING', 'TILSAGN', 'REVISION', 'FORLAENGELSE', 'SAMMENLAEGNING', 'AENDRING', 'STANDSNING', 'REGULERINGSKONTO')), CONSTRAINT "ck_beloeb_heltal" CHECK ("beloeb" = CAST("beloeb" AS bigint) AND "beloeb" BETWEEN 1 AND 999999999999999), CONSTRAINT "ck_afgoerelsespunkt_en_genstand" CHECK ((CASE WHEN "helhedsplan_id" IS NULL THEN 0 ELSE 1 END) + (CASE WHEN "kontraktversion_id" IS NULL THEN 0 ELSE 1 END) + (CASE WHEN "bevilling_id" IS NULL THEN 0 ELSE 1 END) = 1), CONSTRAINT "fk_afgoerelsespunkt_afgoerelse_id" FOREIGN KEY ("afgoerelse_id") REFERENCES "afgoerelse" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT, CONSTRAINT "fk_afgoerelsespunkt_helhedsplan_id" FOREIGN KEY ("helhedsplan_id") REFERENCES "helhedsplan" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT, CONSTRAINT "fk_afgoerelsespunkt_kontraktversion_id" FOREIGN KEY ("kontraktversion_id") REFERENCES "kontraktversion" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT, CONSTRAINT "fk_afgoerelsespunkt_bevilling_id" FOREIGN KEY ("bevilling_id") REFERENCES "bevilling" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT)`,
  `INSERT INTO "ny_afgoerelsespunkt" ("id", "herkomst", "kildehenvisning", "nummer", "art", "tekst", "afgoerelse_id", "helhedsplan_id", "kontraktversion_id", "bevilling_id") SELECT "id", "herkomst", "kildehenvisning", "nummer", "art", "tekst", "afgoerelse_id", "helhedsplan_id", "kontraktversion_id", "bevilling_id" FROM "afgoerelsespunkt"`,
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
  `CREATE TABLE "ny_helhedsplan" ("id" integer PRIMARY KEY AUTOINCREMENT NOT NULL, "herkomst" text NOT NULL, "kildehenvisning" text NOT NULL, "version" integer NOT NULL DEFAULT (1), "noegle" text NOT NULL, "titel" text NOT NULL, "titel_foldet" text NOT NULL, "titel_sort" text NOT NULL, "aliaser" text NOT NULL DEFAULT ('[]'), "formaal" text, "start" date NOT NULL, "slut" date NOT NULL, "status" text NOT NULL, "oekonomisk_ramme" bigint NOT NULL, "prisaar" integer NOT NULL, "sagsnr" text, "lbf_sagsnr" text, "kommune_id" integer NOT NULL, "bevillingsperiode_id" integer NOT NULL, CONSTRAINT "uq_helhedsplan_noegle" UNIQUE ("noegle"), CONSTRAINT "ck_herkomst_vaerdi" CHECK ("herkomst" IN ('FAKTAARK', 'OFFENTLIG_KILDE', 'INDBERETTET', 'SYNTETISK')), CONSTRAINT "ck_version_heltal" CHECK ("version" = CAST("version" AS bigint) AND "version" BETWEEN 1 AND 2147483647), CONSTRAINT "ck_status_vaerdi" CHECK ("status" IN ('FORBEREDELSE', 'PRAEKVALIFIKATION_ANSOEGT', 'PRAEKVALIFICERET', 'AFSLAG', 'INDSENDT', 'INDSTILLET', 'GODKENDT', 'TILSAGN', 'IGANGVAERENDE', 'FORLAENGET', 'AFSLUTTET', 'SAMMENLAGT', 'TRUKKET', 'STANDSET')), CONSTRAINT "ck_oekonomisk_ramme_heltal" CHECK ("oekonomisk_ramme" = CAST("oekonomisk_ramme" AS bigint) AND "oekonomisk_ramme" BETWEEN 0 AND 999999999999999), CONSTRAINT "ck_prisaar_heltal" CHECK ("prisaar" = CAST("prisaar" AS bigint) AND "prisaar" BETWEEN 1900 AND 2147483647), CONSTRAINT "ck_helhedsplan_periode" CHECK ("slut" >= "start"), CONSTRAINT "ck_helhedsplan_ramme" CHECK ("oekonomisk_ramme" > 0), CONSTRAINT "fk_helhedsplan_kommune_id" FOREIGN KEY ("kommune_id") REFERENCES "kommune" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT, CONSTRAINT "fk_helhedsplan_bevillingsperiode_id" FOREIGN KEY ("bevillingsperiode_id") REFERENCES "bevillingsperiode" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT)`,
  `INSERT INTO "ny_helhedsplan" ("id", "herkomst", "kildehenvisning", "version", "noegle", "titel", "titel_foldet", "titel_sort", "aliaser", "formaal", "start", "slut", "status", "oekonomisk_ramme", "prisaar", "sagsnr", "lbf_sagsnr", "kommune_id", "bevillingsperiode_id") SELECT "id", "herkomst", "kildehenvisning", "version", "noegle", "titel", "titel_foldet", "titel_sort", "aliaser", "formaal", "start", "slut", "status", "oekonomisk_ramme", "prisaar", "sagsnr", "lbf_sagsnr", "kommune_id", "bevillingsperiode_id" FROM "helhedsplan"`,
  `DROP TABLE "helhedsplan"`,
  `ALTER TABLE "ny_helhedsplan" RENAME TO "helhedsplan"`,
  `CREATE INDEX "ix_helhedsplan_bevillingsperiode_id" ON "helhedsplan" ("bevillingsperiode_id") `,
  `CREATE INDEX "ix_helhedsplan_herkomst" ON "helhedsplan" ("herkomst") `,
  `CREATE INDEX "ix_helhedsplan_kommune_id" ON "helhedsplan" ("kommune_id") `,
  `CREATE INDEX "ix_helhedsplan_lbf_sagsnr" ON "helhedsplan" ("lbf_sagsnr") `,
  `CREATE INDEX "ix_helhedsplan_oekonomisk_ramme" ON "helhedsplan" ("oekonomisk_ramme") `,
  `CREATE INDEX "ix_helhedsplan_prisaar" ON "helhedsplan" ("prisaar") `,
  `CREATE INDEX "ix_helhedsplan_sagsnr" ON "helhedsplan" ("sagsnr") `,
  `CREATE INDEX "ix_helhedsplan_slut" ON "helhedsplan" ("slut") `,
  `CREATE INDEX "ix_helhedsplan_start" ON "helhedsplan" ("start") `,
  `CREATE INDEX "ix_helhedsplan_status" ON "helhedsplan" ("status") `,
  `CREATE INDEX "ix_helhedsplan_titel_sort" ON "helhedsplan" ("titel_sort") `,
  `CREATE INDEX "ix_helhedsplan_version" ON "helhedsplan" ("version") `,
];

const NED: readonly string[] = [
  `CREATE TABLE "ny_afgoerelsespunkt" ("id" integer PRIMARY KEY AUTOINCREMENT NOT NULL, "herkomst" text NOT NULL, "kildehenvisning" text NOT NULL, "nummer" integer NOT NULL, "art" text NOT NULL, "tekst" text NOT NULL, "afgoerelse_id" integer NOT NULL, "helhedsplan_id" integer, "kontraktversion_id" integer, "bevilling_id" integer, CONSTRAINT "uq_afgoerelsespunkt_afgoerelse_id_nummer" UNIQUE ("afgoerelse_id", "nummer"), CONSTRAINT "ck_herkomst_vaerdi" CHECK ("herkomst" IN ('FAKTAARK', 'OFFENTLIG_KILDE', 'INDBERETTET', 'SYNTETISK')), CONSTRAINT "ck_nummer_heltal" CHECK ("nummer" = CAST("nummer" AS bigint) AND "nummer" BETWEEN 1 AND 2147483647), CONSTRAINT "ck_art_vaerdi" CHECK ("art" IN ('PRAEKVALIFIKATION', 'ANBEFALING', 'INDSTILLING', 'GODKENDELSE', 'FRIGIVELSE', 'BEVILLING', 'TILSAGN', 'REVISION', 'FORLAENGELSE', 'SAMMENLAEGNING', 'REGULERINGSKONTO')), CONSTRAINT "ck_afgoerelsespunkt_en_genstand" CHECK ((CASE WHEN "helhedsplan_id" IS NULL THEN 0 ELSE 1 END) + (CASE WHEN "kontraktversion_id" IS NULL THEN 0 ELSE 1 END) + (CASE WHEN "bevilling_id" IS NULL THEN 0 ELSE 1 END) = 1), CONSTRAINT "fk_afgoerelsespunkt_afgoerelse_id" FOREIGN KEY ("afgoerelse_id") REFERENCES "afgoerelse" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT, CONSTRAINT "fk_afgoerelsespunkt_helhedsplan_id" FOREIGN KEY ("helhedsplan_id") REFERENCES "helhedsplan" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT, CONSTRAINT "fk_afgoerelsespunkt_kontraktversion_id" FOREIGN KEY ("kontraktversion_id") REFERENCES "kontraktversion" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT, CONSTRAINT "fk_afgoerelsespunkt_bevilling_id" FOREIGN KEY ("bevilling_id") REFERENCES "bevilling" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT)`,
  `INSERT INTO "ny_afgoerelsespunkt" ("id", "herkomst", "kildehenvisning", "nummer", "art", "tekst", "afgoerelse_id", "helhedsplan_id", "kontraktversion_id", "bevilling_id") SELECT "id", "herkomst", "kildehenvisning", "nummer", "art", "tekst", "afgoerelse_id", "helhedsplan_id", "kontraktversion_id", "bevilling_id" FROM "afgoerelsespunkt"`,
  `DROP TABLE "afgoerelsespunkt"`,
  `ALTER TABLE "ny_afgoerelsespunkt" RENAME TO "afgoerelsespunkt"`,
  `CREATE INDEX "ix_afgoerelsespunkt_afgoerelse_id" ON "afgoerelsespunkt" ("afgoerelse_id") `,
  `CREATE INDEX "ix_afgoerelsespunkt_art" ON "afgoerelsespunkt" ("art") `,
  `CREATE INDEX "ix_afgoerelsespunkt_bevilling_id" ON "afgoerelsespunkt" ("bevilling_id") `,
  `CREATE INDEX "ix_afgoerelsespunkt_helhedsplan_id" ON "afgoerelsespunkt" ("helhedsplan_id") `,
  `CREATE INDEX "ix_afgoerelsespunkt_herkomst" ON "afgoerelsespunkt" ("herkomst") `,
  `CREATE INDEX "ix_afgoerelsespunkt_kontraktversion_id" ON "afgoerelsespunkt" ("kontraktversion_id") `,
  `CREATE INDEX "ix_afgoerelsespunkt_nummer" ON "afgoerelsespunkt" ("nummer") `,
  `CREATE TRIGGER "tr_afgoerelsespunkt_delete" BEFORE DELETE ON "afgoerelsespunkt" BEGIN SELECT RAISE(ABORT, 'raekker i afgoerelsespunkt aendres ikke'); END`,
  `CREATE TRIGGER "tr_afgoerelsespunkt_update" BEFORE UPDATE ON "afgoerelsespunkt" BEGIN SELECT RAISE(ABORT, 'raekker i afgoerelsespunkt aendres ikke'); END`,
  `CREATE TABLE "ny_helhedsplan" ("id" integer PRIMARY KEY AUTOINCREMENT NOT NULL, "herkomst" text NOT NULL, "kildehenvisning" text NOT NULL, "version" integer NOT NULL DEFAULT (1), "noegle" text NOT NULL, "titel" text NOT NULL, "titel_foldet" text NOT NULL, "titel_sort" text NOT NULL, "aliaser" text NOT NULL DEFAULT ('[]'), "formaal" text, "start" date NOT NULL, "slut" date NOT NULL, "status" text NOT NULL, "oekonomisk_ramme" bigint NOT NULL, "prisaar" integer NOT NULL, "sagsnr" text, "lbf_sagsnr" text, "kommune_id" integer NOT NULL, "bevillingsperiode_id" integer NOT NULL, CONSTRAINT "uq_helhedsplan_noegle" UNIQUE ("noegle"), CONSTRAINT "ck_herkomst_vaerdi" CHECK ("herkomst" IN ('FAKTAARK', 'OFFENTLIG_KILDE', 'INDBERETTET', 'SYNTETISK')), CONSTRAINT "ck_version_heltal" CHECK ("version" = CAST("version" AS bigint) AND "version" BETWEEN 1 AND 2147483647), CONSTRAINT "ck_status_vaerdi" CHECK ("status" IN ('FORBEREDELSE', 'PRAEKVALIFIKATION_ANSOEGT', 'PRAEKVALIFICERET', 'AFSLAG', 'INDSENDT', 'INDSTILLET', 'GODKENDT', 'TILSAGN', 'IGANGVAERENDE', 'FORLAENGET', 'AFSLUTTET', 'SAMMENLAGT', 'TRUKKET')), CONSTRAINT "ck_oekonomisk_ramme_heltal" CHECK ("oekonomisk_ramme" = CAST("oekonomisk_ramme" AS bigint) AND "oekonomisk_ramme" BETWEEN 0 AND 999999999999999), CONSTRAINT "ck_prisaar_heltal" CHECK ("prisaar" = CAST("prisaar" AS bigint) AND "prisaar" BETWEEN 1900 AND 2147483647), CONSTRAINT "ck_helhedsplan_periode" CHECK ("slut" >= "start"), CONSTRAINT "ck_helhedsplan_ramme" CHECK ("oekonomisk_ramme" > 0), CONSTRAINT "fk_helhedsplan_kommune_id" FOREIGN KEY ("kommune_id") REFERENCES "kommune" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT, CONSTRAINT "fk_helhedsplan_bevillingsperiode_id" FOREIGN KEY ("bevillingsperiode_id") REFERENCES "bevillingsperiode" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT)`,
  `INSERT INTO "ny_helhedsplan" ("id", "herkomst", "kildehenvisning", "version", "noegle", "titel", "titel_foldet", "titel_sort", "aliaser", "formaal", "start", "slut", "status", "oekonomisk_ramme", "prisaar", "sagsnr", "lbf_sagsnr", "kommune_id", "bevillingsperiode_id") SELECT "id", "herkomst", "kildehenvisning", "version", "noegle", "titel", "titel_foldet", "titel_sort", "aliaser", "formaal", "start", "slut", "status", "oekonomisk_ramme", "prisaar", "sagsnr", "lbf_sagsnr", "kommune_id", "bevillingsperiode_id" FROM "helhedsplan"`,
  `DROP TABLE "helhedsplan"`,
  `ALTER TABLE "ny_helhedsplan" RENAME TO "helhedsplan"`,
  `CREATE INDEX "ix_helhedsplan_bevillingsperiode_id" ON "helhedsplan" ("bevillingsperiode_id") `,
  `CREATE INDEX "ix_helhedsplan_herkomst" ON "helhedsplan" ("herkomst") `,
  `CREATE INDEX "ix_helhedsplan_kommune_id" ON "helhedsplan" ("kommune_id") `,
  `CREATE INDEX "ix_helhedsplan_lbf_sagsnr" ON "helhedsplan" ("lbf_sagsnr") `,
  `CREATE INDEX "ix_helhedsplan_oekonomisk_ramme" ON "helhedsplan" ("oekonomisk_ramme") `,
  `CREATE INDEX "ix_helhedsplan_prisaar" ON "helhedsplan" ("prisaar") `,
  `CREATE INDEX "ix_helhedsplan_sagsnr" ON "helhedsplan" ("sagsnr") `,
  `CREATE INDEX "ix_helhedsplan_slut" ON "helhedsplan" ("slut") `,
  `CREATE INDEX "ix_helhedsplan_start" ON "helhedsplan" ("start") `,
  `CREATE INDEX "ix_helhedsplan_status" ON "helhedsplan" ("status") `,
  `CREATE INDEX "ix_helhedsplan_titel_sort" ON "helhedsplan" ("titel_sort") `,
  `CREATE INDEX "ix_helhedsplan_version" ON "helhedsplan" ("version") `,
];
