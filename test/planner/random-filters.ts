import { type ColumnField, type ModelType, typeOf } from '../../src/model/model';
import type { Filter, Oracle } from './oracle';
import { rewritten } from './oracle-text';

const DOEMTE = ['heltal', 'kroner', 'procent', 'dag', 'enum', 'boolsk', 'tekst', 'tekstliste'];

export const columns = (type: ModelType): ColumnField[] =>
  [...type.fields.values()].filter((f): f is ColumnField => f.kind === 'kolonne' && DOEMTE.includes(f.valueKind) && f.name !== 'id');

/** Random choices, and random filters that the oracle can judge, of values that the tables have. */
export class Random {
  constructor(
    private readonly oracle: Oracle,
    readonly slag: () => number,
  ) {}

  choose<T>(af: readonly T[]): T | undefined {
    return af[this.below(af.length)];
  }

  held(share: number): boolean {
    return this.slag() < share;
  }

  /** A whole number from 0 and below `n`. */
  below(n: number): number {
    return Math.floor(this.slag() * n);
  }

  private condition(type: ModelType, f: ColumnField): Filter {
    const v = this.choose(this.oracle.raekker(type))?.[f.column] ?? null;
    const like = (x: unknown): unknown =>
      x === null ? null : f.valueKind === 'kroner' || f.valueKind === 'procent' ? Number(x) / 100 : f.valueKind === 'boolsk' ? x === 1 : x;
    if (f.valueKind === 'tekstliste') return this.listCondition(v);
    if (this.held(0.15)) return { isNull: this.held(0.5) };
    if (f.valueKind === 'boolsk') return { eq: like(v) };
    if (f.valueKind === 'tekst') return this.textCondition(v === null ? null : String(v));
    const ops = f.valueKind === 'enum' ? ['eq', 'ne', 'in'] : ['eq', 'ne', 'in', 'lt', 'lte', 'gt', 'gte'];
    const up = this.choose(ops) ?? 'eq';
    return { [up]: up === 'in' ? (v === null ? null : [like(v)]) : like(v) };
  }

  private textCondition(v: string | null): Filter {
    const up = this.choose(['eq', 'ne', 'in', 'contains', 'startsWith']) ?? 'eq';
    const text = v === null ? null : rewritten(v, this.slag);
    return { [up]: up === 'in' && text !== null ? [text, rewritten(text, this.slag)] : text };
  }

  private listCondition(v: string | number | null): Filter {
    if (this.held(0.2)) return { isEmpty: this.held(0.5) };
    const texts: string[] = JSON.parse(String(v));
    return { [this.choose(['has', 'contains']) ?? 'has']: rewritten(this.choose(texts) ?? 'Nørrebro', this.slag) };
  }

  filter(type: ModelType, level: number): Filter {
    const out: Record<string, unknown> = {};
    const term = Math.floor(this.slag() * 3);
    for (let i = 0; i < term; i += 1) {
      const f = this.choose([...type.fields.values()]);
      if (f?.kind === 'kolonne' && columns(type).includes(f)) out[f.name] = this.held(0.05) ? null : this.condition(type, f);
      else if (f?.kind === 'tilEn' && level > 0)
        out[f.name] = this.held(0.2)
          ? { isNull: this.held(0.5) }
          : this.held(0.2)
            ? { is: this.filter(typeOf(f.target()), level - 1) }
            : this.filter(typeOf(f.target()), level - 1);
      else if (f?.kind === 'liste' && f.link.via !== 'udtryk' && level > 0)
        out[f.name] = { [this.choose(['some', 'every', 'none']) ?? 'some']: this.filter(typeOf(f.target()), level - 1) };
      else if (level > 0 && this.held(0.5)) {
        const word = this.choose(['and', 'or', 'not']) ?? 'and';
        out[word] =
          word === 'not'
            ? this.filter(type, level - 1)
            : Array.from({ length: Math.floor(this.slag() * 3) }, () => this.filter(type, level - 1));
      }
    }
    return out;
  }
}
