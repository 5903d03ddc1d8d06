import { FEJL, ugyldig } from '../kernel/errors';
import { type Objekttype, typeAf } from '../model/model';
import type { Laeser, Vaerdi } from './arguments';
import type { Sorteringsnoegle } from './dialect';
import { udtryk } from './object';
import type { Byg } from './plan-builder';

/**
 * How a list is sorted: the keys that were asked for, then the row's own number, so that no two rows are alike; groups by
 * what they are made by, which no two share.
 */
export interface Orden {
  readonly noegler: readonly Sorteringsnoegle[];
  /** What cursors of the list carry, so that one from another list or order is told apart. */
  readonly signatur: string;
}

const NOEGLER_HOEJST = 8;
const NIVEAUER_HOEJST = 6;

export function orden(byg: Byg, vaerdi: Vaerdi | undefined, type: Objekttype, alias: string): Orden {
  const punkter = vaerdi?.art === 'liste' ? vaerdi.punkter : [];
  if (punkter.length > NOEGLER_HOEJST) throw ugyldig('orderBy', FEJL.hoejst(NOEGLER_HOEJST, punkter.length));
  // A key that names no field asks for no order.
  const givne = punkter.filter((p) => p.art !== 'objekt' || felterI(p).length > 0);
  const dele = givne.map((p, i) => noegle(byg, p, type, alias, `orderBy[${i}]`));
  return {
    noegler: [...dele.map((d) => d.noegle), { sql: `${alias}.id`, retning: 'ASC', nullbar: false }],
    signatur: `${type.praefiks}:${dele.map((d) => d.signatur).join()}`,
  };
}

/** The fields of a key; one that is null is as left out. */
const felterI = (v: Vaerdi): (readonly [string, Vaerdi])[] => (v.art === 'objekt' ? [...v.felter].filter(([, f]) => f.art !== 'null') : []);

function noegle(
  byg: Byg,
  vaerdi: Vaerdi,
  type: Objekttype,
  alias: string,
  sti: string,
  niveau = 1,
): { noegle: Sorteringsnoegle; signatur: string } {
  if (niveau > NIVEAUER_HOEJST) throw ugyldig(sti, FEJL.relationsdybde(NIVEAUER_HOEJST));
  const felter = felterI(vaerdi);
  const [foerste] = felter;
  if (!foerste || felter.length !== 1) throw ugyldig(sti, FEJL.etFelt(felter.length));
  const [navn, v] = foerste;
  byg.kraev(`${type.navn}.${navn}`);
  const f = type.felter.get(navn);
  if (f?.art === 'tilEn') {
    const maal = typeAf(f.maal());
    const m = byg.alias();
    const indre = noegle(byg, v, maal, m, `${sti}.${navn}`, niveau + 1);
    byg.pris.laeser(1);
    const sql = `(SELECT ${indre.noegle.sql} FROM ${byg.tabel(maal)} ${m} WHERE ${m}.id = ${alias}.${f.kolonne})`;
    return { noegle: { ...indre.noegle, sql, nullbar: f.nullbar || indre.noegle.nullbar }, signatur: `${navn}.${indre.signatur}` };
  }
  // Directions are part of a plan's form, so the value is known when the plan is made.
  const retning = v.art === 'blad' ? v.laes(byg.grundlag.variabler) : null;
  if (retning !== 'ASC' && retning !== 'DESC') throw ugyldig(`${sti}.${navn}`, FEJL.retning);
  const signatur = `${navn}${retning === 'ASC' ? '+' : '-'}`;
  if (f?.art === 'kolonne')
    return { noegle: { sql: `${alias}.${f.kolonne}${f.foldning ? '_sort' : ''}`, retning, nullbar: f.nullbar }, signatur };
  if (f?.art === 'udtryk')
    return { noegle: { sql: udtryk(byg, f, { alias, argumenter: new Map() }), retning, nullbar: f.nullbar }, signatur };
  throw new Error(`${sti}.${navn} kan ikke ordnes`);
}

/** The condition that a row comes after (or before) the row that a cursor names, in this order. */
export function forbi(byg: Byg, o: Orden, markoer: Laeser, argument: 'after' | 'before'): string {
  const noegler = o.noegler.map(
    (_, i): Laeser =>
      (v) =>
        laesMarkoer(markoer(v), o, argument)[i],
  );
  byg.kontroller.push((v) => laesMarkoer(markoer(v), o, argument));
  // Lexicographic, from the last key to the first: past on this key, or equal on it and past on the rest.
  return o.noegler.reduceRight((rest, n, i) => {
    const p = byg.parameter(noegler[i] ?? (() => null));
    const stigende = (n.retning === 'ASC') === (argument === 'after');
    if (!n.nullbar)
      return rest ? `(${n.sql} ${stigende ? '>' : '<'} ${p} OR (${n.sql} = ${p} AND ${rest}))` : `${n.sql} ${stigende ? '>' : '<'} ${p}`;
    // Missing values stand last when rising and first when falling.
    const forbiNoegle = stigende
      ? `${n.sql} > ${p} OR (${n.sql} IS NULL AND ${p} IS NOT NULL)`
      : `${n.sql} < ${p} OR (${n.sql} IS NOT NULL AND ${p} IS NULL)`;
    return rest ? `((${forbiNoegle}) OR (${n.sql} IS NOT DISTINCT FROM ${p} AND ${rest}))` : `(${forbiNoegle})`;
  }, '');
}

/** The key values that a cursor carries; refuses text that is not a cursor of this list. */
function laesMarkoer(vaerdi: unknown, o: Orden, argument: string): readonly (string | number | null)[] {
  const tekst = String(vaerdi);
  if (/^([0-9A-Fa-f]{2})+$/.test(tekst)) {
    const indhold = jsonEllerIntet(Buffer.from(tekst, 'hex').toString('utf8'));
    if (Array.isArray(indhold) && indhold.length === o.noegler.length + 1 && indhold[0] === o.signatur) {
      const noegler: unknown[] = indhold.slice(1);
      if (noegler.every((n) => n === null || typeof n === 'string' || typeof n === 'number')) return noegler;
    }
    if (Array.isArray(indhold)) throw ugyldig(argument, FEJL.andenListe);
  }
  throw ugyldig(argument, FEJL.ikkeMarkoer);
}

function jsonEllerIntet(tekst: string): unknown {
  try {
    return JSON.parse(tekst);
  } catch {
    return undefined;
  }
}
