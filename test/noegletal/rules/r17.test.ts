import { isTooSmallToShow } from '../../../src/kernel/diskretion';
import type { NoegletalFacts } from '../../../src/noegletal/noegletal.facts';
import { R17 } from '../../../src/noegletal/rules/r17-diskretion';
import { breaks, holds, judging } from '../../support/facts/verdict';

/** R17 on values at, below and above its limits. */

const r17 = judging([R17], 'R17', 'TAL_SKAL_SKJULES');

const HIDDEN = { udenForArbejdeOgUddannelse: null, lavUddannelse: null, indkomstindeks: null, doemte: null, ikkeVestlige: null };
const SHOWN = { udenForArbejdeOgUddannelse: 4012, lavUddannelse: 5000, indkomstindeks: 55, doemte: 270, ikkeVestlige: 4999 };

const facts = (antalBeboere: number, antalHusstande: number, more: Partial<NoegletalFacts> = SHOWN): NoegletalFacts => ({
  ...{ aar: 2013, antalBeboere, antalHusstande, diskretioneret: false, ...HIDDEN },
  afdeling: { noegle: 'FSB/1-88', navn: 'Prater' },
  ...more,
});
const hidden = { ...HIDDEN, diskretioneret: true };

it.each([
  [100, 50, false],
  [99, 50, true],
  [100, 49, true],
  [99, 49, true],
  [101, 51, false],
  [0, 0, true],
])('%i residents in %i households: too small to show is %s', (residents, households, small) => {
  expect(isTooSmallToShow(residents, households)).toBe(small);
  expect(r17.of(facts(residents, households)).status).toBe(small ? 'BRUDT' : 'OVERHOLDT');
  expect(r17.of(facts(residents, households, hidden)).status).toBe('OVERHOLDT');
});

it('tells the counts and the limits, and holds when the numbers are hidden', () => {
  expect(r17.of(facts(99, 50))).toEqual(breaks(['99/50', '100/50']));
  expect(r17.of(facts(99, 50, hidden))).toEqual(holds('99/50', '100/50'));
  expect(r17.says(facts(99, 50))).toEqual([
    {
      da: 'Prater har i 2013 99 beboere i 50 husstande; tal om dem skal skjules',
      en: 'Prater has 99 residents in 50 households in 2013; numbers about them are to be hidden',
    },
  ]);
  expect(r17.says(facts(100, 50))[0]?.en).toContain('the numbers can be shown');
  expect(r17.says(facts(99, 50, hidden))[0]?.en).toContain('the numbers are hidden');
});

it.each(Object.keys(SHOWN))('one number is enough: %s alone', (name) => {
  const one = { ...HIDDEN, [name]: 1 };
  expect(r17.of(facts(99, 200, one)).status).toBe('BRUDT');
  expect(r17.of(facts(99, 200, { ...one, diskretioneret: true })).status).toBe('BRUDT');
  expect(r17.says(facts(200, 100, { ...one, diskretioneret: true }))[0]?.en).toContain('marked as diskretioneret and has numbers');
});

it('a zero is a number, too', () => {
  expect(r17.of(facts(20, 10, { ...HIDDEN, doemte: 0 })).status).toBe('BRUDT');
});

it('a small estate without numbers is marked', () => {
  expect(r17.of(facts(99, 50, HIDDEN))).toEqual(breaks(['99/50', '100/50']));
  expect(r17.says(facts(99, 50, HIDDEN))[0]?.en).toContain('is to be marked as diskretioneret');
});

it('a large one may hide its numbers', () => {
  expect(r17.of(facts(500, 200, hidden))).toEqual(holds('500/200', '100/50'));
  expect(r17.of(facts(500, 200, HIDDEN))).toEqual(holds('500/200', '100/50'));
});
