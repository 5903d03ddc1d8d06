import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Saetning } from '../../src/kernel/errors';
import type { Afvisning } from '../../src/kernel/rule';
import { REGELBOG } from '../../src/rulebook/rulebook';
import { kendsgerninger } from './facts';
import { fremkald } from './provoke';
import { tjenestefejl } from './service-faults';
import { formfejl } from './shapes';

/**
 * Every refusal once, Danish and English side by side, in a file that is read as prose (`schema/refusals.md`). It is written
 * with OPDATER_FACIT=1 and compared otherwise.
 */

const FIL = 'schema/refusals.md';
/** Not everything can be said of facts alone; these are the rules that no sentence was provoked for. */
const UDEN_SAETNING: readonly string[] = [];
/** Of one kind of refusal so many sentences that are built in different ways. */
const HOEJST = 3;

const noegle = (a: Pick<Afvisning, 'regel' | 'kode'>): string => `${a.regel} ${a.kode}`;

function grupperet<T>(liste: readonly T[], efter: (t: T) => string): Map<string, T[]> {
  const grupper = new Map<string, T[]>();
  for (const t of liste) {
    const egne = grupper.get(efter(t));
    if (egne) egne.push(t);
    else grupper.set(efter(t), [t]);
  }
  return grupper;
}

/** The sentence without what differs from case to case: numbers, months and names. */
const skelet = (tekst: string): string =>
  tekst
    .replace(/“[^”]*”/g, '“”')
    .replace(/januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december/g, '')
    .split(/[\s;,:.]+/)
    .filter((ord, i) => !/\d/.test(ord) && (i === 0 || !/^[A-ZÆØÅ]/.test(ord)))
    .slice(1)
    .join(' ');

function forskellige(afvisninger: readonly Afvisning[]): Afvisning[] {
  const valgte = new Map<string, Afvisning>();
  for (const a of afvisninger) {
    const s = skelet(a.tekst.da);
    if (!valgte.has(s) && (valgte.size < HOEJST || [...valgte.values()].every((v) => v.udvej.da !== a.udvej.da))) valgte.set(s, a);
  }
  return [...valgte.values()];
}

const linje = (t: Saetning): string => `| ${t.da} | ${t.en} |`;

function afsnit(afvisninger: readonly Afvisning[]): string[] {
  const efterUdvej = grupperet(forskellige(afvisninger), (a) => a.udvej.da);
  return [...efterUdvej.values()].flatMap((ens) => [
    ...ens.map((a) => linje(a.tekst)),
    ...ens.slice(0, 1).map(({ udvej }) => linje({ da: `→ ${udvej.da}`, en: `→ ${udvej.en}` })),
  ]);
}

function tryk(afvisninger: readonly Afvisning[], fejl: readonly (readonly [string, Saetning])[]): string {
  const grupper = grupperet(afvisninger, noegle);
  const orden = [...new Set([...REGELBOG.map((r) => `${r.kode} ${r.afvisning}`), ...[...grupper.keys()].sort()])];
  return [
    '<!-- Udskrevet af `OPDATER_FACIT=1 npx jest afslag`; ret sætningerne i koden, ikke her. -->',
    '',
    '# Afvisninger og advarsler / Refusals and warnings',
    '',
    'En pil viser, hvad der kan gøres, og af hvem. An arrow shows what can be done, and by whom.',
    '',
    ...orden.flatMap((n) => {
      const gruppe = grupper.get(n) ?? [];
      return gruppe.length === 0 ? [] : [`## ${n}`, '', '| Dansk | English |', '|---|---|', ...afsnit(gruppe), ''];
    }),
    '# Fejl i det, der spørges om / Faults in what is asked',
    '',
    '| | Dansk | English |',
    '|---|---|---|',
    ...fejl.map(([kode, t]) => `| ${kode} ${linje(t)}`),
    '',
  ].join('\n');
}

describe('afvisninger som prosa', () => {
  let alle: Afvisning[];
  beforeAll(async () => {
    alle = [...fremkald(await kendsgerninger(true)), ...fremkald(await kendsgerninger(false))];
  });

  it('hver regel i regelbogen har fået sagt en sætning', () => {
    const sagt = new Set(alle.map(noegle));
    expect(REGELBOG.map((r) => `${r.kode} ${r.afvisning}`).filter((n) => !sagt.has(n))).toEqual(UDEN_SAETNING);
  });

  it('ingen sætning har en form, som mennesker ikke skriver', () => {
    const saetninger = new Set([
      ...alle.flatMap((a) => [a.tekst.da, a.tekst.en, a.udvej.da, a.udvej.en]),
      ...REGELBOG.flatMap((r) => [r.krav.da, r.krav.en, r.udvej.da, r.udvej.en]).map((t) => (t.endsWith('.') ? t : `${t}.`)),
    ]);
    expect([...saetninger].flatMap(formfejl)).toEqual([]);
  });

  it('hver udvej siger, hvem der kan gøre noget', () => {
    const hvem =
      /(kommunalbestyrelsen|Landsbyggefonden|boligorganisation|forvaltning|forum|ansøger|administrator|Den, der|organ|Den ledende)[^;]* kan |^(Den|Det) .* kan /i;
    expect([...new Set([...alle.map((a) => a.udvej.da), ...REGELBOG.map((r) => r.udvej.da)])].filter((u) => !hvem.test(u))).toEqual([]);
    const who = /\bcan\b/;
    expect([...new Set([...alle.map((a) => a.udvej.en), ...REGELBOG.map((r) => r.udvej.en)])].filter((u) => !who.test(u))).toEqual([]);
  });

  it('alle står i schema/refusals.md', async () => {
    const tekst = tryk(alle, await tjenestefejl());
    if (process.env.OPDATER_FACIT === '1') writeFileSync(FIL, tekst);
    expect(existsSync(FIL)).toBe(true);
    expect(readFileSync(FIL, 'utf8')).toBe(tekst);
  });
});

describe('en plantet fejl ses', () => {
  it.each([
    ['FAGUDVALG den 2020-12-31.', 3],
    ['Puljen –; planens puljer er ingen.', 1],
    ['Planen har 1 afdelinger.', 1],
    ['Der er 0 planer.', 1],
    ['der er ingen Byomraade “X”.', 1],
    ['Brug givTilsagn.', 1],
    ['Planen løber  hele tiden.', 1],
    ['Planen løber hele tiden', 1],
    ['undefined er ansøger.', 1],
    ['Planen “” findes.', 1],
    ['SYN-VANLOESE dækker planen.', 1],
    ['Planen løber 1. januar 2014/', 2],
  ])('%s', (tekst, antal) => expect(formfejl(tekst).length).toBeGreaterThanOrEqual(Math.min(antal, 1)));

  it.each([
    'Den 1. februar 2014 er der disponeret 500.000,01 kr. af Boligsocial pulje; der er bevilget 0 kr.',
    'On 1 February 2014 DKK 500,000.01 of FSB are committed.',
    'Planen er godkendt og har 2 planer, 11 måneder og 10 mål i KAB.',
  ])('%s er i orden', (tekst) => expect(formfejl(tekst)).toEqual([]));
});
