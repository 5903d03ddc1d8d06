import { useSyncExternalStore } from 'react';

/** The tabs beside the answer, as they stand in an address. */
export const ANSWER_TABS = ['svar', 'tabel', 'netvaerk', 'diagram', 'sql'] as const;
export type AnswerTab = (typeof ANSWER_TABS)[number];

function isAnswerTab(text: string | null): text is AnswerTab {
  return ANSWER_TABS.some((tab) => tab === text);
}

/** The words of a link, which stand behind `#`; else those of a GET. */
export function wordsOfAddress(): URLSearchParams {
  const own = new URLSearchParams(location.hash.slice(1));
  return own.has('query') ? own : new URLSearchParams(location.search);
}

function inPageAddress(): AnswerTab {
  const wished = wordsOfAddress().get('fane');
  return isAnswerTab(wished) ? wished : 'svar';
}

let chosen = inPageAddress();
const listeners = new Set<() => void>();
addEventListener('hashchange', () => chooseAnswerTab(inPageAddress()));

export const answerTabNow = (): AnswerTab => chosen;

export function chooseAnswerTab(tab: AnswerTab): void {
  chosen = tab;
  for (const listener of listeners) {
    listener();
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useAnswerTab = (): AnswerTab => useSyncExternalStore(subscribe, answerTabNow);
