import { GraphQLInt } from 'graphql';
import { z } from 'zod';
import { mayRead } from '../access/read-permissions';
import { badInput, INPUT_FAULTS } from '../kernel/errors';
import type { Role } from '../kernel/roles';
import { type ApiOnly, Computed, Part, Value } from '../model/decorators';
import { excerptOf, type SearchTerm, scoreOf, searchTerm } from './hit';
import { SEARCHED_NOUNS, Soegetype } from './searched';
import { MAX_HITS, searchHits, WORD_NAMES } from './statement';
import { MAX_WORDS } from './words';

/** One search over everything that has a name, a number or a text of its own. */

const [DEFAULT_PAGE, MAX_PAGE, MAX_LENGTH] = [20, 100, 200];

@Part('Søgefund. A row that answers a search; `node(id:)` has the rest of it.')
export class Soegefund {
  @Value('id', { description: 'Objekt. Global id of the row.' })
  objektId!: ApiOnly;

  @Value('enum', { enumType: Soegetype, description: 'Type. What kind of thing it is.' })
  type!: ApiOnly;

  @Value('text', { nullable: true, description: 'Nøgle. Its natural key; null where it has none.' })
  noegle!: ApiOnly;

  @Value('text', { description: 'Titel. What it is called; of what has no name, the text that was hit.' })
  titel!: ApiOnly;

  @Value('text', { description: 'Felt. The field that answers best, for example `titel`.' })
  felt!: ApiOnly;

  @Value('text', { description: 'Uddrag. The part of that field around the hit; words that were hit stand between « and ».' })
  uddrag!: ApiOnly;
}

@Part('Søgeresultat. A page of what was found: the very name first, then its beginning, words in a row, words, and parts of words.')
export class Soegeresultat {
  @Value(() => Soegefund, { list: true, description: 'The rows of the page; each object once.' })
  nodes!: ApiOnly;

  @Value('int', { description: 'Number of objects that were found.' })
  totalCount!: ApiOnly;

  @Value('bool', {
    description: `Afskåret. Whether more texts answer than the ${MAX_HITS} weightiest, which were compared; more words find fewer.`,
  })
  afskaaret!: ApiOnly;

  @Value('bool', { description: 'Whether rows follow after this page.' })
  hasNextPage!: ApiOnly;

  @Value('text', { nullable: true, description: 'Where the page ends; `after` takes it.' })
  endCursor!: ApiOnly;
}

const Args = z.object({
  tekst: z.string(),
  typer: z.array(z.string()).nullable(),
  first: z.int().nullable(),
  after: z.string().nullable(),
});

const Hit = z.object({
  type: z.string(),
  felt: z.string(),
  vaegt: z.int(),
  objekt: z.string(),
  tekst: z.string(),
  navne: z.string().nullable(),
  titel: z.string().nullable(),
  noegle: z.string().nullable(),
});
type Hit = z.output<typeof Hit>;

/** The words of the search, each once: what one has said stands in the text once. */
const wordsIn = (args: Readonly<Record<string, unknown>>): readonly string[] => [...new Set(searchTerm(Args.parse(args).tekst).words)];

function check(args: Readonly<Record<string, unknown>>): void {
  const { tekst, first, after } = Args.parse(args);
  if (tekst.length > MAX_LENGTH) throw badInput('tekst', INPUT_FAULTS.hoejst(MAX_LENGTH, tekst.length));
  const words = wordsIn(args).length;
  if (words === 0)
    throw badInput('tekst', { da: 'mindst ét bogstav eller tal at søge efter', en: 'at least one letter or digit to search for' });
  if (words > MAX_WORDS)
    throw badInput('tekst', { da: `højst ${MAX_WORDS} ord; fik ${words}`, en: `at most ${MAX_WORDS} words; got ${words}` });
  if (first !== null && (first < 0 || first > MAX_PAGE)) throw badInput('first', INPUT_FAULTS.number(0, MAX_PAGE, first));
  placeOf(after);
}

const cursorAt = (place: number): string => Buffer.from(`soeg:${place}`).toString('base64url');

function placeOf(after: string | null): number {
  if (after === null || after === '') return 0;
  const place = /^soeg:(\d{1,6})$/.exec(Buffer.from(after, 'base64url').toString('latin1'))?.[1];
  if (place === undefined || cursorAt(Number(place)) !== after) throw badInput('after', INPUT_FAULTS.notACursor);
  return Number(place);
}

/** What a step of a text's weight counts for beside how well it answers: a title with parts of the words comes before prose with all of them. */
const WEIGHT = 40;

interface FoundText {
  readonly hit: Hit;
  readonly felt: string;
  readonly text: string;
}

interface Found extends FoundText {
  readonly score: number;
}

