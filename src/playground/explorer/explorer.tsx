import { UnStyledButton, useGraphiQL, useOperationsEditorState, useOptimisticState } from '@graphiql/react';
import { type DocumentNode, type GraphQLSchema, Kind, print } from 'graphql';
import { type ReactElement, useState } from 'react';
import { useLanguage, useTexts } from '../language';
import { type Definition, definitioner, kind, kinds, readDocument, replaceDefinition, rootTypeOf, withNewOperation } from './document';
import { FieldTree } from './field';

/**
 * The schema as a tree of ticks that writes the query in the editor, and follows what is written there. It is made of the
 * browser's own fields, so that the keyboard and a screen reader know it.
 */
export function Explorer(): ReactElement {
  const schema = useGraphiQL(({ schema }) => schema);
  const [text, setText] = useOptimisticState(useOperationsEditorState());
  const t = useTexts().explorer;
  const document = readDocument(text);
  return (
    <section className="helhed-panel helhed-udforsker" aria-label={t.titel} lang={useLanguage()}>
      <h2>{t.titel}</h2>
      {!schema && <p>{t.fetcher}</p>}
      {schema && document === undefined && <p role="status">{t.unreadable}</p>}
      {schema && document !== undefined && <Tree schema={schema} document={document} set={(newOne) => setText(print(newOne))} />}
    </section>
  );
}

interface TreeProps {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly set: (newOne: DocumentNode) => void;
}

function Tree({ schema, document, set }: TreeProps): ReactElement {
  const { fresh } = useTexts().explorer;
  return (
    <>
      {definitioner(document).map((definition, number) => (
        <Root
          // biome-ignore lint/suspicious/noArrayIndexKey: its name is what is being edited, so its place is its identity
          key={number}
          schema={schema}
          definition={definition}
          set={(newOne) => set(replaceDefinition(document, definition, newOne))}
        />
      ))}
      <p className="helhed-udforsker-nye">
        {kinds(schema).map((operation) => (
          <UnStyledButton key={operation} type="button" onClick={() => set(withNewOperation(document, operation))}>
            {fresh[operation]}
          </UnStyledButton>
        ))}
      </p>
    </>
  );
}

interface RootProps {
  readonly schema: GraphQLSchema;
  readonly definition: Definition;
  readonly set: (fresh: Definition | undefined) => void;
}

function Root({ schema, definition, set }: RootProps): ReactElement {
  const { erase } = useTexts().explorer;
  const type = rootTypeOf(definition, schema);
  const name = definition.name?.value ?? kind(definition);
  return (
    <div className="helhed-udforsker-rod">
      <div className="helhed-udforsker-hoved">
        <NameField definition={definition} set={set} />
        <UnStyledButton type="button" aria-label={erase(name)} title={erase(name)} onClick={() => set(undefined)}>
          ×
        </UnStyledButton>
      </div>
      {type && (
        <FieldTree
          navn={name}
          schema={schema}
          type={type}
          choices={definition.selectionSet.selections}
          set={(selections) => set({ ...definition, selectionSet: { kind: Kind.SELECTION_SET, selections } })}
        />
      )}
    </div>
  );
}

/** The name of an operation. It is written to the document when it is one; an operation may also be without. */
function NameField({ definition, set }: Omit<RootProps, 'schema'>): ReactElement {
  const t = useTexts().explorer;
  const [draft, setDraft] = useState<string | null>(null);
  const shown = draft ?? definition.name?.value ?? '';
  const write = (text: string): void => {
    setDraft(text);
    if (/^[_A-Za-z]\w*$/.test(text)) {
      set({ ...definition, name: { kind: Kind.NAME, value: text } });
    } else if (text === '' && definition.kind === Kind.OPERATION_DEFINITION) {
      const { name: _, ...nameless } = definition;
      set(nameless);
    }
  };
  return (
    <>
      <span>{kind(definition)}</span>{' '}
      <input
        type="text"
        aria-label={t.navn(kind(definition))}
        value={shown}
        onChange={({ target }) => write(target.value)}
        onBlur={() => setDraft(null)}
      />
    </>
  );
}

/** A tree of ticks. */
export function ExplorerIcon(): ReactElement {
  return (
    <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true">
      <path d="M5 4v14.5h5M5 9.5h5" strokeLinecap="round" strokeLinejoin="round" />
      <path d="M12.5 6.5h7v6h-7zM12.5 15.5h7v6h-7z" strokeLinejoin="round" />
      <path d="M14.5 9.3l1.3 1.3 2-2.2" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}
