import { ChangeInput, InputClass, InputField } from '../act/input';
import { Finansieringskilde } from '../helhedsplan/helhedsplan.enums';
import { PlantrinInput } from '../helhedsplan/helhedsplan.inputs';
import { Opfyldelsesgrad, Vurdering } from './redegoerelse.enums';

@InputClass('Målopfyldelse. How far one goal was met.')
export class MaalopfyldelseInput {
  @InputField('int', { min: 1, max: 1000, description: 'Mål. The number of the goal within the plan.' })
  maal!: number;

  @InputField(Opfyldelsesgrad, { description: 'Grad. How far.' })
  grad!: Opfyldelsesgrad;

  @InputField('text', { optional: true, max: 2000, description: 'Bemærkning. Why, in a sentence.' })
  bemaerkning?: string | null;
}

@InputClass('Succeskriterieopfyldelse. Whether one success criterion was met.')
export class SucceskriterieopfyldelseInput {
  @InputField('id', { description: 'Succeskriterium. By id.' })
  succeskriterium!: string;

  @InputField('bool', { description: 'Opfyldt. Whether it was met.' })
  opfyldt!: boolean;

  @InputField('text', { optional: true, max: 1000, description: 'Måling. What the indicator showed.' })
  maaling?: string | null;
}

@InputClass('Midlerforbrug. Budget and spending of one source in the year.')
export class MidlerforbrugInput {
  @InputField(Finansieringskilde, { description: 'Finansieringskilde. Whose money.' })
  finansieringskilde!: Finansieringskilde;

  @InputField('kroner', { min: 0, description: 'Budget. What was planned for the year, in kroner.' })
  budget!: number;

  @InputField('kroner', { min: 0, description: 'Forbrug. What was spent in the year, in kroner.' })
  forbrug!: number;
}

@InputClass('Næste års milepæl. A step that is planned for the year after.')
export class NaesteMilepaelInput {
  @InputField('int', { min: 1, max: 1000, description: 'Mål. The number of the goal within the plan.' })
  maal!: number;

  @InputField('text', { max: 1000, description: 'Tekst. The step in words.' })
  tekst!: string;

  @InputField('day', { description: 'Frist. A day in the year after the one that is accounted for.' })
  frist!: string;
}

@InputClass(
  'Indsend redegørelse. The yearly account of a plan. What applicants hand in comes on the day it is recorded; `dato` is only for Landsbyggefonden, as the earlier day on which it was received.',
)
export class IndsendRedegoerelseInput extends PlantrinInput {
  @InputField('int', {
    optional: true,
    min: 1900,
    max: 2200,
    description: 'År. The calendar year; the first that is not accounted for when left out.',
  })
  aar?: number | null;

  @InputField('text', { max: 5000, description: 'Gennemførelse. How the plan was carried out in the year.' })
  gennemfoerelse!: string;

  @InputField(() => MaalopfyldelseInput, { list: true, description: 'Målopfyldelser. One for each goal of the plan.' })
  maalopfyldelser!: MaalopfyldelseInput[];

  @InputField(() => SucceskriterieopfyldelseInput, {
    list: true,
    optional: true,
    max: 500,
    description: 'Succeskriterieopfyldelser. One for each criterion that was measured.',
  })
  succeskriterieopfyldelser?: SucceskriterieopfyldelseInput[] | null;

  @InputField(() => MidlerforbrugInput, { list: true, min: 1, description: 'Midlerforbrug. One for each source of the plan’s funding.' })
  midlerforbrug!: MidlerforbrugInput[];

  @InputField(() => NaesteMilepaelInput, { list: true, optional: true, description: 'Milepæle. Next year’s milestones.' })
  milepaele?: NaesteMilepaelInput[] | null;
}

@InputClass('Vurdér redegørelse. Landsbyggefonden’s assessment of an account.')
export class VurderRedegoerelseInput extends ChangeInput {
  @InputField('id', { description: 'Redegørelse. By id or natural key, for example `RUM-FOR-LIV/2013`.' })
  redegoerelse!: string;

  @InputField('day', { optional: true, description: 'Dato. The day of the assessment; today when left out.' })
  dato?: string | null;

  @InputField(Vurdering, { description: 'Vurdering. The assessment.' })
  vurdering!: Vurdering;

  @InputField('text', { optional: true, max: 2000, description: 'Tekst. The remarks; needed for `MED_BEMAERKNINGER`.' })
  tekst?: string | null;
}

@InputClass('Tilsyn. What Landsbyggefonden does as economic supervisor of a plan.')
export class TilsynInput extends PlantrinInput {
  @InputField('text', { max: 2000, description: 'Tekst. The remark, or why payments are withheld or resumed.' })
  tekst!: string;

  @InputField('int', {
    optional: true,
    min: 1900,
    max: 2200,
    description: 'År. The year whose account it is about, also when it has not come; then it is recorded as missing.',
  })
  aar?: number | null;
}
