import { type ModelType, typeOf } from '../model/model';
import type { ArgValue } from './arguments';

/**
 * Whether a filter names the few rows that meet it: by an id or a key, its own or one of a row that it is tied to. Those rows are then
 * found first, by their index, and the others by what ties them: `kommune_id IN (SELECT id … WHERE noegle = ?)` looks at one kommune, where
 * `EXISTS (… WHERE id = kommune_id AND noegle = ?)` looks at every plan. Where many may meet the filter, the second is as good, and ends when
 * a page is full.
 */
export function isSelective(type: ModelType, value: ArgValue | undefined): boolean {
  if (value?.kind !== 'object') return false;
  return [...value.fields].some(([name, v]) => selectiveTerm(type, name, v));
}

function selectiveTerm(type: ModelType, name: string, v: ArgValue): boolean {
  if (name === 'and') return v.kind === 'list' && v.items.some((item) => isSelective(type, item));
  if (name === 'is') return isSelective(type, v);
  if (v.kind !== 'object') return false;
  if (name === 'id') return names(v);
  const field = type.fields.get(name);
  if (field?.kind === 'column') return field.unique && names(v);
  if (field?.kind === 'toOne') return isSelective(typeOf(field.target()), v);
  return field?.kind === 'list' && field.link.via !== 'expression' && isSelective(typeOf(field.target()), v.fields.get('some'));
}

/**
 * Whether no index finds the rows that a filter leaves: there is none, or it asks for what is reckoned row by row (`aktiv: { pr: … }`). All rows are then gone
 * through anyhow, in whatever order is wanted.
 */
export function isUnindexed(type: ModelType, value: ArgValue | undefined): boolean {
  if (value === undefined || value.kind === 'null') return true;
  return value.kind === 'object' && [...value.fields.keys()].every((name) => type.fields.get(name)?.kind === 'expression');
}

const names = (v: ArgValue): boolean => v.kind === 'object' && ['eq', 'in'].some((operator) => v.fields.get(operator)?.kind === 'leaf');
