import { FEJL, ugyldig } from '../kernel/errors';
import { fold, SKEL } from '../kernel/fold';
import { type Foldning, foldetSql, smaaAscii } from '../model/folding';
import type { Slags } from '../model/model';
import { type Laeser, laengdetrin, type Vaerdi } from './arguments';
import type { Byg } from './plan-builder';

/** The operators of a value: `eq`, `in`, `contains` … as conditions on a piece of SQL. */

const BLANDT_HOEJST = 1000;
/** What a condition on text goes for, in rows that are read: prose is folded when it is asked, a name is stored so. */
const PR_PROSA = 8;
const PR_NAVN = 0.5;
/** The same for each text of a list that it is held against. */
const PR_SAMMENLIGNING = 0.5;

/** A condition that asks nothing. */
export const ALTID = '1 = 1';

/** Conditions joined by a word; `tom` when there are none. Those that ask nothing fall out of AND, and OR with one of them is met. */
export function sammen(alle: readonly string[], ord: 'AND' | 'OR', tom: string): string {
  if (ord === 'OR' && alle.includes(ALTID)) return ALTID;
  const led = ord === 'AND' ? alle.filter((l) => l !== ALTID) : alle;
  return led.length === 0 ? tom : led.length === 1 ? (led[0] ?? tom) : `(${led.join(` ${ord} `)})`;
}

// Truth values and enums are part of a plan's form, so their value is known when the plan is made.
export function sandhed(byg: Byg, v: Vaerdi | undefined, sti: string): boolean {
  if (v?.art !== 'blad') throw ugyldig(sti, FEJL.sandhed);
  return v.laes(byg.grundlag.variabler) === true;
}

type Binder = (omsaet: (vaerdi: unknown) => unknown) => string;

/** The operators of one filter input, each written by `skriv`, which binds the value through `p`. */
export function operatorer(
  byg: Byg,
  felter: ReadonlyMap<string, Vaerdi>,
  sti: string,
  skriv: (op: string, p: Binder, v: Vaerdi) => string,
): string {
  const led = [...felter].map(([op, v]) => {
    if (v.art !== 'blad') throw ugyldig(`${sti}.${op}`, FEJL.ikkeVaerdi);
    const p: Binder = (omsaet) => {
      const laes: Laeser = (variabler) => omsaet(v.laes(variabler));
      return byg.parameter(laes);
    };
    return skriv(op, p, v);
  });
  return sammen(led, 'AND', ALTID);
}

/** A list of values as the JSON array that `in` is bound to. */
export function jsonliste(v: unknown, sti: string, omsaet: (v: unknown) => unknown): string {
  const liste: unknown[] = Array.isArray(v) ? v : [v];
  if (liste.length > BLANDT_HOEJST) throw ugyldig(`${sti}.in`, FEJL.hoejst(BLANDT_HOEJST, liste.length));
  if (liste.some((e) => e === null)) throw ugyldig(`${sti}.in`, FEJL.ikkeVaerdi);
  return JSON.stringify(liste.map(omsaet));
}

const TEGN: Readonly<Record<string, string>> = { eq: '=', lt: '<', lte: '<=', gt: '>', gte: '>=' };

// Texts are stored composed (NFC), however they were typed.
const somLagret = (v: unknown): unknown => (typeof v === 'string' ? v.normalize('NFC') : v);

/** Conditions on a value that is compared as it is stored. */
export function vaerdifilter(byg: Byg, sql: string, slags: Slags, felter: ReadonlyMap<string, Vaerdi>, sti: string): string {
  return operatorer(byg, felter, sti, (op, p, v) => {
    if (op === 'isNull') return `${sql} IS ${sandhed(byg, v, sti) ? '' : 'NOT '}NULL`;
    if (op === 'in')
      return `(${byg.dialekt.blandt(
        sql,
        p((l) => jsonliste(l, sti, somLagret)),
      )}) IS TRUE`;
    if (op === 'contains' || op === 'startsWith') return indhold(byg, sql, op, p);
    if (slags === 'boolsk') return `(${sql}) IS ${sandhed(byg, v, sti) ? 'TRUE' : 'FALSE'}`;
    if (op === 'ne') return `(${sql} = ${p(somLagret)}) IS NOT TRUE`;
    return `(${sql} ${TEGN[op]} ${p(somLagret)}) IS TRUE`;
  });
}

