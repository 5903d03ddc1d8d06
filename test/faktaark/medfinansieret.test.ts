import { PULJE } from '../support/plans';
import { makeScene, type Scene } from '../support/scene';

/** What counts as co-financed, and which contracts count: stored rows that only a date, a sign or an outcome sets apart. */

let s: Scene;
beforeEach(async () => {
  s = await makeScene('2014-04-23');
});
afterEach(() => s.close());

const NUMBERS = 'antalHelhedsplaner antalIUdsatteByomraader antalMedfinansierede antalKontrakter antalIndsatsomraader';
const BAG: Readonly<Record<string, string>> = {
  antalHelhedsplaner: 'helhedsplaner',
  antalIUdsatteByomraader: 'iUdsatteByomraader',
  antalMedfinansierede: 'medfinansierede',
  antalKontrakter: 'kontrakter',
  antalIndsatsomraader: 'indsatsomraader',
};

/** The figures of a day, each held against the rows of `grundlag`. */
async function number(pr: string): Promise<Record<string, number>> {
  const lists = Object.values(BAG)
    .map((l) => `${l}(first: 100) { totalCount nodes { noegle } }`)
    .join(' ');
  const { faktaark: f } = await s.t.data<{ faktaark: Record<string, number> & { grundlag: Record<string, { totalCount: number }> } }>(
    `query ($pr: Date!) { faktaark(pr: $pr) { ${NUMBERS} grundlag { ${lists} } } }`,
    { pr },
  );
  const { grundlag: context, ...figures } = f;
  for (const [figure, list] of Object.entries(BAG)) expect([figure, figures[figure]]).toEqual([figure, context[list]?.totalCount]);
  return figures;
}

const plan = (key: string): string => `(SELECT id FROM helhedsplan WHERE noegle = '${key}')`;

async function posts(key: string, kind: string, date: string, amount: number, pulje = PULJE): Promise<void> {
  const [helhedsplan_id, pulje_id] = [await s.outside.id('helhedsplan', key), await s.outside.id('pulje', pulje)];
  await s.outside.insert('disponering', { helhedsplan_id, pulje_id, art: kind, dato: date, beloeb: amount });
}

describe('co-financed', () => {
  it('a plan is so from the day money is committed to it, and not by its budget', async () => {
    expect(await number('2014-01-01')).toMatchObject({ antalHelhedsplaner: 18, antalIUdsatteByomraader: 17, antalMedfinansierede: 17 });
    // Amagerbro's budget stays as it is; its money is returned, and committed again a month later.
    await move('AMAGERBRO', '2014-02-01');
    expect((await number('2014-01-31')).antalMedfinansierede).toBe(16);
    expect((await number('2014-02-01')).antalMedfinansierede).toBe(17);
  });

  it('it is so no longer when all is returned; a part is not enough', async () => {
    const [post] = await s.outside.all<{ beloeb: number }>(
      `SELECT beloeb FROM disponering WHERE art = 'DISPONERET' AND helhedsplan_id = ${plan('RUM-FOR-LIV')}`,
    );
    const whole = post?.beloeb ?? 0;
    await posts('RUM-FOR-LIV', 'TILBAGEFOERT', '2014-01-10', whole - 1);
    expect((await number('2014-01-10')).antalMedfinansierede).toBe(17);
    await posts('RUM-FOR-LIV', 'TILBAGEFOERT', '2014-01-20', 1);
    expect([(await number('2014-01-19')).antalMedfinansierede, (await number('2014-01-20')).antalMedfinansierede]).toEqual([17, 16]);
    await posts('RUM-FOR-LIV', 'DISPONERET', '2014-01-25', 1);
    expect((await number('2014-01-25')).antalMedfinansierede).toBe(17);
  });

  it('it is not so by money released or paid out, nor by the pulje of another kommune', async () => {
    const without = 'SYN-OESTERBRO-NORD';
    const omraade = await s.outside.id('byomraade', 'NOERREBRO');
    await s.outside.insert('byomraadetilknytning', { helhedsplan_id: await s.outside.id('helhedsplan', without), byomraade_id: omraade });
    await posts(without, 'FRIGIVET', '2013-06-01', 100);
    await posts(without, 'UDBETALT', '2013-06-01', 100);
    const kommune_id = await s.outside.insert('kommune', { noegle: 'AARHUS', navn: 'Aarhus', kode: '0751', kommunalbestyrelse: 'Byrådet' });
    await s.outside.insert('pulje', { noegle: 'AARHUS-PULJE', navn: 'Aarhuspuljen', kommune_id });
    await posts(without, 'DISPONERET', '2013-06-01', 100, 'AARHUS-PULJE');
    expect(await number('2014-01-01')).toMatchObject({ antalIUdsatteByomraader: 18, antalMedfinansierede: 17 });
    await posts(without, 'DISPONERET', '2013-06-01', 100);
    expect((await number('2014-01-01')).antalMedfinansierede).toBe(18);
  });

  it('it is not so outside the udsatte byområder, not even with money', async () => {
    await posts('SYN-OESTERBRO-NORD', 'DISPONERET', '2013-06-01', 100);
    expect(await number('2014-01-01')).toMatchObject({ antalHelhedsplaner: 18, antalIUdsatteByomraader: 17, antalMedfinansierede: 17 });
  });

  async function move(key: string, date: string): Promise<void> {
    const [row] = await s.outside.all<{ beloeb: number; pulje_id: number; helhedsplan_id: number }>(
      `SELECT beloeb, pulje_id, helhedsplan_id FROM disponering WHERE art = 'DISPONERET' AND helhedsplan_id = ${plan(key)}`,
    );
    if (!row) throw new Error(key);
    await s.outside.insert('disponering', { ...row, art: 'TILBAGEFOERT', dato: '2013-12-31' });
    await s.outside.insert('disponering', { ...row, art: 'DISPONERET', dato: date });
  }
});

