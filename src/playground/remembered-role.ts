import { erRolle, type Rolle } from '../kernel/roles';
import { erObjekt, laesJson } from './fetcher';
import { husk, husket } from './storage';

const NOEGLE = 'helhed:rolle';

/** Of this window alone: two windows are often open in two roles, one beside the other. */
const lager = (): Storage => sessionStorage;

export interface Husket {
  readonly rolle: Rolle;
  readonly for: string | null;
}

/** Remembers who the page acts as; never the token. */
export function huskRolle({ rolle, for: hvem }: Husket): void {
  husk(lager, NOEGLE, rolle === 'OFFENTLIG' ? null : JSON.stringify({ rolle, for: hvem }));
}

/** Who the page acted as before it was loaded again, if anybody. */
export function husketRolle(): Husket | null {
  const indhold = laesJson(husket(lager, NOEGLE) ?? '');
  if (!erObjekt(indhold) || !('rolle' in indhold) || !erRolle(indhold.rolle) || indhold.rolle === 'OFFENTLIG') {
    return null;
  }
  return { rolle: indhold.rolle, for: 'for' in indhold && typeof indhold.for === 'string' ? indhold.for : null };
}
