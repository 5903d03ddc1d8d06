import { useGraphiQL } from '@graphiql/react';
import { type ReactElement, useEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { useSprog, useTekster } from './sprog';
import { TEKSTER } from './tekster';
import { forside } from './velkomst';

/** The first stop of the Tab key: past the sidebar and the list of examples, into the editor. */
export function Spring({ sted }: { sted: Element }): ReactElement {
  const queryEditor = useGraphiQL(({ queryEditor }) => queryEditor);
  const t = useTekster();
  return createPortal(
    <button type="button" className="helhed-spring" lang={useSprog()} onClick={() => queryEditor?.focus()}>
      {t.spring}
    </button>,
    sted,
  );
}

/**
 * Tab leaves the editors as it leaves any other field; Monaco would have it indent, and hold those who have no mouse. Long
 * lines are broken as those of the answer are: there is seldom room for them.
 */
export function Editorvaner(): null {
  const editorer = useGraphiQL(({ queryEditor, variableEditor, headerEditor }) => [queryEditor, variableEditor, headerEditor]);
  useEffect(() => {
    for (const editor of editorer) {
      editor?.updateOptions({ tabFocusMode: true, wordWrap: 'on' });
    }
  }, [editorer]);
  return null;
}

/** The first query follows the language of the page for as long as nobody has written in it. */
export function Velkomst(): null {
  const sprog = useSprog();
  const queryEditor = useGraphiQL(({ queryEditor }) => queryEditor);
  const forrige = useRef(sprog);
  useEffect(() => {
    if (forrige.current !== sprog && queryEditor?.getValue() === forside(TEKSTER[forrige.current])) {
      queryEditor.setValue(forside(TEKSTER[sprog]));
    }
    forrige.current = sprog;
  }, [sprog, queryEditor]);
  return null;
}
