import { badInput, INPUT_FAULTS } from '../kernel/errors';
import { type ArgDeclaration, type ModelType, type RowReference, typeOf } from '../model/model';
import { referenceColumn } from '../model/naming';
import { bound, columnOf, joined, named, rowOf, type Sql, select, sql } from '../model/sql';
import type { ArgValue, VariableReader } from './arguments';
import { isId, parseIdOf } from './id';
import type { PlanBuilder } from './plan-builder';
import type { Scope } from './scope';

/**
 * Arguments that name a row (`kommune: "KOEBENHAVN"`), or leave it to the database to find the only one that it can be.
 * The rows are found in the statement itself, in a row of their own that the field is written over; where there is none,
 * the answer holds the names of the candidates in the field's place, and they become a refusal before it is sent.
 */

// No response name holds this sign.
const MISSING = '¤mangler';

type ReferenceArg = ArgDeclaration & { readonly reference: RowReference };
type Arguments = ReadonlyMap<string, Sql>;

/** How one argument is found. */
interface FindingPlace {
  readonly name: string;
  /** The row's number; NULL when it is not to be had. */
  readonly number: Sql;
  /** The names that it could be, as JSON. */
  readonly candidates: Sql;
  readonly error: (candidates: readonly string[], variables: Readonly<Record<string, unknown>>) => Error;
}

const isReference = (a: ArgDeclaration): a is ReferenceArg => a.reference !== undefined;

/**
 * Writes a field whose arguments may name rows. `write` gets the arguments bound, and the alias of the row that holds what
 * was found (empty when nothing is looked up).
 */
export function withReferences(
  builder: PlanBuilder,
  declared: readonly ArgDeclaration[],
  given: ReadonlyMap<string, ArgValue>,
  scope: Scope,
  write: (args: Arguments, alias: string) => Sql,
): Sql {
  const all = builder.bindArgs(
    declared.filter((a) => !isReference(a)),
    given,
    scope.args,
  );
  const findingPlaces = declared.filter(isReference).flatMap((a) => findingPlace(builder, a, given.get(a.name), all) ?? []);
  for (const a of declared.filter(isReference)) all.set(a.name, builder.noRow);
  if (findingPlaces.length === 0) return write(all, '');
  const alias = builder.alias();
  for (const f of findingPlaces) all.set(f.name, columnOf(alias, referenceColumn(f.name)));
  // The look-up itself, for conditions that are to be worked out once and not again for the row that holds what was found.
  for (const f of findingPlaces) all.set(`${f.name}.number`, f.number);
  builder.postSteps.push({ path: scope.path, compute: requireFound(findingPlaces) });
  const columns = findingPlaces.map((f) => sql`${f.number} AS ${named(referenceColumn(f.name))}`);
  const missing = findingPlaces.map((f) => {
    const mark = builder.dialect.jsonObject([[MISSING, builder.dialect.jsonObject([[f.name, f.candidates]])]]);
    return sql`WHEN ${columnOf(alias, referenceColumn(f.name))} IS NULL THEN ${mark}`;
  });
  return select`CASE ${joined(missing, ' ')} ELSE ${write(all, alias)} END FROM ${select`${joined(columns, ', ')}`} ${named(alias)}`;
}

/** Null when the argument is left out and may be. */
function findingPlace(builder: PlanBuilder, a: ReferenceArg, given: ArgValue | undefined, args: Arguments): FindingPlace | null {
  const type = typeOf(a.reference.target());
  if (given?.kind === 'leaf') return givenRow(builder, a.name, type, given.read);
  return a.reference.defaultValue ? only(builder, a.name, type, a.reference.defaultValue, args) : null;
}

// Whether a text is an id is part of a plan's form (see `arguments.ts`), so it is known when the plan is made.
function givenRow(builder: PlanBuilder, name: string, type: ModelType, read: VariableReader): FindingPlace {
  const byId = isId(String(read(builder.context.variables)));
  const column = byId ? 'id' : 'noegle';
  const value = byId ? bound((v) => parseIdOf(type, name, read(v)), 'int') : bound(read, 'text');
  return {
    name,
    number: select`o.id FROM ${builder.table(type)} o WHERE ${columnOf('o', column)} = ${value}`,
    candidates: builder.dialect.jsonArray([]),
    error: (_, variables) => badInput(name, INPUT_FAULTS.noneExists(JSON.stringify(String(read(variables)).slice(0, 40)))),
  };
}

function only(
  builder: PlanBuilder,
  name: string,
  type: ModelType,
  { rank, none, several }: NonNullable<RowReference['defaultValue']>,
  args: Arguments,
) {
  const x = { ...builder.sqlContext('', args), m: rowOf('o') };
  const ranked = select`o.id, o.noegle, RANK() OVER (ORDER BY ${rank(x)}) AS plads FROM ${builder.table(type)} o`;
  const best = sql`FROM ${ranked} o WHERE o.plads = 1`;
  return {
    name,
    number: select`CASE WHEN COUNT(*) = 1 THEN MIN(o.id) END ${best}`,
    candidates: select`${builder.dialect.jsonAgg(sql`o.noegle`)} ${best}`,
    error: (candidates: readonly string[]) => {
      const possibilities = [...candidates].sort();
      return badInput(name, possibilities.length === 0 ? none : INPUT_FAULTS.oneOf(several, possibilities), { muligheder: possibilities });
    },
  };
}

function requireFound(findingPlaces: readonly FindingPlace[]): (v: unknown, variables: Readonly<Record<string, unknown>>) => unknown {
  return (v, variables) => {
    const missing: unknown = typeof v === 'object' && v !== null ? Reflect.get(v, MISSING) : undefined;
    if (typeof missing !== 'object' || missing === null) return v;
    for (const f of findingPlaces) {
      const candidates: unknown = Reflect.get(missing, f.name);
      if (Array.isArray(candidates)) throw f.error(candidates.map(String), variables);
    }
    throw new Error('a reference without a name is missing');
  };
}
