import { type Kolonne, type Objekttype, typeAf } from '../../src/model/model';
import type { Filter, Orakel } from './oracle';
import { omskrevet } from './oracle-text';

const DOEMTE = ['heltal', 'kroner', 'procent', 'dag', 'enum', 'boolsk', 'tekst', 'tekstliste'];

export const kolonner = (type: Objekttype): Kolonne[] =>
  [...type.felter.values()].filter((f): f is Kolonne => f.art === 'kolonne' && DOEMTE.includes(f.slags) && f.navn !== 'id');

/** Random choices, and random filters that the oracle can judge, of values that the tables have. */
export class Tilfaeldig {
  constructor(
    private readonly orakel: Orakel,
    readonly slag: () => number,
  ) {}

  vaelg<T>(af: readonly T[]): T | undefined {
    return af[this.under(af.length)];
  }

  held(andel: number): boolean {
    return this.slag() < andel;
  }

  /** A whole number from 0 and below `n`. */
  under(n: number): number {
    return Math.floor(this.slag() * n);
  }

  private betingelse(type: Objekttype, f: Kolonne): Filter {
    const v = this.vaelg(this.orakel.raekker(type))?.[f.kolonne] ?? null;
    const som = (x: unknown): unknown =>
      x === null ? null : f.slags === 'kroner' || f.slags === 'procent' ? Number(x) / 100 : f.slags === 'boolsk' ? x === 1 : x;
    if (f.slags === 'tekstliste') return this.listebetingelse(v);
    if (this.held(0.15)) return { isNull: this.held(0.5) };
    if (f.slags === 'boolsk') return { eq: som(v) };
    if (f.slags === 'tekst') return this.tekstbetingelse(v === null ? null : String(v));
    const ops = f.slags === 'enum' ? ['eq', 'ne', 'in'] : ['eq', 'ne', 'in', 'lt', 'lte', 'gt', 'gte'];
    const op = this.vaelg(ops) ?? 'eq';
    return { [op]: op === 'in' ? (v === null ? null : [som(v)]) : som(v) };
  }

  private tekstbetingelse(v: string | null): Filter {
    const op = this.vaelg(['eq', 'ne', 'in', 'contains', 'startsWith']) ?? 'eq';
    const tekst = v === null ? null : omskrevet(v, this.slag);
    return { [op]: op === 'in' && tekst !== null ? [tekst, omskrevet(tekst, this.slag)] : tekst };
  }

  private listebetingelse(v: string | number | null): Filter {
    if (this.held(0.2)) return { isEmpty: this.held(0.5) };
    const tekster: string[] = JSON.parse(String(v));
    return { [this.vaelg(['has', 'contains']) ?? 'has']: omskrevet(this.vaelg(tekster) ?? 'Nørrebro', this.slag) };
  }

  filter(type: Objekttype, niveau: number): Filter {
    const ud: Record<string, unknown> = {};
    const led = Math.floor(this.slag() * 3);
    for (let i = 0; i < led; i += 1) {
      const f = this.vaelg([...type.felter.values()]);
      if (f?.art === 'kolonne' && kolonner(type).includes(f)) ud[f.navn] = this.held(0.05) ? null : this.betingelse(type, f);
      else if (f?.art === 'tilEn' && niveau > 0)
        ud[f.navn] = this.held(0.2)
          ? { isNull: this.held(0.5) }
          : this.held(0.2)
            ? { is: this.filter(typeAf(f.maal()), niveau - 1) }
            : this.filter(typeAf(f.maal()), niveau - 1);
      else if (f?.art === 'liste' && f.kobling.via !== 'udtryk' && niveau > 0)
        ud[f.navn] = { [this.vaelg(['some', 'every', 'none']) ?? 'some']: this.filter(typeAf(f.maal()), niveau - 1) };
      else if (niveau > 0 && this.held(0.5)) {
        const ord = this.vaelg(['and', 'or', 'not']) ?? 'and';
        ud[ord] =
          ord === 'not'
            ? this.filter(type, niveau - 1)
            : Array.from({ length: Math.floor(this.slag() * 3) }, () => this.filter(type, niveau - 1));
      }
    }
    return ud;
  }
}
