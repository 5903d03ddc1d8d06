import { Aendringsinput, Handlingsinput, Ind, Inputtype, NOEGLE } from '../act/input';

/** Shapes of what acts on administrations take. References are global ids or natural keys. */

@Inputtype('Opret forvaltning. An administration of the kommune.')
export class OpretForvaltningInput extends Handlingsinput {
  @Ind('id', { valgfri: true, beskrivelse: 'Kommune. Whose it is; the kommune that the actor acts for when left out.' })
  kommune?: string | null;

  @Ind('tekst', { moenster: NOEGLE, hoejst: 60, beskrivelse: 'Nøgle. Natural key, for example `TMF`; it stays when names change.' })
  noegle!: string;

  @Ind('tekst', { hoejst: 20, beskrivelse: 'Kortnavn. The abbreviation in use, for example TMF.' })
  kortnavn!: string;

  @Ind('tekst', { beskrivelse: 'Navn. For example Teknik- og Miljøforvaltningen.' })
  navn!: string;

  @Ind('tekst', { liste: true, valgfri: true, beskrivelse: 'Aliaser. Abbreviations and other names; the kortnavn is one of them anyhow.' })
  aliaser?: string[] | null;

  @Ind('tekst', { beskrivelse: 'Udvalg. The committee that it serves, with abbreviation.' })
  udvalg!: string;

  @Ind('dag', { valgfri: true, beskrivelse: 'Fra. The first day; today when left out.' })
  fra?: string | null;

  @Ind('dag', { valgfri: true, beskrivelse: 'Til. The first day without it; open when left out.' })
  til?: string | null;
}

@Inputtype('Ret forvaltning. What is given is changed; a new name leaves the old one among the aliases.')
export class RetForvaltningInput extends Aendringsinput {
  @Ind('id', { beskrivelse: 'Forvaltning. By id or natural key.' })
  forvaltning!: string;

  @Ind('tekst', { valgfri: true, hoejst: 20, beskrivelse: 'Kortnavn.' })
  kortnavn?: string | null;

  @Ind('tekst', { valgfri: true, beskrivelse: 'Navn.' })
  navn?: string | null;

  @Ind('tekst', { liste: true, valgfri: true, beskrivelse: 'Aliaser. All the aliases as they are from now on.' })
  aliaser?: string[] | null;

  @Ind('tekst', { valgfri: true, beskrivelse: 'Udvalg.' })
  udvalg?: string | null;
}

@Inputtype('Nedlæg forvaltning. An administration ends, and with it its seats.')
export class NedlaegForvaltningInput extends Aendringsinput {
  @Ind('id', { beskrivelse: 'Forvaltning. By id or natural key.' })
  forvaltning!: string;

  @Ind('dag', { beskrivelse: 'Til. The first day on which it no longer exists.' })
  til!: string;
}
