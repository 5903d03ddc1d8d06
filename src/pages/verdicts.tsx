import type { JSX } from 'preact';
import { plainAddress, type Reader, say, told } from './reader';
import type { RuleVerdict } from './shape';
import { Table } from './table';
import { REGELSTATUS_WORDS, wordFor } from './words';

/** How the rules see the subject of a page: broken ones first, and why. */
export function Verdicts({
  reader,
  caption,
  verdicts,
}: {
  reader: Reader;
  caption: string;
  verdicts: readonly RuleVerdict[];
}): JSX.Element {
  const [broken, kept, other] = ['BRUDT', 'OVERHOLDT', 'IKKE_RELEVANT'].map((status) => verdicts.filter((v) => v.status === status));
  const rows = [...(broken ?? []), ...(kept ?? [])];
  return (
    <>
      <Table<RuleVerdict>
        reader={reader}
        caption={caption}
        none={{ da: 'Ingen regler gælder.', en: 'No rules apply.' }}
        rows={rows}
        columns={[
          {
            name: { da: 'Regel', en: 'Rule' },
            heading: true,
            cell: (r) => <a href={plainAddress(reader, `/regler/${r.kode}`)}>{r.kode}</a>,
          },
          { name: { da: 'Krav', en: 'Demand' }, cell: (r) => r.krav },
          { name: { da: 'Stilling', en: 'Verdict' }, cell: (r) => <Verdict reader={reader} verdict={r} /> },
          { name: { da: 'Begrundelse', en: 'Reasons' }, cell: (r) => r.grunde.join(' ') },
        ]}
      />
      {other && other.length > 0 && <NotRelevant reader={reader} verdicts={other} />}
    </>
  );
}

/** Rules that have nothing to say of the subject are named, and no more. */
function NotRelevant({ reader, verdicts }: { reader: Reader; verdicts: readonly RuleVerdict[] }): JSX.Element {
  return (
    <p>
      {say(reader, 'Ikke relevante den dag: ', 'Do not apply on the day: ')}
      {[...new Set(verdicts.map((v) => v.kode))].map((kode, i) => (
        <>
          {i > 0 && ', '}
          <RuleLink reader={reader} kode={kode} />
        </>
      ))}
      .
    </p>
  );
}

const RuleLink = ({ reader, kode }: { reader: Reader; kode: string }): JSX.Element => (
  <a href={plainAddress(reader, `/regler/${kode}`)}>{kode}</a>
);

function Verdict({ reader, verdict }: { reader: Reader; verdict: RuleVerdict }): JSX.Element {
  const word = told(reader, wordFor(REGELSTATUS_WORDS, verdict.status));
  if (verdict.status !== 'BRUDT') return <span class="verdict">{word}</span>;
  return (
    <strong class="verdict broken">{verdict.alvor === 'ADVARSEL' ? say(reader, 'Brudt (advarsel)', 'Broken (a warning)') : word}</strong>
  );
}
