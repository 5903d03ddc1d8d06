import { ActInput, InputClass, InputField, KEY_PATTERN } from '../act/input';
import { DOKUMENTNR, SAGSNR } from '../kernel/sagsnumre';
import { Organ, Punktart, Udfald } from './afgoerelse.enums';

@InputClass('Punkt. One item of a decision: about exactly one plan, version of a contract, or pool.')
export class PunktInput {
  @InputField(Punktart, {
    description:
      'Art. `GODKENDELSE` of a plan or of a version of a contract, `INDSTILLING`, `ANBEFALING`, `FRIGIVELSE` or `REGULERINGSKONTO` of a plan, `BEVILLING` to a pool. The others have acts of their own.',
  })
  art!: Punktart;

  @InputField('id', { optional: true, description: 'Helhedsplan. The plan that the item is about.' })
  helhedsplan?: string | null;

  @InputField('id', { optional: true, description: 'Kontrakt. The contract whose version waits for the decision.' })
  kontrakt?: string | null;

  @InputField('id', { optional: true, description: 'Pulje. The pool that money is decided into.' })
  pulje?: string | null;

  @InputField('kroner', {
    optional: true,
    description:
      'Beløb. In kroner. Of a BEVILLING (negative when the pool is cut); of a FRIGIVELSE the most that is released (all that is committed when left out); of a REGULERINGSKONTO the most that may be used.',
  })
  beloeb?: number | null;

  @InputField('text', { optional: true, max: 1000, description: 'Formål. Of a REGULERINGSKONTO: what the funds may be used for.' })
  formaal?: string | null;

  @InputField('int', {
    optional: true,
    min: 1,
    description:
      'The `version` that you have seen of the plan, contract or pool. If it has been changed since, the whole decision is refused (`VERSIONSKONFLIKT`).',
  })
  expectedVersion?: number | null;

  @InputField('text', { optional: true, description: 'Titel. Of a BEVILLING; the title of the decision when left out.' })
  titel?: string | null;

  @InputField('day', {
    optional: true,
    description: 'Fra. Of a BEVILLING: the day from which the money is there; the day of the decision when left out.',
  })
  fra?: string | null;

  @InputField('text', { optional: true, max: 2000, description: 'Tekst. The item in words; the title of the decision when left out.' })
  tekst?: string | null;
}

@InputClass('Registrér afgørelse. A decision of one body on one day, with its items.')
export class RegistrerAfgoerelseInput extends ActInput {
  @InputField(Organ, { description: 'Organ. The body that decided.' })
  organ!: Organ;

  @InputField('day', { optional: true, description: 'Dato. The day of the decision; today when left out.' })
  dato?: string | null;

  @InputField(Udfald, { description: 'Udfald. How it fell, for all the items.' })
  udfald!: Udfald;

  @InputField('text', { description: 'Titel. What the case is called on the agenda.' })
  titel!: string;

  @InputField('text', {
    pattern: KEY_PATTERN,
    optional: true,
    max: 60,
    description: 'Nøgle. Natural key; made from body and day when left out.',
  })
  noegle?: string | null;

  @InputField('text', {
    pattern: SAGSNR,
    optional: true,
    max: 40,
    description: 'Sagsnummer. For example `2014-0077401`, `2010-92362` or `TMU 296/2006`.',
  })
  sagsnr?: string | null;

  @InputField('text', {
    pattern: DOKUMENTNR,
    optional: true,
    max: 60,
    description: 'Dokumentnummer. For example `2014-0077401-7` or `2010-415836`.',
  })
  dokumentnr?: string | null;

  @InputField(() => PunktInput, {
    list: true,
    min: 1,
    max: 50,
    description: 'Punkter. What was decided; all of it or nothing is recorded.',
  })
  punkter!: PunktInput[];
}
