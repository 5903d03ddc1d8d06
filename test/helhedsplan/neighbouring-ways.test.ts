import { kontrakt, ownPulje } from '../pulje/ground';
import { errorsOf, execute, goes, perform, refused, send, untouched } from '../support/acts';
import { afgoerelse, finansiering, planI } from '../support/plans';
import { makeScene, type Scene } from '../support/scene';

/** Neighbours of the ways round the rules: other acts, orders and days that would lead to the same states. */

let s: Scene;
let number = 0;
beforeAll(async () => {
  s = await makeScene('2018-03-01');
});
afterAll(() => s.close());

const name = (): string => {
  number += 1;
  return `NABO-${number}`;
};
const plan = (state: string, more: Record<string, unknown> = {}): Promise<string> => planI(s, state, name(), more);

describe('merger', () => {
  const sammenlaeg = (helhedsplaner: string[], efterfoelger: string) => () =>
    perform(s.lbf, 'sammenlaegHelhedsplaner', { helhedsplaner, efterfoelger, dato: '2016-07-01' });

  it('a plan that was made to follow the other takes it in, too', async () => {
    const old = await plan('IGANGVAERENDE');
    const fresh = await plan('TILSAGN', { forgaengere: [old] });
    await goes(sammenlaeg([old], fresh)(), 'REDEGOERELSE_MANGLER', 'REDEGOERELSE_MANGLER');
    const { helhedsplan } = await s.t.data<{ helhedsplan: unknown }>(
      `{ helhedsplan(noegle: "${fresh}") { forgaengerled { nodes { art forgaenger { noegle status } } } } }`,
    );
    expect(helhedsplan).toEqual({
      forgaengerled: { nodes: [{ art: 'SAMMENLAEGNING', forgaenger: { noegle: old, status: 'SAMMENLAGT' } }] },
    });
  });

  it('the same plan twice in the list is named with its place', async () => {
    const [a, fresh] = [await plan('IGANGVAERENDE'), await plan('TILSAGN')];
    expect(await errorsOf(s.lbf, 'sammenlaegHelhedsplaner', { helhedsplaner: [a, a], efterfoelger: fresh, dato: '2016-07-01' })).toEqual([
      'BAD_USER_INPUT',
      ['input.helhedsplaner[1]'],
    ]);
  });

  it('the one that took another in cannot afterwards have ended or been stopped before', async () => {
    const [a, fresh] = [await plan('IGANGVAERENDE'), await plan('IGANGVAERENDE')];
    await goes(sammenlaeg([a], fresh)(), 'REDEGOERELSE_MANGLER', 'REDEGOERELSE_MANGLER');
    const stands = (date: string) => () => perform(s.lbf, 'standsHelhedsplan', { helhedsplan: fresh, dato: date });
    await refused(s, stands('2016-06-30'), ['SLUT_FOER_DET_DER_ER', '2016-06-30', '2016-07-02']);
    await refused(s, stands('2016-07-01'), ['SLUT_FOER_DET_DER_ER', '2016-07-01', '2016-07-02']);
    expect((await stands('2016-07-02')()).udfoert).toBe(true);
  });
});

describe('a plan whose time is past', () => {
  it.each([
    ['indsendHelhedsplan', 'PRAEKVALIFICERET', 'ansoeger', { kommune: 'KOEBENHAVN' }],
    ['indstilHelhedsplan', 'INDSENDT', 'tmf', {}],
    ['disponerPulje', 'GODKENDT', 'tmf', { beloeb: 1 }],
  ] as const)('%s goes through on the last day and not the day after', async (act, state, who, more) => {
    const short = await plan(state, { slut: '2017-12-31' });
    if (act === 'disponerPulje') await kontrakt(s, short);
    const input = { helhedsplan: short, ...more };
    const after = await perform(s[who], act, { ...input, dato: '2018-01-01' });
    expect(after.afvisninger.map((a) => [a.kode, a.regel, a.faktisk, a.graense])).toContainEqual([
      'EFTER_SLUT',
      'H72',
      '2018-01-01',
      '2017-12-31',
    ]);
    const latest = await perform(s[who], act, { ...input, dato: '2017-12-31', dryRun: true });
    expect(latest.afvisninger.map((a) => a.regel)).not.toContain('H72');
  });

  it('is not approved', async () => {
    const short = await plan('INDSTILLET');
    await refused(s, () => perform(s.br, 'registrerAfgoerelse', afgoerelse(short, '2018-01-01')), [
      'EFTER_SLUT',
      '2018-01-01',
      '2017-12-31',
    ]);
  });
});

it('money is not kept in a plan that never begins', async () => {
  const p = name();
  const pulje = await ownPulje(s, `P-${p}`);
  await execute(s.br, 'bevilPulje', { pulje, titel: 'Grund', dato: '2010-01-01', beloeb: 1_000_000 });
  await planI(s, 'TILSAGN', p, { finansiering: finansiering(pulje) });
  await kontrakt(s, p);
  await execute(s.tmf, 'disponerPulje', { helhedsplan: p, dato: '2013-12-11', beloeb: 100_000 });
  const stands = (more: Record<string, unknown>) => () =>
    perform(s.lbf, 'standsHelhedsplan', { helhedsplan: p, dato: '2013-12-20', ...more }, 'helhedsplan { status }');
  await refused(s, stands({ disponeredeMidler: 'BEHOLDES' }), ['PENGE_ER_DISPONERET', '100000', '0']);
  expect((await goes(stands({})())).helhedsplan).toEqual({ status: 'TRUKKET' });
});

describe('the reguleringskonto', () => {
  it('is not used before the tilsagn, and its use is not approved before', async () => {
    const p = await plan('IGANGVAERENDE');
    const before: [string, string, string] = ['KONTOEN_FOER_TILSAGN', '2013-12-09', '2013-12-10'];
    const post = (date: string) => () =>
      perform(s.ansoeger, 'indsaetPaaReguleringskonto', { helhedsplan: p, dato: date, beloeb: 1, formaal: 'Tilskud' });
    await refused(s, post('2013-12-09'), before);
    await goes(post('2013-12-10')());
    const lbf = (date: string) => () =>
      perform(s.lbf, 'godkendReguleringskonto', { helhedsplan: p, dato: date, beloeb: 1, formaal: 'Fest' });
    await refused(s, lbf('2013-12-09'), before);
    await goes(lbf('2013-12-10')());
    const br = (date: string) => () => perform(s.br, 'registrerAfgoerelse', afgoerelse(p, date, 'REGULERINGSKONTO'));
    await refused(s, br('2013-12-09'), before);
    await goes(br('2013-12-10')());
  });
});

it('two rows that must not be alike are a conflict that names the fields', async () => {
  const admin = await s.t.as('ADMINISTRATOR');
  const overtag = () => send(admin, 'overtagAdministration', { boligorganisation: 'FSB', administrator: 'KAB', fra: '2018-02-01' });
  expect((await overtag()).errors).toEqual([]);
  const [error] = (await untouched(s, overtag)).errors;
  expect([error?.extensions.code, error?.extensions.felter, error?.message]).toEqual([
    'CONFLICT',
    ['fra', 'boligorganisation'],
    'der er allerede en administration med samme første dag og boligorganisation; intet er ændret.',
  ]);
});
