import { allNouns, type ListField, type ModelType, typeOf } from '../../src/model/model';
import { startService, type TestService } from '../support/service';

/** `pr` on lists whose rows come through a link with a period: the link holds on the day, and the row too if it has a period. */

let t: TestService;
beforeAll(async () => {
  t = await startService({ environment: { MAX_COST: '1000000' } });
});
afterAll(() => t.close());

const isPeriodic = (type: ModelType): boolean => type.fields.has('gyldig');

interface LinkList {
  readonly navn: string;
  readonly ejer: ModelType;
  readonly felt: ListField;
  readonly term: ModelType;
  readonly fra: string;
  readonly til: string;
}

const LINK_LISTS: LinkList[] = allNouns().flatMap((owner) =>
  [...owner.fields.values()].flatMap((field) => {
    if (field.kind !== 'list' || field.link.via !== 'link') return [];
    const { term, fra: from, til: to } = field.link;
    return isPeriodic(typeOf(term()))
      ? [{ navn: `${owner.name}.${field.name}`, ejer: owner, felt: field, term: typeOf(term()), fra: from, til: to }]
      : [];
  }),
);

it('the lists are those that the model has', () => {
  expect(LINK_LISTS.map((l) => l.navn).sort()).toEqual(
    expect.arrayContaining([
      'Afdeling.helhedsplaner',
      'Boligorganisation.fora',
      'Helhedsplan.afdelinger',
      'Helhedsplan.kontrakter',
      'Kontrakt.helhedsplaner',
    ]),
  );
});

interface Ids {
  readonly nodes: { readonly id: string }[];
}

/** Every row of a root list that holds on the day, page by page, with more fields. */
async function all<T>(plural: string, pr: string | null, fields: string): Promise<T[]> {
  const out: T[] = [];
  for (let after: string | null = null; ; ) {
    const d: Record<string, { nodes: T[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } }> = await t.data(
      `query ($after: String) { ${plural}(first: 100, after: $after${pr ? `, pr: "${pr}"` : ''}) { nodes { ${fields} } pageInfo { hasNextPage endCursor } } }`,
      { after },
    );
    const page = d[plural];
    if (!page) throw new Error(plural);
    out.push(...page.nodes);
    if (!page.pageInfo.hasNextPage) return out;
    after = page.pageInfo.endCursor;
  }
}

const DAYS = ['2007-06-30', '2012-12-31', '2013-04-01', '2014-01-01', '2016-09-30', '2016-12-31', '2017-01-01', '2022-01-01'];

describe.each(LINK_LISTS)('$navn(pr:)', ({ ejer: owner, felt: field, term, fra: from, til: to }) => {
  it('are the rows whose link holds on the day; totalCount and aggregate follow', async () => {
    const maal = typeOf(field.target());
    let found = 0;
    for (const pr of DAYS) {
      const holdsOn = isPeriodic(maal) ? new Set((await all<{ id: string }>(maal.plural, pr, 'id')).map((r) => r.id)) : null;
      const expected = new Map<string, Set<string>>();
      for (const l of await all<Record<string, { id: string } | null>>(term.plural, pr, `${from} { id } ${to} { id }`)) {
        const [a, b] = [l[from]?.id, l[to]?.id];
        if (a && b && (holdsOn?.has(b) ?? true)) expected.set(a, (expected.get(a) ?? new Set()).add(b));
      }
      const answer = await all<{ id: string; l: Ids & { totalCount: number; aggregate: { count: number } } }>(
        owner.plural,
        null,
        `id l: ${field.name}(first: 100, pr: "${pr}") { nodes { id } totalCount aggregate { count } }`,
      );
      for (const r of answer) {
        const own = [...(expected.get(r.id) ?? [])].sort();
        expect([pr, r.id, r.l.nodes.map((n) => n.id).sort()]).toEqual([pr, r.id, own]);
        expect([r.l.totalCount, r.l.aggregate.count]).toEqual([own.length, own.length]);
        found += own.length;
      }
    }
    expect(found).toBeGreaterThan(0);
  });
});

it('Mjølnerparken is in Hothers Plads until the day that it moves; pr left out shows all', async () => {
  const d = await t.data(`{ helhedsplan(noegle: "HOTHERS-PLADS") {
    foer: afdelinger(pr: "2013-09-30", filter: { navn: { eq: "Mjølnerparken" } }) { totalCount }
    efter: afdelinger(pr: "2013-10-01", filter: { navn: { eq: "Mjølnerparken" } }) { totalCount }
    alle: afdelinger { totalCount } nul: afdelinger(pr: null) { totalCount } } }`);
  expect(d).toEqual({
    helhedsplan: { foer: { totalCount: 1 }, efter: { totalCount: 0 }, alle: { totalCount: 8 }, nul: { totalCount: 8 } },
  });
});

it('seats belong to the organisation itself: a forum that exists, but that it has left, is not shown', async () => {
  const other = await startService();
  const q = '{ boligorganisation(noegle: "FSB") { fora(pr: "2014-01-01") { nodes { noegle } } } }';
  const before = await other.data<{ boligorganisation: { fora: { nodes: { noegle: string }[] } } }>(q);
  expect(before.boligorganisation.fora.nodes).toContainEqual({ noegle: 'FORUM-NOERREBRO' });
  await other.database.writer.transaction((em) =>
    em.query(
      "UPDATE medlemskab SET til = '2013-06-01' WHERE forum_id = 1 AND boligorganisation_id = (SELECT id FROM boligorganisation WHERE noegle = 'FSB')",
    ),
  );
  const after = await other.data<typeof before>(q);
  expect(after.boligorganisation.fora.nodes).toEqual(before.boligorganisation.fora.nodes.filter((f) => f.noegle !== 'FORUM-NOERREBRO'));
  await other.close();
});
