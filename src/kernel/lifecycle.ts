import type { LocalizedText } from './errors';
import type { Role } from './roles';

/** One way from state to state: the act, where it may start, where it ends (null: the state stays), and who may. */
export interface Transition<T extends string, H extends string> {
  readonly act: H;
  readonly name: LocalizedText;
  readonly fra: readonly T[];
  readonly til: T | null;
  readonly roles: readonly Role[];
}

/** Faults of a table of states: unknown, unreachable, or without any act where there should be one. */
export function lifecycleFaults<T extends string, H extends string>(
  states: readonly T[],
  beginning: T,
  end: readonly T[],
  planTransitions: readonly Transition<T, H>[],
): string[] {
  const error: string[] = [];
  if (states.length === 0) error.push('der er ingen tilstande');
  const known = new Set<string>(states);
  for (const o of planTransitions) {
    for (const t of [...o.fra, ...(o.til ? [o.til] : [])]) if (!known.has(t)) error.push(`${o.act}: ${t} er ikke en tilstand`);
    if (o.fra.length === 0) error.push(`${o.act}: begynder ingen steder`);
    if (o.roles.length === 0) error.push(`${o.act}: ingen må`);
    for (const s of end) if (o.til && o.fra.includes(s)) error.push(`${o.act}: forlader sluttilstanden ${s}`);
  }
  const reached = new Set<T>([beginning]);
  for (const t of reached) for (const o of planTransitions) if (o.til && o.fra.includes(t)) reached.add(o.til);
  for (const t of states) {
    if (!reached.has(t)) error.push(`${t} kan ikke nås`);
    if (!end.includes(t) && !planTransitions.some((o) => o.til && o.til !== t && o.fra.includes(t))) error.push(`${t} kan ikke forlades`);
  }
  return error;
}

/** The table as a Mermaid state diagram. */
export function drawLifecycle<T extends string, H extends string>(
  beginning: T,
  end: readonly T[],
  planTransitions: readonly Transition<T, H>[],
): string {
  const arrows = planTransitions.flatMap((o) => {
    const { til: to } = o;
    return to ? o.fra.map((f) => `  ${f} --> ${to}: ${o.act}`) : [];
  });
  return ['stateDiagram-v2', `  [*] --> ${beginning}`, ...arrows, ...end.map((s) => `  ${s} --> [*]`)].join('\n');
}
