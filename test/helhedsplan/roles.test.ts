import 'reflect-metadata';
import { type Handlingsnavn, raekkevidde } from '../../src/access/act-permissions';
import { HANDLINGER } from '../../src/app/acts';
import { ROLLE_FOR, ROLLER, type Rolle } from '../../src/kernel/roles';
import { andenKommune } from '../pulje/ground';
import { finansiering, intetGemt, lavScene, nyPlan, planI, type Scene, send, udfoer } from '../support/planer';
import type { Bruger } from '../support/service';
import { mindsteInput } from './least-input';

/** Who may act: every act, in every role, for the right and for another organisation. */

let s: Scene;
let henvisninger: Record<string, string>;
beforeAll(async () => {
  s = await lavScene('2014-04-23');
  await andenKommune(s);
  const { medlemskaber, afgoerelser, milepaele } = await s.t.data<Record<string, { nodes: { id: string }[] }>>(
    `{ milepaele(filter: { maal: { helhedsplan: { noegle: { eq: "DET-GODE-NABOSKAB" } } } }, first: 1) { nodes { id } }
      medlemskaber(filter: { forum: { noegle: { eq: "FORUM-NOERREBRO" } } }, first: 1) { nodes { id } } afgoerelser(first: 1) { nodes { id } } }`,
  );
  const afgoerelse = afgoerelser?.nodes[0]?.id ?? '';
  henvisninger = {
    medlemskab: medlemskaber?.nodes[0]?.id ?? '',
    kommunalAfgoerelse: afgoerelse,
    lbfAfgoerelse: afgoerelse,
    milepael: milepaele?.nodes[0]?.id ?? '',
  };
});
afterAll(() => s.luk());

/** Whose the things of `mindsteInput` are. */
const EGEN: Readonly<Record<string, string>> = {
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
async function forsoeg(bruger: Pick<Bruger, 'spoerg'>, handling: Handlingsnavn): Promise<unknown> {
  const input = { ...mindsteInput(handling, henvisninger), dryRun: true };
  const svar = await intetGemt(s, () => send(bruger, handling, input));
  expect([svar.status, svar.fejl.filter((f) => f.extensions.code === 'INTERNAL_SERVER_ERROR')]).toEqual([200, []]);
  return svar.fejl[0]?.extensions.code ?? null;
}

const roller: readonly Rolle[] = ROLLER.filter((r) => r !== 'OFFENTLIG');

// Those on registers name their object in ways of their own and are tried in test/register/roles.test.ts, which says that it has them all.
const SAGENS = HANDLINGER.slice(
  0,
  HANDLINGER.findIndex((h) => h.navn === 'opretKommune'),
).map((h) => h.navn);

describe.each(SAGENS)('%s', (handling) => {
  it('er for dem, tabellen siger, og FORBIDDEN for alle andre', async () => {
    const svar: Record<string, unknown> = { ingen: await forsoeg(s.t, handling) };
    for (const rolle of roller) svar[rolle] = await forsoeg(await s.t.som(rolle, EGEN[rolle]), handling);
    const forventet = roller.map((rolle) => [rolle, raekkevidde(handling, rolle) === null ? 'FORBIDDEN' : null]);
    expect(svar).toEqual({ ingen: 'FORBIDDEN', ...Object.fromEntries(forventet) });
  });

  for (const rolle of roller.filter((r) => raekkevidde(handling, r) === 'EGEN')) {
    it(`${rolle} for en anden er FORBIDDEN`, async () => {
      expect(await forsoeg(await s.t.som(rolle, ANDEN[rolle]), handling)).toBe('FORBIDDEN');
    });

    it(`${rolle} for en, der ikke findes, er FORBIDDEN`, async () => {
      expect(await forsoeg(await s.t.som(rolle, 'FINDES-IKKE'), handling)).toBe('FORBIDDEN');
    });
  }
});

it('afvisningen siger, hvad det var, og hvis det er, på begge sprog', async () => {
  const ingen = await send(s.t, 'bevilPulje', mindsteInput('bevilPulje'));
  expect(ingen.fejl).toEqual([
    {
      message: 'Handlingen kan ikke udføres af offentligheden; den udføres af kommunalbestyrelsen.',
      path: ['svar'],
      extensions: { code: 'FORBIDDEN', handling: 'bevilPulje', rolle: 'OFFENTLIG' },
    },
  ]);
  const pab = await s.t.som('BOLIGORGANISATION', 'PAB');
  const svar = await s.t.spoerg(
    'mutation ($input: TraekHelhedsplanInput!) { traekHelhedsplan(input: $input) { udfoert } }',
    { input: { helhedsplan: 'DET-GODE-NABOSKAB' } },
    { authorization: `Bearer ${pab.token}`, 'accept-language': 'en' },
  );
  expect(svar.fejl[0]?.message).toBe(
    'A boligorganisation can carry the act out only on its own behalf; what the act is about belongs to others.',
  );
  expect(svar.fejl[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', egne: ['FSB', 'DAB'] });
});

it('alle ansøgere, og den der administrerer en ansøger, handler for planen', async () => {
  const ansoegere = [
    { boligorganisation: 'AKB', rolle: 'LEDENDE' },
    { boligorganisation: 'FSB', rolle: 'DELTAGENDE' },
  ];
  const bidrag = finansiering().map((b) => ({ ...b, boligorganisation: undefined }));
  const input = nyPlan('FLERES', { ansoegere, afdelinger: [{ afdeling: 'FSB/1-85' }, { afdeling: 'AKB/2-11' }], finansiering: bidrag });
  const kab = await s.t.som('BOLIGORGANISATION', 'KAB');
  await udfoer(kab, 'opretHelhedsplan', input);
  for (const hvem of ['AKB', 'FSB', 'KAB'])
    await udfoer(await s.t.som('BOLIGORGANISATION', hvem), 'retHelhedsplan', { helhedsplan: 'FLERES', titel: hvem });
  const dab = await s.t.som('BOLIGORGANISATION', 'DAB');
  expect((await send(dab, 'retHelhedsplan', { helhedsplan: 'FLERES' })).fejl[0]?.extensions.code).toBe('FORBIDDEN');
  expect((await send(dab, 'opretHelhedsplan', { ...input, noegle: 'ANDRES' })).fejl[0]?.extensions.code).toBe('FORBIDDEN');
});

it('en forvaltning, der er nedlagt, handler ikke længere', async () => {
  const plan = await planI(s, 'FORBEREDELSE', 'NEDLAGT');
  const kommune_id = await s.inde.id('kommune', 'KOEBENHAVN');
  for (const [noegle, til] of [
    ['GAMMEL', '2014-04-23'],
    ['SIDSTE', '2014-04-24'],
  ] as const)
    await s.inde.indsaet('forvaltning', { noegle, kortnavn: noegle, navn: noegle, udvalg: 'U', fra: '2000-01-01', til, kommune_id });
  const gammel = await s.t.som('FORVALTNING', 'GAMMEL');
  expect((await send(gammel, 'anbefalHelhedsplan', { helhedsplan: plan })).fejl[0]?.extensions.code).toBe('FORBIDDEN');
  await udfoer(await s.t.som('FORVALTNING', 'SIDSTE'), 'anbefalHelhedsplan', { helhedsplan: plan });
});

it('hver rolle, der handler for nogen, er med i prøven', () => {
  expect(Object.keys(EGEN).sort()).toEqual(Object.keys(ROLLE_FOR).sort());
});
