import type { EnumType } from '../kernel/enums';
import { type ListField, type ModelField, type ModelType, type ToOneField, typeOf, type ValueKind } from '../model/model';

/**
 * What rows can be grouped by: own fields, the year of a day, a related row, a field of a related row, and the rows at
 * the other end of a link entity (a plan in two byområder then counts in both).
 */
export interface GroupKey {
  /** Value of the enum in `groupBy`, for example `BYOMRAADE` or `START_AAR`. */
  readonly value: string;
  /** Field of the group's key, for example `byomraade` or `startAar`. */
  readonly name: string;
  readonly description: string;
  /** The relation that is followed first, if one is. */
  readonly through: ToOneField | ListField | null;
  /** The field that is grouped by; null: the related row itself. */
  readonly field: (ModelField & { readonly valueKind: ValueKind; readonly enumType?: EnumType }) | null;
  readonly isYear: boolean;
}

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
const enumValue = (name: string): string => name.replace(/[A-Z]/g, (b) => `_${b}`).toUpperCase();

function key(name: string, description: string, theRest: Pick<GroupKey, 'through' | 'field' | 'isYear'>): GroupKey {
  return { value: enumValue(name), name, description, ...theRest };
}

function fieldKeys(type: ModelType, through: ToOneField | null): GroupKey[] {
  const keys: GroupKey[] = [];
  const name = (own: string): string => (through ? through.name + capital(own) : own);
  for (const f of type.fields.values()) {
    if (f.kind !== 'column' || !f.sortable || f.valueKind === 'kroner') continue;
    keys.push(key(name(f.name), f.description, { through, field: f, isYear: false }));
    if (f.valueKind === 'day') keys.push(key(name(`${f.name}Aar`), `The year of: ${f.description}`, { through, field: f, isYear: true }));
  }
  return keys;
}

/** Everything that rows of a noun can be grouped by. */
export function groupKeys(type: ModelType): GroupKey[] {
  const keys = fieldKeys(type, null);
  for (const f of type.fields.values()) {
    if (f.kind === 'toOne')
      keys.push(key(f.name, f.description, { through: f, field: null, isYear: false }), ...fieldKeys(typeOf(f.target()), f));
    if (f.kind === 'list' && f.link.via === 'link' && typeOf(f.target()) !== type) {
      const target = typeOf(f.target()).name;
      const name = target.charAt(0).toLowerCase() + target.slice(1);
      keys.push(
        key(name, `${f.description} A row tied to several counts in each group; one tied to none has the key null.`, {
          through: f,
          field: null,
          isYear: false,
        }),
      );
    }
  }
  return keys;
}
