import type { JSX } from 'preact';
import { ROLE_WORDS } from '../../forum/forum.words';
import { capitalized } from '../../kernel/format';
import { PagePart } from '../facts';
import { originColumn } from '../origin';
import { periodPhrase, periodText, say, told } from '../reader';
import { Table } from '../table';
import { wordFor } from '../words';

import type { AreaProps } from './parts';

/** The bodies of an area on the day, with those who sit in them. */
export function Fora({ reader, area }: AreaProps): JSX.Element {
  return (
    <PagePart id="fora" title={say(reader, 'Forummet', 'The forum')}>
      {area.fora.nodes.length === 0 && (
        <p class="none">{say(reader, 'Intet forum er i kraft for byområdet på dagen.', 'No forum is in force for the area on the day.')}</p>
      )}
      {area.fora.nodes.map((forum) => (
        <>
          <h3>{forum.navn}</h3>
          <p>
            {say(reader, 'I kraft', 'In force')} {periodPhrase(reader, forum.fra, forum.til)}.
          </p>
          <Table
            reader={reader}
            caption={say(reader, `Medlemmer af ${forum.navn} på dagen`, `Members of ${forum.navn} on the day`)}
            none={{ da: 'Ingen sidder i forummet på dagen.', en: 'Nobody sits in the forum on the day.' }}
            rows={forum.medlemskaber.nodes}
            total={forum.medlemskaber.totalCount}
            columns={[
              { name: { da: 'Medlem', en: 'Member' }, heading: true, cell: (r) => (r.forvaltning ?? r.boligorganisation)?.navn },
              { name: { da: 'Sidder som', en: 'Sits as' }, cell: (r) => capitalized(told(reader, wordFor(ROLE_WORDS, r.rolle))) },
              { name: { da: 'Periode', en: 'Period' }, cell: (r) => periodText(reader, r.fra, r.til) },
              originColumn(reader, 'Medlemskab'),
            ]}
          />
        </>
      ))}
    </PagePart>
  );
}
