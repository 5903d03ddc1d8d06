import 'reflect-metadata';
import { HANDLINGSADGANG, type Handlingsnavn, raekkevidde } from '../../src/access/act-permissions';
import { HANDLINGER } from '../../src/app/acts';
import type { Rolle } from '../../src/kernel/roles';
import { intetGemt, lavScene, type Scene, send } from '../support/planer';
import type { Bruger } from '../support/service';

/** Who may keep which register: each role tries each act, with an input that is sound and names nothing that exists. */

const REGISTRE: readonly (readonly [Handlingsnavn, Record<string, unknown>])[] = [
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

const BRUGERE: readonly (readonly [Rolle, string?])[] = [
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
const brugere = new Map<Rolle, Pick<Bruger, 'spoerg'>>();
beforeAll(async () => {
  s = await lavScene('2014-04-23');
  for (const [rolle, hvem] of BRUGERE) brugere.set(rolle, rolle === 'OFFENTLIG' ? s.t : await s.t.som(rolle, hvem));
});
afterAll(() => s.luk());

it('hver handling på et register er med her', () => {
  const foerste = HANDLINGER.findIndex((h) => h.navn === 'opretKommune');
  expect(REGISTRE.map(([navn]) => navn)).toEqual(HANDLINGER.slice(foerste).map((h) => h.navn));
  expect(REGISTRE.every(([navn]) => navn in HANDLINGSADGANG)).toBe(true);
});

describe.each(REGISTRE)('%s', (navn, input) => {
  it.each(BRUGERE.map(([rolle]) => rolle))('%s', async (rolle) => {
    const bruger = brugere.get(rolle);
    if (!bruger) throw new Error(rolle);
    const svar = await intetGemt(s, () => send(bruger, navn, { ...input, dryRun: true }));
    const koder = svar.fejl.map((f) => f.extensions.code);
    if (raekkevidde(navn, rolle) === null) expect(koder).toEqual(['FORBIDDEN']);
    else expect(koder).not.toContain('FORBIDDEN');
  });
});

it('kommunalbestyrelsen holder kun egne registre', async () => {
  const anden = await s.t.som('KOMMUNALBESTYRELSE', 'ANDEN');
  await s.inde.indsaet('kommune', { noegle: 'ANDEN', navn: 'Anden', kode: '9999', kommunalbestyrelse: 'Byrådet' });
  const fremmede: readonly (readonly [Handlingsnavn, Record<string, unknown>])[] = [
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
  for (const [navn, input] of fremmede) {
    const svar = await intetGemt(s, () => send(anden, navn, input));
    expect([navn, svar.fejl.map((f) => f.extensions.code)]).toEqual([navn, ['FORBIDDEN']]);
  }
});
