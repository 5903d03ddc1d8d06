import 'reflect-metadata';
import { ACT_PERMISSIONS, type ActName, reachOf } from '../../src/access/act-permissions';
import { ACTS } from '../../src/app/acts';
import type { Role } from '../../src/kernel/roles';
import { send, untouched } from '../support/acts';
import { makeScene, type Scene } from '../support/scene';
import type { User } from '../support/service';

/** Who may keep which register: each role tries each act, with an input that is sound and names nothing that exists. */

const REGISTRE: readonly (readonly [ActName, Record<string, unknown>])[] = [
  ['opretKommune', { noegle: 'NY', navn: 'Ny', kode: '9998', kommunalbestyrelse: 'Byrådet' }],
  ['retKommune', { kommune: 'FINDES-IKKE' }],
  ['opretByomraade', { kommune: 'FINDES-IKKE', noegle: 'NYT', navn: 'Nyt' }],
  ['retByomraade', { byomraade: 'FINDES-IKKE' }],
  ['vedtagPolitik', { kommune: 'FINDES-IKKE', noegle: 'NY', titel: 'Ny' }],
  ['ophaevPolitik', { politik: 'FINDES-IKKE', til: '2020-01-01' }],
  ['udpegByomraade', { politik: 'FINDES-IKKE', byomraade: 'NOERREBRO' }],
  ['ophaevUdpegning', { udpegning: 'udp_9999', til: '2020-01-01' }],
  ['opretForvaltning', { kommune: 'FINDES-IKKE', noegle: 'NY', kortnavn: 'NY', navn: 'Ny', udvalg: 'Udvalget' }],
  ['retForvaltning', { forvaltning: 'FINDES-IKKE' }],
  ['nedlaegForvaltning', { forvaltning: 'FINDES-IKKE', til: '2020-01-01' }],
  ['opretBoligorganisation', { noegle: 'NY', navn: 'Ny' }],
  ['retBoligorganisation', { boligorganisation: 'FINDES-IKKE' }],
  ['overtagAdministration', { boligorganisation: 'FINDES-IKKE', administrator: 'KAB' }],
  ['afslutAdministration', { boligorganisation: 'FINDES-IKKE', til: '2020-01-01' }],
  ['opretAfdeling', { boligorganisation: 'FINDES-IKKE', nummer: '1', navn: 'Ny' }],
  ['retAfdeling', { afdeling: 'FINDES-IKKE' }],
  ['flytAfdeling', { afdeling: 'FINDES-IKKE', boligorganisation: 'FSB' }],
  ['sammenlaegAfdelinger', { afdelinger: [{ afdeling: 'FINDES-IKKE' }], efterfoelger: 'FINDES-IKKE' }],
  ['nedlaegAfdeling', { afdeling: 'FINDES-IKKE' }],
  ['indberetNoegletal', { afdeling: 'FINDES-IKKE', aar: 2013, antalBeboere: 100, antalHusstande: 50 }],
  ['retNoegletal', { noegletal: 'noe_999999', doemte: 1 }],
  ['opretBoligomraade', { kommune: 'FINDES-IKKE', noegle: 'NYT-BOLIGOMRAADE', navn: 'Nyt' }],
  ['retBoligomraade', { boligomraade: 'FINDES-IKKE', navn: 'Nyt' }],
  [
    'registrerStatsliste',
    { noegle: 'NY-LISTE', titel: 'Ny', kategori: 'GHETTOOMRAADE', dato: '2013-01-01', pladser: [{ boligomraade: 'FINDES-IKKE' }] },
  ],
  ['retStatsliste', { statsliste: 'FINDES-IKKE', titel: 'Ny' }],
  ['opretIndsatsomraade', { noegle: 'NYT', navn: 'Nyt' }],
  ['retIndsatsomraade', { indsatsomraade: 'FINDES-IKKE' }],
  ['opretBevillingsperiode', { noegle: 'NY', navn: 'Ny', fra: '2031-01-01', regelgrundlag: 'Lov' }],
  ['retBevillingsperiode', { bevillingsperiode: 'FINDES-IKKE' }],
  ['opretPulje', { kommune: 'FINDES-IKKE', noegle: 'NY', navn: 'Ny' }],
  ['retPulje', { pulje: 'FINDES-IKKE', navn: 'Ny' }],
  ['opretForum', { kommune: 'FINDES-IKKE', noegle: 'NYT', navn: 'Nyt', art: 'SEKRETARIAT' }],
  ['retForum', { forum: 'FINDES-IKKE', navn: 'Nyt' }],
  ['nedlaegForum', { forum: 'FINDES-IKKE', til: '2020-01-01' }],
  ['importer', { filer: [{ navn: 'kommune.yaml', indhold: '[]' }] }],
];

