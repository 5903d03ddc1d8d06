import type { JSX } from 'preact';
import type { PoolDay } from '../charts/pool-days';
import { formatKroner } from '../kernel/format';
import { PagePart } from './facts';
import { inventedPostings, type PoolSums, poolCourse } from './pulje-course';
import { dayText, type Reader, say, withQuery } from './reader';
import { type Column, Table } from './table';

interface CourseProps {
  readonly reader: Reader;
  readonly pool: PoolSums & { readonly noegle: string; readonly navn: string };
  readonly pr: string;
}

/** How the pool came to where it stands: a picture, and the same in figures for whoever does not see it. */
export function CoursePart({ reader, pool, pr }: CourseProps): JSX.Element {
  const { days, whole } = poolCourse(pool, pr);
  const source = withQuery(`/pulje/${encodeURIComponent(pool.noegle)}.svg`, { pr, sprog: reader.language });
  const day = dayText(reader, pr);
  return (
    <PagePart id="forloeb" title={say(reader, 'Forløbet', 'The course')}>
      {days.length > 0 && (
        <figure class="picture">
          <a href={source}>
            <img
              src={source}
              alt={say(
                reader,
                `Puljen dag for dag til og med den ${day}, tegnet; tabellen nedenfor har tallene. Linket viser billedet alene.`,
                `The pool day by day up to ${day}, drawn; the table below has the figures. The link shows the picture by itself.`,
              )}
            />
          </a>
        </figure>
      )}
      <Table
        reader={reader}
        caption={say(
          reader,
          `Puljen ved udgangen af hvert år, hvor noget skete${whole ? '' : ', så langt tilbage som tegnet'}, og den ${day}`,
          `The pool at the end of each year in which something happened${whole ? '' : ', as far back as drawn'}, and on ${day}`,
        )}
        none={{ da: 'Der er ikke sket noget til og med dagen.', en: 'Nothing had happened up to the day.' }}
        rows={yearEnds(days)}
        columns={columns(reader)}
      />
      {inventedPostings(reader, pool) && <p class="invented">{inventedPostings(reader, pool)}</p>}
    </PagePart>
  );
}

/** The last day of each year in which something moved; the day of the page is the last one. */
function yearEnds(days: readonly PoolDay[]): PoolDay[] {
  const ends = new Map(days.slice(0, -1).map((day) => [day.dag.slice(0, 4), { ...day, dag: `${day.dag.slice(0, 4)}-12-31` }]));
  const last = days.at(-1);
  if (!last) return [];
  ends.delete(last.dag.slice(0, 4));
  return [...ends.values(), last];
}

function columns(reader: Reader): Column<PoolDay>[] {
  const amount = (da: string, en: string, of: (day: PoolDay) => number): Column<PoolDay> => ({
    name: { da, en },
    figure: true,
    cell: (day) => formatKroner(of(day), reader.language),
  });
  return [
    { name: { da: 'Dag', en: 'Day' }, heading: true, cell: (day) => dayText(reader, day.dag) },
    amount('Bevilget', 'Granted', (day) => day.bevilget),
    amount('Disponeret', 'Committed', (day) => day.disponeret),
    amount('Frigivet', 'Released', (day) => day.frigivet),
    amount('Udbetalt', 'Paid', (day) => day.udbetalt),
    amount('Tilbage at disponere', 'Left to commit', (day) => day.bevilget - day.disponeret),
  ];
}
