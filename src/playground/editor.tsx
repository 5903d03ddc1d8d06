import { useGraphiQL } from '@graphiql/react';
import { type ReactElement, useEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { useSprog, useTekster } from './language';
import { TEKSTER } from './texts';
import { forside } from './welcome';

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

/** Monaco keeps one setting for all editors of a page, and has only a command that turns it over. */
let tabForladerEditoren = false;

/**
 * Tab leaves the editors as it leaves any other field; Monaco would have it indent, and hold those who have no mouse (Ctrl-M
 * gives that back). Long lines are broken as those of the answer are: there is seldom room for them.
 */
export function Editorvaner(): null {
  const queryEditor = useGraphiQL(({ queryEditor }) => queryEditor);
  useEffect(() => {
    queryEditor?.updateOptions({ wordWrap: 'on' });
    if (queryEditor !== undefined && !tabForladerEditoren) {
      queryEditor.trigger('helhed', 'editor.action.toggleTabFocusMode', null);
      tabForladerEditoren = true;
    }
  }, [queryEditor]);
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
