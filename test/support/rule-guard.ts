import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Rule } from '../../src/kernel/rule';

/** The guard that no rule is without a test on values. */

type Named = Pick<Rule<never>, 'kode' | 'afvisning'>;

/** Rules of the book that no test judges by its code and refusal: `judging(…, 'R1', 'KOMMUNALT_LOFT')`. */
export function unjudged(book: readonly Named[], texts: readonly string[]): string[] {
  if (book.length === 0) return ['there are no rules to look at'];
  return book
    .filter(({ kode: code, afvisning: refusal }) => {
      const call = new RegExp(`judging\\([^;]*'${code}',\\s*'${refusal}'`);
      return !texts.some((text) => call.test(text));
    })
    .map(({ kode: code, afvisning: refusal }) => `no test under test/<noun>/rules judges ${code} ${refusal}`);
}

const isRule = (value: unknown): value is Rule<never> =>
  typeof value === 'object' && value !== null && 'kode' in value && 'afvisning' in value && 'judge' in value;

const rulesIn = (value: unknown): Rule<never>[] => (Array.isArray(value) ? value : [value]).filter(isRule);

/** One exported rule, or list of rules. */
interface RuleExport {
  readonly place: string;
  readonly name: string;
  readonly rules: readonly Rule<never>[];
}

export const ruleExports = (place: string, module: Readonly<Record<string, unknown>>): RuleExport[] =>
  Object.entries(module).flatMap(([name, value]) => {
    const rules = rulesIn(value);
    return rules.length > 0 ? [{ place, name, rules }] : [];
  });

/** Exported rules that tests import neither by their own name nor within a list. Rules of one code may have several judges. */
export function unimported(exported: readonly RuleExport[], texts: readonly string[]): string[] {
  if (exported.length === 0) return ['there are no rules to look at'];
  const all = texts.join('\n');
  const mentioned = exported.filter(({ name }) => new RegExp(`\\b${name}\\b`).test(all));
  const reached = new Set(mentioned.flatMap((e) => e.rules));
  return exported.flatMap(({ place, name, rules }) =>
    rules.filter((r) => !reached.has(r)).map((r) => `${place}: ${name} has ${r.kode} ${r.afvisning}, which no test imports`),
  );
}

function files(folder: string, fits: (path: string) => boolean): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return files(path, fits);
    return fits(path) ? [path] : [];
  });
}

/** The text of every test on values. */
export const ruleTests = (): string[] =>
  files('test', (p) => /^test\/[a-z]+\/rules\/[^/]+\.test\.ts$/.test(p)).map((p) => readFileSync(p, 'utf8'));

/** What every file of rules exports. */
export function exportedRules(): RuleExport[] {
  return files('src', (p) => p.includes('/rules/') && p.endsWith('.ts')).flatMap((path) => {
    const module: Readonly<Record<string, unknown>> = require(resolve(path));
    return ruleExports(path, module);
  });
}
