import { useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { Kind, type OperationDefinitionNode, parse } from 'graphql';
import type { Eksempel } from '../playground';

interface Fakta {
  documentAST: ReturnType<typeof parse>;
  operations: OperationDefinitionNode[];
  operationName?: string;
}

/** What GraphiQL itself derives from a document, or undefined if it does not parse. */
function findFakta(dokument: string): Fakta | undefined {
  try {
    const documentAST = parse(dokument);
    const operations = documentAST.definitions.filter((d) => d.kind === Kind.OPERATION_DEFINITION);
    const operationName = operations[0]?.name?.value;
    return { documentAST, operations, ...(operationName === undefined ? {} : { operationName }) };
  } catch {
    return undefined;
  }
}

function somTekst(variabler: Eksempel['variabler']): string {
  return variabler === undefined ? '' : JSON.stringify(variabler, null, 2);
}

/**
 * Returns a function that opens an example in the editor, or undefined until
 * Monaco has loaded and there is an editor to open it in.
 *
 * The example gets a tab of its own, so that nothing the user has written is
 * overwritten; only an empty tab is reused, and an example that is already open
 * unchanged is shown again instead of opened twice.
 */
export function useAabnEksempel(): ((eksempel: Eksempel) => void) | undefined {
  const { addTab, changeTab, setOperationFacts, updateActiveTabValues } = useGraphiQLActions();
  const { queryEditor, variableEditor, tabs } = useGraphiQL((tilstand) => ({
    queryEditor: tilstand.queryEditor,
    variableEditor: tilstand.variableEditor,
    tabs: tilstand.tabs,
  }));
  if (queryEditor === undefined || variableEditor === undefined) {
    return undefined;
  }
  return ({ dokument, variabler }) => {
    const query = dokument;
    const variables = somTekst(variabler);
    const aaben = tabs.findIndex((fane) => fane.query === query && (fane.variables ?? '') === variables);
    if (aaben >= 0) {
      changeTab(aaben);
    } else {
      if (queryEditor.getValue().trim() !== '') {
        addTab();
      }
      queryEditor.setValue(query);
      variableEditor.setValue(variables);
    }
    // GraphiQL derives the operation name 100 ms after an edit. Until then "run"
    // would send the previous tab's operation name, so it is set here and now.
    const fakta = findFakta(query);
    if (fakta !== undefined) {
      setOperationFacts(fakta);
      updateActiveTabValues({ query, variables, operationName: fakta.operationName ?? null });
    }
  };
}
