import { FEJL, ugyldig } from '../kernel/errors';
import { type Kolonne, type Liste, type Objekttype, type TilEn, typeAf, type Udtryk } from '../model/model';
import type { Vaerdi } from './arguments';
import { laesIdAf } from './id';
import { udtryk } from './object';
import { ALTID, foldetFilter, jsonliste, operatorer, sammen, sandhed, tekstlistefilter, vaerdifilter } from './operators';
import type { Byg, Sted } from './plan-builder';
import { hvorSql, kildeAf } from './row-source';

/**
 * Filters as SQL conditions. Every condition is true or false, never unknown (`IS TRUE`), so that `not`, `none` and
 * `every` mean what they say also where values are missing.
 */

type Raekke = Pick<Sted, 'type' | 'alias'>;

/** The condition of a filter input on a row; `sti` is what the client calls the input. */
export function filter(byg: Byg, vaerdi: Vaerdi | undefined, raekke: Raekke, sti: string): string {
  if (!vaerdi || vaerdi.art === 'null') return ALTID;
  const led = [...felterAf(vaerdi, sti)].map(([navn, v]) => byg.omfang.filterled(() => filterled(byg, navn, v, raekke, `${sti}.${navn}`)));
  return sammen(led, 'AND', ALTID);
}

/** What a filter asks. A part that is null asks nothing, as one that is left out: many clients send null for what is not set. */
function felterAf(vaerdi: Vaerdi, sti: string): ReadonlyMap<string, Vaerdi> {
  if (vaerdi.art === 'objekt') return new Map([...vaerdi.felter].filter(([, v]) => v.art !== 'null'));
  throw ugyldig(sti, FEJL.ikkeBetingelse);
}

function filterled(byg: Byg, navn: string, v: Vaerdi, raekke: Raekke, sti: string): string {
  if (navn === 'and' || navn === 'or') {
    if (v.art !== 'liste') throw ugyldig(sti, FEJL.ikkeBetingelse);
    const led = v.punkter.map((p, i) => {
      const punkt = (): string => filter(byg, p, raekke, `${sti}[${i}]`);
      // One that asks nothing counts too, or there could be any number of them.
      return felterAf(p, `${sti}[${i}]`).size > 0 ? punkt() : byg.omfang.filterled(punkt);
    });
    return navn === 'and' ? sammen(led, 'AND', ALTID) : sammen(led, 'OR', '1 = 0');
  }
  if (navn === 'not') return `(${filter(byg, objektkrav(v, sti), raekke, sti)}) IS NOT TRUE`;
  if (navn === 'is') return filter(byg, objektkrav(v, sti), raekke, sti);
  // A row at hand is there: whether a relation has one is asked on the relation itself, see `tilEnFilter`.
  if (navn === 'isNull') throw ugyldig(sti, FEJL.isNull);
  byg.kraev(`${raekke.type.navn}.${navn}`);
  if (navn === 'id') return idFilter(byg, felterAf(v, sti), raekke, sti);
  const f = raekke.type.felter.get(navn);
  if (f?.art === 'tilEn') return tilEnFilter(byg, f, felterAf(v, sti), raekke, sti);
  if (f?.art === 'liste') return listeFilter(byg, f, felterAf(v, sti), raekke, sti);
  if (f?.art === 'kolonne') return kolonneFilter(byg, f, felterAf(v, sti), raekke, sti);
  if (f?.art === 'udtryk')
    return f.argumenter.length > 0 ? paaDagen(byg, f, felterAf(v, sti), raekke, sti) : udtryksfilter(byg, f, felterAf(v, sti), raekke, sti);
  throw new Error(`${sti} kan ikke filtreres`);
}

function objektkrav(v: Vaerdi, sti: string): Vaerdi {
  felterAf(v, sti);
  return v;
}

