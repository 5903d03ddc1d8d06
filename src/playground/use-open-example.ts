import { useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { Kind, type OperationDefinitionNode, parse } from 'graphql';

/** Where the page is one column (smal.css), and the editor is below the list that it is opened from. */
const NARROW = '(max-width: 900px)';

interface FactsSpec {
  documentAST: ReturnType<typeof parse>;
  operations: OperationDefinitionNode[];
  operationName?: string;
}

/** What is opened: a document, what stands beside it, and which of its operations is to be run (else the first). */
export interface Opened {
  readonly document: string;
  readonly variables?: string;
  readonly operation?: string;
}

/** What GraphiQL itself derives from a document, or undefined if it does not parse. */
function findFacts(document: string, wished: string | undefined): FactsSpec | undefined {
  try {
    const documentAST = parse(document);
    const operations = documentAST.definitions.filter((d) => d.kind === Kind.OPERATION_DEFINITION);
    const names = operations.map((o) => o.name?.value);
    const operationName = names.find((n) => n !== undefined && n === wished) ?? names[0];
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
export function useOpen(): ((opened: Opened) => void) | undefined {
  const { addTab, changeTab, setOperationFacts, updateActiveTabValues } = useGraphiQLActions();
  const { queryEditor, variableEditor, tabs } = useGraphiQL((state) => ({
    queryEditor: state.queryEditor,
    variableEditor: state.variableEditor,
    tabs: state.tabs,
  }));
  if (queryEditor === undefined || variableEditor === undefined) {
    return undefined;
  }
  return ({ document: query, variables = '', operation }) => {
    const open = tabs.findIndex((tab) => tab.query === query && (tab.variables ?? '') === variables);
    if (open >= 0) {
      changeTab(open);
    } else {
      if (queryEditor.getValue().trim() !== '') {
        addTab();
      }
      queryEditor.setValue(query);
      variableEditor.setValue(variables);
    }
    // GraphiQL derives the operation name 100 ms after an edit. Until then "run"
    // would send the previous tab's operation name, so it is set here and now.
    const facts = findFacts(query, operation);
    if (facts !== undefined) {
      setOperationFacts(facts);
      updateActiveTabValues({ query, variables, operationName: facts.operationName ?? null });
    }
    if (matchMedia(NARROW).matches) {
      queryEditor.getDomNode()?.scrollIntoView();
    }
  };
}
