import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Eksempel } from './playground';

/** The example operations of a folder: `NAVN.graphql`, its description in the comment lines at the top. */
export function laesEksempler(mappe: string): Eksempel[] {
  return readdirSync(mappe)
    .filter((fil) => fil.endsWith('.graphql'))
    .sort()
    .map((fil) => laesEksempel(basename(fil, '.graphql'), readFileSync(join(mappe, fil), 'utf8')));
}

function laesEksempel(navn: string, dokument: string): Eksempel {
  const linjer = dokument.split('\n');
  const slut = linjer.findIndex((l) => !l.startsWith('#'));
  const beskrivelse = linjer
    .slice(0, slut)
    .map((l) => l.replace(/^#\s?/, ''))
    .join(' ')
    .trim();
  return { navn: navn.replace(/^\d+-/, ''), beskrivelse, dokument };
}
