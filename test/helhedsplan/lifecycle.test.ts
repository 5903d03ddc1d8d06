import { HelhedsplanStatus } from '../../src/helhedsplan/helhedsplan.enums';
import { alleTrin } from '../../src/helhedsplan/helhedsplan.lifecycle';
import { egenPulje, kontrakt } from '../pulje/ground';
import {
  afgoerelse,
  finansiering,
  grunde,
  handl,
  intetGemt,
  koder,
  lavScene,
  nyPlan,
  planI,
  type Scene,
  type Skridt,
  saet,
  udfoer,
  VEJEN,
} from '../support/planer';
import { aktoerFor, redegoerelse, TRININPUT } from './step-input';

/** The life of a plan: what is possible in which state, and the whole legal way. */

const I_DAG = '2018-03-01';
const TILSTANDE = Object.keys(HelhedsplanStatus.vaerdier);

let s: Scene;
let milepael = '';
beforeAll(async () => {
  s = await lavScene(I_DAG);
  await planI(s, 'TILSAGN', 'EFTERFOELGER');
  const maal = [{ indsatsomraade: 'SUNDHED', tekst: 'Et mål', milepaele: [{ tekst: 'Et skridt', frist: '2015-01-01' }] }];
  await udfoer(s.ansoeger, 'opretHelhedsplan', nyPlan('TILSTAND', { maal }));
  const { milepaele } = await s.t.data<{ milepaele: { nodes: { id: string }[] } }>(
    `{ milepaele(filter: { maal: { helhedsplan: { noegle: { eq: "TILSTAND" } } } }) { nodes { id } } }`,
  );
  milepael = milepaele.nodes[0]?.id ?? '';
});
afterAll(() => s.luk());

describe.each(alleTrin())('%s', (navn, trin) => {
  it(`er mulig i ${trin.fra.join(', ')} og ellers FORKERT_TILSTAND`, async () => {
    const input = TRININPUT[navn]({ plan: 'TILSTAND', dato: I_DAG, beloeb: 1, slut: '2019-12-31', milepael });
    for (const tilstand of TILSTANDE) {
      await saet(s, 'TILSTAND', tilstand);
      const svar = await intetGemt(s, () => handl(s[aktoerFor(navn)], trin.handling, { ...input, dryRun: true }));
      const fundet = grunde(svar).filter(([kode]) => kode === 'FORKERT_TILSTAND');
      const mulig: boolean = trin.fra.some((t) => t === tilstand);
      expect([tilstand, fundet]).toEqual([tilstand, mulig ? [] : [['FORKERT_TILSTAND', tilstand, trin.fra.join(' ')]]]);
      if (!mulig) expect(svar.udfoert).toBe(false);
    }
  });
});

it.each(['indsaetPaaReguleringskonto', 'godkendReguleringskonto'] as const)('%s er mulig fra tilsagn af', async (handling) => {
  const konto = { beloeb: 1, formaal: 'x' };
  const bruger = handling === 'indsaetPaaReguleringskonto' ? s.ansoeger : s.lbf;
  const mulige: string[] = [];
  for (const tilstand of TILSTANDE) {
    await saet(s, 'TILSTAND', tilstand);
    const svar = await intetGemt(s, () => handl(bruger, handling, { helhedsplan: 'TILSTAND', ...konto, dryRun: true }));
    // The state was set without the decision that leads to it, which is the other thing that is missing.
    const [kode, ...flere] = koder(svar.afvisninger);
    expect([svar.udfoert, flere]).toEqual([false, []]);
    if (kode === 'KONTOEN_FOER_TILSAGN') mulige.push(tilstand);
    else expect(kode).toBe('FORKERT_TILSTAND');
  }
  expect(mulige).toEqual(['TILSAGN', 'IGANGVAERENDE', 'FORLAENGET', 'AFSLUTTET', 'SAMMENLAGT', 'STANDSET']);
});

const mere = (til: string, som: Skridt['som'], handling: Skridt['handling'], input: (plan: string) => Record<string, unknown>): Skridt => {
  const rolle = ({ ansoeger: 'BOLIGORGANISATION', tmf: 'FORVALTNING', br: 'KOMMUNALBESTYRELSE', lbf: 'LANDSBYGGEFOND' } as const)[som];
  return { til, som, rolle, handling, input };
};
const I_GANG = 'IGANGVAERENDE';

