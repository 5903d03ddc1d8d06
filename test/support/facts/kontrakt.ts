import type { Day } from '../../../src/kernel/day';
import type { DaekningFacts, KontraktFacts, PunktFacts, VersionFacts } from '../../../src/kontrakt/kontrakt.facts';
import type { RevisionCase } from '../../../src/kontrakt/rules/revisionssag';
import { BOERN, FSB, KOEBENHAVN, SOF, TINGBJERG, TMF } from './places';

type Afsnit = VersionFacts['afsnit'][number];
type Ansvar = Afsnit['ansvar'][number];
type Arbejdsgruppe = NonNullable<Afsnit['arbejdsgruppe']>;
type CoveredPlan = DaekningFacts['helhedsplan'];

export const TINGBJERG_FORUM = { noegle: 'tingbjerg-forum', navn: 'Boligsocialt Forum Tingbjerg' };

/** An item of a decision on a version, approved by the kommunalbestyrelse of København unless it says otherwise. */
export const onVersion = (art: PunktFacts['art'], dato: Day, overrides: Partial<PunktFacts['afgoerelse']> = {}): PunktFacts => ({
  art,
  afgoerelse: { noegle: `${art}-${dato}`, organ: 'KOMMUNALBESTYRELSE', dato, udfald: 'GODKENDT', kommune: KOEBENHAVN, ...overrides },
});

export const approvedOn = (dato: Day, overrides: Partial<PunktFacts['afgoerelse']> = {}): PunktFacts =>
  onVersion('GODKENDELSE', dato, overrides);

/** The forum has revised the contract. */
export const revisedOn = (dato: Day, overrides: Partial<PunktFacts['afgoerelse']> = {}): PunktFacts =>
  onVersion('REVISION', dato, { organ: 'BOLIGSOCIALT_FORUM', ...overrides });

export const forvaltningFor = (forvaltning = TMF, rolle: Ansvar['rolle'] = 'LEDER'): Ansvar => ({
  rolle,
  opgave: 'Lektiehjælp',
  forvaltning,
  boligorganisation: null,
});

export const organisationFor = (boligorganisation = FSB, rolle: Ansvar['rolle'] = 'BIDRAGER'): Ansvar => ({
  rolle,
  opgave: 'Lokaler',
  forvaltning: null,
  boligorganisation,
});

export const group = (overrides: Partial<Arbejdsgruppe> = {}): Arbejdsgruppe => ({
  noegle: 'gruppe-boern',
  navn: 'Gruppen om børn',
  fra: '2013-01-01',
  til: null,
  forum: TINGBJERG_FORUM,
  indsatsomraade: BOERN,
  ...overrides,
});

/** A section on children, led by a forvaltning, with the organisation. */
export const section = (overrides: Partial<Afsnit> = {}): Afsnit => ({
  snitflade: 'Skolen og klubben',
  indsatsomraade: { ...BOERN, kontraktomraade: true },
  arbejdsgruppe: group(),
  maalsaetninger: [{ nummer: 1, tekst: 'Flere i klub' }],
  ansvar: [forvaltningFor(), organisationFor()],
  ...overrides,
});

export const version = (
  nummer: number,
  gyldigFra: Day,
  afgoerelsespunkter: readonly PunktFacts[] = [],
  afsnit: readonly Afsnit[] = [section()],
): VersionFacts => ({ id: nummer, nummer, gyldigFra, aendringsnote: '', afgoerelsespunkter: [...afgoerelsespunkter], afsnit: [...afsnit] });

/** A plan of fsb in Tingbjerg, 2014 to 2017, covered in the period. */
export const covering = (
  helhedsplan: Partial<CoveredPlan> = {},
  fra: Day = '2013-09-01',
  til: Day | null = '2018-01-01',
  id = 1,
): DaekningFacts => ({
  id,
  fra,
  til,
  helhedsplan: {
    id: 1,
    noegle: 'planen',
    titel: 'Planen',
    start: '2014-01-01',
    slut: '2017-12-31',
    status: 'IGANGVAERENDE',
    byomraader: [TINGBJERG],
    ansoegere: [{ boligorganisation: FSB }],
    haendelser: [],
    ...helhedsplan,
  },
});

export const contractEvent = (handling: string, dato: Day): KontraktFacts['haendelser'][number] => ({
  handling,
  dato,
  tidspunkt: `${dato}T11:00:00.000Z`,
});

type Overrides = Partial<Omit<KontraktFacts, 'byomraade' | 'forum'>> & {
  readonly byomraade?: Partial<KontraktFacts['byomraade']>;
  readonly forum?: Partial<KontraktFacts['forum']>;
};

const DEFAULTS: KontraktFacts = {
  id: 1,
  noegle: 'kontrakt-tingbjerg',
  titel: 'Kontrakt for Tingbjerg',
  version: 1,
  fra: '2013-09-01',
  til: '2018-01-01',
  byomraade: {
    ...TINGBJERG,
    kommune: {
      ...KOEBENHAVN,
      forvaltninger: [
        { ...TMF, fra: '2000-01-01', til: null },
        { ...SOF, fra: '2000-01-01', til: null },
      ],
    },
    kontrakter: [],
  },
  forum: { ...TINGBJERG_FORUM, art: 'BOLIGSOCIALT_FORUM', fra: '2011-06-01', til: '2016-10-01', byomraader: [TINGBJERG] },
  versioner: [version(1, '2013-09-01', [approvedOn('2013-08-29')]), version(2, '2014-07-01', [revisedOn('2014-06-10')])],
  daekninger: [covering()],
  haendelser: [contractEvent('opretKontrakt', '2013-05-01'), contractEvent('reviderKontrakt', '2014-06-10')],
};

/** The contract of Tingbjerg: drafted in May 2013, approved in August, in force from September, revised once by the forum. */
export const kontraktFacts = ({ byomraade, forum, ...overrides }: Overrides = {}): KontraktFacts => ({
  ...DEFAULTS,
  ...overrides,
  byomraade: { ...DEFAULTS.byomraade, ...byomraade },
  forum: { ...DEFAULTS.forum, ...forum },
});

/** The contract with these versions. */
export const withVersions = (...versioner: VersionFacts[]): KontraktFacts => kontraktFacts({ versioner });

/** A revision by the forum on 1 March 2015, recorded that day, that holds from then. */
export const revision = (
  choices: Partial<RevisionCase['choices']> = {},
  efter: KontraktFacts = kontraktFacts(),
  kontrakt: KontraktFacts = kontraktFacts(),
): RevisionCase => {
  const dato = choices.dato ?? '2015-03-01';
  return { kontrakt, efter, choices: { organ: 'BOLIGSOCIALT_FORUM', dato, today: dato, gyldigFra: dato, ...choices } };
};
