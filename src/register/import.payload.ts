import { Handlingssvar } from '../act/payload';
import { Haendelse } from '../haendelse/haendelse.entity';
import { Delobjekt, enumtype, Genstand, type KunLaesning, Vaerdi } from '../model/decorators';

const Importudfaldstype = enumtype('Importudfald', 'Importudfald. What a row of an import came to.', {
  OPRETTET: 'Oprettet. The row is new.',
  RETTET: 'Rettet. The row was there and is changed.',
  UAENDRET: 'Uændret. The row was there as the file has it.',
  FEJL: 'Fejl. The row is refused, and with it the import.',
});

@Delobjekt('Importrække. One row of a file, and what it came to.')
export class Importraekke {
  @Vaerdi('tekst', { beskrivelse: 'Fil. The name of the file.' })
  fil!: KunLaesning;

  @Vaerdi('heltal', { beskrivelse: 'Række. The number of the row in the file, from 1; 0 for the file as a whole.' })
  raekke!: KunLaesning;

  @Vaerdi('tekst', { beskrivelse: 'Navneord. The register that it is of, for example `afdeling`; empty when nobody can tell.' })
  navneord!: KunLaesning;

  @Vaerdi('tekst', { beskrivelse: 'Nøgle. What the row is called.' })
  noegle!: KunLaesning;

  @Vaerdi('enum', { enumtype: Importudfaldstype, beskrivelse: 'Udfald. What it came to.' })
  udfald!: KunLaesning;

  @Vaerdi('tekst', { nullbar: true, beskrivelse: 'Felt. The column that is wrong, where one is.' })
  felt!: KunLaesning;

  @Vaerdi('saetning', { nullbar: true, beskrivelse: 'Tekst. What is wrong.' })
  tekst!: KunLaesning;
}

@Delobjekt('Answer of an act that imports registers.')
export class ImportPayload extends Handlingssvar {
  @Vaerdi('heltal', { beskrivelse: 'Antal. How many rows the files have.' })
  antal!: KunLaesning;

  @Vaerdi(() => Importraekke, { liste: true, beskrivelse: 'Rækker. Every row with what it came to, file by file.' })
  raekker!: KunLaesning;

  @Genstand(() => Haendelse, { beskrivelse: 'Hændelse. The event that was recorded; null when there is none.' })
  haendelse!: KunLaesning;
}
