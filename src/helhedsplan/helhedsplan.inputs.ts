import { Aendringsinput, Handlingsinput, Ind, Inputtype, NOEGLE } from '../act/input';
import { DOKUMENTNR, SAGSNR } from '../kernel/sagsnumre';
import { type Enumvaerdi, enumtype } from '../model/decorators';
import { Anvendelsesart } from './finansiering/anvendelse.entity';
import { Bidragsform } from './finansiering/finansieringsbidrag.entity';
import { Finansieringskilde } from './finansiering/finansieringskilde';
import { Deltagerrolle } from './ties/deltagelse.entity';

/** Shapes of what acts on plans take, declared in one place with their descriptions. References are global ids or natural keys. */

@Inputtype('Ansøger. An organisation that applies for a plan, and its part.')
export class AnsoegerInput {
  @Ind('id', { beskrivelse: 'Boligorganisation. By id or natural key.' })
  boligorganisation!: string;

  @Ind(Deltagerrolle, { beskrivelse: 'Rolle. Exactly one leads (rule R10).' })
  rolle!: Deltagerrolle;
}

@Inputtype('Afdeling i en plan. An estate, and the period in which it takes part.')
export class PlanafdelingInput {
  @Ind('id', { beskrivelse: 'Afdeling. By id or natural key, for example `FSB/1-85`.' })
  afdeling!: string;

  @Ind('dag', { valgfri: true, beskrivelse: 'Fra. The start of the plan when left out.' })
  fra?: string | null;

  @Ind('dag', { valgfri: true, beskrivelse: 'Til. The day after the plan’s last when left out.' })
  til?: string | null;
}

@Inputtype('Bidrag. Who pays how much.')
export class BidragInput {
  @Ind(Finansieringskilde, { beskrivelse: 'Kilde. Who pays.' })
  kilde!: Finansieringskilde;

  @Ind('kroner', { mindst: 0, beskrivelse: 'Beløb. In kroner, over the whole life of the plan.' })
  beloeb!: number;

  @Ind('id', { valgfri: true, beskrivelse: 'Pulje. The pool that the kommune pays from; only with `KOMMUNE`.' })
  pulje?: string | null;

  @Ind('id', { valgfri: true, beskrivelse: 'Boligorganisation. Which applicant pays; only with `BOLIGORGANISATION`.' })
  boligorganisation?: string | null;

  @Ind(Bidragsform, { valgfri: true, beskrivelse: 'Form. In money when left out.' })
  form?: Bidragsform | null;
}

@Inputtype('Anvendelse. What a part of the pool’s share is used for.')
export class AnvendelseInput {
  @Ind(Anvendelsesart, { beskrivelse: 'Art. What it is used for.' })
  art!: Anvendelsesart;

  @Ind('kroner', { mindst: 0, beskrivelse: 'Beløb. In kroner.' })
  beloeb!: number;
}

@Inputtype('Succeskriterium. What shows that a goal is met.')
export class SucceskriteriumInput {
  @Ind('tekst', { hoejst: 1000, beskrivelse: 'Tekst. The criterion in words.' })
  tekst!: string;

  @Ind('tekst', { valgfri: true, hoejst: 1000, beskrivelse: 'Indikator. What is measured.' })
  indikator?: string | null;
}

@Inputtype('Milepæl. A step towards a goal. That it is reached is an act of its own, `naaMilepael`.')
export class MilepaelInput {
  @Ind('tekst', { hoejst: 1000, beskrivelse: 'Tekst. The step in words.' })
  tekst!: string;

  @Ind('dag', { beskrivelse: 'Frist. The day by which it should be reached.' })
  frist!: string;
}

@Inputtype('Mål. A goal with its criteria and milestones.')
export class MaalInput {
  @Ind('id', { beskrivelse: 'Indsatsområde. By id or natural key, for example `SUNDHED`.' })
  indsatsomraade!: string;

  @Ind('tekst', { hoejst: 2000, beskrivelse: 'Tekst. The goal in words.' })
  tekst!: string;

  @Ind(() => SucceskriteriumInput, { liste: true, valgfri: true, beskrivelse: 'Succeskriterier. What shows that it is met.' })
  succeskriterier?: SucceskriteriumInput[] | null;

