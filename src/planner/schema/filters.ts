import { ID, Int } from 'type-graphql';
import type { EnumType } from '../../kernel/enums';
import { capitalized } from '../../kernel/format';
import type { ColumnField, ExpressionField, ModelField, ModelType, ValueKind } from '../../model/model';
import { allNouns, typeOf } from '../../model/model';
import { DateScalar, DateTimeScalar, KronerScalar, ProcentScalar } from '../../model/scalars';
import { COMPARISONS, comparedFields, comparedName } from '../compare';
import { enumObject, field, inputType, modelArgs, type TypeThunk, typeThunk } from './declare';

/**
 * Filter inputs: one per noun with a field for each thing that the noun declares, one per kind of value with its
 * operators, and one per noun for relations to many.
 */

const OPERATORS: Record<string, string> = {
  eq: 'Equal to.',
  ne: 'Not equal to; a missing value counts as not equal.',
  in: 'Equal to one of these; at most 1,000.',
  lt: 'Less than; for days, before.',
  lte: 'Less than or equal to.',
  gt: 'Greater than; for days, after.',
  gte: 'Greater than or equal to.',
  contains: 'Contains this text.',
  startsWith: 'Begins with this text.',
  isNull: 'True: the value is missing. False: it is there.',
  has: 'One of the texts is this one.',
  isEmpty: 'True: there are no texts. False: there is at least one.',
};

export const ORDERED = ['eq', 'ne', 'in', 'lt', 'lte', 'gt', 'gte', 'isNull'];
const CHOSEN = ['eq', 'ne', 'in', 'isNull'];
const COUNTED = ['eq', 'ne', 'in', 'lt', 'lte', 'gt', 'gte'];
const FOLDS = 'Spelling is folded.';
const AS_WRITTEN = `Where the field says “${FOLDS}”, it is compared as in StringFilter, and otherwise as it is written`;
const FOLDED =
  'Case, accents and spare white space are ignored, and æ, ø, å equal ae, oe, aa, so that `noerrebro` finds Nørrebro; a name also matches by its aliases.';

const valueFilters = new Map<string, new () => object>();

/** Conditions on a kind of value, by a name of their own; the first to ask for one declares it. */
export function valueFilterInput(name: string, type: TypeThunk, operators: readonly string[], description: string): new () => object {
  const known = valueFilters.get(name);
  if (known) return known;
  const classRef = inputType(name, description);
  valueFilters.set(name, classRef);
  operatorFields(classRef, type, operators);
  return classRef;
}

function operatorFields(classRef: new () => object, type: TypeThunk, operators: readonly string[]): void {
  for (const up of operators) {
    const operatorType: TypeThunk =
      up === 'isNull' || up === 'isEmpty' ? () => Boolean : up === 'in' ? () => [type()] as ReturnType<TypeThunk> : type;
    field(classRef, up, operatorType, { nullable: true, description: OPERATORS[up] ?? '' });
  }
}

const idFilterType = (): (new () => object) =>
  valueFilterInput('IDFilter', () => ID, ['eq', 'ne', 'in'], 'Conditions on a global id. All that are given must hold.');

const TEXT_COLUMNS = ['eq', 'ne', 'in', 'contains', 'startsWith', 'isNull'];

// All that people write is folded. Clients name the two types in variables, so a field keeps the one that it has.
function textFilter(f: ColumnField | ExpressionField): new () => object {
  if (f.kind === 'column' && f.search)
    return valueFilterInput('StringFilter', () => String, TEXT_COLUMNS, `Conditions on a name. All that are given must hold. ${FOLDED}`);
  return valueFilterInput(
    'PlainStringFilter',
    () => String,
    TEXT_COLUMNS,
    `Conditions on a key, a number or prose. All that are given must hold. ${AS_WRITTEN}; \`contains\` and \`startsWith\` then do not mind the case of A to Z.`,
  );
}

