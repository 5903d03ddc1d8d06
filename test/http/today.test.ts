import type { Browser } from 'playwright-core';
import { setClock } from '../../src/kernel/clock';
import { openBrowser } from '../support/browser';
import { openOutside } from '../support/outside';
import { readAnswer, sent, startService, type TestService } from '../support/service';

/** `IDAG`: the service takes a day for today, does as if it were, and says so wherever it is met. */
const DAY = '2014-04-23';
const FAKTAARK = '{ faktaark(pr: "2014-01-01") { antalHelhedsplaner } helhedsplaner(filter: { aktiv: { eq: true } }) { totalCount } }';
const WITHOUT_DAY = '{ helhedsplan(noegle: "DET-GODE-NABOSKAB") { aktiv } pulje(noegle: "BOLIGSOCIAL-PULJE") { bevilget } }';

let t: TestService;
beforeAll(async () => {
  // An empty database: the demo is put into it while today is a day in its middle.
  t = await startService({ empty: true, environment: { IDAG: DAY, PLAYGROUND: 'true', SEED_DEMO: 'true' } });
});
afterAll(() => t.close());

describe('the clock', () => {
  const on = (time: string, day = DAY): string => setClock(day, () => Date.parse(time)).now();

  it('shows the time as it is in København, on the day that is set, summer and winter', () => {
    expect(on('2026-11-22T09:30:15.250Z')).toBe('2014-04-23T08:30:15.250Z'); // 10:30 on both
    expect(on('2026-07-01T22:30:00.000Z')).toBe('2014-04-22T22:30:00.000Z'); // 00:30: the day has begun in Copenhagen
    expect(on('2026-07-01T21:59:59.999Z', '2014-01-15')).toBe('2014-01-15T22:59:59.999Z');
  });

  it('always goes forward, and stays on the day', () => {
    let now = Date.parse('2026-11-22T22:59:58.000Z');
    const clock = setClock(DAY, () => now);
    const given = Array.from({ length: 6 }, () => {
      now += 700;
      return clock.now();
    });
    expect(given).toEqual([
      '2014-04-23T21:59:58.700Z',
      '2014-04-23T21:59:59.400Z',
      '2014-04-23T21:59:59.401Z', // past midnight: one millisecond at a time
      '2014-04-23T21:59:59.402Z',
      '2014-04-23T21:59:59.403Z',
      '2014-04-23T21:59:59.404Z',
    ]);
    expect(new Set(Array.from({ length: 3 }, () => clock.today()))).toEqual(new Set([DAY]));
  });

  it('the day when the clocks go forward is an hour shorter', () => {
    expect(on('2026-11-22T22:30:00.000Z', '2014-03-30')).toBe('2014-03-30T21:59:59.999Z');
    expect(setClock('2014-03-30', () => Date.parse('2026-11-22T22:30:00.000Z')).today()).toBe('2014-03-30');
  });
});

