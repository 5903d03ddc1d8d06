import { Afgoerelse } from '../afgoerelse/afgoerelse.entity';
import { Afgoerelsespunkt } from '../afgoerelse/afgoerelsespunkt.entity';
import { Indsatsomraade } from '../bevillingsperiode/indsatsomraade.entity';
import { Byomraade } from '../byomraade/byomraade.entity';
import { Beregn, Delfelt, Delobjekt, Hvor, type KunLaesning, Udregnet } from '../db/felter';
import type { Udtrykskontekst } from '../db/model';
import { sprog } from '../db/sprog';
import { Forum } from '../forum/forum.entity';
import { Forvaltning } from '../forvaltning/forvaltning.entity';
import { Helhedsplan } from '../helhedsplan/helhedsplan.entity';
import { KOMMUNALT_LOFT } from '../helhedsplan/regler/r01-kommunalt-loft';
import { Bevilling } from '../pulje/bevilling.entity';
import { Disponering } from '../pulje/disponering.entity';
import { bevilgetPr, disponeretPr, Pulje } from '../pulje/pulje.entity';
import {
  erAktiv,
  erBevilling,
  erDisponering,
  erForum,
  erForvaltning,
  erIndsatsomraade,
  erMedfinansieret,
  erUdsat,
  type Hvilke,
} from './betingelser';
import { skrivFaktaark } from './tekst';

/**
 * The fact sheet as a query. Each figure is counted from rows by the condition that also picks the rows of `grundlag`,
 * so a figure and the list behind it cannot drift apart.
 */

const antal =
  (tabel: () => abstract new () => object, hvilke: Hvilke) =>
  (x: Udtrykskontekst): string =>
    `(SELECT COUNT(*) FROM ${x.tabel(tabel)} g WHERE ${hvilke({ ...x, m: 'g' })})`;

@Delobjekt('Grundlag. The rows behind each figure of the fact sheet, so that every number can be recounted.')
export class Faktaarkgrundlag {
  @Hvor(() => Helhedsplan, erAktiv, { beskrivelse: 'Helhedsplaner. The plans that run on the day; behind `antalHelhedsplaner`.' })
  helhedsplaner!: KunLaesning;

  @Hvor(() => Helhedsplan, erMedfinansieret, {
    beskrivelse:
      'Medfinansierede. The plans that run on the day, lie in an udsat byområde and have a share from a pool; behind `antalMedfinansierede`.',
  })
  medfinansierede!: KunLaesning;

  @Hvor(() => Byomraade, erUdsat, { beskrivelse: 'Udsatte byområder. Behind `antalUdsatteByomraader`.' })
  udsatteByomraader!: KunLaesning;

  @Hvor(() => Forum, erForum, { beskrivelse: 'Fora. Those in force on the day in udsatte byområder; behind `antalFora`.' })
  fora!: KunLaesning;

  @Hvor(() => Forvaltning, erForvaltning, { beskrivelse: 'Forvaltninger. Those valid on the day; behind `antalForvaltninger`.' })
  forvaltninger!: KunLaesning;

  @Hvor(() => Indsatsomraade, erIndsatsomraade, {
    beskrivelse: 'Indsatsområder. The fields in which a contract in force on the day has a section; behind `antalIndsatsomraader`.',
  })
  indsatsomraader!: KunLaesning;

  @Hvor(() => Bevilling, erBevilling, { beskrivelse: 'Bevillinger. Those decided on or before the day; behind `puljeBevilget`.' })
  bevillinger!: KunLaesning;

  @Hvor(() => Disponering, erDisponering, {
    beskrivelse: 'Disponeringer. Commitments and returns on or before the day; behind `puljeDisponeret`.',
  })
  disponeringer!: KunLaesning;

  @Hvor(
    () => Pulje,
    (x) => `EXISTS (SELECT 1 FROM ${x.tabel(() => Bevilling)} b WHERE b.pulje_id = ${x.m}.id AND b.dato <= ${x.arg('pr')})`,
    { beskrivelse: 'Puljer. The pools that had money on the day.' },
  )
  puljer!: KunLaesning;

