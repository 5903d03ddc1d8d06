import { rmSync } from 'node:fs';

export default async function efterAlle(): Promise<void> {
  if (process.env.HELHED_TEST_FOLDER) rmSync(process.env.HELHED_TEST_FOLDER, { recursive: true, force: true });
}
