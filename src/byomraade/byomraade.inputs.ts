import { Aendringsinput, Handlingsinput, Ind, Inputtype, NOEGLE } from '../act/input';
import { DOKUMENTNR, SAGSNR } from '../kernel/sagsnumre';

/** Shapes of what acts on areas, policies and designations take. References are global ids or natural keys. */

@Inputtype('Opret byområde. An area of the city; whether it is udsat is said by designations.')
export class OpretByomraadeInput extends Handlingsinput {
  @Ind('id', { beskrivelse: 'Kommune. The municipality that the area is part of.' })
  kommune!: string;

  @Ind('tekst', { moenster: NOEGLE, hoejst: 60, beskrivelse: 'Nøgle. Natural key, for example `NOERREBRO`; it stays when names change.' })
  noegle!: string;

  @Ind('tekst', { beskrivelse: 'Navn. For example Nørrebro.' })
  navn!: string;

  @Ind('tekst', { liste: true, valgfri: true, beskrivelse: 'Aliaser. Other spellings.' })
  aliaser?: string[] | null;

  @Ind('tekst', { liste: true, valgfri: true, beskrivelse: 'Bydele. The bydele that it touches.' })
  bydele?: string[] | null;
}

@Inputtype('Ret byområde. What is given is changed; a new name leaves the old one among the aliases.')
export class RetByomraadeInput extends Aendringsinput {
  @Ind('id', { beskrivelse: 'Byområde. By id or natural key.' })
  byomraade!: string;

  @Ind('tekst', { valgfri: true, beskrivelse: 'Navn.' })
  navn?: string | null;

  @Ind('tekst', { liste: true, valgfri: true, beskrivelse: 'Aliaser. All the aliases as they are from now on.' })
  aliaser?: string[] | null;

  @Ind('tekst', { liste: true, valgfri: true, beskrivelse: 'Bydele.' })
  bydele?: string[] | null;
}

@Inputtype('Vedtag politik. A policy for udsatte byområder, by a decision of the kommunalbestyrelse.')
export class VedtagPolitikInput extends Aendringsinput {
  @Ind('id', { valgfri: true, beskrivelse: 'Kommune. Whose it is; the kommune that the actor acts for when left out.' })
  kommune?: string | null;

  @Ind('tekst', {
    moenster: NOEGLE,
    hoejst: 60,
    beskrivelse: 'Nøgle. Natural key, for example `POLITIK-2011`; it stays when names change.',
  })
  noegle!: string;

  @Ind('tekst', { beskrivelse: 'Titel. For example Politik for udsatte byområder (2011).' })
  titel!: string;

  @Ind('dag', { valgfri: true, beskrivelse: 'Fra. The first day of the policy; `dato` when left out, and never before it.' })
  fra?: string | null;

  @Ind('dag', { valgfri: true, beskrivelse: 'Til. The first day without it; open when left out.' })
  til?: string | null;

  @Ind('id', { liste: true, valgfri: true, beskrivelse: 'Byområder. The areas that it designates from its first day; more can follow.' })
  byomraader?: string[] | null;

  @Ind('id', {
    valgfri: true,
    beskrivelse: 'Afløser. The policy that it replaces: that one and its designations end on `fra`. `expectedVersion` is that of it.',
  })
  afloeser?: string | null;

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

@Inputtype('Ophæv politik. A policy ends, and with it the designations under it.')
export class OphaevPolitikInput extends Aendringsinput {
  @Ind('id', { beskrivelse: 'Politik. By id or natural key.' })
  politik!: string;

  @Ind('dag', { beskrivelse: 'Til. The first day without it; not before `dato`.' })
  til!: string;

  @Ind('dag', { valgfri: true, beskrivelse: 'Dato. The day of the decision of the kommunalbestyrelse; today when left out.' })
  dato?: string | null;
}

@Inputtype('Udpeg byområde. An area becomes an udsat byområde under a policy.')
export class UdpegByomraadeInput extends Aendringsinput {
  @Ind('id', { beskrivelse: 'Politik. The policy that designates; `expectedVersion` is that of it.' })
  politik!: string;

  @Ind('id', { beskrivelse: 'Byområde. By id or natural key.' })
  byomraade!: string;

  @Ind('dag', { valgfri: true, beskrivelse: 'Fra. The first day; `dato` when left out, and never before it.' })
  fra?: string | null;

  @Ind('dag', { valgfri: true, beskrivelse: 'Til. The first day without it; the end of the policy when left out.' })
  til?: string | null;

  @Ind('dag', { valgfri: true, beskrivelse: 'Dato. The day of the decision of the kommunalbestyrelse; today when left out.' })
  dato?: string | null;
}

@Inputtype('Ophæv udpegning. An area is an udsat byområde no longer.')
export class OphaevUdpegningInput extends Aendringsinput {
  @Ind('id', { beskrivelse: 'Udpegning. By id; `expectedVersion` is that of its policy.' })
  udpegning!: string;

  @Ind('dag', { beskrivelse: 'Til. The first day on which the area is designated no longer; not before `dato`.' })
  til!: string;

  @Ind('dag', { valgfri: true, beskrivelse: 'Dato. The day of the decision of the kommunalbestyrelse; today when left out.' })
  dato?: string | null;
}
