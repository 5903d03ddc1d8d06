import { startTjeneste, type Testtjeneste } from '../support/service';
import { type Afsnitsforskel, efterPart, ventet } from './difference-golden';
import { type Afsnit, afgoerelse, afsnit, nyKontrakt, paaDagen, protokolfejl } from './help';

/** `Kontrakt.forskel` held against the rows of the versions. */

let t: Testtjeneste;
beforeAll(async () => {
  t = await startTjeneste({ dag: '2015-06-01' });
});
afterAll(() => t.luk());

const FORSKEL = `fra { nummer gyldigFra aendringsnote organ dato afgoerelse } til { nummer gyldigFra aendringsnote organ dato afgoerelse }
  kommunalbestyrelse
  afsnit { indsatsomraade art snitflade { foer efter } arbejdsgruppe { foer efter } tilfoejedeMaalsaetninger fjernedeMaalsaetninger
    ansvar { art forvaltning boligorganisation rolleFoer rolleEfter opgaveFoer opgaveEfter } }`;

interface Forskel {
  readonly fra: Record<string, unknown>;
  readonly til: Record<string, unknown>;
  readonly kommunalbestyrelse: boolean;
  readonly afsnit: readonly Afsnitsforskel[];
}

async function forskel(noegle: string, fra: number, til: number): Promise<Forskel> {
  const query = `query ($noegle: String!, $fra: Int!, $til: Int!) { kontrakt(noegle: $noegle) { forskel(fra: $fra, til: $til) { ${FORSKEL} } } }`;
  return (await t.data<{ kontrakt: { forskel: Forskel } }>(query, { noegle, fra, til })).kontrakt.forskel;
}

