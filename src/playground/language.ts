import { useSyncExternalStore } from 'react';
import type { Sprog } from '../kernel/errors';
import { husk, husket } from './storage';
import { TEKSTER, type Tekster } from './texts';

const NOEGLE = 'helhed:sprog';
const lager = (): Storage => localStorage;

function erSprog(tekst: string | null): tekst is Sprog {
  return tekst === 'da' || tekst === 'en';
}

/** What the reader chose last; else what the server gave the page in, which is what the browser asks for. */
function foerste(): Sprog {
  const valgt = husket(lager, NOEGLE);
  return erSprog(valgt) ? valgt : document.documentElement.lang === 'en' ? 'en' : 'da';
}

let sprog = foerste();
const lyttere = new Set<() => void>();

/** Parts of the markup have both languages; the one of the page is the one that is seen, and the title says its day. */
function visPaaSiden(): void {
  document.documentElement.lang = sprog;
  const dag = document.querySelector(`.helhed-idag [lang="${sprog}"] time`)?.textContent;
  document.title = dag ? `Helhed – ${dag}` : 'Helhed';
}
visPaaSiden();

/** The language that the page's own texts are in. */
export const sprogNu = (): Sprog => sprog;

export const teksterNu = (): Tekster => TEKSTER[sprog];

export function vaelgSprog(nyt: Sprog): void {
  sprog = nyt;
  husk(lager, NOEGLE, nyt);
  visPaaSiden();
  for (const lytter of lyttere) {
    lytter();
  }
}

function abonner(lytter: () => void): () => void {
  lyttere.add(lytter);
  return () => lyttere.delete(lytter);
}

export const useSprog = (): Sprog => useSyncExternalStore(abonner, sprogNu);

export const useTekster = (): Tekster => TEKSTER[useSprog()];
