import { ROLLE_FOR, ROLLER, type Rolle } from '../../src/kernel/roles';
import { lavScene, type Scene } from '../support/planer';
import type { Bruger } from '../support/service';

/** `kan` and `muligeHandlinger` of a role without its token: they answer as they would to that role itself. */
let s: Scene;
let kmtf: Bruger;
beforeAll(async () => {
  s = await lavScene('2026-11-22');
  // The administration that TMF became on 1 January 2026.
  kmtf = await s.t.som('FORVALTNING', 'KMTF');
});
afterAll(() => s.luk());

const NOEGLE: Readonly<Record<string, string>> = {
  Boligorganisation: 'FSB',
  Forvaltning: 'KMTF',
  Forum: 'FORUM-NOERREBRO',
  Kommune: 'KOEBENHAVN',
};
const hvem = (rolle: Rolle): string | undefined => NOEGLE[ROLLE_FOR[rolle] ?? ''];

const FELTER = 'tilladt hindringer { kode regel tekst }';
const spoergsmaal = (
  argumenter: string,
): string => `{ helhedsplaner(first: 30, filter: { kommune: { noegle: { eq: "KOEBENHAVN" } } }) { nodes { noegle
  kan(handling: UDBETAL${argumenter ? `, ${argumenter}` : ''}) { ${FELTER} advarsler { kode } }
  muligeHandlinger${argumenter ? `(${argumenter})` : ''} { handling ${FELTER} } } } }`;

const roller = ROLLER.filter((r) => r !== 'OFFENTLIG');

it.each(roller)('%s: andre får samme svar som rollen selv', async (rolle) => {
  const selv = await (await s.t.som(rolle, hvem(rolle))).data(spoergsmaal(''));
  const argumenter = `rolle: ${rolle}${hvem(rolle) ? `, for: "${hvem(rolle)}"` : ''}`;
  for (const bruger of [s.t, s.lbf]) expect(await bruger.data(spoergsmaal(argumenter))).toEqual(selv);
});

it('OFFENTLIG kan spørges om af dem, der har et token', async () => {
  expect(await s.tmf.data(spoergsmaal('rolle: OFFENTLIG'))).toEqual(await s.t.data(spoergsmaal('')));
});

it('svaret er et andet for en anden, i én sætning og i én forespørgsel', async () => {
  const foer = s.t.database.laesere.antalSaetninger;
  const { helhedsplan } = await s.t.data<{ helhedsplan: Record<string, { tilladt: boolean; hindringer: { kode: string }[] }> }>(`{
    helhedsplan(noegle: "SYN-AMAGER-OEST") {
      tmf: kan(handling: INDSTIL, rolle: FORVALTNING, for: "KMTF") { tilladt hindringer { kode } }
      fsb: kan(handling: INDSTIL, rolle: BOLIGORGANISATION, for: "FSB") { tilladt hindringer { kode } }
    } }`);
  expect(s.t.database.laesere.antalSaetninger - foer).toBe(1);
  expect(helhedsplan).toEqual({ tmf: { tilladt: true, hindringer: [] }, fsb: { tilladt: false, hindringer: [{ kode: 'ADGANG' }] } });
});

it('variabler kan bruges, og udeladte er den, der spørger', async () => {
  const q =
    'query ($r: Rolle, $f: String) { helhedsplan(noegle: "SYN-AMAGER-OEST") { kan(handling: INDSTIL, rolle: $r, for: $f) { tilladt } } }';
  const svar = async (variabler: Record<string, unknown>): Promise<unknown> => (await kmtf.data(q, variabler)).helhedsplan;
  expect(await svar({})).toEqual({ kan: { tilladt: true } });
  expect(await svar({ r: null, f: null })).toEqual({ kan: { tilladt: true } });
  expect(await svar({ r: 'FORVALTNING', f: 'KMTF' })).toEqual({ kan: { tilladt: true } });
  expect(await svar({ r: 'LANDSBYGGEFOND' })).toEqual({ kan: { tilladt: false } });
});

describe('hvem der spørges om, skal være til', () => {
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
  ])('%s', async (argumenter, argument, besked) => {
    for (const felt of [`kan(handling: INDSTIL, ${argumenter}) { tilladt }`, `muligeHandlinger(${argumenter}) { tilladt }`]) {
      const svar = await s.t.spoerg(`{ helhedsplan(noegle: "SYN-AMAGER-OEST") { ${felt} } }`);
      expect([svar.status, svar.fejl[0]?.message, svar.fejl[0]?.extensions]).toEqual([400, besked, { code: 'BAD_USER_INPUT', argument }]);
    }
  });
});
