import type { ComponentChildren, JSX } from 'preact';
import type { LocalizedText } from '../kernel/errors';
import { type Reader, say, told, wholeNumber } from './reader';

export interface Column<Row> {
  readonly name: LocalizedText;
  readonly cell: (row: Row) => ComponentChildren;
  /** The column says which row it is. */
  readonly heading?: boolean;
  /** Figures stand to the right. */
  readonly figure?: boolean;
}

interface TableProps<Row> {
  readonly reader: Reader;
  readonly caption: ComponentChildren;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  /** What is said where there are no rows. */
  readonly none: LocalizedText;
  /** How many there are, where that can be more than are shown. */
  readonly total?: number;
  readonly foot?: ComponentChildren;
}

/** A table that can be read aloud: a caption, and headings that say what they head. */
export function Table<Row>({ reader, caption, columns, rows, none, total = rows.length, foot }: TableProps<Row>): JSX.Element {
  if (rows.length === 0) return <p class="none">{told(reader, none)}</p>;
  return (
    <div class="frame">
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map((c) => (
              <th scope="col" class={c.figure ? 'figure' : undefined}>
                {told(reader, c.name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>{columns.map((c) => cellOf(c, row, told(reader, c.name)))}</tr>
          ))}
        </tbody>
        {foot}
      </table>
      {total > rows.length && <p class="excerpt">{partOf(reader, rows.length, total)}</p>}
    </div>
  );
}

// On a narrow screen a row stands as a block, and each cell says what it is.
function cellOf<Row>(c: Column<Row>, row: Row, name: string): JSX.Element {
  const cls = c.figure ? 'figure' : undefined;
  return c.heading ? (
    <th scope="row" class={cls}>
      {c.cell(row)}
    </th>
  ) : (
    <td class={cls} data-name={name}>
      {c.cell(row)}
    </td>
  );
}

const partOf = (reader: Reader, shown: number, total: number): string =>
  say(
    reader,
    `Her vises ${wholeNumber(reader, shown)} af ${wholeNumber(reader, total)}; resten kan hentes med forespørgslen nederst på siden.`,
    `${wholeNumber(reader, shown)} of ${wholeNumber(reader, total)} are shown; the rest can be fetched with the query at the foot of the page.`,
  );
