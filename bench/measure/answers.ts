/** Where two JSON values first differ, as a path and both values; null when they are the same. Keys may stand in any order. */
export function difference(expected: unknown, actual: unknown, path = 'data'): string | null {
  if (Object.is(expected, actual)) return null;
  if (!isCompound(expected) || !isCompound(actual) || Array.isArray(expected) !== Array.isArray(actual)) {
    return `${path}: ventede ${short(expected)}, fik ${short(actual)}`;
  }
  for (const key of new Set([...Object.keys(expected), ...Object.keys(actual)])) {
    const found = difference(Reflect.get(expected, key), Reflect.get(actual, key), `${path}.${key}`);
    if (found) return found;
  }
  return null;
}

const isCompound = (v: unknown): v is object => typeof v === 'object' && v !== null;

const short = (v: unknown): string => (JSON.stringify(v) ?? 'intet').slice(0, 200);
