import type { JSX } from 'preact';
import { z } from 'zod';
import { DayForm } from './day-form';
import { deciderText } from './decisions';
import { FactList, PagePart } from './facts';
import { PlanLink } from './links';
import { Invented, isInvented, ORIGIN, originColumn, RowOrigin } from './origin';
import { GRANT_SUMS, POSTING_SUMS } from './pulje-course';
import { CoursePart } from './pulje-course-part';
import { dayText, money, type Reader, say, told } from './reader';
import { countedList, DECISION, list, NAMED, PLAN_NAME, RULE_VERDICTS } from './shape';
import { Table } from './table';
import { Verdicts } from './verdicts';
import type { Visit, VisitResult } from './visit';
import { POSTING_WORDS, wordFor } from './words';

const POOL = z.object({
  noegle: z.string(),
  navn: z.string(),
  bevilget: z.number(),
  disponeret: z.number(),
  frigivet: z.number(),
  udbetalt: z.number(),
  rest: z.number(),
  kildehenvisning: z.string(),
  ...ORIGIN,
  kommune: NAMED,
  bevillinger: countedList(
    z.object({
      titel: z.string(),
      dato: z.string(),
      beloeb: z.number(),
      afgoerelsespunkter: list(z.object({ tekst: z.string(), afgoerelse: DECISION })),
      ...ORIGIN,
    }),
  ).extend(GRANT_SUMS),
  disponeringer: countedList(z.object({ art: z.string(), dato: z.string(), beloeb: z.number(), helhedsplan: PLAN_NAME, ...ORIGIN })).extend(
    POSTING_SUMS,
  ),
  regler: RULE_VERDICTS,
});
type Pool = z.infer<typeof POOL>;

interface PoolProps {
  readonly reader: Reader;
  readonly pool: Pool;
}

/** Postings that change what is left of a pool. */
const COMMITTING = ['DISPONERET', 'TILBAGEFOERT'];

/** A pool on a day: what it has, and what became of it. */
export async function puljePage(visit: Visit): Promise<VisitResult | null> {
  const { reader } = visit;
  const pr = reader.pr ?? reader.today;
  const { data, asked } = await visit.ask(
    'Puljeside',
    { noegle: visit.rest, pr, sprog: say(reader, 'DA', 'EN') },
    z.object({ pulje: POOL.nullable() }),
  );
  const pool = data.pulje;
  return pool && { title: pool.navn, asked, body: <PoolBody reader={reader} pool={pool} pr={pr} /> };
}

function PoolBody({ reader, pool, pr }: PoolProps & { readonly pr: string }): JSX.Element {
  const day = dayText(reader, pr);
  return (
    <>
      <h1>{pool.navn}</h1>
      <p class="lead">
        {say(
          reader,
          `Den ${day} er der bevilget ${money(reader, pool.bevilget)} til puljen i ${pool.kommune.navn}. Heraf er ${money(reader, pool.disponeret)} disponeret til helhedsplaner.`,
          `On ${day}, ${money(reader, pool.bevilget)} has been granted to this pool of ${pool.kommune.navn}. Of this, ${money(reader, pool.disponeret)} has been committed to plans.`,
        )}
      </p>
      <DayForm reader={reader} address={`/pulje/${encodeURIComponent(pool.noegle)}`} pr={pr} />
      <PagePart id="fakta" title={say(reader, `Puljen den ${day}`, `The pool on ${day}`)}>
        <PoolFacts reader={reader} pool={pool} />
      </PagePart>
      <CoursePart reader={reader} pool={pool} pr={pr} />
      <GrantTable reader={reader} pool={pool} />
      <PostingTable reader={reader} pool={pool} day={day} />
      <PagePart id="regler" title={say(reader, 'Reglerne', 'The rules')}>
        <Verdicts
          reader={reader}
          caption={say(reader, `Hvordan reglerne står til puljen den ${day}`, `How the rules see the pool on ${day}`)}
          verdicts={pool.regler}
        />
      </PagePart>
    </>
  );
}

