import { ActInput, ChangeInput, InputClass, InputField, KEY_PATTERN } from '../act/input';

/** Shapes of what acts on organisations, their administration and their estates take. References are global ids or natural keys. */

@InputClass('Opret boligorganisation. An organisation that may apply for plans, or administer others.')
export class OpretBoligorganisationInput extends ActInput {
  @InputField('text', { pattern: KEY_PATTERN, max: 60, description: 'Nøgle. Natural key, for example `FSB`; it stays when names change.' })
  noegle!: string;

  @InputField('text', { description: 'Navn. For example fsb.' })
  navn!: string;

  @InputField('text', { list: true, optional: true, description: 'Aliaser. Other spellings and former names.' })
  aliaser?: string[] | null;

  @InputField('id', {
    optional: true,
    description: 'Administrator. The organisation that administers it from `fra`; none when it administers itself.',
  })
  administrator?: string | null;

  @InputField('day', { optional: true, description: 'Fra. The first day of the administration; today when left out.' })
  fra?: string | null;
}

@InputClass('Ret boligorganisation. What is given is changed; a new name leaves the old one among the aliases.')
export class RetBoligorganisationInput extends ChangeInput {
  @InputField('id', { description: 'Boligorganisation. By id or natural key.' })
  boligorganisation!: string;

  @InputField('text', { optional: true, description: 'Navn.' })
  navn?: string | null;

  @InputField('text', { list: true, optional: true, description: 'Aliaser. All the aliases as they are from now on.' })
  aliaser?: string[] | null;
}

@InputClass('Overtag administration. An organisation comes to be administered by another; whoever did before does no longer.')
export class OvertagAdministrationInput extends ChangeInput {
  @InputField('id', { description: 'Boligorganisation. The organisation that is administered.' })
  boligorganisation!: string;

  @InputField('id', { description: 'Administrator. The organisation that administers it.' })
  administrator!: string;

  @InputField('day', { optional: true, description: 'Fra. The first day; today when left out.' })
  fra?: string | null;

  @InputField('day', { optional: true, description: 'Til. The first day without it; open when left out.' })
  til?: string | null;
}

@InputClass('Afslut administration. From the day on the organisation administers itself.')
export class AfslutAdministrationInput extends ChangeInput {
  @InputField('id', { description: 'Boligorganisation. The organisation that is administered.' })
  boligorganisation!: string;

  @InputField('day', { description: 'Til. The first day on which nobody administers it.' })
  til!: string;
}

@InputClass('Opret afdeling. An estate of an organisation.')
export class OpretAfdelingInput extends ActInput {
  @InputField('id', { description: 'Boligorganisation. The organisation that owns it.' })
  boligorganisation!: string;

  @InputField('text', { max: 20, description: 'Nummer. The number within the organisation, in its own form: `1-85`, `463`, `8`.' })
  nummer!: string;

  @InputField('text', {
    pattern: KEY_PATTERN,
    optional: true,
    max: 60,
    description: 'Nøgle. Natural key; organisation and number, for example `FSB/1-85`, when left out.',
  })
  noegle?: string | null;

  @InputField('text', { description: 'Navn. For example Blågården.' })
  navn!: string;

  @InputField('text', { list: true, optional: true, description: 'Aliaser. Other spellings and local names.' })
  aliaser?: string[] | null;

  @InputField('int', { optional: true, min: 0, max: 100_000, description: 'Antal lejemål. Number of homes.' })
  antalLejemaal?: number | null;

  @InputField('int', { optional: true, min: 0, max: 1_000_000, description: 'Antal beboere. Number of residents.' })
  antalBeboere?: number | null;

  @InputField('id', { optional: true, description: 'Byområde. The area that the estate lies in; none outside the areas.' })
  byomraade?: string | null;

  @InputField('id', { optional: true, description: 'Kommune. Where it lies; that of the byområde when left out.' })
  kommune?: string | null;

