import { ActInput, ChangeInput, InputClass, InputField, KEY_PATTERN } from '../act/input';

/** Shapes of what acts on administrations take. References are global ids or natural keys. */

@InputClass('Opret forvaltning. An administration of the kommune.')
export class OpretForvaltningInput extends ActInput {
  @InputField('id', { optional: true, description: 'Kommune. Whose it is; the kommune that the actor acts for when left out.' })
  kommune?: string | null;

  @InputField('text', { pattern: KEY_PATTERN, max: 60, description: 'Nøgle. Natural key, for example `TMF`; it stays when names change.' })
  noegle!: string;

  @InputField('text', { max: 20, description: 'Kortnavn. The abbreviation in use, for example TMF.' })
  kortnavn!: string;

  @InputField('text', { description: 'Navn. For example Teknik- og Miljøforvaltningen.' })
  navn!: string;

  @InputField('text', {
    list: true,
    optional: true,
    description: 'Aliaser. Abbreviations and other names; the kortnavn is one of them anyhow.',
  })
  aliaser?: string[] | null;

  @InputField('text', { description: 'Udvalg. The committee that it serves, with abbreviation.' })
  udvalg!: string;

  @InputField('day', { optional: true, description: 'Fra. The first day; today when left out.' })
  fra?: string | null;

  @InputField('day', { optional: true, description: 'Til. The first day without it; open when left out.' })
  til?: string | null;
}

@InputClass('Ret forvaltning. What is given is changed; a new name leaves the old one among the aliases.')
export class RetForvaltningInput extends ChangeInput {
  @InputField('id', { description: 'Forvaltning. By id or natural key.' })
  forvaltning!: string;

  @InputField('text', { optional: true, max: 20, description: 'Kortnavn.' })
  kortnavn?: string | null;

  @InputField('text', { optional: true, description: 'Navn.' })
  navn?: string | null;

  @InputField('text', { list: true, optional: true, description: 'Aliaser. All the aliases as they are from now on.' })
  aliaser?: string[] | null;

  @InputField('text', { optional: true, description: 'Udvalg.' })
  udvalg?: string | null;
}

@InputClass('Nedlæg forvaltning. An administration ends, and with it its seats.')
export class NedlaegForvaltningInput extends ChangeInput {
  @InputField('id', { description: 'Forvaltning. By id or natural key.' })
  forvaltning!: string;

  @InputField('day', { description: 'Til. The first day on which it no longer exists.' })
  til!: string;
}
