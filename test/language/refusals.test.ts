import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { LocalizedText } from '../../src/kernel/errors';
import type { Breach } from '../../src/kernel/rule';
import { RULEBOOK } from '../../src/rulebook/rulebook';
import { factsOfTexts } from './facts';
import { provoke } from './provoke';
import { serviceErrors } from './service-faults';
import { shapeFaults } from './shapes';

/**
 * Every refusal once, Danish and English side by side, in a file that is read as prose (`schema/refusals.md`). It is written
 * with UPDATE_GOLDEN=1 and compared otherwise.
 */

const FILE = 'schema/refusals.md';
/** Not everything can be said of facts alone; these are the rules that no sentence was provoked for. */
const WITHOUT_SENTENCE: readonly string[] = [];
/** Of one kind of refusal so many sentences that are built in different ways. */
const MAXIMUM = 3;

const key = (a: Pick<Breach, 'regel' | 'kode'>): string => `${a.regel} ${a.kode}`;

function grouped<T>(list: readonly T[], after: (t: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const t of list) {
    const own = groups.get(after(t));
    if (own) own.push(t);
    else groups.set(after(t), [t]);
  }
  return groups;
}

/** The sentence without what differs from case to case: numbers, months and names. */
const skeleton = (text: string): string =>
  text
    .replace(/“[^”]*”/g, '“”')
    .replace(/januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december/g, '')
    .split(/[\s;,:.]+/)
    .filter((word, i) => !/\d/.test(word) && (i === 0 || !/^[A-ZÆØÅ]/.test(word)))
    .slice(1)
    .join(' ');

function differing(refusals: readonly Breach[]): Breach[] {
  const chosen = new Map<string, Breach>();
  for (const a of refusals) {
    const s = skeleton(a.tekst.da);
    if (!chosen.has(s) && (chosen.size < MAXIMUM || [...chosen.values()].every((v) => v.udvej.da !== a.udvej.da))) chosen.set(s, a);
  }
  return [...chosen.values()];
}

const line = (t: LocalizedText): string => `| ${t.da} | ${t.en} |`;

function afsnit(refusals: readonly Breach[]): string[] {
  const byWayOut = grouped(differing(refusals), (a) => a.udvej.da);
  return [...byWayOut.values()].flatMap((same) => [
    ...same.map((a) => line(a.tekst)),
    ...same.slice(0, 1).map(({ udvej: wayOut }) => line({ da: `→ ${wayOut.da}`, en: `→ ${wayOut.en}` })),
  ]);
}

function print(refusals: readonly Breach[], error: readonly (readonly [string, LocalizedText])[]): string {
  const groups = grouped(refusals, key);
  const ordering = [...new Set([...RULEBOOK.map((r) => `${r.kode} ${r.afvisning}`), ...[...groups.keys()].sort()])];
  return [
    '<!-- Udskrevet af `UPDATE_GOLDEN=1 npx jest afslag`; ret sætningerne i koden, ikke her. -->',
    '',
    '# Afvisninger og advarsler / Refusals and warnings',
    '',
    'En pil viser, hvad der kan gøres, og af hvem. An arrow shows what can be done, and by whom.',
    '',
    ...ordering.flatMap((n) => {
      const group = groups.get(n) ?? [];
      return group.length === 0 ? [] : [`## ${n}`, '', '| Dansk | English |', '|---|---|', ...afsnit(group), ''];
    }),
    '# Fejl i det, der spørges om / Faults in what is asked',
    '',
    '| | Dansk | English |',
    '|---|---|---|',
    ...error.map(([code, t]) => `| ${code} ${line(t)}`),
    '',
  ].join('\n');
}

describe('refusals as prose', () => {
  let all: Breach[];
  beforeAll(async () => {
    all = [...provoke(await factsOfTexts(true)), ...provoke(await factsOfTexts(false))];
  });

  it('each rule in the rule book has had a sentence said', () => {
    const said = new Set(all.map(key));
    expect(RULEBOOK.map((r) => `${r.kode} ${r.afvisning}`).filter((n) => !said.has(n))).toEqual(WITHOUT_SENTENCE);
  });

  it('no sentence has a form that people do not write', () => {
    const texts = new Set([
      ...all.flatMap((a) => [a.tekst.da, a.tekst.en, a.udvej.da, a.udvej.en]),
      ...RULEBOOK.flatMap((r) => [r.krav.da, r.krav.en, r.udvej.da, r.udvej.en]).map((t) => (t.endsWith('.') ? t : `${t}.`)),
    ]);
    expect([...texts].flatMap(shapeFaults)).toEqual([]);
  });

  it('each way out says who can do something', () => {
    const whoDa =
      /(kommunalbestyrelsen|Landsbyggefonden|boligorganisation|forvaltning|forum|ansøger|administrator|Den, der|organ|Den ledende)[^;]* kan |^(Den|Det) .* kan /i;
    expect([...new Set([...all.map((a) => a.udvej.da), ...RULEBOOK.map((r) => r.udvej.da)])].filter((u) => !whoDa.test(u))).toEqual([]);
    const who = /\bcan\b/;
    expect([...new Set([...all.map((a) => a.udvej.en), ...RULEBOOK.map((r) => r.udvej.en)])].filter((u) => !who.test(u))).toEqual([]);
  });

  it('all are in schema/refusals.md', async () => {
    const text = print(all, await serviceErrors());
    if (process.env.UPDATE_GOLDEN === '1') writeFileSync(FILE, text);
    expect(existsSync(FILE)).toBe(true);
    expect(readFileSync(FILE, 'utf8')).toBe(text);
  });
});

describe('a planted fault is seen', () => {
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
  ])('%s', (text, count) => expect(shapeFaults(text).length).toBeGreaterThanOrEqual(Math.min(count, 1)));

  it.each([
    'Den 1. februar 2014 er der disponeret 500.000,01 kr. af Boligsocial pulje; der er bevilget 0 kr.',
    'On 1 February 2014 DKK 500,000.01 of FSB are committed.',
    'Planen er godkendt og har 2 planer, 11 måneder og 10 mål i KAB.',
  ])('%s is in order', (text) => expect(shapeFaults(text)).toEqual([]));
});
