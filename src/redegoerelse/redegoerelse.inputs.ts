import { Aendringsinput, Ind, Inputtype } from '../act/input';
import { Finansieringskilde } from '../helhedsplan/finansiering/finansieringskilde';
import { PlantrinInput } from '../helhedsplan/helhedsplan.inputs';
import { Opfyldelsesgrad } from './maalopfyldelse.entity';
import { Vurdering } from './redegoerelse.entity';

@Inputtype('Målopfyldelse. How far one goal was met.')
export class MaalopfyldelseInput {
  @Ind('heltal', { mindst: 1, hoejst: 1000, beskrivelse: 'Mål. The number of the goal within the plan.' })
  maal!: number;

  @Ind(Opfyldelsesgrad, { beskrivelse: 'Grad. How far.' })
  grad!: Opfyldelsesgrad;

  @Ind('tekst', { valgfri: true, hoejst: 2000, beskrivelse: 'Bemærkning. Why, in a sentence.' })
  bemaerkning?: string | null;
}

@Inputtype('Succeskriterieopfyldelse. Whether one success criterion was met.')
export class SucceskriterieopfyldelseInput {
  @Ind('id', { beskrivelse: 'Succeskriterium. By id.' })
  succeskriterium!: string;

  @Ind('boolsk', { beskrivelse: 'Opfyldt. Whether it was met.' })
  opfyldt!: boolean;

  @Ind('tekst', { valgfri: true, hoejst: 1000, beskrivelse: 'Måling. What the indicator showed.' })
  maaling?: string | null;
}

@Inputtype('Midlerforbrug. Budget and spending of one source in the year.')
export class MidlerforbrugInput {
  @Ind(Finansieringskilde, { beskrivelse: 'Finansieringskilde. Whose money.' })
  finansieringskilde!: Finansieringskilde;

  @Ind('kroner', { mindst: 0, beskrivelse: 'Budget. What was planned for the year, in kroner.' })
  budget!: number;

  @Ind('kroner', { mindst: 0, beskrivelse: 'Forbrug. What was spent in the year, in kroner.' })
  forbrug!: number;
}

@Inputtype('Næste års milepæl. A step that is planned for the year after.')
export class NaesteMilepaelInput {
  @Ind('heltal', { mindst: 1, hoejst: 1000, beskrivelse: 'Mål. The number of the goal within the plan.' })
  maal!: number;

  @Ind('tekst', { hoejst: 1000, beskrivelse: 'Tekst. The step in words.' })
  tekst!: string;

  @Ind('dag', { beskrivelse: 'Frist. A day in the year after the one that is accounted for.' })
  frist!: string;
}

@Inputtype(
  'Indsend redegørelse. The yearly account of a plan. What applicants hand in comes on the day it is recorded; `dato` is only for Landsbyggefonden, as the earlier day on which it was received.',
)
export class IndsendRedegoerelseInput extends PlantrinInput {
  @Ind('heltal', {
    valgfri: true,
    mindst: 1900,
    hoejst: 2200,
    beskrivelse: 'År. The calendar year; the first that is not accounted for when left out.',
  })
  aar?: number | null;

  @Ind('tekst', { hoejst: 5000, beskrivelse: 'Gennemførelse. How the plan was carried out in the year.' })
  gennemfoerelse!: string;

  @Ind(() => MaalopfyldelseInput, { liste: true, beskrivelse: 'Målopfyldelser. One for each goal of the plan.' })
  maalopfyldelser!: MaalopfyldelseInput[];

  @Ind(() => SucceskriterieopfyldelseInput, {
    liste: true,
    valgfri: true,
    hoejst: 500,
    beskrivelse: 'Succeskriterieopfyldelser. One for each criterion that was measured.',
  })
  succeskriterieopfyldelser?: SucceskriterieopfyldelseInput[] | null;

  @Ind(() => MidlerforbrugInput, { liste: true, mindst: 1, beskrivelse: 'Midlerforbrug. One for each source of the plan’s funding.' })
  midlerforbrug!: MidlerforbrugInput[];

  @Ind(() => NaesteMilepaelInput, { liste: true, valgfri: true, beskrivelse: 'Milepæle. Next year’s milestones.' })
  milepaele?: NaesteMilepaelInput[] | null;
}

@Inputtype('Vurdér redegørelse. Landsbyggefonden’s assessment of an account.')
export class VurderRedegoerelseInput extends Aendringsinput {
  @Ind('id', { beskrivelse: 'Redegørelse. By id or natural key, for example `RUM-FOR-LIV/2013`.' })
  redegoerelse!: string;

  @Ind('dag', { valgfri: true, beskrivelse: 'Dato. The day of the assessment; today when left out.' })
  dato?: string | null;

  @Ind(Vurdering, { beskrivelse: 'Vurdering. The assessment.' })
  vurdering!: Vurdering;

  @Ind('tekst', { valgfri: true, hoejst: 2000, beskrivelse: 'Tekst. The remarks; needed for `MED_BEMAERKNINGER`.' })
  tekst?: string | null;
}

@Inputtype('Tilsyn. What Landsbyggefonden does as economic supervisor of a plan.')
export class TilsynInput extends PlantrinInput {
  @Ind('tekst', { hoejst: 2000, beskrivelse: 'Tekst. The remark, or why payments are withheld or resumed.' })
  tekst!: string;

  @Ind('heltal', {
    valgfri: true,
    mindst: 1900,
    hoejst: 2200,
    beskrivelse: 'År. The year whose account it is about, also when it has not come; then it is recorded as missing.',
  })
  aar?: number | null;
}
