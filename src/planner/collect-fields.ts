import { type FieldNode, type FragmentDefinitionNode, Kind, type SelectionSetNode } from 'graphql';
import { FEJL, ugyldig } from '../kernel/errors';
import type { Variabler } from './arguments';

export type Fragmenter = Readonly<Record<string, FragmentDefinitionNode>>;

/** The fields asked of an object, by response name, in the order of the document; equal names are merged. */
export type Felter = ReadonlyMap<string, readonly FieldNode[]>;

export interface Samlegrundlag {
  readonly fragmenter: Fragmenter;
  readonly variabler: Variabler;
}

/** Collects the fields of selection sets for one concrete type (GraphQL, section 6.3.2: CollectFields). */
export function samlFelter(saet: readonly SelectionSetNode[], typenavne: ReadonlySet<string>, grundlag: Samlegrundlag): Felter {
  const felter = new Map<string, FieldNode[]>();
  const besoegt = new Set<string>();
  for (const s of saet) saml(s);
  return felter;

  function saml(selektioner: SelectionSetNode): void {
    for (const s of selektioner.selections) {
      if (!medtages(s.directives ?? [], grundlag.variabler)) continue;
      if (s.kind === Kind.FIELD) {
        const navn = (s.alias ?? s.name).value;
        const kendte = felter.get(navn);
        if (kendte) kendte.push(s);
        else felter.set(navn, [s]);
        continue;
      }
      const fragment = s.kind === Kind.FRAGMENT_SPREAD ? fragmentet(s.name.value) : s;
      const betingelse = fragment?.typeCondition?.name.value;
      if (fragment && (!betingelse || typenavne.has(betingelse))) saml(fragment.selectionSet);
    }
  }

  function fragmentet(navn: string): FragmentDefinitionNode | undefined {
    if (besoegt.has(navn)) return undefined;
    besoegt.add(navn);
    return grundlag.fragmenter[navn];
  }
}

function medtages(direktiver: readonly { name: { value: string }; arguments?: FieldNode['arguments'] }[], variabler: Variabler): boolean {
  for (const d of direktiver) {
    if (d.name.value !== 'skip' && d.name.value !== 'include') continue;
    const node = d.arguments?.find((a) => a.name.value === 'if')?.value;
    const sandt = node?.kind === Kind.VARIABLE ? variabler[node.name.value] : node?.kind === Kind.BOOLEAN && node.value;
    if (typeof sandt !== 'boolean') throw ugyldig(`@${d.name.value}(if:)`, FEJL.sandhed);
    if (sandt === (d.name.value === 'skip')) return false;
  }
  return true;
}

/** The selection sets of merged fields. */
export function undersaet(noder: readonly FieldNode[]): SelectionSetNode[] {
  return noder.flatMap((n) => (n.selectionSet ? [n.selectionSet] : []));
}

/** How deep the fields of an operation are nested; introspection is not counted. Each fragment is measured once. */
export function dybdeAf(saet: SelectionSetNode, fragmenter: Fragmenter, kendte = new Map<string, number>()): number {
  let dybest = 0;
  for (const s of saet.selections) {
    if (s.kind === Kind.FIELD) {
      if (s.name.value.startsWith('__')) continue;
      dybest = Math.max(dybest, 1 + (s.selectionSet ? dybdeAf(s.selectionSet, fragmenter, kendte) : 0));
    } else if (s.kind === Kind.INLINE_FRAGMENT) {
      dybest = Math.max(dybest, dybdeAf(s.selectionSet, fragmenter, kendte));
    } else {
      const navn = s.name.value;
      const fragment = fragmenter[navn];
      if (fragment && !kendte.has(navn)) kendte.set(navn, dybdeAf(fragment.selectionSet, fragmenter, kendte));
      dybest = Math.max(dybest, kendte.get(navn) ?? 0);
    }
  }
  return dybest;
}
