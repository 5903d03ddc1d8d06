import { FEJL, ugyldig } from '../kernel/errors';
import { type Argument, type Henvisning, type Objekttype, typeAf } from '../model/model';
import { henvisningskolonne } from '../model/naming';
import type { Laeser, Vaerdi } from './arguments';
import { erId, laesIdAf } from './id';
import type { Byg, Sted } from './plan-builder';

/**
 * Arguments that name a row (`kommune: "KOEBENHAVN"`), or leave it to the database to find the only one that it can be.
 * The rows are found in the statement itself, in a row of their own that the field is written over; where there is none,
 * the answer holds the names of the candidates in the field's place, and they become a refusal before it is sent.
 */

// No response name holds this sign.
const MANGLER = '¤mangler';

type Henvisningsargument = Argument & { readonly henvisning: Henvisning };
type Argumenter = ReadonlyMap<string, string>;

/** How one argument is found. */
interface Fundsted {
  readonly navn: string;
  /** SQL of the row's number; NULL when it is not to be had. */
  readonly nummer: string;
  /** SQL of the names that it could be, as JSON. */
  readonly kandidater: string;
  readonly fejl: (kandidater: readonly string[], variabler: Readonly<Record<string, unknown>>) => Error;
}

const erHenvisning = (a: Argument): a is Henvisningsargument => a.henvisning !== undefined;

/**
 * Writes a field whose arguments may name rows. `skriv` gets the arguments bound, and the alias of the row that holds what
 * was found (empty when nothing is looked up).
 */
export function medHenvisninger(
  byg: Byg,
  erklaerede: readonly Argument[],
  givne: ReadonlyMap<string, Vaerdi>,
  sted: Sted,
  skriv: (argumenter: Argumenter, alias: string) => string,
): string {
  const bundne = byg.bindArgumenter(
    erklaerede.filter((a) => !erHenvisning(a)),
    givne,
    sted.argumenter,
  );
  const fundsteder = erklaerede.filter(erHenvisning).flatMap((a) => fundsted(byg, a, givne.get(a.navn), bundne) ?? []);
  for (const a of erklaerede.filter(erHenvisning)) bundne.set(a.navn, 'NULL');
  if (fundsteder.length === 0) return skriv(bundne, '');
  const alias = byg.alias();
  for (const f of fundsteder) bundne.set(f.navn, `${alias}.${henvisningskolonne(f.navn)}`);
  byg.efterbehandlinger.push({ sti: sted.sti, beregn: kraevFundet(fundsteder) });
  const kolonner = fundsteder.map((f) => `${f.nummer} AS ${henvisningskolonne(f.navn)}`);
  const mangler = fundsteder.map((f) => {
    const marke = byg.dialekt.objekt([[MANGLER, byg.dialekt.objekt([[f.navn, f.kandidater]])]]);
    return `WHEN ${alias}.${henvisningskolonne(f.navn)} IS NULL THEN ${marke}`;
  });
  return `(SELECT CASE ${mangler.join(' ')} ELSE ${skriv(bundne, alias)} END FROM (SELECT ${kolonner.join(', ')}) ${alias})`;
}

/** Null when the argument is left out and may be. */
function fundsted(byg: Byg, a: Henvisningsargument, givet: Vaerdi | undefined, argumenter: Argumenter): Fundsted | null {
  const type = typeAf(a.henvisning.maal());
  if (givet?.art === 'blad') return givetRaekke(byg, a.navn, type, givet.laes);
  return a.henvisning.standard ? eneste(byg, a.navn, type, a.henvisning.standard, argumenter) : null;
}

// Whether a text is an id is part of a plan's form (see `vaerdier.ts`), so it is known when the plan is made.
function givetRaekke(byg: Byg, navn: string, type: Objekttype, laes: Laeser): Fundsted {
  const efterId = erId(String(laes(byg.grundlag.variabler)));
  const kolonne = efterId ? 'id' : 'noegle';
  const vaerdi = byg.parameter(efterId ? (v) => laesIdAf(type, navn, laes(v)) : laes);
  return {
    navn,
    nummer: `(SELECT o.id FROM ${byg.tabel(type)} o WHERE o.${kolonne} = ${vaerdi})`,
    kandidater: byg.dialekt.liste([]),
    fejl: (_, variabler) => ugyldig(navn, FEJL.findesIngen(JSON.stringify(String(laes(variabler)).slice(0, 40)))),
  };
}

function eneste(
  byg: Byg,
  navn: string,
  type: Objekttype,
  { rang, ingen, flere }: NonNullable<Henvisning['standard']>,
  argumenter: Argumenter,
) {
  const x = { ...byg.kontekst('', argumenter), m: 'o' };
  const bedste = `FROM (SELECT o.id, o.noegle, RANK() OVER (ORDER BY ${rang(x)}) AS plads FROM ${byg.tabel(type)} o) o WHERE o.plads = 1`;
  return {
    navn,
    nummer: `(SELECT CASE WHEN COUNT(*) = 1 THEN MIN(o.id) END ${bedste})`,
    kandidater: `(SELECT ${byg.dialekt.listeAf('o.noegle')} ${bedste})`,
    fejl: (kandidater: readonly string[]) => {
      const muligheder = [...kandidater].sort();
      return ugyldig(navn, muligheder.length === 0 ? ingen : FEJL.enAf(flere, muligheder), { muligheder });
    },
  };
}

function kraevFundet(fundsteder: readonly Fundsted[]): (v: unknown, variabler: Readonly<Record<string, unknown>>) => unknown {
  return (v, variabler) => {
    const mangler: unknown = typeof v === 'object' && v !== null ? Reflect.get(v, MANGLER) : undefined;
    if (typeof mangler !== 'object' || mangler === null) return v;
    for (const f of fundsteder) {
      const kandidater: unknown = Reflect.get(mangler, f.navn);
      if (Array.isArray(kandidater)) throw f.fejl(kandidater.map(String), variabler);
    }
    throw new Error('en henvisning mangler uden navn');
  };
}
