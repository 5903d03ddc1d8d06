import { rmSync } from 'node:fs';
import { stopSharedPostgres } from './shared-postgres';

export default async function afterAllSuites(): Promise<void> {
  await stopSharedPostgres();
  if (process.env.HELHED_TEST_FOLDER) rmSync(process.env.HELHED_TEST_FOLDER, { recursive: true, force: true });
}
