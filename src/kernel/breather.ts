/** How long a piece of work may have the thread at a time, in milliseconds. */
const PIECE = 5;

const waiting: (() => void)[] = [];

// One piece in each round of the event loop, however many works are under way: between two pieces everybody else is served.
function next(): void {
  waiting.shift()?.();
  if (waiting.length > 0) setImmediate(next);
}

function turn(): Promise<void> {
  return new Promise((resolve) => {
    if (waiting.push(resolve) === 1) setImmediate(next);
  });
}

/**
 * Divides long work into pieces, so that others get their turn between them. `await pust.hvis()` stands between two steps of the
 * work; most of the time it does nothing.
 */
export class Breather {
  private begun = performance.now();

  /** Whether the piece at hand has had its time. */
  get dueNow(): boolean {
    return performance.now() - this.begun > PIECE;
  }

  /** Lets the others have their turn if it is time. */
  async holdsIf(): Promise<void> {
    if (this.dueNow) await this.holds();
  }

  /** Lets the others have their turn. */
  async holds(): Promise<void> {
    await turn();
    this.begun = performance.now();
  }
}
