import { lavScene, type Scene } from '../support/planer';
import type { Bruger } from '../support/service';

/** A scene with somebody who keeps the registers. */
export interface Registerscene extends Scene {
  readonly admin: Bruger;
}

export async function lavRegisterscene(dag = '2014-04-23'): Promise<Registerscene> {
  const s = await lavScene(dag);
  return { ...s, admin: await s.t.som('ADMINISTRATOR') };
}

/** Rules that stored rows break today, as `rule type key`. */
export async function fejl(s: Scene): Promise<string[]> {
  const d = await s.t.data<{ fund: { type: string; noegle: string; brud: { regel: string } }[] }>(
    '{ fund(alvor: FEJL) { type noegle brud { regel } } }',
  );
  return d.fund.map((f) => `${f.brud.regel} ${f.type} ${f.noegle}`);
}
