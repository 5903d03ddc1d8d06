import { Byomraade } from '../byomraade/byomraade.entity';
import { Haendelse } from '../haendelse/haendelse.entity';
import { Helhedsplan } from '../helhedsplan/helhedsplan.entity';
import { Afdelingstilknytning } from '../helhedsplan/ties/afdelingstilknytning.entity';
import { Kommune } from '../kommune/kommune.entity';
import { Dag, Gennem, Heltal, type KunLaesning, Navneord, Tekst, Tekstliste, TilEn, TilMange, Version } from '../model/decorators';
import { Raekke } from '../model/noun-row';
import { Boligorganisation } from './boligorganisation.entity';
import { Ejerskab } from './ejerskab.entity';

@Navneord({
  praefiks: 'afd',
  flertal: 'afdelinger',
  ental: 'afdeling',
  unik: [['boligorganisation', 'nummer']],
  krav: { levetid: '"oprettet" IS NULL OR "nedlagt" IS NULL OR "nedlagt" > "oprettet"' },
  beskrivelse:
    'Afdeling. An estate: an economically independent unit of a boligorganisation with its own board. Its number is unique within the organisation only.',
})
export class Afdeling extends Raekke {
  @Version()
  version!: number;

  @Tekst({ unik: true, beskrivelse: 'Nøgle. Natural key: organisation and number, for example `FSB/1-85`.' })
  noegle!: string;

  @Tekst({ kode: true, beskrivelse: 'Nummer. The number within the organisation, in its own form: `1-85`, `463`, `8`.' })
  nummer!: string;

  @Tekst({ soeg: true, aliaser: 'aliaser', beskrivelse: 'Navn. For example Blågården. Search also finds the aliases.' })
  navn!: string;

  @Tekstliste({ beskrivelse: 'Aliaser. Other spellings and local names.' })
  aliaser!: string[];

  @Heltal({ nullbar: true, mindst: 0, beskrivelse: 'Antal lejemål. Number of homes; null when no source states it.' })
  antalLejemaal!: number | null;

  @Heltal({ nullbar: true, mindst: 0, beskrivelse: 'Antal beboere. Number of residents; null when no source states it.' })
  antalBeboere!: number | null;

  @Dag({ nullbar: true, beskrivelse: 'Oprettet. The day on which the estate was founded; null when no source states it.' })
  oprettet!: string | null;

  @Dag({ nullbar: true, beskrivelse: 'Nedlagt. The first day on which it is no estate of its own any more; null while it is.' })
  nedlagt!: string | null;

  @TilEn(() => Afdeling, { nullbar: true, beskrivelse: 'Efterfølger. The estate that it was merged into; null when it was not.' })
  efterfoelger!: Afdeling | null;

  @TilMange(() => Afdeling, 'efterfoelger', { beskrivelse: 'Forgængere. The estates that were merged into this one.' })
  forgaengere!: KunLaesning;

  @TilEn(() => Boligorganisation, {
    beskrivelse: 'Boligorganisation. The organisation that owns the estate today, or owned it last; `ejerskaber` has the owners over time.',
  })
  boligorganisation!: Boligorganisation;

  @TilMange(() => Ejerskab, 'afdeling', { beskrivelse: 'Ejerskaber. Who owns or owned the estate, with periods.' })
  ejerskaber!: KunLaesning;

  @TilEn(() => Byomraade, { nullbar: true, beskrivelse: 'Byområde. The area that the estate lies in; null outside the areas.' })
  byomraade!: Byomraade | null;

  @TilEn(() => Kommune, { beskrivelse: 'Kommune. The municipality that the estate lies in.' })
  kommune!: Kommune;

  @TilMange(() => Afdelingstilknytning, 'afdeling', {
    beskrivelse: 'Helhedsplantilknytninger. The plans that the estate is or was part of, with periods.',
  })
  helhedsplantilknytninger!: KunLaesning;

  @Gennem(
    () => Helhedsplan,
    () => Afdelingstilknytning,
    'afdeling',
    'helhedsplan',
    { beskrivelse: 'Helhedsplaner. Plans that the estate is or was part of, at times two at once.' },
  )
  helhedsplaner!: KunLaesning;

  @TilMange(() => Haendelse, 'afdeling', { beskrivelse: 'Hændelser. What has been done with the estate, act by act.' })
  haendelser!: KunLaesning;
}