  @Ind(() => MilepaelInput, { liste: true, valgfri: true, beskrivelse: 'Milepæle. Steps on the way.' })
  milepaele?: MilepaelInput[] | null;
}

@Inputtype('Opret helhedsplan. A new plan in preparation, with everything that belongs to it.')
export class OpretHelhedsplanInput extends Handlingsinput {
  @Ind('tekst', { moenster: NOEGLE, hoejst: 60, beskrivelse: 'Nøgle. Natural key, capital letters, digits and hyphens.' })
  noegle!: string;

  @Ind('tekst', { beskrivelse: 'Titel. The name that the plan goes by.' })
  titel!: string;

  @Ind('tekst', { liste: true, valgfri: true, beskrivelse: 'Aliaser. Other names that people look for it by.' })
  aliaser?: string[] | null;

  @Ind('tekst', { valgfri: true, hoejst: 2000, beskrivelse: 'Formål. What the plan is for.' })
  formaal?: string | null;

  @Ind('dag', { beskrivelse: 'Start. The first day.' })
  start!: string;

  @Ind('dag', { beskrivelse: 'Slut. The last day, itself included.' })
  slut!: string;

  @Ind('kroner', { mindst: 1, beskrivelse: 'Økonomisk ramme. In kroner; the sum of `finansiering` (rule R7).' })
  oekonomiskRamme!: number;

  @Ind('heltal', { valgfri: true, mindst: 1900, hoejst: 2200, beskrivelse: 'Prisår. The year of `start` when left out.' })
  prisaar?: number | null;

  @Ind('tekst', {
    moenster: SAGSNR,
    valgfri: true,
    hoejst: 40,
    beskrivelse: 'Sagsnummer. The case number of the kommune, for example `2014-0077401`, `2010-92362` or `TMU 296/2006`.',
  })
  sagsnr?: string | null;

  @Ind('tekst', { valgfri: true, hoejst: 40, beskrivelse: 'LBF-sagsnummer. Landsbyggefonden’s case number.' })
  lbfSagsnr?: string | null;

  @Ind('id', { beskrivelse: 'Kommune. Whose kommunalbestyrelse is applied through, for example `KOEBENHAVN`.' })
  kommune!: string;

  @Ind('id', { beskrivelse: 'Bevillingsperiode. The programme period that pays, for example `2011-14`.' })
  bevillingsperiode!: string;

  @Ind(() => AnsoegerInput, { liste: true, mindst: 1, beskrivelse: 'Ansøgere. The organisations that apply.' })
  ansoegere!: AnsoegerInput[];

  @Ind(() => PlanafdelingInput, { liste: true, mindst: 1, beskrivelse: 'Afdelinger. The estates of the plan.' })
  afdelinger!: PlanafdelingInput[];

  @Ind('id', { liste: true, valgfri: true, beskrivelse: 'Byområder. The areas that the plan lies in; none for a plan outside.' })
  byomraader?: string[] | null;

  @Ind(() => BidragInput, { liste: true, mindst: 1, beskrivelse: 'Finansiering. Who pays how much.' })
  finansiering!: BidragInput[];

  @Ind(() => AnvendelseInput, {
    liste: true,
    valgfri: true,
    beskrivelse: 'Anvendelser. What the pool’s share is used for; when left out it is split by 10.6 to 1.9 (rule R16).',
  })
  anvendelser?: AnvendelseInput[] | null;

  @Ind(() => MaalInput, { liste: true, valgfri: true, beskrivelse: 'Mål. What the plan promises.' })
  maal?: MaalInput[] | null;

  @Ind('id', { liste: true, valgfri: true, beskrivelse: 'Forgængere. Plans that this one continues.' })
  forgaengere?: string[] | null;
}

@Inputtype('Ret helhedsplan. What is given is changed; a list that is given replaces the one there.')
export class RetHelhedsplanInput extends Aendringsinput {
  @Ind('id', { beskrivelse: 'Helhedsplan. By id or natural key.' })
  helhedsplan!: string;

  @Ind('tekst', { valgfri: true, beskrivelse: 'Titel.' })
  titel?: string | null;

  @Ind('tekst', { liste: true, valgfri: true, beskrivelse: 'Aliaser.' })
  aliaser?: string[] | null;

