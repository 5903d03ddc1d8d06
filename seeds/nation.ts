import { join } from 'node:path';
import { SingleBar } from 'cli-progress';
import { CommandFault } from '../src/app/command-line';
import { openMoveStore } from '../src/db/move/move';
import type { DatabaseTarget } from '../src/db/target';
import { writeNation } from '../src/seeding/nation/nation';
import { ROWS_OF_A_COPY } from '../src/seeding/nation/size';

/** `npm run seed -- landet`: a synthetic Denmark into an empty database, with a bar that shows how far it has come. */

export interface NationOptions {
  readonly skala?: string;
  readonly froe?: string;
  readonly snavset?: boolean;
}

export async function seedNation(target: DatabaseTarget, tables: readonly string[], options: NationOptions): Promise<void> {
  const [copies, seed] = [wholeNumber('--skala', options.skala ?? '1', 1, 1000), wholeNumber('--froe', options.froe ?? '1', 0, 2 ** 31)];
  const bar = new SingleBar({ format: 'Landet [{bar}] {percentage} % | {value} rows | {eta_formatted} left', noTTYOutput: false });
  const store = await openMoveStore(target);
  const start = performance.now();
  bar.start(copies * ROWS_OF_A_COPY, 0);
  try {
    const folder = join(process.cwd(), 'seeds/faktaark-2014');
    const progress = (rows: number): void => bar.update(Math.min(rows, copies * ROWS_OF_A_COPY));
    const rows = await writeNation(store, { seed, copies, dirty: options.snavset ?? false, folder, tables, progress });
    bar.update(bar.getTotal());
    bar.stop();
    const seconds = (performance.now() - start) / 1000;
    console.log(`${rows} rows in ${seconds.toFixed(1)} s (${Math.round(rows / seconds)} a second), drawn by --froe ${seed}.`);
  } finally {
    bar.stop();
    await store.close();
  }
}

function wholeNumber(option: string, text: string, min: number, max: number): number {
  const number = Number(text);
  if (!/^\d+$/.test(text) || number < min || number > max)
    throw new CommandFault(`${option} must be a whole number from ${min} to ${max}; it is ${JSON.stringify(text)}.`);
  return number;
}
