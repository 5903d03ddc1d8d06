import { Medlemskab } from '../forum/medlemskab.entity';
import { Haendelse } from '../haendelse/haendelse.entity';
import { Kommune } from '../kommune/kommune.entity';
import { Ansvar } from '../kontrakt/ansvar.entity';
import { type KunLaesning, Navneord, Tekst, Tekstliste, TilEn, TilMange, Version } from '../model/decorators';
import { PERIODE_KRAV, Perioderaekke } from '../model/noun-row';

@Navneord({
  praefiks: 'fvt',
  flertal: 'forvaltninger',
  ental: 'forvaltning',
  krav: PERIODE_KRAV,
  beskrivelse: 'Forvaltning. One of the administrations of the kommune, with its committee; the set changes over time.',
})
export class Forvaltning extends Perioderaekke {
  @Version()
  version!: number;

  @Tekst({ unik: true, beskrivelse: 'Nøgle. Natural key: the abbreviation in ASCII, for example `TMF` or `OEKF`.' })
  noegle!: string;

  @Tekst({ beskrivelse: 'Kortnavn. The abbreviation in use, for example TMF or ØKF.' })
  kortnavn!: string;

  @Tekst({
    soeg: true,
    aliaser: 'aliaser',
    beskrivelse: 'Navn. For example Teknik- og Miljøforvaltningen. Search also finds the abbreviation.',
  })
  navn!: string;

  @Tekstliste({ beskrivelse: 'Aliaser. Abbreviations and other names that search finds it by.' })
  aliaser!: string[];

  @Tekst({ beskrivelse: 'Udvalg. The political committee that it serves, with abbreviation.' })
  udvalg!: string;

  @TilEn(() => Kommune, { beskrivelse: 'Kommune. The municipality that it is part of.' })
  kommune!: Kommune;

  @TilMange(() => Medlemskab, 'forvaltning', { beskrivelse: 'Medlemskaber. Its seats in boligsociale fora.' })
  medlemskaber!: KunLaesning;

  @TilMange(() => Ansvar, 'forvaltning', { beskrivelse: 'Ansvar. Its responsibilities in contracts.' })
  ansvar!: KunLaesning;

  @TilMange(() => Haendelse, 'forvaltning', { beskrivelse: 'Hændelser. What has been done with the administration, act by act.' })
  haendelser!: KunLaesning;
}
