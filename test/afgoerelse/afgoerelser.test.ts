import { otherKommune, ownPulje } from '../pulje/ground';
import { codes, errorsOf, refused as isRefused, perform, reasons, send, untouched } from '../support/acts';
import { planI } from '../support/plans';
import { makeScene, type Scene } from '../support/scene';
import type { Acted } from '../support/service';

/** Decisions of the kommunalbestyrelse and its committees: several items, all recorded or none. */

let s: Scene;
beforeAll(async () => {
  s = await makeScene('2021-06-01');
  await otherKommune(s);
});
afterAll(() => s.close());

type Input = Readonly<Record<string, unknown>>;

const decide = (punkter: readonly Input[], more: Input = {}, fields?: string): Promise<Acted> =>
  perform(s.br, 'registrerAfgoerelse', decision(punkter, more), fields);
const decision = (punkter: readonly Input[], more: Input = {}): Input => ({
  organ: 'KOMMUNALBESTYRELSE',
  dato: '2014-02-01',
  udfald: 'GODKENDT',
  titel: 'Sag',
  punkter,
  ...more,
});
const godkend = (helhedsplan: string): Input => ({ art: 'GODKENDELSE', helhedsplan });
const status = async (...planer: string[]): Promise<string[]> => {
  const fields = planer.map((p, i) => `p${i}: helhedsplan(noegle: "${p}") { status }`).join(' ');
  return Object.values(await s.t.data<Record<string, { status: string }>>(`{ ${fields} }`)).map((p) => p.status);
};
async function refused(punkter: readonly Input[], more: Input, ...expected: unknown[][]): Promise<Acted> {
  const answer = await isRefused(s, () => decide(punkter, more, 'afgoerelse { id } haendelse { id }'), ...expected);
  expect([answer.afgoerelse, answer.haendelse]).toEqual([null, null]);
  return answer;
}
const badly = (...punkter: Input[]): Promise<unknown[]> => untouched(s, () => errorsOf(s.br, 'registrerAfgoerelse', decision(punkter)));

describe('several punkter at once', () => {
  it('plans, release and bevilling in the same afgørelse', async () => {
    const [a, b] = [await planI(s, 'INDSTILLET', 'FLERE-A'), await planI(s, 'INDSTILLET', 'FLERE-B')];
    const pulje = await ownPulje(s, 'FLERES-PULJE');
    const punkter = [
      godkend(a),
      { ...godkend(b), tekst: 'Med ros' },
      { art: 'FRIGIVELSE', helhedsplan: a },
      { art: 'BEVILLING', pulje, beloeb: 10.5 },
    ];
    const fields = `afgoerelse { noegle organ udfald sagsnr kommune { noegle } punkter { nodes { nummer art tekst helhedsplan { noegle status version } bevilling { titel dato beloeb } } } }
      haendelse { rolle udfoertFor dato helhedsplan { id } afgoerelse { noegle } }`;
    const answer = await decide(punkter, { noegle: 'BR-FLERE', sagsnr: '2014-0077401' }, fields);
    const plan = (key: string) => ({ noegle: key, status: 'GODKENDT', version: 7 });
    const [titel, date] = ['Sag', '2014-02-01'];
    expect(answer.afgoerelse).toEqual({
      noegle: 'BR-FLERE',
      organ: 'KOMMUNALBESTYRELSE',
      udfald: 'GODKENDT',
      sagsnr: '2014-0077401',
      kommune: { noegle: 'KOEBENHAVN' },
      punkter: {
        nodes: [
          { nummer: 1, art: 'GODKENDELSE', tekst: titel, helhedsplan: plan(a), bevilling: null },
          { nummer: 2, art: 'GODKENDELSE', tekst: 'Med ros', helhedsplan: plan(b), bevilling: null },
          { nummer: 3, art: 'FRIGIVELSE', tekst: titel, helhedsplan: plan(a), bevilling: null },
          { nummer: 4, art: 'BEVILLING', tekst: titel, helhedsplan: null, bevilling: { titel, dato: date, beloeb: 10.5 } },
        ],
      },
    });
    const haendelse = {
      rolle: 'KOMMUNALBESTYRELSE',
      udfoertFor: 'KOEBENHAVN',
      dato: date,
      helhedsplan: null,
      afgoerelse: { noegle: 'BR-FLERE' },
    };
    expect(answer.haendelse).toEqual(haendelse);
  });

  it('one punkt that is refused, and nothing is recorded', async () => {
    const [ready, not] = [await planI(s, 'INDSTILLET', 'KLAR'), await planI(s, 'INDSENDT', 'IKKE-KLAR')];
    const pulje = await ownPulje(s, 'KLAR-PULJE');
    const wrong = ['FORKERT_TILSTAND', 'INDSENDT', 'INDSTILLET'];
    await refused([{ art: 'BEVILLING', pulje, beloeb: 1 }, godkend(ready), godkend(not)], {}, wrong);
    await refused([godkend(ready), { art: 'BEVILLING', pulje, beloeb: 0 }], {}, ['INTET_BELOEB', '0', 'IKKE_NUL']);
    await refused([godkend(ready), { art: 'BEVILLING', pulje, beloeb: 1 }, { art: 'BEVILLING', pulje, beloeb: 2 }], {}, [
      'BEVILLINGEN_FINDES',
      'Sag',
      'NY_TITEL',
    ]);
    expect(await badly(godkend(ready), godkend(ready))).toEqual(['BAD_USER_INPUT', ['input.punkter[1].helhedsplan']]);
    expect(await badly(godkend(ready), godkend('FINDES-IKKE'))).toEqual(['NOT_FOUND', 'input.punkter[1].helhedsplan']);
    expect(await status(ready, not)).toEqual(['INDSTILLET', 'INDSENDT']);
  });

  it('all reasons are named, also when each stands at its own punkt', async () => {
    const [a, b] = [await planI(s, 'INDSENDT', 'GRUND-A'), await planI(s, 'PRAEKVALIFICERET', 'GRUND-B')];
    expect(reasons(await decide([godkend(a), godkend(b)]))).toHaveLength(2);
  });

  it('a day in the future does not hide the other reasons', async () => {
    const plan = await planI(s, 'INDSENDT', 'GRUND-C', { slut: '2022-06-30', start: '2018-07-01' });
    const answer = await decide([godkend(plan)], { dato: '2021-06-02' });
    expect(codes(answer.afvisninger).sort()).toEqual(['FORKERT_TILSTAND', 'I_FREMTIDEN']);
  });
});

