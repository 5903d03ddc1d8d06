import { Alvor, UnitType } from '../act/payload';
import { Faktaark } from '../faktaark/faktaark';
import { theOneKommune } from '../faktaark/kommune-choice';
import { type ApiOnly, Computed, Part, PartField, Value } from '../model/decorators';
import { Rolle } from '../model/rolle';
import { DateScalar } from '../model/scalars';
import { OpgaverFelt } from '../opgaver/opgave.explain';
import { apiRule, RULEBOOK } from '../rulebook/rulebook';
import { SoegFelt } from '../soeg/soeg';
import { OmegnFelt } from '../sti/omegn';
import { StiFelt } from '../sti/sti';
import { FundFelt } from './fund';

/** The root fields that are neither lists nor singles of a noun. */

@Part('Regelterm. A number or set that a rule leans on, and when it holds.')
export class Regelterm {
  @Value('saetning', { description: 'Navn. What it is.' })
  navn!: ApiOnly;

  @Value('day', { nullable: true, description: 'Fra. The first day on which it holds; null from the beginning.' })
  fra!: ApiOnly;

  @Value('day', { nullable: true, description: 'Til. The first day on which it no longer holds; null while it does.' })
  til!: ApiOnly;

  @Value('text', { description: 'Værdi. The number, or the names of the set.' })
  vaerdi!: ApiOnly;

  @Value('enum', { enumType: UnitType, description: 'Enhed. What it is counted in.' })
  enhed!: ApiOnly;
}

@Part('Regel. A rule of the network or a demand of an act, as the rule book has it.')
export class Regel {
  @Value('text', { description: 'Kode. `R1` to `R18` are rules of the network, `H…` demands of single acts.' })
  kode!: ApiOnly;

  @Value('text', { description: 'Afvisning. The code of a refusal by it.' })
  afvisning!: ApiOnly;

  @Value('enum', { enumType: Alvor, description: 'Alvor. Whether a breach refuses or warns.' })
  alvor!: ApiOnly;

  @Value('saetning', { description: 'Krav. What it demands.' })
  krav!: ApiOnly;

  @Value('saetning', { description: 'Kilde. Where it stands.' })
  kilde!: ApiOnly;

  @Value('enum', { enumType: Rolle, description: 'Ansvarlig. Who can mend a breach.' })
  ansvarlig!: ApiOnly;

  @Value('saetning', { description: 'Udvej. How.' })
  udvej!: ApiOnly;

  @Value(() => Regelterm, { list: true, description: 'Termer. The dated numbers that it leans on.' })
  termer!: ApiOnly;
}

@Part('The root fields that are neither lists nor singles of a noun.')
export class RootFields {
  @PartField(() => Faktaark, {
    args: [{ name: 'pr', type: DateScalar, description: 'The day that the sheet is about.' }, theOneKommune],
    description:
      'Faktaark. The fact sheet of a kommune as of a day: in Copenhagen 18 plans, 17 co-financed, 6 areas and a pool of 31.7 mio. kr. on 2014-01-01. Before the first row all figures are zero.',
  })
  faktaark!: ApiOnly;

  @FundFelt()
  fund!: ApiOnly;

  @Computed({
    type: () => Regel,
    list: true,
    facts: [],
    cost: 2000,
    compute: () => RULEBOOK.map(apiRule),
    description: 'Regelbog. Every rule and demand with its source and its dated numbers; printed in `schema/regler.md`.',
  })
  regelbog!: ApiOnly;

  @OpgaverFelt()
  opgaver!: ApiOnly;

  @SoegFelt()
  soeg!: ApiOnly;

  @StiFelt()
  sti!: ApiOnly;

  @OmegnFelt()
  omegn!: ApiOnly;
}
