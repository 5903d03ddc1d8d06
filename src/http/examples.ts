import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { isRole } from '../kernel/roles';
import { groupOfNumber } from './example-groups';
import type { Example } from './playground-route';

/**
 * The example operations of a folder: `NAVN.graphql`. The comment lines at the top describe it in Danish; some of them say
 * more, each on a line of its own: `# Titel:` and `# Title:` what the list calls it, `# Gruppe:` and `# Group:` its subject, `# English:` the description in English,
 * `# Rolle: FORVALTNING KMTF` whose token an act needs.
 */
export function readExamples(folder: string): Example[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.graphql'))
    .sort()
    .map((file) => readExample(basename(file, '.graphql'), readFileSync(join(folder, file), 'utf8')));
}

function readExample(fileName: string, file: string): Example {
  const lines = file.split('\n');
  const end = lines.findIndex((l) => !l.startsWith('#'));
  const head = lines.slice(0, end).map((l) => l.replace(/^#\s?/, ''));
  const name = fileName.replace(/^\d+-/, '');
  const description = head
    .filter((l) => !/^(Titel|Title|Gruppe|Group|English|Rolle):/.test(l))
    .join(' ')
    .trim();
  const role = roleIn(head);
  const title = marked(head, 'Titel') ?? derivedTitle(description, name);
  return {
    name,
    title: { da: title, en: marked(head, 'Title') ?? title },
    group: groupOf(head, fileName),
    description,
    englishDescription: marked(head, 'English') ?? null,
    ...(role ? { role } : {}),
    document: `# ${description}\n${lines.slice(end).join('\n')}`,
  };
}

function marked(head: readonly string[], word: string): string | undefined {
  return head
    .find((l) => l.startsWith(`${word}:`))
    ?.slice(word.length + 1)
    .trim();
}

/** The subject that the file names; else that of the number in its name. */
function groupOf(head: readonly string[], fileName: string): Example['group'] {
  const named = marked(head, 'Gruppe');
  return named === undefined ? groupOfNumber(Number.parseInt(fileName, 10)) : { da: named, en: marked(head, 'Group') ?? named };
}

function roleIn(head: readonly string[]): Example['role'] {
  const written = marked(head, 'Rolle');
  if (written === undefined) return undefined;
  const [role, who = null] = written.split(/\s+/);
  if (!isRole(role)) throw new Error(`${role} is not a role`);
  return { rolle: role, for: who };
}

/** The first words of the description, or the file's name as words; a file without a title is still to be recognised. */
function derivedTitle(description: string, name: string): string {
  const term = /^[^.:?!;]{3,60}(?:[?!]|(?=[.:;]|$))/.exec(description)?.[0];
  return term ?? name.replace(/(?<=[\p{Ll}\d])(?=\p{Lu})/gu, ' ');
}
