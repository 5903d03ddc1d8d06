import { Aendringsinput, Handlingsinput, Ind, Inputtype, NOEGLE } from '../act/input';

/** Shapes of what acts on organisations, their administration and their estates take. References are global ids or natural keys. */

@Inputtype('Opret boligorganisation. An organisation that may apply for plans, or administer others.')
export class OpretBoligorganisationInput extends Handlingsinput {
  @Ind('tekst', { moenster: NOEGLE, hoejst: 60, beskrivelse: 'Nøgle. Natural key, for example `FSB`; it stays when names change.' })
  noegle!: string;

  @Ind('tekst', { beskrivelse: 'Navn. For example fsb.' })
  navn!: string;

  @Ind('tekst', { liste: true, valgfri: true, beskrivelse: 'Aliaser. Other spellings and former names.' })
  aliaser?: string[] | null;

  @Ind('id', {
    valgfri: true,
    beskrivelse: 'Administrator. The organisation that administers it from `fra`; none when it administers itself.',
  })
  administrator?: string | null;

  @Ind('dag', { valgfri: true, beskrivelse: 'Fra. The first day of the administration; today when left out.' })
  fra?: string | null;
}

@Inputtype('Ret boligorganisation. What is given is changed; a new name leaves the old one among the aliases.')
export class RetBoligorganisationInput extends Aendringsinput {
  @Ind('id', { beskrivelse: 'Boligorganisation. By id or natural key.' })
  boligorganisation!: string;

  @Ind('tekst', { valgfri: true, beskrivelse: 'Navn.' })
  navn?: string | null;

  @Ind('tekst', { liste: true, valgfri: true, beskrivelse: 'Aliaser. All the aliases as they are from now on.' })
  aliaser?: string[] | null;
}

@Inputtype('Overtag administration. An organisation comes to be administered by another; whoever did before does no longer.')
export class OvertagAdministrationInput extends Aendringsinput {
  @Ind('id', { beskrivelse: 'Boligorganisation. The organisation that is administered.' })
  boligorganisation!: string;

  @Ind('id', { beskrivelse: 'Administrator. The organisation that administers it.' })
  administrator!: string;

  @Ind('dag', { valgfri: true, beskrivelse: 'Fra. The first day; today when left out.' })
  fra?: string | null;

  @Ind('dag', { valgfri: true, beskrivelse: 'Til. The first day without it; open when left out.' })
  til?: string | null;
}

@Inputtype('Afslut administration. From the day on the organisation administers itself.')
export class AfslutAdministrationInput extends Aendringsinput {
  @Ind('id', { beskrivelse: 'Boligorganisation. The organisation that is administered.' })
  boligorganisation!: string;

  @Ind('dag', { beskrivelse: 'Til. The first day on which nobody administers it.' })
  til!: string;
}

@Inputtype('Opret afdeling. An estate of an organisation.')
export class OpretAfdelingInput extends Handlingsinput {
  @Ind('id', { beskrivelse: 'Boligorganisation. The organisation that owns it.' })
  boligorganisation!: string;

  @Ind('tekst', { hoejst: 20, beskrivelse: 'Nummer. The number within the organisation, in its own form: `1-85`, `463`, `8`.' })
  nummer!: string;

  @Ind('tekst', {
    moenster: NOEGLE,
    valgfri: true,
    hoejst: 60,
    beskrivelse: 'Nøgle. Natural key; organisation and number, for example `FSB/1-85`, when left out.',
  })
  noegle?: string | null;

  @Ind('tekst', { beskrivelse: 'Navn. For example Blågården.' })
  navn!: string;

  @Ind('tekst', { liste: true, valgfri: true, beskrivelse: 'Aliaser. Other spellings and local names.' })
  aliaser?: string[] | null;

  @Ind('heltal', { valgfri: true, mindst: 0, hoejst: 100_000, beskrivelse: 'Antal lejemål. Number of homes.' })
  antalLejemaal?: number | null;

  @Ind('heltal', { valgfri: true, mindst: 0, hoejst: 1_000_000, beskrivelse: 'Antal beboere. Number of residents.' })
  antalBeboere?: number | null;

  @Ind('id', { valgfri: true, beskrivelse: 'Byområde. The area that the estate lies in; none outside the areas.' })
  byomraade?: string | null;

  @Ind('id', { valgfri: true, beskrivelse: 'Kommune. Where it lies; that of the byområde when left out.' })
  kommune?: string | null;

