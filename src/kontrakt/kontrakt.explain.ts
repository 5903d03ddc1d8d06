import { GraphQLInt } from 'graphql';
import { Regelvurdering, ruleVerdicts } from '../act/explanation';
import { defineEnum } from '../kernel/enums';
import { type ApiOnly, Computed, Part, Value } from '../model/decorators';
import { pr } from '../model/scalars';
import { Ansvarsrolle } from './kontrakt.enums';
import { KONTRAKT_SELECTION, kontraktFacts } from './kontrakt.facts';
import { KONTRAKTREGLER } from './rules';
import { kontraktOnDay } from './rules/kontrakt-on-day';
import { kontraktDifference } from './version-difference';

/** The fields of a contract that explain: `regler` and `forskel`. */

export const KontraktreglerFelt = (): PropertyDecorator =>
  Computed({
    type: () => Regelvurdering,
    list: true,
    args: [pr],
    facts: { selection: KONTRAKT_SELECTION },
    cost: 400,
    compute: (facts, args, { today }) => {
      const [f, day] = [kontraktFacts.parse(facts), String(args.pr)];
      return ruleVerdicts(KONTRAKTREGLER, day < today ? kontraktOnDay(f, day) : f, day);
    },
    description: 'Regler. Every rule of contracts with its verdict on this one, and what decided it.',
  });

const Forskelsart = defineEnum('Forskelsart', 'Forskelsart. How something differs between two versions.', {
  TILFOEJET: 'Tilføjet. Only in the later one of the two that were asked for (`til`).',
  FJERNET: 'Fjernet. Only in the first one (`fra`).',
  AENDRET: 'Ændret. In both, but not the same.',
});

@Part('Tekstforskel. A text that is not the same in two versions.')
export class Tekstforskel {
  @Value('text', { nullable: true, description: 'Før. As it is in `fra`; null when it is not there.' })
  foer!: ApiOnly;

  @Value('text', { nullable: true, description: 'Efter. As it is in `til`; null when it is not there.' })
  efter!: ApiOnly;
}

@Part('Ansvarsforskel. The responsibility of one party in a section, where two versions differ.')
export class Ansvarsforskel {
  @Value('enum', { enumType: Forskelsart, description: 'Art. Whether the responsibility is added, removed or changed.' })
  art!: ApiOnly;

  @Value('text', { nullable: true, description: 'Forvaltning. Natural key of the administration, if the party is one.' })
  forvaltning!: ApiOnly;

  @Value('text', { nullable: true, description: 'Boligorganisation. Natural key of the organisation, if the party is one.' })
  boligorganisation!: ApiOnly;

  @Value('enum', { enumType: Ansvarsrolle, nullable: true, description: 'Rolle før. The role in `fra`; null when it had none.' })
  rolleFoer!: ApiOnly;

  @Value('enum', { enumType: Ansvarsrolle, nullable: true, description: 'Rolle efter. The role in `til`; null when it has none.' })
  rolleEfter!: ApiOnly;

  @Value('text', { nullable: true, description: 'Opgave før. What it did by `fra`.' })
  opgaveFoer!: ApiOnly;

  @Value('text', { nullable: true, description: 'Opgave efter. What it does by `til`.' })
  opgaveEfter!: ApiOnly;
}

@Part('Afsnitsforskel. A section of a contract where two versions differ.')
export class Afsnitsforskel {
  @Value('text', { description: 'Indsatsområde. Natural key of the field of the section.' })
  indsatsomraade!: ApiOnly;

  @Value('enum', { enumType: Forskelsart, description: 'Art. Whether the section is added, removed or changed.' })
  art!: ApiOnly;

  @Value(() => Tekstforskel, { nullable: true, description: 'Snitflade. The interface before and after; null when it is the same.' })
  snitflade!: ApiOnly;

  @Value(() => Tekstforskel, {
    nullable: true,
    description: 'Arbejdsgruppe. Natural key of the group that worked the section out, before and after; null when it is the same.',
  })
  arbejdsgruppe!: ApiOnly;

  @Value('text', { list: true, description: 'Tilføjede målsætninger. Goals that are in `til` only.' })
  tilfoejedeMaalsaetninger!: ApiOnly;

  @Value('text', { list: true, description: 'Fjernede målsætninger. Goals that are in `fra` only.' })
  fjernedeMaalsaetninger!: ApiOnly;

  @Value(() => Ansvarsforskel, { list: true, description: 'Ansvar. Responsibilities that are added, removed or changed.' })
  ansvar!: ApiOnly;
}

@Part('Versionsoplysning. One version of a contract, and who approved it.')
export class Versionsoplysning {
  @Value('int', { description: 'Nummer. The number of the version.' })
  nummer!: ApiOnly;

  @Value('day', { description: 'Gyldig fra. The day from which the wording holds.' })
  gyldigFra!: ApiOnly;

  @Value('text', { description: 'Ændringsnote. What was new in it.' })
  aendringsnote!: ApiOnly;

  // Not the enum: the entity of decisions, which declares it, may be on its way in when this is read.
  @Value('text', { nullable: true, description: 'Organ. The body that approved it, as `Afgoerelse.organ` has it; null for a draft.' })
  organ!: ApiOnly;

  @Value('day', { nullable: true, description: 'Dato. The day of the decision; null for a draft.' })
  dato!: ApiOnly;

  @Value('text', { nullable: true, description: 'Afgørelse. Natural key of the decision; null for a draft.' })
  afgoerelse!: ApiOnly;
}

@Part('Kontraktforskel. What differs between two versions of a contract, and who decided it.')
export class Kontraktforskel {
  @Value(() => Versionsoplysning, { description: 'Fra. The version that is compared from.' })
  fra!: ApiOnly;

  @Value(() => Versionsoplysning, { description: 'Til. The version that is compared to.' })
  til!: ApiOnly;

  @Value('bool', {
    description:
      'Kommunalbestyrelse. Whether the kommunalbestyrelse was needed on the way from the one to the other: for a first version, and for what the forum may not decide.',
  })
  kommunalbestyrelse!: ApiOnly;

  @Value(() => Afsnitsforskel, { list: true, description: 'Afsnit. The sections that differ; those that are alike are left out.' })
  afsnit!: ApiOnly;
}

export const ForskelFelt = (): PropertyDecorator =>
  Computed({
    type: () => Kontraktforskel,
    args: [
      { name: 'fra', type: GraphQLInt, description: 'The number of the version to compare from.' },
      { name: 'til', type: GraphQLInt, description: 'The number of the version to compare to.' },
    ],
    facts: { selection: KONTRAKT_SELECTION },
    cost: 400,
    compute: (facts, args) => kontraktDifference(kontraktFacts.parse(facts), Number(args.fra), Number(args.til)),
    description: 'Forskel. What differs between two versions: sections, interfaces, goals and responsibilities, and who decided.',
  });
