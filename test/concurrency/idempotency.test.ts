import { startTjeneste, type Testtjeneste, testtoken } from '../support/service';
import { type Kald, send, sendEn, type Udfald } from './calls';
import { Nabo } from './neighbour';
import { startPaa } from './restart';
import { type Aktoerer, aktoerer, bygScene, DAG, udfoert } from './scene';

/** A key of the client's own: sent again, an act answers as it did and does nothing more. */

let t: Testtjeneste;
let som: Aktoerer;
let nabo: Nabo;
beforeAll(async () => {
  t = await startTjeneste({ dag: DAG });
  await bygScene(t, 1, 2, 1000);
  som = await aktoerer(t);
  nabo = await Nabo.aabn(t.fil);
});
afterAll(async () => {
  await nabo.luk();
  await t.luk();
});

const disponer = async (input: Kald['input'], token = som.forvaltning.token): Promise<Udfald> =>
  (await sendEn(t.url, token, 'disponerPulje', { helhedsplan: 'PROEVE-1-1', beloeb: 1, ...input })).et;

/** Postings, events and keys that another connection sees. */
const antal = (): Promise<number[]> =>
  Promise.all(['disponering', 'haendelse', 'idempotensnoegle'].map((x) => nabo.tal(`SELECT COUNT(*) FROM ${x}`)));

/** How many more there are of each after `arbejde`. */
async function tilvaekst(arbejde: () => Promise<unknown>): Promise<number[]> {
  const foer = await antal();
  await arbejde();
  return (await antal()).map((n, i) => n - (foer[i] ?? 0));
}

const STRIDER = { art: 'fejl', kode: 'IDEMPOTENCY_MISMATCH' };

it('den samme nøgle mange gange på én gang: én virkning, ét svar', async () => {
  const svar: Udfald[] = [];
  const ny = await tilvaekst(async () => {
    svar.push(...(await Promise.all(Array.from({ length: 12 }, () => disponer({ idempotencyKey: 'samtidig' })))));
  });
  expect(ny).toEqual([1, 1, 1]);
  expect(svar[0]).toMatchObject({ art: 'udfoert', data: { proeve: false, disponering: { beloeb: 1 } } });
  for (const s of svar) expect(s).toEqual(svar[0]);
});

it('den samme nøgle to gange på én gang med hver sit beløb: den ene udføres, den anden afvises', async () => {
  const svar: Udfald[] = [];
  const ny = await tilvaekst(async () => {
    svar.push(...(await Promise.all([1, 2, 1, 2].map((beloeb) => disponer({ idempotencyKey: 'kaploeb', beloeb })))));
  });
  expect(ny).toEqual([1, 1, 1]);
  const udfoerte = svar.filter((s) => s.art === 'udfoert');
  expect(udfoerte).toHaveLength(2);
  expect(udfoerte[1]).toEqual(udfoerte[0]);
  expect(svar.filter((s) => s.art === 'fejl')).toEqual([STRIDER, STRIDER]);
});

it('sendt igen, efter at andet er sket, svares der, som det var dengang', async () => {
  const foerste = await disponer({ idempotencyKey: 'siden' });
  await disponer({});
  let igen: Udfald | undefined;
  expect(await tilvaekst(async () => (igen = await disponer({ idempotencyKey: 'siden' })))).toEqual([0, 0, 0]);
  expect(igen).toEqual(foerste);
});

it('det samme sendt igen i en operation med andet i sig svares der også på, som det var dengang', async () => {
  const kald: Kald = { handling: 'disponerPulje', input: { helhedsplan: 'PROEVE-1-1', beloeb: 1, idempotencyKey: 'selskab' } };
  const andet: Kald = { handling: 'disponerPulje', input: { helhedsplan: 'PROEVE-1-1', beloeb: 1 } };
  const { udfald: foerste } = await send(t.url, som.forvaltning.token, [kald]);
  const { udfald: igen } = await send(t.url, som.forvaltning.token, [andet, kald]);
  expect(igen[1]).toEqual(foerste[0]);
});

it('en anden krop eller en anden handling under nøglen afvises, og den første står', async () => {
  const foerste = await disponer({ idempotencyKey: 'krop' });
  const kroppe = [{ beloeb: 2 }, { dato: DAG }, { helhedsplan: 'PROEVE-1-2' }, { expectedVersion: 3 }, { beloeb: undefined }];
  const ny = await tilvaekst(async () => {
    for (const krop of kroppe) expect(await disponer({ idempotencyKey: 'krop', ...krop })).toEqual(STRIDER);
    const tilbage = { helhedsplan: 'PROEVE-1-1', beloeb: 1, idempotencyKey: 'krop' };
    expect((await sendEn(t.url, som.forvaltning.token, 'tilbagefoer', tilbage)).et).toEqual(STRIDER);
  });
  expect(ny).toEqual([0, 0, 0]);
  expect(await disponer({ idempotencyKey: 'krop' })).toEqual(foerste);
});

