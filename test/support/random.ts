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
export function terning(froe: number): () => number {
  let a = froe;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Writes random operations that are valid by the schema, with values that mostly make sense. */
export class Operationer {
  private aliaser = 0;

  constructor(
    private readonly skema: GraphQLSchema,
    private readonly slag: () => number,
  ) {}

  operation(): string {
    const rod = this.skema.getQueryType();
    if (!rod) throw new Error('skemaet har ingen Query');
    return `{ ${this.felter(rod, 4, 1 + Math.floor(this.slag() * 2))} }`;
  }

  private en<T>(liste: readonly T[]): T {
    const valgt = liste[Math.floor(this.slag() * liste.length)];
    if (valgt === undefined) throw new Error('ingen at vælge imellem');
    return valgt;
  }

  private felter(type: GraphQLObjectType, dybde: number, antal = 1 + Math.floor(this.slag() * 4)): string {
    const alle = Object.values(type.getFields()).filter((f) => dybde > 0 || !isObjectType(getNamedType(f.type)));
    if (alle.length === 0) return '__typename';
    return Array.from({ length: antal }, () => this.felt(this.en(alle), dybde)).join(' ');
  }

  private felt(f: GraphQLField<unknown, unknown>, dybde: number): string {
    this.aliaser += 1;
    const argumenter = f.args.flatMap((a) => this.argument(a));
    const hoved = `f${this.aliaser}: ${f.name}${argumenter.length > 0 ? `(${argumenter.join(', ')})` : ''}`;
    const direktiv = this.slag() < 0.05 ? ` @${this.en(['skip', 'include'])}(if: ${this.slag() < 0.5})` : '';
    const type = getNamedType(f.type);
    if (this.slag() < 0.03) return '__typename';
    if (isInterfaceType(type)) return `${hoved}${direktiv} { __typename id }`;
    if (!isObjectType(type)) return hoved + direktiv;
    const maskineri = /(Connection|Edge|Aggregate|Group|GroupKey|Numbers|Counts)$/.test(type.name);
    return `${hoved}${direktiv} { ${this.felter(type, maskineri ? dybde : dybde - 1, maskineri ? 2 : undefined)} }`;
  }

  private argument(a: GraphQLArgument): string[] {
    const paakraevet = isNonNullType(a.type) || a.name === 'groupBy' || a.name === 'noegle';
    if (['after', 'before', 'last', 'id'].includes(a.name) && !isNonNullType(a.type)) return [];
    if (!paakraevet && this.slag() < 0.6) return [];
    return [`${a.name}: ${this.vaerdi(a.type, a.name, 3)}`];
  }

  private vaerdi(type: GraphQLInputType, navn: string, dybde: number): string {
    const t = getNullableType(type);
    if (isListType(t))
      return `[${Array.from({ length: 1 + Math.floor(this.slag() * 2) }, () => this.vaerdi(t.ofType, navn, dybde)).join(', ')}]`;
    if (isEnumType(t)) return this.en(t.getValues()).name;
    if (isInputObjectType(t)) {
      const mulige = Object.values(t.getFields()).filter((f) => dybde > 0 || !isInputObjectType(getNamedType(f.type)));
      if (mulige.length === 0) return '{}';
      const f = this.en(mulige);
      return `{ ${f.name}: ${this.vaerdi(f.type, f.name, dybde - 1)} }`;
    }
    const skalarer: Record<string, () => string> = {
      Int: () => String(Math.floor(this.slag() * 12)),
      Boolean: () => String(this.slag() < 0.5),
      Date: () => `"20${10 + Math.floor(this.slag() * 15)}-0${1 + Math.floor(this.slag() * 9)}-15"`,
      DateTime: () => `"20${10 + Math.floor(this.slag() * 15)}-06-15T10:00:00Z"`,
      Kroner: () => (this.slag() * 20_000_000).toFixed(2),
      Procent: () => (this.slag() * 100).toFixed(2),
      ID: () => `"${this.en(['hp_1', 'byo_2', 'afd_3', 'for_1'])}"`,
      String: () => `"${this.en(['noerrebro', 'FSB', 'a', '', 'TMF', 'RUM-FOR-LIV', 'NOERREBRO', 'ø'])}"`,
    };
    const skriv = skalarer[t.name];
    if (!skriv) throw new Error(`${navn}: ${t.name}`);
    return skriv();
  }
}
