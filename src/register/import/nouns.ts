import type { Registreret } from '../../act/act';
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
import type { Klasse } from '../../model/model';
import type { Importkolonne } from './columns';

/** The registers that can be imported: their columns, and the acts that a row becomes. */
export interface Importregister {
  /** The name of its files: `afdeling.yaml`. */
  readonly navneord: string;
  readonly flertal: string;
  readonly klasse: () => Klasse;
  readonly kolonner: readonly Importkolonne[];
  /** Columns that point to rows, and to which. */
  readonly peger: Readonly<Record<string, () => Klasse>>;
  /** What a row is called in the report; for those with a natural key the key itself. */
  readonly kaldes: (raekke: Readonly<Record<string, unknown>>) => string;
  readonly opret: Registreret;
  /** The act that corrects a row that is there, with the field that names it; null: a row is either there as it is, or new. */
  readonly ret: { readonly handling: Registreret; readonly felt: string } | null;
  /** Columns by which a row without a natural key is known again. */
  readonly kendesPaa: readonly string[];
  /** Columns that an existing row must agree with, since correcting it does not change them. */
  readonly fast: readonly string[];
}

type Valg = Omit<Importkolonne, 'navn' | 'slags' | 'beskrivelse'>;
const kolonne =
  (slags: Importkolonne['slags']) =>
  (navn: string, beskrivelse: string, valg: Valg = {}): Importkolonne => ({ navn, slags, beskrivelse, ...valg });
const [tekst, heltal, dag, liste] = [kolonne('tekst'), kolonne('heltal'), kolonne('dag'), kolonne('liste')];

const skal = (eksempel: string): Valg => ({ kraevet: true, eksempel });
const kan = (eksempel: string): Valg => ({ eksempel });

const noegle = (eksempel: string): Importkolonne => tekst('noegle', 'nøglen; findes den, rettes rækken', skal(eksempel));
const vedNoegle = { kendesPaa: [], kaldes: (r: Readonly<Record<string, unknown>>) => String(r.noegle) } as const;

