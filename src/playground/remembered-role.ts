import { isRole, type Role } from '../kernel/roles';
import { isObject, readJson } from './fetcher';
import { store, stored } from './storage';

const KEY_PATTERN = 'helhed:rolle';

/** Of this window alone: two windows are often open in two roles, one beside the other. */
const storage = (): Storage => sessionStorage;

export interface Remembered {
  readonly role: Role;
  readonly for: string | null;
}

/** Remembers who the page acts as; never the token. */
export function rememberRole({ role, for: who }: Remembered): void {
  store(storage, KEY_PATTERN, role === 'OFFENTLIG' ? null : JSON.stringify({ rolle: role, for: who }));
}

/** Who the page acted as before it was loaded again, if anybody. */
export function rememberedRole(): Remembered | null {
  const content = readJson(stored(storage, KEY_PATTERN) ?? '');
  if (!isObject(content) || !('rolle' in content) || !isRole(content.rolle) || content.rolle === 'OFFENTLIG') {
    return null;
  }
  return { role: content.rolle, for: 'for' in content && typeof content.for === 'string' ? content.for : null };
}
