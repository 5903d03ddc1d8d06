import { Haendelse } from '../haendelse/haendelse.entity';
import { Helhedsplan } from '../helhedsplan/helhedsplan.entity';
import { Gennem, Hvor, Kroner, type KunLaesning, Navneord, Procent, Tekst, TilMange, Version } from '../model/decorators';
import { PERIODE_KRAV, Perioderaekke } from '../model/noun-row';
import { Indsatsomraade } from './indsatsomraade.entity';
import { Periodeindsats } from './periodeindsats.entity';

@Navneord({
  praefiks: 'bvp',
  flertal: 'bevillingsperioder',
  ental: 'bevillingsperiode',
  krav: PERIODE_KRAV,
  beskrivelse:
    'Bevillingsperiode. A programme period of Landsbyggefonden (almenboligloven § 91 a) with its frame, focus areas and local minimum. A plan belongs to exactly one.',
})
export class Bevillingsperiode extends Perioderaekke {
  @Version()
  version!: number;

  @Tekst({ unik: true, beskrivelse: 'Nøgle. Natural key, for example `2011-14`.' })
  noegle!: string;

  @Tekst({ soeg: true, beskrivelse: 'Navn. For example 2011-14-midlerne.' })
  navn!: string;

  @Kroner({
    nullbar: true,
    mindst: 0,
    beskrivelse:
      'Årlig ramme. What Landsbyggefonden may grant a year in the period, in kroner at nominal prices; null when it was one sum.',
  })
  aarligRamme!: number | null;

  @Procent({
    nullbar: true,
    beskrivelse: 'Lokalt minimum. The least share of a plan that must be paid locally, in percent; null when no source states it.',
  })
  lokaltMinimum!: number | null;

  @Tekst({ lang: true, beskrivelse: 'Regelgrundlag. The law and the regulativ that the period rests on.' })
  regelgrundlag!: string;

  @TilMange(() => Periodeindsats, 'bevillingsperiode', {
    beskrivelse: 'Periodeindsatser. The focus areas of the period with the names that Landsbyggefonden gave them.',
  })
  periodeindsatser!: KunLaesning;

  @Gennem(
    () => Indsatsomraade,
    () => Periodeindsats,
    'bevillingsperiode',
    'indsatsomraade',
    { beskrivelse: 'Indsatsområder. The focus areas of the period.' },
  )
  indsatsomraader!: KunLaesning;

  @Hvor(
    () => Bevillingsperiode,
    (x) => `${x.m}.id <> ${x.t}.id AND (${x.t}.til IS NULL OR ${x.m}.fra < ${x.t}.til) AND (${x.m}.til IS NULL OR ${x.t}.fra < ${x.m}.til)`,
    { beskrivelse: 'Samtidige. Other periods that run on the same days; there should be none.' },
  )
  samtidige!: KunLaesning;

  @TilMange(() => Helhedsplan, 'bevillingsperiode', { beskrivelse: 'Helhedsplaner. Plans funded in the period.' })
  helhedsplaner!: KunLaesning;

  @TilMange(() => Haendelse, 'bevillingsperiode', { beskrivelse: 'Hændelser. What has been done with the period, act by act.' })
  haendelser!: KunLaesning;
}
