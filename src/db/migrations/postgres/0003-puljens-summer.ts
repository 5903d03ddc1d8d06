import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Written by `npm run migration`. Frozen: once released it is never changed. */
export class PuljensSummerPostgres1770000001003 implements MigrationInterface {
  name = 'PuljensSummerPostgres1770000001003';

  async up(kilde: QueryRunner): Promise<void> {
    for (const saetning of OP) await kilde.query(saetning);
  }

  async down(kilde: QueryRunner): Promise<void> {
    for (const saetning of NED) await kilde.query(saetning);
  }
}

const OP: readonly string[] = [
  `CREATE INDEX "ix_bevilling_pulje_id_dato_beloeb" ON "bevilling" ("pulje_id", "dato", "beloeb") `,
  `CREATE INDEX "ix_disponering_pulje_id_dato_art_beloeb" ON "disponering" ("pulje_id", "dato", "art", "beloeb") `,
];

const NED: readonly string[] = [
  `DROP INDEX "public"."ix_disponering_pulje_id_dato_art_beloeb"`,
  `DROP INDEX "public"."ix_bevilling_pulje_id_dato_beloeb"`,
];
