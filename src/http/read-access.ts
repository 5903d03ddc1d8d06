import { mayRead } from '../access/read-permissions';
import type { Actor } from '../kernel/roles';
import type { ReadAccess } from '../planner/query-executor';

const readRights = new Map<string, ReadAccess['mayBeRead']>();

/** What somebody may read: the same for all of a role. */
export function accessOf(actor: Actor): ReadAccess {
  const { role } = actor;
  let mayBeRead = readRights.get(role);
  if (!mayBeRead) {
    mayBeRead = (coordinate) => mayRead(role, coordinate);
    readRights.set(role, mayBeRead);
  }
  return { actor, key: role, mayBeRead };
}
