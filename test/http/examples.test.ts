import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { laesEksempler } from '../../src/http/examples';
import { testmappe } from '../support/service';

/** What the list of the playground gets to know of an example, from the comment at the top of its file. */
function laes(filer: Record<string, string>): ReturnType<typeof laesEksempler> {
  const mappe = join(testmappe(), 'eksempler');
  mkdirSync(mappe);
  for (const [fil, indhold] of Object.entries(filer)) writeFileSync(join(mappe, fil), indhold);
  return laesEksempler(mappe);
}

it('titel, beskrivelse, oversættelse og rolle læses af kommentaren', () => {
  const fil = [
    '# Titel: Søg',
    '# Søg gennem relationer.',
    '# Stavemåden er lige meget.',
    '# Rolle: FORVALTNING KMTF',
    '# Title: Search',
    '# English: Search through relations.',
    'query Soeg { a } # slut',
    '',
  ].join('\n');
  expect(laes({ '03-Soeg.graphql': fil })).toEqual([
    {
      navn: 'Soeg',
      titel: { da: 'Søg', en: 'Search' },
      beskrivelse: 'Søg gennem relationer. Stavemåden er lige meget.',
      engelskBeskrivelse: 'Search through relations.',
      rolle: { rolle: 'FORVALTNING', for: 'KMTF' },
      dokument: '# Søg gennem relationer. Stavemåden er lige meget.\nquery Soeg { a } # slut\n',
    },
  ]);
});

it.each([
  ['# Hvem betaler? Fordelingen i de aktive planer.', 'Hvem betaler?'],
  ['# Regelbogen: hver regels krav.', 'Regelbogen'],
  ['# En beskrivelse, der er alt for lang til at være en titel og ikke har et sted at standse i tide', 'Hvad Kan Ske'],
])('uden titel: %s → %s', (kommentar, titel) => {
  const [eksempel] = laes({ '38-HvadKanSke.graphql': `${kommentar}\n{ a }\n` });
  expect([eksempel?.titel, eksempel?.engelskBeskrivelse, eksempel?.rolle]).toEqual([{ da: titel, en: titel }, null, undefined]);
});

it('en rolle, der ikke er en, siges', () => {
  expect(() => laes({ '01-A.graphql': '# En beskrivelse.\n# Rolle: KONGEN\n{ a }\n' })).toThrow('KONGEN er ikke en rolle');
});
