import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** A key that cannot be used; the message is for whoever starts the program, and says what to do. */
export class Noeglefejl extends Error {
  constructor(besked: string) {
    super(besked);
    this.name = 'Noeglefejl';
  }
}

/** The key that demo tokens are signed by: made at first use beside the database, readable by its owner alone. */
export function demonoegle(fil: string): Uint8Array {
  const noegle = laesEllerLav(fil);
  if (noegle.length < 32) throw new Noeglefejl(`${fil} is not a key for demo tokens. Delete the file, and a new one is made.`);
  return new TextEncoder().encode(noegle);
}

function laesEllerLav(fil: string): string {
  try {
    mkdirSync(dirname(fil), { recursive: true });
    if (!existsSync(fil)) lavNoegle(fil);
    return readFileSync(fil, 'utf8').trim();
  } catch (fejl) {
    const { code }: { code?: unknown } = Object(fejl);
    throw new Noeglefejl(
      `${fil}, the key for demo tokens, cannot be read or made (${String(code)}). Mend the permissions of the file and its folder, or start with DEMO_TOKENS=false.`,
    );
  }
}

// Whole or not at all, also when two programs make it at once: then the first one's stands.
function lavNoegle(fil: string): void {
  const udkast = `${fil}.${process.pid}.${randomBytes(4).toString('hex')}`;
  writeFileSync(udkast, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' });
  try {
    linkSync(udkast, fil);
  } catch (fejl) {
    if (!existsSync(fil)) throw fejl;
  } finally {
    rmSync(udkast, { force: true });
  }
}
