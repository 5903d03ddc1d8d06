/**
 * Whether two answers say the same in different forms: PostGraphile's has the links of the tables as objects of their own, and other
 * ids. Held together are the fields at the ends, with how often each value is there.
 */
export function answersDiffer(one: unknown, other: unknown): string[] {
  const [a, b] = [counts(one), counts(other)];
  if (a.size === 0) return ['there is nothing in the answer'];
  return [...new Set([...a.keys(), ...b.keys()])]
    .filter((field) => a.get(field) !== b.get(field))
    .map((field) => `${field}: ${a.get(field) ?? 0} times and ${b.get(field) ?? 0} times`);
}

function counts(answer: unknown): Map<string, number> {
  const found = new Map<string, number>();
  const visit = (value: unknown, name: string): void => {
    if (Array.isArray(value)) {
      for (const one of value) visit(one, name);
    } else if (typeof value === 'object' && value !== null) {
      for (const [field, part] of Object.entries(value)) visit(part, field);
    } else if (name !== 'id' && value !== null) {
      // Whole øre as text on one side, kroner as a number on the other.
      const text = MONEY.has(name) ? (typeof value === 'string' ? Number(value) / 100 : value) : value;
      found.set(`${name} ${text}`, (found.get(`${name} ${text}`) ?? 0) + 1);
    }
  };
  visit(answer, '');
  return found;
}

const MONEY = new Set(['oekonomiskRamme', 'beloeb']);
