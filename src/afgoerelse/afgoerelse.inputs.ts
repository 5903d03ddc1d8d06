import { Handlingsinput, Ind, Inputtype, NOEGLE } from '../act/input';
import { DOKUMENTNR, SAGSNR } from '../kernel/sagsnumre';
import { Organ, Udfald } from './afgoerelse.entity';
import { Punktart } from './afgoerelsespunkt.entity';

@Inputtype('Punkt. One item of a decision: about exactly one plan, version of a contract, or pool.')
export class PunktInput {
  @Ind(Punktart, {
    beskrivelse:
      'Art. `GODKENDELSE` of a plan or of a version of a contract, `INDSTILLING`, `ANBEFALING`, `FRIGIVELSE` or `REGULERINGSKONTO` of a plan, `BEVILLING` to a pool. The others have acts of their own.',
  })
  art!: Punktart;

  @Ind('id', { valgfri: true, beskrivelse: 'Helhedsplan. The plan that the item is about.' })
  helhedsplan?: string | null;

  @Ind('id', { valgfri: true, beskrivelse: 'Kontrakt. The contract whose version waits for the decision.' })
  kontrakt?: string | null;

  @Ind('id', { valgfri: true, beskrivelse: 'Pulje. The pool that money is decided into.' })
  pulje?: string | null;

  @Ind('kroner', {
    valgfri: true,
    beskrivelse:
      'Beløb. In kroner. Of a BEVILLING (negative when the pool is cut); of a FRIGIVELSE the most that is released (all that is committed when left out); of a REGULERINGSKONTO the most that may be used.',
  })
  beloeb?: number | null;

  @Ind('tekst', { valgfri: true, hoejst: 1000, beskrivelse: 'Formål. Of a REGULERINGSKONTO: what the funds may be used for.' })
  formaal?: string | null;

  @Ind('heltal', {
    valgfri: true,
    mindst: 1,
    beskrivelse:
      'The `version` that you have seen of the plan, contract or pool. If it has been changed since, the whole decision is refused (`VERSIONSKONFLIKT`).',
  })
  expectedVersion?: number | null;

  @Ind('tekst', { valgfri: true, beskrivelse: 'Titel. Of a BEVILLING; the title of the decision when left out.' })
  titel?: string | null;

  @Ind('dag', {
    valgfri: true,
    beskrivelse: 'Fra. Of a BEVILLING: the day from which the money is there; the day of the decision when left out.',
  })
  fra?: string | null;

  @Ind('tekst', { valgfri: true, hoejst: 2000, beskrivelse: 'Tekst. The item in words; the title of the decision when left out.' })
  tekst?: string | null;
}

@Inputtype('Registrér afgørelse. A decision of one body on one day, with its items.')
export class RegistrerAfgoerelseInput extends Handlingsinput {
  @Ind(Organ, { beskrivelse: 'Organ. The body that decided.' })
  organ!: Organ;

  @Ind('dag', { valgfri: true, beskrivelse: 'Dato. The day of the decision; today when left out.' })
  dato?: string | null;

  @Ind(Udfald, { beskrivelse: 'Udfald. How it fell, for all the items.' })
  udfald!: Udfald;

  @Ind('tekst', { beskrivelse: 'Titel. What the case is called on the agenda.' })
  titel!: string;

  @Ind('tekst', { moenster: NOEGLE, valgfri: true, hoejst: 60, beskrivelse: 'Nøgle. Natural key; made from body and day when left out.' })
  noegle?: string | null;

  @Ind('tekst', {
    moenster: SAGSNR,
    valgfri: true,
    hoejst: 40,
    beskrivelse: 'Sagsnummer. For example `2014-0077401`, `2010-92362` or `TMU 296/2006`.',
  })
  sagsnr?: string | null;

  @Ind('tekst', {
    moenster: DOKUMENTNR,
    valgfri: true,
    hoejst: 60,
    beskrivelse: 'Dokumentnummer. For example `2014-0077401-7` or `2010-415836`.',
  })
  dokumentnr?: string | null;

  @Ind(() => PunktInput, {
    liste: true,
    mindst: 1,
    hoejst: 50,
    beskrivelse: 'Punkter. What was decided; all of it or nothing is recorded.',
  })
  punkter!: PunktInput[];
}
