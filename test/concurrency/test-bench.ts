import { type Outside, openOutside } from '../support/outside';
import { type Actors, actorsOf } from '../support/scene';
import { startService, type TestService } from '../support/service';
import { type Call, sendOne, type Udfald } from './calls';
import { FaultInjection } from './fault-injection';
import { buildScene, DAY } from './pools';

export const UNAVAILABLE: Udfald = { art: 'fejl', kode: 'SERVICE_UNAVAILABLE' };

/** A service with one pool and two plans, somebody who acts on them, and a outside who looks. */
export class TestBench {
  private constructor(
    readonly t: TestService,
    readonly actors: Actors,
    readonly outside: Outside,
    readonly fails: FaultInjection,
  ) {}

  static async raise(): Promise<TestBench> {
    const t = await startService({ dag: DAY });
    const fails = await FaultInjection.on(t.database.writer);
    await buildScene(t, 1, 2, 90_000);
    return new TestBench(t, await actorsOf(t, DAY), await openOutside(t), fails);
  }

  disponer(more: Call['input'] = {}): ReturnType<typeof sendOne> {
    return sendOne(this.t.url, this.actors.tmf.token, 'disponerPulje', { helhedsplan: 'PROEVE-1-1', beloeb: 1, ...more });
  }

  /** Postings of the pool; the outside and the readers of the service see the same. */
  async posts(): Promise<number> {
    const count = await this.outside.number(
      "SELECT COUNT(*) FROM disponering d JOIN pulje p ON p.id = d.pulje_id WHERE p.noegle = 'PROEVEPULJE-1'",
    );
    const { pulje } = await this.t.data<{ pulje: { disponeringer: { totalCount: number } } }>(
      '{ pulje(noegle: "PROEVEPULJE-1") { disponeringer { totalCount } } }',
    );
    expect(pulje.disponeringer.totalCount).toBe(count);
    return count;
  }

  /** An act is carried out, and others see it. */
  async kraevAtDerKanSkrives(): Promise<void> {
    const before = await this.posts();
    expect((await this.disponer()).et.art).toBe('udfoert');
    expect(await this.posts()).toBe(before + 1);
  }

  async close(): Promise<void> {
    expect(await this.outside.faults()).toEqual([]);
    await this.outside.close();
    await this.t.close();
  }
}
