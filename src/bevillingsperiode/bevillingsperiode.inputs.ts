import { ActInput, ChangeInput, InputClass, InputField, KEY_PATTERN } from '../act/input';

/** Shapes of what acts on programme periods and fields take. References are global ids or natural keys. */

@InputClass('Opret indsatsområde. A field of work that Landsbyggefonden or the contracts name.')
export class OpretIndsatsomraadeInput extends ActInput {
  @InputField('text', {
    pattern: KEY_PATTERN,
    max: 60,
    description: 'Nøgle. Natural key, for example `SUNDHED`; it stays when names change.',
  })
  noegle!: string;

  @InputField('text', { description: 'Navn. The label.' })
  navn!: string;

  @InputField('text', { list: true, optional: true, description: 'Aliaser. Other labels of the same field.' })
  aliaser?: string[] | null;
}

@InputClass('Ret indsatsområde. What is given is changed; a new name leaves the old one among the aliases.')
export class RetIndsatsomraadeInput extends ChangeInput {
  @InputField('id', { description: 'Indsatsområde. By id or natural key.' })
  indsatsomraade!: string;

  @InputField('text', { optional: true, description: 'Navn.' })
  navn?: string | null;

  @InputField('text', { list: true, optional: true, description: 'Aliaser. All the aliases as they are from now on.' })
  aliaser?: string[] | null;

  @InputField('bool', {
    optional: true,
    description: 'Kontraktområde. Whether it is one of the fields of the contracts; not false while contracts or groups lean on it.',
  })
  kontraktomraade?: boolean | null;
}

@InputClass('Periodeindsats. A focus area of a programme period.')
export class PeriodeindsatsInput {
  @InputField('id', { description: 'Indsatsområde. By id or natural key.' })
  indsatsomraade!: string;

  @InputField('text', {
    optional: true,
    description: 'Navn i perioden. What Landsbyggefonden calls it in the period; its own name when left out.',
  })
  navnIPerioden?: string | null;
}

@InputClass('Opret bevillingsperiode. A programme period of Landsbyggefonden with its focus areas.')
export class OpretBevillingsperiodeInput extends ActInput {
  @InputField('text', {
    pattern: KEY_PATTERN,
    max: 60,
    description: 'Nøgle. Natural key, for example `2011-14`; it stays when names change.',
  })
  noegle!: string;

  @InputField('text', { description: 'Navn. For example 2011-14-midlerne.' })
  navn!: string;

  @InputField('day', { description: 'Fra. The first day.' })
  fra!: string;

  @InputField('day', { optional: true, description: 'Til. The first day without it; open when left out.' })
  til?: string | null;

  @InputField('kroner', { optional: true, min: 0, description: 'Årlig ramme. In kroner.' })
  aarligRamme?: number | null;

  @InputField('procent', {
    optional: true,
    min: 0,
    max: 10_000,
    description: 'Lokalt minimum. In percent; at least 25 in periods from 2011 on.',
  })
  lokaltMinimum?: number | null;

  @InputField('text', { max: 4000, description: 'Regelgrundlag. The law and the regulativ that it rests on.' })
  regelgrundlag!: string;

  @InputField(() => PeriodeindsatsInput, { list: true, optional: true, description: 'Indsatsområder. The focus areas.' })
  indsatsomraader?: PeriodeindsatsInput[] | null;
}

@InputClass(
  'Ret bevillingsperiode. What is given is changed; null clears what may be empty; the focus areas that are given replace those there.',
)
export class RetBevillingsperiodeInput extends ChangeInput {
  @InputField('id', { description: 'Bevillingsperiode. By id or natural key.' })
  bevillingsperiode!: string;

  @InputField('text', { optional: true, description: 'Navn.' })
  navn?: string | null;

  @InputField('day', { optional: true, description: 'Fra.' })
  fra?: string | null;

  @InputField('day', { optional: true, description: 'Til. Null for an open period.' })
  til?: string | null;

  @InputField('kroner', { optional: true, min: 0, description: 'Årlig ramme. In kroner.' })
  aarligRamme?: number | null;

  @InputField('procent', { optional: true, min: 0, max: 10_000, description: 'Lokalt minimum. In percent.' })
  lokaltMinimum?: number | null;

  @InputField('text', { optional: true, max: 4000, description: 'Regelgrundlag.' })
  regelgrundlag?: string | null;

  @InputField(() => PeriodeindsatsInput, {
    list: true,
    optional: true,
    description: 'Indsatsområder. All the focus areas as they are from now on.',
  })
  indsatsomraader?: PeriodeindsatsInput[] | null;
}
