import {
  type ASTNode,
  type DocumentNode,
  type FieldNode,
  getArgumentValues,
  Kind,
  type OperationDefinitionNode,
  print,
  visit,
} from 'graphql';
import { overGraense } from '../kernel/errors';
import { typeAf } from '../model/model';
import type { Variabler } from '../planner/arguments';
import { dybdeAf, samlFelter, undersaet } from '../planner/collect-fields';
import { lavSvarplan } from '../planner/payload-plan';
import { fragmenterAf } from '../planner/plan';
import type { Klient, Laeseadgang, Laesning } from '../planner/query-executor';
import type { Registreret } from './act';
import { type Handlinger, kraevRolle } from './act-executor';

/** One field of a mutation operation: what it answered, or what went wrong. */
export type Feltsvar =
  | { readonly navn: string; readonly data: unknown; readonly pris: number }
  | { readonly navn: string; readonly fejl: unknown };

export interface Mutationsvalg {
  readonly laesning: Laesning;
  readonly handlinger: Handlinger;
  readonly register: ReadonlyMap<string, Registreret>;
}

/**
 * Carries out a mutation operation: its fields one after the other, each an act in a transaction of its own. A field that
 * fails does not undo those before it, and does not keep those after it from being tried.
 */
export async function udfoerMutation(
  v: Mutationsvalg,
  dokument: DocumentNode,
  operation: OperationDefinitionNode,
  givne: Readonly<Record<string, unknown>>,
  adgang: Laeseadgang & Pick<Klient, 'betal'>,
): Promise<Feltsvar[]> {
  const variabler = v.laesning.variabler(operation, givne);
  const fragmenter = fragmenterAf(dokument.definitions);
  kraevDybde(dybdeAf(operation.selectionSet, fragmenter), v.laesning.grundlag.dybdeHoejst);
  const svar: Feltsvar[] = [];
  const felter = samlFelter([operation.selectionSet], new Set(['Mutation']), { fragmenter, variabler });
  kraevAntal(felter.size);
  for (const [navn, noder] of felter) {
    try {
      svar.push({ navn, ...(await felt(noder)) });
    } catch (fejl) {
      svar.push({ navn, fejl });
    }
  }
  return svar;

  async function felt(noder: readonly FieldNode[]): Promise<{ data: unknown; pris: number }> {
    const [node] = noder;
    const mutation = v.laesning.grundlag.skema.getMutationType();
    if (!node || node.name.value === '__typename') return { data: 'Mutation', pris: 0 };
    const handling = v.register.get(node.name.value);
    const definition = mutation?.getFields()[node.name.value];
    if (!handling || !definition) throw new Error(`${node.name.value} er i skemaet, men ikke i registeret`);
    const { input } = getArgumentValues(definition, node, { ...variabler });
    // Before the answer is planned: whoever may not act shall not make the service work either.
    kraevRolle(handling.navn, adgang.aktoer);
    const plan = lavSvarplan(v.laesning.grundlag, adgang, typeAf(handling.svar()), noder, { fragmenter, variabler });
    adgang.betal(HANDLINGSPRIS + plan.pris);
    // Two answers are alike when the same is asked of the payload, with the same fragments and variables.
    const dele = [...undersaet(noder), ...dokument.definitions.filter((d) => d.kind === Kind.FRAGMENT_DEFINITION)];
    const udvalg = [...dele.map(print), JSON.stringify(brugteI(dele, variabler))].join('\n');
    return { data: await v.handlinger.udfoer(handling, input, adgang.aktoer, { plan, udvalg }), pris: plan.pris };
  }
}

/** What an act itself is charged, in rows: it reads the facts of its rules twice. */
const HANDLINGSPRIS = 500;
/** Acts in one request: each has a transaction and an answer of its own, and the others wait. */
const HANDLINGER_HOEJST = 5;

function kraevAntal(antal: number): void {
  if (antal <= HANDLINGER_HOEJST) return;
  throw overGraense('handlinger', HANDLINGER_HOEJST, antal, {
    da: `Der er ${antal} handlinger i én anmodning; grænsen er ${HANDLINGER_HOEJST}`,
    en: `There are ${antal} acts in one request; the limit is ${HANDLINGER_HOEJST}`,
  });
}

function kraevDybde(dybde: number, hoejst: number): void {
  if (dybde <= hoejst) return;
  throw overGraense('dybde', hoejst, dybde, {
    da: `Operationen er ${dybde} felter dyb; grænsen er ${hoejst}`,
    en: `The operation is ${dybde} fields deep; the limit is ${hoejst}`,
  });
}

/** The variables that the selection uses, with their values; those of the acts beside it do not matter to its answer. */
function brugteI(dele: readonly ASTNode[], variabler: Variabler): Record<string, unknown> {
  const navne = new Set<string>();
  for (const del of dele) visit(del, { Variable: (n) => void navne.add(n.name.value) });
  return Object.fromEntries([...navne].sort().map((navn) => [navn, variabler[navn]]));
}
