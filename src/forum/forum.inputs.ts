import { Aendringsinput, Ind, Inputtype, NOEGLE } from '../handling/input';
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

  @Ind('dag', { valgfri: true, beskrivelse: 'Til. The first day without it; open when left out.' })
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

  @Ind('dag', { valgfri: true, beskrivelse: 'Til. The first day without it; open when left out.' })
  til?: string | null;

  @Ind(() => ArbejdsgruppemedlemInput, {
    liste: true,
    mindst: 1,
    beskrivelse: 'Medlemmer. Those who take part; each must have a seat in the forum on the day.',
  })
  medlemmer!: ArbejdsgruppemedlemInput[];
}
