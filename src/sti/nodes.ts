import { mayRead } from '../access/read-permissions';
import { defineEnum } from '../kernel/enums';
import type { Role } from '../kernel/roles';
import { allNouns, type ModelType } from '../model/model';
import { type Sql, type SqlRow, sql } from '../model/sql';
import type { SqlContext } from '../model/sql-context';

/** The objects of the network that paths lead through: those that have a name of their own and stand for something in the world. */

/** In the order in which they are told, those that people look for first. */
export const NODE_NOUNS = {
  Helhedsplan: 'Helhedsplan. Social plans.',
  Boligorganisation: 'Boligorganisation. Housing organisations.',
  Afdeling: 'Afdeling. Estates.',
  Byomraade: 'Byområde. Areas of the city.',
  Boligomraade: 'Boligområde. Areas of the state’s lists.',
  Forum: 'Forum. Boligsociale fora and boards.',
  Arbejdsgruppe: 'Arbejdsgruppe. Groups of a forum.',
  Kontrakt: 'Kontrakt. Contracts.',
  Forvaltning: 'Forvaltning. Administrations of a kommune.',
  Pulje: 'Pulje. Pools.',
  Afgoerelse: 'Afgørelse. Decisions.',
  Politik: 'Politik. Policies.',
  Indsatsomraade: 'Indsatsområde. Fields of work.',
  Bevillingsperiode: 'Bevillingsperiode. Programme periods of Landsbyggefonden.',
  Statsliste: 'Statsliste. The state’s lists of udsatte boligområder.',
  Kommune: 'Kommune. Municipalities.',
} as const;
export type NodeNoun = keyof typeof NODE_NOUNS;

/** Nouns with a key of their own that are no objects of the network, and why. */
export const NO_NODES: Readonly<Record<string, string>> = {
  Redegoerelse: 'an account is of one plan alone, and ties it to nothing',
};

/**
 * What everything lies in or rests on, so that any two objects are two steps apart through it: `København`, a decision on a whole batch of plans.
 * Paths lead through them only when they are asked to.
 */
const HUBS: readonly string[] = ['Pulje', 'Afgoerelse', 'Politik', 'Indsatsomraade', 'Bevillingsperiode', 'Statsliste', 'Kommune'];

/** By name, in the order of the list; statements name them by their places. */
export const NODE_NAMES: readonly string[] = Object.keys(NODE_NOUNS);
const enumValue = (name: string): string => name.toUpperCase();
const nameOfValue = new Map(NODE_NAMES.map((name) => [enumValue(name), name]));

/** The nouns that values of `Knudetype` stand for; left out, all but the hubs. */
export const nounsChosen = (values: readonly string[] | null): ReadonlySet<string> =>
  new Set(values === null ? NODE_NAMES.filter((name) => !HUBS.includes(name)) : values.map((value) => nameOfValue.get(value) ?? value));

export const DEFAULT_NODES = NODE_NAMES.filter((name) => !HUBS.includes(name)).map(enumValue);

export const Knudetype = defineEnum(
  'Knudetype',
  'Knudetype. What kind of object of the network.',
  Object.fromEntries(Object.entries(NODE_NOUNS).map(([name, description]) => [enumValue(name), description])),
);

type Noun = ModelType & { readonly table: string };
let nouns: ReadonlyMap<string, Noun> | undefined;

/** A noun of the model by its name. */
export function nounNamed(name: string): Noun {
  nouns ??= new Map(allNouns().map((type) => [type.name, type]));
  const noun = nouns.get(name);
  if (!noun) throw new Error(`${name} is no noun`);
  return noun;
}

/** What a row is called by: its title or its name. */
export function nameField(type: ModelType): string {
  const name = ['titel', 'navn'].find((one) => type.fields.get(one)?.kind === 'column');
  if (!name) throw new Error(`${type.name} has neither title nor name`);
  return name;
}

/**
 * SQL: the row holds on the day `pr`; always when no day is asked for. A row says it by one of these fields: whether the plan runs, whether its period
 * covers the day, from when to when an estate was one, or the day on which something was decided. What has none of them holds always.
 */
export function holdsOnDay(type: ModelType, x: SqlContext, row: SqlRow): Sql {
  const always = sql`${x.arg('pr')} IS NULL`;
  for (const name of ['aktiv', 'gyldig', 'godkendt']) {
    const field = type.fields.get(name);
    if (field?.kind === 'expression') return sql`(${always} OR ${field.sql({ ...x, t: row })})`;
  }
  if (type.fields.has('oprettet') && type.fields.has('nedlagt'))
    return sql`(${always} OR ((${row('oprettet')} IS NULL OR ${row('oprettet')} <= ${x.arg('pr')})
      AND (${row('nedlagt')} IS NULL OR ${row('nedlagt')} > ${x.arg('pr')})))`;
  return type.fields.has('dato') ? sql`(${always} OR ${row('dato')} <= ${x.arg('pr')})` : x.truth(true);
}

/** Whether a role may see what an object is and what it is called. */
export const maySee = (role: Role, noun: ModelType): boolean =>
  ['id', 'noegle', nameField(noun)].every((field) => mayRead(role, `${noun.name}.${field}`));