function PoolFacts({ reader, pool }: PoolProps): JSX.Element {
  // A sum of postings that somebody made up is no fact.
  const sum = (kroner: number, kinds: readonly string[]): JSX.Element => (
    <>
      {money(reader, kroner)}{' '}
      <Invented reader={reader} when={pool.disponeringer.nodes.some((p) => kinds.includes(p.art) && isInvented(p, 'beloeb'))} />
    </>
  );
  return (
    <FactList
      facts={[
        [say(reader, 'Bevilget', 'Granted'), money(reader, pool.bevilget)],
        [say(reader, 'Disponeret', 'Committed'), sum(pool.disponeret, COMMITTING)],
        [say(reader, 'Frigivet', 'Released'), sum(pool.frigivet, ['FRIGIVET'])],
        [say(reader, 'Udbetalt', 'Paid'), sum(pool.udbetalt, ['UDBETALT'])],
        [say(reader, 'Tilbage at disponere', 'Left to commit'), sum(pool.rest, COMMITTING)],
        [say(reader, 'Nøgle', 'Key'), <code>{pool.noegle}</code>],
        [say(reader, 'Herkomst', 'Origin'), <RowOrigin reader={reader} type="Pulje" row={pool} />],
        [say(reader, 'Kilde', 'Source'), <span lang="da">{pool.kildehenvisning}</span>],
      ]}
    />
  );
}

function GrantTable({ reader, pool }: PoolProps): JSX.Element {
  return (
    <PagePart id="bevillinger" title={say(reader, 'Bevillingerne', 'The grants')}>
      <Table
        reader={reader}
        caption={say(reader, 'Bevillinger til og med dagen', 'Grants up to the day')}
        none={{ da: 'Der er ikke bevilget noget på dagen.', en: 'Nothing has been granted on the day.' }}
        rows={pool.bevillinger.nodes}
        total={pool.bevillinger.totalCount}
        columns={[
          { name: { da: 'Bevilling', en: 'Grant' }, heading: true, cell: (r) => r.titel },
          { name: { da: 'Dag', en: 'Day' }, cell: (r) => dayText(reader, r.dato) },
          {
            name: { da: 'Besluttet af', en: 'Decided by' },
            cell: ({ afgoerelsespunkter: { nodes } }) =>
              nodes.length === 0
                ? '–'
                : nodes.map(({ afgoerelse: a }) => `${deciderText(reader, a)}, ${dayText(reader, a.dato)}`).join('; '),
          },
          { name: { da: 'Beløb', en: 'Amount' }, figure: true, cell: (r) => money(reader, r.beloeb) },
          originColumn(reader, 'Bevilling'),
        ]}
      />
    </PagePart>
  );
}

function PostingTable({ reader, pool, day }: PoolProps & { readonly day: string }): JSX.Element {
  return (
    <PagePart id="posteringer" title={say(reader, 'Posteringerne', 'The postings')}>
      <Table
        reader={reader}
        caption={say(reader, `Posteringer til og med ${day}`, `Postings up to ${day}`)}
        none={{ da: 'Der er ingen posteringer på dagen.', en: 'There are no postings on the day.' }}
        rows={pool.disponeringer.nodes}
        total={pool.disponeringer.totalCount}
        columns={[
          { name: { da: 'Dag', en: 'Day' }, heading: true, cell: (r) => dayText(reader, r.dato) },
          { name: { da: 'Art', en: 'Kind' }, cell: (r) => told(reader, wordFor(POSTING_WORDS, r.art)) },
          { name: { da: 'Helhedsplan', en: 'Plan' }, cell: (r) => <PlanLink reader={reader} plan={r.helhedsplan} /> },
          { name: { da: 'Beløb', en: 'Amount' }, figure: true, cell: (r) => money(reader, r.beloeb) },
          originColumn(reader, 'Disponering'),
        ]}
      />
    </PagePart>
  );
}
