import type { RegisteredAct } from '../../act/act';
import { opretAfdeling } from '../../boligorganisation/acts/opret-afdeling';
import { opretBoligorganisation } from '../../boligorganisation/acts/opret-boligorganisation';
import { overtagAdministration } from '../../boligorganisation/acts/overtag-administration';
import { retAfdeling } from '../../boligorganisation/acts/ret-afdeling';
import { retBoligorganisation } from '../../boligorganisation/acts/ret-boligorganisation';
import { Administration } from '../../boligorganisation/administration.entity';
import { Afdeling } from '../../boligorganisation/afdeling.entity';
import { Boligorganisation } from '../../boligorganisation/boligorganisation.entity';
import { opretByomraade } from '../../byomraade/acts/opret-byomraade';
import { retByomraade } from '../../byomraade/acts/ret-byomraade';
import { Byomraade } from '../../byomraade/byomraade.entity';
import { optagMedlem } from '../../forum/acts/optag-medlem';
import { Forum } from '../../forum/forum.entity';
import { Medlemskab } from '../../forum/medlemskab.entity';
import { opretForvaltning } from '../../forvaltning/acts/opret-forvaltning';
import { retForvaltning } from '../../forvaltning/acts/ret-forvaltning';
import { Forvaltning } from '../../forvaltning/forvaltning.entity';
import { opretKommune } from '../../kommune/acts/opret-kommune';
import { retKommune } from '../../kommune/acts/ret-kommune';
import { Kommune } from '../../kommune/kommune.entity';
import type { ClassRef } from '../../model/model';
import { indberetNoegletal } from '../../noegletal/acts/indberet-noegletal';
import { retNoegletal } from '../../noegletal/acts/ret-noegletal';
import { Noegletal } from '../../noegletal/noegletal.entity';
import { opretBoligomraade } from '../../statsliste/acts/opret-boligomraade';
import { retBoligomraade } from '../../statsliste/acts/ret-boligomraade';
import { Boligomraade } from '../../statsliste/boligomraade.entity';
import type { ImportColumn } from './columns';

/** The registers that can be imported: their columns, and the acts that a row becomes. */
export interface ImportRegister {
  /** The name of its files: `afdeling.yaml`. */
  readonly navneord: string;
  readonly plural: string;
  readonly classRef: () => ClassRef;
  readonly columns: readonly ImportColumn[];
  /** Columns that point to rows, and to which. */
  readonly points: Readonly<Record<string, () => ClassRef>>;
  /** What a row is called in the report; for those with a natural key the key itself. */
  readonly isCalled: (row: Readonly<Record<string, unknown>>) => string;
  readonly opret: RegisteredAct;
  /** The act that corrects a row that is there, with the field that names it; null: a row is either there as it is, or new. */
  readonly fix: { readonly handling: RegisteredAct; readonly felt: string } | null;
  /** Columns by which a row without a natural key is known again. */
  readonly knownBy: readonly string[];
  /** Columns that an existing row must agree with, since correcting it does not change them. */
  readonly fixed: readonly string[];
}

type Options = Omit<ImportColumn, 'navn' | 'valueKind' | 'description'>;
const column =
  (valueKind: ImportColumn['valueKind']) =>
  (name: string, description: string, choices: Options = {}): ImportColumn => ({ navn: name, valueKind, description, ...choices });
const [text, int, procent, day, list] = [column('text'), column('int'), column('procent'), column('day'), column('list')];

const must = (example: string): Options => ({ required: true, example });
const can = (example: string): Options => ({ example });

const key = (example: string): ImportColumn => text('noegle', 'nøglen; findes den, rettes rækken', must(example));
const atKey = { knownBy: [], isCalled: (r: Readonly<Record<string, unknown>>) => String(r.noegle) } as const;

