import { rmSync } from 'node:fs';

export default async function efterAlle(): Promise<void> {
  if (process.env.HELHED_TESTMAPPE) rmSync(process.env.HELHED_TESTMAPPE, { recursive: true, force: true });
}
