import { ActInput, ChangeInput, InputClass, InputField, KEY_PATTERN } from '../act/input';
import type { EnumValue } from '../kernel/enums';
import { DOKUMENTNR, SAGSNR } from '../kernel/sagsnumre';
import { Anvendelsesart, Bidragsform, Deltagerrolle, Finansieringskilde, Standsningsvalg } from './helhedsplan.enums';

/** Shapes of what acts on plans take, declared in one place with their descriptions. References are global ids or natural keys. */

@InputClass('Ansøger. An organisation that applies for a plan, and its part.')
export class AnsoegerInput {
  @InputField('id', { description: 'Boligorganisation. By id or natural key.' })
  boligorganisation!: string;

  @InputField(Deltagerrolle, { description: 'Rolle. Exactly one leads (rule R10).' })
  rolle!: Deltagerrolle;
}

@InputClass('Afdeling i en plan. An estate, and the period in which it takes part.')
export class PlanafdelingInput {
  @InputField('id', { description: 'Afdeling. By id or natural key, for example `FSB/1-85`.' })
  afdeling!: string;

  @InputField('day', { optional: true, description: 'Fra. The start of the plan when left out.' })
  fra?: string | null;

  @InputField('day', { optional: true, description: 'Til. The day after the plan’s last when left out.' })
  til?: string | null;
}

@InputClass('Bidrag. Who pays how much.')
export class BidragInput {
  @InputField(Finansieringskilde, { description: 'Kilde. Who pays.' })
  kilde!: Finansieringskilde;

  @InputField('kroner', { min: 0, description: 'Beløb. In kroner, over the whole life of the plan.' })
  beloeb!: number;

  @InputField('id', { optional: true, description: 'Pulje. The pool that the kommune pays from; only with `KOMMUNE`.' })
  pulje?: string | null;

  @InputField('id', { optional: true, description: 'Boligorganisation. Which applicant pays; only with `BOLIGORGANISATION`.' })
  boligorganisation?: string | null;

  @InputField(Bidragsform, { optional: true, description: 'Form. In money when left out.' })
  form?: Bidragsform | null;
}

@InputClass('Anvendelse. What a part of the pool’s share is used for.')
export class AnvendelseInput {
  @InputField(Anvendelsesart, { description: 'Art. What it is used for.' })
  art!: Anvendelsesart;

  @InputField('kroner', { min: 0, description: 'Beløb. In kroner.' })
  beloeb!: number;
}

@InputClass('Succeskriterium. What shows that a goal is met.')
export class SucceskriteriumInput {
  @InputField('text', { max: 1000, description: 'Tekst. The criterion in words.' })
  tekst!: string;

  @InputField('text', { optional: true, max: 1000, description: 'Indikator. What is measured.' })
  indikator?: string | null;
}

@InputClass('Milepæl. A step towards a goal. That it is reached is an act of its own, `naaMilepael`.')
export class MilepaelInput {
  @InputField('text', { max: 1000, description: 'Tekst. The step in words.' })
  tekst!: string;

  @InputField('day', { description: 'Frist. The day by which it should be reached.' })
  frist!: string;
}

@InputClass('Mål. A goal with its criteria and milestones.')
export class MaalInput {
  @InputField('id', { description: 'Indsatsområde. By id or natural key, for example `SUNDHED`.' })
  indsatsomraade!: string;

  @InputField('text', { max: 2000, description: 'Tekst. The goal in words.' })
  tekst!: string;

  @InputField(() => SucceskriteriumInput, { list: true, optional: true, description: 'Succeskriterier. What shows that it is met.' })
  succeskriterier?: SucceskriteriumInput[] | null;

  @InputField(() => MilepaelInput, { list: true, optional: true, description: 'Milepæle. Steps on the way.' })
  milepaele?: MilepaelInput[] | null;
}

@InputClass('Opret helhedsplan. A new plan in preparation, with everything that belongs to it.')
export class OpretHelhedsplanInput extends ActInput {
  @InputField('text', { pattern: KEY_PATTERN, max: 60, description: 'Nøgle. Natural key, capital letters, digits and hyphens.' })
  noegle!: string;

  @InputField('text', { description: 'Titel. The name that the plan goes by.' })
  titel!: string;

  @InputField('text', { list: true, optional: true, description: 'Aliaser. Other names that people look for it by.' })
  aliaser?: string[] | null;

  @InputField('text', { optional: true, max: 2000, description: 'Formål. What the plan is for.' })
  formaal?: string | null;

  @InputField('day', { description: 'Start. The first day.' })
  start!: string;

  @InputField('day', { description: 'Slut. The last day, itself included.' })
  slut!: string;

  @InputField('kroner', { min: 1, description: 'Økonomisk ramme. In kroner; the sum of `finansiering` (rule R7).' })
  oekonomiskRamme!: number;

