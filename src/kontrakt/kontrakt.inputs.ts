import { ActInput, ChangeInput, InputClass, InputField, KEY_PATTERN } from '../act/input';
import { DOKUMENTNR, SAGSNR } from '../kernel/sagsnumre';
import { Ansvarsrolle } from './kontrakt.enums';

/** Shapes of what acts on contracts take. References are global ids or natural keys. */

@InputClass('Ansvar. The part of one forvaltning or one boligorganisation in a section.')
export class AnsvarInput {
  @InputField('id', { optional: true, description: 'Forvaltning. This or `boligorganisation`.' })
  forvaltning?: string | null;

  @InputField('id', { optional: true, description: 'Boligorganisation. This or `forvaltning`.' })
  boligorganisation?: string | null;

  @InputField(Ansvarsrolle, { description: 'Rolle. As a rule exactly one leads in each section.' })
  rolle!: Ansvarsrolle;

  @InputField('text', { max: 2000, description: 'Opgave. What it does.' })
  opgave!: string;
}

@InputClass('Kontraktafsnit. The cooperation within one field.')
export class KontraktafsnitInput {
  @InputField('id', { description: 'Indsatsområde. One of the five fields of the contracts (rule R18), each at most once.' })
  indsatsomraade!: string;

  @InputField('id', {
    optional: true,
    description:
      'Arbejdsgruppe. The group under the forum that worked the section out, on the same field; a section without one is refused (rule H30).',
  })
  arbejdsgruppe?: string | null;

  @InputField('text', { max: 4000, description: 'Snitflade. Where the effort meets the kommune’s own operations (kernedrift).' })
  snitflade!: string;

  @InputField('text', { list: true, max: 50, description: 'Målsætninger. The common goals, in their order; at most 200 characters each.' })
  maalsaetninger!: string[];

  @InputField(() => AnsvarInput, {
    list: true,
    description: 'Ansvar. Who leads, contributes or is informed: at least one on either side (rule H85).',
  })
  ansvar!: AnsvarInput[];
}

@InputClass('Dækning. A plan that the contract covers, and when.')
export class DaekningInput {
  @InputField('id', { description: 'Helhedsplan. By id or natural key.' })
  helhedsplan!: string;

  @InputField('day', {
    optional: true,
    description: 'Fra. The first day; when left out, that of the contract, or of the version that adds the plan.',
  })
  fra?: string | null;

  @InputField('day', { optional: true, description: 'Til. The first day without it; the end of the contract when left out.' })
  til?: string | null;
}

@InputClass('Opret kontrakt. A new contract of a byområde, with its first version.')
export class OpretKontraktInput extends ActInput {
  @InputField('id', { description: 'Forum. The forum or board that works the contract out.' })
  forum!: string;

  @InputField('id', { optional: true, description: 'Byområde. One that the forum serves; to be given where it serves several.' })
  byomraade?: string | null;

  @InputField('text', { pattern: KEY_PATTERN, max: 60, description: 'Nøgle. Natural key, for example `KONTRAKT-NOERREBRO`.' })
  noegle!: string;

  @InputField('text', { description: 'Titel. What the contract is called.' })
  titel!: string;

  @InputField('day', { description: 'Fra. The first day of the contract.' })
  fra!: string;

  @InputField('day', { optional: true, description: 'Til. The first day without it; open when left out.' })
  til?: string | null;

  @InputField('day', { optional: true, description: 'Gyldig fra. The day from which the first version holds; `fra` when left out.' })
  gyldigFra?: string | null;

  @InputField('text', { optional: true, max: 2000, description: 'Ændringsnote. What is to be said of the first version.' })
  aendringsnote?: string | null;

  @InputField(() => DaekningInput, { list: true, optional: true, description: 'Helhedsplaner. The plans that the contract covers.' })
  helhedsplaner?: DaekningInput[] | null;

  @InputField(() => KontraktafsnitInput, { list: true, min: 1, max: 20, description: 'Afsnit. The sections.' })
  afsnit!: KontraktafsnitInput[];
}

@InputClass('Revidér kontrakt. The complete new wording of a contract, and the decision on it.')
export class ReviderKontraktInput extends ChangeInput {
  @InputField('id', { description: 'Kontrakt. By id or natural key.' })
  kontrakt!: string;

  @InputField('day', {
    optional: true,
    description: 'Dato. The day of the decision, after that of the version before it; today when left out.',
  })
  dato?: string | null;

  @InputField('day', { optional: true, description: 'Gyldig fra. The day from which the version holds; `dato` when left out.' })
  gyldigFra?: string | null;

  @InputField('text', { max: 2000, description: 'Ændringsnote. What is new in this version.' })
  aendringsnote!: string;

  @InputField(() => KontraktafsnitInput, { list: true, min: 1, max: 20, description: 'Afsnit. All the sections as they are from now on.' })
  afsnit!: KontraktafsnitInput[];

  @InputField('day', {
    optional: true,
    description:
      'Til. A new end of the contract, null for none; it stays when left out. Plans covered to the old end are covered to the new.',
  })
  til?: string | null;

  @InputField(() => DaekningInput, {
    list: true,
    optional: true,
    description: 'Helhedsplaner. Plans that the contract comes to cover besides.',
  })
  helhedsplaner?: DaekningInput[] | null;

  @InputField('text', {
    pattern: KEY_PATTERN,
    optional: true,
    max: 60,
    description: 'Nøgle. Natural key of the decision; made from body and day when left out.',
  })
  noegle?: string | null;

  @InputField('text', { optional: true, description: 'Titel. What the case is called; made from the contract’s title when left out.' })
  titel?: string | null;

  @InputField('text', {
    pattern: SAGSNR,
    optional: true,
    max: 40,
    description:
      'Sagsnummer. The case number of the kommune that the decision belongs to, for example `2014-0077401`, `2010-92362` or `TMU 296/2006`.',
  })
  sagsnr?: string | null;

  @InputField('text', {
    pattern: DOKUMENTNR,
    optional: true,
    max: 60,
    description: 'Dokumentnummer. For example `2014-0077401-7` or `2010-415836`.',
  })
  dokumentnr?: string | null;

  @InputField('text', { optional: true, max: 2000, description: 'Tekst. The decision in words; the ændringsnote when left out.' })
  tekst?: string | null;
}
