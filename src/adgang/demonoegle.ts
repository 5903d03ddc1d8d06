import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** The key that demo tokens are signed by: made at first use beside the database, readable by its owner alone. */
export function demonoegle(fil: string): Uint8Array {
  mkdirSync(dirname(fil), { recursive: true });
  if (!existsSync(fil)) lavNoegle(fil);
  const noegle = readFileSync(fil, 'utf8').trim();
  if (noegle.length < 32) throw new Error(`${fil} er ikke en demonøgle; slet filen, så laves en ny`);
  return new TextEncoder().encode(noegle);
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
