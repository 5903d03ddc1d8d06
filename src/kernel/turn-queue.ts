/**
 * What waits for something that there is little of. Clients take turns: one that has sent fifty questions waits for itself, and not the others
 * for it.
 */
export class Turkoe<T> {
  /** Those who wait, by client, in the order in which it is their turn. */
  private readonly efterKlient = new Map<string, T[]>();
  private samlet = 0;

  get antal(): number {
    return this.samlet;
  }

  /** How many a client has waiting. */
  antalFor(klient: string): number {
    return this.efterKlient.get(klient)?.length ?? 0;
  }

  stil(klient: string, opgave: T): void {
    const egne = this.efterKlient.get(klient);
    if (egne) egne.push(opgave);
    else this.efterKlient.set(klient, [opgave]);
    this.samlet += 1;
  }

  /** The next one; its client then stands behind the others. */
  naeste(): T | undefined {
    for (const [klient, egne] of this.efterKlient) {
      const opgave = egne.shift();
      this.efterKlient.delete(klient);
      if (egne.length > 0) this.efterKlient.set(klient, egne);
      if (opgave === undefined) continue;
      this.samlet -= 1;
      return opgave;
    }
    return undefined;
  }

  /** Takes one out that will not wait any longer. */
  fjern(klient: string, opgave: T): boolean {
    const egne = this.efterKlient.get(klient);
    const plads = egne?.indexOf(opgave) ?? -1;
    if (!egne || plads < 0) return false;
    egne.splice(plads, 1);
    if (egne.length === 0) this.efterKlient.delete(klient);
    this.samlet -= 1;
    return true;
  }

  /** Takes all of them out. */
  toem(): T[] {
    const alle = [...this.efterKlient.values()].flat();
    this.efterKlient.clear();
    this.samlet = 0;
    return alle;
  }
}