/** Sections of a version as `Afsnit`s, by their field. */
async function raekker(noegle: string, nummer: number): Promise<Map<string, Afsnit>> {
  interface Raekke {
    snitflade: string;
    indsatsomraade: { noegle: string };
    arbejdsgruppe: { noegle: string } | null;
    maalsaetninger: { nodes: { tekst: string }[] };
    ansvar: {
      nodes: { rolle: string; opgave: string; forvaltning: { noegle: string } | null; boligorganisation: { noegle: string } | null }[];
    };
  }
  const { kontraktafsnit } = await t.data<{ kontraktafsnit: { nodes: Raekke[] } }>(
    `query ($noegle: String!, $nummer: Int!) {
      kontraktafsnit(filter: { kontraktversion: { nummer: { eq: $nummer }, kontrakt: { noegle: { eq: $noegle } } } }) { nodes {
        snitflade indsatsomraade { noegle } arbejdsgruppe { noegle } maalsaetninger { nodes { tekst } }
        ansvar { nodes { rolle opgave forvaltning { noegle } boligorganisation { noegle } } } } } }`,
    { noegle, nummer },
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
async function holdMod(noegle: string, fra: number, til: number): Promise<Forskel> {
  const [svar, foer, efter] = [await forskel(noegle, fra, til), await raekker(noegle, fra), await raekker(noegle, til)];
  const omraader = [...new Set([...foer.keys(), ...efter.keys()])];
  const alle = omraader.map((i) => ({
    i,
    v: ventet(foer.get(i), efter.get(i)),
    art: !foer.has(i) ? 'TILFOEJET' : !efter.has(i) ? 'FJERNET' : 'AENDRET',
  }));
  const anderledes = alle.filter(({ v, art }) => art !== 'AENDRET' || JSON.stringify(v) !== JSON.stringify(ventet(undefined, undefined)));
  expect(svar.afsnit.map((a) => `${a.indsatsomraade} ${a.art}`).sort()).toEqual(anderledes.map(({ i, art }) => `${i} ${art}`).sort());
  for (const { i, v } of anderledes) {
    const a = svar.afsnit.find((s) => s.indsatsomraade === i);
    expect(a && { ...a, ansvar: efterPart(a.ansvar) }).toMatchObject({ ...v, ansvar: efterPart(v.ansvar) });
  }
  return svar;
}

describe('demoens kontrakter', () => {
  it('Nørrebros anden version: hvad der er nyt, og hvem der besluttede', async () => {
    const svar = await holdMod('KONTRAKT-NOERREBRO', 1, 2);
    expect(svar.afsnit.map((a) => a.indsatsomraade)).toEqual(['BOERN_UNGE', 'SUNDHED']);
    expect(svar).toMatchObject({
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

  it('den anden vej er tilføjet fjernet, og omvendt', async () => {
    const [frem, tilbage] = [await holdMod('KONTRAKT-NOERREBRO', 1, 2), await holdMod('KONTRAKT-NOERREBRO', 2, 1)];
    expect(tilbage.afsnit.map((a) => [...a.tilfoejedeMaalsaetninger])).toEqual(frem.afsnit.map((a) => [...a.fjernedeMaalsaetninger]));
    expect(tilbage.afsnit.map((a) => a.snitflade?.efter)).toEqual(frem.afsnit.map((a) => a.snitflade?.foer));
    expect([tilbage.fra, tilbage.til, tilbage.kommunalbestyrelse]).toEqual([frem.til, frem.fra, false]);
  });

  it('Valby/Vigerslevs anden version', async () => {
    expect((await holdMod('KONTRAKT-VALBY_VIGERSLEV', 1, 2)).afsnit.length).toBeGreaterThan(0);
  });

  it('en version adskiller sig ikke fra sig selv', async () => {
    expect(await holdMod('KONTRAKT-NOERREBRO', 2, 2)).toMatchObject({ afsnit: [], kommunalbestyrelse: false });
  });

  it.each([
    [0, 1, 'fra'],
    [1, 3, 'til'],
    [-1, 7, 'fra'],
  ])('version %d til %d findes ikke', async (fra, til, argument) => {
    const svar = await t.spoerg(`{ kontrakt(noegle: "KONTRAKT-NOERREBRO") { forskel(fra: ${fra}, til: ${til}) { kommunalbestyrelse } } }`);
    expect(protokolfejl(svar)).toBe(`BAD_USER_INPUT ${argument}`);
  });
});

it('afsnit og ansvar, der kommer, går og skifter; og om kommunalbestyrelsen var nødvendig', async () => {
  let da = await startTjeneste({ dag: '2012-03-01' });
  let [forum, bestyrelse] = [await da.som('FORUM', 'FORUM-AMAGER_SUNDBY'), await da.som('KOMMUNALBESTYRELSE', 'KOEBENHAVN')];
  const egen = t;
  t = da;
  try {
    const periode = { fra: '2012-01-01', til: '2013-03-21', helhedsplaner: [] };
    await forum.handl(
      'opretKontrakt',
      nyKontrakt({ noegle: 'K', ...periode, afsnit: [afsnit(), afsnit({ indsatsomraade: 'KULTUR_FRITID' })] }),
    );
    expect((await forskel('K', 1, 1)).til).toMatchObject({ organ: null, dato: null, afgoerelse: null });
    await bestyrelse.handl('registrerAfgoerelse', afgoerelse('K'));
    // Another group on the same field takes over.
    await forum.handl('opretArbejdsgruppe', {
      forum: 'FORUM-AMAGER_SUNDBY',
      noegle: 'AMAGER-SUNDHED-2012',
      navn: 'Arbejdsgruppe om sundhed, den nye',
      indsatsomraade: 'SUNDHED',
      medlemmer: [{ forvaltning: 'SUF' }],
    });
    da = await paaDagen(da, '2012-03-04');
    t = da;
    [forum, bestyrelse] = [await da.som('FORUM', 'FORUM-AMAGER_SUNDBY'), await da.som('KOMMUNALBESTYRELSE', 'KOEBENHAVN')];
    const revider = async (hvem: typeof forum, dato: string, afsnitIgen: Afsnit[]) => {
      const svar = await hvem.handl('reviderKontrakt', { kontrakt: 'K', dato, aendringsnote: 'Ny ordlyd.', afsnit: afsnitIgen });
      expect(svar.afvisninger).toEqual([]);
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
    const foerste = await holdMod('K', 1, 2);
    expect(foerste.afsnit.map((a) => `${a.indsatsomraade} ${a.art}`).sort()).toEqual([
      'BOERN_UNGE TILFOEJET',
      'KULTUR_FRITID FJERNET',
      'SUNDHED AENDRET',
    ]);
    const sundhed = foerste.afsnit.find((a) => a.indsatsomraade === 'SUNDHED');
    expect(sundhed?.ansvar.map((a) => `${a.art} ${a.forvaltning ?? a.boligorganisation}`).sort()).toEqual([
      'AENDRET 3B',
      'FJERNET SUF',
      'TILFOEJET SOF',
    ]);
    expect(sundhed).toMatchObject({ snitflade: null, arbejdsgruppe: { foer: 'AMAGER_SUNDBY-SUNDHED', efter: 'AMAGER-SUNDHED-2012' } });
    const noedvendig = async (fra: number, til: number) => (await holdMod('K', fra, til)).kommunalbestyrelse;
    expect([await noedvendig(1, 2), await noedvendig(2, 3), await noedvendig(1, 4), await noedvendig(3, 4)]).toEqual([
      false,
      true,
      true,
      false,
    ]);
  } finally {
    t = egen;
    await da.luk();
  }
});
