import { GraphQLError, GraphQLScalarType, Kind, print, type ValueNode } from 'graphql';
import { isDay } from '../kernel/day';
import { toHundredths } from '../kernel/hundredths';
import type { ArgDeclaration } from './model';

/** Where the service itself says what a scalar is exactly; the same address at every service, so that it never leads elsewhere. */
export const specificationOf = (name: string): string => `/scalars/${name.toLowerCase()}`;

/** `Date`: a calendar day as `YYYY-MM-DD`; kept as text all the way. */
export const DateScalar = new GraphQLScalarType<string, string>({
  name: 'Date',
  description: 'Dato. A calendar day in the form `YYYY-MM-DD` (ISO 8601), for example `2014-01-01`. A day that does not exist is refused.',
  specifiedByURL: specificationOf('Date'),
  parseValue: (v) => day(v),
  parseLiteral: (node) => day(node.kind === Kind.STRING ? node.value : null, node),
  serialize: (v) => day(v),
});

function day(value: unknown, node?: ValueNode): string {
  if (typeof value === 'string' && isDay(value)) return value;
  throw error(`Date is a day of the calendar written YYYY-MM-DD, for example "2014-01-01"; got ${shown(value, node)}`, node);
}

const TIDSPUNKT = /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;
/** Moments are compared as text, which takes years of four digits. */
const [FIRST, LAST_ONE] = [Date.parse('0001-01-01T00:00:00Z'), Date.parse('9999-12-31T23:59:59.999Z')];

/** `DateTime`: a moment, as text in UTC with milliseconds. */
export const DateTimeScalar = new GraphQLScalarType<string, string>({
  name: 'DateTime',
  description:
    'Tidspunkt. A moment as ISO 8601 with an offset, for example `2014-04-23T12:15:00+02:00`; answered in UTC with milliseconds.',
  specifiedByURL: specificationOf('DateTime'),
  parseValue: (v) => instant(v),
  parseLiteral: (node) => instant(node.kind === Kind.STRING ? node.value : null, node),
  serialize: (v) => instant(v),
});

function instant(value: unknown, node?: ValueNode): string {
  const text = typeof value === 'string' ? value : '';
  const ms = TIDSPUNKT.test(text) && isDay(text.slice(0, 10)) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(ms) || ms < FIRST || ms > LAST_ONE)
    throw error(`DateTime is a moment such as "2014-04-23T12:15:00Z"; got ${shown(value, node)}`, node);
  return new Date(ms).toISOString();
}

/** A number with at most two decimals, kept as a whole number of hundredths inside. */
function hundredths(name: string, description: string): GraphQLScalarType<number, number> {
  const read = (text: string, node?: ValueNode): number => {
    const count = toHundredths(text);
    if (count === null)
      throw error(`${name} is a number with at most two decimals and at most 13 digits before them; got ${show(text)}`, node);
    return count;
  };
  return new GraphQLScalarType<number, number>({
    name,
    description,
    specifiedByURL: specificationOf(name),
    parseValue: (v) => {
      if (typeof v !== 'number') throw error(`${name} is a number; got ${show(v)}`);
      return read(String(v));
    },
    parseLiteral: (node) => {
      if (node.kind !== Kind.INT && node.kind !== Kind.FLOAT) throw error(`${name} is a number; got ${shown(null, node)}`, node);
      // As JSON reads it: `1e3` is the number 1000, whether it stands in the document or in a variable.
      return read(String(Number(node.value)), node);
    },
    // The SQL statement has already divided by hundred; an answer passes through unchanged.
    serialize: (v) => {
      if (typeof v === 'number' && Number.isFinite(v)) return v;
      throw error(`${name} is a number; got ${show(v)}`);
    },
  });
}

export const KronerScalar = hundredths(
  'Kroner',
  'Kroner. Danish kroner as a number with at most two decimals, for example `31700000` or `1864750.5`. Kept as whole øre, exact both ways.',
);

export const ProcentScalar = hundredths(
  'Procent',
  'Procent. A share in percent with at most two decimals, for example `12.5`. Kept as whole basis points, exact both ways.',
);

/** A value as it came: one that stands in the document as it is written there. */
const shown = (value: unknown, node?: ValueNode): string => (node && value === null ? cut(print(node)) : show(value));

const show = (value: unknown): string => cut(JSON.stringify(value) ?? String(value));

function cut(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

function error(message: string, node?: ValueNode): GraphQLError {
  return new GraphQLError(message, { nodes: node, extensions: { code: 'BAD_USER_INPUT' } });
}

/** The `pr` argument: the day that a question is about. */
export const pr: ArgDeclaration = {
  name: 'pr',
  type: DateScalar,
  description: 'The day that the answer is about (virkningsdato). Left out: today in Copenhagen.',
  defaultValue: 'today',
};
