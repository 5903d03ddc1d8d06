/** A browser may refuse its storage (private windows, full disks); what is remembered there is then not, and nothing breaks. */
export function husket(lager: () => Storage, noegle: string): string | null {
  try {
    return lager().getItem(noegle);
  } catch {
    return null;
  }
}

/** Remembers a text, or forgets it. */
export function husk(lager: () => Storage, noegle: string, tekst: string | null): void {
  try {
    if (tekst === null) lager().removeItem(noegle);
    else lager().setItem(noegle, tekst);
  } catch {
    // Nothing to do: see above.
  }
}
