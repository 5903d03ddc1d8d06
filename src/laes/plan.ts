import { type FieldNode, type GraphQLSchema, Kind, type OperationDefinitionNode } from 'graphql';
import type { Objekttype, Spoerger } from '../db/model';
import { overGraense } from '../kerne/fejl';
import { Byg, type Efterbehandling } from './byg';
import type { Dialekt } from './dialekt';
import { kraevRimeligIntrospektion } from './introspektion';
import { laesefelter, rod } from './rod';
import { dybdeAf, type Fragmenter } from './selektion';
import type { Laeser, Variabler } from './vaerdier';

/** How an operation is answered: one statement, what it binds, and what is computed afterwards. */
export interface Plan {
  /** Null when nothing is read from the database (introspection alone). */
  readonly sql: string | null;
  readonly parametre: readonly Laeser[];
  readonly efterbehandlinger: readonly Efterbehandling[];
  /** Read before anything else; they throw on values that cannot be used. */
  readonly kontroller: readonly Laeser[];
  /** Rows that the answer could hold at most. */
  readonly pris: Laeser<number>;
  /** The part that graphql-js answers itself: `__schema` and `__type`; null when there is none. */
  readonly introspektion: Introspektion | null;
}

export interface Introspektion {
  readonly felter: readonly FieldNode[];
  /** Response names of the whole operation, in order. */
  readonly raekkefoelge: readonly string[];
}

/** What a plan is made for and against. */
export interface Plangrundlag {
  readonly skema: GraphQLSchema;
  readonly rodtype: Objekttype;
  readonly dialekt: Dialekt;
  readonly iDag: Laeser<string>;
  readonly dybdeHoejst: number;
  readonly maaLaeses: (koordinat: string) => boolean;
}

/** Compiles a query operation; the variables give the form, not the values (see `vaerdier.ts`). */
export function lavPlan(g: Plangrundlag, operation: OperationDefinitionNode, fragmenter: Fragmenter, variabler: Variabler): Plan {
  const dybde = dybdeAf(operation.selectionSet, fragmenter);
  if (dybde > g.dybdeHoejst) {
    throw overGraense('dybde', g.dybdeHoejst, dybde, {
      da: `Forespørgslen er ${dybde} felter dyb; grænsen er ${g.dybdeHoejst}`,
      en: `The operation is ${dybde} fields deep; the limit is ${g.dybdeHoejst}`,
    });
  }
  const grundlag = { fragmenter, variabler };
  const byg = new Byg(g.skema, g.dialekt, grundlag, g.iDag, g.maaLaeses);
  byg.rodfakta = (saet, valg) => rod(byg, byg.saml([saet], 'Query'), g.rodtype, valg);
  const alle = byg.saml([operation.selectionSet], 'Query');
  const felter = laesefelter(alle);
  const svar = rod(byg, felter, g.rodtype);
  const introspektion = [...alle].flatMap(([navn, noder]) => (felter.has(navn) ? [] : [...noder]));
  kraevRimeligIntrospektion({ kind: Kind.SELECTION_SET, selections: introspektion }, fragmenter);
  return {
    ...(felter.size > 0 ? byg.faerdig(g.dialekt.saetning(svar)) : { sql: null, parametre: [] }),
    efterbehandlinger: byg.efterbehandlinger,
    kontroller: byg.kontroller,
    pris: (v) => byg.pris.reduce((sum, led) => sum + led.reduce((produkt, antal) => produkt * antal(v), 1), 0),
    introspektion: introspektion.length > 0 ? { felter: introspektion, raekkefoelge: [...alle.keys()] } : null,
  };
}

export function fragmenterAf(definitioner: readonly { kind: string }[]): Fragmenter {
  const fragmenter: Record<string, Fragmenter[string]> = Object.create(null);
  for (const d of definitioner) if (erFragment(d)) fragmenter[d.name.value] = d;
  return fragmenter;
}

function erFragment(d: { kind: string }): d is Fragmenter[string] {
  return d.kind === Kind.FRAGMENT_DEFINITION;
}

/** Computes what is not SQL: each fact object at a path is replaced by the value made from it. */
export function efterbehandl(svar: unknown, behandlinger: readonly Efterbehandling[], variabler: Variabler, spoerger: Spoerger): void {
  for (const { sti, beregn } of behandlinger) paaSti(svar, sti, (v) => beregn(v, variabler, spoerger));
}

function paaSti(vaerdi: unknown, sti: readonly string[], beregn: (v: unknown) => unknown): void {
  const [trin, ...rest] = sti;
  if (trin === undefined || typeof vaerdi !== 'object' || vaerdi === null) return;
  if (trin === '*') {
    if (!Array.isArray(vaerdi)) return;
    for (const [i, v] of vaerdi.entries()) {
      if (rest.length > 0) paaSti(v, rest, beregn);
      else vaerdi[i] = beregn(v);
    }
    return;
  }
  const v: unknown = Reflect.get(vaerdi, trin);
  if (v === undefined || v === null) return;
  if (rest.length > 0) paaSti(v, rest, beregn);
  else Reflect.set(vaerdi, trin, beregn(v));
}
