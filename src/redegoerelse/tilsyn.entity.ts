import { Helhedsplan } from '../helhedsplan/helhedsplan.entity';
import { Dag, Enum, type Enumvaerdi, enumtype, Navneord, Tekst, TilEn } from '../model/decorators';
import { Raekke } from '../model/noun-row';
import { Redegoerelse } from './redegoerelse.entity';

export const Tilsynsart = enumtype('Tilsynsart', 'Tilsynsart. What Landsbyggefonden does as economic supervisor.', {
  BEMAERKNING: 'Bemærkning. A remark.',
  UDBETALING_TILBAGEHOLDT: 'Udbetaling tilbageholdt. Payments are withheld.',
  UDBETALING_GENOPTAGET: 'Udbetaling genoptaget. Payments are made again.',
});
export type Tilsynsart = Enumvaerdi<typeof Tilsynsart>;

@Navneord({
  praefiks: 'til',
  flertal: 'tilsyn',
  beskrivelse:
    'Tilsyn. A remark or consequence of Landsbyggefonden, which supervises the grant; the kommune’s general oversight is another thing.',
})
export class Tilsyn extends Raekke {
  @TilEn(() => Helhedsplan, { beskrivelse: 'Helhedsplan. The plan that is supervised.' })
  helhedsplan!: Helhedsplan;

  @TilEn(() => Redegoerelse, { nullbar: true, beskrivelse: 'Redegørelse. The account that gave rise to it, if one did.' })
  redegoerelse!: Redegoerelse | null;

  @Enum(Tilsynsart, { beskrivelse: 'Art. A remark, payments withheld, or payments made again.' })
  art!: Tilsynsart;

  @Dag({ beskrivelse: 'Dato. The day from which it counts.' })
  dato!: string;

  @Tekst({ lang: true, beskrivelse: 'Tekst. In words.' })
  tekst!: string;
}
