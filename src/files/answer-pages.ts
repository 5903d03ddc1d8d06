import type { FragmentDefinitionNode } from 'graphql';
import { limitExceeded, RequestError } from '../kernel/errors';
import type { Variables } from '../planner/arguments';
import type { QueryExecutor } from '../planner/query-executor';
import { at } from './tables';
import { COUNT_NAME, type DocumentPart, isCut, type PagedList, restAfter, SIZE_VARIABLE, type WholeLists, wholeLists } from './whole-lists';

/** Reads the answer to an operation with whole lists, page after page. */

/** Asks what a client asks, in its name. */
export type AskPart = (part: DocumentPart, variables: Readonly<Record<string, unknown>>) => ReturnType<QueryExecutor['answer']>;

export interface AnswerPagesOptions {
  readonly schema: QueryExecutor['context']['schema'];
  readonly operation: DocumentPart['operation'];
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  /** As the client sent them, and as the operation takes them. */
  readonly given: Readonly<Record<string, unknown>>;
  readonly variables: Variables;
  readonly ask: AskPart;
}

/** Rows of one table that a file holds. */
export const MAX_ROWS = 100_000;

/** Rows of a page, from the most on: the next is tried where one costs too much. */
const SIZES = [100, 50, 20, 10, 5, 2, 1] as const;

export class AnswerPages {
  private readonly whole: WholeLists;
  private size = 0;

  constructor(private readonly options: AnswerPagesOptions) {
    this.whole = wholeLists(options);
  }

  /** The answer with the first page of each list that goes on. */
  async first(): Promise<unknown> {
    const data = await this.sized(this.whole);
    for (const list of this.whole.lists) {
      const count = at(data, [...list.path, COUNT_NAME]);
      if (typeof count === 'number' && count > MAX_ROWS) throw tooManyRows(list.path.join('.'), count);
    }
    return data;
  }

  /** The pages after the first of a list that stands at a path, each as its connection; nothing of one that was asked for as a page. */
  async *rest(path: readonly string[], data: unknown): AsyncGenerator<unknown> {
    const list = this.whole.lists.find((l) => l.path.join('.') === path.join('.'));
    if (!list) return;
    let connection = at(data, list.path);
    for (let cursor = restAfter(connection); cursor !== null; cursor = restAfter(connection)) {
      connection = at(await this.page(list, cursor), list.path);
      yield connection;
    }
  }

  /** The answer with every list to its end. */
  async all(): Promise<unknown> {
    const data = await this.first();
    for (const { path } of this.whole.lists) for await (const page of this.rest(path, data)) append(path, at(data, path), page);
    return data;
  }

  private async page(list: PagedList, cursor: string): Promise<unknown> {
    return this.asked(list.next, { [SIZE_VARIABLE]: this.size, [list.cursorVariable]: cursor });
  }

  private async sized(part: DocumentPart): Promise<unknown> {
    for (const size of SIZES) {
      this.size = size;
      try {
        return await this.asked(part, { [SIZE_VARIABLE]: size });
      } catch (error) {
        const smaller = this.whole.lists.length > 0 && size > 1;
        if (!(smaller && error instanceof RequestError && error.details.graense === 'pris')) throw error;
      }
    }
    throw new Error('there is always a size of one');
  }

  private async asked(part: DocumentPart, more: Readonly<Record<string, unknown>>): Promise<unknown> {
    const { data } = await this.options.ask(part, { ...this.options.given, ...more });
    const value: unknown = 'object' in data ? data.object : JSON.parse(data.json.toString('utf8'));
    requireWhole(value);
    return value;
  }
}

/** Puts the rows of a page behind those of the first, whatever the answer calls them. Not all lists say beforehand how long they are. */
function append(path: readonly string[], connection: unknown, page: unknown): void {
  if (typeof page !== 'object' || page === null) return;
  for (const [name, more] of Object.entries(page)) {
    const all = at(connection, [name]);
    if (!Array.isArray(all) || !Array.isArray(more)) continue;
    for (const item of more) all.push(item);
    if (all.length > MAX_ROWS) throw tooManyRows(path.join('.'), all.length);
  }
}

/** Refuses an answer in which a list that was read as one page goes on: a file must not be taken for whole when it is not. */
function requireWhole(value: unknown, name = '', inList = false): void {
  if (Array.isArray(value)) for (const item of value) requireWhole(item, name, true);
  else if (typeof value === 'object' && value !== null) {
    if (isCut(value)) throw cutShort(name, Object.values(value).find((rows) => Array.isArray(rows))?.length ?? 0, inList);
    for (const [key, part] of Object.entries(value)) requireWhole(part, key === 'nodes' || key === 'edges' ? name : key, inList);
  }
}

function cutShort(name: string, most: number, inList: boolean): RequestError {
  const more = inList
    ? {
        da: `${name} har i en af rækkerne mere, end en side kan have; giv first for at få begyndelsen, eller bed om ${name} som liste for sig`,
        en: `${name} holds more in one of the rows than a page can; give first to have its beginning, or ask for ${name} as a list of its own`,
      }
    : {
        da: `${name} har flere rækker end de ${most}, som en side kan have; giv first for at få begyndelsen, eller bed om færre`,
        en: `${name} has more rows than the ${most} that a page can hold; give first to have its beginning, or ask for fewer`,
      };
  return limitExceeded('raekker', most, most + 1, more);
}

export function tooManyRows(name: string, count: number): RequestError {
  return limitExceeded('raekker', MAX_ROWS, count, {
    da: `${name} har ${count} rækker, og en fil kan have ${MAX_ROWS}; vælg færre med filter`,
    en: `${name} has ${count} rows, and a file can have ${MAX_ROWS}; choose fewer by filter`,
  });
}