describe('kontrakter and indsatsområder', () => {
  const NY = { fra: '2014-01-01', til: null };

  /** A contract of one version with a section in a field that no other has; decided as told, or not at all. */
  async function kontrakt(outcome: string | null, date = '2014-01-01', gyldig_fra = '2014-01-01'): Promise<number> {
    const [byomraade_id, forum_id] = [await s.outside.id('byomraade', 'NOERREBRO'), await s.outside.id('forum', 'FORUM-NOERREBRO')];
    const indsatsomraade_id = await s.outside.insert('indsatsomraade', { noegle: 'NYT', navn: 'Nyt', aliaser: '[]', kontraktomraade: 1 });
    const kontrakt_id = await s.outside.insert('kontrakt', { noegle: 'K-NY', titel: 'Ny', byomraade_id, forum_id, version: 1, ...NY });
    const kontraktversion_id = await version(kontrakt_id, 1, gyldig_fra);
    await s.outside.insert('kontraktafsnit', { kontraktversion_id, indsatsomraade_id, snitflade: 'prøve' });
    if (outcome) await afgjort(kontraktversion_id, outcome, date);
    return kontrakt_id;
  }

  const version = (kontrakt_id: number, number: number, gyldig_fra: string): Promise<number> =>
    s.outside.insert('kontraktversion', { kontrakt_id, nummer: number, gyldig_fra, aendringsnote: 'prøve' });

  async function afgjort(kontraktversion_id: number, outcome: string, date: string): Promise<void> {
    const key = `BR-${kontraktversion_id}-${date}`;
    const afgoerelse_id = await s.outside.insert('afgoerelse', {
      noegle: key,
      titel: key,
      organ: 'KOMMUNALBESTYRELSE',
      dato: date,
      udfald: outcome,
    });
    await s.outside.insert('afgoerelsespunkt', { afgoerelse_id, nummer: 1, art: 'GODKENDELSE', kontraktversion_id, tekst: 'prøve' });
  }

  it.each([
    ['a draft', null],
    ['a refused one', 'AFVIST'],
    ['a postponed one', 'UDSAT'],
  ])('%s does not count', async (_what, outcome) => {
    await kontrakt(outcome);
    expect(await number('2014-04-23')).toMatchObject({ antalKontrakter: 6, antalIndsatsomraader: 5 });
  });

  it('an approved one counts from the afgørelse, and from the day that the version holds', async () => {
    await kontrakt('GODKENDT', '2014-02-01', '2014-03-01');
    const on = async (pr: string): Promise<unknown[]> => Object.values(await number(pr)).slice(-2);
    expect([await on('2014-02-28'), await on('2014-03-01')]).toEqual([
      [6, 5],
      [7, 6],
    ]);
  });

  it('a field that the version in force has left does not count; it does while the new one is a draft', async () => {
    const fresh = await version(await kontrakt('GODKENDT'), 2, '2014-02-01');
    expect(await number('2014-04-23')).toMatchObject({ antalKontrakter: 7, antalIndsatsomraader: 6 });
    await afgjort(fresh, 'GODKENDT', '2014-02-01');
    expect(await number('2014-01-31')).toMatchObject({ antalKontrakter: 7, antalIndsatsomraader: 6 });
    expect(await number('2014-02-01')).toMatchObject({ antalKontrakter: 7, antalIndsatsomraader: 5 });
  });
});
