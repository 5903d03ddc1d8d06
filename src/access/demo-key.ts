import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** A key that cannot be used; the message is for whoever starts the program, and says what to do. */
export class DemoKeyError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'DemoKeyError';
  }
}

/** The key that demo tokens are signed by: made at first use beside the database, readable by its owner alone. */
export function demoKey(file: string): Uint8Array {
  const key = readOrMake(file);
  if (key.length < 32) throw new DemoKeyError(`${file} is not a key for demo tokens. Delete the file, and a new one is made.`);
  return new TextEncoder().encode(key);
}

function readOrMake(file: string): string {
  try {
    mkdirSync(dirname(file), { recursive: true });
    if (!existsSync(file)) makeKey(file);
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    const { code }: { code?: unknown } = Object(error);
    throw new DemoKeyError(
      `${file}, the key for demo tokens, cannot be read or made (${String(code)}). Mend the permissions of the file and its folder, or start with DEMO_TOKENS=false.`,
    );
  }
}

// Whole or not at all, also when two programs make it at once: then the first one's stands.
function makeKey(file: string): void {
  const draft = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`;
  writeFileSync(draft, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' });
  try {
    linkSync(draft, file);
  } catch (error) {
    if (!existsSync(file)) throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}
