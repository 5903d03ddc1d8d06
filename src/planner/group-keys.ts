import type { EnumType } from '../kernel/enums';
import { type ListField, type ModelField, type ModelType, type ToOneField, typeOf, type ValueKind } from '../model/model';
import { enumValueName } from '../model/naming';

/**
 * What rows can be grouped by: own fields, the year of a day, a related row, a field of a related row, and the rows at
 * the other end of a link entity (a plan in two byområder then counts in both). A related row's own relations too: what is paid
 * to plans by the byområder of the plans, criteria that were met by the field of work of their goals.
 */
export interface GroupKey {
  /** Value of the enum in `groupBy`, for example `BYOMRAADE` or `START_AAR`. */
  readonly value: string;
  /** Field of the group's key, for example `byomraade` or `startAar`. */
  readonly name: string;
  readonly description: string;
  /** Relations to one that are followed first, from the row on. */
  readonly via: readonly ToOneField[];
  /** The relation that is followed last, if one is. */
  readonly through: ToOneField | ListField | null;
  /** The field that is grouped by; null: the related row itself. */
  readonly field: (ModelField & { readonly valueKind: ValueKind; readonly enumType?: EnumType }) | null;
  readonly isYear: boolean;
}

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

function key(
  name: string,
  description: string,
  theRest: Pick<GroupKey, 'through' | 'field' | 'isYear'> & Partial<Pick<GroupKey, 'via'>>,
): GroupKey {
  return { value: enumValueName(name), name, description, via: [], ...theRest };
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
    if (isLinked(f) && typeOf(f.target()) !== type) keys.push(linkedKey(f, []));
  }
  if (!NO_FURTHER.has(type.name)) keys.push(...keysBeyond(type, [], [type]));
  return keys;
}

/** Events are tied to one thing or another, and grouped by that. */
const NO_FURTHER: ReadonlySet<string> = new Set(['Haendelse']);

const MAX_VIA = 2;

const isLinked = (f: ModelField): f is ListField => f.kind === 'list' && f.link.via === 'link';

const small = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

/** The name of a key at the end of a way: `maalIndsatsomraade`. */
const along = (via: readonly ToOneField[], name: string): string => small([...via.map((f) => f.name), name].map(capital).join(''));

/** What the steps are called, `Mål → Indsatsområde`; what each of them is, is said where it is declared. */
const described = (via: readonly ToOneField[], last: ToOneField | ListField): string =>
  `${[...via, last].map((f) => f.description.split('.', 1)[0] ?? f.name).join(' → ')}.`;

function linkedKey(f: ListField, via: readonly ToOneField[]): GroupKey {
  const several = 'A row tied to several counts in each group; one tied to none has the key null.';
  const text = via.length === 0 ? `${f.description} ${several}` : `${described(via, f)} Of several it counts in each.`;
  return key(along(via, typeOf(f.target()).name), text, { via, through: f, field: null, isYear: false });
}

/** The rows that related rows are tied to, up to two steps away; no noun is come to twice on a way. */
function keysBeyond(type: ModelType, via: readonly ToOneField[], seen: readonly ModelType[]): GroupKey[] {
  const isNew = (f: ToOneField | ListField): boolean => !seen.includes(typeOf(f.target()));
  return [...type.fields.values()].flatMap((f): GroupKey[] => {
    if (via.length > 0 && isLinked(f) && isNew(f)) return [linkedKey(f, via)];
    if (f.kind !== 'toOne' || !isNew(f)) return [];
    const own = via.length > 0 ? [key(along(via, f.name), described(via, f), { via, through: f, field: null, isYear: false })] : [];
    const target = typeOf(f.target());
    return via.length < MAX_VIA ? [...own, ...keysBeyond(target, [...via, f], [...seen, target])] : own;
  });
}
