import { startService, type TestService } from '../support/service';

interface Reference {
  readonly id: string;
  readonly type: string;
  readonly noegle: string;
  readonly titel: string;
}

interface Answer {
  readonly fra: Reference;
  readonly til: Reference;
  readonly afstand: number | null;
  readonly antal: number;
  readonly stier: readonly { readonly trin: readonly { fra: Reference; til: Reference; art: string; tekst: string; en: string }[] }[];
}

const QUERY = `query ($fra: ID!, $til: ID!, $hoejst: Int, $over: [Knudetype!], $pr: Date) {
  sti(fra: $fra, til: $til, hoejst: $hoejst, over: $over, pr: $pr) {
    fra { id type noegle titel } til { id type noegle titel } afstand antal
    stier { trin { art tekst en: tekst(sprog: EN) fra { id type noegle titel } til { id type noegle titel } } } } }`;

let t: TestService;
beforeAll(async () => {
  t = await startService();
});
afterAll(() => t.close());

const path = async (fra: string, til: string, more: object = {}): Promise<Answer> =>
  (await t.data<{ sti: Answer }>(QUERY, { fra, til, pr: '2014-01-01', ...more })).sti;

/** Names along the first path. */
const first = ({ fra, stier }: Answer): string[] => [fra.titel, ...(stier[0]?.trin ?? []).map(({ til }) => til.titel)];

describe('how two objects hang together', () => {
  it('step by step in words, in both languages', async () => {
    const { fra, til, afstand, stier } = await path('FSB/1-85', 'TINGBJERG_HUSUM');
    expect([fra.titel, til.titel, afstand]).toEqual(['Blågården', 'Tingbjerg/Husum', 3]);
    expect(stier[0]?.trin.map(({ art, tekst, en }) => [art, tekst, en])).toEqual([
      ['EJERSKAB', 'fsb ejer afdelingen Blågården.', 'fsb owns the estate Blågården.'],
      [
        'PLADS_FOR_BOLIGORGANISATION',
        'fsb har plads i Boligsocialt Forum for Tingbjerg/Husum.',
        'fsb has a seat in Boligsocialt Forum for Tingbjerg/Husum.',
      ],
      [
        'FORUM_FOR_BYOMRAADE',
        'Boligsocialt Forum for Tingbjerg/Husum koordinerer indsatsen i Tingbjerg/Husum.',
        'Boligsocialt Forum for Tingbjerg/Husum coordinates the work in Tingbjerg/Husum.',
      ],
    ]);
  });

  it('every path goes from the one to the other, without a step that is not joined to the next', async () => {
    const { fra, til, afstand, antal, stier } = await path('LEJERBO/463', '3B/2-03');
    expect(stier.length).toBe(Math.min(antal, 10));
    for (const { trin } of stier) {
      expect(trin.length).toBe(afstand);
      expect([trin[0]?.fra.id, trin.at(-1)?.til.id]).toEqual([fra.id, til.id]);
      trin.slice(1).forEach((step, i) => {
        expect(step.fra.id).toBe(trin[i]?.til.id);
      });
    }
    expect(new Set(stier.map(({ trin }) => trin.map((step) => step.til.id).join())).size).toBe(stier.length);
  });

  it('is the same from both ends', async () => {
    const [there, back] = [await path('LEJERBO/463', '3B/2-03'), await path('3B/2-03', 'LEJERBO/463')];
    expect([back.afstand, back.antal]).toEqual([there.afstand, there.antal]);
  });

  it('an object is no step from itself', async () => {
    const { afstand, antal, stier } = await path('FSB', 'FSB');
    expect([afstand, antal, stier]).toEqual([0, 1, [{ trin: [] }]]);
  });

  it('objects are named by key or by id', async () => {
    const byKey = await path('FSB', 'KAB');
    expect(await path(byKey.fra.id, byKey.til.id)).toEqual(byKey);
  });
});

describe('what paths may lead through', () => {
  it('not through the kommune that everything lies in, unless it is asked for', async () => {
    expect(first(await path('FSB/1-85', '3B/2-03', { over: ['KOMMUNE'] }))).toEqual(['Blågården', 'København', 'Remisevænget Nord']);
    const { stier, afstand } = await path('FSB/1-85', '3B/2-03');
    expect(afstand).toBeGreaterThan(2);
    expect(stier.flatMap(({ trin }) => trin.map(({ til }) => til.type))).not.toContain('Kommune');
  });

  it('what is left out is still where a path can begin or end', async () => {
    expect(await path('KOEBENHAVN', 'FSB/1-85', { over: [] })).toMatchObject({ afstand: 1, antal: 1 });
  });

  it('an empty list is direct ties alone', async () => {
    expect(await path('FSB', '3B', { over: [] })).toMatchObject({ afstand: null, antal: 0, stier: [] });
  });

  it('no path is longer than asked for', async () => {
    const { afstand } = await path('LEJERBO/463', '3B/2-03');
    expect(await path('LEJERBO/463', '3B/2-03', { hoejst: Number(afstand) - 1 })).toMatchObject({ afstand: null, stier: [] });
    expect(await path('LEJERBO/463', '3B/2-03', { hoejst: afstand })).toMatchObject({ afstand });
  });
});

describe('on a day', () => {
  it('a plan that has ended ties nobody any longer; without a day it does', async () => {
    const ended = { over: ['HELHEDSPLAN'] };
    expect(await path('FSB', 'TINGBJERG_HUSUM', ended)).toMatchObject({ afstand: 2 });
    expect(await path('FSB', 'TINGBJERG_HUSUM', { ...ended, pr: '1990-01-01' })).toMatchObject({ afstand: null });
    expect(await path('FSB', 'TINGBJERG_HUSUM', { ...ended, pr: null })).toMatchObject({ afstand: 2 });
  });

  it('what is not there on the day is found, and tied to nothing', async () => {
    expect(await path('TINGBJERG-UTTERSLEVHUSE', 'FSB', { pr: '1990-01-01' })).toMatchObject({
      fra: { titel: 'Helhedsplan Tingbjerg-Utterslevhuse' },
      afstand: null,
    });
  });
});

describe('what cannot be answered is refused by name', () => {
  it.each([
    [{ fra: 'FINDES-IKKE', til: 'FSB' }, 'fra: "FINDES-IKKE" findes ikke.'],
    [{ fra: 'FSB', til: 'bol_999999' }, 'til: "bol_999999" findes ikke.'],
    [{ fra: 'FSB', til: 'fin_1' }, 'til: "fin_1" findes ikke.'],
    [{ fra: '', til: 'FSB' }, 'fra: "" findes ikke.'],
    [{ fra: `${'A'.repeat(5000)}`, til: 'FSB' }, `fra: "${'A'.repeat(40)}" findes ikke.`],
    [{ fra: 'FSB', til: 'KAB', hoejst: 0 }, 'hoejst: et tal fra 1 til 10; fik 0.'],
    [{ fra: 'FSB', til: 'KAB', hoejst: 11 }, 'hoejst: et tal fra 1 til 10; fik 11.'],
  ])('%j', async (variables, message) => {
    const { errors } = await t.ask(QUERY, variables);
    expect(errors?.map((e) => [e.message, e.extensions.code])).toEqual([[message, 'BAD_USER_INPUT']]);
  });
});
