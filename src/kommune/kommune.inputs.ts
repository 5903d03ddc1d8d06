import { Aendringsinput, Handlingsinput, Ind, Inputtype, NOEGLE } from '../act/input';

/** Shapes of what acts on kommuner take. References are global ids or natural keys. */

const KODE = { udtryk: /^\d{4}$/, da: 'fire cifre, fx 0101', en: 'four digits, for example 0101' };

@Inputtype('Opret kommune. A municipality that plans are applied for through.')
export class OpretKommuneInput extends Handlingsinput {
  @Ind('tekst', { moenster: NOEGLE, hoejst: 60, beskrivelse: 'Nøgle. Natural key, for example `KOEBENHAVN`; it stays when names change.' })
  noegle!: string;

  @Ind('tekst', { beskrivelse: 'Navn. For example København.' })
  navn!: string;

  @Ind('tekst', { moenster: KODE, beskrivelse: 'Kommunekode. Four digits, for example `0101`.' })
  kode!: string;

  @Ind('tekst', { beskrivelse: 'Kommunalbestyrelse. What its council is called.' })
  kommunalbestyrelse!: string;
}

@Inputtype('Ret kommune. What is given is changed.')
export class RetKommuneInput extends Aendringsinput {
  @Ind('id', { beskrivelse: 'Kommune. By id or natural key.' })
  kommune!: string;

  @Ind('tekst', { valgfri: true, beskrivelse: 'Navn.' })
  navn?: string | null;

  @Ind('tekst', { moenster: KODE, valgfri: true, beskrivelse: 'Kommunekode.' })
  kode?: string | null;

  @Ind('tekst', { valgfri: true, beskrivelse: 'Kommunalbestyrelse.' })
  kommunalbestyrelse?: string | null;
}
