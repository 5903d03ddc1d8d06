import { Float, Int } from 'type-graphql';
import type { ModelType } from '../../model/model';
import { KronerScalar, ProcentScalar } from '../../model/scalars';
import { MEASURES, type NumberField, numberFields } from '../number-field';
import { field, inputType, type TypeThunk } from './declare';
import { ORDERED, valueFilterInput } from './filters';
import { OrderDirection } from './order-by';

/** What groups are chosen and put in order by: how many rows they have, and the sums, means and extremes of their numbers. */

function measureFilter({ valueKind }: NumberField): new () => object {
  if (valueKind === 'kroner') return valueFilterInput('KronerFilter', () => KronerScalar, ORDERED, 'Conditions on an amount in kroner.');
  if (valueKind === 'procent') return valueFilterInput('ProcentFilter', () => ProcentScalar, ORDERED, 'Conditions on a share in percent.');
  return valueFilterInput(
    'FloatFilter',
    () => Float,
    ORDERED,
    'Conditions on a number that may have decimals. All that are given must hold.',
  );
}

/** An input with one field for each number of a noun, and one with those for each measure; null where the noun has no numbers. */
function measuresInput(
  type: ModelType,
  { name, text, typeOfNumber }: { readonly name: string; readonly text: string; readonly typeOfNumber: (f: NumberField) => TypeThunk },
): (new () => object) | null {
  const numbers = numberFields(type);
  if (numbers.length === 0) return null;
  const classRef = inputType(`${type.name}Numbers${name}`, text);
  for (const f of numbers) field(classRef, f.name, typeOfNumber(f), { nullable: true, description: f.description });
  return classRef;
}

function groupInput(
  type: ModelType,
  {
    name,
    text,
    count,
    numbers,
  }: { readonly name: string; readonly text: string; readonly count: TypeThunk; readonly numbers: (new () => object) | null },
): new () => object {
  const classRef = inputType(`${type.name}Group${name}`, text);
  field(classRef, 'count', count, { nullable: true, description: 'Number of rows.' });
  if (numbers)
    for (const [measure, description] of Object.entries(MEASURES)) field(classRef, measure, () => numbers, { nullable: true, description });
  return classRef;
}

const countFilter = (): TypeThunk => {
  const filter = valueFilterInput('IntFilter', () => Int, ORDERED, 'Conditions on a whole number. All that are given must hold.');
  return () => filter;
};

/** `having` of groups: `HelhedsplanGroupFilter`. */
export const groupFilterInput = (type: ModelType): (new () => object) =>
  groupInput(type, {
    name: 'Filter',
    text: `Which groups of ${type.name} are wanted. All conditions that are given must hold.`,
    count: countFilter(),
    numbers: measuresInput(type, {
      name: 'Filter',
      text: `Conditions on numbers over a group of ${type.name}. All that are given must hold.`,
      typeOfNumber: (f) => {
        const filter = measureFilter(f);
        return () => filter;
      },
    }),
  });

/** `orderBy` of groups: `HelhedsplanGroupOrderBy`, exactly one measure in each entry. */
export const groupOrderInput = (type: ModelType): (new () => object) =>
  groupInput(type, {
    name: 'OrderBy',
    text: `One key to sort groups of ${type.name} by: their number of rows, or one measure of one number. Groups that are alike follow by their keys.`,
    count: () => OrderDirection,
    numbers: measuresInput(type, {
      name: 'OrderBy',
      text: `One number over a group of ${type.name} to sort by: exactly one field.`,
      typeOfNumber: () => () => OrderDirection,
    }),
  });
