import { ActInput, ChangeInput, InputClass, InputField, KEY_PATTERN } from '../act/input';
import { DOKUMENTNR, SAGSNR } from '../kernel/sagsnumre';
import { Forumart, Medlemsrolle } from './forum.enums';

/** Shapes of what acts on fora take. References are global ids or natural keys. */

@InputClass('Optag medlem. A seat in a forum for one forvaltning or one boligorganisation.')
export class OptagMedlemInput extends ChangeInput {
  @InputField('id', { description: 'Forum. By id or natural key.' })
  forum!: string;

  @InputField('id', { optional: true, description: 'Forvaltning. The administration that gets the seat; this or `boligorganisation`.' })
  forvaltning?: string | null;

  @InputField('id', { optional: true, description: 'Boligorganisation. The organisation that gets the seat; this or `forvaltning`.' })
  boligorganisation?: string | null;

  @InputField(Medlemsrolle, { description: 'Rolle. `LEDER` or `MEDARBEJDER` of a forvaltning, `KOORDINATOR` of a boligorganisation.' })
  rolle!: Medlemsrolle;

  @InputField('day', { optional: true, description: 'Fra. The first day of the seat; today when left out.' })
  fra?: string | null;

  @InputField('day', { optional: true, description: 'Til. The first day without it; that of the forum when left out.' })
  til?: string | null;
}

@InputClass('Udtræd. A seat in a forum is given up.')
export class UdtraedInput extends ChangeInput {
  @InputField('id', { description: 'Medlemskab. The seat, by id.' })
  medlemskab!: string;

  @InputField('day', { description: 'Til. The first day on which the seat no longer holds.' })
  til!: string;
}

@InputClass('Arbejdsgruppemedlem. One forvaltning or one boligorganisation that takes part in a group.')
export class ArbejdsgruppemedlemInput {
  @InputField('id', { optional: true, description: 'Forvaltning. This or `boligorganisation`.' })
  forvaltning?: string | null;

  @InputField('id', { optional: true, description: 'Boligorganisation. This or `forvaltning`.' })
  boligorganisation?: string | null;
}

@InputClass('Opret arbejdsgruppe. A new group under a forum.')
export class OpretArbejdsgruppeInput extends ChangeInput {
  @InputField('id', { description: 'Forum. By id or natural key.' })
  forum!: string;

  @InputField('text', { pattern: KEY_PATTERN, max: 60, description: 'Nøgle. Natural key, for example `NOERREBRO-SUNDHED`.' })
  noegle!: string;

  @InputField('text', { description: 'Navn. What the group is called.' })
  navn!: string;

  @InputField('id', { description: 'Indsatsområde. What it works on: one of the five fields of the contracts (rule R18).' })
  indsatsomraade!: string;

  @InputField('day', { optional: true, description: 'Fra. The first day of the group; today when left out.' })
  fra?: string | null;

  @InputField('day', { optional: true, description: 'Til. The first day without it; that of the forum when left out.' })
  til?: string | null;

  @InputField(() => ArbejdsgruppemedlemInput, {
    list: true,
    min: 1,
    description: 'Medlemmer. Those who take part; each must have a seat in the forum on the day.',
  })
  medlemmer!: ArbejdsgruppemedlemInput[];
}

@InputClass('Opret forum. A forum, or one of the bodies that followed the fora, by a decision of the kommunalbestyrelse.')
export class OpretForumInput extends ActInput {
  @InputField('id', { optional: true, description: 'Kommune. Whose it is; the kommune that the actor acts for when left out.' })
  kommune?: string | null;

  @InputField('text', {
    pattern: KEY_PATTERN,
    max: 60,
    description: 'Nøgle. Natural key, for example `FORUM-NOERREBRO`; it stays when names change.',
  })
  noegle!: string;

  @InputField('text', { description: 'Navn. For example Boligsocialt Forum for Nørrebro.' })
  navn!: string;

  @InputField(Forumart, { description: 'Art. What kind of body it is.' })
  art!: Forumart;

  @InputField('id', {
    list: true,
    optional: true,
    description: 'Byområder. One for a boligsocialt forum, one or more for a bydelsbestyrelse, none for the bodies of the city.',
  })
  byomraader?: string[] | null;

  @InputField('day', { optional: true, description: 'Fra. The first day; `dato` when left out, and never before it.' })
  fra?: string | null;

  @InputField('day', { optional: true, description: 'Til. The first day without it; open when left out.' })
  til?: string | null;

  @InputField('day', { optional: true, description: 'Dato. The day of the decision of the kommunalbestyrelse; today when left out.' })
  dato?: string | null;

  @InputField('text', {
    pattern: KEY_PATTERN,
    optional: true,
    max: 60,
    description: 'Afgørelsens nøgle. Natural key of the decision; made from body and day when left out.',
  })
  afgoerelsesnoegle?: string | null;

  @InputField('text', { pattern: SAGSNR, optional: true, max: 40, description: 'Sagsnummer. The case number of the decision.' })
  sagsnr?: string | null;

  @InputField('text', { pattern: DOKUMENTNR, optional: true, max: 60, description: 'Dokumentnummer.' })
  dokumentnr?: string | null;
}

@InputClass('Ret forum. The forum gets another name.')
export class RetForumInput extends ChangeInput {
  @InputField('id', { description: 'Forum. By id or natural key.' })
  forum!: string;

  @InputField('text', { description: 'Navn. What it is called.' })
  navn!: string;
}

@InputClass('Nedlæg forum. A forum ends, and with it its seats and groups.')
export class NedlaegForumInput extends ChangeInput {
  @InputField('id', { description: 'Forum. By id or natural key.' })
  forum!: string;

  @InputField('day', { description: 'Til. The first day on which it is no longer in force; not before `dato`.' })
  til!: string;

  @InputField('day', { optional: true, description: 'Dato. The day of the decision of the kommunalbestyrelse; today when left out.' })
  dato?: string | null;
}
