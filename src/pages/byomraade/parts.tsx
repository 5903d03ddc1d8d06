import type { JSX } from 'preact';
import { STATUS_WORDS } from '../../helhedsplan/helhedsplan.words';
import { capitalized } from '../../kernel/format';
import { dayAfter } from '../../kernel/period';
import { PagePart } from '../facts';
import { PlanLink } from '../links';
import { originColumn } from '../origin';
import { money, periodText, type Reader, say, told, wholeNumber } from '../reader';
import { Table } from '../table';
import { wordFor } from '../words';

import type { AreaOfPage } from './shape';

/** What there is to tell of an area on a day. */

export interface AreaProps {
  readonly reader: Reader;
  readonly area: AreaOfPage;
}

const yesNo = (reader: Reader, yes: boolean): string => (yes ? say(reader, 'ja', 'yes') : say(reader, 'nej', 'no'));

export function Designations({ reader, area }: AreaProps): JSX.Element {
  return (
    <PagePart id="udpegninger" title={say(reader, 'Udpegningerne', 'The designations')}>
      <Table
        reader={reader}
        caption={say(reader, 'Hvornår byområdet er udpeget som udsat', 'When the area is designated as vulnerable')}
        none={{ da: 'Byområdet har aldrig været udpeget.', en: 'The area has never been designated.' }}
        rows={area.udpegninger.nodes}
        total={area.udpegninger.totalCount}
        columns={[
          { name: { da: 'Politik', en: 'Policy' }, heading: true, cell: (r) => r.politik.titel },
          { name: { da: 'Udpeget', en: 'Designated' }, cell: (r) => periodText(reader, r.fra, r.til) },
          { name: { da: 'Gælder på dagen', en: 'Holds on the day' }, cell: (r) => yesNo(reader, r.gyldig) },
          originColumn(reader, 'Udpegning'),
        ]}
      />
    </PagePart>
  );
}

export function Plans({ reader, area }: AreaProps): JSX.Element {
  return (
    <PagePart id="planer" title={say(reader, 'Helhedsplanerne', 'The plans')}>
      <Table
        reader={reader}
        caption={say(reader, 'Helhedsplaner i byområdet, de tidligste først', 'Plans in the area, the earliest first')}
        none={{ da: 'Der er ingen helhedsplaner i byområdet.', en: 'There are no plans in the area.' }}
        rows={area.helhedsplaner.nodes}
        total={area.helhedsplaner.totalCount}
        columns={[
          { name: { da: 'Helhedsplan', en: 'Plan' }, heading: true, cell: (r) => <PlanLink reader={reader} plan={r} /> },
          {
            name: { da: 'Periode', en: 'Period' },
            cell: (r) => (r.slutPr === null ? '–' : periodText(reader, r.start, dayAfter(r.slutPr))),
          },
          {
            name: { da: 'Status på dagen', en: 'Status on the day' },
            cell: (r) =>
              r.statusPr === null ? say(reader, 'Ikke kendt', 'Not known') : capitalized(told(reader, wordFor(STATUS_WORDS, r.statusPr))),
          },
          { name: { da: 'Løber på dagen', en: 'Runs on the day' }, cell: (r) => yesNo(reader, r.aktiv) },
          { name: { da: 'Ramme', en: 'Frame' }, figure: true, cell: (r) => money(reader, r.oekonomiskRamme) },
          originColumn(reader, 'Helhedsplan'),
        ]}
      />
    </PagePart>
  );
}

export function AreaContracts({ reader, area }: AreaProps): JSX.Element {
  return (
    <PagePart id="kontrakter" title={say(reader, 'Kontrakterne', 'The contracts')}>
      <Table
        reader={reader}
        caption={say(reader, 'Kontrakter om boligsocialt samarbejde i byområdet', 'Contracts on boligsocialt samarbejde in the area')}
        none={{ da: 'Der er ingen kontrakter for byområdet.', en: 'There are no contracts for the area.' }}
        rows={area.kontrakter.nodes}
        total={area.kontrakter.totalCount}
        columns={[
          { name: { da: 'Kontrakt', en: 'Contract' }, heading: true, cell: (r) => r.titel },
          { name: { da: 'Under', en: 'Under' }, cell: (r) => r.forum.navn },
          { name: { da: 'Periode', en: 'Period' }, cell: (r) => periodText(reader, r.fra, r.til) },
          { name: { da: 'Inden for perioden på dagen', en: 'Within the period on the day' }, cell: (r) => yesNo(reader, r.gyldig) },
          originColumn(reader, 'Kontrakt'),
        ]}
      />
    </PagePart>
  );
}

export function Estates({ reader, area }: AreaProps): JSX.Element {
  const life = ({ oprettet, nedlagt }: AreaOfPage['afdelinger']['nodes'][number]): string =>
    oprettet === null && nedlagt === null ? '–' : periodText(reader, oprettet, nedlagt);
  return (
    <PagePart id="afdelinger" title={say(reader, 'Afdelingerne', 'The estates')}>
      <Table
        reader={reader}
        caption={say(reader, 'Almene afdelinger i byområdet', 'Social housing estates in the area')}
        none={{ da: 'Der er ingen afdelinger i byområdet.', en: 'There are no estates in the area.' }}
        rows={area.afdelinger.nodes}
        total={area.afdelinger.totalCount}
        columns={[
          { name: { da: 'Afdeling', en: 'Estate' }, heading: true, cell: (r) => r.navn },
          { name: { da: 'Nummer', en: 'Number' }, cell: (r) => r.nummer },
          { name: { da: 'Boligorganisation', en: 'Housing organisation' }, cell: (r) => r.boligorganisation.navn },
          {
            name: { da: 'Lejemål', en: 'Homes' },
            figure: true,
            cell: (r) => (r.antalLejemaal === null ? say(reader, 'ukendt', 'not known') : wholeNumber(reader, r.antalLejemaal)),
          },
          { name: { da: 'Findes', en: 'Exists' }, cell: life },
          originColumn(reader, 'Afdeling'),
        ]}
      />
    </PagePart>
  );
}