/** In the order in which they are carried out: what others build on comes first. */
export const IMPORT_REGISTERS: readonly ImportRegister[] = [
  {
    navneord: 'kommune',
    plural: 'kommuner',
    classRef: () => Kommune,
    columns: [
      key('AARHUS'),
      text('navn', 'kommunens navn', must('Aarhus')),
      text('kode', 'kommunekoden, fire cifre', must('0751')),
      text('kommunalbestyrelse', 'hvad kommunalbestyrelsen hedder', must('Byrådet')),
    ],
    points: {},
    opret: opretKommune,
    fix: { handling: retKommune, felt: 'kommune' },
    fixed: [],
    ...atKey,
  },
  {
    navneord: 'byomraade',
    plural: 'byomraader',
    classRef: () => Byomraade,
    columns: [
      key('OESTERBRO'),
      text('navn', 'områdets navn', must('Østerbro')),
      text('kommune', 'kommunens nøgle', must('KOEBENHAVN')),
      list('aliaser', 'andre stavemåder', can('Indre Østerbro; Ydre Østerbro')),
      list('bydele', 'bydele, området berører', can('Østerbro')),
    ],
    points: { kommune: () => Kommune },
    opret: opretByomraade,
    fix: { handling: retByomraade, felt: 'byomraade' },
    fixed: ['kommune'],
    ...atKey,
  },
  {
    navneord: 'forvaltning',
    plural: 'forvaltninger',
    classRef: () => Forvaltning,
    columns: [
      key('MKB'),
      text('kommune', 'kommunens nøgle', must('AARHUS')),
      text('kortnavn', 'forkortelsen', must('MKB')),
      text('navn', 'forvaltningens navn', must('Kultur og Borgerservice')),
      text('udvalg', 'udvalget, den betjener', must('Kulturudvalget')),
      list('aliaser', 'andre navne', can('Kulturforvaltningen')),
      day('fra', 'første dag', must('2014-01-01')),
      day('til', 'første dag uden den'),
    ],
    points: { kommune: () => Kommune },
    opret: opretForvaltning,
    fix: { handling: retForvaltning, felt: 'forvaltning' },
    fixed: ['kommune', 'fra', 'til'],
    ...atKey,
  },
  {
    navneord: 'boligorganisation',
    plural: 'boligorganisationer',
    classRef: () => Boligorganisation,
    columns: [key('NYBO'), text('navn', 'organisationens navn', must('Boligforeningen Nybo')), list('aliaser', 'andre navne', can('Nybo'))],
    points: {},
    opret: opretBoligorganisation,
    fix: { handling: retBoligorganisation, felt: 'boligorganisation' },
    fixed: [],
    ...atKey,
  },
  {
    navneord: 'administration',
    plural: 'administrationer',
    classRef: () => Administration,
    columns: [
      text('boligorganisation', 'den, der administreres', must('NYBO')),
      text('administrator', 'den, der administrerer', must('KAB')),
      day('fra', 'første dag', must('2014-01-01')),
      day('til', 'første dag uden'),
    ],
    points: { boligorganisation: () => Boligorganisation, administrator: () => Boligorganisation },
    isCalled: (r) => `${String(r.boligorganisation)} / ${String(r.administrator)}`,
    opret: overtagAdministration,
    fix: null,
    knownBy: ['boligorganisation', 'administrator', 'fra'],
    fixed: [],
  },
  {
    navneord: 'afdeling',
    plural: 'afdelinger',
    classRef: () => Afdeling,
    columns: [
      text('boligorganisation', 'ejerens nøgle', must('FSB')),
      text('nummer', 'nummeret i organisationen', must('1-200')),
      text('navn', 'afdelingens navn', must('Nygården')),
      text('noegle', 'nøglen; organisation/nummer, når den udelades'),
      text('kommune', 'kommunens nøgle; byområdets, når den udelades', can('KOEBENHAVN')),
      text('byomraade', 'byområdets nøgle; tom uden for områderne', can('NOERREBRO')),
      int('antalLejemaal', 'antal lejemål; tom, når det er ukendt', can('120')),
      int('antalBeboere', 'antal beboere', can('250')),
      day('oprettet', 'dagen, den blev oprettet; tom, når den er ukendt', can('1954-05-01')),
      list('aliaser', 'andre navne', can('Ny-Gården')),
    ],
    points: { boligorganisation: () => Boligorganisation, kommune: () => Kommune, byomraade: () => Byomraade },
    isCalled: (r) => String(r.noegle ?? `${String(r.boligorganisation)}/${String(r.nummer).toUpperCase()}`),
    opret: opretAfdeling,
    fix: { handling: retAfdeling, felt: 'afdeling' },
    knownBy: [],
    fixed: ['boligorganisation'],
  },
  {
    navneord: 'noegletal',
    plural: 'noegletal',
    classRef: () => Noegletal,
    columns: [
      text('afdeling', 'afdelingens nøgle', must('FSB/1-85')),
      int('aar', 'kalenderåret', must('2010')),
      int('antalBeboere', 'antal beboere', must('2351')),
      int('antalHusstande', 'antal husstande; ved færre end 50, eller færre end 100 beboere, er resten tom', must('863')),
      procent('udenForArbejdeOgUddannelse', 'andel uden for arbejde og uddannelse, i procent', can('38.2')),
      procent('lavUddannelse', 'andel med lav uddannelse, i procent', can('44.1')),
      int('indkomstindeks', 'gennemsnitlig indkomst i procent af regionens', can('61')),
      procent('doemte', 'andel dømte, i procent', can('2.4')),
      procent('ikkeVestlige', 'andel fra ikke-vestlige lande, i procent', can('41.9')),
    ],
    points: { afdeling: () => Afdeling },
    isCalled: (r) => `${String(r.afdeling)} / ${String(r.aar)}`,
    opret: indberetNoegletal,
    fix: { handling: retNoegletal, felt: 'noegletal' },
    knownBy: ['afdeling', 'aar'],
    fixed: [],
  },
  {
    navneord: 'boligomraade',
    plural: 'boligomraader',
    classRef: () => Boligomraade,
    columns: [
      key('BO-BISPEPARKEN'),
      text('navn', 'områdets navn, som statens lister har det', must('Bispeparken')),
      text('kommune', 'kommunens nøgle', must('KOEBENHAVN')),
      list('aliaser', 'andre stavemåder', can('Bispeparken mv.')),
    ],
    points: { kommune: () => Kommune },
    opret: opretBoligomraade,
    fix: { handling: retBoligomraade, felt: 'boligomraade' },
    fixed: ['kommune'],
    ...atKey,
  },
  {
    navneord: 'medlemskab',
    plural: 'medlemskaber',
    classRef: () => Medlemskab,
    columns: [
      text('forum', 'forummets nøgle', must('BESTYRELSE-NOERREBRO')),
      text('forvaltning', 'forvaltningens nøgle; den eller boligorganisation', can('KMTF')),
      text('boligorganisation', 'boligorganisationens nøgle; den eller forvaltning'),
      text('rolle', 'LEDER eller MEDARBEJDER for en forvaltning, KOORDINATOR for en boligorganisation', {
        ...must('LEDER'),
        among: ['LEDER', 'MEDARBEJDER', 'KOORDINATOR'],
      }),
      day('fra', 'første dag', must('2026-11-01')),
      day('til', 'første dag uden pladsen'),
    ],
    points: { forum: () => Forum, forvaltning: () => Forvaltning, boligorganisation: () => Boligorganisation },
    isCalled: (r) => `${String(r.forum)} / ${String(r.forvaltning ?? r.boligorganisation)}`,
    opret: optagMedlem,
    fix: null,
    knownBy: ['forum', 'forvaltning', 'boligorganisation', 'rolle', 'fra'],
    fixed: [],
  },
];
