import { ActPayload } from '../act/payload';
import { Haendelse } from '../haendelse/haendelse.entity';
import { defineEnum } from '../kernel/enums';
import { type ApiOnly, Part, PayloadRow, Value } from '../model/decorators';

const ImportOutcomeType = defineEnum('Importudfald', 'Importudfald. What a row of an import came to.', {
  OPRETTET: 'Oprettet. The row is new.',
  RETTET: 'Rettet. The row was there and is changed.',
  UAENDRET: 'Uændret. The row was there as the file has it.',
  FEJL: 'Fejl. The row is refused, and with it the import.',
});

@Part('Importrække. One row of a file, and what it came to.')
export class Importraekke {
  @Value('text', { description: 'Fil. The name of the file.' })
  fil!: ApiOnly;

  @Value('int', { description: 'Række. The number of the row in the file, from 1; 0 for the file as a whole.' })
  raekke!: ApiOnly;

  @Value('text', { description: 'Navneord. The register that it is of, for example `afdeling`; empty when nobody can tell.' })
  navneord!: ApiOnly;

  @Value('text', { description: 'Nøgle. What the row is called.' })
  noegle!: ApiOnly;

  @Value('enum', { enumType: ImportOutcomeType, description: 'Udfald. What it came to.' })
  udfald!: ApiOnly;

  @Value('text', { nullable: true, description: 'Felt. The column that is wrong, where one is.' })
  felt!: ApiOnly;

  @Value('saetning', { nullable: true, description: 'Tekst. What is wrong.' })
  tekst!: ApiOnly;
}

@Part('Answer of an act that imports registers.')
export class ImportPayload extends ActPayload {
  @Value('int', { description: 'Antal. How many rows the files have.' })
  antal!: ApiOnly;

  @Value(() => Importraekke, { list: true, description: 'Rækker. Every row with what it came to, file by file.' })
  raekker!: ApiOnly;

  @PayloadRow(() => Haendelse, { description: 'Hændelse. The event that was recorded; null when there is none.' })
  haendelse!: ApiOnly;
}
