import type { JSX } from 'preact';
import { z } from 'zod';
import { type Reader, say, told } from './reader';
import type { Column } from './table';
import { HERKOMST_WORDS, wordFor } from './words';

/** Where a row comes from, and which of its fields are invented: on every table, since nothing invented may look like a fact. */

export const ORIGIN = { herkomst: z.string(), opdigtedeFelter: z.array(z.string()) };

export interface WithOrigin {
  readonly herkomst: string;
  readonly opdigtedeFelter: readonly string[];
}

/** `Offentlig kilde; opdigtet: start, slut`. */
export function RowOrigin({ reader, type, row }: { reader: Reader; type: string; row: WithOrigin }): JSX.Element {
  const invented = row.opdigtedeFelter.map((field) => reader.fieldName(type, field));
  return (
    <span class={row.herkomst === 'SYNTETISK' ? 'invented' : 'source'}>
      {told(reader, wordFor(HERKOMST_WORDS, row.herkomst))}
      {invented.length > 0 && (
        <>
          {say(reader, '; opdigtet: ', '; invented: ')}
          <span lang="da">{invented.join(', ')}</span>
        </>
      )}
    </span>
  );
}

/** Whether a field of a row is invented. */
export const isInvented = (row: WithOrigin, field: string): boolean => row.herkomst === 'SYNTETISK' || row.opdigtedeFelter.includes(field);

/** The mark beside a figure that is invented. */
export function Invented({ reader, when }: { reader: Reader; when: boolean }): JSX.Element | null {
  return when ? <span class="mark">{say(reader, 'opdigtet', 'invented')}</span> : null;
}

export const Mark = ({ reader, row, field }: { reader: Reader; row: WithOrigin; field: string }): JSX.Element => (
  <Invented reader={reader} when={isInvented(row, field)} />
);

/** The last column of a table of rows. */
export const originColumn = <Row extends WithOrigin>(reader: Reader, type: string): Column<Row> => ({
  name: { da: 'Herkomst', en: 'Origin' },
  cell: (row) => <RowOrigin reader={reader} type={type} row={row} />,
});
