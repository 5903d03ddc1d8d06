import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { erRolle } from '../kerne/roller';
import type { Eksempel } from './playground';

/**
 * The example operations of a folder: `NAVN.graphql`, its description in the comment lines at the top. The line
 * `# Rolle: FORVALTNING KMTF` says whose token an act needs.
 */
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
  const rolle = rolleI(linjer.slice(0, slut));
  return { navn: navn.replace(/^\d+-/, ''), beskrivelse, dokument, ...(rolle ? { rolle } : {}) };
}

function rolleI(hoved: readonly string[]): Eksempel['rolle'] {
  for (const linje of hoved) {
    const [, rolle, hvem] = /^# Rolle: (\S+)(?: (\S+))?$/.exec(linje) ?? [];
    if (rolle && erRolle(rolle)) return { rolle, for: hvem ?? null };
    if (rolle) throw new Error(`${rolle} er ikke en rolle`);
  }
  return undefined;
}
