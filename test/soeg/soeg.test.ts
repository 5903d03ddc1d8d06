import '../../src/app/entities';
import { allNouns } from '../../src/model/model';
import { SEARCHED_NOUNS, textsOf, UNSEARCHED_NOUNS } from '../../src/soeg/searched';
import { newPlan } from '../support/plans';
import { startService, type TestService } from '../support/service';

interface Found {
  readonly totalCount: number;
  readonly afskaaret: boolean;
  readonly hasNextPage: boolean;
  readonly endCursor: string | null;
  readonly nodes: readonly { objektId: string; type: string; noegle: string | null; titel: string; felt: string; uddrag: string }[];
}

let t: TestService;
beforeAll(async () => {
  t = await startService();
});
afterAll(() => t.close());

const QUERY = `query ($tekst: String!, $typer: [Soegetype!], $first: Int, $after: String) {
  soeg(tekst: $tekst, typer: $typer, first: $first, after: $after) {
    totalCount afskaaret hasNextPage endCursor nodes { objektId type noegle titel felt uddrag } } }`;

const search = async (text: string, more: object = {}): Promise<Found> =>
  (await t.data<{ soeg: Found }>(QUERY, { tekst: text, ...more })).soeg;

/** The first that is found, by type and key. */
const first = async (text: string): Promise<string | undefined> => {
  const [found] = (await search(text)).nodes;
  return found && `${found.type} ${found.noegle}`;
};

it.each([
  ['aka luk', 'HELHEDSPLAN RUM-FOR-LIV'],
  ['AkaLuk', 'HELHEDSPLAN RUM-FOR-LIV'],
  ['puls', 'HELHEDSPLAN BEBOERPROJEKT-PULS'],
  ['rum for liv', 'HELHEDSPLAN RUM-FOR-LIV'],
  ['RUM-FOR-LIV', 'HELHEDSPLAN RUM-FOR-LIV'],
  ['rumforliv', 'HELHEDSPLAN RUM-FOR-LIV'],
  ['norrebro', 'BYOMRAADE NOERREBRO'],
  ['No\u0308rrebro', 'BYOMRAADE NOERREBRO'],
  ['fsb', 'BOLIGORGANISATION FSB'],
  ['blågården', 'AFDELING FSB/1-85'],
  ['fsb 1-85', 'AFDELING FSB/1-85'],
  ['ågård', 'AFDELING FSB/1-98'],
])('“%s” finds %s first', async (text, expected) => {
  expect(await first(text)).toBe(expected);
});

it('finds every object once, by parts of words too, and page after page the same as at once', async () => {
  const all = await search('bjerg', { first: 100 });
  expect(new Set(all.nodes.map((n) => n.objektId)).size).toBe(all.nodes.length);
  expect(all.nodes.some((n) => n.titel.includes('Tingbjerg'))).toBe(true);
  const paged: string[] = [];
  for (let after: string | null = ''; after !== null && paged.length < 100; ) {
    const page: Found = await search('bjerg', { first: 30, after });
    paged.push(...page.nodes.map((n) => n.objektId));
    after = page.hasNextPage ? page.endCursor : null;
  }
  expect(paged.slice(0, 100)).toEqual(all.nodes.map((n) => n.objektId).slice(0, 100));
});

it('finds goals and tasks by what they say, with the words marked', async () => {
  const { nodes } = await search('kulturlivet lukretiavej');
  expect(nodes).toEqual([
    expect.objectContaining({ type: 'MAAL', noegle: null, felt: 'tekst', uddrag: expect.stringMatching(/«Kulturlivet».*«Lukretiavej»/) }),
  ]);
});

it('keeps to the kinds that are asked for', async () => {
  const { nodes } = await search('tingbjerg', { typer: ['AFDELING', 'FORUM'], first: 100 });
  expect([...new Set(nodes.map((n) => n.type))].sort()).toEqual(['AFDELING', 'FORUM']);
  expect((await search('tingbjerg', { typer: [] })).totalCount).toBe(0);
});

it('knows what was just stored, and nothing of what was tried', async () => {
  const fsb = await t.as('BOLIGORGANISATION', 'FSB');
  await fsb.perform('opretHelhedsplan', newPlan('SOEG-PROEVE', { titel: 'Kvaksalverbakken', dryRun: true }));
  expect((await search('kvaksalver')).totalCount).toBe(0);
  await fsb.perform('opretHelhedsplan', newPlan('SOEG-PROEVE', { titel: 'Kvaksalverbakken' }));
  expect((await search('kvaksalver')).nodes.map((n) => n.titel)).toEqual(['Kvaksalverbakken']);
});

it.each([
  ['nothing', '', 'tekst'],
  ['signs alone', '"*%_\\ 🏠 \u0301', 'tekst'],
  ['too long a text', 'a'.repeat(201), 'tekst'],
  ['too many words', 'a b c d e f g', 'tekst'],
])('%s is refused', async (_, text, argument) => {
  const answer = await t.ask(QUERY, { tekst: text });
  expect([answer.errors[0]?.extensions.code, answer.errors[0]?.extensions.argument]).toEqual(['BAD_USER_INPUT', argument]);
});

it.each([
  ['a page of more than 100', { first: 101 }, 'first'],
  ['a cursor of something else', { after: 'Zm9v' }, 'after'],
])('%s is refused', async (_, more, argument) => {
  const answer = await t.ask(QUERY, { tekst: 'plan', ...more });
  expect([answer.errors[0]?.extensions.code, answer.errors[0]?.extensions.argument]).toEqual(['BAD_USER_INPUT', argument]);
});

it.each(["' OR 1=1 --", '" NEAR(a b)', '50%', 'a_b', 'x\u0000y', '({['])('%j is only text', async (text) => {
  const answer = await t.ask(QUERY, { tekst: text });
  expect([200, 400]).toContain(answer.status);
  expect(answer.errors.map((e) => e.extensions.code)).not.toContain('INTERNAL_SERVER_ERROR');
});

it('many hits are weighed up to a bound, which the answer tells of', async () => {
  const { totalCount, afskaaret } = await search('a');
  expect([totalCount <= 1000, afskaaret]).toEqual([true, true]);
});

/** Nouns with texts of their own of which it is not said whether they are searched. */
const unsaid = (searched: Readonly<Record<string, string>>, unsearched: Readonly<Record<string, string>>): string[] =>
  allNouns()
    .filter((type) => textsOf(type).length > 0 && !(type.name in searched) && !(type.name in unsearched))
    .map((type) => type.name);

describe('the guard of what is searched', () => {
  it('every noun with texts is searched, or it is said why not', () => {
    expect(unsaid(SEARCHED_NOUNS, UNSEARCHED_NOUNS)).toEqual([]);
    const names = new Set(allNouns().map((type) => type.name));
    expect([...Object.keys(SEARCHED_NOUNS), ...Object.keys(UNSEARCHED_NOUNS)].filter((name) => !names.has(name))).toEqual([]);
    expect(Object.keys(UNSEARCHED_NOUNS).filter((name) => name in SEARCHED_NOUNS)).toEqual([]);
  });

  it('complains of one that nothing is said of', () => {
    const { Helhedsplan: _, ...rest } = SEARCHED_NOUNS;
    expect(unsaid(rest, UNSEARCHED_NOUNS)).toEqual(['Helhedsplan']);
  });
});