  @InputField('day', { optional: true, description: 'Oprettet. The day on which it was founded; unknown when left out.' })
  oprettet?: string | null;
}

@InputClass('Ret afdeling. What is given is changed; null clears what may be empty; a new name leaves the old one among the aliases.')
export class RetAfdelingInput extends ChangeInput {
  @InputField('id', { description: 'Afdeling. By id or natural key.' })
  afdeling!: string;

  @InputField('text', { optional: true, max: 20, description: 'Nummer.' })
  nummer?: string | null;

  @InputField('text', { optional: true, description: 'Navn.' })
  navn?: string | null;

  @InputField('text', { list: true, optional: true, description: 'Aliaser. All the aliases as they are from now on.' })
  aliaser?: string[] | null;

  @InputField('int', { optional: true, min: 0, max: 100_000, description: 'Antal lejemål. Number of homes.' })
  antalLejemaal?: number | null;

  @InputField('int', { optional: true, min: 0, max: 1_000_000, description: 'Antal beboere. Number of residents.' })
  antalBeboere?: number | null;

  @InputField('id', { optional: true, description: 'Byområde. The area that the estate lies in; none outside the areas.' })
  byomraade?: string | null;

  @InputField('id', { optional: true, description: 'Kommune. Where it lies.' })
  kommune?: string | null;

  @InputField('day', { optional: true, description: 'Oprettet. The day on which it was founded; null when that is unknown.' })
  oprettet?: string | null;
}

@InputClass('Flyt afdeling. An estate goes from one organisation to another.')
export class FlytAfdelingInput extends ChangeInput {
  @InputField('id', { description: 'Afdeling. By id or natural key; its key stays.' })
  afdeling!: string;

  @InputField('id', { description: 'Boligorganisation. The organisation that takes it over.' })
  boligorganisation!: string;

  @InputField('day', { optional: true, description: 'Dato. The first day with the new owner; today when left out.' })
  dato?: string | null;

  @InputField('text', {
    optional: true,
    max: 20,
    description: 'Nummer. Its number within the new organisation; the same as before when left out.',
  })
  nummer?: string | null;
}

@InputClass('Sammenlagt afdeling. An estate that goes into another.')
export class SammenlagtAfdelingInput {
  @InputField('id', { description: 'Afdeling. By id or natural key.' })
  afdeling!: string;

  @InputField('int', { optional: true, min: 1, description: 'The `version` of it that you have seen.' })
  expectedVersion?: number | null;
}

@InputClass('Sammenlæg afdelinger. Estates that go into another one of the same organisation.')
export class SammenlaegAfdelingerInput extends ChangeInput {
  @InputField(() => SammenlagtAfdelingInput, { list: true, min: 1, max: 20, description: 'Afdelinger. The estates that end.' })
  afdelinger!: SammenlagtAfdelingInput[];

  @InputField('id', { description: 'Efterfølger. The estate that they go into; `expectedVersion` is that of it.' })
  efterfoelger!: string;

  @InputField('day', { optional: true, description: 'Dato. The first day of the merger; today when left out.' })
  dato?: string | null;

  @InputField('int', {
    optional: true,
    min: 0,
    max: 100_000,
    description: 'Antal lejemål. Of the estate after the merger; as before when left out.',
  })
  antalLejemaal?: number | null;

  @InputField('int', {
    optional: true,
    min: 0,
    max: 1_000_000,
    description: 'Antal beboere. Of the estate after the merger; as before when left out.',
  })
  antalBeboere?: number | null;
}

@InputClass('Nedlæg afdeling. An estate ends without going into another.')
export class NedlaegAfdelingInput extends ChangeInput {
  @InputField('id', { description: 'Afdeling. By id or natural key.' })
  afdeling!: string;

  @InputField('day', { optional: true, description: 'Dato. The first day on which it no longer exists; today when left out.' })
  dato?: string | null;
}