  @Hvor(
    () => Afgoerelse,
    (x) =>
      `${x.m}.dato <= ${x.arg('pr')} AND ${x.m}.id IN (SELECT p.afgoerelse_id FROM ${x.tabel(() => Afgoerelsespunkt)} p WHERE p.bevilling_id IS NOT NULL)`,
    {
      beskrivelse: 'Afgørelser. The decisions that filled the pools on or before the day.',
    },
  )
  afgoerelser!: KunLaesning;
}

@Delobjekt(
  'Faktaark. The fact sheet on boligsociale helhedsplaner as of one day, counted from rows. Source: København, 23 April 2014, sagsnr 2014-0077401.',
)
export class Faktaark {
  @Udregnet('dag', (x) => x.arg('pr'), { beskrivelse: 'Pr. The day that the sheet is about.' })
  pr!: string;

  @Udregnet(
    'heltal',
    antal(() => Helhedsplan, erAktiv),
    { beskrivelse: 'Antal helhedsplaner. Plans that run on the day.' },
  )
  antalHelhedsplaner!: number;

  @Udregnet(
    'heltal',
    antal(() => Helhedsplan, erMedfinansieret),
    { beskrivelse: 'Antal medfinansierede. Plans in udsatte byområder with a share from the pool.' },
  )
  antalMedfinansierede!: number;

  @Udregnet(
    'heltal',
    antal(() => Byomraade, erUdsat),
    { beskrivelse: 'Antal udsatte byområder. Areas designated on the day.' },
  )
  antalUdsatteByomraader!: number;

  @Udregnet(
    'heltal',
    antal(() => Forum, erForum),
    { beskrivelse: 'Antal fora. Boligsociale fora in force on the day in udsatte byområder.' },
  )
  antalFora!: number;

  @Udregnet(
    'heltal',
    antal(() => Forvaltning, erForvaltning),
    { beskrivelse: 'Antal forvaltninger. Administrations valid on the day.' },
  )
  antalForvaltninger!: number;

  @Udregnet(
    'heltal',
    antal(() => Indsatsomraade, erIndsatsomraade),
    { beskrivelse: 'Antal indsatsområder. Fields in which the contracts in force describe cooperation.' },
  )
  antalIndsatsomraader!: number;

  @Udregnet('kroner', (x) => bevilgetPr(x), {
    beskrivelse: 'Pulje bevilget. Money decided into the pools on or before the day, in kroner.',
  })
  puljeBevilget!: number;

  @Udregnet('kroner', (x) => disponeretPr(x), {
    beskrivelse: 'Pulje disponeret. Money committed to plans on or before the day, less returns, in kroner.',
  })
  puljeDisponeret!: number;

  @Udregnet('kroner', (x) => `(${bevilgetPr(x)} - ${disponeretPr(x)})`, {
    beskrivelse: 'Pulje rest. What is left: `puljeBevilget` less `puljeDisponeret`, in kroner.',
  })
  puljeRest!: number;

  @Udregnet('procent', () => String(KOMMUNALT_LOFT), {
    beskrivelse: 'Kommunalt loft. The most that the kommune pays of a plan’s frame, in percent (rule R1).',
  })
  kommunaltLoft!: number;

  @Beregn({
    type: 'String',
    liste: true,
    argumenter: [sprog],
    fakta: [
      'pr',
      'antalHelhedsplaner',
      'antalMedfinansierede',
      'antalUdsatteByomraader',
      'antalFora',
      'antalForvaltninger',
      'antalIndsatsomraader',
      'puljeBevilget',
      'puljeDisponeret',
      'puljeRest',
      'kommunaltLoft',
    ],
    beskrivelse: 'Tekst. The paragraphs of the sheet, written from the figures above.',
    beregn: (fakta, { sprog }) => skrivFaktaark(fakta, sprog === 'EN' ? 'en' : 'da'),
  })
  tekst!: KunLaesning;

  @Delfelt(() => Faktaarkgrundlag, { beskrivelse: 'Grundlag. The rows behind each figure.' })
  grundlag!: KunLaesning;
}
