import { GraphQLInt } from 'graphql';
import { Regelvurdering, regelvurderinger } from '../act/explanation';
import { Beregn, Delobjekt, enumtype, type KunLaesning, Vaerdi } from '../model/decorators';
import { pr } from '../model/scalars';
import { Ansvarsrolle } from './kontrakt.enums';
import { KONTRAKTSELEKTION, kontraktfakta } from './kontrakt.facts';
import { KONTRAKTREGLER } from './rules';
import { kontraktPr } from './rules/kontrakt-on-day';
import { kontraktforskel } from './version-difference';

/** The fields of a contract that explain: `regler` and `forskel`. */

export const KontraktreglerFelt = (): PropertyDecorator =>
  Beregn({
    type: () => Regelvurdering,
    liste: true,
    argumenter: [pr],
    fakta: { selektion: KONTRAKTSELEKTION },
    pris: 400,
    beregn: (fakta, argumenter, { iDag }) => {
      const [f, dag] = [kontraktfakta.parse(fakta), String(argumenter.pr)];
      return regelvurderinger(KONTRAKTREGLER, dag < iDag ? kontraktPr(f, dag) : f, dag);
    },
    beskrivelse: 'Regler. Every rule of contracts with its verdict on this one, and what decided it.',
  });

const Forskelsart = enumtype('Forskelsart', 'Forskelsart. How something differs between two versions.', {
  TILFOEJET: 'Tilføjet. Only in the later one of the two that were asked for (`til`).',
  FJERNET: 'Fjernet. Only in the first one (`fra`).',
  AENDRET: 'Ændret. In both, but not the same.',
});

@Delobjekt('Tekstforskel. A text that is not the same in two versions.')
export class Tekstforskel {
  @Vaerdi('tekst', { nullbar: true, beskrivelse: 'Før. As it is in `fra`; null when it is not there.' })
  foer!: KunLaesning;

  @Vaerdi('tekst', { nullbar: true, beskrivelse: 'Efter. As it is in `til`; null when it is not there.' })
  efter!: KunLaesning;
}

@Delobjekt('Ansvarsforskel. The responsibility of one party in a section, where two versions differ.')
export class Ansvarsforskel {
  @Vaerdi('enum', { enumtype: Forskelsart, beskrivelse: 'Art. Whether the responsibility is added, removed or changed.' })
  art!: KunLaesning;

  @Vaerdi('tekst', { nullbar: true, beskrivelse: 'Forvaltning. Natural key of the administration, if the party is one.' })
  forvaltning!: KunLaesning;

  @Vaerdi('tekst', { nullbar: true, beskrivelse: 'Boligorganisation. Natural key of the organisation, if the party is one.' })
  boligorganisation!: KunLaesning;

  @Vaerdi('enum', { enumtype: Ansvarsrolle, nullbar: true, beskrivelse: 'Rolle før. The role in `fra`; null when it had none.' })
  rolleFoer!: KunLaesning;

  @Vaerdi('enum', { enumtype: Ansvarsrolle, nullbar: true, beskrivelse: 'Rolle efter. The role in `til`; null when it has none.' })
  rolleEfter!: KunLaesning;

  @Vaerdi('tekst', { nullbar: true, beskrivelse: 'Opgave før. What it did by `fra`.' })
  opgaveFoer!: KunLaesning;

  @Vaerdi('tekst', { nullbar: true, beskrivelse: 'Opgave efter. What it does by `til`.' })
  opgaveEfter!: KunLaesning;
}

@Delobjekt('Afsnitsforskel. A section of a contract where two versions differ.')
export class Afsnitsforskel {
  @Vaerdi('tekst', { beskrivelse: 'Indsatsområde. Natural key of the field of the section.' })
  indsatsomraade!: KunLaesning;

  @Vaerdi('enum', { enumtype: Forskelsart, beskrivelse: 'Art. Whether the section is added, removed or changed.' })
  art!: KunLaesning;

  @Vaerdi(() => Tekstforskel, { nullbar: true, beskrivelse: 'Snitflade. The interface before and after; null when it is the same.' })
  snitflade!: KunLaesning;

  @Vaerdi(() => Tekstforskel, {
    nullbar: true,
    beskrivelse: 'Arbejdsgruppe. Natural key of the group that worked the section out, before and after; null when it is the same.',
  })
  arbejdsgruppe!: KunLaesning;

  @Vaerdi('tekst', { liste: true, beskrivelse: 'Tilføjede målsætninger. Goals that are in `til` only.' })
  tilfoejedeMaalsaetninger!: KunLaesning;

  @Vaerdi('tekst', { liste: true, beskrivelse: 'Fjernede målsætninger. Goals that are in `fra` only.' })
  fjernedeMaalsaetninger!: KunLaesning;

  @Vaerdi(() => Ansvarsforskel, { liste: true, beskrivelse: 'Ansvar. Responsibilities that are added, removed or changed.' })
  ansvar!: KunLaesning;
}

@Delobjekt('Versionsoplysning. One version of a contract, and who approved it.')
export class Versionsoplysning {
  @Vaerdi('heltal', { beskrivelse: 'Nummer. The number of the version.' })
  nummer!: KunLaesning;

  @Vaerdi('dag', { beskrivelse: 'Gyldig fra. The day from which the wording holds.' })
  gyldigFra!: KunLaesning;

  @Vaerdi('tekst', { beskrivelse: 'Ændringsnote. What was new in it.' })
  aendringsnote!: KunLaesning;

  // Not the enum: the entity of decisions, which declares it, may be on its way in when this is read.
  @Vaerdi('tekst', { nullbar: true, beskrivelse: 'Organ. The body that approved it, as `Afgoerelse.organ` has it; null for a draft.' })
  organ!: KunLaesning;

  @Vaerdi('dag', { nullbar: true, beskrivelse: 'Dato. The day of the decision; null for a draft.' })
  dato!: KunLaesning;

  @Vaerdi('tekst', { nullbar: true, beskrivelse: 'Afgørelse. Natural key of the decision; null for a draft.' })
  afgoerelse!: KunLaesning;
}

@Delobjekt('Kontraktforskel. What differs between two versions of a contract, and who decided it.')
export class Kontraktforskel {
  @Vaerdi(() => Versionsoplysning, { beskrivelse: 'Fra. The version that is compared from.' })
  fra!: KunLaesning;

  @Vaerdi(() => Versionsoplysning, { beskrivelse: 'Til. The version that is compared to.' })
  til!: KunLaesning;

  @Vaerdi('boolsk', {
    beskrivelse:
      'Kommunalbestyrelse. Whether the kommunalbestyrelse was needed on the way from the one to the other: for a first version, and for what the forum may not decide.',
  })
  kommunalbestyrelse!: KunLaesning;

  @Vaerdi(() => Afsnitsforskel, { liste: true, beskrivelse: 'Afsnit. The sections that differ; those that are alike are left out.' })
  afsnit!: KunLaesning;
}

export const ForskelFelt = (): PropertyDecorator =>
  Beregn({
    type: () => Kontraktforskel,
    argumenter: [
      { navn: 'fra', type: GraphQLInt, beskrivelse: 'The number of the version to compare from.' },
      { navn: 'til', type: GraphQLInt, beskrivelse: 'The number of the version to compare to.' },
    ],
    fakta: { selektion: KONTRAKTSELEKTION },
    pris: 400,
    beregn: (fakta, argumenter) => kontraktforskel(kontraktfakta.parse(fakta), Number(argumenter.fra), Number(argumenter.til)),
    beskrivelse: 'Forskel. What differs between two versions: sections, interfaces, goals and responsibilities, and who decided.',
  });
