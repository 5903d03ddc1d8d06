import type { JSX } from 'preact';
import { dayAfter } from '../../kernel/period';
import { Places, PlanLink } from '../links';
import { originColumn } from '../origin';
import { countOf, periodText, type Reader, say } from '../reader';
import { Table } from '../table';
import { captionOf } from './ground';
import type { SheetOfDay, SheetPlan } from './shape';

/** The plans of the day; which of them lie in vulnerable areas, and which have money of the pools, are columns. */
export function PlanTable({ reader, sheet }: { reader: Reader; sheet: SheetOfDay }): JSX.Element {
  const { helhedsplaner, iUdsatteByomraader, medfinansierede } = sheet.grundlag;
  const [inside, paid] = [iUdsatteByomraader, medfinansierede].map(({ nodes }) => new Set(nodes.map((n) => n.id)));
  const yesNo = (yes: boolean | undefined): string => (yes ? say(reader, 'ja', 'yes') : say(reader, 'nej', 'no'));
  const plans = (count: number): string => countOf(reader, count, { da: 'plan', en: 'plan' }, { da: 'planer', en: 'plans' });
  return (
    <Table<SheetPlan>
      reader={reader}
      caption={captionOf(reader, 'planer', 'Helhedsplaner, som løber på dagen', 'Plans that run on the day')}
      none={{ da: 'Ingen helhedsplaner løber på dagen.', en: 'No plans run on the day.' }}
      rows={helhedsplaner.nodes}
      total={helhedsplaner.totalCount}
      columns={[
        { name: { da: 'Helhedsplan', en: 'Plan' }, heading: true, cell: (r) => <PlanLink reader={reader} plan={r} /> },
        { name: { da: 'Byområde', en: 'Area' }, cell: (r) => <Places reader={reader} places={r.byomraader.nodes} /> },
        // The last day of a plan belongs to it.
        { name: { da: 'Periode', en: 'Period' }, cell: (r) => periodText(reader, r.start, dayAfter(r.slut)) },
        { name: { da: 'I udsat byområde', en: 'In vulnerable area' }, cell: (r) => yesNo(inside?.has(r.id)) },
        { name: { da: 'Medfinansieret af puljen', en: 'Co-financed from the pool' }, cell: (r) => yesNo(paid?.has(r.id)) },
        originColumn(reader, 'Helhedsplan'),
      ]}
      foot={
        <tfoot>
          <tr>
            <th scope="row" colSpan={3}>
              {`${say(reader, 'I alt', 'In all')}: ${plans(sheet.antalHelhedsplaner)}`}
            </th>
            <td>{plans(sheet.antalIUdsatteByomraader)}</td>
            <td>{plans(sheet.antalMedfinansierede)}</td>
            <td />
          </tr>
        </tfoot>
      }
    />
  );
}