function filterFor(f: ColumnField | ExpressionField): new () => object {
  const make: Record<ValueKind, () => new () => object> = {
    id: idFilterType,
    text: () => textFilter(f),
    int: () => valueFilterInput('IntFilter', () => Int, ORDERED, 'Conditions on a whole number. All that are given must hold.'),
    kroner: () =>
      valueFilterInput('KronerFilter', () => KronerScalar, ORDERED, 'Conditions on an amount in kroner. All that are given must hold.'),
    procent: () =>
      valueFilterInput('ProcentFilter', () => ProcentScalar, ORDERED, 'Conditions on a share in percent. All that are given must hold.'),
    day: () => valueFilterInput('DateFilter', () => DateScalar, ORDERED, 'Conditions on a day. All that are given must hold.'),
    instant: () =>
      valueFilterInput('DateTimeFilter', () => DateTimeScalar, ORDERED, 'Conditions on a moment. All that are given must hold.'),
    bool: () =>
      valueFilterInput('BooleanFilter', () => Boolean, ['eq', 'isNull'], 'Conditions on a truth value. All that are given must hold.'),
    textList: () =>
      valueFilterInput(
        'StringListFilter',
        () => String,
        ['has', 'contains', 'isEmpty'],
        `Conditions on a list of texts. All that are given must hold; for \`contains\` one of the texts contains this. ${AS_WRITTEN}; \`contains\` then does not mind the case of A to Z.`,
      ),
    enum: () => {
      const type = f.enumType;
      if (!type) throw new Error(`${f.name}: an enum without its type`);
      const object = enumObject(type);
      return valueFilterInput(`${type.name}Filter`, () => object, CHOSEN, `Conditions on ${type.name}. All that are given must hold.`);
    },
  };
  return make[f.valueKind]();
}

const filters = new Map<string, new () => object>();
const listFilters = new Map<string, new () => object>();
const countFilters = new Map<string, new () => object>();

/** The filter input of a noun: `HelhedsplanFilter`. */
export function filterInput(type: ModelType): new () => object {
  const known = filters.get(type.name);
  if (known) return known;
  const classRef = inputType(`${type.name}Filter`, `Which rows of ${type.name} are wanted. All conditions that are given must hold.`);
  filters.set(type.name, classRef);
  field(classRef, 'and', () => [classRef], { nullable: true, description: 'All of these must hold.' });
  field(classRef, 'or', () => [classRef], { nullable: true, description: 'At least one of these must hold.' });
  field(classRef, 'not', () => classRef, { nullable: true, description: 'This must not hold.' });
  field(classRef, 'is', () => classRef, {
    nullable: true,
    description: 'This must hold for the row; reads well on a relation to one: `{ pulje: { is: { … } } }`.',
  });
  field(classRef, 'isNull', () => Boolean, {
    nullable: true,
    description: 'On a relation to one. True: there is no such row. False: there is one.',
  });
  const compared = compareInput(type);
  if (compared)
    field(classRef, 'compare', () => [compared], {
      nullable: true,
      description: 'Two fields of the row held against each other: `[{ left: FORBRUG, op: GT, right: BUDGET }]`. All of them must hold.',
    });
  field(classRef, 'id', () => idFilterType(), { nullable: true, description: 'Global id.' });
  for (const f of type.fields.values()) filterField(classRef, type, f);
  return classRef;
}

const COMPARISON: EnumType = { name: 'Comparison', description: 'How two fields are held against each other.', values: COMPARISONS };

/** One comparison of two fields of a noun; null where no two are alike. */
function compareInput(type: ModelType): (new () => object) | null {
  const fields = comparedFields(type);
  if (fields.length === 0) return null;
  const values = Object.fromEntries(fields.map((f) => [comparedName(f), f.description]));
  const names = enumObject({
    name: `${type.name}CompareField`,
    description: `Fields of ${type.name} that can be held against each other; both must be the same kind of value.`,
    values,
  });
  const comparison = enumObject(COMPARISON);
  const classRef = inputType(`${type.name}Compare`, `Two fields of a row of ${type.name} held against each other.`);
  field(classRef, 'left', () => names, { description: 'What is held against the other.' });
  field(classRef, 'op', () => comparison, { description: 'How.' });
  field(classRef, 'right', () => names, { description: 'What it is held against.' });
  return classRef;
}

