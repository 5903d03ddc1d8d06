import { startService, type TestService } from '../support/service';
import { type Afsnitsforskel, byParty, expected } from './difference-golden';
import { type Afsnit, afgoerelseOf, afsnit, newKontrakt, onDay, protocolErrors } from './help';

/** `Kontrakt.forskel` held against the rows of the versions. */

let t: TestService;
beforeAll(async () => {
  t = await startService({ dag: '2015-06-01' });
});
afterAll(() => t.close());

const FORSKEL = `fra { nummer gyldigFra aendringsnote organ dato afgoerelse } til { nummer gyldigFra aendringsnote organ dato afgoerelse }
  kommunalbestyrelse
  afsnit { indsatsomraade art snitflade { foer efter } arbejdsgruppe { foer efter } tilfoejedeMaalsaetninger fjernedeMaalsaetninger
    ansvar { art forvaltning boligorganisation rolleFoer rolleEfter opgaveFoer opgaveEfter } }`;

interface Difference {
  readonly fra: Record<string, unknown>;
  readonly til: Record<string, unknown>;
  readonly kommunalbestyrelse: boolean;
  readonly afsnit: readonly Afsnitsforskel[];
}

async function difference(key: string, from: number, to: number): Promise<Difference> {
  const query = `query ($noegle: String!, $fra: Int!, $til: Int!) { kontrakt(noegle: $noegle) { forskel(fra: $fra, til: $til) { ${FORSKEL} } } }`;
  return (await t.data<{ kontrakt: { forskel: Difference } }>(query, { noegle: key, fra: from, til: to })).kontrakt.forskel;
}

/** Sections of a version as `Afsnit`s, by their field. */
async function rows(key: string, number: number): Promise<Map<string, Afsnit>> {
  interface NounRow {
    snitflade: string;
    indsatsomraade: { noegle: string };
    arbejdsgruppe: { noegle: string } | null;
    maalsaetninger: { nodes: { tekst: string }[] };
    ansvar: {
      nodes: { rolle: string; opgave: string; forvaltning: { noegle: string } | null; boligorganisation: { noegle: string } | null }[];
    };
  }
  const { kontraktafsnit } = await t.data<{ kontraktafsnit: { nodes: NounRow[] } }>(
    `query ($noegle: String!, $nummer: Int!) {
      kontraktafsnit(filter: { kontraktversion: { nummer: { eq: $nummer }, kontrakt: { noegle: { eq: $noegle } } } }) { nodes {
        snitflade indsatsomraade { noegle } arbejdsgruppe { noegle } maalsaetninger { nodes { tekst } }
        ansvar { nodes { rolle opgave forvaltning { noegle } boligorganisation { noegle } } } } } }`,
    { noegle: key, nummer: number },
  );
  return new Map(
    kontraktafsnit.nodes.map((a) => [
      a.indsatsomraade.noegle,
      {
        indsatsomraade: a.indsatsomraade.noegle,
        arbejdsgruppe: a.arbejdsgruppe?.noegle,
        snitflade: a.snitflade,
        maalsaetninger: a.maalsaetninger.nodes.map((m) => m.tekst),
        ansvar: a.ansvar.nodes.map((r) => ({ ...r, forvaltning: r.forvaltning?.noegle, boligorganisation: r.boligorganisation?.noegle })),
      },
    ]),
  );
}

/** Holds the answer against the rows: every section that differs, and no other. */
async function holdAgainst(key: string, from: number, to: number): Promise<Difference> {
  const [answer, before, after] = [await difference(key, from, to), await rows(key, from), await rows(key, to)];
  const omraader = [...new Set([...before.keys(), ...after.keys()])];
  const all = omraader.map((i) => ({
    i,
    v: expected(before.get(i), after.get(i)),
    art: !before.has(i) ? 'TILFOEJET' : !after.has(i) ? 'FJERNET' : 'AENDRET',
  }));
  const otherwise = all.filter(
    ({ v, art: kind }) => kind !== 'AENDRET' || JSON.stringify(v) !== JSON.stringify(expected(undefined, undefined)),
  );
  expect(answer.afsnit.map((a) => `${a.indsatsomraade} ${a.art}`).sort()).toEqual(
    otherwise.map(({ i, art: kind }) => `${i} ${kind}`).sort(),
  );
  for (const { i, v } of otherwise) {
    const a = answer.afsnit.find((s) => s.indsatsomraade === i);
    expect(a && { ...a, ansvar: byParty(a.ansvar) }).toMatchObject({ ...v, ansvar: byParty(v.ansvar) });
  }
  return answer;
}