/** What a running plan goes through until it ends and its money is settled. */
const VIDERE: readonly Skridt[] = [
  mere(I_GANG, 'br', 'registrerAfgoerelse', (p) => ({ ...afgoerelse(p, '2014-01-05', 'FRIGIVELSE') })),
  mere(I_GANG, 'tmf', 'disponerPulje', (p) => ({ helhedsplan: p, dato: '2014-01-10' })),
  mere(I_GANG, 'tmf', 'frigivMidler', (p) => ({ helhedsplan: p, dato: '2014-01-11', beloeb: 100_000 })),
  ...[2014, 2015, 2016].map((aar) => mere(I_GANG, 'lbf', 'indsendRedegoerelse', (p) => ({ ...redegoerelse(p, `${aar + 1}-03-01`, aar) }))),
  mere(I_GANG, 'lbf', 'tilbageholdUdbetaling', (p) => ({ helhedsplan: p, dato: '2014-01-12', tekst: 'Mangler' })),
  mere(I_GANG, 'lbf', 'genoptagUdbetaling', (p) => ({ helhedsplan: p, dato: '2014-01-13', tekst: 'Kom' })),
  mere(I_GANG, 'tmf', 'udbetal', (p) => ({ helhedsplan: p, dato: '2014-02-01', beloeb: 60_000 })),
  mere(I_GANG, 'lbf', 'bemaerk', (p) => ({ helhedsplan: p, dato: '2015-04-01', tekst: 'Godt', aar: 2014 })),
  mere(I_GANG, 'ansoeger', 'indsaetPaaReguleringskonto', (p) => ({ helhedsplan: p, dato: '2015-05-01', beloeb: 10, formaal: 'Tilskud' })),
  mere(I_GANG, 'lbf', 'godkendReguleringskonto', (p) => ({ helhedsplan: p, dato: '2015-05-02', beloeb: 10, formaal: 'Fest' })),
  mere('FORLAENGET', 'lbf', 'forlaengHelhedsplan', (p) => ({ helhedsplan: p, dato: '2017-11-01', slut: '2018-02-28' })),
  mere('AFSLUTTET', 'ansoeger', 'afslutHelhedsplan', (p) => ({ helhedsplan: p, dato: '2018-02-28' })),
  mere('AFSLUTTET', 'ansoeger', 'indsendRedegoerelse', (p) => ({ ...redegoerelse(p, I_DAG, 2017) })),
  mere('AFSLUTTET', 'tmf', 'tilbagefoer', (p) => ({ helhedsplan: p, dato: '2018-02-28' })),
];

it('hele vejen: én version og én hændelse for hver handling, af den rette', async () => {
  const plan = 'HELE-VEJEN';
  await egenPulje(s, 'VEJENS-PULJE');
  await udfoer(s.br, 'bevilPulje', { pulje: 'VEJENS-PULJE', titel: 'Grund', dato: '2014-01-01', beloeb: 125_000 });
  await udfoer(s.ansoeger, 'opretHelhedsplan', nyPlan(plan, { finansiering: finansiering('VEJENS-PULJE') }));
  await kontrakt(s, plan);
  const hvem = { ansoeger: 'FSB', tmf: 'TMF', br: 'KOEBENHAVN', lbf: null };
  const forventet = [['opretHelhedsplan', 'BOLIGORGANISATION', 'FSB', I_DAG]];
  for (const [i, v] of [...VEJEN, ...VIDERE].entries()) {
    const input = v.input(plan);
    await udfoer(s[v.som], v.handling, input);
    forventet.push([v.handling, v.rolle, hvem[v.som] ?? 'LBF', String(input.dato)]);
    const { helhedsplan } = await s.t.data<{ helhedsplan: { status: string; version: number } }>(
      `{ helhedsplan(noegle: "${plan}") { status version } }`,
    );
    expect([v.handling, helhedsplan]).toEqual([v.handling, { status: v.til, version: i + 2 }]);
  }
  const { haendelser } = await s.lbf.data<{ haendelser: { nodes: Record<string, string>[] } }>(
    `{ haendelser(filter: { helhedsplan: { noegle: { eq: "${plan}" } } }, first: 100) { nodes { handling rolle udfoertFor dato tidspunkt } } }`,
  );
  expect(haendelser.nodes.map((h) => [h.handling, h.rolle, h.udfoertFor ?? 'LBF', h.dato])).toEqual(forventet);
  expect(new Set(haendelser.nodes.map((h) => h.tidspunkt))).toEqual(new Set([`${I_DAG}T11:00:00.000Z`]));
  const { pulje } = await s.t.data(`{ pulje(noegle: "VEJENS-PULJE") { disponeret frigivet udbetalt rest } }`);
  expect(pulje).toEqual({ disponeret: 60_000, frigivet: 100_000, udbetalt: 60_000, rest: 65_000 });
});
