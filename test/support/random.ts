import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';

/** Numbers that look random and are the same for the same seed (mulberry32). */
export function dice(seed: number): () => number {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Writes random operations that are valid by the schema, with values that mostly make sense. */
export class Operations {
  private aliaser = 0;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly random: () => number,
  ) {}

  operation(): string {
    const root = this.schema.getQueryType();
    if (!root) throw new Error('the schema has no Query');
    return `{ ${this.fields(root, 4, 1 + Math.floor(this.random() * 2))} }`;
  }

  private en<T>(list: readonly T[]): T {
    const chosen = list[Math.floor(this.random() * list.length)];
    if (chosen === undefined) throw new Error('none to choose among');
    return chosen;
  }

  private fields(type: GraphQLObjectType, depth: number, count = 1 + Math.floor(this.random() * 4)): string {
    const all = Object.values(type.getFields()).filter((f) => depth > 0 || !isObjectType(getNamedType(f.type)));
    if (all.length === 0) return '__typename';
    return Array.from({ length: count }, () => this.felt(this.en(all), depth)).join(' ');
  }

  private felt(f: GraphQLField<unknown, unknown>, depth: number): string {
    this.aliaser += 1;
    const args = f.args.flatMap((a) => this.argument(a));
    const head = `f${this.aliaser}: ${f.name}${args.length > 0 ? `(${args.join(', ')})` : ''}`;
    const directive = this.random() < 0.05 ? ` @${this.en(['skip', 'include'])}(if: ${this.random() < 0.5})` : '';
    const type = getNamedType(f.type);
    if (this.random() < 0.03) return '__typename';
    if (isInterfaceType(type)) return `${head}${directive} { __typename id }`;
    if (!isObjectType(type)) return head + directive;
    const machinery = /(Connection|Edge|Aggregate|Group|GroupKey|Numbers|Counts)$/.test(type.name);
    return `${head}${directive} { ${this.fields(type, machinery ? depth : depth - 1, machinery ? 2 : undefined)} }`;
  }

  private argument(a: GraphQLArgument): string[] {
    const required = isNonNullType(a.type) || a.name === 'groupBy' || a.name === 'noegle';
    if (['after', 'before', 'last', 'id'].includes(a.name) && !isNonNullType(a.type)) return [];
    if (!required && this.random() < 0.6) return [];
    return [`${a.name}: ${this.vaerdi(a.type, a.name, 3)}`];
  }

  private vaerdi(type: GraphQLInputType, name: string, depth: number): string {
    const t = getNullableType(type);
    if (isListType(t))
      return `[${Array.from({ length: 1 + Math.floor(this.random() * 2) }, () => this.vaerdi(t.ofType, name, depth)).join(', ')}]`;
    if (isEnumType(t)) return this.en(t.getValues()).name;
    if (isInputObjectType(t)) {
      const possible = Object.values(t.getFields()).filter((f) => depth > 0 || !isInputObjectType(getNamedType(f.type)));
      if (possible.length === 0) return '{}';
      const needed = possible.filter(({ type: own }) => isNonNullType(own));
      // All that must be given, or one of what may.
      const given = needed.length > 0 ? needed : [this.en(possible)];
      return `{ ${given.map((f) => `${f.name}: ${this.vaerdi(f.type, f.name, depth - 1)}`).join(', ')} }`;
    }
    const scalars: Record<string, () => string> = {
      Int: () => String(Math.floor(this.random() * 12)),
      Float: () => (this.random() * 100).toFixed(1),
      Boolean: () => String(this.random() < 0.5),
      Date: () => `"20${10 + Math.floor(this.random() * 15)}-0${1 + Math.floor(this.random() * 9)}-15"`,
      DateTime: () => `"20${10 + Math.floor(this.random() * 15)}-06-15T10:00:00Z"`,
      Kroner: () => (this.random() * 20_000_000).toFixed(2),
      Procent: () => (this.random() * 100).toFixed(2),
      ID: () => `"${this.en(['hp_1', 'byo_2', 'afd_3', 'for_1'])}"`,
      String: () => `"${this.en(['noerrebro', 'FSB', 'a', '', 'TMF', 'RUM-FOR-LIV', 'NOERREBRO', 'ø'])}"`,
    };
    const write = scalars[t.name];
    if (!write) throw new Error(`${name}: ${t.name}`);
    return write();
  }
}
