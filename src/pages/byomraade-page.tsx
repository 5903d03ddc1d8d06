import type { JSX } from 'preact';
import { z } from 'zod';
import { capitalized } from '../faktaark/words';
import { ROLE_WORDS } from '../forum/forum.words';
import { STATUS_WORDS } from '../helhedsplan/helhedsplan.words';
import { dayAfter } from '../kernel/period';
import { DayForm } from './day-form';
import { FactList, PagePart } from './facts';
import { PlanLink } from './links';
import { ORIGIN, originColumn, RowOrigin } from './origin';
import { dayText, money, periodPhrase, periodText, type Reader, say, told, wholeNumber } from './reader';
import { countedList, list, NAMED } from './shape';
import { Table } from './table';
import type { Visit, VisitResult } from './visit';
import { wordFor } from './words';

const SEATS = countedList(
  z.object({
    rolle: z.string(),
    fra: z.string(),
    til: z.string().nullable(),
    forvaltning: NAMED.nullable(),
    boligorganisation: NAMED.nullable(),
    ...ORIGIN,
  }),
);

const AREA = z.object({
  noegle: z.string(),
  navn: z.string(),
  aliaser: z.array(z.string()),
  bydele: z.array(z.string()),
  udsat: z.boolean(),
  kildehenvisning: z.string(),
  ...ORIGIN,
  kommune: NAMED,
  udpegninger: countedList(
    z.object({ fra: z.string(), til: z.string().nullable(), gyldig: z.boolean(), politik: z.object({ titel: z.string() }), ...ORIGIN }),
  ),
  fora: list(z.object({ navn: z.string(), fra: z.string(), til: z.string().nullable(), medlemskaber: SEATS })),
  helhedsplaner: countedList(
    z.object({
      noegle: z.string(),
      titel: z.string(),
      status: z.string(),
      start: z.string(),
      slut: z.string(),
      aktiv: z.boolean(),
      oekonomiskRamme: z.number(),
      ...ORIGIN,
    }),
  ),
  kontrakter: countedList(
    z.object({ titel: z.string(), fra: z.string(), til: z.string().nullable(), gyldig: z.boolean(), forum: NAMED, ...ORIGIN }),
  ),
  afdelinger: countedList(
    z.object({
      navn: z.string(),
      nummer: z.string(),
      antalLejemaal: z.number().nullable(),
      oprettet: z.string().nullable(),
      nedlagt: z.string().nullable(),
      boligorganisation: NAMED,
      ...ORIGIN,
    }),
  ),
});
type Area = z.infer<typeof AREA>;

interface AreaProps {
  readonly reader: Reader;
  readonly area: Area;
}

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

const yesNo = (reader: Reader, yes: boolean): string => (yes ? say(reader, 'ja', 'yes') : say(reader, 'nej', 'no'));

function Designations({ reader, area }: AreaProps): JSX.Element {
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

function Plans({ reader, area }: AreaProps): JSX.Element {
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
          { name: { da: 'Periode', en: 'Period' }, cell: (r) => periodText(reader, r.start, dayAfter(r.slut)) },
          { name: { da: 'Status', en: 'Status' }, cell: (r) => capitalized(told(reader, wordFor(STATUS_WORDS, r.status))) },
          { name: { da: 'Løber på dagen', en: 'Runs on the day' }, cell: (r) => yesNo(reader, r.aktiv) },
          { name: { da: 'Ramme', en: 'Frame' }, figure: true, cell: (r) => money(reader, r.oekonomiskRamme) },
          originColumn(reader, 'Helhedsplan'),
        ]}
      />
    </PagePart>
  );
}

function Fora({ reader, area }: AreaProps): JSX.Element {
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

function AreaContracts({ reader, area }: AreaProps): JSX.Element {
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

function Estates({ reader, area }: AreaProps): JSX.Element {
  const life = ({ oprettet, nedlagt }: Area['afdelinger']['nodes'][number]): string =>
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