function tilEnFilter(byg: Byg, f: TilEn, felter: ReadonlyMap<string, Vaerdi>, raekke: Raekke, sti: string): string {
  const maal = typeAf(f.maal());
  const m = byg.alias();
  const rest = new Map([...felter].filter(([navn]) => navn !== 'isNull'));
  const led: string[] = [];
  const isNull = felter.get('isNull');
  if (isNull) led.push(`${raekke.alias}.${f.kolonne} IS ${sandhed(byg, isNull, `${sti}.isNull`) ? '' : 'NOT '}NULL`);
  if (rest.size > 0) {
    const skriv = (): string => filter(byg, { art: 'objekt', felter: rest }, { type: maal, alias: m }, sti);
    const indre = byg.pris.forHver(1, skriv);
    // Nothing asked of the row does not ask for a row either: `{ byomraade: { is: {} } }` is met where there is none.
    if (indre !== ALTID)
      led.push(`EXISTS (SELECT 1 FROM ${byg.tabel(maal)} ${m} WHERE ${m}.id = ${raekke.alias}.${f.kolonne} AND ${indre})`);
  }
  return sammen(led, 'AND', ALTID);
}

function listeFilter(byg: Byg, f: Liste, felter: ReadonlyMap<string, Vaerdi>, raekke: Raekke, sti: string): string {
  const maal = typeAf(f.maal());
  const led = [...felter].map(([navn, v]) => {
    const m = byg.alias();
    const ophav = { felt: f, ejer: { ...raekke, argumenter: new Map() } };
    const kilde = kildeAf(byg, maal, m, ophav);
    const skriv = (): string => filter(byg, objektkrav(v, `${sti}.${navn}`), { type: maal, alias: m }, `${sti}.${navn}`);
    const { stykke: indre, raekker } = byg.pris.maalt(() => byg.omfang.listeled(skriv));
    // Where nothing is asked of the rows, the first one is enough.
    byg.pris.laeser(indre === ALTID ? 1 : byg.pris.raekkerI(maal, ophav) * (1 + raekker));
    const findes = `EXISTS (SELECT 1 FROM ${kilde.fra}${hvorSql([...kilde.hvor, navn === 'every' ? `(${indre}) IS NOT TRUE` : indre])})`;
    return navn === 'some' ? findes : `NOT ${findes}`;
  });
  return sammen(led, 'AND', ALTID);
}

function idFilter(byg: Byg, felter: ReadonlyMap<string, Vaerdi>, raekke: Raekke, sti: string): string {
  const egen = `${raekke.alias}.id`;
  const nummer = (v: unknown): number => laesIdAf(raekke.type, sti, v);
  return operatorer(byg, felter, sti, (op, p) => {
    if (op === 'in')
      return byg.dialekt.blandt(
        egen,
        p((v) => jsonliste(v, sti, nummer)),
      );
    return `${egen} ${op === 'ne' ? '<>' : '='} ${p(nummer)}`;
  });
}

function kolonneFilter(byg: Byg, f: Kolonne, felter: ReadonlyMap<string, Vaerdi>, raekke: Raekke, sti: string): string {
  const kolonne = `${raekke.alias}.${f.kolonne}`;
  if (f.foldning) return foldetFilter(byg, kolonne, f.foldning, felter, sti);
  if (f.slags === 'tekstliste') return tekstlistefilter(byg, kolonne, felter, sti);
  return vaerdifilter(byg, kolonne, f.slags, felter, sti);
}

function udtryksfilter(byg: Byg, f: Udtryk, felter: ReadonlyMap<string, Vaerdi>, raekke: Raekke, sti: string): string {
  return vaerdifilter(byg, udtryk(byg, f, { alias: raekke.alias, argumenter: new Map() }), f.slags, felter, sti);
}

// A truth value on a day: `aktiv: { pr: "2014-01-01" }`.
function paaDagen(byg: Byg, f: Udtryk, felter: ReadonlyMap<string, Vaerdi>, raekke: Raekke, sti: string): string {
  const sql = udtryk(byg, f, { alias: raekke.alias, argumenter: new Map() }, felter);
  const eq = felter.get('eq');
  return eq && !sandhed(byg, eq, `${sti}.eq`) ? `(${sql}) IS NOT TRUE` : `(${sql}) IS TRUE`;
}

/** The condition that a row's period covers the day of the `pr` argument of a list; none where the row has no period. */
export function prBetingelse(byg: Byg, vaerdi: Vaerdi | undefined, type: Objekttype, alias: string): string[] {
  if (vaerdi?.art !== 'blad') return [];
  const gyldig = type.felter.get('gyldig');
  if (gyldig?.art !== 'udtryk') return [];
  byg.kraev(`${type.navn}.gyldig`);
  return [udtryk(byg, gyldig, { alias, argumenter: new Map() }, new Map([['pr', vaerdi]]))];
}
