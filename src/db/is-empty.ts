import type { DataSource } from 'typeorm';
import { allNouns } from '../model/model';

/** True when no noun has a row. */
export async function isEmptyDatabase(source: DataSource): Promise<boolean> {
  const rows = allNouns().map((t) => `(SELECT EXISTS (SELECT 1 FROM "${t.table}"))`);
  const [answer]: { found: number | boolean }[] = await source.query(`SELECT (${rows.join(' OR ')}) AS found`);
  return !answer?.found;
}
