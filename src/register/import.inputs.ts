import { Handlingsinput, Ind, Inputtype } from '../act/input';

const INDHOLD = { udtryk: /^[\s\S]*$/, da: 'en tekst', en: 'a text' };

@Inputtype('Importfil. A file of a register.')
export class ImportfilInput {
  @Ind('tekst', {
    beskrivelse: 'Navn. Says what the file holds: `afdeling.yaml`, `boligorganisation-2026.csv`.',
  })
  navn!: string;

  @Ind('tekst', {
    moenster: INDHOLD,
    mindst: 0,
    hoejst: 50_000_000,
    beskrivelse:
      'Indhold. The text of the file. YAML: a list of rows, or `raekker:` with rows and `faelles:` with what they have in common. CSV: the first line names the columns; cells are parted by `;`, tab or `,`.',
  })
  indhold!: string;
}

@Inputtype('Importér. Files of registers; all of their rows are carried out, or none.')
export class ImporterInput extends Handlingsinput {
  @Ind(() => ImportfilInput, { liste: true, mindst: 1, hoejst: 50, beskrivelse: 'Filer. What others build on is carried out first.' })
  filer!: ImportfilInput[];
}
