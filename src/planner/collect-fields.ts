import { type FieldNode, type FragmentDefinitionNode, Kind, type SelectionSetNode } from 'graphql';
import { badInput, INPUT_FAULTS } from '../kernel/errors';
import type { Variables } from './arguments';

export type Fragments = Readonly<Record<string, FragmentDefinitionNode>>;

/** The fields asked of an object, by response name, in the order of the document; equal names are merged. */
export type Fields = ReadonlyMap<string, readonly FieldNode[]>;

export interface CollectContext {
  readonly fragments: Fragments;
  readonly variables: Variables;
}

/** Collects the fields of selection sets for one concrete type (GraphQL, section 6.3.2: CollectFields). */
export function collectFields(set: readonly SelectionSetNode[], typeNames: ReadonlySet<string>, context: CollectContext): Fields {
  const fields = new Map<string, FieldNode[]>();
  const visited = new Set<string>();
  for (const s of set) collect(s);
  return fields;

  function collect(selections: SelectionSetNode): void {
    for (const s of selections.selections) {
      if (!isTakenAlong(s.directives ?? [], context.variables)) continue;
      if (s.kind === Kind.FIELD) {
        const name = (s.alias ?? s.name).value;
        const knownOnes = fields.get(name);
        if (knownOnes) knownOnes.push(s);
        else fields.set(name, [s]);
        continue;
      }
      const fragment = s.kind === Kind.FRAGMENT_SPREAD ? theFragment(s.name.value) : s;
      const condition = fragment?.typeCondition?.name.value;
      if (fragment && (!condition || typeNames.has(condition))) collect(fragment.selectionSet);
    }
  }

  function theFragment(name: string): FragmentDefinitionNode | undefined {
    if (visited.has(name)) return undefined;
    visited.add(name);
    return context.fragments[name];
  }
}

function isTakenAlong(
  directives: readonly { name: { value: string }; arguments?: FieldNode['arguments'] }[],
  variables: Variables,
): boolean {
  for (const d of directives) {
    if (d.name.value !== 'skip' && d.name.value !== 'include') continue;
    const node = d.arguments?.find((a) => a.name.value === 'if')?.value;
    const isTrue = node?.kind === Kind.VARIABLE ? variables[node.name.value] : node?.kind === Kind.BOOLEAN && node.value;
    if (typeof isTrue !== 'boolean') throw badInput(`@${d.name.value}(if:)`, INPUT_FAULTS.truth);
    if (isTrue === (d.name.value === 'skip')) return false;
  }
  return true;
}

/** The selection sets of merged fields. */
export function subSelections(nodes: readonly FieldNode[]): SelectionSetNode[] {
  return nodes.flatMap((n) => (n.selectionSet ? [n.selectionSet] : []));
}

/** How deep the fields of an operation are nested; introspection is not counted. Each fragment is measured once. */
export function depthOf(set: SelectionSetNode, fragments: Fragments, knownOnes = new Map<string, number>()): number {
  let deepest = 0;
  for (const s of set.selections) {
    if (s.kind === Kind.FIELD) {
      if (s.name.value.startsWith('__')) continue;
      deepest = Math.max(deepest, 1 + (s.selectionSet ? depthOf(s.selectionSet, fragments, knownOnes) : 0));
    } else if (s.kind === Kind.INLINE_FRAGMENT) {
      deepest = Math.max(deepest, depthOf(s.selectionSet, fragments, knownOnes));
    } else {
      const name = s.name.value;
      const fragment = fragments[name];
      if (fragment && !knownOnes.has(name)) knownOnes.set(name, depthOf(fragment.selectionSet, fragments, knownOnes));
      deepest = Math.max(deepest, knownOnes.get(name) ?? 0);
    }
  }
  return deepest;
}
