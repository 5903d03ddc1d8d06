import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Written by `npm run migration`. Frozen: once released it is never changed. */
export class StatslisterPostgres1770000001004 implements MigrationInterface {
  name = 'StatslisterPostgres1770000001004';

  async up(kilde: QueryRunner): Promise<void> {
    for (const saetning of OP) await kilde.query(saetning);
  }

  async down(kilde: QueryRunner): Promise<void> {
    for (const saetning of NED) await kilde.query(saetning);
  }
}

const OP: readonly string[] = [
  `CREATE TABLE "boligomraadetilknytning" ("id" SERIAL NOT NULL, "herkomst" text COLLATE "C" NOT NULL, "kildehenvisning" text COLLATE "C" NOT NULL, "kildehenvisning_foldet" text COLLATE "C", "opdigtede_felter" text COLLATE "C" NOT NULL DEFAULT '[]', "boligomraade_id" integer NOT NULL, "afdeling_id" integer NOT NULL, CONSTRAINT "uq_boligomraadetilknytning_boligomraade_id_afdeling_id" UNIQUE ("boligomraade_id", "afdeling_id"), CONSTRAINT "ck_herkomst_vaerdi" CHECK ("herkomst" IN ('FAKTAARK', 'OFFENTLIG_KILDE', 'INDBERETTET', 'SYNTETISK')), CONSTRAINT "pk_boligomraadetilknytning" PRIMARY KEY ("id"))`,
  `CREATE INDEX "ix_boligomraadetilknytning_herkomst" ON "boligomraadetilknytning" ("herkomst") `,
  `CREATE INDEX "ix_boligomraadetilknytning_boligomraade_id" ON "boligomraadetilknytning" ("boligomraade_id") `,
  `CREATE INDEX "ix_boligomraadetilknytning_afdeling_id" ON "boligomraadetilknytning" ("afdeling_id") `,
  `CREATE TABLE "statsliste" ("id" SERIAL NOT NULL, "herkomst" text COLLATE "C" NOT NULL, "kildehenvisning" text COLLATE "C" NOT NULL, "kildehenvisning_foldet" text COLLATE "C", "opdigtede_felter" text COLLATE "C" NOT NULL DEFAULT '[]', "version" integer NOT NULL DEFAULT '1', "noegle" text COLLATE "C" NOT NULL, "titel" text COLLATE "C" NOT NULL, "titel_foldet" text COLLATE "C" NOT NULL, "titel_sort" text COLLATE "C" NOT NULL, "kategori" text COLLATE "C" NOT NULL, "dato" text COLLATE "C" NOT NULL, "antal_omraader" integer, "antal_kommuner" integer, CONSTRAINT "uq_statsliste_noegle" UNIQUE ("noegle"), CONSTRAINT "uq_statsliste_kategori_dato" UNIQUE ("kategori", "dato"), CONSTRAINT "ck_herkomst_vaerdi" CHECK ("herkomst" IN ('FAKTAARK', 'OFFENTLIG_KILDE', 'INDBERETTET', 'SYNTETISK')), CONSTRAINT "ck_version_heltal" CHECK ("version" = CAST("version" AS bigint) AND "version" BETWEEN 1 AND 2147483647), CONSTRAINT "ck_kategori_vaerdi" CHECK ("kategori" IN ('UDSAT_BOLIGOMRAADE', 'GHETTOOMRAADE', 'HAARDT_GHETTOOMRAADE', 'PARALLELSAMFUND', 'OMDANNELSESOMRAADE', 'FOREBYGGELSESOMRAADE')), CONSTRAINT "ck_antal_omraader_heltal" CHECK ("antal_omraader" = CAST("antal_omraader" AS bigint) AND "antal_omraader" BETWEEN 0 AND 2147483647), CONSTRAINT "ck_antal_kommuner_heltal" CHECK ("antal_kommuner" = CAST("antal_kommuner" AS bigint) AND "antal_kommuner" BETWEEN 0 AND 2147483647), CONSTRAINT "pk_statsliste" PRIMARY KEY ("id"))`,
  `CREATE INDEX "ix_statsliste_herkomst" ON "statsliste" ("herkomst") `,
  `CREATE INDEX "ix_statsliste_version" ON "statsliste" ("version") `,
  `CREATE INDEX "ix_statsliste_titel_sort" ON "statsliste" ("titel_sort") `,
  `CREATE INDEX "ix_statsliste_kategori" ON "statsliste" ("kategori") `,
  `CREATE INDEX "ix_statsliste_dato" ON "statsliste" ("dato") `,
  `CREATE INDEX "ix_statsliste_antal_omraader" ON "statsliste" ("antal_omraader") `,
  `CREATE INDEX "ix_statsliste_antal_kommuner" ON "statsliste" ("antal_kommuner") `,
  `CREATE TABLE "listeplads" ("id" SERIAL NOT NULL, "herkomst" text COLLATE "C" NOT NULL, "kildehenvisning" text COLLATE "C" NOT NULL, "kildehenvisning_foldet" text COLLATE "C", "opdigtede_felter" text COLLATE "C" NOT NULL DEFAULT '[]', "status" text COLLATE "C" NOT NULL, "statsliste_id" integer NOT NULL, "boligomraade_id" integer NOT NULL, CONSTRAINT "uq_listeplads_statsliste_id_boligomraade_id" UNIQUE ("statsliste_id", "boligomraade_id"), CONSTRAINT "ck_herkomst_vaerdi" CHECK ("herkomst" IN ('FAKTAARK', 'OFFENTLIG_KILDE', 'INDBERETTET', 'SYNTETISK')), CONSTRAINT "ck_status_vaerdi" CHECK ("status" IN ('PAA_LISTEN', 'NY', 'UDGAAET')), CONSTRAINT "pk_listeplads" PRIMARY KEY ("id"))`,
  `CREATE INDEX "ix_listeplads_herkomst" ON "listeplads" ("herkomst") `,
  `CREATE INDEX "ix_listeplads_statsliste_id" ON "listeplads" ("statsliste_id") `,
  `CREATE INDEX "ix_listeplads_boligomraade_id" ON "listeplads" ("boligomraade_id") `,
  `CREATE INDEX "ix_listeplads_status" ON "listeplads" ("status") `,
  `CREATE TABLE "boligomraade" ("id" SERIAL NOT NULL, "herkomst" text COLLATE "C" NOT NULL, "kildehenvisning" text COLLATE "C" NOT NULL, "kildehenvisning_foldet" text COLLATE "C", "opdigtede_felter" text COLLATE "C" NOT NULL DEFAULT '[]', "version" integer NOT NULL DEFAULT '1', "noegle" text COLLATE "C" NOT NULL, "navn" text COLLATE "C" NOT NULL, "navn_foldet" text COLLATE "C" NOT NULL, "navn_sort" text COLLATE "C" NOT NULL, "aliaser" text COLLATE "C" NOT NULL DEFAULT '[]', "aliaser_foldet" text COLLATE "C", "kommune_id" integer NOT NULL, CONSTRAINT "uq_boligomraade_noegle" UNIQUE ("noegle"), CONSTRAINT "ck_herkomst_vaerdi" CHECK ("herkomst" IN ('FAKTAARK', 'OFFENTLIG_KILDE', 'INDBERETTET', 'SYNTETISK')), CONSTRAINT "ck_version_heltal" CHECK ("version" = CAST("version" AS bigint) AND "version" BETWEEN 1 AND 2147483647), CONSTRAINT "pk_boligomraade" PRIMARY KEY ("id"))`,
  `CREATE INDEX "ix_boligomraade_herkomst" ON "boligomraade" ("herkomst") `,
  `CREATE INDEX "ix_boligomraade_version" ON "boligomraade" ("version") `,
  `CREATE INDEX "ix_boligomraade_navn_sort" ON "boligomraade" ("navn_sort") `,
  `CREATE INDEX "ix_boligomraade_kommune_id" ON "boligomraade" ("kommune_id") `,
  `ALTER TABLE "boligomraadetilknytning" ADD CONSTRAINT "fk_boligomraadetilknytning_boligomraade_id" FOREIGN KEY ("boligomraade_id") REFERENCES "boligomraade"("id") ON DELETE RESTRICT ON UPDATE RESTRICT`,
  `ALTER TABLE "boligomraadetilknytning" ADD CONSTRAINT "fk_boligomraadetilknytning_afdeling_id" FOREIGN KEY ("afdeling_id") REFERENCES "afdeling"("id") ON DELETE RESTRICT ON UPDATE RESTRICT`,
  `ALTER TABLE "listeplads" ADD CONSTRAINT "fk_listeplads_statsliste_id" FOREIGN KEY ("statsliste_id") REFERENCES "statsliste"("id") ON DELETE RESTRICT ON UPDATE RESTRICT`,
  `ALTER TABLE "listeplads" ADD CONSTRAINT "fk_listeplads_boligomraade_id" FOREIGN KEY ("boligomraade_id") REFERENCES "boligomraade"("id") ON DELETE RESTRICT ON UPDATE RESTRICT`,
  `ALTER TABLE "boligomraade" ADD CONSTRAINT "fk_boligomraade_kommune_id" FOREIGN KEY ("kommune_id") REFERENCES "kommune"("id") ON DELETE RESTRICT ON UPDATE RESTRICT`,
];