describe('et andet udvalg af svaret', () => {
  const input = { helhedsplan: 'PROEVE-1-1', beloeb: 1 };

  it('giver de felter, der nu spørges om, på de samme genstande og uden ny virkning', async () => {
    const med = { ...input, idempotencyKey: 'udvalg' };
    const foerste = await udfoert(som.forvaltning, 'disponerPulje', med, 'disponering { id } haendelse { id }');
    let igen: Record<string, unknown> = {};
    const felter = 'disponering { id beloeb art pulje { noegle } } haendelse { id handling }';
    const ny = await tilvaekst(async () => {
      igen = await udfoert(som.forvaltning, 'disponerPulje', med, felter);
    });
    expect(ny).toEqual([0, 0, 0]);
    expect(igen).toMatchObject({ disponering: foerste.disponering, haendelse: foerste.haendelse });
    expect(igen).toMatchObject({ disponering: { beloeb: 1, art: 'DISPONERET', pulje: { noegle: 'PROEVEPULJE-1' } } });
  });

  it('er det også, når kun variablerne i det er andre', async () => {
    const query = `mutation ($input: DisponerPuljeInput!, $pr: Date!, $med: Boolean!) {
      svar: disponerPulje(input: $input) { pulje { bevilget(pr: $pr) navn @include(if: $med) } } }`;
    const spoerg = (pr: string, med: boolean): Promise<unknown> =>
      som.forvaltning.data(query, { input: { ...input, idempotencyKey: 'variabler' }, pr, med });
    expect(await spoerg('2013-12-31', false)).toEqual({ svar: { pulje: { bevilget: 0 } } });
    expect(await spoerg(DAG, true)).toEqual({ svar: { pulje: { bevilget: 1000, navn: 'PROEVEPULJE-1' } } });
  });
});

it('efter en afvisning er nøglen fri, også til en anden krop', async () => {
  const ny = await tilvaekst(async () => {
    expect(await disponer({ idempotencyKey: 'fri', beloeb: 90_000 })).toMatchObject({ art: 'afvist' });
    expect(await disponer({ idempotencyKey: 'fri', helhedsplan: 'FINDES-IKKE' })).toEqual({ art: 'fejl', kode: 'NOT_FOUND' });
    expect(await disponer({ idempotencyKey: 'fri' })).toMatchObject({ art: 'udfoert' });
  });
  expect(ny).toEqual([1, 1, 1]);
  expect(await disponer({ idempotencyKey: 'fri', beloeb: 90_000 })).toEqual(STRIDER);
});

it('en prøve tager ikke nøglen, og en brugt nøgle gør ikke en prøve til noget andet', async () => {
  const ny = await tilvaekst(async () => {
    expect(await disponer({ idempotencyKey: 'proeve', dryRun: true })).toMatchObject({ art: 'proevet', data: { udfoert: true } });
    expect(await disponer({ idempotencyKey: 'proeve', beloeb: 2 })).toMatchObject({ art: 'udfoert', data: { proeve: false } });
    expect(await disponer({ idempotencyKey: 'proeve', beloeb: 2, dryRun: true })).toMatchObject({ art: 'proevet' });
  });
  expect(ny).toEqual([1, 1, 1]);
});

it('hver aktør har sine egne nøgler', async () => {
  const sof = (await t.som('FORVALTNING', 'SOF')).token;
  const ny = await tilvaekst(async () => {
    const [tmfs, sofs] = await Promise.all([disponer({ idempotencyKey: 'egen' }), disponer({ idempotencyKey: 'egen', beloeb: 2 }, sof)]);
    expect([tmfs, sofs]).toMatchObject([
      { art: 'udfoert', data: { disponering: { beloeb: 1 } } },
      { art: 'udfoert', data: { disponering: { beloeb: 2 } } },
    ]);
    expect(await disponer({ idempotencyKey: 'egen', beloeb: 2 }, sof)).toEqual(sofs);
    expect(await disponer({ idempotencyKey: 'egen' })).toEqual(tmfs);
  });
  expect(ny).toEqual([2, 2, 2]);
});

it('nøglen gælder også, når tjenesten har været lukket', async () => {
  const foer = await startTjeneste({ dag: DAG });
  await bygScene(foer, 1, 1, 1000);
  const token = await testtoken(foer.fil, 'FORVALTNING', 'TMF');
  const sendBeloeb = async (url: string, beloeb: number): Promise<Udfald> =>
    (await sendEn(url, token, 'disponerPulje', { helhedsplan: 'PROEVE-1-1', beloeb, idempotencyKey: 'genstart' })).et;
  const foerste = await sendBeloeb(foer.url, 1);
  expect(foerste.art).toBe('udfoert');
  await foer.luk();
  const efter = await startPaa(foer.fil, DAG);
  expect(await sendBeloeb(efter.url, 1)).toEqual(foerste);
  expect(await sendBeloeb(efter.url, 2)).toEqual(STRIDER);
  await efter.luk();
  const fil = await Nabo.aabn(foer.fil);
  expect(await fil.tal("SELECT COUNT(*) FROM disponering d JOIN pulje p ON p.id = d.pulje_id WHERE p.noegle = 'PROEVEPULJE-1'")).toBe(1);
  await fil.luk();
});
