import { columnOf, type Sql, type SqlMark, type SqlType, type ValueReader } from '../model/sql';

/** What pieces of SQL are made of, and the text that they become. */

/** The columns of the row under an alias that pieces use, each once, in the order in which they are first used. */
export function columnsOf(pieces: readonly Sql[], alias: string): Sql[] {
  const found = new Map<string, Sql>();
  const see = (mark: SqlMark): void => {
    if (mark.kind !== 'column' || mark.alias !== alias || found.has(mark.name)) return;
    found.set(mark.name, columnOf(alias, mark.name, mark.computed));
  };
  for (const piece of pieces) piece.marks(see);
  return [...found.values()];
}

/** The names of the tables that a piece reads, once for each time. */
export function tablesOf(piece: Sql): string[] {
  const names: string[] = [];
  piece.marks((mark) => {
    if (mark.kind === 'table') names.push(mark.name);
  });
  return names;
}

/** How many look-ups a piece makes. */
export function lookupsIn(piece: Sql): number {
  let count = 0;
  piece.marks((mark) => {
    if (mark.kind === 'select') count += 1;
  });
  return count;
}

/** Writes pieces as text, and gathers what they bind: a reader is one parameter, however often it is used. */
export class SqlWriter {
  readonly params: ValueReader[] = [];
  private readonly numbers = new Map<ValueReader, number>();

  /** `placeholder` gives the place of a parameter, counted from 1. */
  constructor(private readonly placeholder: (number: number, type: SqlType) => string) {}

  write(piece: Sql): string {
    let text = '';
    piece.walk(
      (part) => {
        text += part;
      },
      (mark) => {
        text += this.mark(mark);
      },
    );
    return text;
  }

  private mark(mark: SqlMark): string {
    if (mark.kind === 'column') return `${mark.alias}.${mark.name}`;
    if (mark.kind === 'table') return `"${mark.name}"`;
    return mark.kind === 'select' ? '(SELECT ' : this.placeholder(this.numberOf(mark.read), mark.type);
  }

  private numberOf(read: ValueReader): number {
    const number = this.numbers.get(read) ?? this.params.push(read);
    this.numbers.set(read, number);
    return number;
  }
}