describe('the outcome', () => {
  it('AFVIST: the plans get an afslag, and the afgørelse stands', async () => {
    const [a, b] = [await planI(s, 'INDSTILLET', 'NEJ-A'), await planI(s, 'INDSTILLET', 'NEJ-B')];
    const answer = await decide([godkend(a), godkend(b)], { udfald: 'AFVIST' }, 'afgoerelse { udfald }');
    expect(answer).toMatchObject({ udfoert: true, afgoerelse: { udfald: 'AFVIST' } });
    expect(await status(a, b)).toEqual(['AFSLAG', 'AFSLAG']);
  });

  it('UDSAT: the plan waits, and is approved at a later meeting', async () => {
    const plan = await planI(s, 'INDSTILLET', 'SENERE');
    expect(await decide([godkend(plan)], { udfald: 'UDSAT' })).toMatchObject({ udfoert: true });
    expect(await status(plan)).toEqual(['INDSTILLET']);
    expect(await decide([godkend(plan)], { dato: '2014-03-01' })).toMatchObject({ udfoert: true });
    expect(await status(plan)).toEqual(['GODKENDT']);
  });

  it('is settled after what was decided about it before: not approved before a postponement, and not rejected before any decision', async () => {
    const [postponed, recommended] = [await planI(s, 'INDSTILLET', 'UDSAT-FOERST'), await planI(s, 'INDSTILLET', 'INDSTILT-FOERST')];
    expect(await decide([godkend(postponed)], { udfald: 'UDSAT', dato: '2014-02-10' })).toMatchObject({ udfoert: true });
    await refused([godkend(postponed)], { dato: '2014-02-09' }, ['FOER_TIDLIGERE_SKRIDT', '2014-02-09', '2014-02-10']);
    const opinion = [{ art: 'INDSTILLING', helhedsplan: recommended }];
    expect(await decide(opinion, { organ: 'FAGUDVALG', dato: '2014-02-10' })).toMatchObject({ udfoert: true });
    await refused([godkend(recommended)], { udfald: 'AFVIST', dato: '2014-02-09' }, ['SLUT_FOER_DET_DER_ER', '2014-02-09', '2014-02-10']);
    expect(await decide([godkend(postponed)], { dato: '2014-02-10' })).toMatchObject({ udfoert: true });
    expect(await decide([godkend(recommended)], { udfald: 'AFVIST', dato: '2014-02-10' })).toMatchObject({ udfoert: true });
  });

  it('not before the indstilling', async () => {
    const plan = await planI(s, 'INDSTILLET', 'FOER');
    await refused([godkend(plan)], { dato: '2013-09-30' }, ['FOER_TIDLIGERE_SKRIDT', '2013-09-30', '2013-10-01']);
    expect(await decide([godkend(plan)], { dato: '2013-10-01' })).toMatchObject({ udfoert: true });
  });
});

