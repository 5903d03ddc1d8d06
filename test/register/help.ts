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
  const d = await s.t.data<{ fund: { type: string; noegle: string; brud: { regel: string } }[] }>(
    '{ fund(alvor: FEJL) { type noegle brud { regel } } }',
  );
  return d.fund.map((f) => `${f.brud.regel} ${f.type} ${f.noegle}`);
}
