/**
 * Two Markdown texts that say the same in two languages. What can be compared without knowing either language is compared, section by
 * section, so that a change made in one text alone is seen: the words themselves are for the reader.
 */
export const PARTS = ['headings', 'code blocks', 'code in text', 'links', 'tables', 'variables', 'lists', 'numbers'] as const;
type Part = (typeof PARTS)[number];
type Section = Record<Part, string[]>;

const WITH_COMMENTS = new Set(['sh', 'bash', 'console', 'graphql']);
const HEADING = /^(#{1,6}) (.*)$/;

/** A heading's address on a page, as GitHub makes it. */
const slug = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\- ]/gu, '')
    .replaceAll(' ', '-');

/** A comment in a block of commands or queries is for people and may be translated; that there is one must agree. */
const comparable = (line: string, language: string): string => (WITH_COMMENTS.has(language) ? line.replace(/(^|\s)\s*# .*$/, '$1#') : line);

const emptySection = (): Section => ({
  headings: [],
  'code blocks': [],
  'code in text': [],
  links: [],
  tables: [],
  variables: [],
  lists: [],
  numbers: [],
});

/**
 * A link within the page leads to a heading whose words differ between the languages, so it is known by the heading's place. A
 * page that has a twin is one page: `walkthrough.da.md` is `walkthrough.md`.
 */
function target(link: string, slugs: readonly string[]): string {
  if (!link.startsWith('#')) return link.replace(/\.da\.md$/, '.md');
  const place = slugs.indexOf(link.slice(1));
  return place < 0 ? `no heading ${link}` : `heading ${place}`;
}

const cells = (row: string): string[] => row.replace(/^\||\|$/g, '').split(/(?<!\\)\|/);

/** 12,5 in Danish is 12.5 in English, and 50.000 is 50,000: what is left without the signs is the same. */
const numbersIn = (text: string): string[] => [...text.matchAll(/\d+(?:[.,]\d+)*/g)].map(([n]) => n.replace(/[.,]/g, ''));

function addText(line: string, section: Section, slugs: readonly string[]): void {
  section['code in text'].push(...[...line.matchAll(/`[^`]+`/g)].map(([span]) => span));
  const prose = line.replace(/`[^`]+`/g, '`');
  section.links.push(...[...prose.matchAll(/\]\(([^)]*)\)|<(https?:[^>]*)>/g)].map((m) => target(m[1] ?? m[2] ?? '', slugs)));
  section.numbers.push(...numbersIn(prose.replace(/\]\([^)]*\)|<https?:[^>]*>/g, ']')));
  if (line.startsWith('|')) {
    section.tables.push(String(cells(line).length));
    const variable = /^\| `([A-Z][A-Z_]+)` \|/.exec(line)?.[1];
    if (variable !== undefined) section.variables.push(variable);
  } else if (section.tables.at(-1) !== 'end' && section.tables.length > 0) section.tables.push('end');
  const item = /^ *(-|\d+\.) /.exec(line)?.[1];
  if (item !== undefined) section.lists.push(item);
}

function sectionsOf(text: string): Section[] {
  const sections = [emptySection()];
  const lines = text.split('\n');
  const slugs: string[] = [];
  let language: string | undefined;
  for (const line of lines) {
    if (line.startsWith('```')) language = language === undefined ? line.slice(3) : undefined;
    else if (language === undefined && HEADING.test(line)) slugs.push(slug(line.replace(HEADING, '$2')));
  }
  for (const line of lines) {
    const heading = HEADING.exec(line);
    if (language === undefined && heading) {
      sections.push({ ...emptySection(), headings: [heading[1] ?? ''] });
      continue;
    }
    const section = sections[sections.length - 1] ?? emptySection();
    const fence = line.startsWith('```');
    if (language !== undefined || fence) section['code blocks'].push(comparable(line, language ?? ''));
    else addText(line, section, slugs);
    if (fence) language = language === undefined ? line.slice(3) : undefined;
  }
  return sections;
}

/** Word order differs between languages, so what stands within sentences is compared whatever its order. */
const ANY_ORDER: ReadonlySet<Part> = new Set(['code in text', 'links', 'numbers']);

function lacking(from: readonly string[], other: readonly string[]): string[] {
  const left = [...other];
  return from.filter((value) => {
    const at = left.indexOf(value);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

function difference(a: readonly string[], b: readonly string[], part: Part): string | undefined {
  const same = ANY_ORDER.has(part) ? a.length === b.length && lacking(a, b).length === 0 : a.join('\n') === b.join('\n');
  if (same) return undefined;
  return `${part}: only the first has ${JSON.stringify(lacking(a, b))}, only the second ${JSON.stringify(lacking(b, a))}`;
}

/** What the two differ in, one sentence per section and part; empty when they say the same as far as can be seen. */
export function differencesBetween(first: string, second: string): string[] {
  const [a, b] = [sectionsOf(first), sectionsOf(second)];
  const counts = a.length === b.length ? [] : [`headings: ${a.length - 1} in the first, ${b.length - 1} in the second`];
  const found = a.flatMap((section, place) => {
    const twin = b[place];
    if (twin === undefined) return [];
    return PARTS.map((part) => difference(section[part], twin[part], part)).flatMap((d) => (d ? [`${d} (section ${place})`] : []));
  });
  return [...counts, ...found];
}

/** Links that lead nowhere: to a heading that is not on the page, or to a file that `exists` does not know. */
export function deadLinks(text: string, exists: (path: string) => boolean): string[] {
  const links = sectionsOf(text).flatMap((section) => section.links);
  return links.filter((link) => link.startsWith('no heading') || (!/^(https?:|heading )/.test(link) && !exists(link.replace(/#.*$/, ''))));
}

/** Words that a reader meets before anything explains them: the first time, a word is followed by its meaning in brackets. */
export function unexplained(text: string, words: readonly string[]): string[] {
  const prose = text.replace(/```[\s\S]*?```|`[^`\n]+`|\]\([^)]*\)/g, '').replace(/\s+/g, ' ');
  return words.filter((word) => {
    const at = prose.search(new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'u'));
    return at < 0 || !/^[*\]]* \(/.test(prose.slice(at + word.length));
  });
}
