import { Aendringsinput, Handlingsinput, Ind, Inputtype, NOEGLE } from '../act/input';
import { DOKUMENTNR, SAGSNR } from '../kernel/sagsnumre';
import { Forumart } from './forum.enums';
import { Medlemsrolle } from './medlemskab.entity';

/** Shapes of what acts on fora take. References are global ids or natural keys. */

@Inputtype('Optag medlem. A seat in a forum for one forvaltning or one boligorganisation.')
export class OptagMedlemInput extends Aendringsinput {
  @Ind('id', { beskrivelse: 'Forum. By id or natural key.' })
  forum!: string;

  @Ind('id', { valgfri: true, beskrivelse: 'Forvaltning. The administration that gets the seat; this or `boligorganisation`.' })
  forvaltning?: string | null;

  @Ind('id', { valgfri: true, beskrivelse: 'Boligorganisation. The organisation that gets the seat; this or `forvaltning`.' })
  boligorganisation?: string | null;

  @Ind(Medlemsrolle, { beskrivelse: 'Rolle. `LEDER` or `MEDARBEJDER` of a forvaltning, `KOORDINATOR` of a boligorganisation.' })
  rolle!: Medlemsrolle;

  @Ind('dag', { valgfri: true, beskrivelse: 'Fra. The first day of the seat; today when left out.' })
  fra?: string | null;

  @Ind('dag', { valgfri: true, beskrivelse: 'Til. The first day without it; that of the forum when left out.' })
  til?: string | null;
}

@Inputtype('Udtræd. A seat in a forum is given up.')
export class UdtraedInput extends Aendringsinput {
  @Ind('id', { beskrivelse: 'Medlemskab. The seat, by id.' })
  medlemskab!: string;

  @Ind('dag', { beskrivelse: 'Til. The first day on which the seat no longer holds.' })
  til!: string;
}

@Inputtype('Arbejdsgruppemedlem. One forvaltning or one boligorganisation that takes part in a group.')
export class ArbejdsgruppemedlemInput {
  @Ind('id', { valgfri: true, beskrivelse: 'Forvaltning. This or `boligorganisation`.' })
  forvaltning?: string | null;

  @Ind('id', { valgfri: true, beskrivelse: 'Boligorganisation. This or `forvaltning`.' })
  boligorganisation?: string | null;
}

@Inputtype('Opret arbejdsgruppe. A new group under a forum.')
export class OpretArbejdsgruppeInput extends Aendringsinput {
  @Ind('id', { beskrivelse: 'Forum. By id or natural key.' })
  forum!: string;

  @Ind('tekst', { moenster: NOEGLE, hoejst: 60, beskrivelse: 'Nøgle. Natural key, for example `NOERREBRO-SUNDHED`.' })
  noegle!: string;

  @Ind('tekst', { beskrivelse: 'Navn. What the group is called.' })
  navn!: string;

  @Ind('id', { beskrivelse: 'Indsatsområde. What it works on: one of the five fields of the contracts (rule R18).' })
  indsatsomraade!: string;

  @Ind('dag', { valgfri: true, beskrivelse: 'Fra. The first day of the group; today when left out.' })
  fra?: string | null;

  @Ind('dag', { valgfri: true, beskrivelse: 'Til. The first day without it; that of the forum when left out.' })
  til?: string | null;

  @Ind(() => ArbejdsgruppemedlemInput, {
    liste: true,
    mindst: 1,
    beskrivelse: 'Medlemmer. Those who take part; each must have a seat in the forum on the day.',
  })
  medlemmer!: ArbejdsgruppemedlemInput[];
}

@Inputtype('Opret forum. A forum, or one of the bodies that followed the fora, by a decision of the kommunalbestyrelse.')
export class OpretForumInput extends Handlingsinput {
  @Ind('id', { valgfri: true, beskrivelse: 'Kommune. Whose it is; the kommune that the actor acts for when left out.' })
  kommune?: string | null;

  @Ind('tekst', {
    moenster: NOEGLE,
    hoejst: 60,
    beskrivelse: 'Nøgle. Natural key, for example `FORUM-NOERREBRO`; it stays when names change.',
  })
  noegle!: string;

  @Ind('tekst', { beskrivelse: 'Navn. For example Boligsocialt Forum for Nørrebro.' })
  navn!: string;

  @Ind(Forumart, { beskrivelse: 'Art. What kind of body it is.' })
  art!: Forumart;

  @Ind('id', {
    liste: true,
    valgfri: true,
    beskrivelse: 'Byområder. One for a boligsocialt forum, one or more for a bydelsbestyrelse, none for the bodies of the city.',
  })
  byomraader?: string[] | null;

  @Ind('dag', { valgfri: true, beskrivelse: 'Fra. The first day; `dato` when left out, and never before it.' })
  fra?: string | null;

  @Ind('dag', { valgfri: true, beskrivelse: 'Til. The first day without it; open when left out.' })
  til?: string | null;

  @Ind('dag', { valgfri: true, beskrivelse: 'Dato. The day of the decision of the kommunalbestyrelse; today when left out.' })
  dato?: string | null;

  @Ind('tekst', {
    moenster: NOEGLE,
    valgfri: true,
    hoejst: 60,
    beskrivelse: 'Afgørelsens nøgle. Natural key of the decision; made from body and day when left out.',
  })
  afgoerelsesnoegle?: string | null;

  @Ind('tekst', { moenster: SAGSNR, valgfri: true, hoejst: 40, beskrivelse: 'Sagsnummer. The case number of the decision.' })
  sagsnr?: string | null;

  @Ind('tekst', { moenster: DOKUMENTNR, valgfri: true, hoejst: 60, beskrivelse: 'Dokumentnummer.' })
  dokumentnr?: string | null;
}

@Inputtype('Ret forum. The forum gets another name.')
export class RetForumInput extends Aendringsinput {
  @Ind('id', { beskrivelse: 'Forum. By id or natural key.' })
  forum!: string;

  @Ind('tekst', { beskrivelse: 'Navn. What it is called.' })
  navn!: string;
}

@Inputtype('Nedlæg forum. A forum ends, and with it its seats and groups.')
export class NedlaegForumInput extends Aendringsinput {
  @Ind('id', { beskrivelse: 'Forum. By id or natural key.' })
  forum!: string;

  @Ind('dag', { beskrivelse: 'Til. The first day on which it is no longer in force; not before `dato`.' })
  til!: string;

  @Ind('dag', { valgfri: true, beskrivelse: 'Dato. The day of the decision of the kommunalbestyrelse; today when left out.' })
  dato?: string | null;
}
