import 'reflect-metadata';
import { type ActName, reachOf } from '../../src/access/act-permissions';
import { ACTS } from '../../src/app/acts';
import { ROLE_ACTS_FOR, ROLES, type Role } from '../../src/kernel/roles';
import { leastInput } from '../helhedsplan/least-input';
import { otherKommune } from '../pulje/ground';
import { execute, send, untouched } from '../support/acts';
import { finansiering, newPlan, planI } from '../support/plans';
import { makeScene, type Scene } from '../support/scene';
import type { User } from '../support/service';

/** Who may act: every act, in every role, for the right and for another organisation. */

let s: Scene;
let references: Record<string, string>;
beforeAll(async () => {
  s = await makeScene('2014-04-23');
  await otherKommune(s);
  const { medlemskaber, afgoerelser, milepaele } = await s.t.data<Record<string, { nodes: { id: string }[] }>>(
    `{ milepaele(filter: { maal: { helhedsplan: { noegle: { eq: "DET-GODE-NABOSKAB" } } } }, first: 1) { nodes { id } }
      medlemskaber(filter: { forum: { noegle: { eq: "FORUM-NOERREBRO" } } }, first: 1) { nodes { id } } afgoerelser(first: 1) { nodes { id } } }`,
  );
  const afgoerelse = afgoerelser?.nodes[0]?.id ?? '';
  references = {
    medlemskab: medlemskaber?.nodes[0]?.id ?? '',
    kommunalAfgoerelse: afgoerelse,
    lbfAfgoerelse: afgoerelse,
    milepael: milepaele?.nodes[0]?.id ?? '',
  };
});
afterAll(() => s.close());

/** Whose the things of `mindsteInput` are. */
const OWN: Readonly<Record<string, string>> = {
  BOLIGORGANISATION: 'FSB',
  FORVALTNING: 'TMF',
  FORUM: 'FORUM-NOERREBRO',
  KOMMUNALBESTYRELSE: 'KOEBENHAVN',
};
const ANDEN: Readonly<Record<string, string>> = {
  BOLIGORGANISATION: 'PAB',
  FORVALTNING: 'ANDEN-TMF',
  FORUM: 'FORUM-VALBY_VIGERSLEV',
  KOMMUNALBESTYRELSE: 'ANDEN',
};

/** Code of the protocol fault; null when the act got to its rules, or was carried out. Nothing is kept. */
async function attempt(user: Pick<User, 'ask'>, act: ActName): Promise<unknown> {
  const input = { ...leastInput(act, references), dryRun: true };
  const answer = await untouched(s, () => send(user, act, input));
  expect([answer.status, answer.errors.filter((f) => f.extensions.code === 'INTERNAL_SERVER_ERROR')]).toEqual([200, []]);
  return answer.errors[0]?.extensions.code ?? null;
}

const roles: readonly Role[] = ROLES.filter((r) => r !== 'OFFENTLIG');

// Those on registers name their object in ways of their own and are tried in test/register/roles.test.ts, which says that it has them all.
const OF_CASES = ACTS.slice(
  0,
  ACTS.findIndex((h) => h.name === 'opretKommune'),
).map((h) => h.name);

describe.each(OF_CASES)('%s', (act) => {
  it('is for those that the table says, and FORBIDDEN for all others', async () => {
    const answer: Record<string, unknown> = { ingen: await attempt(s.t, act) };
    for (const role of roles) answer[role] = await attempt(await s.t.as(role, OWN[role]), act);
    const expected = roles.map((role) => [role, reachOf(act, role) === null ? 'FORBIDDEN' : null]);
    expect(answer).toEqual({ ingen: 'FORBIDDEN', ...Object.fromEntries(expected) });
  });

  for (const role of roles.filter((r) => reachOf(act, r) === 'EGEN')) {
    it(`${role} for another is FORBIDDEN`, async () => {
      expect(await attempt(await s.t.as(role, ANDEN[role]), act)).toBe('FORBIDDEN');
    });

    it(`${role} for one that is not there is FORBIDDEN`, async () => {
      expect(await attempt(await s.t.as(role, 'FINDES-IKKE'), act)).toBe('FORBIDDEN');
    });
  }
});

it('the refusal tells what it was, and whose it is, in both languages', async () => {
  const none = await send(s.t, 'bevilPulje', leastInput('bevilPulje'));
  expect(none.errors).toEqual([
    {
      message: 'Handlingen kan ikke udføres af offentligheden; den udføres af kommunalbestyrelsen.',
      path: ['svar'],
      extensions: { code: 'FORBIDDEN', handling: 'bevilPulje', rolle: 'OFFENTLIG' },
    },
  ]);
  const pab = await s.t.as('BOLIGORGANISATION', 'PAB');
  const answer = await s.t.ask(
    'mutation ($input: TraekHelhedsplanInput!) { traekHelhedsplan(input: $input) { udfoert } }',
    { input: { helhedsplan: 'DET-GODE-NABOSKAB' } },
    { authorization: `Bearer ${pab.token}`, 'accept-language': 'en' },
  );
  expect(answer.errors[0]?.message).toBe(
    'A boligorganisation can carry the act out only on its own behalf; what the act is about belongs to others.',
  );
  expect(answer.errors[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', egne: ['FSB', 'DAB'] });
});

it('all applicants, and the one that administers an applicant, act for the plan', async () => {
  const ansoegere = [
    { boligorganisation: 'AKB', rolle: 'LEDENDE' },
    { boligorganisation: 'FSB', rolle: 'DELTAGENDE' },
  ];
  const bidrag = finansiering().map((b) => ({ ...b, boligorganisation: undefined }));
  const input = newPlan('FLERES', { ansoegere, afdelinger: [{ afdeling: 'FSB/1-85' }, { afdeling: 'AKB/2-11' }], finansiering: bidrag });
  const kab = await s.t.as('BOLIGORGANISATION', 'KAB');
  await execute(kab, 'opretHelhedsplan', input);
  for (const who of ['AKB', 'FSB', 'KAB'])
    await execute(await s.t.as('BOLIGORGANISATION', who), 'retHelhedsplan', { helhedsplan: 'FLERES', titel: who });
  const dab = await s.t.as('BOLIGORGANISATION', 'DAB');
  expect((await send(dab, 'retHelhedsplan', { helhedsplan: 'FLERES' })).errors[0]?.extensions.code).toBe('FORBIDDEN');
  expect((await send(dab, 'opretHelhedsplan', { ...input, noegle: 'ANDRES' })).errors[0]?.extensions.code).toBe('FORBIDDEN');
});

it('a forvaltning that is closed acts no longer', async () => {
  const plan = await planI(s, 'FORBEREDELSE', 'NEDLAGT');
  const kommune_id = await s.outside.id('kommune', 'KOEBENHAVN');
  for (const [key, to] of [
    ['GAMMEL', '2014-04-23'],
    ['SIDSTE', '2014-04-24'],
  ] as const)
    await s.outside.insert('forvaltning', { noegle: key, kortnavn: key, navn: key, udvalg: 'U', fra: '2000-01-01', til: to, kommune_id });
  const old = await s.t.as('FORVALTNING', 'GAMMEL');
  expect((await send(old, 'anbefalHelhedsplan', { helhedsplan: plan })).errors[0]?.extensions.code).toBe('FORBIDDEN');
  await execute(await s.t.as('FORVALTNING', 'SIDSTE'), 'anbefalHelhedsplan', { helhedsplan: plan });
});

it('each role that acts for somebody is in the test', () => {
  expect(Object.keys(OWN).sort()).toEqual(Object.keys(ROLE_ACTS_FOR).sort());
});
