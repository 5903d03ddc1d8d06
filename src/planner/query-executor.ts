import {
  type DocumentNode,
  type GraphQLError,
  type GraphQLSchema,
  getVariableValues,
  isInputType,
  type OperationDefinitionNode,
  typeFromAST,
} from 'graphql';
import type { Laesevilkaar } from '../db/reader-pool';
import { overGraense } from '../kernel/errors';
import type { Aktoer } from '../kernel/roles';
import { Pladser } from '../kernel/seats';
import { form, type Variabler } from './arguments';
import { idForm } from './id';
import { Introspektionssvar } from './introspection-response';
import { fragmenterAf, lavPlan, type Plan, type Plangrundlag } from './plan';
import { medSpoerger } from './plan-builder';
import { Planlager } from './plan-cache';
import { efterbehandl } from './post-steps';
import { kraevRimelige } from './variable-limits';

/** What can answer a statement with one JSON text, as bytes of UTF-8. */
export interface Svarkilde {
  laes(sql: string, parametre: readonly unknown[], vilkaar?: Laesevilkaar): Promise<Buffer | null>;
}

/** The `data` of an answer: JSON as the database wrote it, or an object where something was computed afterwards. */
export type Svardata = { readonly json: Buffer } | { readonly objekt: Readonly<Record<string, unknown>> };

export interface Svar {
  readonly data: Svardata;
  readonly pris: number;
}

export interface Laesegrundlag extends Omit<Plangrundlag, 'maaLaeses'> {
  readonly kilde: Svarkilde;
  /** What an operation may cost at most, in rows (see `Pris`). */
  readonly prisHoejst: number;
  /** Whether names of the schema are kept from those who guess at them. */
  readonly skjulForslag?: boolean;
}

/** Who asks: what they may read, and a key that is the same for all who may read the same. */
export interface Laeseadgang {
  readonly aktoer: Aktoer;
  readonly noegle: string;
  readonly maaLaeses: (koordinat: string) => boolean;
}

/** The client that asks, as far as the others are concerned. */
export interface Klient {
  /** By which its turns are taken. */
  readonly navn: string;
  /** Is told what an operation is expected to cost before it is run; throws when the client has had its share. */
  betal(pris: number): void;
  /** A signal that is raised when nobody waits for the answer any longer. */
  opgivet?(): AbortSignal;
}

/** A client that is alone. */
export const ENEKLIENT: Klient = { navn: '', betal: () => undefined };

const TOM = Buffer.from('{}');

/** From this price on an operation is heavy until its statement has shown how long it takes. */
const TUNG_FRA_PRIS = 1000;
/** Below this price it is always light; if it is not, it is broken off and moved. */
const LET_TIL_PRIS = 100;
/** Heavy operations whose facts are in memory at once. */
const BEREGNINGER_HOEJST = 2;
/** Milliseconds from which on a statement is heavy. */
const TUNG_FRA_MS = 30;

/** One run of a plan. */
interface Gang {
  readonly givne: Readonly<Record<string, unknown>>;
  readonly variabler: Variabler;
  readonly adgang: Laeseadgang;
  readonly klient: Klient;
  /** What it is expected to cost. */
  readonly ventet: number;
}

/** Answers query operations. */
export class Laesning {
  private readonly planer = new Planlager();
  private readonly tungeBeregninger = new Pladser(BEREGNINGER_HOEJST);
  private readonly introspektion: Introspektionssvar;

  constructor(readonly grundlag: Laesegrundlag) {
    this.introspektion = new Introspektionssvar(grundlag.skema);
  }

  /** Coerced variables; throws the first faults as GraphQL errors. */
  variabler(operation: OperationDefinitionNode, givne: Readonly<Record<string, unknown>>): Variabler {
    const definitioner = operation.variableDefinitions ?? [];
    if (definitioner.length === 0) return {};
    kraevRimelige(givne);
    const { coerced, errors } = getVariableValues(this.grundlag.skema, definitioner, givne, {
      maxErrors: 5,
      hideSuggestions: this.grundlag.skjulForslag,
    });
    if (errors) throw new Variabelfejl(errors);
    return coerced;
  }

  plan(dokument: DocumentNode, operation: OperationDefinitionNode, variabler: Variabler, adgang: Laeseadgang): Plan {
    const formen = variabelform(this.grundlag.skema, operation, variabler);
    const navn = `${this.grundlag.statistik.udgave}|${adgang.noegle}|${operation.name?.value ?? ''}|${formen}`;
    return this.planer.find(dokument, navn, () =>
      lavPlan({ ...this.grundlag, maaLaeses: adgang.maaLaeses }, operation, fragmenterAf(dokument.definitions), variabler),
    );
  }

