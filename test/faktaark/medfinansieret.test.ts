import { lavScene, PULJE, type Scene } from '../support/planer';

/** What counts as co-financed, and which contracts count: stored rows that only a date, a sign or an outcome sets apart. */

let s: Scene;
beforeEach(async () => {
  s = await lavScene('2014-04-23');
});
afterEach(() => s.luk());

const TAL = 'antalHelhedsplaner antalIUdsatteByomraader antalMedfinansierede antalKontrakter antalIndsatsomraader';
const BAG: Readonly<Record<string, string>> = {
  antalHelhedsplaner: 'helhedsplaner',
  antalIUdsatteByomraader: 'iUdsatteByomraader',
  antalMedfinansierede: 'medfinansierede',
  antalKontrakter: 'kontrakter',
  antalIndsatsomraader: 'indsatsomraader',
};

/** The figures of a day, each held against the rows of `grundlag`. */
async function tal(pr: string): Promise<Record<string, number>> {
  const lister = Object.values(BAG)
    .map((l) => `${l}(first: 100) { totalCount nodes { noegle } }`)
    .join(' ');
  const { faktaark: f } = await s.t.data<{ faktaark: Record<string, number> & { grundlag: Record<string, { totalCount: number }> } }>(
    `query ($pr: Date!) { faktaark(pr: $pr) { ${TAL} grundlag { ${lister} } } }`,
    { pr },
  );
  const { grundlag, ...figurer } = f;
  for (const [figur, liste] of Object.entries(BAG)) expect([figur, figurer[figur]]).toEqual([figur, grundlag[liste]?.totalCount]);
  return figurer;
}

const plan = (noegle: string): string => `(SELECT id FROM helhedsplan WHERE noegle = '${noegle}')`;

async function poster(noegle: string, art: string, dato: string, beloeb: number, pulje = PULJE): Promise<void> {
  const [helhedsplan_id, pulje_id] = [await s.inde.id('helhedsplan', noegle), await s.inde.id('pulje', pulje)];
  await s.inde.indsaet('disponering', { helhedsplan_id, pulje_id, art, dato, beloeb });
}

describe('medfinansieret', () => {
  it('er en plan fra dagen, hvor der er disponeret til den, og ikke fra budgettet', async () => {
    expect(await tal('2014-01-01')).toMatchObject({ antalHelhedsplaner: 18, antalIUdsatteByomraader: 17, antalMedfinansierede: 17 });
    // Amagerbro's budget stays as it is; its money is returned, and committed again a month later.
    await flyt('AMAGERBRO', '2014-02-01');
    expect((await tal('2014-01-31')).antalMedfinansierede).toBe(16);
    expect((await tal('2014-02-01')).antalMedfinansierede).toBe(17);
  });

  it('er den ikke længere, når det hele er tilbageført; en del er ikke nok', async () => {
    const [post] = await s.inde.alle<{ beloeb: number }>(
      `SELECT beloeb FROM disponering WHERE art = 'DISPONERET' AND helhedsplan_id = ${plan('RUM-FOR-LIV')}`,
    );
    const hele = post?.beloeb ?? 0;
    await poster('RUM-FOR-LIV', 'TILBAGEFOERT', '2014-01-10', hele - 1);
    expect((await tal('2014-01-10')).antalMedfinansierede).toBe(17);
    await poster('RUM-FOR-LIV', 'TILBAGEFOERT', '2014-01-20', 1);
    expect([(await tal('2014-01-19')).antalMedfinansierede, (await tal('2014-01-20')).antalMedfinansierede]).toEqual([17, 16]);
    await poster('RUM-FOR-LIV', 'DISPONERET', '2014-01-25', 1);
    expect((await tal('2014-01-25')).antalMedfinansierede).toBe(17);
  });

  it('er den ikke af frigivne eller udbetalte penge, og ikke af en anden kommunes pulje', async () => {
    const uden = 'SYN-OESTERBRO-NORD';
    const omraade = await s.inde.id('byomraade', 'NOERREBRO');
    await s.inde.indsaet('byomraadetilknytning', { helhedsplan_id: await s.inde.id('helhedsplan', uden), byomraade_id: omraade });
    await poster(uden, 'FRIGIVET', '2013-06-01', 100);
    await poster(uden, 'UDBETALT', '2013-06-01', 100);
    const kommune_id = await s.inde.indsaet('kommune', { noegle: 'AARHUS', navn: 'Aarhus', kode: '0751', kommunalbestyrelse: 'Byrådet' });
    await s.inde.indsaet('pulje', { noegle: 'AARHUS-PULJE', navn: 'Aarhuspuljen', kommune_id });
    await poster(uden, 'DISPONERET', '2013-06-01', 100, 'AARHUS-PULJE');
    expect(await tal('2014-01-01')).toMatchObject({ antalIUdsatteByomraader: 18, antalMedfinansierede: 17 });
    await poster(uden, 'DISPONERET', '2013-06-01', 100);
    expect((await tal('2014-01-01')).antalMedfinansierede).toBe(18);
  });

  it('er den ikke uden for de udsatte byområder, heller ikke med penge', async () => {
    await poster('SYN-OESTERBRO-NORD', 'DISPONERET', '2013-06-01', 100);
    expect(await tal('2014-01-01')).toMatchObject({ antalHelhedsplaner: 18, antalIUdsatteByomraader: 17, antalMedfinansierede: 17 });
  });

  async function flyt(noegle: string, dato: string): Promise<void> {
    const [raekke] = await s.inde.alle<{ beloeb: number; pulje_id: number; helhedsplan_id: number }>(
      `SELECT beloeb, pulje_id, helhedsplan_id FROM disponering WHERE art = 'DISPONERET' AND helhedsplan_id = ${plan(noegle)}`,
    );
    if (!raekke) throw new Error(noegle);
    await s.inde.indsaet('disponering', { ...raekke, art: 'TILBAGEFOERT', dato: '2013-12-31' });
    await s.inde.indsaet('disponering', { ...raekke, art: 'DISPONERET', dato });
  }
});

