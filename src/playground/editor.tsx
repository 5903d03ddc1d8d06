import { useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { type ReactElement, useEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { wordsOfAddress } from './answer/tab-choice';
import { useLanguage, useTexts } from './language';
import { TEXTS } from './texts';
import { frontPage } from './welcome';

/** The first stop of the Tab key: past the sidebar and the list of examples, into the editor. */
export function SkipLink({ place }: { place: Element }): ReactElement {
  const queryEditor = useGraphiQL(({ queryEditor }) => queryEditor);
  const t = useTexts();
  return createPortal(
    <button type="button" className="helhed-spring" lang={useLanguage()} onClick={() => queryEditor?.focus()}>
      {t.skip}
    </button>,
    place,
  );
}

/** Monaco keeps one setting for all editors of a page, and has only a command that turns it over. */
let tabLeavesEditor = false;

/**
 * Tab leaves the editors as it leaves any other field; Monaco would have it indent, and hold those who have no mouse (Ctrl-M
 * gives that back). Long lines are broken as those of the answer are: there is seldom room for them.
 */
export function EditorHabits(): null {
  const queryEditor = useGraphiQL(({ queryEditor }) => queryEditor);
  useEffect(() => {
    queryEditor?.updateOptions({ wordWrap: 'on' });
    if (queryEditor !== undefined && !tabLeavesEditor) {
      queryEditor.trigger('helhed', 'editor.action.toggleTabFocusMode', null);
      tabLeavesEditor = true;
    }
  }, [queryEditor]);
  return null;
}

/**
 * Whoever is quicker than the editor is answered, too. The button to run stands there before the editors do, and GraphiQL lets a click that comes
 * then fall in silence; it is kept until there is something to run. What a link brings is not run so: nobody has seen it yet.
 */
export function EarlyRun(): null {
  const isReady = useGraphiQL(({ queryEditor, responseEditor }) => queryEditor !== undefined && responseEditor !== undefined);
  const { run } = useGraphiQLActions();
  const isAskedFor = useRef(false);
  useEffect(() => {
    if (isReady) {
      if (isAskedFor.current && wordsOfAddress().get('query') === null) {
        void run();
      }
      isAskedFor.current = false;
      return;
    }
    const remember = ({ target }: MouseEvent): void => {
      isAskedFor.current ||= target instanceof Element && target.closest('.graphiql-execute-button') !== null;
    };
    document.addEventListener('click', remember, true);
    return () => document.removeEventListener('click', remember, true);
  }, [isReady, run]);
  return null;
}

/** The first query follows the language of the page for as long as nobody has written in it. */
export function Welcome(): null {
  const language = useLanguage();
  const queryEditor = useGraphiQL(({ queryEditor }) => queryEditor);
  const previous = useRef(language);
  useEffect(() => {
    if (previous.current !== language && queryEditor?.getValue() === frontPage(TEXTS[previous.current])) {
      queryEditor.setValue(frontPage(TEXTS[language]));
    }
    previous.current = language;
  }, [language, queryEditor]);
  return null;
}
