import { join } from 'node:path';

/** The seeded file; throws why there is none. */
export function demoFile(): string {
  const fault = process.env.HELHED_DEMO_FAULT;
  if (fault !== undefined) throw new Error(`The demo could not be made; what is missing is told by test/guards/complete.test.ts. ${fault}`);
  return join(process.env.HELHED_TEST_FOLDER ?? '', 'demo.sqlite');
}
