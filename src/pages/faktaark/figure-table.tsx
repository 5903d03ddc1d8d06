import type { JSX } from 'preact';
import { dayText, plainAddress, type Reader, say, told } from '../reader';
import { Table } from '../table';
import { CAP_RULE, FIGURES, type Figure, figureText, inventedRows, tableNumber } from './figures';
import type { SheetOfDay } from './shape';

/** Where the rows behind a figure are, or the rule that it comes from. */
export const groundAddress = (reader: Reader, anchor: Figure['anchor']): string =>
  anchor === 'regel' ? plainAddress(reader, `/regler/${CAP_RULE}`) : `#${anchor}`;

/** All figures of the sheet, also those that the text leaves out; each leads to its rows. */
export function FigureTable({ reader, sheet }: { reader: Reader; sheet: SheetOfDay }): JSX.Element {
  return (
    <section aria-labelledby="tal" class="figures">
      <h2 id="tal">{say(reader, 'Tallene', 'The figures')}</h2>
      <Table<Figure>
        reader={reader}
        caption={say(reader, `Alle tal pr. ${dayText(reader, sheet.pr)}`, `All figures on ${dayText(reader, sheet.pr)}`)}
        none={{ da: '', en: '' }}
        rows={FIGURES}
        columns={[
          { name: { da: 'Tal', en: 'Figure' }, heading: true, cell: (f) => told(reader, f.name) },
          { name: { da: 'På dagen', en: 'On the day' }, figure: true, cell: (f) => figureText(reader, f.unit, f.of(sheet)) },
          { name: { da: 'Rækkerne bag', en: 'The rows behind' }, cell: (f) => <GroundLink reader={reader} figure={f} /> },
          { name: { da: 'Opdigtede rækker', en: 'Invented rows' }, cell: (f) => inventedText(reader, f, sheet) },
        ]}
      />
    </section>
  );
}

function GroundLink({ reader, figure }: { reader: Reader; figure: Figure }): JSX.Element {
  const number = tableNumber(figure.anchor);
  const name = number === null ? `${say(reader, 'Regel', 'Rule')} ${CAP_RULE}` : `${say(reader, 'Tabel', 'Table')} ${number}`;
  return (
    <a href={groundAddress(reader, figure.anchor)} aria-label={`${name}: ${told(reader, figure.name).replace(/^– /, '')}`}>
      {name}
    </a>
  );
}

/** How many of the rows are invented as a whole: a figure that rests on them is no fact. */
function inventedText(reader: Reader, figure: Figure, sheet: SheetOfDay): string {
  const rows = inventedRows(figure, sheet);
  if (rows === null) return '–';
  const { invented, all } = rows;
  return invented === 0 ? say(reader, 'ingen', 'none') : say(reader, `${invented} af ${all}`, `${invented} of ${all}`);
}