  @Ind('dag', { valgfri: true, beskrivelse: 'Oprettet. The day on which it was founded; unknown when left out.' })
  oprettet?: string | null;
}

@Inputtype('Ret afdeling. What is given is changed; null clears what may be empty; a new name leaves the old one among the aliases.')
export class RetAfdelingInput extends Aendringsinput {
  @Ind('id', { beskrivelse: 'Afdeling. By id or natural key.' })
  afdeling!: string;

  @Ind('tekst', { valgfri: true, hoejst: 20, beskrivelse: 'Nummer.' })
  nummer?: string | null;

  @Ind('tekst', { valgfri: true, beskrivelse: 'Navn.' })
  navn?: string | null;

  @Ind('tekst', { liste: true, valgfri: true, beskrivelse: 'Aliaser. All the aliases as they are from now on.' })
  aliaser?: string[] | null;

  @Ind('heltal', { valgfri: true, mindst: 0, hoejst: 100_000, beskrivelse: 'Antal lejemål. Number of homes.' })
  antalLejemaal?: number | null;

  @Ind('heltal', { valgfri: true, mindst: 0, hoejst: 1_000_000, beskrivelse: 'Antal beboere. Number of residents.' })
  antalBeboere?: number | null;

  @Ind('id', { valgfri: true, beskrivelse: 'Byområde. The area that the estate lies in; none outside the areas.' })
  byomraade?: string | null;

  @Ind('id', { valgfri: true, beskrivelse: 'Kommune. Where it lies.' })
  kommune?: string | null;

  @Ind('dag', { valgfri: true, beskrivelse: 'Oprettet. The day on which it was founded; null when that is unknown.' })
  oprettet?: string | null;
}

@Inputtype('Flyt afdeling. An estate goes from one organisation to another.')
export class FlytAfdelingInput extends Aendringsinput {
  @Ind('id', { beskrivelse: 'Afdeling. By id or natural key; its key stays.' })
  afdeling!: string;

  @Ind('id', { beskrivelse: 'Boligorganisation. The organisation that takes it over.' })
  boligorganisation!: string;

  @Ind('dag', { valgfri: true, beskrivelse: 'Dato. The first day with the new owner; today when left out.' })
  dato?: string | null;

  @Ind('tekst', {
    valgfri: true,
    hoejst: 20,
    beskrivelse: 'Nummer. Its number within the new organisation; the same as before when left out.',
  })
  nummer?: string | null;
}

@Inputtype('Sammenlagt afdeling. An estate that goes into another.')
export class SammenlagtAfdelingInput {
  @Ind('id', { beskrivelse: 'Afdeling. By id or natural key.' })
  afdeling!: string;

  @Ind('heltal', { valgfri: true, mindst: 1, beskrivelse: 'The `version` of it that you have seen.' })
  expectedVersion?: number | null;
}

@Inputtype('Sammenlæg afdelinger. Estates that go into another one of the same organisation.')
export class SammenlaegAfdelingerInput extends Aendringsinput {
  @Ind(() => SammenlagtAfdelingInput, { liste: true, mindst: 1, hoejst: 20, beskrivelse: 'Afdelinger. The estates that end.' })
  afdelinger!: SammenlagtAfdelingInput[];

  @Ind('id', { beskrivelse: 'Efterfølger. The estate that they go into; `expectedVersion` is that of it.' })
  efterfoelger!: string;

  @Ind('dag', { valgfri: true, beskrivelse: 'Dato. The first day of the merger; today when left out.' })
  dato?: string | null;

  @Ind('heltal', {
    valgfri: true,
    mindst: 0,
    hoejst: 100_000,
    beskrivelse: 'Antal lejemål. Of the estate after the merger; as before when left out.',
  })
  antalLejemaal?: number | null;

  @Ind('heltal', {
    valgfri: true,
    mindst: 0,
    hoejst: 1_000_000,
    beskrivelse: 'Antal beboere. Of the estate after the merger; as before when left out.',
  })
  antalBeboere?: number | null;
}

@Inputtype('Nedlæg afdeling. An estate ends without going into another.')
export class NedlaegAfdelingInput extends Aendringsinput {
  @Ind('id', { beskrivelse: 'Afdeling. By id or natural key.' })
  afdeling!: string;

  @Ind('dag', { valgfri: true, beskrivelse: 'Dato. The first day on which it no longer exists; today when left out.' })
  dato?: string | null;
}
