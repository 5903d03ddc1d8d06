/**
 * What waits for something that there is little of. Clients take turns: one that has sent fifty questions waits for itself, and not the others
 * for it.
 */
export class TurnQueue<T> {
  /** Those who wait, by client, in the order in which it is their turn. */
  private readonly byClient = new Map<string, T[]>();
  private collected = 0;

  get size(): number {
    return this.collected;
  }

  /** How many a client has waiting. */
  countFor(client: string): number {
    return this.byClient.get(client)?.length ?? 0;
  }

  put(client: string, task: T): void {
    const own = this.byClient.get(client);
    if (own) own.push(task);
    else this.byClient.set(client, [task]);
    this.collected += 1;
  }

  /** The next one; its client then stands behind the others. */
  next(): T | undefined {
    for (const [client, own] of this.byClient) {
      const task = own.shift();
      this.byClient.delete(client);
      if (own.length > 0) this.byClient.set(client, own);
      if (task === undefined) continue;
      this.collected -= 1;
      return task;
    }
    return undefined;
  }

  /** Takes one out that will not wait any longer. */
  remove(client: string, task: T): boolean {
    const own = this.byClient.get(client);
    const seat = own?.indexOf(task) ?? -1;
    if (!own || seat < 0) return false;
    own.splice(seat, 1);
    if (own.length === 0) this.byClient.delete(client);
    this.collected -= 1;
    return true;
  }

  /** Takes out those that are meant, whoever they belong to; the others keep their turns. */
  takeWhere(isMeant: (task: T) => boolean): T[] {
    const taken: T[] = [];
    for (const [client, own] of this.byClient) {
      for (let i = own.length - 1; i >= 0; i -= 1) {
        const task = own[i];
        if (task === undefined || !isMeant(task)) continue;
        own.splice(i, 1);
        taken.push(task);
      }
      if (own.length === 0) this.byClient.delete(client);
    }
    this.collected -= taken.length;
    return taken;
  }

  /** Takes all of them out. */
  drain(): T[] {
    const all = [...this.byClient.values()].flat();
    this.byClient.clear();
    this.collected = 0;
    return all;
  }
}
