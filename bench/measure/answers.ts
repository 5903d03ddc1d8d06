/** Where two JSON values first differ, as a path and both values; null when they are the same. Keys may stand in any order. */
export function forskel(ventet: unknown, faktisk: unknown, sti = 'data'): string | null {
  if (Object.is(ventet, faktisk)) return null;
  if (!erSammensat(ventet) || !erSammensat(faktisk) || Array.isArray(ventet) !== Array.isArray(faktisk)) {
    return `${sti}: ventede ${kort(ventet)}, fik ${kort(faktisk)}`;
  }
  for (const noegle of new Set([...Object.keys(ventet), ...Object.keys(faktisk)])) {
    const fundet = forskel(Reflect.get(ventet, noegle), Reflect.get(faktisk, noegle), `${sti}.${noegle}`);
    if (fundet) return fundet;
  }
  return null;
}

const erSammensat = (v: unknown): v is object => typeof v === 'object' && v !== null;

const kort = (v: unknown): string => (JSON.stringify(v) ?? 'intet').slice(0, 200);
