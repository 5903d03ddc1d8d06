import type { Browser } from 'playwright-core';
import { sattUr } from '../../src/kernel/clock';
import { Fil } from '../helhedsplan/file';
import { aabnBrowser } from '../support/browser';
import { laesSvar, sendt, startTjeneste, type Testtjeneste } from '../support/service';

/** `IDAG`: the service takes a day for today, does as if it were, and says so wherever it is met. */
const DAG = '2014-04-23';
const FAKTAARK = '{ faktaark(pr: "2014-01-01") { antalHelhedsplaner } helhedsplaner(filter: { aktiv: { eq: true } }) { totalCount } }';
const UDEN_PR = '{ helhedsplan(noegle: "DET-GODE-NABOSKAB") { aktiv } pulje(noegle: "BOLIGSOCIAL-PULJE") { bevilget } }';

let t: Testtjeneste;
beforeAll(async () => {
  // An empty database: the demo is put into it while today is a day in its middle.
  t = await startTjeneste({ tom: true, miljoe: { IDAG: DAG, PLAYGROUND: 'true', SEED_DEMO: 'true' } });
}, 60_000);
afterAll(() => t.luk());

describe('uret', () => {
  const paa = (tid: string, dag = DAG): string => sattUr(dag, () => Date.parse(tid)).nu();

  it('viser klokken, som den er i København, på den satte dag, sommer og vinter', () => {
    expect(paa('2026-11-22T09:30:15.250Z')).toBe('2014-04-23T08:30:15.250Z'); // 10:30 on both
    expect(paa('2026-07-01T22:30:00.000Z')).toBe('2014-04-22T22:30:00.000Z'); // 00:30: the day has begun in Copenhagen
    expect(paa('2026-07-01T21:59:59.999Z', '2014-01-15')).toBe('2014-01-15T22:59:59.999Z');
  });

  it('går altid fremad, og holder sig på dagen', () => {
    let nu = Date.parse('2026-11-22T22:59:58.000Z');
    const ur = sattUr(DAG, () => nu);
    const givne = Array.from({ length: 6 }, () => {
      nu += 700;
      return ur.nu();
    });
    expect(givne).toEqual([
      '2014-04-23T21:59:58.700Z',
      '2014-04-23T21:59:59.400Z',
      '2014-04-23T21:59:59.401Z', // past midnight: one millisecond at a time
      '2014-04-23T21:59:59.402Z',
      '2014-04-23T21:59:59.403Z',
      '2014-04-23T21:59:59.404Z',
    ]);
    expect(new Set(Array.from({ length: 3 }, () => ur.iDag()))).toEqual(new Set([DAG]));
  });

  it('dagen, hvor uret stilles frem, er en time kortere', () => {
    expect(paa('2026-11-22T22:30:00.000Z', '2014-03-30')).toBe('2014-03-30T21:59:59.999Z');
    expect(sattUr('2014-03-30', () => Date.parse('2026-11-22T22:30:00.000Z')).iDag()).toBe('2014-03-30');
  });
});

