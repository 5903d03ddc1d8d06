import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { erDag } from '../kernel/day';
import { tilHundrededele } from '../kernel/hundredths';
import type { Argument } from './model';

/** Where the service itself says what a scalar is exactly; the same address at every service, so that it never leads elsewhere. */
export const specifikation = (navn: string): string => `/scalars/${navn.toLowerCase()}`;

/** `Date`: a calendar day as `YYYY-MM-DD`; kept as text all the way. */
export const Dagskalar = new GraphQLScalarType<string, string>({
  name: 'Date',
  description: 'Dato. A calendar day in the form `YYYY-MM-DD` (ISO 8601), for example `2014-01-01`. A day that does not exist is refused.',
  specifiedByURL: specifikation('Date'),
  parseValue: (v) => dag(v),
  parseLiteral: (node) => dag(node.kind === Kind.STRING ? node.value : undefined, node),
  serialize: (v) => dag(v),
});

function dag(vaerdi: unknown, node?: ValueNode): string {
  if (typeof vaerdi === 'string' && erDag(vaerdi)) return vaerdi;
  throw fejl(`Date is a day of the calendar written YYYY-MM-DD, for example "2014-01-01"; got ${vis(vaerdi)}`, node);
}

const TIDSPUNKT = /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;
/** Moments are compared as text, which takes years of four digits. */
const [FOERSTE, SIDSTE] = [Date.parse('0001-01-01T00:00:00Z'), Date.parse('9999-12-31T23:59:59.999Z')];

/** `DateTime`: a moment, as text in UTC with milliseconds. */
export const Tidspunktskalar = new GraphQLScalarType<string, string>({
  name: 'DateTime',
  description:
    'Tidspunkt. A moment as ISO 8601 with an offset, for example `2014-04-23T12:15:00+02:00`; answered in UTC with milliseconds.',
  specifiedByURL: specifikation('DateTime'),
  parseValue: (v) => tidspunkt(v),
  parseLiteral: (node) => tidspunkt(node.kind === Kind.STRING ? node.value : undefined, node),
  serialize: (v) => tidspunkt(v),
});

function tidspunkt(vaerdi: unknown, node?: ValueNode): string {
  const tekst = typeof vaerdi === 'string' ? vaerdi : '';
  const ms = TIDSPUNKT.test(tekst) && erDag(tekst.slice(0, 10)) ? Date.parse(tekst) : Number.NaN;
  if (Number.isNaN(ms) || ms < FOERSTE || ms > SIDSTE)
    throw fejl(`DateTime is a moment such as "2014-04-23T12:15:00Z"; got ${vis(vaerdi)}`, node);
  return new Date(ms).toISOString();
}

/** A number with at most two decimals, kept as a whole number of hundredths inside. */
function hundrededele(navn: string, beskrivelse: string): GraphQLScalarType<number, number> {
  const laes = (tekst: string, node?: ValueNode): number => {
    const antal = tilHundrededele(tekst);
    if (antal === null)
      throw fejl(`${navn} is a number with at most two decimals and at most 13 digits before them; got ${vis(tekst)}`, node);
    return antal;
  };
  return new GraphQLScalarType<number, number>({
    name: navn,
    description: beskrivelse,
    specifiedByURL: specifikation(navn),
    parseValue: (v) => {
      if (typeof v !== 'number') throw fejl(`${navn} is a number; got ${vis(v)}`);
      return laes(String(v));
    },
    parseLiteral: (node) => {
      if (node.kind !== Kind.INT && node.kind !== Kind.FLOAT) throw fejl(`${navn} is a number`, node);
      // As JSON reads it: `1e3` is the number 1000, whether it stands in the document or in a variable.
      return laes(String(Number(node.value)), node);
    },
    // The SQL statement has already divided by hundred; an answer passes through unchanged.
    serialize: (v) => {
      if (typeof v === 'number' && Number.isFinite(v)) return v;
      throw fejl(`${navn} is a number; got ${vis(v)}`);
    },
  });
}

export const Kronerskalar = hundrededele(
  'Kroner',
  'Kroner. Danish kroner as a number with at most two decimals, for example `31700000` or `1864750.5`. Kept as whole øre, exact both ways.',
);

export const Procentskalar = hundrededele(
  'Procent',
  'Procent. A share in percent with at most two decimals, for example `12.5`. Kept as whole basis points, exact both ways.',
);

function vis(vaerdi: unknown): string {
  const tekst = JSON.stringify(vaerdi) ?? String(vaerdi);
  return tekst.length > 40 ? `${tekst.slice(0, 40)}…` : tekst;
}

function fejl(besked: string, node?: ValueNode): GraphQLError {
  return new GraphQLError(besked, { nodes: node, extensions: { code: 'BAD_USER_INPUT' } });
}

/** The `pr` argument: the day that a question is about. */
export const pr: Argument = {
  navn: 'pr',
  type: Dagskalar,
  beskrivelse: 'The day that the answer is about (virkningsdato). Left out: today in Copenhagen.',
  standard: 'iDag',
};
