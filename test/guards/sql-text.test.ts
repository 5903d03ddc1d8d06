import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { parseSync } from '@swc/core';

/**
 * SQL stands where it is looked for: in the planner, in the database's own folder, and in what nouns and parts declare of
 * themselves, there as pieces (`src/model/sql.ts`) and never as text.
 */

/** Rooms and folders that write no SQL in any form; in the others it is made of pieces. */
const WITHOUT = /^src\/(access|act|app|http|kernel|register|seeding)\/|\/(acts|rules)\//;
const MAY_WRITE_TEXT = /^src\/(db|planner)\//;
const TAGS = new Set(['sql', 'select', 'exists']);

const SQL =
  /\b(SELECT\b.*\bFROM|INSERT INTO|UPDATE\b.*\bSET|DELETE FROM|WHERE\b.*[=<>]|(LEFT )?JOIN\b.*\bON|CASE\b.*\bWHEN|(NOT )?EXISTS \(|SAVEPOINT|ROLLBACK|PRAGMA|COALESCE\()/s;

type Node = Readonly<Record<string, unknown>>;
const isNode = (v: unknown): v is Node => typeof v === 'object' && v !== null;

/** The text of a literal, with `…` for what is woven in; null where it is something else. */
function textOf(node: Node): string | null {
  if (node.type === 'StringLiteral') return String(node.value);
  if (node.type !== 'TemplateLiteral' || !Array.isArray(node.quasis)) return null;
  return node.quasis.map((q: { raw: string }) => q.raw).join('…');
}

/** The CHECKs of a table, which TypeORM takes as texts: `@Noun({ condition: { … } })`. */
const isCheck = ({ type, key, value }: Node): boolean =>
  type === 'KeyValueProperty' && isNode(key) && key.value === 'condition' && isNode(value) && value.type === 'ObjectExpression';

/** What a file breaks of the rule above. */
function breaches(path: string, source: string): string[] {
  const found: string[] = [];
  const say = (what: string, text: string): number => found.push(`${path}: ${what}: ${text.replace(/\s+/g, ' ').slice(0, 60)}`);
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) {
      for (const one of node) visit(one);
      return;
    }
    if (!isNode(node) || isCheck(node)) return;
    if (node.type === 'TaggedTemplateExpression' && isNode(node.tag) && TAGS.has(String(node.tag.value)) && isNode(node.template)) {
      const text = textOf(node.template) ?? '';
      if (WITHOUT.test(path)) say('SQL has no business here', text);
      // Look-ups are counted by the pieces that they are.
      if (/\(\s*SELECT 1 FROM|\(SELECT /.test(text)) say('a look-up is written as text', text);
      visit(node.template.expressions);
      return;
    }
    const text = textOf(node);
    if (text !== null && SQL.test(text) && !MAY_WRITE_TEXT.test(path)) say('SQL is a text', text);
    for (const part of Object.values(node)) visit(part);
  };
  visit(parseSync(source, { syntax: 'typescript', decorators: true, target: 'es2022' }).body);
  return found;
}

it('SQL stands in the planner, in the database’s folder, and in declared expressions as pieces', () => {
  const paths = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', 'src'], { encoding: 'utf8' })
    .split('\n')
    .filter((path) => path.endsWith('.ts') && !path.startsWith('src/playground/'));
  expect(paths.length).toBeGreaterThan(400);
  expect(paths.flatMap((path) => breaches(path, readFileSync(path, 'utf8')))).toEqual([]);
});

/** Sources are written with `#{` for what begins a hole, or the linter takes them for templates gone wrong. */
const whole = (source: string): string => source.replaceAll('#{', '${');

describe('the guard bites', () => {
  it.each([
    ['src/act/rows.ts', "await em.query('DELETE FROM pulje');", 'SQL is a text: DELETE FROM pulje'],
    ['src/opgaver/planer.ts', 'const a = `EXISTS (SELECT 1 FROM #{t} p)`;', 'SQL is a text: EXISTS (SELECT 1 FROM … p)'],
    ['src/pulje/pulje.entity.ts', 'const b = { sql: () => `CASE WHEN #{a} THEN 1 END` };', 'SQL is a text: CASE WHEN … THEN 1 END'],
    ['src/seeding/seed.ts', 'const c = sql`id = 1`;', 'SQL has no business here: id = 1'],
    ['src/pulje/acts/bevil-pulje.ts', 'const d = select`id FROM pulje`;', 'SQL has no business here: id FROM pulje'],
    ['src/forum/forum.entity.ts', 'const e = sql`id IN (SELECT id FROM #{t})`;', 'a look-up is written as text: id IN (SELECT id FROM …)'],
    ['src/planner/page.ts', 'const f = exists`#{sql`a IN (SELECT 1)`}`;', 'a look-up is written as text: a IN (SELECT 1)'],
  ])('%s: %s', (path, source, breach) => {
    expect(breaches(path, whole(source))).toEqual([`${path}: ${breach}`]);
  });

  it('and leaves alone what is no SQL, or has its place', () => {
    expect(breaches('src/kernel/errors.ts', "const a = { en: 'Select a plan from the list, WHERE it is' };")).toEqual([]);
    expect(breaches('src/pulje/pulje.entity.ts', 'const b = { condition: { p: \'(CASE WHEN "a" IS NULL THEN 0 END) = 1\' } };')).toEqual(
      [],
    );
    expect(breaches('src/pulje/pulje.entity.ts', whole('const c = sql`#{x.t("id")} IN #{select`p.id FROM #{t} p`}`;'))).toEqual([]);
    expect(breaches('src/db/statistics.ts', whole('const d = `SELECT MAX(id) FROM #{t}`;'))).toEqual([]);
  });
});
