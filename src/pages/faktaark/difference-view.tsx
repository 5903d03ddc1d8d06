import type { JSX } from 'preact';
import { dayText, pageAddress, type Reader, say, told } from '../reader';
import { Table } from '../table';
import { changeText, inOrder, type NamedRow, type RowChanges, rowChanges } from './difference';
import { FIGURES, type Figure, figureText } from './figures';
import type { SheetOfDay } from './shape';

/** The sheets of two days beside each other: their figures, and the rows that came and went. */
export function SheetDifference({ reader, sheets }: { reader: Reader; sheets: readonly [SheetOfDay, SheetOfDay] }): JSX.Element {
  const [earlier, later] = inOrder(...sheets);
  const [first, lastOne] = [dayText(reader, earlier.pr), dayText(reader, later.pr)];
  const changes = rowChanges(earlier, later);
  const title = say(reader, `Forskellen fra ${first} til ${lastOne}`, `The difference from ${first} to ${lastOne}`);
  return (
    <section aria-labelledby="forskel" class="difference">
      <h2 id="forskel">{title}</h2>
      <Table<Figure>
        reader={reader}
        caption={say(reader, 'Tallene på de to dage', 'The figures of the two days')}
        none={{ da: '', en: '' }}
        rows={FIGURES}
        columns={[
          { name: { da: 'Tal', en: 'Figure' }, heading: true, cell: (f) => told(reader, f.name) },
          { name: { da: first, en: first }, figure: true, cell: (f) => figureText(reader, f.unit, f.of(earlier)) },
          { name: { da: lastOne, en: lastOne }, figure: true, cell: (f) => figureText(reader, f.unit, f.of(later)) },
          {
            name: { da: 'Ændring', en: 'Change' },
            figure: true,
            cell: (f) => changeText(f.unit, f.of(earlier), f.of(later), reader.language),
          },
        ]}
      />
      {changes.length === 0 ? (
        <p>{say(reader, 'De samme rækker ligger bag tallene på begge dage.', 'The same rows are behind the figures of both days.')}</p>
      ) : (
        changes.map((c) => <Changes reader={reader} changes={c} />)
      )}
    </section>
  );
}

function Changes({ reader, changes }: { reader: Reader; changes: RowChanges }): JSX.Element {
  return (
    <>
      <h3>{told(reader, changes.name)}</h3>
      <Rows reader={reader} heading={say(reader, 'Kommet til', 'Came')} rows={changes.came} />
      <Rows reader={reader} heading={say(reader, 'Faldet fra', 'Went')} rows={changes.went} />
      {changes.incomplete && (
        <p class="excerpt">
          {say(
            reader,
            'Der er flere rækker, end siden henter, så her kan mangle nogle.',
            'There are more rows than the page fetches, so some may be missing here.',
          )}
        </p>
      )}
    </>
  );
}

function Rows({ reader, heading, rows }: { reader: Reader; heading: string; rows: readonly NamedRow[] }): JSX.Element | null {
  if (rows.length === 0) return null;
  return (
    <>
      <h4>{`${heading} (${rows.length})`}</h4>
      <ul class="rows">
        {rows.map((row) => (
          <li>
            {row.page ? <a href={pageAddress(reader, row.page.kind, row.page.noegle)}>{told(reader, row.name)}</a> : told(reader, row.name)}
          </li>
        ))}
      </ul>
    </>
  );
}
