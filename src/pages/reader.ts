import { type Day, formatDay } from '../kernel/day';
import type { Language, LocalizedText } from '../kernel/errors';
import { formatKroner, formatPercent, formatPeriodOrEnd } from '../kernel/format';
import { dayAfter } from '../kernel/period';
import type { FieldName } from './operations';

/** Who reads a page: in which language, as of which day, and how days, amounts and addresses are written for them. */
export interface Reader {
  readonly language: Language;
  /** The language was asked for in the address, so links keep to it. */
  readonly chosen: boolean;
  /** The day that the page is about, when the address names one. */
  readonly pr: Day | null;
  readonly today: Day;
  readonly fixedDay: Day | null;
  readonly playground: boolean;
  /** Whether known operations alone are answered. */
  readonly trustedOnly: boolean;
  readonly fieldName: FieldName;
}

/** The sentence in the reader's language. */
export const say = ({ language }: Pick<Reader, 'language'>, da: string, en: string): string => (language === 'da' ? da : en);

export const told = ({ language }: Pick<Reader, 'language'>, text: LocalizedText): string => text[language];

/** Kroner of the API as øre; both are exact. */
export const oereOf = (kroner: number): number => Math.round(kroner * 100);

export const money = ({ language }: Reader, kroner: number): string => formatKroner(oereOf(kroner), language);

/** Percent of the API as people write it. */
export const percent = ({ language }: Reader, value: number): string => formatPercent(Math.round(value * 100), language);

export const dayText = ({ language }: Reader, day: Day): string => formatDay(day, language);

/** A period within a sentence: `fra den 1. januar 2013 til og med den 31. december 2016`. */
export const periodPhrase = ({ language }: Reader, fra: Day | null, til: Day | null): string => formatPeriodOrEnd({ fra, til }, language);

/** A period as it stands in a table, with its last day: `1. januar 2013 – 31. december 2016`, `siden 1. januar 2006`. */
export function periodText(reader: Reader, fra: Day | null, til: Day | null): string {
  const [first, lastOne] = [fra && unbroken(dayText(reader, fra)), til && unbroken(dayText(reader, dayAfter(til, -1)))];
  if (first && lastOne) return `${first} – ${lastOne}`;
  if (first) return say(reader, `siden ${first}`, `since ${first}`);
  return lastOne ? say(reader, `til og med ${lastOne}`, `up to ${lastOne}`) : say(reader, 'hele tiden', 'all along');
}

/** A day or an amount that is not broken between lines. */
export const unbroken = (text: string): string => text.replaceAll(' ', '\u00a0');

/** A whole number with its thousands: `1.425`. */
export function wholeNumber(reader: Pick<Reader, 'language'>, value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, say(reader, '.', ','));
}

/** `3 planer`, `1 plan`, `ingen planer`. */
export function countOf(reader: Pick<Reader, 'language'>, count: number, one: LocalizedText, several: LocalizedText): string {
  const noun = count === 1 ? told(reader, one) : told(reader, several);
  return `${count === 0 ? say(reader, 'ingen', 'no') : wholeNumber(reader, count)} ${noun}`;
}

/** The address of a page, which keeps the language and the day that the reader chose. */
export function pageAddress(reader: Reader, kind: 'plan' | 'byomraade' | 'pulje', noegle: string): string {
  return withQuery(`/${kind}/${encodeURIComponent(noegle)}`, { pr: reader.pr, sprog: reader.chosen ? reader.language : null });
}

/** A path with those of the parameters that have a value. */
export function withQuery(path: string, parameters: Readonly<Record<string, string | null | undefined>>): string {
  const given = Object.entries(parameters).flatMap(([name, value]) => (value ? [[name, value]] : []));
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given)}`;
}

/** The address of a page without parameters of its own. */
export const plainAddress = (reader: Reader, path: string): string => withQuery(path, { sprog: reader.chosen ? reader.language : null });
