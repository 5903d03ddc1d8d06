import { alleNavneord, type Liste, type Objekttype, typeAf } from '../../src/model/model';
import { startTjeneste, type Testtjeneste } from '../support/service';

/** `pr` on lists whose rows come through a link with a period: the link holds on the day, and the row too if it has a period. */

let t: Testtjeneste;
beforeAll(async () => {
  t = await startTjeneste({ miljoe: { MAX_COST: '1000000' } });
});
afterAll(() => t.luk());

const erPeriodisk = (type: Objekttype): boolean => type.felter.has('gyldig');

interface Ledliste {
  readonly navn: string;
  readonly ejer: Objekttype;
  readonly felt: Liste;
  readonly led: Objekttype;
  readonly fra: string;
  readonly til: string;
}

const LEDLISTER: Ledliste[] = alleNavneord().flatMap((ejer) =>
  [...ejer.felter.values()].flatMap((felt) => {
    if (felt.art !== 'liste' || felt.kobling.via !== 'led') return [];
    const { led, fra, til } = felt.kobling;
    return erPeriodisk(typeAf(led())) ? [{ navn: `${ejer.navn}.${felt.navn}`, ejer, felt, led: typeAf(led()), fra, til }] : [];
  }),
);

it('listerne er dem, som modellen har', () => {
  expect(LEDLISTER.map((l) => l.navn).sort()).toEqual(
    expect.arrayContaining([
      'Afdeling.helhedsplaner',
      'Boligorganisation.fora',
      'Helhedsplan.afdelinger',
      'Helhedsplan.kontrakter',
      'Kontrakt.helhedsplaner',
    ]),
  );
});

interface Ider {
  readonly nodes: { readonly id: string }[];
}

/** Every row of a root list that holds on the day, page by page, with more fields. */
async function alle<T>(flertal: string, pr: string | null, felter: string): Promise<T[]> {
  const ud: T[] = [];
  for (let after: string | null = null; ; ) {
    const d: Record<string, { nodes: T[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } }> = await t.data(
      `query ($after: String) { ${flertal}(first: 100, after: $after${pr ? `, pr: "${pr}"` : ''}) { nodes { ${felter} } pageInfo { hasNextPage endCursor } } }`,
      { after },
    );
    const side = d[flertal];
    if (!side) throw new Error(flertal);
    ud.push(...side.nodes);
    if (!side.pageInfo.hasNextPage) return ud;
    after = side.pageInfo.endCursor;
  }
}

const DAGE = ['2007-06-30', '2012-12-31', '2013-04-01', '2014-01-01', '2016-09-30', '2016-12-31', '2017-01-01', '2022-01-01'];

describe.each(LEDLISTER)('$navn(pr:)', ({ ejer, felt, led, fra, til }) => {
  it('er de rækker, hvis led gælder på dagen; totalCount og aggregate følger', async () => {
    const maal = typeAf(felt.maal());
    let fundet = 0;
    for (const pr of DAGE) {
      const gaelder = erPeriodisk(maal) ? new Set((await alle<{ id: string }>(maal.flertal, pr, 'id')).map((r) => r.id)) : null;
      const ventet = new Map<string, Set<string>>();
      for (const l of await alle<Record<string, { id: string } | null>>(led.flertal, pr, `${fra} { id } ${til} { id }`)) {
        const [a, b] = [l[fra]?.id, l[til]?.id];
        if (a && b && (gaelder?.has(b) ?? true)) ventet.set(a, (ventet.get(a) ?? new Set()).add(b));
      }
      const svar = await alle<{ id: string; l: Ider & { totalCount: number; aggregate: { count: number } } }>(
        ejer.flertal,
        null,
        `id l: ${felt.navn}(first: 100, pr: "${pr}") { nodes { id } totalCount aggregate { count } }`,
      );
      for (const r of svar) {
        const egne = [...(ventet.get(r.id) ?? [])].sort();
        expect([pr, r.id, r.l.nodes.map((n) => n.id).sort()]).toEqual([pr, r.id, egne]);
        expect([r.l.totalCount, r.l.aggregate.count]).toEqual([egne.length, egne.length]);
        fundet += egne.length;
      }
    }
    expect(fundet).toBeGreaterThan(0);
  });
});

it('Mjølnerparken er i Hothers Plads til og med den dag, den flytter; udeladt pr viser alle', async () => {
  const d = await t.data(`{ helhedsplan(noegle: "HOTHERS-PLADS") {
    foer: afdelinger(pr: "2013-09-30", filter: { navn: { eq: "Mjølnerparken" } }) { totalCount }
    efter: afdelinger(pr: "2013-10-01", filter: { navn: { eq: "Mjølnerparken" } }) { totalCount }
    alle: afdelinger { totalCount } nul: afdelinger(pr: null) { totalCount } } }`);
  expect(d).toEqual({
    helhedsplan: { foer: { totalCount: 1 }, efter: { totalCount: 0 }, alle: { totalCount: 8 }, nul: { totalCount: 8 } },
  });
});

it('sæder er organisationens egne: et forum, der findes, men som den er trådt ud af, vises ikke', async () => {
  const andet = await startTjeneste();
  const q = '{ boligorganisation(noegle: "FSB") { fora(pr: "2014-01-01") { nodes { noegle } } } }';
  const foer = await andet.data<{ boligorganisation: { fora: { nodes: { noegle: string }[] } } }>(q);
  expect(foer.boligorganisation.fora.nodes).toContainEqual({ noegle: 'FORUM-NOERREBRO' });
  await andet.database.skriver.enhed((em) =>
    em.query(
      "UPDATE medlemskab SET til = '2013-06-01' WHERE forum_id = 1 AND boligorganisation_id = (SELECT id FROM boligorganisation WHERE noegle = 'FSB')",
    ),
  );
  const efter = await andet.data<typeof foer>(q);
  expect(efter.boligorganisation.fora.nodes).toEqual(foer.boligorganisation.fora.nodes.filter((f) => f.noegle !== 'FORUM-NOERREBRO'));
  await andet.luk();
});
