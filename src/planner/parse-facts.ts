import { Kind, parse, type SelectionSetNode } from 'graphql';

const knownOnes = new Map<string, SelectionSetNode>();

/** The parsed form of a facts selection such as `id status kommune { noegle }`. Texts are the program's own, and few. */
export function parseFacts(selection: string): SelectionSetNode {
  let set = knownOnes.get(selection);
  if (!set) {
    const [operation] = parse(`{ ${selection} }`, { noLocation: true }).definitions;
    if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('the facts are not a selection');
    set = operation.selectionSet;
    knownOnes.set(selection, set);
  }
  return set;
}
