import { startTjeneste, type Testtjeneste } from '../support/service';
import { type Kald, sendEn, type Udfald } from './calls';
import { Fejlindskud } from './fault-injection';
import { Nabo } from './neighbour';
import { type Aktoerer, aktoerer, bygScene, DAG } from './scene';

export const UTILGAENGELIG: Udfald = { art: 'fejl', kode: 'SERVICE_UNAVAILABLE' };

/** A service with one pool and two plans, somebody who acts on them, and a neighbour who looks. */
export class Proevestand {
  private constructor(
    readonly t: Testtjeneste,
    readonly som: Aktoerer,
    readonly nabo: Nabo,
    readonly fejler: Fejlindskud,
  ) {}

  static async rejs(): Promise<Proevestand> {
    const t = await startTjeneste({ dag: DAG });
    const fejler = await Fejlindskud.paa(t.database.skriver);
    await bygScene(t, 1, 2, 90_000);
    return new Proevestand(t, await aktoerer(t), await Nabo.aabn(t.fil), fejler);
  }

  disponer(mere: Kald['input'] = {}): ReturnType<typeof sendEn> {
    return sendEn(this.t.url, this.som.forvaltning.token, 'disponerPulje', { helhedsplan: 'PROEVE-1-1', beloeb: 1, ...mere });
  }

  /** Postings of the pool; the neighbour and the readers of the service see the same. */
  async poster(): Promise<number> {
    const antal = await this.nabo.tal(
      "SELECT COUNT(*) FROM disponering d JOIN pulje p ON p.id = d.pulje_id WHERE p.noegle = 'PROEVEPULJE-1'",
    );
    const { pulje } = await this.t.data<{ pulje: { disponeringer: { totalCount: number } } }>(
      '{ pulje(noegle: "PROEVEPULJE-1") { disponeringer { totalCount } } }',
    );
    expect(pulje.disponeringer.totalCount).toBe(antal);
    return antal;
  }

  /** An act is carried out, and others see it. */
  async kraevAtDerKanSkrives(): Promise<void> {
    const foer = await this.poster();
    expect((await this.disponer()).et.art).toBe('udfoert');
    expect(await this.poster()).toBe(foer + 1);
  }

  async luk(): Promise<void> {
    expect(await this.nabo.fejl()).toEqual([]);
    await this.nabo.luk();
    await this.t.luk();
  }
}
