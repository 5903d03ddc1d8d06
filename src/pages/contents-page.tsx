import type { JSX } from 'preact';
import { STATUS_WORDS } from '../helhedsplan/helhedsplan.words';
import { badInput, INPUT_FAULTS } from '../kernel/errors';
import { capitalized } from '../kernel/format';
import { dayAfter } from '../kernel/period';
import { CONTENTS_ANSWER, type Contents, MAX_SEARCH } from './contents';
import { PagePart } from './facts';
import { PlaceLink, PlanLink } from './links';
import { countOf, periodText, plainAddress, type Reader, say, told, withQuery } from './reader';
import { Table } from './table';
import type { Visit, VisitResult } from './visit';
import { wordFor } from './words';

/** What there is to read: plans, areas, pools, the fact sheet and the rules. */
export async function contentsPage(visit: Visit): Promise<VisitResult | null> {
  const { reader, rest } = visit;
  if (rest !== '') return null;
  const tekst = visit.parameter('tekst') ?? '';
  if (tekst.length > MAX_SEARCH) throw badInput('tekst', INPUT_FAULTS.hoejst(MAX_SEARCH, tekst.length));
  const pr = reader.pr ?? reader.today;
  const { data, asked } = await visit.ask('Oversigtsside', { tekst, pr, efter: visit.parameter('efter') }, CONTENTS_ANSWER);
  const title = say(reader, 'Oversigt', 'Contents');
  return { title, asked, body: <ContentsBody reader={reader} title={title} tekst={tekst} contents={data} /> };
}

interface ContentsProps {
  readonly reader: Reader;
  readonly contents: Contents;
  readonly tekst: string;
}

function ContentsBody({ reader, title, tekst, contents }: ContentsProps & { readonly title: string }): JSX.Element {
  return (
    <>
      <h1>{title}</h1>
      <p class="lead">
        <a href={plainAddress(reader, '/faktaark')}>{say(reader, 'Faktaarket i dag', 'The fact sheet of today')}</a>
        {' · '}
        <a href={plainAddress(reader, '/faktaark/2014-01-01')}>
          {say(reader, 'Faktaarket 1. januar 2014', 'The fact sheet of 1 January 2014')}
        </a>
        {' · '}
        <a href={plainAddress(reader, '/netvaerk.svg')}>{say(reader, 'Billede af netværket i dag', 'Picture of the network of today')}</a>
        {' · '}
        <a href={plainAddress(reader, '/planer.svg')}>{say(reader, 'Billede af planerne over tid', 'Picture of the plans over time')}</a>
        {' · '}
        <a href={plainAddress(reader, '/regler')}>{say(reader, 'Reglerne', 'The rules')}</a>
      </p>
      <SearchForm reader={reader} tekst={tekst} />
      <PlanList reader={reader} contents={contents} tekst={tekst} />
      <PlaceLists reader={reader} contents={contents} />
    </>
  );
}

export function SearchForm({ reader, tekst }: { reader: Reader; tekst: string }): JSX.Element {
  return (
    <search>
      <form method="get" action="/sider" class="choices">
        <label>
          <span>{say(reader, 'Søg efter et navn', 'Search for a name')}</span>
          <input type="search" name="tekst" value={tekst} maxLength={MAX_SEARCH} />
        </label>
        {reader.chosen && <input type="hidden" name="sprog" value={reader.language} />}
        <button type="submit">{say(reader, 'Søg', 'Search')}</button>
      </form>
    </search>
  );
}

const NONE = { da: 'Ingen med det navn.', en: 'None of that name.' };

function PlanList({ reader, contents: { helhedsplaner: plans }, tekst }: ContentsProps): JSX.Element {
  const { hasNextPage, endCursor } = plans.pageInfo;
  const next = withQuery('/sider', { tekst, efter: endCursor, pr: reader.pr, sprog: reader.chosen ? reader.language : null });
  const one = { da: 'helhedsplan', en: 'plan' };
  return (
    <PagePart id="planer" title={say(reader, 'Helhedsplaner', 'Plans')}>
      <Table
        reader={reader}
        caption={capitalized(countOf(reader, plans.totalCount, one, { da: 'helhedsplaner', en: 'plans' }))}
        none={NONE}
        rows={plans.nodes}
        columns={[
          { name: { da: 'Helhedsplan', en: 'Plan' }, heading: true, cell: (r) => <PlanLink reader={reader} plan={r} /> },
          { name: { da: 'Periode', en: 'Period' }, cell: (r) => periodText(reader, r.start, dayAfter(r.slut)) },
          { name: { da: 'Status', en: 'Status' }, cell: (r) => capitalized(told(reader, wordFor(STATUS_WORDS, r.status))) },
        ]}
      />
      {hasNextPage && (
        <p>
          <a href={next}>{say(reader, 'De næste planer', 'The next plans')}</a>
        </p>
      )}
    </PagePart>
  );
}

function PlaceLists({ reader, contents: { byomraader, puljer } }: Omit<ContentsProps, 'tekst'>): JSX.Element {
  return (
    <>
      <PagePart id="byomraader" title={say(reader, 'Byområder', 'Areas')}>
        <Table
          reader={reader}
          caption={capitalized(countOf(reader, byomraader.totalCount, { da: 'byområde', en: 'area' }, { da: 'byområder', en: 'areas' }))}
          none={NONE}
          rows={byomraader.nodes}
          total={byomraader.totalCount}
          columns={[
            { name: { da: 'Byområde', en: 'Area' }, heading: true, cell: (r) => <PlaceLink reader={reader} place={r} kind="byomraade" /> },
            { name: { da: 'Kommune', en: 'Municipality' }, cell: (r) => r.kommune.navn },
            {
              name: { da: 'Udsat i dag', en: 'Vulnerable today' },
              cell: (r) => (r.udsat ? say(reader, 'ja', 'yes') : say(reader, 'nej', 'no')),
            },
          ]}
        />
      </PagePart>
      <PagePart id="puljer" title={say(reader, 'Puljer', 'Pools')}>
        <Table
          reader={reader}
          caption={capitalized(countOf(reader, puljer.totalCount, { da: 'pulje', en: 'pool' }, { da: 'puljer', en: 'pools' }))}
          none={NONE}
          rows={puljer.nodes}
          total={puljer.totalCount}
          columns={[
            { name: { da: 'Pulje', en: 'Pool' }, heading: true, cell: (r) => <PlaceLink reader={reader} place={r} kind="pulje" /> },
            { name: { da: 'Kommune', en: 'Municipality' }, cell: (r) => r.kommune.navn },
            {
              name: { da: 'Billede', en: 'Picture' },
              cell: (r) => (
                <a href={plainAddress(reader, `/pulje/${encodeURIComponent(r.noegle)}.svg`)}>
                  {say(reader, `${r.navn} over tid`, `${r.navn} over time`)}
                </a>
              ),
            },
          ]}
        />
      </PagePart>
    </>
  );
}
