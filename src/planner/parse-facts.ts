import { Kind, parse, type SelectionSetNode } from 'graphql';

const kendte = new Map<string, SelectionSetNode>();

/** The parsed form of a facts selection such as `id status kommune { noegle }`. Texts are the program's own, and few. */
export function faktasaet(selektion: string): SelectionSetNode {
  let saet = kendte.get(selektion);
  if (!saet) {
    const [operation] = parse(`{ ${selektion} }`, { noLocation: true }).definitions;
    if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('fakta er ikke en selektion');
    saet = operation.selectionSet;
    kendte.set(selektion, saet);
  }
  return saet;
}
