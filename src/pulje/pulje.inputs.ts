import { ActInput, ChangeInput, InputClass, InputField, KEY_PATTERN } from '../act/input';

@InputClass('Bevil pulje. An amount that the kommunalbestyrelse decides into a pool, or out of it.')
export class BevilPuljeInput extends ChangeInput {
  @InputField('id', { description: 'Pulje. By id or natural key.' })
  pulje!: string;

  @InputField('text', { description: 'Titel. What was decided, for example Budget 2012.' })
  titel!: string;

  @InputField('day', { optional: true, description: 'Dato. The day from which the money is there; today when left out.' })
  dato?: string | null;

  @InputField('kroner', { description: 'Beløb. In kroner; negative when the pool is cut.' })
  beloeb!: number;

  @InputField('text', {
    pattern: KEY_PATTERN,
    optional: true,
    max: 60,
    description: 'Nøgle. Natural key of the decision; made from body and day when left out.',
  })
  noegle?: string | null;
}

@InputClass('Postering. Money between a pool and a plan.')
export class PosteringInput extends ChangeInput {
  @InputField('id', { description: 'Helhedsplan. By id or natural key.' })
  helhedsplan!: string;

  @InputField('id', { optional: true, description: 'Pulje. By id or natural key; the pool in the plan’s funding when left out.' })
  pulje?: string | null;

  @InputField('day', { optional: true, description: 'Dato. The day from which it counts; today when left out.' })
  dato?: string | null;

  @InputField('kroner', {
    optional: true,
    min: 1,
    description: 'Beløb. In kroner. Left out: all that is left to commit, release, pay or return.',
  })
  beloeb?: number | null;

  @InputField('id', { optional: true, description: 'Afgørelse. The decision that it rests on.' })
  afgoerelse?: string | null;
}

@InputClass('Opret pulje. A pool of the kommune, with nothing in it yet.')
export class OpretPuljeInput extends ActInput {
  @InputField('id', { optional: true, description: 'Kommune. Whose it is; the kommune that the actor acts for when left out.' })
  kommune?: string | null;

  @InputField('text', {
    pattern: KEY_PATTERN,
    max: 60,
    description: 'Nøgle. Natural key, for example `BOLIGSOCIAL-PULJE`; it stays when names change.',
  })
  noegle!: string;

  @InputField('text', { description: 'Navn. What the pool is called.' })
  navn!: string;
}

@InputClass('Ret pulje. The pool gets another name.')
export class RetPuljeInput extends ChangeInput {
  @InputField('id', { description: 'Pulje. By id or natural key.' })
  pulje!: string;

  @InputField('text', { description: 'Navn. What the pool is called.' })
  navn!: string;
}
