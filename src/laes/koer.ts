import {
  type DocumentNode,
  execute,
  type GraphQLError,
  type GraphQLSchema,
  getVariableValues,
  isInputType,
  Kind,
  type OperationDefinitionNode,
  typeFromAST,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { overGraense } from '../kerne/fejl';
import type { Aktoer } from '../kerne/roller';
import { medSpoerger } from './byg';
import { idForm } from './id';
import { efterbehandl, fragmenterAf, type Introspektion, lavPlan, type Plan, type Plangrundlag } from './plan';
import { form, type Variabler } from './vaerdier';

/** What can answer a statement with one JSON text, as bytes of UTF-8. */
export interface Svarkilde {
  laes(sql: string, parametre: readonly unknown[]): Promise<Buffer | null>;
}

/** The `data` of an answer: JSON as the database wrote it, or an object where something was computed afterwards. */
export type Svardata = { readonly json: Buffer } | { readonly objekt: Readonly<Record<string, unknown>> };

export interface Svar {
  readonly data: Svardata;
  readonly pris: number;
}

export interface Laesegrundlag extends Omit<Plangrundlag, 'maaLaeses'> {
  readonly kilde: Svarkilde;
  /** Rows that an answer may hold at most. */
  readonly prisHoejst: number;
}

/** Who asks: what they may read, and a key that is the same for all who may read the same. */
export interface Laeseadgang {
  readonly aktoer: Aktoer;
  readonly noegle: string;
  readonly maaLaeses: (koordinat: string) => boolean;
}

const TOM = Buffer.from('{}');

/** Levels of variables: deeper ones would exhaust the stack of what reads them. */
const NIVEAUER_HOEJST = 60;

/** Plans of one document, and their SQL in characters: ever new shapes of variables do not fill the memory. */
const PLANER_PR_DOKUMENT = 100;
const PLANTEGN_PR_DOKUMENT = 2_000_000;

/** Answers query operations. Plans are kept with the parsed document and go when it goes. */
export class Laesning {
  private readonly planer = new WeakMap<DocumentNode, LRUCache<string, Plan>>();

  constructor(readonly grundlag: Laesegrundlag) {}

  /** Coerced variables; throws the first faults as GraphQL errors. */
  variabler(operation: OperationDefinitionNode, givne: Readonly<Record<string, unknown>>): Variabler {
    const definitioner = operation.variableDefinitions ?? [];
    if (definitioner.length === 0) return {};
    const niveauer = niveauerI(givne);
    if (niveauer > NIVEAUER_HOEJST) {
      throw overGraense('variabeldybde', NIVEAUER_HOEJST, niveauer, {
        da: `Variablerne har over ${NIVEAUER_HOEJST} niveauer`,
        en: `The variables have more than ${NIVEAUER_HOEJST} levels`,
      });
    }
    const { coerced, errors } = getVariableValues(this.grundlag.skema, definitioner, givne, { maxErrors: 5 });
    if (errors) throw new Variabelfejl(errors);
    return coerced;
  }

  plan(dokument: DocumentNode, operation: OperationDefinitionNode, variabler: Variabler, adgang: Laeseadgang): Plan {
    let planer = this.planer.get(dokument);
    if (!planer) {
      planer = new LRUCache({ max: PLANER_PR_DOKUMENT, maxSize: PLANTEGN_PR_DOKUMENT, sizeCalculation: ({ sql }) => sql?.length ?? 1 });
      this.planer.set(dokument, planer);
    }
    const noegle = `${adgang.noegle}|${operation.name?.value ?? ''}|${variabelform(this.grundlag.skema, operation, variabler)}`;
    let plan = planer.get(noegle);
    if (!plan) {
      plan = lavPlan({ ...this.grundlag, maaLaeses: adgang.maaLaeses }, operation, fragmenterAf(dokument.definitions), variabler);
      planer.set(noegle, plan);
    }
    return plan;
  }

  async svar(
    dokument: DocumentNode,
    operation: OperationDefinitionNode,
    givne: Readonly<Record<string, unknown>>,
    adgang: Laeseadgang,
  ): Promise<Svar> {
    const variabler = this.variabler(operation, givne);
    const plan = this.plan(dokument, operation, variabler, adgang);
    for (const kontrol of plan.kontroller) kontrol(variabler);
    const pris = plan.pris(variabler);
    if (pris > this.grundlag.prisHoejst) {
      throw overGraense('pris', this.grundlag.prisHoejst, pris, {
        da: `Svaret kan blive på ${pris} rækker; grænsen er ${this.grundlag.prisHoejst}. Bed om mindre sider (first) eller færre niveauer`,
        en: `The answer could hold ${pris} rows; the limit is ${this.grundlag.prisHoejst}. Ask for smaller pages (first) or fewer levels`,
      });
    }
    const alle = medSpoerger(variabler, adgang.aktoer);
    const json = plan.sql
      ? await this.grundlag.kilde.laes(
          plan.sql,
          plan.parametre.map((laes) => laes(alle)),
        )
      : TOM;
    if (json === null) throw new Error('sætningen gav intet svar');
    const rest = plan.introspektion;
    if (!rest && plan.efterbehandlinger.length === 0) return { data: { json }, pris };
    const objekt: Record<string, unknown> = JSON.parse(json.toString('utf8'));
    efterbehandl(objekt, plan.efterbehandlinger, variabler, { aktoer: adgang.aktoer, iDag: this.grundlag.iDag(variabler) });
    if (rest) await this.medIntrospektion(dokument, operation, rest, givne, objekt);
    return { data: { objekt: rest ? iRaekkefoelge(rest.raekkefoelge, objekt) : objekt }, pris };
  }

  // `__schema` and `__type` are graphql-js's own business: the same operation with those fields alone.
  private async medIntrospektion(
    dokument: DocumentNode,
    operation: OperationDefinitionNode,
    { felter }: Introspektion,
    variableValues: Variabler,
    objekt: Record<string, unknown>,
  ): Promise<void> {
    const alene: OperationDefinitionNode = { ...operation, selectionSet: { kind: Kind.SELECTION_SET, selections: felter } };
    const definitions = [alene, ...dokument.definitions.filter((d) => d.kind === Kind.FRAGMENT_DEFINITION)];
    const resultat = await execute({ schema: this.grundlag.skema, document: { kind: Kind.DOCUMENT, definitions }, variableValues });
    if (resultat.errors?.[0]) throw resultat.errors[0];
    // Not by assignment: a response name may be `__proto__`.
    for (const [navn, value] of Object.entries(resultat.data ?? {})) Object.defineProperty(objekt, navn, { value, enumerable: true });
  }
}

/** Variables that cannot be coerced; each fault names its variable. */
export class Variabelfejl extends Error {
  constructor(readonly fejl: readonly GraphQLError[]) {
    super('variabler kan ikke bruges');
  }
}

function iRaekkefoelge(noegler: readonly string[], objekt: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(noegler.map((n) => [n, objekt[n]]));
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

// Level by level, not by recursion, and no further than the limit.
function niveauerI(vaerdi: unknown): number {
  let niveau: unknown[] = [vaerdi];
  let antal = 0;
  while (niveau.length > 0 && antal <= NIVEAUER_HOEJST) {
    niveau = niveau.flatMap((v): unknown[] => (typeof v === 'object' && v !== null ? Object.values(v) : []));
    antal += 1;
  }
  return antal;
}
