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
  const sequence = ['BRUDT', 'OVERHOLDT', 'IKKE_RELEVANT'];
  const rows = [...verdicts].sort((a, b) => sequence.indexOf(a.status) - sequence.indexOf(b.status));
  return (
    <Table<RuleVerdict>
      reader={reader}
      caption={caption}
      none={{ da: 'Ingen regler gælder.', en: 'No rules apply.' }}
      rows={rows}
      columns={[
        { name: { da: 'Regel', en: 'Rule' }, heading: true, cell: (r) => <a href={plainAddress(reader, `/regler/${r.kode}`)}>{r.kode}</a> },
        { name: { da: 'Krav', en: 'Demand' }, cell: (r) => r.krav },
        { name: { da: 'Stilling', en: 'Verdict' }, cell: (r) => <Verdict reader={reader} verdict={r} /> },
        { name: { da: 'Begrundelse', en: 'Reasons' }, cell: (r) => r.grunde.join(' ') },
      ]}
    />
  );
}

function Verdict({ reader, verdict }: { reader: Reader; verdict: RuleVerdict }): JSX.Element {
  const word = told(reader, wordFor(REGELSTATUS_WORDS, verdict.status));
  if (verdict.status !== 'BRUDT') return <span class="verdict">{word}</span>;
  return (
    <strong class="verdict broken">{verdict.alvor === 'ADVARSEL' ? say(reader, 'Brudt (advarsel)', 'Broken (a warning)') : word}</strong>
  );
}
