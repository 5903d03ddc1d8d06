import { Aendringsinput, Handlingsinput, Ind, Inputtype, NOEGLE } from '../act/input';

@Inputtype('Bevil pulje. An amount that the kommunalbestyrelse decides into a pool, or out of it.')
export class BevilPuljeInput extends Aendringsinput {
  @Ind('id', { beskrivelse: 'Pulje. By id or natural key.' })
  pulje!: string;

  @Ind('tekst', { beskrivelse: 'Titel. What was decided, for example Budget 2012.' })
  titel!: string;

  @Ind('dag', { valgfri: true, beskrivelse: 'Dato. The day from which the money is there; today when left out.' })
  dato?: string | null;

  @Ind('kroner', { beskrivelse: 'Beløb. In kroner; negative when the pool is cut.' })
  beloeb!: number;

  @Ind('tekst', {
    moenster: NOEGLE,
    valgfri: true,
    hoejst: 60,
    beskrivelse: 'Nøgle. Natural key of the decision; made from body and day when left out.',
  })
  noegle?: string | null;
}

@Inputtype('Postering. Money between a pool and a plan.')
export class PosteringInput extends Aendringsinput {
  @Ind('id', { beskrivelse: 'Helhedsplan. By id or natural key.' })
  helhedsplan!: string;

  @Ind('id', { valgfri: true, beskrivelse: 'Pulje. By id or natural key; the pool in the plan’s funding when left out.' })
  pulje?: string | null;

  @Ind('dag', { valgfri: true, beskrivelse: 'Dato. The day from which it counts; today when left out.' })
  dato?: string | null;

  @Ind('kroner', {
    valgfri: true,
    mindst: 1,
    beskrivelse: 'Beløb. In kroner. Left out: all that is left to commit, release, pay or return.',
  })
  beloeb?: number | null;

  @Ind('id', { valgfri: true, beskrivelse: 'Afgørelse. The decision that it rests on.' })
  afgoerelse?: string | null;
}

@Inputtype('Opret pulje. A pool of the kommune, with nothing in it yet.')
export class OpretPuljeInput extends Handlingsinput {
  @Ind('id', { valgfri: true, beskrivelse: 'Kommune. Whose it is; the kommune that the actor acts for when left out.' })
  kommune?: string | null;

  @Ind('tekst', {
    moenster: NOEGLE,
    hoejst: 60,
    beskrivelse: 'Nøgle. Natural key, for example `BOLIGSOCIAL-PULJE`; it stays when names change.',
  })
  noegle!: string;

  @Ind('tekst', { beskrivelse: 'Navn. What the pool is called.' })
  navn!: string;
}

@Inputtype('Ret pulje. The pool gets another name.')
export class RetPuljeInput extends Aendringsinput {
  @Ind('id', { beskrivelse: 'Pulje. By id or natural key.' })
  pulje!: string;

  @Ind('tekst', { beskrivelse: 'Navn. What the pool is called.' })
  navn!: string;
}