describe('the service', () => {
  it('answers as if it were that day, and the demo is whole', async () => {
    const answer = await t.data<{ faktaark: object; helhedsplaner: { totalCount: number } }>(FAKTAARK);
    expect(answer.faktaark).toEqual({ antalHelhedsplaner: 18 });
    const onDay = await t.data(WITHOUT_DAY);
    expect(onDay).toMatchObject({ helhedsplan: { aktiv: true } });
    const now = await startService({ fil: t.fil, dag: '2026-11-22' });
    expect(await now.data(WITHOUT_DAY)).toMatchObject({ helhedsplan: { aktiv: false } });
    expect((await now.data<{ helhedsplaner: { totalCount: number } }>('{ helhedsplaner { totalCount } }')).helhedsplaner.totalCount).toBe(
      (await t.data<{ helhedsplaner: { totalCount: number } }>('{ helhedsplaner { totalCount } }')).helhedsplaner.totalCount,
    );
    await now.close();
  });

  it('what is done is done on the day, in order, and nothing is dated later', async () => {
    const fsb = await t.as('BOLIGORGANISATION', 'FSB');
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
    for (const key of ['IDAG-1', 'IDAG-2'])
      expect((await fsb.perform('opretHelhedsplan', { ...plan, noegle: key })).afvisninger).toEqual([]);
    const tmf = await t.as('FORVALTNING', 'TMF');
    const later = await tmf.perform('anbefalHelhedsplan', { helhedsplan: 'IDAG-1', dato: '2014-04-24' });
    expect([later.udfoert, later.afvisninger.map((a) => [a.kode, a.faktisk, a.graense])]).toEqual([
      false,
      [['I_FREMTIDEN', '2014-04-24', DAY]],
    ]);
    expect((await tmf.perform('anbefalHelhedsplan', { helhedsplan: 'IDAG-1' })).udfoert).toBe(true);
    const file = await openOutside(t);
    const last = await file.all<Record<string, string>>(
      'SELECT handling, dato, tidspunkt, kildehenvisning FROM haendelse ORDER BY id DESC LIMIT 3',
    );
    await file.close();
    expect(last.map((r) => [r.handling, r.dato])).toEqual([
      ['anbefalHelhedsplan', DAY],
      ['opretHelhedsplan', DAY],
      ['opretHelhedsplan', DAY],
    ]);
    const times = last.map((r) => String(r.tidspunkt)).reverse();
    expect([times, new Set(times).size]).toEqual([[...times].sort(), 3]);
    for (const time of times) expect(time).toMatch(/^2014-04-2[23]T/);
    expect(last[0]?.kildehenvisning).toContain(DAY);
  });

  it('a token is judged by the real clock', async () => {
    // Signed now, for an hour: on the clock of 2014 it would be from the future, and a token of 2014 has long expired.
    expect((await (await t.as('ANALYTIKER')).ask('{ __typename }')).status).toBe(200);
  });

  it('says so on each answer, and on /readyz', async () => {
    for (const path of ['/healthz', '/readyz', '/graphiql', '/findes-ikke', '/'])
      expect([path, (await fetch(t.url + path, { redirect: 'manual' })).headers.get('x-helhed-idag')]).toEqual([path, DAY]);
    expect((await t.ask('{ __typename }')).headers.get('x-helhed-idag')).toBe(DAY);
    expect((await readAnswer(await sent(t.url, '{'))).headers.get('x-helhed-idag')).toBe(DAY);
    expect(await (await fetch(`${t.url}/readyz`)).json()).toEqual({ status: 'ok', idag: DAY });
  });

  it('says nothing when the day is not set', async () => {
    const now = await startService({ environment: { PLAYGROUND: 'true' } });
    const page = await fetch(`${now.url}/graphiql`);
    expect([page.headers.get('x-helhed-idag'), (await page.text()).includes('helhed-idag')]).toEqual([null, false]);
    expect(await (await fetch(`${now.url}/readyz`)).json()).toEqual({ status: 'ok' });
    await now.close();
  });
});

describe('the page in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  }, 120_000);
  afterAll(() => browser?.close());

  it.each([
    [1400, 900, 'da-DK', 'I dag er sat til 23. april 2014. Det er til demo og øvelse.', 'Helhed – 23. april 2014'],
    [1000, 700, 'en-GB', 'Today is set to 23 April 2014. It is for demos and practice.', 'Helhed – 23 April 2014'],
    [360, 740, 'da-DK', 'I dag er sat til 23. april 2014. Det er til demo og øvelse.', 'Helhed – 23. april 2014'],
  ])(
    'says which day it is (%s × %s, %s)',
    async (width, height, locale, said, titel) => {
      const page = await (await browser.newContext({ viewport: { width, height }, locale })).newPage();
      const complaints: string[] = [];
      page.on('console', (m) => {
        if (m.type() === 'error') complaints.push(m.text());
      });
      await page.goto(t.url);
      await page.locator('.graphiql-query-editor .view-line').first().waitFor();
      const line = page.getByRole('note');
      expect(await line.innerText()).toBe(said);
      expect(await page.title()).toBe(titel);
      // Seen whole, and it pushes nothing out of the window.
      expect(await line.boundingBox()).toEqual({ x: 0, y: 0, width, height: 32 });
      const whole = await page.evaluate<number>('document.scrollingElement.scrollHeight');
      expect(whole).toBe(height);
      expect(await page.locator('.graphiql-container').boundingBox()).toMatchObject({ y: 32, height: height - 32 });
      if (process.env.SCREENSHOT) await page.screenshot({ path: `${process.env.SCREENSHOT}-${width}.png` });
      expect(complaints).toEqual([]);
      await page.context().close();
    },
    60_000,
  );
});
