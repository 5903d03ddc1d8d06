import type { GraphQLSchema } from 'graphql';
import { dice, Operations } from './random';

/** A request as it is put on the wire. */
export interface RawRequest {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer | null;
}

const LANG = 'æ'.repeat(20_000);
/** Values that have been trouble somewhere. */
const TEXTS = [
  '',
  ' ',
  'a',
  '\u0000',
  '\u200B',
  '\u202E',
  '\ud83d',
  "' OR 1=1 --",
  '%',
  '_',
  '__proto__',
  'constructor',
  '#{x}',
  '¤0¤',
  '?1',
  LANG,
  'hp_1',
  'hp_99999999999999999999',
  'e\u0301',
  '2014-02-30',
  '9999-12-31',
  'KOEBENHAVN',
  '7b7d',
  '[]',
  '{}',
  'null',
];
const NUMBERS = [
  '0',
  '-0',
  '-1',
  '1e3',
  '1e400',
  '2147483648',
  '-2147483649',
  '9007199254740993',
  '0.1',
  '99999999999999.99',
  '1'.repeat(400),
];
const LITERALS = [
  ...NUMBERS,
  ...TEXTS.map((t) => JSON.stringify(t)),
  'null',
  'true',
  'false',
  '[]',
  '{}',
  '[null]',
  '[[1]]',
  '{ and: [] }',
  '{ or: [{}, {}] }',
  'ASC',
  'FINDES_IKKE',
  '$v',
  '$w',
];
const VALUES: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1e21,
  0.1,
  ...TEXTS,
  [],
  {},
  [null],
  [[1]],
  { and: [{}] },
  { or: Array.from({ length: 300 }, () => ({})) },
  { titel: { eq: null } },
  { __proto__: null, constructor: 1 },
];
const TYPES = ['Int', 'String', 'ID', 'Boolean', 'Date', 'Kroner', 'HelhedsplanFilter', '[HelhedsplanOrder!]', 'Ukendt', '[Int!]!'];
const CHARACTERS = [
  '{',
  '}',
  '(',
  ')',
  '[',
  ']',
  ':',
  ',',
  '!',
  '$',
  '@',
  '...',
  '"',
  '"""',
  '#',
  '\n',
  '\u0000',
  '\ufeff',
  'on',
  'fragment',
  'query',
  'mutation',
  'subscription',
  '__typename',
  '__schema',
];

/** Writes requests that are partly right: operations by the schema that are then bent, and bodies that are hardly any. */
export class RequestBender {
  private readonly slag: () => number;
  private readonly operations: Operations;
  private readonly acts: readonly string[];

  constructor(schema: GraphQLSchema, seed: number) {
    this.slag = dice(seed);
    this.operations = new Operations(schema, this.slag);
    this.acts = Object.keys(schema.getMutationType()?.getFields() ?? {});
  }

  next(): RawRequest {
    const roll = this.slag();
    if (roll < 0.05) return this.post(this.ujson());
    if (roll < 0.12) return this.get();
    const body = this.body();
    const json = Buffer.from(JSON.stringify(body));
    if (roll < 0.17) return this.post(this.oedelagt(json));
    return this.post(json);
  }

  private en<T>(af: readonly T[]): T {
    const chosen = af[Math.floor(this.slag() * af.length)];
    if (chosen === undefined) throw new Error('none to choose among');
    return chosen;
  }

  private body(): unknown {
    if (this.slag() < 0.04)
      return this.en<unknown>([null, 1, 'x', [], [{}], {}, { query: null }, { query: {} }, { query: ['{a}'] }, { query: '' }]);
    const extra = this.slag() < 0.1 ? { [this.en(['extensions', 'operationName', 'id', 'documentId', '__proto__'])]: this.en(VALUES) } : {};
    const variables = this.slag() < 0.6 ? { v: this.en(VALUES), w: this.en(VALUES) } : this.slag() < 0.2 ? this.en(VALUES) : undefined;
    return { query: this.document(), variables, ...extra };
  }

  private document(): string {
    let d = this.grund();
    for (let i = Math.floor(this.slag() * 4); i > 0; i -= 1) d = this.inflected(d);
    return d.length > 60_000 ? d.slice(0, 60_000) : d;
  }