  @InputField('int', { optional: true, min: 1900, max: 2200, description: 'Prisår. The year of `start` when left out.' })
  prisaar?: number | null;

  @InputField('text', {
    pattern: SAGSNR,
    optional: true,
    max: 40,
    description: 'Sagsnummer. The case number of the kommune, for example `2014-0077401`, `2010-92362` or `TMU 296/2006`.',
  })
  sagsnr?: string | null;

  @InputField('text', { optional: true, max: 40, description: 'LBF-sagsnummer. Landsbyggefonden’s case number.' })
  lbfSagsnr?: string | null;

  @InputField('id', { description: 'Kommune. Whose kommunalbestyrelse is applied through, for example `KOEBENHAVN`.' })
  kommune!: string;

  @InputField('id', { description: 'Bevillingsperiode. The programme period that pays, for example `2011-14`.' })
  bevillingsperiode!: string;

  @InputField(() => AnsoegerInput, { list: true, min: 1, description: 'Ansøgere. The organisations that apply.' })
  ansoegere!: AnsoegerInput[];

  @InputField(() => PlanafdelingInput, { list: true, min: 1, description: 'Afdelinger. The estates of the plan.' })
  afdelinger!: PlanafdelingInput[];

  @InputField('id', { list: true, optional: true, description: 'Byområder. The areas that the plan lies in; none for a plan outside.' })
  byomraader?: string[] | null;

  @InputField(() => BidragInput, { list: true, min: 1, description: 'Finansiering. Who pays how much.' })
  finansiering!: BidragInput[];

  @InputField(() => AnvendelseInput, {
    list: true,
    optional: true,
    description: 'Anvendelser. What the pool’s share is used for; when left out it is split by 10.6 to 1.9 (rule R16).',
  })
  anvendelser?: AnvendelseInput[] | null;

  @InputField(() => MaalInput, { list: true, optional: true, description: 'Mål. What the plan promises.' })
  maal?: MaalInput[] | null;

  @InputField('id', { list: true, optional: true, description: 'Forgængere. Plans that this one continues.' })
  forgaengere?: string[] | null;
}

@InputClass('Ret helhedsplan. What is given is changed; a list that is given replaces the one there.')
export class RetHelhedsplanInput extends ChangeInput {
  @InputField('id', { description: 'Helhedsplan. By id or natural key.' })
  helhedsplan!: string;

  @InputField('text', { optional: true, description: 'Titel.' })
  titel?: string | null;

  @InputField('text', { list: true, optional: true, description: 'Aliaser.' })
  aliaser?: string[] | null;

  @InputField('text', { optional: true, max: 2000, description: 'Formål.' })
  formaal?: string | null;

  @InputField('day', { optional: true, description: 'Start.' })
  start?: string | null;

  @InputField('day', { optional: true, description: 'Slut. The last day, itself included.' })
  slut?: string | null;

  @InputField('kroner', { optional: true, min: 1, description: 'Økonomisk ramme. In kroner.' })
  oekonomiskRamme?: number | null;

  @InputField('int', { optional: true, min: 1900, max: 2200, description: 'Prisår.' })
  prisaar?: number | null;

  @InputField('text', {
    pattern: SAGSNR,
    optional: true,
    max: 40,
    description: 'Sagsnummer. For example `2014-0077401`, `2010-92362` or `TMU 296/2006`.',
  })
  sagsnr?: string | null;

  @InputField('text', { optional: true, max: 40, description: 'LBF-sagsnummer.' })
  lbfSagsnr?: string | null;

  @InputField(() => AnsoegerInput, { list: true, optional: true, min: 1, description: 'Ansøgere.' })
  ansoegere?: AnsoegerInput[] | null;

  @InputField(() => PlanafdelingInput, { list: true, optional: true, min: 1, description: 'Afdelinger.' })
  afdelinger?: PlanafdelingInput[] | null;

  @InputField('id', { list: true, optional: true, description: 'Byområder.' })
  byomraader?: string[] | null;

  @InputField(() => BidragInput, {
    list: true,
    optional: true,
    min: 1,
    description: 'Finansiering. Anvendelser that are not given too are split anew.',
  })
  finansiering?: BidragInput[] | null;

  @InputField(() => AnvendelseInput, { list: true, optional: true, description: 'Anvendelser.' })
  anvendelser?: AnvendelseInput[] | null;

  @InputField(() => MaalInput, { list: true, optional: true, description: 'Mål.' })
  maal?: MaalInput[] | null;
}

/** An act on one plan, on a day. */
@InputClass('Handling på en helhedsplan. The plan, and the day from which the act counts.')
export class PlantrinInput extends ChangeInput {
  @InputField('id', { description: 'Helhedsplan. By id or natural key.' })
  helhedsplan!: string;

  @InputField('day', { optional: true, description: 'Dato. The day from which it counts; today when left out.' })
  dato?: string | null;
}

