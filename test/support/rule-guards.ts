import type { PlacedRule } from '../../src/helhedsplan/rules';
import type { Rule } from '../../src/kernel/rule';

/** Guards of the rules: what is said to hold is asked for, by acts and by the audit. */

type Named = Pick<Rule<never>, 'kode' | 'afvisning' | 'alvor'>;

const called = (r: Named): string => `${r.kode} ${r.afvisning}`;

/** Rules of plans that refuse nothing: no act asks them, and no demand of an act keeps them. */
export function unenforcedRules(placed: readonly PlacedRule[], demands: readonly Named[]): string[] {
  if (placed.length === 0) return ['there are no rules of plans'];
  return placed.flatMap(({ rule, after, kept = [] }) => {
    if (rule.alvor !== 'FEJL') return [];
    if (after.length === 0 && kept.length === 0)
      return [`${called(rule)}: no act asks it; name the acts beside it in src/helhedsplan/rules/index.ts`];
    const unknown = kept.filter((k) => !demands.some((d) => called(d) === called(k)));
    return unknown.map((k) => `${called(rule)}: is to be kept by ${called(k)}, which no act demands`);
  });
}

/** Rules of stored rows that the audit does not judge. */
export function unauditedRules(rules: readonly Named[], audited: readonly Named[]): string[] {
  if (rules.length === 0) return ['there are no rules to audit'];
  const known = new Set(audited.map(called));
  return rules
    .filter((r) => !known.has(called(r)))
    .map((r) => `${called(r)}: the audit does not judge it; add it in src/rulebook/audit.ts`);
}

/** Files of rules whose rules are on no list. */
export function unlistedRules(files: ReadonlyMap<string, string>, rulebook: readonly Named[]): string[] {
  const known = new Set(rulebook.map((r) => r.kode));
  const found = [...files].flatMap(([path, text]) => [...text.matchAll(/^ {2}kode: '(\w+)'/gm)].map(([, kode = '']) => ({ path, kode })));
  if (found.length === 0) return ['there are no files of rules'];
  return found
    .filter(({ kode }) => !known.has(kode))
    .map(({ path, kode }) => `${path}: ${kode} is on no list of rules; those of plans are in src/helhedsplan/rules/index.ts`);
}

/** Rules that acts keep without asking: the form of an input refuses what the audit would find. */
const KEPT_BY_FORM: readonly string[] = ['KENDTE_NUMRE'];

const ASKS = /\b(?:breach|trial)\(/g;

/** The text between the brackets that open before `from`. */
function inBrackets(text: string, from: number): string {
  let [depth, i] = [1, from];
  for (; depth > 0 && i < text.length; i += 1) depth += text[i] === '(' ? 1 : text[i] === ')' ? -1 : 0;
  return text.slice(from, i - 1);
}

/**
 * Lists and rules that the rule book prints, and that no act asks: neither by name nor, of a list, each of its members. Rules of plans
 * are placed, and are seen to by `unenforcedRules`.
 */
export function unaskedLists(files: ReadonlyMap<string, string>): string[] {
  const book = /const ALLE[^=]*= \[([\s\S]*?)\n\];/.exec(files.get('src/rulebook/rulebook.ts') ?? '')?.[1] ?? '';
  const names = [...book.matchAll(/^ {2}(?:\.\.\.)?([A-Z][A-Z_0-9]+),$/gm)].map(([, name = '']) => name);
  if (names.length === 0) return ['the rule book names no lists'];
  const asked = new Set<string>();
  const members = new Map<string, string[]>();
  for (const [path, text] of files) {
    for (const [, name = ''] of text.matchAll(/\brule: (?:[A-Z]\.)?([A-Z][A-Z_0-9]+)/g)) asked.add(name);
    for (const [, name = '', list = ''] of text.matchAll(/const ([A-Z][A-Z_0-9]+)[^=\n]*= \[([^\]]*)\]/g))
      members.set(
        name,
        [...list.matchAll(/[A-Z][A-Z_0-9]+/g)].map(([m]) => m),
      );
    for (const [, name = '', list = ''] of text.matchAll(/const ([A-Z][A-Z_0-9]+)[^=\n]*= \[\s*\.\.\.new Set[^[]*\[([^\]]*)\]/g))
      members.set(
        name,
        [...list.matchAll(/[A-Z][A-Z_0-9]+/g)].map(([m]) => m),
      );
    if (/^src\/(rulebook|planner)\/|\.explain\.ts$|\/explain\//.test(path)) continue;
    for (const m of text.matchAll(ASKS))
      for (const [name] of inBrackets(text, m.index + m[0].length).matchAll(/\b[A-Z][A-Z_0-9]+\b/g)) asked.add(name);
  }
  const isAsked = (name: string): boolean => {
    const own = members.get(name);
    return asked.has(name) || KEPT_BY_FORM.includes(name) || (own !== undefined && own.length > 0 && own.every(isAsked));
  };
  return names.filter((name) => name !== 'PLAN_RULES' && !isAsked(name)).map((name) => `${name}: no act asks it`);
}