  private grund(): string {
    const roll = this.slag();
    if (roll < 0.06)
      return `mutation { a: ${this.en(this.acts)}(input: ${this.en(['{}', '{ dryRun: true }', '$v', '{ dryRun: true, helhedsplan: "X" }', 'null'])}) { udfoert } }`;
    if (roll < 0.1) return '{ __schema { types { name fields { name args { name } type { name } } } } }';
    if (roll < 0.14) return `query A { ${this.en(['__typename', 'kommuner { totalCount }'])} } query B { __typename }`;
    return this.operations.operation();
  }

  /** A document bent once. */
  private inflected(d: string): string {
    const i = Math.floor(this.slag() * d.length);
    const piece = d.slice(i, i + 1 + Math.floor(this.slag() * 40));
    switch (Math.floor(this.slag() * 9)) {
      case 0:
        return d.slice(0, i) + d.slice(i + piece.length);
      case 1:
        return d.slice(0, i) + this.en(CHARACTERS) + d.slice(i);
      case 2:
        return d.replace(/: (?:"[^"]*"|\d[\d.]*|true|false)/, () => `: ${this.en(LITERALS)}`);
      case 3:
        return `query (${this.en(['$v', '$w', '$x'])}: ${this.en(TYPES)}${this.slag() < 0.3 ? ` = ${this.en(LITERALS)}` : ''}) ${d.replace(/^query [^{]*/, '')}`;
      case 4:
        return d.replace(/\{([^{}]*)\}/, (_, content: string) => `{ ${`${content} `.repeat(1 + Math.floor(this.slag() * 60))} }`);
      case 5:
        return `${d.replace(/\{([^{}]*)\}/, '{ ...F }')} fragment F on ${this.en(['Helhedsplan', 'Query', 'Kommune', 'Node', 'F'])} { ${this.en(['id', 'navn', '...F', '__typename', piece])} }`;
      case 6:
        return d.replace(/\((\w+): /, (_, name: string) => `(${name}: ${this.en(LITERALS)}, ${name}x: `);
      case 7:
        return `{ a: node(id: "hp_1") { ... on Helhedsplan ${d.startsWith('{') ? d : '{ id }'} } }`;
      default:
        return `${d} ${this.en(CHARACTERS)} ${this.slag() < 0.5 ? d : ''}`;
    }
  }

  private oedelagt(json: Buffer): Buffer {
    const i = Math.floor(this.slag() * json.length);
    const fresh = Buffer.from(json);
    if (this.slag() < 0.5) return fresh.subarray(0, i);
    fresh[i] = Math.floor(this.slag() * 256);
    return fresh;
  }

  private ujson(): Buffer {
    return this.en([
      Buffer.alloc(0),
      Buffer.from('{'),
      Buffer.from('[['.repeat(5000)),
      Buffer.from('{"query":'.repeat(3000)),
      Buffer.from([0xff, 0xfe, 0x00]),
      Buffer.from(`"${'x'.repeat(190_000)}"`),
      Buffer.from('{"query":"{a}","query":"{b}"}'),
    ]);
  }

  private post(body: Buffer): RawRequest {
    const type =
      this.slag() < 0.03
        ? this.en(['text/plain', 'application/graphql', 'application/json; charset=latin1', 'multipart/form-data; boundary=x'])
        : 'application/json';
    const accept: Record<string, string> =
      this.slag() < 0.05
        ? { accept: this.en(['*/*', 'text/html', 'application/graphql-response+json', ';q=x', 'application/json;q=0']) }
        : {};
    return { method: 'POST', path: '/graphql', headers: { 'content-type': type, ...accept }, body };
  }

  private get(): RawRequest {
    const query =
      this.slag() < 0.8
        ? encodeURIComponent(
            this.document()
              .slice(0, 3000)
              .replace(/[\ud800-\udfff]/g, ''),
          )
        : this.en(['%', '%ff', '%00', '{', '']);
    const variables = this.slag() < 0.4 ? `&variables=${this.en(['{}', '%7B%22v%22%3A1%7D', '[', 'null', '%22x%22'])}` : '';
    return { method: 'GET', path: `/graphql?query=${query}${variables}`, headers: { 'apollo-require-preflight': 'true' }, body: null };
  }
}
