import { Aendringsinput, Handlingsinput, Ind, Inputtype, NOEGLE } from '../act/input';
import { DOKUMENTNR, SAGSNR } from '../kernel/sagsnumre';
import { Ansvarsrolle } from './kontrakt.enums';

/** Shapes of what acts on contracts take. References are global ids or natural keys. */

@Inputtype('Ansvar. The part of one forvaltning or one boligorganisation in a section.')
export class AnsvarInput {
  @Ind('id', { valgfri: true, beskrivelse: 'Forvaltning. This or `boligorganisation`.' })
  forvaltning?: string | null;

  @Ind('id', { valgfri: true, beskrivelse: 'Boligorganisation. This or `forvaltning`.' })
  boligorganisation?: string | null;

  @Ind(Ansvarsrolle, { beskrivelse: 'Rolle. As a rule exactly one leads in each section.' })
  rolle!: Ansvarsrolle;

  @Ind('tekst', { hoejst: 2000, beskrivelse: 'Opgave. What it does.' })
  opgave!: string;
}

@Inputtype('Kontraktafsnit. The cooperation within one field.')
export class KontraktafsnitInput {
  @Ind('id', { beskrivelse: 'Indsatsområde. One of the five fields of the contracts (rule R18), each at most once.' })
  indsatsomraade!: string;

  @Ind('id', {
    valgfri: true,
    beskrivelse:
      'Arbejdsgruppe. The group under the forum that worked the section out, on the same field; a section without one is refused (rule H30).',
  })
  arbejdsgruppe?: string | null;

  @Ind('tekst', { hoejst: 4000, beskrivelse: 'Snitflade. Where the effort meets the kommune’s own operations (kernedrift).' })
  snitflade!: string;

  @Ind('tekst', { liste: true, hoejst: 50, beskrivelse: 'Målsætninger. The common goals, in their order; at most 200 characters each.' })
  maalsaetninger!: string[];

  @Ind(() => AnsvarInput, {
    liste: true,
    beskrivelse: 'Ansvar. Who leads, contributes or is informed: at least one on either side (rule H85).',
  })
  ansvar!: AnsvarInput[];
}

@Inputtype('Dækning. A plan that the contract covers, and when.')
export class DaekningInput {
  @Ind('id', { beskrivelse: 'Helhedsplan. By id or natural key.' })
  helhedsplan!: string;

  @Ind('dag', {
    valgfri: true,
    beskrivelse: 'Fra. The first day; when left out, that of the contract, or of the version that adds the plan.',
  })
  fra?: string | null;

  @Ind('dag', { valgfri: true, beskrivelse: 'Til. The first day without it; the end of the contract when left out.' })
  til?: string | null;
}

@Inputtype('Opret kontrakt. A new contract of a byområde, with its first version.')
export class OpretKontraktInput extends Handlingsinput {
  @Ind('id', { beskrivelse: 'Forum. The forum or board that works the contract out.' })
  forum!: string;

  @Ind('id', { valgfri: true, beskrivelse: 'Byområde. One that the forum serves; to be given where it serves several.' })
  byomraade?: string | null;

  @Ind('tekst', { moenster: NOEGLE, hoejst: 60, beskrivelse: 'Nøgle. Natural key, for example `KONTRAKT-NOERREBRO`.' })
  noegle!: string;

  @Ind('tekst', { beskrivelse: 'Titel. What the contract is called.' })
  titel!: string;

  @Ind('dag', { beskrivelse: 'Fra. The first day of the contract.' })
  fra!: string;

  @Ind('dag', { valgfri: true, beskrivelse: 'Til. The first day without it; open when left out.' })
  til?: string | null;

  @Ind('dag', { valgfri: true, beskrivelse: 'Gyldig fra. The day from which the first version holds; `fra` when left out.' })
  gyldigFra?: string | null;

  @Ind('tekst', { valgfri: true, hoejst: 2000, beskrivelse: 'Ændringsnote. What is to be said of the first version.' })
  aendringsnote?: string | null;

  @Ind(() => DaekningInput, { liste: true, valgfri: true, beskrivelse: 'Helhedsplaner. The plans that the contract covers.' })
  helhedsplaner?: DaekningInput[] | null;

  @Ind(() => KontraktafsnitInput, { liste: true, mindst: 1, hoejst: 20, beskrivelse: 'Afsnit. The sections.' })
  afsnit!: KontraktafsnitInput[];
}

@Inputtype('Revidér kontrakt. The complete new wording of a contract, and the decision on it.')
export class ReviderKontraktInput extends Aendringsinput {
  @Ind('id', { beskrivelse: 'Kontrakt. By id or natural key.' })
  kontrakt!: string;

  @Ind('dag', { valgfri: true, beskrivelse: 'Dato. The day of the decision, after that of the version before it; today when left out.' })
  dato?: string | null;

  @Ind('dag', { valgfri: true, beskrivelse: 'Gyldig fra. The day from which the version holds; `dato` when left out.' })
  gyldigFra?: string | null;

  @Ind('tekst', { hoejst: 2000, beskrivelse: 'Ændringsnote. What is new in this version.' })
  aendringsnote!: string;

  @Ind(() => KontraktafsnitInput, { liste: true, mindst: 1, hoejst: 20, beskrivelse: 'Afsnit. All the sections as they are from now on.' })
  afsnit!: KontraktafsnitInput[];

  @Ind('dag', {
    valgfri: true,
    beskrivelse:
      'Til. A new end of the contract, null for none; it stays when left out. Plans covered to the old end are covered to the new.',
  })
  til?: string | null;

  @Ind(() => DaekningInput, { liste: true, valgfri: true, beskrivelse: 'Helhedsplaner. Plans that the contract comes to cover besides.' })
  helhedsplaner?: DaekningInput[] | null;

  @Ind('tekst', {
    moenster: NOEGLE,
    valgfri: true,
    hoejst: 60,
    beskrivelse: 'Nøgle. Natural key of the decision; made from body and day when left out.',
  })
  noegle?: string | null;

  @Ind('tekst', { valgfri: true, beskrivelse: 'Titel. What the case is called; made from the contract’s title when left out.' })
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

  @Ind('tekst', { valgfri: true, hoejst: 2000, beskrivelse: 'Tekst. The decision in words; the ændringsnote when left out.' })
  tekst?: string | null;
}
