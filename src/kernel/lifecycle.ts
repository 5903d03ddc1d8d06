import type { Saetning } from './errors';
import type { Rolle } from './roles';

/** One way from state to state: the act, where it may start, where it ends (null: the state stays), and who may. */
export interface Overgang<T extends string, H extends string> {
  readonly handling: H;
  readonly navn: Saetning;
  readonly fra: readonly T[];
  readonly til: T | null;
  readonly roller: readonly Rolle[];
}

/** Faults of a table of states: unknown, unreachable, or without any act where there should be one. */
export function livscyklusfejl<T extends string, H extends string>(
  tilstande: readonly T[],
  begyndelse: T,
  slut: readonly T[],
  overgange: readonly Overgang<T, H>[],
): string[] {
  const fejl: string[] = [];
  if (tilstande.length === 0) fejl.push('der er ingen tilstande');
  const kendt = new Set<string>(tilstande);
  for (const o of overgange) {
    for (const t of [...o.fra, ...(o.til ? [o.til] : [])]) if (!kendt.has(t)) fejl.push(`${o.handling}: ${t} er ikke en tilstand`);
    if (o.fra.length === 0) fejl.push(`${o.handling}: begynder ingen steder`);
    if (o.roller.length === 0) fejl.push(`${o.handling}: ingen må`);
    for (const s of slut) if (o.til && o.fra.includes(s)) fejl.push(`${o.handling}: forlader sluttilstanden ${s}`);
  }
  const naaet = new Set<T>([begyndelse]);
  for (const t of naaet) for (const o of overgange) if (o.til && o.fra.includes(t)) naaet.add(o.til);
  for (const t of tilstande) {
    if (!naaet.has(t)) fejl.push(`${t} kan ikke nås`);
    if (!slut.includes(t) && !overgange.some((o) => o.til && o.til !== t && o.fra.includes(t))) fejl.push(`${t} kan ikke forlades`);
  }
  return fejl;
}

/** The table as a Mermaid state diagram. */
export function tegnLivscyklus<T extends string, H extends string>(
  begyndelse: T,
  slut: readonly T[],
  overgange: readonly Overgang<T, H>[],
): string {
  const pile = overgange.flatMap((o) => {
    const { til } = o;
    return til ? o.fra.map((f) => `  ${f} --> ${til}: ${o.handling}`) : [];
  });
  return ['stateDiagram-v2', `  [*] --> ${begyndelse}`, ...pile, ...slut.map((s) => `  ${s} --> [*]`)].join('\n');
}