/** The texts that a hit stands for: its own, each of a list by itself, and the other names of a name. */
const textsOfHit = (hit: Hit): FoundText[] => [
  ...textsIn(hit.tekst).map((text) => ({ hit, felt: hit.felt, text })),
  ...textsIn(hit.navne ?? '').map((text) => ({ hit, felt: 'aliaser', text })),
];

/** The best hit of each object, the best first; what the role may not read was never found. */
function ranked(hits: readonly Hit[], term: SearchTerm, role: Role): Found[] {
  const best = new Map<string, Found>();
  for (const hit of hits) {
    for (const found of textsOfHit(hit)) {
      if (!mayRead(role, `${hit.type}.${found.felt}`)) continue;
      const score = scoreOf(found.text, term);
      const known = best.get(hit.objekt);
      // Its own name says more of a thing than a name that it shares with others.
      const weight = found.felt === 'aliaser' ? hit.vaegt - 1 : hit.vaegt;
      const one = { ...found, score: score + weight * WEIGHT };
      if (score > 0 && (!known || before(one, known) < 0)) best.set(hit.objekt, one);
    }
  }
  return [...best.values()].sort(before);
}

/** Whether a role may read what a hit is told by: the one of these fields that its type has. */
const toldTo = (role: Role, { type }: Hit, fields: readonly string[]): boolean => fields.some((field) => mayRead(role, `${type}.${field}`));

const RANK = Object.keys(SEARCHED_NOUNS);

// Of two that answer alike, the shorter says less that was not asked for.
const before = (a: Found, b: Found): number =>
  b.score - a.score ||
  a.text.length - b.text.length ||
  RANK.indexOf(a.hit.type) - RANK.indexOf(b.hit.type) ||
  Number(a.hit.objekt.split('_')[1]) - Number(b.hit.objekt.split('_')[1]) ||
  a.felt.localeCompare(b.felt, 'en');

/** A text, or each of a list of them as a column keeps it. */
function textsIn(stored: string): string[] {
  if (!stored.startsWith('[')) return stored === '' ? [] : [stored];
  try {
    return z.array(z.string()).parse(JSON.parse(stored));
  } catch {
    return [stored];
  }
}

const typeNames = new Map(Object.keys(SEARCHED_NOUNS).map((name) => [name.toUpperCase(), name]));

export const SoegFelt = (): PropertyDecorator =>
  Computed({
    type: () => Soegeresultat,
    args: [
      {
        name: 'tekst',
        type: 'String',
        description: `What is searched for: names and other names, titles, keys, case numbers, goals, tasks; in any order, spelt with or without Danish letters, parts of words too. At most ${MAX_LENGTH} characters and ${MAX_WORDS} words, which must stand in one and the same text.`,
      },
      { name: 'typer', type: Soegetype, list: true, optional: true, description: 'Only things of these kinds; all when left out.' },
      {
        name: 'first',
        type: GraphQLInt,
        optional: true,
        description: `The first rows; 0 to ${MAX_PAGE}, ${DEFAULT_PAGE} when left out.`,
      },
      { name: 'after', type: 'String', optional: true, description: 'Rows after this cursor.' },
    ],
    facts: [],
    check,
    lookupValues: {
      ...Object.fromEntries(WORD_NAMES.map((name, i) => [name, (args) => wordsIn(args)[i] ?? null])),
      typeliste: (args) => ` ${(Args.parse(args).typer ?? []).map((type) => typeNames.get(type) ?? type).join(' ')} `,
    },
    lookup: { fund: searchHits },
    compute: (_facts, args, { lookup, actor }) => {
      const { tekst, first, after } = Args.parse(args);
      const hits = z.array(Hit).parse(lookup.fund);
      const term = searchTerm(tekst);
      const all = ranked(hits.slice(0, MAX_HITS), term, actor.role);
      const from = placeOf(after);
      const page = all.slice(from, from + (first ?? DEFAULT_PAGE));
      return {
        nodes: page.map(({ hit, felt, text }) => ({
          objektId: hit.objekt,
          type: hit.type.toUpperCase(),
          noegle: toldTo(actor.role, hit, ['noegle']) ? hit.noegle : null,
          titel: (toldTo(actor.role, hit, ['titel', 'navn']) ? hit.titel : null) ?? excerptOf(text, { ...term, words: [] }),
          felt,
          uddrag: excerptOf(text, term),
        })),
        totalCount: all.length,
        afskaaret: hits.length > MAX_HITS,
        hasNextPage: from + page.length < all.length,
        endCursor: page.length === 0 ? null : cursorAt(from + page.length),
      };
    },
    description:
      'Søg. One search over all nouns: names and other names, titles, keys, case numbers, goals and tasks, ranked, each with the part of the text that was hit. What the one who asks may not read is not found.',
  });