describe('tjenesten', () => {
  it('svarer, som var det dagen, og demoen er hel', async () => {
    const svar = await t.data<{ faktaark: object; helhedsplaner: { totalCount: number } }>(FAKTAARK);
    expect(svar.faktaark).toEqual({ antalHelhedsplaner: 18 });
    const dagen = await t.data(UDEN_PR);
    expect(dagen).toMatchObject({ helhedsplan: { aktiv: true } });
    const nu = await startTjeneste({ fil: t.fil, dag: '2026-11-22' });
    expect(await nu.data(UDEN_PR)).toMatchObject({ helhedsplan: { aktiv: false } });
    expect((await nu.data<{ helhedsplaner: { totalCount: number } }>('{ helhedsplaner { totalCount } }')).helhedsplaner.totalCount).toBe(
      (await t.data<{ helhedsplaner: { totalCount: number } }>('{ helhedsplaner { totalCount } }')).helhedsplaner.totalCount,
    );
    await nu.luk();
  });

  it('det, der gøres, er gjort på dagen, i rækkefølge, og intet dateres senere', async () => {
    const fsb = await t.som('BOLIGORGANISATION', 'FSB');
    const plan = {
      titel: 'Prøve',
      start: '2015-01-01',
      slut: '2018-12-31',
      oekonomiskRamme: 1_000_000,
      kommune: 'KOEBENHAVN',
      bevillingsperiode: '2011-14',
      ansoegere: [{ boligorganisation: 'FSB', rolle: 'LEDENDE' }],
      afdelinger: [{ afdeling: 'FSB/1-85' }],
      byomraader: ['NOERREBRO'],
      finansiering: [
        { kilde: 'LANDSBYGGEFONDEN', beloeb: 750_000 },
        { kilde: 'BOLIGORGANISATION', beloeb: 250_000 },
      ],
    };
    for (const noegle of ['IDAG-1', 'IDAG-2']) expect((await fsb.handl('opretHelhedsplan', { ...plan, noegle })).afvisninger).toEqual([]);
    const tmf = await t.som('FORVALTNING', 'TMF');
    const senere = await tmf.handl('anbefalHelhedsplan', { helhedsplan: 'IDAG-1', dato: '2014-04-24' });
    expect([senere.udfoert, senere.afvisninger.map((a) => [a.kode, a.faktisk, a.graense])]).toEqual([
      false,
      [['I_FREMTIDEN', '2014-04-24', DAG]],
    ]);
    expect((await tmf.handl('anbefalHelhedsplan', { helhedsplan: 'IDAG-1' })).udfoert).toBe(true);
    const fil = await Fil.aabn(t.fil);
    const sidste = await fil.alle<Record<string, string>>(
      'SELECT handling, dato, tidspunkt, kildehenvisning FROM haendelse ORDER BY id DESC LIMIT 3',
    );
    await fil.luk();
    expect(sidste.map((r) => [r.handling, r.dato])).toEqual([
      ['anbefalHelhedsplan', DAG],
      ['opretHelhedsplan', DAG],
      ['opretHelhedsplan', DAG],
    ]);
    const tider = sidste.map((r) => String(r.tidspunkt)).reverse();
    expect([tider, new Set(tider).size]).toEqual([[...tider].sort(), 3]);
    for (const tid of tider) expect(tid).toMatch(/^2014-04-2[23]T/);
    expect(sidste[0]?.kildehenvisning).toContain(DAG);
  });

  it('et token dømmes på det rigtige ur', async () => {
    // Signed now, for an hour: on the clock of 2014 it would be from the future, and a token of 2014 has long expired.
    expect((await (await t.som('ANALYTIKER')).spoerg('{ __typename }')).status).toBe(200);
  });

  it('siger det på hvert svar, og på /readyz', async () => {
    for (const sti of ['/healthz', '/readyz', '/graphiql', '/findes-ikke', '/'])
      expect([sti, (await fetch(t.url + sti, { redirect: 'manual' })).headers.get('x-helhed-idag')]).toEqual([sti, DAG]);
    expect((await t.spoerg('{ __typename }')).hoveder.get('x-helhed-idag')).toBe(DAG);
    expect((await laesSvar(await sendt(t.url, '{'))).hoveder.get('x-helhed-idag')).toBe(DAG);
    expect(await (await fetch(`${t.url}/readyz`)).json()).toEqual({ status: 'ok', idag: DAG });
  });

  it('siger intet, når dagen ikke er sat', async () => {
    const nu = await startTjeneste({ miljoe: { PLAYGROUND: 'true' } });
    const side = await fetch(`${nu.url}/graphiql`);
    expect([side.headers.get('x-helhed-idag'), (await side.text()).includes('helhed-idag')]).toEqual([null, false]);
    expect(await (await fetch(`${nu.url}/readyz`)).json()).toEqual({ status: 'ok' });
    await nu.luk();
  });
});

describe('siden i en browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await aabnBrowser();
  }, 120_000);
  afterAll(() => browser?.close());

  it.each([
    [1400, 900, 'da-DK', 'I dag er sat til 23. april 2014. Det er til demo og øvelse.', 'Helhed – 23. april 2014'],
    [1000, 700, 'en-GB', 'Today is set to 23 April 2014. It is for demos and practice.', 'Helhed – 23 April 2014'],
    [360, 740, 'da-DK', 'I dag er sat til 23. april 2014. Det er til demo og øvelse.', 'Helhed – 23. april 2014'],
  ])(
    'siger, hvilken dag det er (%s × %s, %s)',
    async (width, height, locale, sagt, titel) => {
      const side = await (await browser.newContext({ viewport: { width, height }, locale })).newPage();
      const klager: string[] = [];
      side.on('console', (m) => {
        if (m.type() === 'error') klager.push(m.text());
      });
      await side.goto(t.url);
      await side.locator('.graphiql-query-editor .view-line').first().waitFor();
      const linje = side.getByRole('note');
      expect(await linje.innerText()).toBe(sagt);
      expect(await side.title()).toBe(titel);
      // Seen whole, and it pushes nothing out of the window.
      expect(await linje.boundingBox()).toEqual({ x: 0, y: 0, width, height: 32 });
      const hele = await side.evaluate<number>('document.scrollingElement.scrollHeight');
      expect(hele).toBe(height);
      expect(await side.locator('.graphiql-container').boundingBox()).toMatchObject({ y: 32, height: height - 32 });
      if (process.env.SKAERMBILLEDE) await side.screenshot({ path: `${process.env.SKAERMBILLEDE}-${width}.png` });
      expect(klager).toEqual([]);
      await side.context().close();
    },
    60_000,
  );
});
