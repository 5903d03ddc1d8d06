import { ToolbarButton, useGraphiQL } from '@graphiql/react';
import { type ReactElement, useState } from 'react';
import { answerTabNow } from './answer/tab-choice';
import { readJson } from './fetcher';
import { useLanguage, useTexts } from './language';

interface LinkedState {
  readonly query: string;
  readonly variables: string;
  readonly operationName: string | undefined;
}

/**
 * An address that opens what is in the editor, for anybody: no role is in it. It stands behind `#`, which is sent to no server: it has
 * no limit of length there, and what somebody searches for is in no log.
 */
function addressOf({ query, variables, operationName }: LinkedState): string {
  const parsed = readJson(variables);
  const words = new URLSearchParams({ query });
  if (variables.trim() !== '') {
    words.set('variables', parsed === undefined ? variables : JSON.stringify(parsed));
  }
  if (operationName !== undefined) {
    words.set('operationName', operationName);
  }
  if (answerTabNow() !== 'svar') {
    words.set('fane', answerTabNow());
  }
  return `${location.origin}${location.pathname}#${words}`;
}

/** Copies the address; where a page may not (without TLS, away from this machine) it is put into the address bar. */
export function LinkButton(): ReactElement {
  const t = useTexts().link;
  const { queryEditor, variableEditor, operationName } = useGraphiQL(({ queryEditor, variableEditor, operationName }) => ({
    queryEditor,
    variableEditor,
    operationName,
  }));
  const [said, setSaid] = useState('');
  const copy = async (): Promise<void> => {
    const state = { query: queryEditor?.getValue() ?? '', variables: variableEditor?.getValue() ?? '', operationName };
    const address = addressOf(state);
    try {
      await navigator.clipboard.writeText(address);
      setSaid(t.copied);
    } catch {
      history.replaceState(null, '', address);
      setSaid(t.inAddress);
    }
  };
  return (
    <>
      <ToolbarButton label={said === '' ? t.copy : `${t.copy}. ${said}`} onClick={() => void copy()} onBlur={() => setSaid('')}>
        <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.5" className="graphiql-toolbar-icon" aria-hidden="true">
          <path
            d="M10 14a4 4 0 0 0 6 .4l3-3a4 4 0 0 0-5.7-5.7l-1.3 1.3M14 10a4 4 0 0 0-6-.4l-3 3a4 4 0 0 0 5.7 5.7l1.3-1.3"
            strokeLinecap="round"
          />
        </svg>
      </ToolbarButton>
      <span role="status" className="helhed-skjult" lang={useLanguage()}>
        {said}
      </span>
    </>
  );
}
