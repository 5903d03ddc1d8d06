import type { JSX } from 'preact';
import { z } from 'zod';
import { DayForm } from '../day-form';
import { FactList, PagePart } from '../facts';
import { RowOrigin } from '../origin';
import { dayText, say } from '../reader';
import type { Visit, VisitResult } from '../visit';

import { Fora } from './fora';
import { AreaContracts, type AreaProps, Designations, Estates, Plans } from './parts';
import { AREA } from './shape';

/** An area on a day. */
export async function byomraadePage(visit: Visit): Promise<VisitResult | null> {
  const { reader } = visit;
  const pr = reader.pr ?? reader.today;
  const { data, asked } = await visit.ask('Byomraadeside', { noegle: visit.rest, pr }, z.object({ byomraade: AREA.nullable() }));
  const area = data.byomraade;
  return area && { title: area.navn, asked, body: <AreaBody reader={reader} area={area} pr={pr} /> };
}

function AreaBody({ reader, area, pr }: AreaProps & { readonly pr: string }): JSX.Element {
  const day = dayText(reader, pr);
  return (
    <>
      <h1>{area.navn}</h1>
      <p class="lead">
        {say(
          reader,
          `Byområde i ${area.kommune.navn}. Den ${day} er det ${area.udsat ? 'udpeget som udsat byområde' : 'ikke udpeget som udsat byområde'}.`,
          `An area of ${area.kommune.navn}. On ${day} it is ${area.udsat ? 'designated as a vulnerable urban area' : 'not designated as a vulnerable urban area'}.`,
        )}
      </p>
      <DayForm reader={reader} address={`/byomraade/${encodeURIComponent(area.noegle)}`} pr={pr} />
      <PagePart id="fakta" title={say(reader, 'Kort om byområdet', 'The area in short')}>
        <FactList
          facts={[
            [say(reader, 'Bydele', 'Districts'), area.bydele.join(', ')],
            [say(reader, 'Kaldes også', 'Also called'), area.aliaser.join(', ')],
            [say(reader, 'Nøgle', 'Key'), <code>{area.noegle}</code>],
            [say(reader, 'Herkomst', 'Origin'), <RowOrigin reader={reader} type="Byomraade" row={area} />],
            [say(reader, 'Kilde', 'Source'), <span lang="da">{area.kildehenvisning}</span>],
          ]}
        />
      </PagePart>
      <Designations reader={reader} area={area} />
      <Plans reader={reader} area={area} />
      <Fora reader={reader} area={area} />
      <AreaContracts reader={reader} area={area} />
      <Estates reader={reader} area={area} />
    </>
  );
}
