import { useSyncExternalStore } from 'react';
import type { Language } from '../kernel/errors';
import { store, stored } from './storage';
import { TEXTS, type Texts } from './texts';

const KEY_PATTERN = 'helhed:sprog';
const storage = (): Storage => localStorage;

function isLanguage(text: string | null): text is Language {
  return text === 'da' || text === 'en';
}

/** What the reader chose last; else what the server gave the page in, which is what the browser asks for. */
function first(): Language {
  const chosen = stored(storage, KEY_PATTERN);
  return isLanguage(chosen) ? chosen : document.documentElement.lang === 'en' ? 'en' : 'da';
}

let language = first();
const listeners = new Set<() => void>();

/** Parts of the markup have both languages; the one of the page is the one that is seen, and the title says its day. */
function showOnPage(): void {
  document.documentElement.lang = language;
  const day = document.querySelector(`.helhed-idag [lang="${language}"] time`)?.textContent;
  document.title = day ? `Helhed – ${day}` : 'Helhed';
}
showOnPage();

/** The language that the page's own texts are in. */
export const languageNow = (): Language => language;

export const textsNow = (): Texts => TEXTS[language];

export function chooseLanguage(newOne: Language): void {
  language = newOne;
  store(storage, KEY_PATTERN, newOne);
  showOnPage();
  for (const listener of listeners) {
    listener();
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useLanguage = (): Language => useSyncExternalStore(subscribe, languageNow);

export const useTexts = (): Texts => TEXTS[useLanguage()];
