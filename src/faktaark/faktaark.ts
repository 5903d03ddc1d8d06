import { Indsatsomraade } from '../bevillingsperiode/indsatsomraade.entity';
import { Byomraade } from '../byomraade/byomraade.entity';
import { Forum } from '../forum/forum.entity';
import { Forvaltning } from '../forvaltning/forvaltning.entity';
import { Helhedsplan } from '../helhedsplan/helhedsplan.entity';
import { R1 } from '../helhedsplan/rules/r01-kommunalt-loft';
import type { Language } from '../kernel/errors';
import { Kommune } from '../kommune/kommune.entity';
import { Kontrakt } from '../kontrakt/kontrakt.entity';
import { type ApiOnly, Computed, Part, PartField, ReferencedRow, SqlField, Value } from '../model/decorators';
import { language } from '../model/sprog';
import { rowOf, type Sql, select, sql } from '../model/sql';
import type { SqlContext } from '../model/sql-context';
import { bevilgetOnSql, disponeretOnSql } from '../pulje/pulje.entity';
import {
  isAktiv,
  isForum,
  isForvaltning,
  isIndsatsomraade,
  isIUdsatByomraade,
  isKontrakt,
  isMedfinansieret,
  isUdsat,
  kommunensPuljeSql,
  type Which,
} from './conditions';
import { Faktaarkgrundlag } from './grundlag';
import { SHEET_SELECTION, Sheet } from './sheet';
import { termNumberSql } from './term-number';
import { writeSheet } from './write-sheet';

/**
 * The fact sheet as a query. Each figure is counted from rows by the condition that also picks the rows of `grundlag`,
 * so a figure and the list behind it cannot drift apart; the sentences are written from those figures and rows alone.
 */

const count =
  (table: () => abstract new () => object, which: Which) =>
  (x: SqlContext): Sql =>
    select`COUNT(*) FROM ${x.table(table)} g WHERE ${which({ ...x, m: rowOf('g') })}`;

const bevilget = (x: SqlContext): Sql => bevilgetOnSql(x, kommunensPuljeSql(x, sql`b.pulje_id`));
const disponeret = (x: SqlContext): Sql => disponeretOnSql(x, kommunensPuljeSql(x, sql`d.pulje_id`));

const languageOf = (chosen: unknown): Language => (chosen === 'EN' ? 'en' : 'da');

@Part('Faktaarkafsnit. A section of the fact sheet.')
export class Faktaarkafsnit {
  @Value('text', { description: 'Overskrift. The heading, as in the original.' })
  overskrift!: ApiOnly;

  @Value('text', { list: true, description: 'Tekst. The paragraphs.' })
  tekst!: ApiOnly;
}

@Part(
  'Faktaark. The fact sheet on boligsociale helhedsplaner of one kommune as of one day, counted from rows. Source: København, 23 April 2014, sagsnr 2014-0077401.',
)
export class Faktaark {
  @ReferencedRow('kommune', () => Kommune, { description: 'Kommune. The kommune that the sheet is about.' })
  kommune!: ApiOnly;

  @SqlField('day', (x) => x.arg('pr'), { description: 'Pr. The day that the sheet is about.' })
  pr!: string;

  @SqlField(
    'int',
    count(() => Helhedsplan, isAktiv),
    { description: 'Antal helhedsplaner. Plans that run on the day.' },
  )
  antalHelhedsplaner!: number;

  @SqlField(
    'int',
    count(() => Helhedsplan, isIUdsatByomraade),
    { description: 'Antal i udsatte byområder. Plans that run on the day in an area designated on the day.' },
  )
  antalIUdsatteByomraader!: number;

  @SqlField(
    'int',
    count(() => Helhedsplan, isMedfinansieret),
    {
      description:
        'Antal medfinansierede. Plans in udsatte byområder with money of the kommune’s pools committed by the day; what their budgets hope for does not count.',
    },
  )
  antalMedfinansierede!: number;

  @SqlField(
    'int',
    count(() => Byomraade, isUdsat),
    { description: 'Antal udsatte byområder. Areas designated on the day.' },
  )
  antalUdsatteByomraader!: number;

  @SqlField(
    'int',
    count(() => Forum, isForum),
    { description: 'Antal fora. Boligsociale fora in force on the day in udsatte byområder.' },
  )
  antalFora!: number;

  @SqlField(
    'int',
    count(() => Forvaltning, isForvaltning),
    { description: 'Antal forvaltninger. Administrations valid on the day.' },
  )
  antalForvaltninger!: number;

  @SqlField(
    'int',
    count(() => Kontrakt, isKontrakt),
    { description: 'Antal kontrakter. Contracts in force on the day.' },
  )
  antalKontrakter!: number;

  @SqlField(
    'int',
    count(() => Indsatsomraade, isIndsatsomraade),
    { description: 'Antal indsatsområder. Fields in which the contracts in force describe cooperation.' },
  )
  antalIndsatsomraader!: number;

  @SqlField('kroner', bevilget, {
    description: 'Pulje bevilget. Money decided into the pools on or before the day, in kroner.',
  })
  puljeBevilget!: number;

  @SqlField('kroner', disponeret, {
    description: 'Pulje disponeret. Money committed to plans on or before the day, less returns, in kroner.',
  })
  puljeDisponeret!: number;

  @SqlField('kroner', (x) => sql`(${bevilget(x)} - ${disponeret(x)})`, {
    description: 'Pulje rest. What is left: `puljeBevilget` less `puljeDisponeret`, in kroner.',
  })
  puljeRest!: number;

  @SqlField('procent', (x) => termNumberSql(R1.termer, x.arg('pr')), {
    description: 'Kommunalt loft. The most that the kommune pays of a plan’s frame, in percent, as rule R1 has it on the day.',
  })
  kommunaltLoft!: number;

  @Computed({
    type: 'String',
    list: true,
    args: [language],
    facts: { selection: SHEET_SELECTION },
    description:
      'Tekst. The paragraphs of the whole sheet, written from the figures above and the rows of `grundlag`; `afsnit` has them with headings.',
    compute: (facts, args) => writeSheet(Sheet.parse(facts), languageOf(args.sprog)).flatMap((a) => a.tekst),
  })
  tekst!: ApiOnly;

  @Computed({
    type: () => Faktaarkafsnit,
    list: true,
    args: [language],
    facts: { selection: SHEET_SELECTION },
    description:
      'Afsnit. The sheet section by section, in the order of the original; a section that has nothing to say on the day is left out.',
    compute: (facts, args) => writeSheet(Sheet.parse(facts), languageOf(args.sprog)),
  })
  afsnit!: ApiOnly;

  @PartField(() => Faktaarkgrundlag, { description: 'Grundlag. The rows behind each figure.' })
  grundlag!: ApiOnly;
}
