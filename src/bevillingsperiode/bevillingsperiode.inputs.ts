import { Aendringsinput, Handlingsinput, Ind, Inputtype, NOEGLE } from '../act/input';

/** Shapes of what acts on programme periods and fields take. References are global ids or natural keys. */

@Inputtype('Opret indsatsområde. A field of work that Landsbyggefonden or the contracts name.')
export class OpretIndsatsomraadeInput extends Handlingsinput {
  @Ind('tekst', { moenster: NOEGLE, hoejst: 60, beskrivelse: 'Nøgle. Natural key, for example `SUNDHED`; it stays when names change.' })
  noegle!: string;

  @Ind('tekst', { beskrivelse: 'Navn. The label.' })
  navn!: string;

  @Ind('tekst', { liste: true, valgfri: true, beskrivelse: 'Aliaser. Other labels of the same field.' })
  aliaser?: string[] | null;
}

@Inputtype('Ret indsatsområde. What is given is changed; a new name leaves the old one among the aliases.')
export class RetIndsatsomraadeInput extends Aendringsinput {
  @Ind('id', { beskrivelse: 'Indsatsområde. By id or natural key.' })
  indsatsomraade!: string;

  @Ind('tekst', { valgfri: true, beskrivelse: 'Navn.' })
  navn?: string | null;

  @Ind('tekst', { liste: true, valgfri: true, beskrivelse: 'Aliaser. All the aliases as they are from now on.' })
  aliaser?: string[] | null;

  @Ind('boolsk', {
    valgfri: true,
    beskrivelse: 'Kontraktområde. Whether it is one of the fields of the contracts; not false while contracts or groups lean on it.',
  })
  kontraktomraade?: boolean | null;
}

@Inputtype('Periodeindsats. A focus area of a programme period.')
export class PeriodeindsatsInput {
  @Ind('id', { beskrivelse: 'Indsatsområde. By id or natural key.' })
  indsatsomraade!: string;

  @Ind('tekst', {
    valgfri: true,
    beskrivelse: 'Navn i perioden. What Landsbyggefonden calls it in the period; its own name when left out.',
  })
  navnIPerioden?: string | null;
}

@Inputtype('Opret bevillingsperiode. A programme period of Landsbyggefonden with its focus areas.')
export class OpretBevillingsperiodeInput extends Handlingsinput {
  @Ind('tekst', { moenster: NOEGLE, hoejst: 60, beskrivelse: 'Nøgle. Natural key, for example `2011-14`; it stays when names change.' })
  noegle!: string;

  @Ind('tekst', { beskrivelse: 'Navn. For example 2011-14-midlerne.' })
  navn!: string;

  @Ind('dag', { beskrivelse: 'Fra. The first day.' })
  fra!: string;

  @Ind('dag', { valgfri: true, beskrivelse: 'Til. The first day without it; open when left out.' })
  til?: string | null;

  @Ind('kroner', { valgfri: true, mindst: 0, beskrivelse: 'Årlig ramme. In kroner.' })
  aarligRamme?: number | null;

  @Ind('procent', {
    valgfri: true,
    mindst: 0,
    hoejst: 10_000,
    beskrivelse: 'Lokalt minimum. In percent; at least 25 in periods from 2011 on.',
  })
  lokaltMinimum?: number | null;

  @Ind('tekst', { hoejst: 4000, beskrivelse: 'Regelgrundlag. The law and the regulativ that it rests on.' })
  regelgrundlag!: string;

  @Ind(() => PeriodeindsatsInput, { liste: true, valgfri: true, beskrivelse: 'Indsatsområder. The focus areas.' })
  indsatsomraader?: PeriodeindsatsInput[] | null;
}

@Inputtype(
  'Ret bevillingsperiode. What is given is changed; null clears what may be empty; the focus areas that are given replace those there.',
)
export class RetBevillingsperiodeInput extends Aendringsinput {
  @Ind('id', { beskrivelse: 'Bevillingsperiode. By id or natural key.' })
  bevillingsperiode!: string;

  @Ind('tekst', { valgfri: true, beskrivelse: 'Navn.' })
  navn?: string | null;

  @Ind('dag', { valgfri: true, beskrivelse: 'Fra.' })
  fra?: string | null;

  @Ind('dag', { valgfri: true, beskrivelse: 'Til. Null for an open period.' })
  til?: string | null;

  @Ind('kroner', { valgfri: true, mindst: 0, beskrivelse: 'Årlig ramme. In kroner.' })
  aarligRamme?: number | null;

  @Ind('procent', { valgfri: true, mindst: 0, hoejst: 10_000, beskrivelse: 'Lokalt minimum. In percent.' })
  lokaltMinimum?: number | null;

  @Ind('tekst', { valgfri: true, hoejst: 4000, beskrivelse: 'Regelgrundlag.' })
  regelgrundlag?: string | null;

  @Ind(() => PeriodeindsatsInput, {
    liste: true,
    valgfri: true,
    beskrivelse: 'Indsatsområder. All the focus areas as they are from now on.',
  })
  indsatsomraader?: PeriodeindsatsInput[] | null;
}
