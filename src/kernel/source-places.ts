import { existsSync, readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';

/**
 * Where a line of a trace was written. Programs are run from one bundle, `dist/helhed.js`, and its map is large: it is read when a trace is
 * written to somebody, and not for every error that is made. Many are made while input is refused, and each would take thirty times as long.
 */

/** A place in the file that is run: `/srv/helhed/dist/helhed.js:1364:2201`, where that is the bundle. */
const BUILT = new RegExp(`${__filename.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}:(\\d+):(\\d+)`, 'g');

/** Held as long as there is memory to spare: it takes some 200 MB, and half a second to read. */
let held: WeakRef<SourceMap> | undefined;

function map(): SourceMap | null {
  const known = held?.deref();
  if (known) return known;
  const file = `${__filename}.map`;
  if (!existsSync(file)) return null;
  const read = new SourceMap(JSON.parse(readFileSync(file, 'utf8')));
  held = new WeakRef(read);
  return read;
}

/** The same text with places in the sources (`src/main.ts:33:24`) for those in the bundle; those that its map does not know stay as they are. */
export function withSourcePlaces(text: string): string {
  return text.replace(BUILT, (place, line: string, column: string) => {
    const entry = map()?.findEntry(Number(line) - 1, Number(column) - 1);
    if (!entry || !('originalSource' in entry)) return place;
    return `${entry.originalSource.replace(/^(?:\.\.\/)+/, '')}:${entry.originalLine + 1}:${entry.originalColumn + 1}`;
  });
}