describe('the body', () => {
  it('a committee does not approve before 2021, but does from 1 January 2021', async () => {
    const plan = await planI(s, 'INDSTILLET', 'UDVALGET', { slut: '2021-12-31' });
    const select = (date: string): Input => ({ organ: 'FAGUDVALG', dato: date });
    const answer = await refused([godkend(plan)], select('2020-12-31'), ['ORGAN_KAN_IKKE_GODKENDE', 'FAGUDVALG', 'KOMMUNALBESTYRELSE']);
    expect(answer.afvisninger[0]).toMatchObject({ regel: 'H7', ansvarlig: 'KOMMUNALBESTYRELSE' });
    await refused([godkend(plan)], { organ: 'OEKONOMIUDVALG', dato: '2021-01-01' }, [
      'ORGAN_KAN_IKKE_GODKENDE',
      'OEKONOMIUDVALG',
      'KOMMUNALBESTYRELSE FAGUDVALG',
    ]);
    expect(await decide([godkend(plan)], select('2021-01-01'))).toMatchObject({ udfoert: true });
    expect((await perform(s.lbf, 'givTilsagn', { helhedsplan: plan, dato: '2021-01-01' })).udfoert).toBe(true);
  });

  it('the indstilling of a committee approves nothing', async () => {
    const plan = await planI(s, 'INDSTILLET', 'INDSTILLES');
    expect(await decide([{ art: 'INDSTILLING', helhedsplan: plan }], { organ: 'FAGUDVALG' })).toMatchObject({ udfoert: true });
    expect(await status(plan)).toEqual(['INDSTILLET']);
    expect(codes((await perform(s.lbf, 'givTilsagn', { helhedsplan: plan })).afvisninger)).toContain('FORKERT_TILSTAND');
  });

  it.each(['LANDSBYGGEFONDEN', 'FORVALTNING', 'BOLIGSOCIALT_FORUM'])('%s does not record here', async (organ) => {
    const frigivelse = { art: 'FRIGIVELSE', helhedsplan: 'DET-GODE-NABOSKAB' };
    await refused([frigivelse], { organ }, ['ANDET_ORGAN', organ, 'KOMMUNALBESTYRELSE OEKONOMIUDVALG FAGUDVALG']);
  });

  it('punkter that have an act of their own are all named', async () => {
    const kinds = ['TILSAGN', 'PRAEKVALIFIKATION', 'REVISION', 'FORLAENGELSE', 'SAMMENLAEGNING'];
    const answer = await untouched(s, () => decide(kinds.map((kind) => ({ art: kind, helhedsplan: 'DET-GODE-NABOSKAB' }))));
    expect(answer.afvisninger.map((a) => [a.kode, a.faktisk])).toEqual(kinds.map((kind) => ['PUNKTET_HAR_SIN_EGEN_HANDLING', kind]));
  });
});

it('kommunalbestyrelsen of another kommune decides neither on the plan nor on the pulje', async () => {
  const other = await s.t.as('KOMMUNALBESTYRELSE', 'ANDEN');
  for (const punkt of [
    { art: 'FRIGIVELSE', helhedsplan: 'DET-GODE-NABOSKAB' },
    { art: 'BEVILLING', pulje: 'BOLIGSOCIAL-PULJE', beloeb: 1 },
  ]) {
    const answer = await untouched(s, () => send(other, 'registrerAfgoerelse', decision([punkt])));
    expect(answer.errors[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', egne: ['KOEBENHAVN'] });
  }
});

it('a punkt is about exactly one thing, of the right kind', async () => {
  const [helhedsplan, pulje, kontrakt] = ['DET-GODE-NABOSKAB', 'BOLIGSOCIAL-PULJE', 'KONTRAKT-NOERREBRO'];
  const good = { art: 'FRIGIVELSE', helhedsplan };
  const bad: Input[] = [
    { art: 'FRIGIVELSE' },
    { art: 'FRIGIVELSE', helhedsplan, kontrakt },
    { art: 'FRIGIVELSE', kontrakt },
    { art: 'FRIGIVELSE', pulje },
    { art: 'BEVILLING', helhedsplan, beloeb: 1 },
    { art: 'BEVILLING', helhedsplan, pulje, beloeb: 1 },
  ];
  for (const punkt of bad) expect([punkt, await badly(good, punkt)]).toEqual([punkt, ['BAD_USER_INPUT', ['input.punkter[1]']]]);
  expect(await badly()).toEqual(['BAD_USER_INPUT', ['input.punkter']]);
});
