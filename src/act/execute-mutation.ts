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
import { limitExceeded } from '../kernel/errors';
import { typeOf } from '../model/model';
import type { Variables } from '../planner/arguments';
import { collectFields, depthOf, subSelections } from '../planner/collect-fields';
import { planPayload } from '../planner/payload-plan';
import { fragmentsOf } from '../planner/plan';
import type { Client, QueryExecutor, ReadAccess } from '../planner/query-executor';
import type { RegisteredAct } from './act';
import { type ActExecutor, requireRole } from './act-executor';

/** One field of a mutation operation: what it answered, or what went wrong. */
export type FieldResult =
  | { readonly navn: string; readonly data: unknown; readonly cost: number }
  | { readonly navn: string; readonly error: unknown };

export interface MutationOptions {
  readonly reading: QueryExecutor;
  readonly acts: ActExecutor;
  readonly register: ReadonlyMap<string, RegisteredAct>;
}

/**
 * Carries out a mutation operation: its fields one after the other, each an act in a transaction of its own. A field that
 * fails does not undo those before it, and does not keep those after it from being tried.
 */
export async function executeMutation(
  v: MutationOptions,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  given: Readonly<Record<string, unknown>>,
  access: ReadAccess & Pick<Client, 'pay'>,
): Promise<FieldResult[]> {
  const variables = v.reading.variables(operation, given);
  const fragments = fragmentsOf(document.definitions);
  requireDepth(depthOf(operation.selectionSet, fragments), v.reading.context.maxDepth);
  const answer: FieldResult[] = [];
  const fields = collectFields([operation.selectionSet], new Set(['Mutation']), { fragments, variables });
  requireCount(fields.size);
  for (const [name, nodes] of fields) {
    try {
      answer.push({ navn: name, ...(await field(nodes)) });
    } catch (error) {
      answer.push({ navn: name, error });
    }
  }
  return answer;

  async function field(nodes: readonly FieldNode[]): Promise<{ data: unknown; cost: number }> {
    const [node] = nodes;
    const mutation = v.reading.context.schema.getMutationType();
    if (!node || node.name.value === '__typename') return { data: 'Mutation', cost: 0 };
    const act = v.register.get(node.name.value);
    const definition = mutation?.getFields()[node.name.value];
    if (!act || !definition) throw new Error(`${node.name.value} is in the schema, but not in the register`);
    const { input } = getArgumentValues(definition, node, { ...variables });
    // Before the answer is planned: whoever may not act shall not make the service work either.
    requireRole(act.name, access.actor);
    const plan = planPayload(v.reading.context, access, typeOf(act.payload()), nodes, { fragments, variables });
    access.pay(ACT_COST + plan.cost);
    // Two answers are alike when the same is asked of the payload, with the same fragments and variables.
    const parts = [...subSelections(nodes), ...document.definitions.filter((d) => d.kind === Kind.FRAGMENT_DEFINITION)];
    const select = [...parts.map(print), JSON.stringify(usedIn(parts, variables))].join('\n');
    return { data: await v.acts.execute(act, input, access.actor, { plan, select }), cost: plan.cost };
  }
}

/** What an act itself is charged, in rows: it reads the facts of its rules twice. */
const ACT_COST = 500;
/** Acts in one request: each has a transaction and an answer of its own, and the others wait. */
const MAX_ACTS = 5;

function requireCount(count: number): void {
  if (count <= MAX_ACTS) return;
  throw limitExceeded('handlinger', MAX_ACTS, count, {
    da: `Der er ${count} handlinger i én anmodning; grænsen er ${MAX_ACTS}`,
    en: `There are ${count} acts in one request; the limit is ${MAX_ACTS}`,
  });
}

function requireDepth(depth: number, max: number): void {
  if (depth <= max) return;
  throw limitExceeded('dybde', max, depth, {
    da: `Operationen er ${depth} felter dyb; grænsen er ${max}`,
    en: `The operation is ${depth} fields deep; the limit is ${max}`,
  });
}

/** The variables that the selection uses, with their values; those of the acts beside it do not matter to its answer. */
function usedIn(parts: readonly ASTNode[], variables: Variables): Record<string, unknown> {
  const names = new Set<string>();
  for (const part of parts) visit(part, { Variable: (n) => void names.add(n.name.value) });
  return Object.fromEntries([...names].sort().map((name) => [name, variables[name]]));
}