/** In the order in which they are carried out: what others build on comes first. */
export const IMPORTREGISTRE: readonly Importregister[] = [
  {
    navneord: 'kommune',
    flertal: 'kommuner',
    klasse: () => Kommune,
    kolonner: [
      noegle('AARHUS'),
      tekst('navn', 'kommunens navn', skal('Aarhus')),
      tekst('kode', 'kommunekoden, fire cifre', skal('0751')),
      tekst('kommunalbestyrelse', 'hvad kommunalbestyrelsen hedder', skal('Byrådet')),
    ],
    peger: {},
    opret: opretKommune,
    ret: { handling: retKommune, felt: 'kommune' },
    fast: [],
    ...vedNoegle,
  },
  {
    navneord: 'byomraade',
    flertal: 'byomraader',
    klasse: () => Byomraade,
    kolonner: [
      noegle('OESTERBRO'),
      tekst('navn', 'områdets navn', skal('Østerbro')),
      tekst('kommune', 'kommunens nøgle', skal('KOEBENHAVN')),
      liste('aliaser', 'andre stavemåder', kan('Indre Østerbro; Ydre Østerbro')),
      liste('bydele', 'bydele, området berører', kan('Østerbro')),
    ],
    peger: { kommune: () => Kommune },
    opret: opretByomraade,
    ret: { handling: retByomraade, felt: 'byomraade' },
    fast: ['kommune'],
    ...vedNoegle,
  },
  {
    navneord: 'forvaltning',
    flertal: 'forvaltninger',
    klasse: () => Forvaltning,
    kolonner: [
      noegle('MKB'),
      tekst('kommune', 'kommunens nøgle', skal('AARHUS')),
      tekst('kortnavn', 'forkortelsen', skal('MKB')),
      tekst('navn', 'forvaltningens navn', skal('Kultur og Borgerservice')),
      tekst('udvalg', 'udvalget, den betjener', skal('Kulturudvalget')),
      liste('aliaser', 'andre navne', kan('Kulturforvaltningen')),
      dag('fra', 'første dag', skal('2014-01-01')),
      dag('til', 'første dag uden den'),
    ],
    peger: { kommune: () => Kommune },
    opret: opretForvaltning,
    ret: { handling: retForvaltning, felt: 'forvaltning' },
    fast: ['kommune', 'fra', 'til'],
    ...vedNoegle,
  },
  {
    navneord: 'boligorganisation',
    flertal: 'boligorganisationer',
    klasse: () => Boligorganisation,
    kolonner: [
      noegle('NYBO'),
      tekst('navn', 'organisationens navn', skal('Boligforeningen Nybo')),
      liste('aliaser', 'andre navne', kan('Nybo')),
    ],
    peger: {},
    opret: opretBoligorganisation,
    ret: { handling: retBoligorganisation, felt: 'boligorganisation' },
    fast: [],
    ...vedNoegle,
  },
  {
    navneord: 'administration',
    flertal: 'administrationer',
    klasse: () => Administration,
    kolonner: [
      tekst('boligorganisation', 'den, der administreres', skal('NYBO')),
      tekst('administrator', 'den, der administrerer', skal('KAB')),
      dag('fra', 'første dag', skal('2014-01-01')),
      dag('til', 'første dag uden'),
    ],
    peger: { boligorganisation: () => Boligorganisation, administrator: () => Boligorganisation },
    kaldes: (r) => `${String(r.boligorganisation)} / ${String(r.administrator)}`,
    opret: overtagAdministration,
    ret: null,
    kendesPaa: ['boligorganisation', 'administrator', 'fra'],
    fast: [],
  },
  {
    navneord: 'afdeling',
    flertal: 'afdelinger',
    klasse: () => Afdeling,
    kolonner: [
      tekst('boligorganisation', 'ejerens nøgle', skal('FSB')),
      tekst('nummer', 'nummeret i organisationen', skal('1-200')),
      tekst('navn', 'afdelingens navn', skal('Nygården')),
      tekst('noegle', 'nøglen; organisation/nummer, når den udelades'),
      tekst('kommune', 'kommunens nøgle; byområdets, når den udelades', kan('KOEBENHAVN')),
      tekst('byomraade', 'byområdets nøgle; tom uden for områderne', kan('NOERREBRO')),
      heltal('antalLejemaal', 'antal lejemål; tom, når det er ukendt', kan('120')),
      heltal('antalBeboere', 'antal beboere', kan('250')),
      dag('oprettet', 'dagen, den blev oprettet; tom, når den er ukendt', kan('1954-05-01')),
      liste('aliaser', 'andre navne', kan('Ny-Gården')),
    ],
    peger: { boligorganisation: () => Boligorganisation, kommune: () => Kommune, byomraade: () => Byomraade },
    kaldes: (r) => String(r.noegle ?? `${String(r.boligorganisation)}/${String(r.nummer).toUpperCase()}`),
    opret: opretAfdeling,
    ret: { handling: retAfdeling, felt: 'afdeling' },
    kendesPaa: [],
    fast: ['boligorganisation'],
  },
  {
    navneord: 'medlemskab',
    flertal: 'medlemskaber',
    klasse: () => Medlemskab,
    kolonner: [
      tekst('forum', 'forummets nøgle', skal('BESTYRELSE-NOERREBRO')),
      tekst('forvaltning', 'forvaltningens nøgle; den eller boligorganisation', kan('KMTF')),
      tekst('boligorganisation', 'boligorganisationens nøgle; den eller forvaltning'),
      tekst('rolle', 'LEDER eller MEDARBEJDER for en forvaltning, KOORDINATOR for en boligorganisation', {
        ...skal('LEDER'),
        blandt: ['LEDER', 'MEDARBEJDER', 'KOORDINATOR'],
      }),
      dag('fra', 'første dag', skal('2026-11-01')),
      dag('til', 'første dag uden pladsen'),
    ],
    peger: { forum: () => Forum, forvaltning: () => Forvaltning, boligorganisation: () => Boligorganisation },
    kaldes: (r) => `${String(r.forum)} / ${String(r.forvaltning ?? r.boligorganisation)}`,
    opret: optagMedlem,
    ret: null,
    kendesPaa: ['forum', 'forvaltning', 'boligorganisation', 'rolle', 'fra'],
    fast: [],
  },
];