function listFilterInput(type: ModelType): new () => object {
  const known = listFilters.get(type.name);
  if (known) return known;
  const classRef = inputType(`${type.name}ListFilter`, `Conditions on the related rows of ${type.name}. All that are given must hold.`);
  listFilters.set(type.name, classRef);
  field(classRef, 'some', () => filterInput(type), { nullable: true, description: 'At least one related row must match.' });
  field(classRef, 'every', () => filterInput(type), {
    nullable: true,
    description: 'Every related row must match; holds when there are none.',
  });
  field(classRef, 'none', () => filterInput(type), { nullable: true, description: 'No related row may match.' });
  field(classRef, 'count', () => countFilterInput(type), {
    nullable: true,
    description: 'How many related rows there are, each counted once: `{ count: { gte: 2 } }`.',
  });
  return classRef;
}

function countFilterInput(type: ModelType): new () => object {
  const known = countFilters.get(type.name);
  if (known) return known;
  const classRef = inputType(`${type.name}CountFilter`, `How many related rows of ${type.name} there are. All that are given must hold.`);
  countFilters.set(type.name, classRef);
  field(classRef, 'filter', () => filterInput(type), { nullable: true, description: 'Only rows that match are counted; left out, all.' });
  for (const up of COUNTED) field(classRef, up, () => (up === 'in' ? [Int] : Int), { nullable: true, description: OPERATORS[up] ?? '' });
  return classRef;
}

function filterField(classRef: new () => object, type: ModelType, f: ModelField): void {
  const description = f.kind === 'column' && f.folding && !f.search ? `${f.description} ${FOLDS}` : f.description;
  if (f.kind === 'column' || (f.kind === 'expression' && f.args.length === 0)) {
    field(classRef, f.name, () => filterFor(f), { nullable: true, description });
  } else if (f.kind === 'expression' && f.valueKind === 'bool') {
    const onDay = inputType(`${type.name}${capitalized(f.name)}Filter`, `Whether ${f.name} holds for the row, on a given day.`);
    for (const a of modelArgs(f.args)) field(onDay, a.name, a.type, { nullable: a.nullable, description: a.description });
    field(onDay, 'eq', () => Boolean, {
      nullable: true,
      description: 'True (also when left out): it must hold. False: it must not.',
    });
    field(classRef, f.name, () => onDay, { nullable: true, description });
  } else if (f.kind === 'expression') {
    const onDay = inputType(
      `${type.name}${capitalized(f.name)}Filter`,
      `What ${f.name} is of the row, on a given day. All that are given must hold.`,
    );
    for (const a of modelArgs(f.args)) field(onDay, a.name, a.type, { nullable: a.nullable, description: a.description });
    operatorFields(onDay, typeThunk(f.valueKind, f.enumType), f.valueKind === 'enum' ? CHOSEN : ORDERED);
    field(classRef, f.name, () => onDay, { nullable: true, description });
  } else if (f.kind === 'toOne') {
    field(classRef, f.name, () => filterInput(typeOf(f.target())), { nullable: true, description });
  } else if (f.kind === 'list') {
    field(classRef, f.name, () => listFilterInput(typeOf(f.target())), { nullable: true, description });
  }
}

/** Declares all filters, so that every class exists before the schema is built. */
export function declareFilters(): void {
  idFilterType();
  for (const type of allNouns()) {
    filterInput(type);
    listFilterInput(type);
    countFilterInput(type);
    for (const f of type.fields.values()) if (f.kind === 'column' || f.kind === 'expression') filterFor(f);
  }
}
