import type { JSX } from 'preact';
import { PagePart } from '../facts';
import { PlaceLink } from '../links';
import { Invented, originColumn } from '../origin';
import { dayText, money, oereOf, percent, type Reader, say, told } from '../reader';
import { Table } from '../table';
import { FORM_WORDS, KILDE_WORDS, POSTING_WORDS, wordFor } from '../words';
import { inventedShares } from './invented';
import type { PlanOfPage } from './shape';

type Contribution = PlanOfPage['finansiering']['nodes'][number];

/** Who pays what, and what has become of the money of the pools. */
export function PlanMoneyPart({ reader, plan }: { reader: Reader; plan: PlanOfPage }): JSX.Element {
  return (
    <PagePart id="penge" title={say(reader, 'Pengene', 'The money')}>
      <p>
        {say(
          reader,
          `Landsbyggefonden betaler ${percent(reader, plan.landsbyggefondensAndel)} af rammen; ${percent(reader, plan.lokalAndel)} betales lokalt, heraf ${percent(reader, plan.kommunalAndel)} af kommunen.`,
          `Landsbyggefonden pays ${percent(reader, plan.landsbyggefondensAndel)} of the frame; ${percent(reader, plan.lokalAndel)} is paid locally, of which ${percent(reader, plan.kommunalAndel)} by the municipality.`,
        )}{' '}
        <Invented reader={reader} when={inventedShares(plan)} />
      </p>
      <Contributions reader={reader} plan={plan} />
      <Postings reader={reader} plan={plan} />
    </PagePart>
  );
}

/** The share of the frame to a hundredth of a percent, as the API rounds its own shares. */
function shareOf(reader: Reader, part: number, whole: number): string {
  return percent(reader, Math.round((oereOf(part) / oereOf(whole)) * 10_000) / 100);
}

function Payer({ reader, row }: { reader: Reader; row: Contribution }): JSX.Element {
  const source = told(reader, wordFor(KILDE_WORDS, row.kilde));
  if (!row.pulje) return <>{row.boligorganisation?.navn ?? source}</>;
  return (
    <>
      {source}: <PlaceLink reader={reader} place={row.pulje} kind="pulje" />
    </>
  );
}

function Contributions({ reader, plan }: { reader: Reader; plan: PlanOfPage }): JSX.Element {
  return (
    <Table<Contribution>
      reader={reader}
      caption={say(reader, 'Hvem der betaler', 'Who pays')}
      none={{ da: 'Der er ingen bidrag endnu.', en: 'There are no contributions yet.' }}
      rows={plan.finansiering.nodes}
      total={plan.finansiering.totalCount}
      columns={[
        { name: { da: 'Bidragyder', en: 'Payer' }, heading: true, cell: (r) => <Payer reader={reader} row={r} /> },
        { name: { da: 'Form', en: 'Form' }, cell: (r) => told(reader, wordFor(FORM_WORDS, r.form)) },
        { name: { da: 'Beløb', en: 'Amount' }, figure: true, cell: (r) => money(reader, r.beloeb) },
        {
          name: { da: 'Andel af rammen', en: 'Share of the frame' },
          figure: true,
          cell: (r) => shareOf(reader, r.beloeb, plan.oekonomiskRamme),
        },
        originColumn(reader, 'Finansieringsbidrag'),
      ]}
      foot={
        <tfoot>
          <tr>
            <th scope="row" colSpan={2}>
              {say(reader, 'Økonomisk ramme', 'Frame')}
            </th>
            <td class="figure">{money(reader, plan.oekonomiskRamme)}</td>
            <td class="figure">{percent(reader, 100)}</td>
            <td />
          </tr>
        </tfoot>
      }
    />
  );
}

function Postings({ reader, plan }: { reader: Reader; plan: PlanOfPage }): JSX.Element {
  return (
    <Table
      reader={reader}
      caption={say(reader, 'Posteringer på kommunens puljer', 'Postings on the municipal pools')}
      none={{ da: 'Der er ingen posteringer på kommunens puljer.', en: 'There are no postings on the municipal pools.' }}
      rows={plan.disponeringer.nodes}
      total={plan.disponeringer.totalCount}
      columns={[
        { name: { da: 'Dag', en: 'Day' }, heading: true, cell: (r) => dayText(reader, r.dato) },
        { name: { da: 'Art', en: 'Kind' }, cell: (r) => told(reader, wordFor(POSTING_WORDS, r.art)) },
        { name: { da: 'Pulje', en: 'Pool' }, cell: (r) => <PlaceLink reader={reader} place={r.pulje} kind="pulje" /> },
        { name: { da: 'Beløb', en: 'Amount' }, figure: true, cell: (r) => money(reader, r.beloeb) },
        originColumn(reader, 'Disponering'),
      ]}
    />
  );
}