describe('kontrakter og indsatsområder', () => {
  const NY = { fra: '2014-01-01', til: null };

  /** A contract of one version with a section in a field that no other has; decided as told, or not at all. */
  async function kontrakt(udfald: string | null, dato = '2014-01-01', gyldig_fra = '2014-01-01'): Promise<number> {
    const [byomraade_id, forum_id] = [await s.inde.id('byomraade', 'NOERREBRO'), await s.inde.id('forum', 'FORUM-NOERREBRO')];
    const indsatsomraade_id = await s.inde.indsaet('indsatsomraade', { noegle: 'NYT', navn: 'Nyt', aliaser: '[]', kontraktomraade: 1 });
    const kontrakt_id = await s.inde.indsaet('kontrakt', { noegle: 'K-NY', titel: 'Ny', byomraade_id, forum_id, version: 1, ...NY });
    const kontraktversion_id = await version(kontrakt_id, 1, gyldig_fra);
    await s.inde.indsaet('kontraktafsnit', { kontraktversion_id, indsatsomraade_id, snitflade: 'prøve' });
    if (udfald) await afgjort(kontraktversion_id, udfald, dato);
    return kontrakt_id;
  }

  const version = (kontrakt_id: number, nummer: number, gyldig_fra: string): Promise<number> =>
    s.inde.indsaet('kontraktversion', { kontrakt_id, nummer, gyldig_fra, aendringsnote: 'prøve' });

  async function afgjort(kontraktversion_id: number, udfald: string, dato: string): Promise<void> {
    const noegle = `BR-${kontraktversion_id}-${dato}`;
    const afgoerelse_id = await s.inde.indsaet('afgoerelse', { noegle, titel: noegle, organ: 'KOMMUNALBESTYRELSE', dato, udfald });
    await s.inde.indsaet('afgoerelsespunkt', { afgoerelse_id, nummer: 1, art: 'GODKENDELSE', kontraktversion_id, tekst: 'prøve' });
  }

  it.each([
    ['et udkast', null],
    ['en afvist', 'AFVIST'],
    ['en udsat', 'UDSAT'],
  ])('%s tæller ikke', async (_hvad, udfald) => {
    await kontrakt(udfald);
    expect(await tal('2014-04-23')).toMatchObject({ antalKontrakter: 6, antalIndsatsomraader: 5 });
  });

  it('en godkendt tæller fra afgørelsen, og fra den dag, versionen gælder', async () => {
    await kontrakt('GODKENDT', '2014-02-01', '2014-03-01');
    const paa = async (pr: string): Promise<unknown[]> => Object.values(await tal(pr)).slice(-2);
    expect([await paa('2014-02-28'), await paa('2014-03-01')]).toEqual([
      [6, 5],
      [7, 6],
    ]);
  });

  it('et felt, som den gældende version har forladt, tæller ikke; det gør det, så længe den nye er et udkast', async () => {
    const ny = await version(await kontrakt('GODKENDT'), 2, '2014-02-01');
    expect(await tal('2014-04-23')).toMatchObject({ antalKontrakter: 7, antalIndsatsomraader: 6 });
    await afgjort(ny, 'GODKENDT', '2014-02-01');
    expect(await tal('2014-01-31')).toMatchObject({ antalKontrakter: 7, antalIndsatsomraader: 6 });
    expect(await tal('2014-02-01')).toMatchObject({ antalKontrakter: 7, antalIndsatsomraader: 5 });
  });
});
