import type { LocalizedText } from '../kernel/errors';

/**
 * What the scalars of the API are exactly, for the pages that `specifiedByURL` leads to. The examples are true of the
 * scalars: a test reads every one of them.
 */
export interface ScalarPage {
  readonly name: string;
  readonly about: LocalizedText;
  /** What is sent, and what is answered, as JSON and in a document. */
  readonly shape: LocalizedText;
  /** Of the text that is sent; of a number, as it is written without an exponent. */
  readonly grammar: string;
  readonly size: LocalizedText;
  /** The type in TypeScript. */
  readonly typescript: string;
  readonly validOnes: readonly unknown[];
  readonly invalidOnes: readonly unknown[];
}

const hundredths = (name: string, about: LocalizedText, stored: LocalizedText): ScalarPage => ({
  name,
  about,
  shape: {
    da: `Et JSON-tal; i et dokument et Int eller et Float. En tekst ("12.5") afvises. Decimaler efter den anden må kun være nuller. Svaret er et JSON-tal uden eksponent, hele tal uden decimaler. ${stored.da}`,
    en: `A JSON number; in a document an Int or a Float. A string ("12.5") is refused. Decimals after the second may only be zeros. The answer is a JSON number without an exponent, whole numbers without decimals. ${stored.en}`,
  },
  grammar: '-?[0-9]{1,13}(\\.[0-9]{1,2}0*)?',
  size: {
    da: 'Fra -9999999999999.99 til 9999999999999.99, begge med. En sum kan være større; den skrives til sidste ciffer.',
    en: 'From -9999999999999.99 to 9999999999999.99, both included. A sum can be larger; it is written to its last digit.',
  },
  typescript: 'number',
  validOnes: [0, 31700000, 1864750.5, 12.25, -0.01, 9999999999999.99, -9999999999999.99],
  invalidOnes: ['12.5', 0.001, 12.345, 10000000000000, 1e30, true],
});

export const SCALAR_PAGES: readonly ScalarPage[] = [
  {
    name: 'Date',
    about: { da: 'En dag i kalenderen, uden klokkeslæt og tidszone.', en: 'A day of the calendar, without a time of day or a time zone.' },
    shape: {
      da: 'En tekst: år, måned og dag (ISO 8601, «full-date» i RFC 3339). Svaret har samme form.',
      en: 'A string: year, month and day (ISO 8601, “full-date” of RFC 3339). The answer has the same form.',
    },
    grammar: '[0-9]{4}-[0-9]{2}-[0-9]{2}',
    size: {
      da: 'Dage, der findes, fra 0001-01-01 til 9999-12-31 i den gregorianske kalender. Handlinger tager årene 1900 til 2199.',
      en: 'Days that exist, from 0001-01-01 to 9999-12-31 in the Gregorian calendar. Acts take the years 1900 to 2199.',
    },
    typescript: 'string',
    validOnes: ['2014-01-01', '2012-02-29', '0001-01-01', '9999-12-31'],
    invalidOnes: ['2014-02-30', '2013-02-29', '2014-1-1', '01-01-2014', '2014-01-01T00:00:00Z', '0000-01-01', 20140101],
  },
  {
    name: 'DateTime',
    about: { da: 'Et tidspunkt.', en: 'A moment.' },
    shape: {
      da: 'En tekst: dag, «T», klokkeslæt og afvigelse fra UTC (ISO 8601); sekunder kan udelades. Svaret er i UTC med millisekunder, `2014-04-23T10:15:00.000Z`; finere dele af et sekund skæres af.',
      en: 'A string: day, “T”, time of day and offset from UTC (ISO 8601); seconds can be left out. The answer is in UTC with milliseconds, `2014-04-23T10:15:00.000Z`; finer parts of a second are cut off.',
    },
    grammar: '[0-9]{4}-[0-9]{2}-[0-9]{2}T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\\.[0-9]{1,9})?)?(Z|[+-]([01][0-9]|2[0-3]):[0-5][0-9])',
    size: {
      da: 'Tidspunkter på dage, der findes, i årene 0001 til 9999 i UTC. Skudsekunder er ikke med.',
      en: 'Moments on days that exist, in the years 0001 to 9999 in UTC. Leap seconds are not included.',
    },
    typescript: 'string',
    validOnes: ['2014-04-23T12:15:00+02:00', '2014-04-23T10:15Z', '2014-04-23T10:15:00.123456789Z', '9999-12-31T23:59:59.999Z'],
    invalidOnes: [
      '2014-04-23',
      '2014-04-23T10:15:00',
      '2014-04-23 10:15:00Z',
      '2014-04-23T24:00:00Z',
      '2014-04-23T23:59:60Z',
      '2014-02-30T10:15:00Z',
      '9999-12-31T23:00:00-05:00',
      1398247200,
    ],
  },
  hundredths(
    'Kroner',
    { da: 'Et beløb i danske kroner med højst to decimaler (øre).', en: 'An amount in Danish kroner with at most two decimals (øre).' },
    { da: 'Gemt som hele øre, så intet rundes.', en: 'Kept as whole øre, so nothing is rounded.' },
  ),
  hundredths(
    'Procent',
    {
      da: 'En andel i procent med højst to decimaler: 12.5 er tolv en halv procent.',
      en: 'A share in percent with at most two decimals: 12.5 is twelve and a half percent.',
    },
    {
      da: 'Gemt som hele hundrededele af en procent, så intet rundes.',
      en: 'Kept as whole hundredths of a percent, so nothing is rounded.',
    },
  ),
];
