import type { JSX } from 'preact';
import { PUNKT_WORDS } from '../../afgoerelse/afgoerelse.words';
import { capitalized } from '../../kernel/format';
import { deciderText, outcomeText } from '../decisions';
import { PagePart } from '../facts';
import { PlaceLink } from '../links';
import { originColumn } from '../origin';
import { dayText, periodText, type Reader, say, told } from '../reader';
import { Table } from '../table';
import { VURDERING_WORDS, wordFor } from '../words';
import type { PlanOfPage } from './shape';

/** What was decided, the contracts that cover the plan, and the yearly accounts. */
export function PlanCoursePart({ reader, plan }: { reader: Reader; plan: PlanOfPage }): JSX.Element {
  return (
    <>
      <PagePart id="afgoerelser" title={say(reader, 'Afgørelserne', 'The decisions')}>
        <Decisions reader={reader} plan={plan} />
      </PagePart>
      <PagePart id="kontrakter" title={say(reader, 'Kontrakten', 'The contract')}>
        <Contracts reader={reader} plan={plan} />
      </PagePart>
      <PagePart id="redegoerelser" title={say(reader, 'De årlige redegørelser', 'The yearly accounts')}>
        <Accounts reader={reader} plan={plan} />
      </PagePart>
    </>
  );
}

function Decisions({ reader, plan }: { reader: Reader; plan: PlanOfPage }): JSX.Element {
  return (
    <Table
      reader={reader}
      caption={say(reader, 'Afgørelser om planen, de tidligste først', 'Decisions on the plan, the earliest first')}
      none={{ da: 'Der er ikke afgjort noget om planen.', en: 'Nothing has been decided on the plan.' }}
      rows={plan.afgoerelsespunkter.nodes}
      total={plan.afgoerelsespunkter.totalCount}
      columns={[
        { name: { da: 'Dag', en: 'Day' }, heading: true, cell: (r) => dayText(reader, r.afgoerelse.dato) },
        { name: { da: 'Hvem', en: 'Who' }, cell: (r) => deciderText(reader, r.afgoerelse) },
        { name: { da: 'Hvad', en: 'What' }, cell: (r) => capitalized(told(reader, wordFor(PUNKT_WORDS, r.art))) },
        { name: { da: 'Udfald', en: 'Outcome' }, cell: (r) => outcomeText(reader, r.afgoerelse) },
        { name: { da: 'Punktets tekst', en: 'Text of the item' }, cell: (r) => <span lang="da">{r.tekst}</span> },
        { name: { da: 'Sag', en: 'Case' }, cell: (r) => r.afgoerelse.sagsnr ?? '–' },
        originColumn(reader, 'Afgoerelsespunkt'),
      ]}
    />
  );
}

function Contracts({ reader, plan }: { reader: Reader; plan: PlanOfPage }): JSX.Element {
  return (
    <Table
      reader={reader}
      caption={say(reader, 'Kontrakter, som dækker planen', 'Contracts that cover the plan')}
      none={{ da: 'Ingen kontrakt dækker planen.', en: 'No contract covers the plan.' }}
      rows={plan.kontraktdaekninger.nodes}
      total={plan.kontraktdaekninger.totalCount}
      columns={[
        { name: { da: 'Kontrakt', en: 'Contract' }, heading: true, cell: (r) => r.kontrakt.titel },
        { name: { da: 'Byområde', en: 'Area' }, cell: (r) => <PlaceLink reader={reader} place={r.kontrakt.byomraade} kind="byomraade" /> },
        { name: { da: 'Dækker', en: 'Covers' }, cell: (r) => periodText(reader, r.fra, r.til) },
        {
          name: { da: 'Dækker på dagen', en: 'Covers on the day' },
          cell: (r) => (r.gyldig ? say(reader, 'ja', 'yes') : say(reader, 'nej', 'no')),
        },
        originColumn(reader, 'Kontraktdaekning'),
      ]}
    />
  );
}

function Accounts({ reader, plan }: { reader: Reader; plan: PlanOfPage }): JSX.Element {
  return (
    <Table
      reader={reader}
      caption={say(reader, 'Redegørelser til Landsbyggefonden', 'Accounts to Landsbyggefonden')}
      none={{ da: 'Der er ingen redegørelser.', en: 'There are no accounts.' }}
      rows={plan.redegoerelser.nodes}
      total={plan.redegoerelser.totalCount}
      columns={[
        {
          name: { da: 'År', en: 'Year' },
          heading: true,
          cell: (r) => `${r.aar}${r.udgave > 1 ? say(reader, `, ${r.udgave}. udgave`, `, version ${r.udgave}`) : ''}`,
        },
        { name: { da: 'Frist', en: 'Due' }, cell: (r) => dayText(reader, r.frist) },
        {
          name: { da: 'Indsendt', en: 'Handed in' },
          cell: (r) => (r.indsendt === null ? say(reader, 'ikke indsendt', 'not handed in') : dayText(reader, r.indsendt)),
        },
        {
          name: { da: 'Landsbyggefondens vurdering', en: 'Assessment by Landsbyggefonden' },
          cell: (r) =>
            r.vurdering === null ? say(reader, 'ikke vurderet', 'not assessed') : told(reader, wordFor(VURDERING_WORDS, r.vurdering)),
        },
        originColumn(reader, 'Redegoerelse'),
      ]}
    />
  );
}
