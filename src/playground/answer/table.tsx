import { type ReactElement, useMemo, useState } from 'react';
import type { Language } from '../../kernel/errors';
import { useLanguage } from '../language';
import { type AnswerColumn, type Cells, cellsOf, isNumberColumn, type Scalar, writtenValue } from './columns';
import { Downloads, TABLE_FORMATS } from './downloads';
import { type AnswerList, listsIn } from './lists';
import type { AnswerPart } from './tabs';
import { useAnswerTexts } from './texts';

/** Rows that are shown at first, and that come for each time that more are asked for. */
const AT_A_TIME = 1000;

/** The lists of the answer as tables, one at a time. */
export function TablePanel({ run, shape, asker }: AnswerPart): ReactElement {
  const t = useAnswerTexts();
  const lists = useMemo(() => listsIn(run, shape), [run, shape]);
  const [chosen, setChosen] = useState(0);
  const list = lists[chosen] ?? lists[0];
  if (list === undefined) {
    return <p role="status">{t.noRows}</p>;
  }
  return (
    <>
      <div className="helhed-vaerktoej">
        <ListChoice lists={lists} chosen={chosen} choose={setChosen} />
        <span>{t.rows(list.rows.length)}</span>
        <Downloads run={run} asker={asker} formats={TABLE_FORMATS} list={list.path} />
      </div>
      <AnswerTable key={list.path} list={list} />
    </>
  );
}

interface ListChoiceProps {
  readonly lists: readonly AnswerList[];
  readonly chosen: number;
  readonly choose: (number: number) => void;
}

function ListChoice({ lists, chosen, choose }: ListChoiceProps): ReactElement | null {
  const t = useAnswerTexts();
  if (lists.length < 2) {
    return null;
  }
  return (
    <label>
      {t.list}{' '}
      <select value={chosen} onChange={({ target }) => choose(Number(target.value))}>
        {lists.map(({ path }, number) => (
          <option key={path} value={number}>
            {path}
          </option>
        ))}
      </select>
    </label>
  );
}

interface Order {
  readonly seat: number;
  readonly direction: 'ascending' | 'descending';
}

/** With what the rows belong to as its first column, when they stand within others. */
function withOwners(list: AnswerList, within: string): Cells {
  const { columns, rows } = cellsOf(list);
  if (list.rows.every(({ owner }) => owner === '')) {
    return { columns, rows };
  }
  return {
    columns: [{ path: within, kind: 'text' }, ...columns],
    rows: rows.map((cells, i) => [list.rows[i]?.owner, ...cells]),
  };
}

/** What is missing is last, whichever way. */
function ordered(rows: Cells['rows'], order: Order | null, language: Language): Cells['rows'] {
  if (order === null) {
    return rows;
  }
  const { compare } = new Intl.Collator(language, { numeric: true });
  const way = order.direction === 'ascending' ? 1 : -1;
  const missing = (value: Scalar | undefined): boolean => value === undefined || value === null || value === '';
  return rows.toSorted((x, y) => {
    const [a, b] = [x[order.seat], y[order.seat]];
    if (missing(a) || missing(b)) {
      return Number(missing(a)) - Number(missing(b));
    }
    return way * (typeof a === 'number' && typeof b === 'number' ? a - b : compare(String(a), String(b)));
  });
}

/** A list, ordered by the column whose heading is pressed: once up, again down, then as it came. */
export function AnswerTable({ list }: { list: AnswerList }): ReactElement {
  const t = useAnswerTexts();
  const language = useLanguage();
  const [order, setOrder] = useState<Order | null>(null);
  const [shown, setShown] = useState(AT_A_TIME);
  const { columns, rows } = useMemo(() => withOwners(list, t.within), [list, t]);
  const sorted = useMemo(() => ordered(rows, order, language), [rows, order, language]);
  const press = (seat: number): void =>
    setOrder(
      order?.seat !== seat ? { seat, direction: 'ascending' } : order.direction === 'ascending' ? { seat, direction: 'descending' } : null,
    );
  return (
    <>
      <table className="helhed-tabel">
        <thead>
          <tr>
            {columns.map((column, seat) => (
              <Heading key={column.path} column={column} order={order?.seat === seat ? order : null} press={() => press(seat)} />
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted.slice(0, shown).map((cells, number) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of an answer have no other identity than their place
            <tr key={number}>
              {columns.map((column, seat) => (
                <td key={column.path} data-tal={isNumberColumn(column) || undefined}>
                  {writtenValue(cells[seat], column.kind, language)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {sorted.length > shown && (
        <button type="button" className="helhed-knap" onClick={() => setShown(shown + AT_A_TIME)}>
          {t.more(Math.min(AT_A_TIME, sorted.length - shown))}
        </button>
      )}
    </>
  );
}

function Heading({ column, order, press }: { column: AnswerColumn; order: Order | null; press: () => void }): ReactElement {
  return (
    <th scope="col" aria-sort={order?.direction ?? 'none'} data-tal={isNumberColumn(column) || undefined}>
      <button type="button" onClick={press}>
        {column.path}
        <span aria-hidden="true">{order === null ? ' ↕' : order.direction === 'ascending' ? ' ↑' : ' ↓'}</span>
      </button>
    </th>
  );
}
