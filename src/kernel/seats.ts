import { Turkoe } from './turn-queue';

/** Places for work that takes a lot of memory while it lasts. Whoever finds none free waits, clients by turns. */
export class Pladser {
  private readonly koe = new Turkoe<() => void>();

  constructor(private ledige: number) {}

  /** Does `arbejde` when there is a place for it. */
  async med<T>(klient: string, arbejde: () => Promise<T>): Promise<T> {
    if (this.ledige > 0) this.ledige -= 1;
    else await new Promise<void>((loes) => this.koe.stil(klient, loes));
    try {
      return await arbejde();
    } finally {
      const naeste = this.koe.naeste();
      if (naeste) naeste();
      else this.ledige += 1;
    }
  }
}
