import { ActInput, InputClass, InputField } from '../act/input';

const INDHOLD = { expression: /^[\s\S]*$/, da: 'en tekst', en: 'a text' };

@InputClass('Importfil. A file of a register.')
export class ImportfilInput {
  @InputField('text', {
    description: 'Navn. Says what the file holds: `afdeling.yaml`, `boligorganisation-2026.csv`.',
  })
  navn!: string;

  @InputField('text', {
    pattern: INDHOLD,
    min: 0,
    max: 50_000_000,
    description:
      'Indhold. The text of the file. YAML: a list of rows, or `raekker:` with rows and `faelles:` with what they have in common. CSV: the first line names the columns; cells are parted by `;`, tab or `,`.',
  })
  indhold!: string;
}

@InputClass('Importér. Files of registers; all of their rows are carried out, or none.')
export class ImporterInput extends ActInput {
  @InputField(() => ImportfilInput, { list: true, min: 1, max: 50, description: 'Filer. What others build on is carried out first.' })
  filer!: ImportfilInput[];
}
