import { Afgoerelse } from '../afgoerelse/afgoerelse.entity';
import { Bevillingsperiode } from '../bevillingsperiode/bevillingsperiode.entity';
import { Indsatsomraade } from '../bevillingsperiode/indsatsomraade.entity';
import { Byomraade } from '../byomraade/byomraade.entity';
import { Udpegning } from '../byomraade/udpegning.entity';
import { Arbejdsgruppe } from '../forum/arbejdsgruppe.entity';
import { Forum } from '../forum/forum.entity';
import { Medlemskab } from '../forum/medlemskab.entity';
import { Forvaltning } from '../forvaltning/forvaltning.entity';
import { Helhedsplan } from '../helhedsplan/helhedsplan.entity';
import { Kontrakt } from '../kontrakt/kontrakt.entity';
import { Delobjekt, Hvor, type KunLaesning } from '../model/decorators';
import { Bevilling } from '../pulje/bevilling.entity';
import { Disponering } from '../pulje/disponering.entity';
import { Pulje } from '../pulje/pulje.entity';
import {
  erAktiv,
  erArbejdsgruppe,
  erBegyndtPeriode,
  erBestyrelse,
  erBevilling,
  erBevillingsafgoerelse,
  erDisponering,
  erForum,
  erForvaltning,
  erIndsatsomraade,
  erIUdsatByomraade,
  erKontrakt,
  erMedfinansieret,
  erPlads,
  erPulje,
  erUdpegning,
  erUdsat,
} from './conditions';

/** The rows behind the figures and sentences of the sheet, each list by the condition that its figure counts by. */
@Delobjekt('Grundlag. The rows behind each figure of the fact sheet, so that every number can be recounted.')
export class Faktaarkgrundlag {
  @Hvor(() => Helhedsplan, erAktiv, { beskrivelse: 'Helhedsplaner. The plans that run on the day; behind `antalHelhedsplaner`.' })
  helhedsplaner!: KunLaesning;

  @Hvor(() => Helhedsplan, erMedfinansieret, {
    beskrivelse:
      'Medfinansierede. The plans that run on the day, lie in an udsat byområde and have money of the kommune’s pools committed by the day, returns taken off; behind `antalMedfinansierede`.',
  })
  medfinansierede!: KunLaesning;

  @Hvor(() => Helhedsplan, erIUdsatByomraade, {
    beskrivelse: 'I udsatte byområder. The plans that run on the day and lie in an udsat byområde; behind `antalIUdsatteByomraader`.',
  })
  iUdsatteByomraader!: KunLaesning;

  @Hvor(() => Byomraade, erUdsat, { beskrivelse: 'Udsatte byområder. Behind `antalUdsatteByomraader`.' })
  udsatteByomraader!: KunLaesning;

  @Hvor(() => Udpegning, erUdpegning, {
    beskrivelse: 'Udpegninger. Those that hold on the day; the policies that the text names are theirs.',
  })
  udpegninger!: KunLaesning;

  @Hvor(() => Forum, erForum, { beskrivelse: 'Fora. Those in force on the day in udsatte byområder; behind `antalFora`.' })
  fora!: KunLaesning;

  @Hvor(() => Forum, erBestyrelse, {
    beskrivelse: 'Bestyrelser. What took the place of the fora: the boards in force on the day, and their secretariat.',
  })
  bestyrelser!: KunLaesning;

  @Hvor(() => Medlemskab, erPlads, { beskrivelse: 'Medlemskaber. The seats of those fora and boards on the day.' })
  medlemskaber!: KunLaesning;

  @Hvor(() => Forvaltning, erForvaltning, { beskrivelse: 'Forvaltninger. Those valid on the day; behind `antalForvaltninger`.' })
  forvaltninger!: KunLaesning;

  @Hvor(() => Kontrakt, erKontrakt, {
    beskrivelse:
      'Kontrakter. Those in force on the day: within their period, and with a version approved by then; behind `antalKontrakter`. Drafts and rejected contracts are not among them.',
  })
  kontrakter!: KunLaesning;

  @Hvor(() => Indsatsomraade, erIndsatsomraade, {
    beskrivelse:
      'Indsatsområder. The fields in which a contract in force has a section, in the version that holds on the day; behind `antalIndsatsomraader`.',
  })
  indsatsomraader!: KunLaesning;

  @Hvor(() => Arbejdsgruppe, erArbejdsgruppe, { beskrivelse: 'Arbejdsgrupper. The groups that worked those sections out.' })
  arbejdsgrupper!: KunLaesning;

  @Hvor(() => Bevillingsperiode, erBegyndtPeriode, {
    beskrivelse:
      'Bevillingsperioder. Landsbyggefonden’s programme periods that have begun by the day; before the first there is no funding to write of.',
  })
  bevillingsperioder!: KunLaesning;

  @Hvor(() => Bevilling, erBevilling, { beskrivelse: 'Bevillinger. Those decided on or before the day; behind `puljeBevilget`.' })
  bevillinger!: KunLaesning;

  @Hvor(() => Disponering, erDisponering, {
    beskrivelse: 'Disponeringer. Commitments and returns on or before the day; behind `puljeDisponeret`.',
  })
  disponeringer!: KunLaesning;

  @Hvor(() => Pulje, erPulje, { beskrivelse: 'Puljer. The pools that had money on the day.' })
  puljer!: KunLaesning;

  @Hvor(() => Afgoerelse, erBevillingsafgoerelse, {
    beskrivelse: 'Afgørelser. The decisions that filled the pools on or before the day.',
  })
  afgoerelser!: KunLaesning;
}
