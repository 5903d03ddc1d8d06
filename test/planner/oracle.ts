import { type Kolonne, type Liste, type Objekttype, type TilEn, typeAf } from '../../src/model/model';
import { snake } from '../../src/model/naming';
import { foer, tekstPasser } from './oracle-text';

/**
 * What lists must answer, worked out in JavaScript from the rows of the tables: filters through relations, orders, pages and
 * groups. It shares the model's declarations with the service and nothing else: no SQL is written here but `SELECT *`.
 */

export type Raekke = Readonly<Record<string, string | number | null>>;
export type Tabeller = ReadonlyMap<string, readonly Raekke[]>;
export type Filter = { readonly [navn: string]: unknown };

const fk = (egenskab: string): string => `${snake(egenskab)}_id`;
const erObjekt = (v: unknown): v is Filter => typeof v === 'object' && v !== null && !Array.isArray(v);

export class Orakel {
  constructor(private readonly tabeller: Tabeller) {}

  raekker(type: Objekttype): readonly Raekke[] {
    return this.tabeller.get(type.tabel ?? '') ?? [];
  }

  /** The row at the other end of a relation to one. */
  til(f: TilEn, r: Raekke): Raekke | null {
    const nr = r[f.kolonne];
    return nr === null || nr === undefined ? null : (this.raekker(typeAf(f.maal())).find((m) => m.id === nr) ?? null);
  }

  /** The rows at the other end of a relation to many; null for one that is declared as SQL. */
  mange(f: Liste, r: Raekke): readonly Raekke[] | null {
    const maal = this.raekker(typeAf(f.maal()));
    const k = f.kobling;
    if (k.via === 'noegle') return maal.filter((m) => m[fk(k.egenskab)] === r.id);
    if (k.via === 'udtryk') return null;
    const bundne = new Set(this.raekker(typeAf(k.led())).flatMap((l) => (l[fk(k.fra)] === r.id ? [l[fk(k.til)]] : [])));
    return maal.filter((m) => bundne.has(m.id ?? null));
  }

  holder(type: Objekttype, filter: unknown, r: Raekke): boolean {
    if (!erObjekt(filter)) return true;
    return Object.entries(filter).every(([navn, v]) => v === null || v === undefined || this.led(type, navn, v, r));
  }

  private led(type: Objekttype, navn: string, v: unknown, r: Raekke): boolean {
    if (navn === 'and' && Array.isArray(v)) return v.every((f) => this.holder(type, f, r));
    if (navn === 'or' && Array.isArray(v)) return v.some((f) => this.holder(type, f, r));
    if (navn === 'not') return !this.holder(type, v, r);
    if (navn === 'is') return this.holder(type, v, r);
    const f = type.felter.get(navn);
    if (!erObjekt(v) || !f) throw new Error(`${type.navn}.${navn} kan oraklet ikke dømme`);
    if (f.art === 'tilEn') return this.tilEn(f, v, r);
    if (f.art === 'liste') return this.liste(f, v, r);
    if (f.art === 'kolonne') return Object.entries(v).every(([op, krav]) => krav === null || passer(r, op, krav, f));
    throw new Error(`${type.navn}.${navn} kan oraklet ikke dømme`);
  }

  private tilEn(f: TilEn, { isNull, ...rest }: Filter, r: Raekke): boolean {
    const m = this.til(f, r);
    if (typeof isNull === 'boolean' && isNull !== (m === null)) return false;
    return m === null ? !krav(rest) : this.holder(typeAf(f.maal()), rest, m);
  }

  private liste(f: Liste, v: Filter, r: Raekke): boolean {
    const alle = this.mange(f, r) ?? [];
    const maal = typeAf(f.maal());
    return Object.entries(v).every(([ord, indre]) => {
      if (indre === null) return true;
      const ramte = alle.filter((m) => this.holder(maal, indre, m)).length;
      return ord === 'some' ? ramte > 0 : ord === 'none' ? ramte === 0 : ramte === alle.length;
    });
  }
}

/** Whether a filter asks anything at all of the row that it is about. */
function krav(filter: unknown): boolean {
  if (!erObjekt(filter)) return false;
  return Object.entries(filter).some(([navn, v]) => {
    if (v === null || v === undefined) return false;
    if (navn === 'and' || navn === 'is') return Array.isArray(v) ? v.some(krav) : krav(v);
    if (navn === 'or') return Array.isArray(v) && v.every(krav);
    if (navn === 'not' || navn === 'some' || navn === 'none' || navn === 'every') return true;
    return erObjekt(v) ? Object.values(v).some((e) => e !== null && (!erObjekt(e) || krav(v))) : true;
  });
}

const TAL = ['kroner', 'procent'];

function passer(r: Raekke, op: string, krav: unknown, f: Kolonne): boolean {
  const v = r[f.kolonne] ?? null;
  const som = (k: unknown): unknown => (TAL.includes(f.slags) ? Math.round(Number(k) * 100) : f.slags === 'boolsk' ? Number(k) : k);
  if (op === 'isNull') return (v === null) === krav;
  if (f.slags === 'tekst' || f.slags === 'tekstliste') return tekstkrav(tekster(r, f), op, krav, f);
  if (op === 'in') return v !== null && Array.isArray(krav) && krav.map(som).includes(v);
  const k = som(krav);
  if (op === 'ne') return v !== k;
  if (v === null) return false;
  if (op === 'eq') return v === k;
  const [a, b] = typeof v === 'number' ? [v, Number(k)] : [v, String(k)];
  return op === 'lt' ? a < b : op === 'lte' ? a <= b : op === 'gt' ? a > b : a >= b;
}

/** What a condition on a text looks at: the texts of a list, or a name and its aliases. */
function tekster(r: Raekke, f: Kolonne): string[] {
  const [v, aliaser] = [r[f.kolonne] ?? null, f.aliaser ? r[snake(f.aliaser)] : '[]'];
  if (v === null) return [];
  return f.slags === 'tekstliste' ? JSON.parse(String(v)) : [String(v), ...JSON.parse(String(aliaser))];
}

function tekstkrav(tekster: readonly string[], op: string, krav: unknown, f: Kolonne): boolean {
  if (op === 'isEmpty') return (tekster.length === 0) === krav;
  if (op === 'ne') return !tekster.some((t) => tekstPasser(t, 'eq', String(krav), f));
  if (op === 'in') return Array.isArray(krav) && krav.some((k) => tekster.some((t) => tekstPasser(t, 'eq', String(k), f)));
  return tekster.some((t) => tekstPasser(t, op, String(krav), f));
}

/** Rows in the order of a column (missing ones last when rising, first when falling), then by number. */
export function ordnet(raekker: readonly Raekke[], f: Kolonne | null, retning: 'ASC' | 'DESC'): Raekke[] {
  const tegn = retning === 'ASC' ? 1 : -1;
  return [...raekker].sort((a, b) => {
    const [x, y] = f ? [a[f.kolonne] ?? null, b[f.kolonne] ?? null] : [0, 0];
    const forskel = x === y ? 0 : x === null ? 1 : y === null ? -1 : f?.slags === 'tekst' ? foer(String(x), String(y), f) : x < y ? -1 : 1;
    return forskel !== 0 ? forskel * tegn : Number(a.id) - Number(b.id);
  });
}
