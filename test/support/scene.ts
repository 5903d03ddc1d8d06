import { type Outside, openOutside } from './outside';
import { startService, type TestService, type User } from './service';

/** A service, those who act in the suites, and a connection beside it. */

export interface Actors {
  readonly ansoeger: User;
  readonly tmf: User;
  readonly br: User;
  readonly lbf: User;
}

export async function actorsOf(t: TestService, day: string): Promise<Actors> {
  return {
    ansoeger: await t.as('BOLIGORGANISATION', 'FSB'),
    // The forvaltning that prepares the cases of plans has another name from 2026.
    tmf: await t.as('FORVALTNING', day < '2026-01-01' ? 'TMF' : 'KMTF'),
    br: await t.as('KOMMUNALBESTYRELSE', 'KOEBENHAVN'),
    lbf: await t.as('LANDSBYGGEFOND'),
  };
}

export interface Scene extends Actors {
  readonly t: TestService;
  readonly outside: Outside;
  close(): Promise<void>;
}

export async function makeScene(day: string, environment: Record<string, string> = {}): Promise<Scene> {
  const t = await startService({ dag: day, environment });
  const outside = await openOutside(t);
  return {
    t,
    outside,
    ...(await actorsOf(t, day)),
    async close() {
      await outside.close();
      await t.close();
    },
  };
}
