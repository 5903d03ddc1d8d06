import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** The key that demo tokens are signed by: made at first use beside the database, readable by its owner alone. */
export function demonoegle(fil: string): Uint8Array {
  mkdirSync(dirname(fil), { recursive: true });
  try {
    writeFileSync(fil, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' });
  } catch (fejl) {
    if (!(fejl instanceof Error && 'code' in fejl && fejl.code === 'EEXIST')) throw fejl;
  }
  const noegle = readFileSync(fil, 'utf8').trim();
  if (noegle.length < 32) throw new Error(`${fil} er ikke en demonøgle; slet filen, så laves en ny`);
  return new TextEncoder().encode(noegle);
}
