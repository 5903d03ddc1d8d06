import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readExamples } from '../../src/http/examples';
import { testFolder } from '../support/service';

/** What the list of the playground gets to know of an example, from the comment at the top of its file. */
function read(files: Record<string, string>): ReturnType<typeof readExamples> {
  const folder = join(testFolder(), 'eksempler');
  mkdirSync(folder);
  for (const [file, content] of Object.entries(files)) writeFileSync(join(folder, file), content);
  return readExamples(folder);
}

it('title, description, translation and role are read from the comment', () => {
  const file = [
    '# Titel: Søg',
    '# Søg gennem relationer.',
    '# Stavemåden er lige meget.',
    '# Rolle: FORVALTNING KMTF',
    '# Title: Search',
    '# English: Search through relations.',
    'query Soeg { a } # slut',
    '',
  ].join('\n');
  expect(read({ '03-Soeg.graphql': file })).toEqual([
    {
      name: 'Soeg',
      title: { da: 'Søg', en: 'Search' },
      description: 'Søg gennem relationer. Stavemåden er lige meget.',
      englishDescription: 'Search through relations.',
      group: { da: 'Kom i gang', en: 'To begin with' },
      role: { rolle: 'FORVALTNING', for: 'KMTF' },
      document: '# Søg gennem relationer. Stavemåden er lige meget.\nquery Soeg { a } # slut\n',
    },
  ]);
});

it.each([
  ['# Hvem betaler? Fordelingen i de aktive planer.', 'Hvem betaler?'],
  ['# Regelbogen: hver regels krav.', 'Regelbogen'],
  ['# En beskrivelse, der er alt for lang til at være en titel og ikke har et sted at standse i tide', 'Hvad Kan Ske'],
])('without a title: %s → %s', (comment, titel) => {
  const [example] = read({ '38-HvadKanSke.graphql': `${comment}\n{ a }\n` });
  expect([example?.title, example?.englishDescription, example?.role]).toEqual([{ da: titel, en: titel }, null, undefined]);
});

it('a role that is none is told', () => {
  expect(() => read({ '01-A.graphql': '# En beskrivelse.\n# Rolle: KONGEN\n{ a }\n' })).toThrow('KONGEN is not a role');
});
