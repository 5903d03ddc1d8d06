import type { JSX } from 'preact';
import { PlaceLink, PlanLink } from '../links';
import { originColumn } from '../origin';
import { dayText, money, type Reader, say, told } from '../reader';
import { Table } from '../table';
import { POSTING_WORDS, wordFor } from '../words';
import { captionOf, Ground, NONE } from './ground';
import { type SheetOfDay, signed } from './shape';

interface MoneyProps {
  readonly reader: Reader;
  readonly sheet: SheetOfDay;
}

/** The money behind the figures: what was granted, and what was committed of it. */
export function MoneyGrounds(props: MoneyProps): JSX.Element {
  return (
    <>
      <Granted {...props} />
      <Committed {...props} />
    </>
  );
}

function Granted({ reader, sheet }: MoneyProps): JSX.Element {
  const { bevillinger } = sheet.grundlag;
  return (
    <Ground anchor="bevillinger">
      <Table
        reader={reader}
        caption={captionOf(reader, 'bevillinger', 'Bevillinger til puljerne', 'Grants to the pools')}
        none={NONE}
        rows={bevillinger.nodes}
        total={bevillinger.totalCount}
        columns={[
          { name: { da: 'Bevilling', en: 'Grant' }, heading: true, cell: (r) => r.titel },
          { name: { da: 'Pulje', en: 'Pool' }, cell: (r) => <PlaceLink reader={reader} place={r.pulje} kind="pulje" /> },
          { name: { da: 'Dag', en: 'Day' }, cell: (r) => dayText(reader, r.dato) },
          { name: { da: 'Beløb', en: 'Amount' }, figure: true, cell: (r) => money(reader, r.beloeb) },
          originColumn(reader, 'Bevilling'),
        ]}
        foot={<Sum reader={reader} before={3} name={say(reader, 'Bevilget i alt', 'Granted in all')} value={sheet.puljeBevilget} />}
      />
    </Ground>
  );
}

function Committed({ reader, sheet }: MoneyProps): JSX.Element {
  const { disponeringer } = sheet.grundlag;
  return (
    <Ground anchor="disponeringer">
      <Table
        reader={reader}
        caption={captionOf(
          reader,
          'disponeringer',
          'Disponeringer til helhedsplaner og tilbageførsler',
          'Commitments to plans, and returns',
        )}
        none={NONE}
        rows={disponeringer.nodes}
        total={disponeringer.totalCount}
        columns={[
          { name: { da: 'Helhedsplan', en: 'Plan' }, heading: true, cell: (r) => <PlanLink reader={reader} plan={r.helhedsplan} /> },
          { name: { da: 'Art', en: 'Kind' }, cell: (r) => told(reader, wordFor(POSTING_WORDS, r.art)) },
          { name: { da: 'Dag', en: 'Day' }, cell: (r) => dayText(reader, r.dato) },
          {
            name: { da: 'Beløb', en: 'Amount' },
            figure: true,
            cell: (r) => money(reader, signed(r).beloeb),
          },
          originColumn(reader, 'Disponering'),
        ]}
        foot={
          <tfoot>
            <SumRow reader={reader} before={3} name={say(reader, 'Disponeret i alt', 'Committed in all')} value={sheet.puljeDisponeret} />
            <SumRow
              reader={reader}
              before={3}
              name={say(reader, 'Tilbage af det bevilgede', 'Left of what was granted')}
              value={sheet.puljeRest}
            />
          </tfoot>
        }
      />
    </Ground>
  );
}

function Sum(props: { reader: Reader; before: number; name: string; value: number }): JSX.Element {
  return (
    <tfoot>
      <SumRow {...props} />
    </tfoot>
  );
}

function SumRow({ reader, before, name, value }: { reader: Reader; before: number; name: string; value: number }): JSX.Element {
  return (
    <tr>
      <th scope="row" colSpan={before}>
        {name}
      </th>
      <td class="figure">{money(reader, value)}</td>
      <td />
    </tr>
  );
}
