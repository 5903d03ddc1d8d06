import { ActInput, ChangeInput, InputClass, InputField, KEY_PATTERN } from '../act/input';
import { DOKUMENTNR, SAGSNR } from '../kernel/sagsnumre';

/** Shapes of what acts on areas, policies and designations take. References are global ids or natural keys. */

@InputClass('Opret byområde. An area of the city; whether it is udsat is said by designations.')
export class OpretByomraadeInput extends ActInput {
  @InputField('id', { description: 'Kommune. The municipality that the area is part of.' })
  kommune!: string;

  @InputField('text', {
    pattern: KEY_PATTERN,
    max: 60,
    description: 'Nøgle. Natural key, for example `NOERREBRO`; it stays when names change.',
  })
  noegle!: string;

  @InputField('text', { description: 'Navn. For example Nørrebro.' })
  navn!: string;

  @InputField('text', { list: true, optional: true, description: 'Aliaser. Other spellings.' })
  aliaser?: string[] | null;

  @InputField('text', { list: true, optional: true, description: 'Bydele. The bydele that it touches.' })
  bydele?: string[] | null;
}

@InputClass('Ret byområde. What is given is changed; a new name leaves the old one among the aliases.')
export class RetByomraadeInput extends ChangeInput {
  @InputField('id', { description: 'Byområde. By id or natural key.' })
  byomraade!: string;

  @InputField('text', { optional: true, description: 'Navn.' })
  navn?: string | null;

  @InputField('text', { list: true, optional: true, description: 'Aliaser. All the aliases as they are from now on.' })
  aliaser?: string[] | null;

  @InputField('text', { list: true, optional: true, description: 'Bydele.' })
  bydele?: string[] | null;
}

@InputClass('Vedtag politik. A policy for udsatte byområder, by a decision of the kommunalbestyrelse.')
export class VedtagPolitikInput extends ChangeInput {
  @InputField('id', { optional: true, description: 'Kommune. Whose it is; the kommune that the actor acts for when left out.' })
  kommune?: string | null;

  @InputField('text', {
    pattern: KEY_PATTERN,
    max: 60,
    description: 'Nøgle. Natural key, for example `POLITIK-2011`; it stays when names change.',
  })
  noegle!: string;

  @InputField('text', { description: 'Titel. For example Politik for udsatte byområder (2011).' })
  titel!: string;

  @InputField('day', { optional: true, description: 'Fra. The first day of the policy; `dato` when left out, and never before it.' })
  fra?: string | null;

  @InputField('day', { optional: true, description: 'Til. The first day without it; open when left out.' })
  til?: string | null;

  @InputField('id', {
    list: true,
    optional: true,
    description: 'Byområder. The areas that it designates from its first day; more can follow.',
  })
  byomraader?: string[] | null;

  @InputField('id', {
    optional: true,
    description: 'Afløser. The policy that it replaces: that one and its designations end on `fra`. `expectedVersion` is that of it.',
  })
  afloeser?: string | null;

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

@InputClass('Ophæv politik. A policy ends, and with it the designations under it.')
export class OphaevPolitikInput extends ChangeInput {
  @InputField('id', { description: 'Politik. By id or natural key.' })
  politik!: string;

  @InputField('day', { description: 'Til. The first day without it; not before `dato`.' })
  til!: string;

  @InputField('day', { optional: true, description: 'Dato. The day of the decision of the kommunalbestyrelse; today when left out.' })
  dato?: string | null;
}

@InputClass('Udpeg byområde. An area becomes an udsat byområde under a policy.')
export class UdpegByomraadeInput extends ChangeInput {
  @InputField('id', { description: 'Politik. The policy that designates; `expectedVersion` is that of it.' })
  politik!: string;

  @InputField('id', { description: 'Byområde. By id or natural key.' })
  byomraade!: string;

  @InputField('day', { optional: true, description: 'Fra. The first day; `dato` when left out, and never before it.' })
  fra?: string | null;

  @InputField('day', { optional: true, description: 'Til. The first day without it; the end of the policy when left out.' })
  til?: string | null;

  @InputField('day', { optional: true, description: 'Dato. The day of the decision of the kommunalbestyrelse; today when left out.' })
  dato?: string | null;
}

@InputClass('Ophæv udpegning. An area is an udsat byområde no longer.')
export class OphaevUdpegningInput extends ChangeInput {
  @InputField('id', { description: 'Udpegning. By id; `expectedVersion` is that of its policy.' })
  udpegning!: string;

  @InputField('day', { description: 'Til. The first day on which the area is designated no longer; not before `dato`.' })
  til!: string;

  @InputField('day', { optional: true, description: 'Dato. The day of the decision of the kommunalbestyrelse; today when left out.' })
  dato?: string | null;
}
