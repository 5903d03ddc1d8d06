import { type FieldNode, type GraphQLSchema, Kind, type OperationDefinitionNode } from 'graphql';
import type { Statistik } from '../db/statistics';
import { overGraense } from '../kernel/errors';
import type { Objekttype } from '../model/model';
import type { Laeser, Variabler } from './arguments';
import { dybdeAf, type Fragmenter } from './collect-fields';
import type { Dialekt } from './dialect';
import { rimeligIntrospektion } from './introspection';
import { Byg } from './plan-builder';
import type { Efterbehandling } from './post-steps';
import { laesefelter, rod } from './root';

/** How an operation is answered: one statement, what it binds, and what is computed afterwards. */
export interface Plan {
  /** Null when nothing is read from the database (introspection alone). */
  readonly sql: string | null;
  readonly parametre: readonly Laeser[];
  readonly efterbehandlinger: readonly Efterbehandling[];
  /** Read before anything else; they throw on values that cannot be used. */
  readonly kontroller: readonly Laeser[];
  /** Rows that the answer could hold at most and that are read for it (see `Pris`). */
  readonly pris: Laeser<number>;
  /** The same as it is to be expected. */
  readonly ventet: Laeser<number>;
  /** Kinds of rows that the price is the sum of; says how much the plan holds on to. */
  readonly led: number;
  /** How long its statement has taken, in milliseconds; null when it has not been run. */
  ms: number | null;
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
  readonly statistik: Statistik;
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
  const byg = new Byg(g.skema, g.dialekt, grundlag, g.iDag, g.maaLaeses, g.statistik);
  byg.rodfakta = (saet, valg) => rod(byg, byg.saml([saet], 'Query'), g.rodtype, valg);
  const alle = byg.saml([operation.selectionSet], 'Query');
  const felter = laesefelter(alle);
  const svar = rod(byg, felter, g.rodtype);
  const introspektion = [...alle].flatMap(([navn, noder]) => (felter.has(navn) ? [] : [...noder]));
  byg.pris.skemavaerdier(rimeligIntrospektion({ kind: Kind.SELECTION_SET, selections: introspektion }, fragmenter));
  return {
    ...(felter.size > 0 ? byg.faerdig(g.dialekt.saetning(svar)) : { sql: null, parametre: [] }),
    efterbehandlinger: byg.efterbehandlinger,
    kontroller: byg.kontroller,
    pris: (v) => byg.pris.hoejst(v),
    ventet: (v) => byg.pris.ventet(v),
    led: byg.pris.antalLed,
    ms: null,
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
