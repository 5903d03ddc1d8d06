import type { ColumnField, ExpressionField, ModelField, ModelType } from '../model/model';

/** A number that can be added up and averaged. */
export type NumberField = ColumnField | ExpressionField;

export function isNumeric(f: ModelField): f is NumberField {
  return (f.kind === 'column' || (f.kind === 'expression' && f.args.length === 0)) && ['int', 'kroner', 'procent'].includes(f.valueKind);
}

export const numberFields = (type: ModelType): NumberField[] => [...type.fields.values()].filter(isNumeric);

/** What is made of the numbers of several rows, and what it says. */
export const MEASURES: Readonly<Record<string, string>> = {
  sum: 'Sums of the values.',
  avg: 'Averages of the values; money rounded to an øre.',
  median: 'Medians of the values: the one in the middle, of an even number the mean of the two; money rounded to an øre.',
  min: 'Smallest values.',
  max: 'Largest values.',
};
