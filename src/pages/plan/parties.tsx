import type { JSX } from 'preact';
import { PagePart } from '../facts';
import { originColumn } from '../origin';
import { periodText, type Reader, say, told, wholeNumber } from '../reader';
import { Table } from '../table';
import { DELTAGER_WORDS, wordFor } from '../words';
import type { PlanOfPage } from './shape';

/** Who applies for and runs the plan, and the estates that it is for. */
export function PlanPartiesPart({ reader, plan }: { reader: Reader; plan: PlanOfPage }): JSX.Element {
  return (
    <PagePart id="parter" title={say(reader, 'Ansøgere og afdelinger', 'Applicants and estates')}>
      <Table
        reader={reader}
        caption={say(reader, 'Ansøgere', 'Applicants')}
        none={{ da: 'Der er ingen ansøgere endnu.', en: 'There are no applicants yet.' }}
        rows={plan.ansoegere.nodes}
        total={plan.ansoegere.totalCount}
        columns={[
          { name: { da: 'Boligorganisation', en: 'Housing organisation' }, heading: true, cell: (r) => r.boligorganisation.navn },
          { name: { da: 'Rolle', en: 'Role' }, cell: (r) => told(reader, wordFor(DELTAGER_WORDS, r.rolle)) },
          originColumn(reader, 'Deltagelse'),
        ]}
      />
      <Table
        reader={reader}
        caption={say(reader, 'Afdelinger', 'Estates')}
        none={{ da: 'Der er ingen afdelinger endnu.', en: 'There are no estates yet.' }}
        rows={plan.afdelingstilknytninger.nodes}
        total={plan.afdelingstilknytninger.totalCount}
        columns={[
          { name: { da: 'Afdeling', en: 'Estate' }, heading: true, cell: (r) => r.afdeling.navn },
          { name: { da: 'Nummer', en: 'Number' }, cell: (r) => r.afdeling.nummer },
          { name: { da: 'Boligorganisation', en: 'Housing organisation' }, cell: (r) => r.afdeling.boligorganisation.navn },
          {
            name: { da: 'Lejemål', en: 'Homes' },
            figure: true,
            cell: ({ afdeling }) =>
              afdeling.antalLejemaal === null ? say(reader, 'ukendt', 'not known') : wholeNumber(reader, afdeling.antalLejemaal),
          },
          { name: { da: 'Med i planen', en: 'Takes part' }, cell: (r) => periodText(reader, r.fra, r.til) },
          originColumn(reader, 'Afdelingstilknytning'),
        ]}
      />
    </PagePart>
  );
}
