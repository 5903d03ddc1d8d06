import type { ComponentChildren, JSX } from 'preact';
import { type Reader, say } from '../reader';
import { type AnchorName, tableNumber } from './figures';

/** The place of a table of rows, which figures lead to. */
export function Ground({ anchor, children }: { anchor: AnchorName; children: ComponentChildren }): JSX.Element {
  return (
    <div id={anchor} class="ground" tabIndex={-1}>
      {children}
    </div>
  );
}

/** `Tabel 3. Boligsociale fora`. */
export const captionOf = (reader: Reader, anchor: AnchorName, da: string, en: string): string =>
  `${say(reader, 'Tabel', 'Table')} ${tableNumber(anchor)}. ${say(reader, da, en)}`;

export const NONE = { da: 'Der er ingen rækker på dagen.', en: 'There are no rows on the day.' };
