import { type ColumnField, type ModelType, typeOf } from '../../src/model/model';
import type { Filter, Oracle } from './oracle';
import { rewritten } from './oracle-text';

const JUDGED = ['int', 'kroner', 'procent', 'day', 'enum', 'bool', 'text', 'textList'];

export const columns = (type: ModelType): ColumnField[] =>
  [...type.fields.values()].filter((f): f is ColumnField => f.kind === 'column' && JUDGED.includes(f.valueKind) && f.name !== 'id');

/** Random choices, and random filters that the oracle can judge, of values that the tables have. */
export class Random {
  constructor(
    private readonly oracle: Oracle,
    readonly random: () => number,
  ) {}

  choose<T>(af: readonly T[]): T | undefined {
    return af[this.below(af.length)];
  }

  held(share: number): boolean {
    return this.random() < share;
  }

  /** A whole number from 0 and below `n`. */
  below(n: number): number {
    return Math.floor(this.random() * n);
  }

  private condition(type: ModelType, f: ColumnField): Filter {
    const v = this.choose(this.oracle.raekker(type))?.[f.column] ?? null;
    const like = (x: unknown): unknown =>
      x === null ? null : f.valueKind === 'kroner' || f.valueKind === 'procent' ? Number(x) / 100 : f.valueKind === 'bool' ? x === 1 : x;
    if (f.valueKind === 'textList') return this.listCondition(v);
    if (this.held(0.15)) return { isNull: this.held(0.5) };
    if (f.valueKind === 'bool') return { eq: like(v) };
    if (f.valueKind === 'text') return this.textCondition(v === null ? null : String(v));
    const ops = f.valueKind === 'enum' ? ['eq', 'ne', 'in'] : ['eq', 'ne', 'in', 'lt', 'lte', 'gt', 'gte'];
    const up = this.choose(ops) ?? 'eq';
    return { [up]: up === 'in' ? (v === null ? null : [like(v)]) : like(v) };
  }

  private textCondition(v: string | null): Filter {
    const up = this.choose(['eq', 'ne', 'in', 'contains', 'startsWith']) ?? 'eq';
    const text = v === null ? null : rewritten(v, this.random);
    return { [up]: up === 'in' && text !== null ? [text, rewritten(text, this.random)] : text };
  }

  private listCondition(v: string | number | null): Filter {
    if (this.held(0.2)) return { isEmpty: this.held(0.5) };
    const texts: string[] = JSON.parse(String(v));
    return { [this.choose(['has', 'contains']) ?? 'has']: rewritten(this.choose(texts) ?? 'Nørrebro', this.random) };
  }

  /** Two columns of one kind, by the names that comparisons give them. */
  private alike(type: ModelType): readonly [string, string] | null {
    const ordered = columns(type).filter((f) => ['int', 'kroner', 'procent', 'day'].includes(f.valueKind));
    const left = this.choose(ordered);
    const right = this.choose(ordered.filter((f) => f !== left && f.valueKind === left?.valueKind));
    const named = ({ name }: ColumnField): string => name.replace(/[A-Z]/g, (b) => `_${b}`).toUpperCase();
    return left && right ? [named(left), named(right)] : null;
  }

  private countCondition(type: ModelType, level: number): Filter {
    const up = this.choose(['eq', 'ne', 'in', 'lt', 'lte', 'gt', 'gte']) ?? 'eq';
    const n = this.below(4);
    return { [up]: this.held(0.05) ? null : up === 'in' ? [n, n + 2] : n, ...(this.held(0.4) ? { filter: this.filter(type, level) } : {}) };
  }

  filter(type: ModelType, level: number): Filter {
    const out: Record<string, unknown> = {};
    const term = Math.floor(this.random() * 3);
    for (let i = 0; i < term; i += 1) {
      const f = this.choose([...type.fields.values()]);
      if (f?.kind === 'column' && columns(type).includes(f)) out[f.name] = this.held(0.05) ? null : this.condition(type, f);
      else if (f?.kind === 'toOne' && level > 0)
        out[f.name] = this.held(0.2)
          ? { isNull: this.held(0.5) }
          : this.held(0.2)
            ? { is: this.filter(typeOf(f.target()), level - 1) }
            : this.filter(typeOf(f.target()), level - 1);
      else if (f?.kind === 'list' && f.link.via !== 'expression' && level > 0)
        out[f.name] = this.held(0.3)
          ? { count: this.countCondition(typeOf(f.target()), level - 1) }
          : { [this.choose(['some', 'every', 'none']) ?? 'some']: this.filter(typeOf(f.target()), level - 1) };
      else if (this.held(0.2)) {
        const pair = this.alike(type);
        if (pair) out.compare = [{ left: pair[0], op: this.choose(['EQ', 'NE', 'LT', 'LTE', 'GT', 'GTE']), right: pair[1] }];
      } else if (level > 0 && this.held(0.5)) {
        const word = this.choose(['and', 'or', 'not']) ?? 'and';
        out[word] =
          word === 'not'
            ? this.filter(type, level - 1)
            : Array.from({ length: Math.floor(this.random() * 3) }, () => this.filter(type, level - 1));
      }
    }
    return out;
  }
}
