import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { erRolle } from '../kernel/roles';
import type { Eksempel } from './playground-route';

/**
 * The example operations of a folder: `NAVN.graphql`. The comment lines at the top describe it in Danish; some of them say
 * more, each on a line of its own: `# Titel:` and `# Title:` what the list calls it, `# English:` the description in English,
 * `# Rolle: FORVALTNING KMTF` whose token an act needs.
 */
export function laesEksempler(mappe: string): Eksempel[] {
  return readdirSync(mappe)
    .filter((fil) => fil.endsWith('.graphql'))
    .sort()
    .map((fil) => laesEksempel(basename(fil, '.graphql'), readFileSync(join(mappe, fil), 'utf8')));
}

function laesEksempel(filnavn: string, fil: string): Eksempel {
  const linjer = fil.split('\n');
  const slut = linjer.findIndex((l) => !l.startsWith('#'));
  const hoved = linjer.slice(0, slut).map((l) => l.replace(/^#\s?/, ''));
  const navn = filnavn.replace(/^\d+-/, '');
  const beskrivelse = hoved
    .filter((l) => !/^(Titel|Title|English|Rolle):/.test(l))
    .join(' ')
    .trim();
  const rolle = rolleI(hoved);
  const titel = maerket(hoved, 'Titel') ?? afledtTitel(beskrivelse, navn);
  return {
    navn,
    titel: { da: titel, en: maerket(hoved, 'Title') ?? titel },
    beskrivelse,
    engelskBeskrivelse: maerket(hoved, 'English') ?? null,
    ...(rolle ? { rolle } : {}),
    dokument: `# ${beskrivelse}\n${linjer.slice(slut).join('\n')}`,
  };
}

function maerket(hoved: readonly string[], ord: string): string | undefined {
  return hoved
    .find((l) => l.startsWith(`${ord}:`))
    ?.slice(ord.length + 1)
    .trim();
}

function rolleI(hoved: readonly string[]): Eksempel['rolle'] {
  const skrevet = maerket(hoved, 'Rolle');
  if (skrevet === undefined) return undefined;
  const [rolle, hvem = null] = skrevet.split(/\s+/);
  if (!erRolle(rolle)) throw new Error(`${rolle} er ikke en rolle`);
  return { rolle, for: hvem };
}

/** The first words of the description, or the file's name as words; a file without a title is still to be recognised. */
function afledtTitel(beskrivelse: string, navn: string): string {
  const led = /^[^.:?!;]{3,60}(?:[?!]|(?=[.:;]|$))/.exec(beskrivelse)?.[0];
  return led ?? navn.replace(/(?<=[\p{Ll}\d])(?=\p{Lu})/gu, ' ');
}
