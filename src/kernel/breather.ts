/** How long a piece of work may have the thread at a time, in milliseconds. */
const STYKKE = 15;

const ventende: (() => void)[] = [];

// One piece in each round of the event loop, however many works are under way: between two pieces everybody else is served.
function naeste(): void {
  ventende.shift()?.();
  if (ventende.length > 0) setImmediate(naeste);
}

function tur(): Promise<void> {
  return new Promise((loes) => {
    if (ventende.push(loes) === 1) setImmediate(naeste);
  });
}

/**
 * Divides long work into pieces, so that others get their turn between them. `await pust.hvis()` stands between two steps of the
 * work; most of the time it does nothing.
 */
export class Pust {
  private begyndt = performance.now();

  /** Whether the piece at hand has had its time. */
  get paaTide(): boolean {
    return performance.now() - this.begyndt > STYKKE;
  }

  /** Lets the others have their turn if it is time. */
  async hvis(): Promise<void> {
    if (!this.paaTide) return;
    await tur();
    this.begyndt = performance.now();
  }
}
