import { type Kolonne, type Objekttype, typeAf } from '../../src/model/model';
import type { Orakel, Raekke } from './oracle';

/** Groups worked out in JavaScript: what rows can be grouped by, which groups they make, and in what order those come. */

type Vaerdi = string | number | null;

/** One of the groups' places that a row has by a key: what it is sorted by, and what the answer shows. */
interface Plads {
  readonly orden: readonly Vaerdi[];
  readonly vist: unknown;
}

export interface Noegle {
  readonly navn: string;
  /** What of the key is asked for. */
  readonly selektion: string;
  readonly af: (r: Raekke) => readonly Plads[];
}

export interface Gruppe {
  readonly key: Readonly<Record<string, unknown>>;
  readonly raekker: readonly Raekke[];
}

const stort = (navn: string): string => navn.charAt(0).toUpperCase() + navn.slice(1);
const lille = (navn: string): string => navn.charAt(0).toLowerCase() + navn.slice(1);

/** The value of the enum in `groupBy`. */
export const enumvaerdi = (navn: string): string => navn.replace(/[A-Z]/g, (b) => `_${b}`).toUpperCase();

function vist(f: Kolonne, v: Vaerdi): unknown {
  if (v === null) return null;
  return f.slags === 'boolsk' ? v === 1 : f.slags === 'procent' ? Number(v) / 100 : v;
}

function kolonneplads(f: Kolonne, r: Raekke | null): Plads {
  const v = r?.[f.kolonne] ?? null;
  return { orden: f.soeg ? [r?.[`${f.kolonne}_sort`] ?? null, v] : [v], vist: vist(f, v) };
}

function aarsplads(f: Kolonne, r: Raekke | null): Plads {
  const dag = r?.[f.kolonne] ?? null;
  const aar = dag === null ? null : Number(String(dag).slice(0, 4));
  return { orden: [aar], vist: aar };
}

function raekkeplads(maal: Objekttype, r: Raekke | null): Plads {
  const navn = ['navn', 'titel'].find((n) => r && `${n}_sort` in r);
  return {
    orden: [...(navn && r ? [r[`${navn}_sort`] ?? null] : []), r?.id ?? null],
    vist: r && { id: `${maal.praefiks}_${r.id}` },
  };
}

function feltnoegler(type: Objekttype, foran: string, find: (r: Raekke) => Raekke | null): Noegle[] {
  return [...type.felter.values()].flatMap((f): Noegle[] => {
    if (f.art !== 'kolonne' || !f.ordnes || f.slags === 'kroner') return [];
    const navn = foran ? foran + stort(f.navn) : f.navn;
    const selv = { navn, selektion: navn, af: (r: Raekke) => [kolonneplads(f, find(r))] };
    const aar = { navn: `${navn}Aar`, selektion: `${navn}Aar`, af: (r: Raekke) => [aarsplads(f, find(r))] };
    return f.slags === 'dag' ? [selv, aar] : [selv];
  });
}

export function noegler(orakel: Orakel, type: Objekttype): Noegle[] {
  const ud = feltnoegler(type, '', (r) => r);
  for (const f of type.felter.values()) {
    if (f.art === 'tilEn') {
      const maal = typeAf(f.maal());
      ud.push({ navn: f.navn, selektion: `${f.navn} { id }`, af: (r) => [raekkeplads(maal, orakel.til(f, r))] });
      ud.push(...feltnoegler(maal, f.navn, (r) => orakel.til(f, r)));
    }
    if (f.art === 'liste' && f.kobling.via === 'led' && typeAf(f.maal()) !== type) {
      const maal = typeAf(f.maal());
      const navn = lille(maal.navn);
      const af = (r: Raekke): Plads[] => {
        const ender = orakel.mange(f, r) ?? [];
        return ender.length > 0 ? ender.map((e) => raekkeplads(maal, e)) : [raekkeplads(maal, null)];
      };
      ud.push({ navn, selektion: `${navn} { id }`, af });
    }
  }
  return ud;
}

// Missing values last; a missing row has no value at any of its places.
function foer(a: readonly Vaerdi[], b: readonly Vaerdi[]): number {
  for (let i = 0; i < Math.max(a.length, b.length); i += 1) {
    const [x, y] = [a[i] ?? null, b[i] ?? null];
    if (x !== y) return x === null ? 1 : y === null ? -1 : x < y ? -1 : 1;
  }
  return 0;
}

/** The groups of rows by several keys, in their order. */
export function grupperet(raekker: readonly Raekke[], efter: readonly Noegle[]): Gruppe[] {
  const grupper = new Map<string, { readonly pladser: readonly Plads[]; readonly raekker: Raekke[] }>();
  for (const r of raekker) {
    const mulige = efter.reduce<Plads[][]>((hidtil, n) => hidtil.flatMap((h) => n.af(r).map((p) => [...h, p])), [[]]);
    for (const pladser of mulige) {
      const navn = JSON.stringify(pladser.map((p) => p.vist));
      const kendt = grupper.get(navn);
      if (kendt) kendt.raekker.push(r);
      else grupper.set(navn, { pladser, raekker: [r] });
    }
  }
  const efterNoegler = (a: readonly Plads[], b: readonly Plads[]): number =>
    a.reduce((afgjort, p, i) => afgjort || foer(p.orden, b[i]?.orden ?? []), 0);
  return [...grupper.values()]
    .sort((a, b) => efterNoegler(a.pladser, b.pladser))
    .map((g) => ({ key: Object.fromEntries(efter.map((n, i) => [n.navn, g.pladser[i]?.vist])), raekker: g.raekker }));
}