@InputClass('Afgørelse om en helhedsplan. The plan, the day, and what the decision is filed under.')
export class PlanafgoerelseInput extends PlantrinInput {
  @InputField('text', {
    pattern: KEY_PATTERN,
    optional: true,
    max: 60,
    description: 'Nøgle. Natural key of the decision; made from body and day when left out.',
  })
  noegle?: string | null;

  @InputField('text', { optional: true, description: 'Titel. What the case is called; made from the plan’s title when left out.' })
  titel?: string | null;

  @InputField('text', {
    pattern: SAGSNR,
    optional: true,
    max: 40,
    description:
      'Sagsnummer. The case number of the kommune that the decision belongs to, for example `2014-0077401`, `2010-92362` or `TMU 296/2006`.',
  })
  sagsnr?: string | null;

  @InputField('text', {
    pattern: DOKUMENTNR,
    optional: true,
    max: 60,
    description: 'Dokumentnummer. For example `2014-0077401-7` or `2010-415836`.',
  })
  dokumentnr?: string | null;

  @InputField('text', { optional: true, max: 2000, description: 'Tekst. The decision in words.' })
  tekst?: string | null;
}

@InputClass('Ændr godkendt plan. What is changed, and the decision behind it; a list that is given replaces the one there.')
export class AendrGodkendtPlanInput extends PlanafgoerelseInput {
  @InputField('kroner', { optional: true, min: 1, description: 'Økonomisk ramme. In kroner; the sum of the funding (rule R7).' })
  oekonomiskRamme?: number | null;

  @InputField(() => AnsoegerInput, {
    list: true,
    optional: true,
    min: 1,
    description: 'Ansøgere. The organisations that run the plan from now on.',
  })
  ansoegere?: AnsoegerInput[] | null;

  @InputField(() => PlanafdelingInput, {
    list: true,
    optional: true,
    min: 1,
    description: 'Afdelinger. The estates, with the periods in which they take part.',
  })
  afdelinger?: PlanafdelingInput[] | null;

  @InputField('id', { list: true, optional: true, description: 'Byområder. The areas that the plan lies in.' })
  byomraader?: string[] | null;

  @InputField(() => BidragInput, {
    list: true,
    optional: true,
    min: 1,
    description: 'Finansiering. Who pays how much; anvendelser that are not given too are split anew.',
  })
  finansiering?: BidragInput[] | null;

  @InputField(() => AnvendelseInput, { list: true, optional: true, description: 'Anvendelser. What the pool’s share is used for.' })
  anvendelser?: AnvendelseInput[] | null;
}

@InputClass('Stands helhedsplan. The day from which the plan no longer runs, and the decision behind it.')
export class StandsHelhedsplanInput extends PlanafgoerelseInput {
  @InputField(Standsningsvalg, { optional: true, description: 'Disponerede midler. What happens to them; they go back when left out.' })
  disponeredeMidler?: EnumValue<typeof Standsningsvalg> | null;
}

@InputClass('Indsend helhedsplan. The full application to the kommunalbestyrelse.')
export class IndsendHelhedsplanInput extends PlantrinInput {
  @InputField('id', { description: 'Kommune. Whose kommunalbestyrelse it is handed to; must be that of all the estates (rule R9).' })
  kommune!: string;
}

@InputClass('Forlæng helhedsplan. The new end, and the decision behind it.')
export class ForlaengHelhedsplanInput extends PlanafgoerelseInput {
  @InputField('day', { description: 'Slut. The new last day, itself included.' })
  slut!: string;
}

@InputClass('Forventet version. A plan, and the version of it that you have seen.')
export class PlanversionInput {
  @InputField('id', { description: 'Helhedsplan. By id or natural key.' })
  helhedsplan!: string;

  @InputField('int', {
    min: 1,
    description: 'The `version` that you have seen; if the plan has been changed since, the act is refused (`VERSIONSKONFLIKT`).',
  })
  expectedVersion!: number;
}

@InputClass('Sammenlæg helhedsplaner. Running plans that go into another.')
export class SammenlaegHelhedsplanerInput extends ActInput {
  @InputField('id', { list: true, min: 1, description: 'Helhedsplaner. The plans that end.' })
  helhedsplaner!: string[];

  @InputField('id', { description: 'Efterfølger. The plan that they go into; Landsbyggefonden must have committed its share.' })
  efterfoelger!: string;

  @InputField('day', {
    optional: true,
    description: 'Dato. The first day of the merger; today when left out. The old plans end the day before, unless they had ended.',
  })
  dato?: string | null;

  @InputField('text', { pattern: KEY_PATTERN, optional: true, max: 60, description: 'Nøgle. Natural key of the decision.' })
  noegle?: string | null;

  @InputField(() => PlanversionInput, {
    list: true,
    optional: true,
    description:
      'Versioner. The versions that you have seen of the plans that the act changes: those that end, and the one that they go into.',
  })
  versioner?: PlanversionInput[] | null;
}