  @Ind('tekst', { valgfri: true, hoejst: 2000, beskrivelse: 'Formål.' })
  formaal?: string | null;

  @Ind('dag', { valgfri: true, beskrivelse: 'Start.' })
  start?: string | null;

  @Ind('dag', { valgfri: true, beskrivelse: 'Slut. The last day, itself included.' })
  slut?: string | null;

  @Ind('kroner', { valgfri: true, mindst: 1, beskrivelse: 'Økonomisk ramme. In kroner.' })
  oekonomiskRamme?: number | null;

  @Ind('heltal', { valgfri: true, mindst: 1900, hoejst: 2200, beskrivelse: 'Prisår.' })
  prisaar?: number | null;

  @Ind('tekst', {
    moenster: SAGSNR,
    valgfri: true,
    hoejst: 40,
    beskrivelse: 'Sagsnummer. For example `2014-0077401`, `2010-92362` or `TMU 296/2006`.',
  })
  sagsnr?: string | null;

  @Ind('tekst', { valgfri: true, hoejst: 40, beskrivelse: 'LBF-sagsnummer.' })
  lbfSagsnr?: string | null;

  @Ind(() => AnsoegerInput, { liste: true, valgfri: true, mindst: 1, beskrivelse: 'Ansøgere.' })
  ansoegere?: AnsoegerInput[] | null;

  @Ind(() => PlanafdelingInput, { liste: true, valgfri: true, mindst: 1, beskrivelse: 'Afdelinger.' })
  afdelinger?: PlanafdelingInput[] | null;

  @Ind('id', { liste: true, valgfri: true, beskrivelse: 'Byområder.' })
  byomraader?: string[] | null;

  @Ind(() => BidragInput, {
    liste: true,
    valgfri: true,
    mindst: 1,
    beskrivelse: 'Finansiering. Anvendelser that are not given too are split anew.',
  })
  finansiering?: BidragInput[] | null;

  @Ind(() => AnvendelseInput, { liste: true, valgfri: true, beskrivelse: 'Anvendelser.' })
  anvendelser?: AnvendelseInput[] | null;

  @Ind(() => MaalInput, { liste: true, valgfri: true, beskrivelse: 'Mål.' })
  maal?: MaalInput[] | null;
}

/** An act on one plan, on a day. */
@Inputtype('Handling på en helhedsplan. The plan, and the day from which the act counts.')
export class PlantrinInput extends Aendringsinput {
  @Ind('id', { beskrivelse: 'Helhedsplan. By id or natural key.' })
  helhedsplan!: string;

  @Ind('dag', { valgfri: true, beskrivelse: 'Dato. The day from which it counts; today when left out.' })
  dato?: string | null;
}

@Inputtype('Afgørelse om en helhedsplan. The plan, the day, and what the decision is filed under.')
export class PlanafgoerelseInput extends PlantrinInput {
  @Ind('tekst', {
    moenster: NOEGLE,
    valgfri: true,
    hoejst: 60,
    beskrivelse: 'Nøgle. Natural key of the decision; made from body and day when left out.',
  })
  noegle?: string | null;

  @Ind('tekst', { valgfri: true, beskrivelse: 'Titel. What the case is called; made from the plan’s title when left out.' })
  titel?: string | null;

  @Ind('tekst', {
    moenster: SAGSNR,
    valgfri: true,
    hoejst: 40,
    beskrivelse:
      'Sagsnummer. The case number of the kommune that the decision belongs to, for example `2014-0077401`, `2010-92362` or `TMU 296/2006`.',
  })
  sagsnr?: string | null;

  @Ind('tekst', {
    moenster: DOKUMENTNR,
    valgfri: true,
    hoejst: 60,
    beskrivelse: 'Dokumentnummer. For example `2014-0077401-7` or `2010-415836`.',
  })
  dokumentnr?: string | null;

  @Ind('tekst', { valgfri: true, hoejst: 2000, beskrivelse: 'Tekst. The decision in words.' })
  tekst?: string | null;
}

@Inputtype('Ændr godkendt plan. What is changed, and the decision behind it; a list that is given replaces the one there.')
export class AendrGodkendtPlanInput extends PlanafgoerelseInput {
  @Ind('kroner', { valgfri: true, mindst: 1, beskrivelse: 'Økonomisk ramme. In kroner; the sum of the funding (rule R7).' })
  oekonomiskRamme?: number | null;

