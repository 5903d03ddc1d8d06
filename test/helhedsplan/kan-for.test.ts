import { ROLE_ACTS_FOR, ROLES, type Role } from '../../src/kernel/roles';
import { makeScene, type Scene } from '../support/scene';
import type { User } from '../support/service';

/** `kan` and `muligeHandlinger` of a role without its token: they answer as they would to that role itself. */
let s: Scene;
let kmtf: User;
beforeAll(async () => {
  s = await makeScene('2026-11-22');
  // The administration that TMF became on 1 January 2026.
  kmtf = await s.t.as('FORVALTNING', 'KMTF');
});
afterAll(() => s.close());

const KEY_PATTERN: Readonly<Record<string, string>> = {
  Boligorganisation: 'FSB',
  Forvaltning: 'KMTF',
  Forum: 'FORUM-NOERREBRO',
  Kommune: 'KOEBENHAVN',
};
const who = (role: Role): string | undefined => KEY_PATTERN[ROLE_ACTS_FOR[role] ?? ''];

const FIELDS = 'tilladt hindringer { kode regel tekst }';
const question = (
  args: string,
): string => `{ helhedsplaner(first: 30, filter: { kommune: { noegle: { eq: "KOEBENHAVN" } } }) { nodes { noegle
  kan(handling: UDBETAL${args ? `, ${args}` : ''}) { ${FIELDS} advarsler { kode } }
  muligeHandlinger${args ? `(${args})` : ''} { handling ${FIELDS} } } } }`;

const roles = ROLES.filter((r) => r !== 'OFFENTLIG');

it.each(roles)('%s: others get the same answer as the role itself', async (role) => {
  const own = await (await s.t.as(role, who(role))).data(question(''));
  const args = `rolle: ${role}${who(role) ? `, for: "${who(role)}"` : ''}`;
  for (const user of [s.t, s.lbf]) expect(await user.data(question(args))).toEqual(own);
});

it('OFFENTLIG can be asked about by those who have a token', async () => {
  expect(await s.tmf.data(question('rolle: OFFENTLIG'))).toEqual(await s.t.data(question('')));
});

it('the answer is another for another, in one statement and in one query', async () => {
  const before = s.t.database.readers.statementCount;
  const { helhedsplan } = await s.t.data<{ helhedsplan: Record<string, { tilladt: boolean; hindringer: { kode: string }[] }> }>(`{
    helhedsplan(noegle: "SYN-AMAGER-OEST") {
      tmf: kan(handling: INDSTIL, rolle: FORVALTNING, for: "KMTF") { tilladt hindringer { kode } }
      fsb: kan(handling: INDSTIL, rolle: BOLIGORGANISATION, for: "FSB") { tilladt hindringer { kode } }
    } }`);
  expect(s.t.database.readers.statementCount - before).toBe(1);
  expect(helhedsplan).toEqual({ tmf: { tilladt: true, hindringer: [] }, fsb: { tilladt: false, hindringer: [{ kode: 'ADGANG' }] } });
});

it('variables can be used, and left out they are the one who asks', async () => {
  const q =
    'query ($r: Rolle, $f: String) { helhedsplan(noegle: "SYN-AMAGER-OEST") { kan(handling: INDSTIL, rolle: $r, for: $f) { tilladt } } }';
  const answer = async (variables: Record<string, unknown>): Promise<unknown> => (await kmtf.data(q, variables)).helhedsplan;
  expect(await answer({})).toEqual({ kan: { tilladt: true } });
  expect(await answer({ r: null, f: null })).toEqual({ kan: { tilladt: true } });
  expect(await answer({ r: 'FORVALTNING', f: 'KMTF' })).toEqual({ kan: { tilladt: true } });
  expect(await answer({ r: 'LANDSBYGGEFOND' })).toEqual({ kan: { tilladt: false } });
});

describe('the one asked about must exist', () => {
  it.each([
    ['rolle: FORVALTNING', 'for', 'for: mangler; angiv nøglen på den forvaltning, som der handles for.'],
    ['rolle: FORUM', 'for', 'for: mangler; angiv nøglen på det forum, som der handles for.'],
    ['rolle: FORVALTNING, for: "NIX"', 'for', 'for: der er ingen forvaltning med nøglen "NIX".'],
    ['rolle: FORUM, for: "TMF"', 'for', 'for: der er intet forum med nøglen "TMF".'],
    ['rolle: BOLIGORGANISATION, for: ""', 'for', 'for: der er ingen boligorganisation med nøglen "".'],
    ['rolle: KOMMUNALBESTYRELSE, for: "TMF"', 'for', 'for: der er ingen kommune med nøglen "TMF".'],
    ['rolle: LANDSBYGGEFOND, for: "TMF"', 'for', 'for: udelades; Landsbyggefonden handler ikke på nogens vegne.'],
    ['rolle: OFFENTLIG, for: "TMF"', 'for', 'for: udelades; offentligheden handler ikke på nogens vegne.'],
    ['for: "TMF"', 'rolle', 'rolle: mangler; for siger, hvem rollen handler for.'],
  ])('%s', async (args, argument, message) => {
    for (const field of [`kan(handling: INDSTIL, ${args}) { tilladt }`, `muligeHandlinger(${args}) { tilladt }`]) {
      const answer = await s.t.ask(`{ helhedsplan(noegle: "SYN-AMAGER-OEST") { ${field} } }`);
      expect([answer.status, answer.errors[0]?.message, answer.errors[0]?.extensions]).toEqual([
        400,
        message,
        { code: 'BAD_USER_INPUT', argument },
      ]);
    }
  });
});
