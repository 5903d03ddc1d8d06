import { Indsatsomraade } from '../bevillingsperiode/indsatsomraade.entity';
import { Byomraade } from '../byomraade/byomraade.entity';
import { Forum } from '../forum/forum.entity';
import { Forvaltning } from '../forvaltning/forvaltning.entity';
import { Helhedsplan } from '../helhedsplan/helhedsplan.entity';
import { R1 } from '../helhedsplan/rules/r01-kommunalt-loft';
import type { Sprog } from '../kernel/errors';
import { Kommune } from '../kommune/kommune.entity';
import { Kontrakt } from '../kontrakt/kontrakt.entity';
import { Beregn, Delfelt, Delobjekt, Henvist, type KunLaesning, Udregnet, Vaerdi } from '../model/decorators';
import type { Udtrykskontekst } from '../model/model';
import { sprog } from '../model/sprog';
import { bevilgetPr, disponeretPr } from '../pulje/pulje.entity';
import {
  erAktiv,
  erForum,
  erForvaltning,
  erIndsatsomraade,
  erIUdsatByomraade,
  erKontrakt,
  erMedfinansieret,
  erUdsat,
  type Hvilke,
  kommunensPulje,
} from './conditions';
import { Faktaarkgrundlag } from './grundlag';
import { ARKSELEKTION, Ark } from './sheet';
import { termtal } from './term-number';
import { skrivArk } from './write-sheet';

/**
 * The fact sheet as a query. Each figure is counted from rows by the condition that also picks the rows of `grundlag`,
 * so a figure and the list behind it cannot drift apart; the sentences are written from those figures and rows alone.
 */

const antal =
  (tabel: () => abstract new () => object, hvilke: Hvilke) =>
  (x: Udtrykskontekst): string =>
    `(SELECT COUNT(*) FROM ${x.tabel(tabel)} g WHERE ${hvilke({ ...x, m: 'g' })})`;

const bevilget = (x: Udtrykskontekst): string => bevilgetPr(x, kommunensPulje(x, 'b.pulje_id'));
const disponeret = (x: Udtrykskontekst): string => disponeretPr(x, kommunensPulje(x, 'd.pulje_id'));

const sprogAf = (valgt: unknown): Sprog => (valgt === 'EN' ? 'en' : 'da');

@Delobjekt('Faktaarkafsnit. A section of the fact sheet.')
export class Faktaarkafsnit {
  @Vaerdi('tekst', { beskrivelse: 'Overskrift. The heading, as in the original.' })
  overskrift!: KunLaesning;

  @Vaerdi('tekst', { liste: true, beskrivelse: 'Tekst. The paragraphs.' })
  tekst!: KunLaesning;
}

@Delobjekt(
  'Faktaark. The fact sheet on boligsociale helhedsplaner of one kommune as of one day, counted from rows. Source: København, 23 April 2014, sagsnr 2014-0077401.',
)
export class Faktaark {
  @Henvist('kommune', () => Kommune, { beskrivelse: 'Kommune. The kommune that the sheet is about.' })
  kommune!: KunLaesning;

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
    antal(() => Helhedsplan, erIUdsatByomraade),
    { beskrivelse: 'Antal i udsatte byområder. Plans that run on the day in an area designated on the day.' },
  )
  antalIUdsatteByomraader!: number;

  @Udregnet(
    'heltal',
    antal(() => Helhedsplan, erMedfinansieret),
    {
      beskrivelse:
        'Antal medfinansierede. Plans in udsatte byområder with money of the kommune’s pools committed by the day; what their budgets hope for does not count.',
    },
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
    antal(() => Kontrakt, erKontrakt),
    { beskrivelse: 'Antal kontrakter. Contracts in force on the day.' },
  )
  antalKontrakter!: number;

  @Udregnet(
    'heltal',
    antal(() => Indsatsomraade, erIndsatsomraade),
    { beskrivelse: 'Antal indsatsområder. Fields in which the contracts in force describe cooperation.' },
  )
  antalIndsatsomraader!: number;

  @Udregnet('kroner', bevilget, {
    beskrivelse: 'Pulje bevilget. Money decided into the pools on or before the day, in kroner.',
  })
  puljeBevilget!: number;

  @Udregnet('kroner', disponeret, {
    beskrivelse: 'Pulje disponeret. Money committed to plans on or before the day, less returns, in kroner.',
  })
  puljeDisponeret!: number;

  @Udregnet('kroner', (x) => `(${bevilget(x)} - ${disponeret(x)})`, {
    beskrivelse: 'Pulje rest. What is left: `puljeBevilget` less `puljeDisponeret`, in kroner.',
  })
  puljeRest!: number;

  @Udregnet('procent', (x) => termtal(R1.termer, x.arg('pr')), {
    beskrivelse: 'Kommunalt loft. The most that the kommune pays of a plan’s frame, in percent, as rule R1 has it on the day.',
  })
  kommunaltLoft!: number;

  @Beregn({
    type: 'String',
    liste: true,
    argumenter: [sprog],
    fakta: { selektion: ARKSELEKTION },
    beskrivelse:
      'Tekst. The paragraphs of the whole sheet, written from the figures above and the rows of `grundlag`; `afsnit` has them with headings.',
    beregn: (fakta, argumenter) => skrivArk(Ark.parse(fakta), sprogAf(argumenter.sprog)).flatMap((a) => a.tekst),
  })
  tekst!: KunLaesning;

  @Beregn({
    type: () => Faktaarkafsnit,
    liste: true,
    argumenter: [sprog],
    fakta: { selektion: ARKSELEKTION },
    beskrivelse:
      'Afsnit. The sheet section by section, in the order of the original; a section that has nothing to say on the day is left out.',
    beregn: (fakta, argumenter) => skrivArk(Ark.parse(fakta), sprogAf(argumenter.sprog)),
  })
  afsnit!: KunLaesning;

  @Delfelt(() => Faktaarkgrundlag, { beskrivelse: 'Grundlag. The rows behind each figure.' })
  grundlag!: KunLaesning;
}
