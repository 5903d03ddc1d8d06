import { ActInput, ChangeInput, InputClass, InputField, KEY_PATTERN } from '../act/input';

/** Shapes of what acts on kommuner take. References are global ids or natural keys. */

const KODE = { expression: /^\d{4}$/, da: 'fire cifre, fx 0101', en: 'four digits, for example 0101' };

@InputClass('Opret kommune. A municipality that plans are applied for through.')
export class OpretKommuneInput extends ActInput {
  @InputField('text', {
    pattern: KEY_PATTERN,
    max: 60,
    description: 'Nøgle. Natural key, for example `KOEBENHAVN`; it stays when names change.',
  })
  noegle!: string;

  @InputField('text', { description: 'Navn. For example København.' })
  navn!: string;

  @InputField('text', { pattern: KODE, description: 'Kommunekode. Four digits, for example `0101`.' })
  kode!: string;

  @InputField('text', { description: 'Kommunalbestyrelse. What its council is called.' })
  kommunalbestyrelse!: string;
}

@InputClass('Ret kommune. What is given is changed.')
export class RetKommuneInput extends ChangeInput {
  @InputField('id', { description: 'Kommune. By id or natural key.' })
  kommune!: string;

  @InputField('text', { optional: true, description: 'Navn.' })
  navn?: string | null;

  @InputField('text', { pattern: KODE, optional: true, description: 'Kommunekode.' })
  kode?: string | null;

  @InputField('text', { optional: true, description: 'Kommunalbestyrelse.' })
  kommunalbestyrelse?: string | null;
}
