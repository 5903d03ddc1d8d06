import { useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { Kind, type OperationDefinitionNode, parse } from 'graphql';

/** Where the page is one column (smal.css), and the editor is below the list that it is opened from. */
const SMAL = '(max-width: 900px)';

interface Fakta {
  documentAST: ReturnType<typeof parse>;
  operations: OperationDefinitionNode[];
  operationName?: string;
}

/** What is opened: a document, what stands beside it, and which of its operations is to be run (else the first). */
export interface Aabnes {
  readonly dokument: string;
  readonly variabler?: string;
  readonly operation?: string;
}

/** What GraphiQL itself derives from a document, or undefined if it does not parse. */
function findFakta(dokument: string, oensket: string | undefined): Fakta | undefined {
  try {
    const documentAST = parse(dokument);
    const operations = documentAST.definitions.filter((d) => d.kind === Kind.OPERATION_DEFINITION);
    const navne = operations.map((o) => o.name?.value);
    const operationName = navne.find((n) => n !== undefined && n === oensket) ?? navne[0];
    return { documentAST, operations, ...(operationName === undefined ? {} : { operationName }) };
  } catch {
    return undefined;
  }
}

/**
 * Returns a function that opens a document in the editor, or undefined until
 * Monaco has loaded and there is an editor to open it in.
 *
 * The document gets a tab of its own, so that nothing the user has written is
 * overwritten; only an empty tab is reused, and one that is already open
 * unchanged is shown again instead of opened twice.
 */
export function useAabn(): ((aabnes: Aabnes) => void) | undefined {
  const { addTab, changeTab, setOperationFacts, updateActiveTabValues } = useGraphiQLActions();
  const { queryEditor, variableEditor, tabs } = useGraphiQL((tilstand) => ({
    queryEditor: tilstand.queryEditor,
    variableEditor: tilstand.variableEditor,
    tabs: tilstand.tabs,
  }));
  if (queryEditor === undefined || variableEditor === undefined) {
    return undefined;
  }
  return ({ dokument: query, variabler: variables = '', operation }) => {
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
    const fakta = findFakta(query, operation);
    if (fakta !== undefined) {
      setOperationFacts(fakta);
      updateActiveTabValues({ query, variables, operationName: fakta.operationName ?? null });
    }
    if (matchMedia(SMAL).matches) {
      queryEditor.getDomNode()?.scrollIntoView();
    }
  };
}