  @Ind(() => AnsoegerInput, {
    liste: true,
    valgfri: true,
    mindst: 1,
    beskrivelse: 'Ansøgere. The organisations that run the plan from now on.',
  })
  ansoegere?: AnsoegerInput[] | null;

  @Ind(() => PlanafdelingInput, {
    liste: true,
    valgfri: true,
    mindst: 1,
    beskrivelse: 'Afdelinger. The estates, with the periods in which they take part.',
  })
  afdelinger?: PlanafdelingInput[] | null;

  @Ind('id', { liste: true, valgfri: true, beskrivelse: 'Byområder. The areas that the plan lies in.' })
  byomraader?: string[] | null;

  @Ind(() => BidragInput, {
    liste: true,
    valgfri: true,
    mindst: 1,
    beskrivelse: 'Finansiering. Who pays how much; anvendelser that are not given too are split anew.',
  })
  finansiering?: BidragInput[] | null;

  @Ind(() => AnvendelseInput, { liste: true, valgfri: true, beskrivelse: 'Anvendelser. What the pool’s share is used for.' })
  anvendelser?: AnvendelseInput[] | null;
}

export const Standsningsvalg = enumtype(
  'Standsningsvalg',
  'Standsningsvalg. What happens to money of the pools that is committed to a plan that is stopped, and not paid.',
  {
    TILBAGEFOERES: 'Tilbageføres. It goes back to its pools on the day of the stop.',
    BEHOLDES: 'Beholdes. It stays with the plan, for what the plan owes; what is left is returned later.',
  },
);

@Inputtype('Stands helhedsplan. The day from which the plan no longer runs, and the decision behind it.')
export class StandsHelhedsplanInput extends PlanafgoerelseInput {
  @Ind(Standsningsvalg, { valgfri: true, beskrivelse: 'Disponerede midler. What happens to them; they go back when left out.' })
  disponeredeMidler?: Enumvaerdi<typeof Standsningsvalg> | null;
}

@Inputtype('Indsend helhedsplan. The full application to the kommunalbestyrelse.')
export class IndsendHelhedsplanInput extends PlantrinInput {
  @Ind('id', { beskrivelse: 'Kommune. Whose kommunalbestyrelse it is handed to; must be that of all the estates (rule R9).' })
  kommune!: string;
}

@Inputtype('Forlæng helhedsplan. The new end, and the decision behind it.')
export class ForlaengHelhedsplanInput extends PlanafgoerelseInput {
  @Ind('dag', { beskrivelse: 'Slut. The new last day, itself included.' })
  slut!: string;
}

@Inputtype('Forventet version. A plan, and the version of it that you have seen.')
export class PlanversionInput {
  @Ind('id', { beskrivelse: 'Helhedsplan. By id or natural key.' })
  helhedsplan!: string;

  @Ind('heltal', {
    mindst: 1,
    beskrivelse: 'The `version` that you have seen; if the plan has been changed since, the act is refused (`VERSIONSKONFLIKT`).',
  })
  expectedVersion!: number;
}

@Inputtype('Sammenlæg helhedsplaner. Running plans that go into another.')
export class SammenlaegHelhedsplanerInput extends Handlingsinput {
  @Ind('id', { liste: true, mindst: 1, beskrivelse: 'Helhedsplaner. The plans that end.' })
  helhedsplaner!: string[];

  @Ind('id', { beskrivelse: 'Efterfølger. The plan that they go into; Landsbyggefonden must have committed its share.' })
  efterfoelger!: string;

  @Ind('dag', {
    valgfri: true,
    beskrivelse: 'Dato. The first day of the merger; today when left out. The old plans end the day before, unless they had ended.',
  })
  dato?: string | null;

  @Ind('tekst', { moenster: NOEGLE, valgfri: true, hoejst: 60, beskrivelse: 'Nøgle. Natural key of the decision.' })
  noegle?: string | null;

  @Ind(() => PlanversionInput, {
    liste: true,
    valgfri: true,
    beskrivelse:
      'Versioner. The versions that you have seen of the plans that the act changes: those that end, and the one that they go into.',
  })
  versioner?: PlanversionInput[] | null;
}
