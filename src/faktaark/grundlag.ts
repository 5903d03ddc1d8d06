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
import { type ApiOnly, Part, Where } from '../model/decorators';
import { Bevilling } from '../pulje/bevilling.entity';
import { Disponering } from '../pulje/disponering.entity';
import { Pulje } from '../pulje/pulje.entity';
import {
  isAktiv,
  isArbejdsgruppe,
  isBegyndtPeriode,
  isBestyrelse,
  isBevilling,
  isBevillingsafgoerelse,
  isDisponering,
  isForum,
  isForvaltning,
  isIndsatsomraade,
  isIUdsatByomraade,
  isKontrakt,
  isMedfinansieret,
  isPlads,
  isPulje,
  isUdpegning,
  isUdsat,
} from './conditions';

/** The rows behind the figures and sentences of the sheet, each list by the condition that its figure counts by. */
@Part('Grundlag. The rows behind each figure of the fact sheet, so that every number can be recounted.')
export class Faktaarkgrundlag {
  @Where(() => Helhedsplan, isAktiv, { description: 'Helhedsplaner. The plans that run on the day; behind `antalHelhedsplaner`.' })
  helhedsplaner!: ApiOnly;

  @Where(() => Helhedsplan, isMedfinansieret, {
    description:
      'Medfinansierede. The plans that run on the day, lie in an udsat byområde and have money of the kommune’s pools committed by the day, returns taken off; behind `antalMedfinansierede`.',
  })
  medfinansierede!: ApiOnly;

  @Where(() => Helhedsplan, isIUdsatByomraade, {
    description: 'I udsatte byområder. The plans that run on the day and lie in an udsat byområde; behind `antalIUdsatteByomraader`.',
  })
  iUdsatteByomraader!: ApiOnly;

  @Where(() => Byomraade, isUdsat, { description: 'Udsatte byområder. Behind `antalUdsatteByomraader`.' })
  udsatteByomraader!: ApiOnly;

  @Where(() => Udpegning, isUdpegning, {
    description: 'Udpegninger. Those that hold on the day; the policies that the text names are theirs.',
  })
  udpegninger!: ApiOnly;

  @Where(() => Forum, isForum, { description: 'Fora. Those in force on the day in udsatte byområder; behind `antalFora`.' })
  fora!: ApiOnly;

  @Where(() => Forum, isBestyrelse, {
    description: 'Bestyrelser. What took the place of the fora: the boards in force on the day, and their secretariat.',
  })
  bestyrelser!: ApiOnly;

  @Where(() => Medlemskab, isPlads, { description: 'Medlemskaber. The seats of those fora and boards on the day.' })
  medlemskaber!: ApiOnly;

  @Where(() => Forvaltning, isForvaltning, { description: 'Forvaltninger. Those valid on the day; behind `antalForvaltninger`.' })
  forvaltninger!: ApiOnly;

  @Where(() => Kontrakt, isKontrakt, {
    description:
      'Kontrakter. Those in force on the day: within their period, and with a version approved by then; behind `antalKontrakter`. Drafts and rejected contracts are not among them.',
  })
  kontrakter!: ApiOnly;

  @Where(() => Indsatsomraade, isIndsatsomraade, {
    description:
      'Indsatsområder. The fields in which a contract in force has a section, in the version that holds on the day; behind `antalIndsatsomraader`.',
  })
  indsatsomraader!: ApiOnly;

  @Where(() => Arbejdsgruppe, isArbejdsgruppe, { description: 'Arbejdsgrupper. The groups that worked those sections out.' })
  arbejdsgrupper!: ApiOnly;

  @Where(() => Bevillingsperiode, isBegyndtPeriode, {
    description:
      'Bevillingsperioder. Landsbyggefonden’s programme periods that have begun by the day; before the first there is no funding to write of.',
  })
  bevillingsperioder!: ApiOnly;

  @Where(() => Bevilling, isBevilling, { description: 'Bevillinger. Those decided on or before the day; behind `puljeBevilget`.' })
  bevillinger!: ApiOnly;

  @Where(() => Disponering, isDisponering, {
    description: 'Disponeringer. Commitments and returns on or before the day; behind `puljeDisponeret`.',
  })
  disponeringer!: ApiOnly;

  @Where(() => Pulje, isPulje, { description: 'Puljer. The pools that had money on the day.' })
  puljer!: ApiOnly;

  @Where(() => Afgoerelse, isBevillingsafgoerelse, {
    description: 'Afgørelser. The decisions that filled the pools on or before the day.',
  })
  afgoerelser!: ApiOnly;
}