const USERS: readonly (readonly [Role, string?])[] = [
  ['OFFENTLIG'],
  ['ANALYTIKER'],
  ['BOLIGORGANISATION', 'FSB'],
  ['FORVALTNING', 'TMF'],
  ['FORUM', 'FORUM-NOERREBRO'],
  ['KOMMUNALBESTYRELSE', 'KOEBENHAVN'],
  ['LANDSBYGGEFOND'],
  ['ADMINISTRATOR'],
];

let s: Scene;
const users = new Map<Role, Pick<User, 'ask'>>();
beforeAll(async () => {
  s = await makeScene('2014-04-23');
  for (const [role, who] of USERS) users.set(role, role === 'OFFENTLIG' ? s.t : await s.t.as(role, who));
});
afterAll(() => s.close());

it('each act on a register is here', () => {
  const first = ACTS.findIndex((h) => h.name === 'opretKommune');
  expect(REGISTRE.map(([name]) => name)).toEqual(ACTS.slice(first).map((h) => h.name));
  expect(REGISTRE.every(([name]) => name in ACT_PERMISSIONS)).toBe(true);
});

describe.each(REGISTRE)('%s', (name, input) => {
  it.each(USERS.map(([role]) => role))('%s', async (role) => {
    const user = users.get(role);
    if (!user) throw new Error(role);
    const answer = await untouched(s, () => send(user, name, { ...input, dryRun: true }));
    const codes = answer.errors.map((f) => f.extensions.code);
    if (reachOf(name, role) === null) expect(codes).toEqual(['FORBIDDEN']);
    else expect(codes).not.toContain('FORBIDDEN');
  });
});

it('kommunalbestyrelsen keeps only registers of its own', async () => {
  const other = await s.t.as('KOMMUNALBESTYRELSE', 'ANDEN');
  await s.outside.insert('kommune', { noegle: 'ANDEN', navn: 'Anden', kode: '9999', kommunalbestyrelse: 'Byrådet' });
  const strangers: readonly (readonly [ActName, Record<string, unknown>])[] = [
    ['vedtagPolitik', { kommune: 'KOEBENHAVN', noegle: 'NY', titel: 'Ny' }],
    ['ophaevPolitik', { politik: 'POLITIK-2011', til: '2016-01-01' }],
    ['udpegByomraade', { politik: 'POLITIK-2011', byomraade: 'NOERREBRO' }],
    ['ophaevUdpegning', { udpegning: 'udp_1', til: '2016-01-01' }],
    ['opretForvaltning', { kommune: 'KOEBENHAVN', noegle: 'NY', kortnavn: 'NY', navn: 'Ny', udvalg: 'Udvalget' }],
    ['retForvaltning', { forvaltning: 'TMF', navn: 'Andet' }],
    ['nedlaegForvaltning', { forvaltning: 'TMF', til: '2020-01-01' }],
    ['opretPulje', { kommune: 'KOEBENHAVN', noegle: 'NY', navn: 'Ny' }],
    ['retPulje', { pulje: 'BOLIGSOCIAL-PULJE', navn: 'Ny' }],
    ['opretForum', { kommune: 'KOEBENHAVN', noegle: 'NYT', navn: 'Nyt', art: 'SEKRETARIAT' }],
    ['retForum', { forum: 'FORUM-NOERREBRO', navn: 'Nyt' }],
    ['nedlaegForum', { forum: 'FORUM-NOERREBRO', til: '2016-01-01' }],
  ];
  for (const [name, input] of strangers) {
    const answer = await untouched(s, () => send(other, name, input));
    expect([name, answer.errors.map((f) => f.extensions.code)]).toEqual([name, ['FORBIDDEN']]);
  }
});
