/** A browser may refuse its storage (private windows, full disks); what is remembered there is then not, and nothing breaks. */
export function stored(storage: () => Storage, key: string): string | null {
  try {
    return storage().getItem(key);
  } catch {
    return null;
  }
}

/** Remembers a text, or forgets it. */
export function store(storage: () => Storage, key: string, text: string | null): void {
  try {
    if (text === null) storage().removeItem(key);
    else storage().setItem(key, text);
  } catch {
    // Nothing to do: see above.
  }
}