  async svar(
    dokument: DocumentNode,
    operation: OperationDefinitionNode,
    givne: Readonly<Record<string, unknown>>,
    adgang: Laeseadgang,
    klient = ENEKLIENT,
  ): Promise<Svar> {
    const variabler = this.variabler(operation, givne);
    const plan = this.plan(dokument, operation, variabler, adgang);
    for (const kontrol of plan.kontroller) kontrol(variabler);
    const pris = plan.pris(variabler);
    if (pris > this.grundlag.prisHoejst) throw forDyrt(this.grundlag.prisHoejst, pris);
    const ventet = plan.ventet(variabler);
    klient.betal(ventet);
    const tung = plan.efterbehandlinger.length > 0 && ventet >= TUNG_FRA_PRIS;
    const svar = (): Promise<Svardata> => this.data(plan, dokument, operation, { givne, variabler, adgang, klient, ventet });
    return { data: tung ? await this.tungeBeregninger.med(klient.navn, svar) : await svar(), pris };
  }

  private async data(
    plan: Plan,
    dokument: DocumentNode,
    operation: OperationDefinitionNode,
    { givne, variabler, adgang, klient, ventet }: Gang,
  ): Promise<Svardata> {
    const json = await this.laest(plan, medSpoerger(variabler, adgang.aktoer), ventet, klient);
    const rest = plan.introspektion;
    if (!rest && plan.efterbehandlinger.length === 0) return { json };
    if (rest && plan.sql === null) return { json: await this.introspektion.svar(dokument, operation, rest, givne) };
    const objekt: Record<string, unknown> = JSON.parse(json.toString('utf8'));
    await efterbehandl(objekt, plan.efterbehandlinger, variabler, { aktoer: adgang.aktoer, iDag: this.grundlag.iDag(variabler) });
    if (!rest) return { objekt };
    const skema: Record<string, unknown> = JSON.parse((await this.introspektion.svar(dokument, operation, rest, givne)).toString('utf8'));
    return { objekt: iRaekkefoelge(rest.raekkefoelge, [objekt, skema]) };
  }

  /** Lets go of what introspection runs on. */
  async luk(): Promise<void> {
    await this.introspektion.luk();
  }

  private async laest(plan: Plan, variabler: Variabler, ventet: number, klient: Klient): Promise<Buffer> {
    if (!plan.sql) return TOM;
    // One that is expected to be small is not put among the heavy for having been slow once, when everything was.
    const tung = plan.ms === null ? ventet >= TUNG_FRA_PRIS : plan.ms >= TUNG_FRA_MS && ventet >= LET_TIL_PRIS;
    const json = await this.grundlag.kilde.laes(
      plan.sql,
      plan.parametre.map((laes) => laes(variabler)),
      {
        tung,
        klient: klient.navn,
        // One that is over in a moment is not broken off.
        opgivet: tung ? klient.opgivet?.() : undefined,
        maalt: (ms) => {
          // Its best time, with a memory that fades: what came between is not its own.
          plan.ms = plan.ms === null ? ms : Math.min(ms, plan.ms * 1.1);
        },
      },
    );
    if (json === null) throw new Error('sætningen gav intet svar');
    return json;
  }
}

function forDyrt(hoejst: number, pris: number): Error {
  return overGraense('pris', hoejst, pris, {
    da: `Forespørgslen koster ${pris} rækker, læste og leverede; grænsen er ${hoejst}. Bed om mindre sider (first) eller færre niveauer`,
    en: `The operation costs ${pris} rows, read and returned; the limit is ${hoejst}. Ask for smaller pages (first) or fewer levels`,
  });
}

/** Variables that cannot be coerced; each fault names its variable. */
export class Variabelfejl extends Error {
  constructor(readonly fejl: readonly GraphQLError[]) {
    super('variabler kan ikke bruges');
  }
}

// Own fields only, and not by assignment: a response name may be `__proto__`.
function iRaekkefoelge(navne: readonly string[], dele: readonly Readonly<Record<string, unknown>>[]): Record<string, unknown> {
  return Object.fromEntries(navne.map((n) => [n, dele.find((d) => Object.hasOwn(d, n))?.[n]]));
}

function variabelform(skema: GraphQLSchema, operation: OperationDefinitionNode, variabler: Variabler): string {
  let samlet = '';
  for (const d of operation.variableDefinitions ?? []) {
    const navn = d.variable.name.value;
    const type = typeFromAST(skema, d.type);
    samlet += isInputType(type) ? `${navn}=${form(variabler[navn], type, idForm)};` : '';
  }
  return samlet;
}
