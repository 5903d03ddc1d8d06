import { SingleBar } from 'cli-progress';

/** How far an audit has come, in a line below what it has found so far; only where somebody is watching. */
export class AuditProgress {
  private readonly bar: SingleBar;
  private total: number | null = null;
  private looked = 0;

  constructor() {
    const format = (_: unknown, { value, total }: { value: number; total: number }): string =>
      this.total === null ? `${value} objects looked through` : `${value} of ${total} objects looked through`;
    this.bar = new SingleBar({ format, clearOnComplete: true, noTTYOutput: false });
  }

  /** `total`: how many objects there are, where that is known. */
  begin(total: number | null): void {
    this.total = total;
    this.show();
  }

  /** So many more have been looked through, and this is to be told of them. */
  page(looked: number, lines: readonly string[]): void {
    this.looked += looked;
    if (lines.length > 0) {
      this.bar.stop();
      for (const text of lines) console.log(text);
      this.show();
    } else this.bar.update(this.looked);
  }

  end(): void {
    this.bar.stop();
  }

  private show(): void {
    this.bar.start(Math.max(this.total ?? 0, this.looked), this.looked);
  }
}
