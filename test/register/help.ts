import { auditFindings } from '../support/findings';
import { makeScene, type Scene } from '../support/scene';
import type { User } from '../support/service';

/** A scene with somebody who keeps the registers. */
export interface RegisterScene extends Scene {
  readonly admin: User;
}

export async function makeRegisterScene(day = '2014-04-23'): Promise<RegisterScene> {
  const s = await makeScene(day);
  return { ...s, admin: await s.t.as('ADMINISTRATOR') };
}

/** Rules that stored rows break today, as `rule type key`. */
export async function error(s: Scene): Promise<string[]> {
  const found = await auditFindings<{ type: string; noegle: string; brud: { regel: string } }>(s.t, 'type noegle brud { regel }', {
    alvor: 'FEJL',
  });
  return found.map((f) => `${f.brud.regel} ${f.type} ${f.noegle}`);
}