/** Conditions on a column with a JSON array of codes. */
export function tekstlistefilter(byg: Byg, kolonne: string, felter: ReadonlyMap<string, Vaerdi>, sti: string): string {
  return operatorer(byg, felter, sti, (op, p, v) => {
    if (op === 'isEmpty') return `${kolonne} ${sandhed(byg, v, `${sti}.isEmpty`) ? '=' : '<>'} '[]'`;
    if (op === 'has') return byg.dialekt.listeHar(kolonne, p(somLagret));
    return byg.dialekt.listeRummer(
      kolonne,
      p((t) => smaaAscii(String(somLagret(t)))),
    );
  });
}

// Text that is not folded: only the case of A-Z is ignored.
function indhold(byg: Byg, sql: string, op: string, p: Binder): string {
  const smaa = byg.dialekt.smaa(sql);
  const tekst = p((v) => smaaAscii(String(somLagret(v))));
  return op === 'contains' ? `(${byg.dialekt.rummer(smaa, tekst)}) IS TRUE` : `(substr(${smaa}, 1, length(${tekst})) = ${tekst}) IS TRUE`;
}

/**
 * Conditions on folded text. Its folded form is `\nname\nalias\n`, or the texts of a list (see `foldetKolonne`), so each
 * operator is a search for a piece of it; a list without texts has none.
 */
export function foldetFilter(byg: Byg, kolonne: string, foldning: Foldning, felter: ReadonlyMap<string, Vaerdi>, sti: string): string {
  const foldet = foldetSql(foldning, kolonne, byg.dialekt.smaa);
  const moenster: Record<string, (t: string) => string> = {
    contains: (t) => t,
    startsWith: (t) => SKEL + t,
    eq: (t) => SKEL + t + SKEL,
    has: (t) => SKEL + t + SKEL,
    ne: (t) => SKEL + t + SKEL,
  };
  return operatorer(byg, felter, sti, (op, p, v) => {
    byg.pris.laeser((foldning === 'prosa' ? PR_PROSA : PR_NAVN) + (op === 'in' ? PR_SAMMENLIGNING * laengde(byg, v) : 0));
    if (op === 'isNull') return `${kolonne} IS ${sandhed(byg, v, sti) ? '' : 'NOT '}NULL`;
    if (op === 'isEmpty') return `${kolonne} ${sandhed(byg, v, `${sti}.isEmpty`) ? '=' : '<>'} '[]'`;
    if (op === 'in') return foldetBlandt(byg, foldet, p, sti);
    const rummer = byg.dialekt.rummer(
      foldet,
      p((t) => soegt(String(t), moenster[op] ?? ((v) => v))),
    );
    return op === 'ne' ? `(${rummer}) IS NOT TRUE` : `(${rummer}) IS TRUE`;
  });
}

/** How many texts a list can have and still be served by the plan at hand (see `form`). */
function laengde(byg: Byg, v: Vaerdi): number {
  const liste = v.art === 'blad' ? v.laes(byg.grundlag.variabler) : null;
  return Array.isArray(liste) ? laengdetrin(liste.length) : 1;
}

// No name holds it.
const ALDRIG = '\u0001';

/** What is looked for. A space or a lone accent folds to nothing, and is in no name; nothing at all is in every one. */
function soegt(tekst: string, moenster: (foldet: string) => string): string {
  const foldet = fold(tekst);
  return foldet === '' && tekst !== '' ? ALDRIG : moenster(foldet);
}

function foldetBlandt(byg: Byg, foldet: string, p: Binder, sti: string): string {
  const liste = p((l) => jsonliste(l, sti, (t) => soegt(String(t), (v) => SKEL + v + SKEL)));
  return byg.dialekt.rummerEnAf(foldet, liste);
}