describe('the kontrakter of the demo', () => {
  it('the second version of Nørrebro: what is new, and who decided', async () => {
    const answer = await holdAgainst('KONTRAKT-NOERREBRO', 1, 2);
    expect(answer.afsnit.map((a) => a.indsatsomraade)).toEqual(['BOERN_UNGE', 'SUNDHED']);
    expect(answer).toMatchObject({
      kommunalbestyrelse: false,
      fra: { nummer: 1, gyldigFra: '2012-09-27', organ: 'KOMMUNALBESTYRELSE', dato: '2012-09-27', afgoerelse: 'BR-2012-09-27' },
      til: {
        nummer: 2,
        gyldigFra: '2014-10-01',
        organ: 'BOLIGSOCIALT_FORUM',
        dato: '2014-09-15',
        afgoerelse: 'FORUM-NOERREBRO-2014-09-15',
      },
    });
  });

  it('the other way round added is removed, and removed is added', async () => {
    const [forward, left] = [await holdAgainst('KONTRAKT-NOERREBRO', 1, 2), await holdAgainst('KONTRAKT-NOERREBRO', 2, 1)];
    expect(left.afsnit.map((a) => [...a.tilfoejedeMaalsaetninger])).toEqual(forward.afsnit.map((a) => [...a.fjernedeMaalsaetninger]));
    expect(left.afsnit.map((a) => a.snitflade?.efter)).toEqual(forward.afsnit.map((a) => a.snitflade?.foer));
    expect([left.fra, left.til, left.kommunalbestyrelse]).toEqual([forward.til, forward.fra, false]);
  });

  it('the second version of Valby/Vigerslev', async () => {
    expect((await holdAgainst('KONTRAKT-VALBY_VIGERSLEV', 1, 2)).afsnit.length).toBeGreaterThan(0);
  });

  it('a version does not differ from itself', async () => {
    expect(await holdAgainst('KONTRAKT-NOERREBRO', 2, 2)).toMatchObject({ afsnit: [], kommunalbestyrelse: false });
  });

  it.each([
    [0, 1, 'fra'],
    [1, 3, 'til'],
    [-1, 7, 'fra'],
  ])('version %d to %d does not exist', async (from, to, argument) => {
    const answer = await t.ask(`{ kontrakt(noegle: "KONTRAKT-NOERREBRO") { forskel(fra: ${from}, til: ${to}) { kommunalbestyrelse } } }`);
    expect(protocolErrors(answer)).toBe(`BAD_USER_INPUT ${argument}`);
  });
});

it('sections and ansvar that come, go and change; and whether kommunalbestyrelsen was needed', async () => {
  let da = await startService({ dag: '2012-03-01' });
  let [forum, bestyrelse] = [await da.as('FORUM', 'FORUM-AMAGER_SUNDBY'), await da.as('KOMMUNALBESTYRELSE', 'KOEBENHAVN')];
  const own = t;
  t = da;
  try {
    const period = { fra: '2012-01-01', til: '2013-03-21', helhedsplaner: [] };
    await forum.perform(
      'opretKontrakt',
      newKontrakt({ noegle: 'K', ...period, afsnit: [afsnit(), afsnit({ indsatsomraade: 'KULTUR_FRITID' })] }),
    );
    expect((await difference('K', 1, 1)).til).toMatchObject({ organ: null, dato: null, afgoerelse: null });
    await bestyrelse.perform('registrerAfgoerelse', afgoerelseOf('K'));
    // Another group on the same field takes over.
    await forum.perform('opretArbejdsgruppe', {
      forum: 'FORUM-AMAGER_SUNDBY',
      noegle: 'AMAGER-SUNDHED-2012',
      navn: 'Arbejdsgruppe om sundhed, den nye',
      indsatsomraade: 'SUNDHED',
      medlemmer: [{ forvaltning: 'SUF' }],
    });
    da = await onDay(da, '2012-03-04');
    t = da;
    [forum, bestyrelse] = [await da.as('FORUM', 'FORUM-AMAGER_SUNDBY'), await da.as('KOMMUNALBESTYRELSE', 'KOEBENHAVN')];
    const revider = async (who: typeof forum, date: string, sections: Afsnit[]) => {
      const answer = await who.perform('reviderKontrakt', { kontrakt: 'K', dato: date, aendringsnote: 'Ny ordlyd.', afsnit: sections });
      expect(answer.afvisninger).toEqual([]);
    };
    await revider(forum, '2012-03-02', [
      afsnit({
        arbejdsgruppe: 'AMAGER-SUNDHED-2012',
        ansvar: [
          { forvaltning: 'SOF', rolle: 'LEDER', opgave: 'Leder samarbejdet.' },
          { boligorganisation: '3B', rolle: 'BIDRAGER', opgave: 'Stiller lokaler og folk til rådighed.' },
        ],
      }),
      afsnit({ indsatsomraade: 'BOERN_UNGE' }),
    ]);
    await revider(bestyrelse, '2012-03-03', [afsnit({ indsatsomraade: 'BOERN_UNGE' })]);
    await revider(forum, '2012-03-04', [afsnit({ indsatsomraade: 'BOERN_UNGE', maalsaetninger: ['Et nyt mål.'] })]);
    const first = await holdAgainst('K', 1, 2);
    expect(first.afsnit.map((a) => `${a.indsatsomraade} ${a.art}`).sort()).toEqual([
      'BOERN_UNGE TILFOEJET',
      'KULTUR_FRITID FJERNET',
      'SUNDHED AENDRET',
    ]);
    const health = first.afsnit.find((a) => a.indsatsomraade === 'SUNDHED');
    expect(health?.ansvar.map((a) => `${a.art} ${a.forvaltning ?? a.boligorganisation}`).sort()).toEqual([
      'AENDRET 3B',
      'FJERNET SUF',
      'TILFOEJET SOF',
    ]);
    expect(health).toMatchObject({ snitflade: null, arbejdsgruppe: { foer: 'AMAGER_SUNDBY-SUNDHED', efter: 'AMAGER-SUNDHED-2012' } });
    const necessary = async (from: number, to: number) => (await holdAgainst('K', from, to)).kommunalbestyrelse;
    expect([await necessary(1, 2), await necessary(2, 3), await necessary(1, 4), await necessary(3, 4)]).toEqual([
      false,
      true,
      true,
      false,
    ]);
  } finally {
    t = own;
    await da.close();
  }
});