const NED: readonly string[] = [
  `ALTER TABLE "boligomraade" DROP CONSTRAINT "fk_boligomraade_kommune_id"`,
  `ALTER TABLE "listeplads" DROP CONSTRAINT "fk_listeplads_boligomraade_id"`,
  `ALTER TABLE "listeplads" DROP CONSTRAINT "fk_listeplads_statsliste_id"`,
  `ALTER TABLE "boligomraadetilknytning" DROP CONSTRAINT "fk_boligomraadetilknytning_afdeling_id"`,
  `ALTER TABLE "boligomraadetilknytning" DROP CONSTRAINT "fk_boligomraadetilknytning_boligomraade_id"`,
  `DROP INDEX "public"."ix_boligomraade_kommune_id"`,
  `DROP INDEX "public"."ix_boligomraade_navn_sort"`,
  `DROP INDEX "public"."ix_boligomraade_version"`,
  `DROP INDEX "public"."ix_boligomraade_herkomst"`,
  `DROP TABLE "boligomraade"`,
  `DROP INDEX "public"."ix_listeplads_status"`,
  `DROP INDEX "public"."ix_listeplads_boligomraade_id"`,
  `DROP INDEX "public"."ix_listeplads_statsliste_id"`,
  `DROP INDEX "public"."ix_listeplads_herkomst"`,
  `DROP TABLE "listeplads"`,
  `DROP INDEX "public"."ix_statsliste_antal_kommuner"`,
  `DROP INDEX "public"."ix_statsliste_antal_omraader"`,
  `DROP INDEX "public"."ix_statsliste_dato"`,
  `DROP INDEX "public"."ix_statsliste_kategori"`,
  `DROP INDEX "public"."ix_statsliste_titel_sort"`,
  `DROP INDEX "public"."ix_statsliste_version"`,
  `DROP INDEX "public"."ix_statsliste_herkomst"`,
  `DROP TABLE "statsliste"`,
  `DROP INDEX "public"."ix_boligomraadetilknytning_afdeling_id"`,
  `DROP INDEX "public"."ix_boligomraadetilknytning_boligomraade_id"`,
  `DROP INDEX "public"."ix_boligomraadetilknytning_herkomst"`,
  `DROP TABLE "boligomraadetilknytning"`,
];
