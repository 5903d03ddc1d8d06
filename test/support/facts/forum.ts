import type { ForumFacts, GruppeFacts, PladsFacts } from '../../../src/forum/forum.facts';
import type { ForumParty } from '../../../src/forum/rules/forum-i-kraft';
import type { Day } from '../../../src/kernel/day';
import { BOERN, FSB, KOEBENHAVN, SOF, TINGBJERG, TMF } from './places';

type Omraade = ForumFacts['byomraader'][number];
type AreaPlan = Omraade['helhedsplaner'][number];
type Kontrakt = ForumFacts['kontrakter'][number];
type Other = Omraade['fora'][number];

const FROM = '2011-06-01';
const UNTIL = '2016-10-01';

export const seatOfForvaltning = (
  forvaltning = TMF,
  fra: Day = FROM,
  til: Day | null = UNTIL,
  rest: Partial<PladsFacts> = {},
): PladsFacts => ({
  id: 1,
  fra,
  til,
  rolle: 'LEDER',
  forvaltning,
  boligorganisation: null,
  ...rest,
});

/** Owns one estate in a kommune, in a period. */
export const ownerIn = (
  noegle: string,
  [fra, til]: readonly [Day | null, Day | null] = [null, null],
  estate: { readonly oprettet?: Day; readonly nedlagt?: Day } = {},
) => ({
  ejerskaber: [{ fra, til, afdeling: { oprettet: null, nedlagt: null, kommune: { noegle }, ...estate } }],
  afdelinger: [],
});

export const seatOfOrganisation = (
  organisation = FSB,
  fra: Day = FROM,
  til: Day | null = UNTIL,
  rest: Partial<PladsFacts> = {},
): PladsFacts => ({
  id: 2,
  fra,
  til,
  rolle: 'KOORDINATOR',
  forvaltning: null,
  boligorganisation: { ...organisation, ...ownerIn(KOEBENHAVN.noegle) },
  ...rest,
});

/** A group on children of one forvaltning and one organisation. */
export const workGroup = (overrides: Partial<GruppeFacts> = {}): GruppeFacts => ({
  id: 1,
  noegle: 'gruppe-boern',
  navn: 'Gruppen om børn',
  fra: '2013-01-01',
  til: UNTIL,
  indsatsomraade: { ...BOERN, kontraktomraade: true },
  medlemmer: [
    { forvaltning: TMF, boligorganisation: null },
    { forvaltning: null, boligorganisation: FSB },
  ],
  ...overrides,
});

export const areaPlan = (overrides: Partial<AreaPlan> = {}): AreaPlan => ({
  noegle: 'planen',
  titel: 'Planen',
  start: '2014-01-01',
  slut: '2017-12-31',
  status: 'IGANGVAERENDE',
  ansoegere: [{ boligorganisation: FSB }],
  ...overrides,
});

export const area = (overrides: Partial<Omraade> = {}): Omraade => ({
  id: 1,
  ...TINGBJERG,
  kommune: KOEBENHAVN,
  udpegninger: [{ fra: FROM, til: null }],
  fora: [],
  helhedsplaner: [areaPlan()],
  ...overrides,
});

/** A contract of the forum in force from September 2013, in which a forvaltning and an organisation have a part. */
export const forumContract = (overrides: Partial<Kontrakt> = {}): Kontrakt => ({
  id: 1,
  noegle: 'kontrakt-tingbjerg',
  titel: 'Kontrakt for Tingbjerg',
  fra: '2013-09-01',
  til: UNTIL,
  versioner: [
    {
      nummer: 1,
      gyldigFra: '2013-09-01',
      afgoerelsespunkter: [{ afgoerelse: { dato: '2013-08-29', udfald: 'GODKENDT' } }],
      afsnit: [{ indsatsomraade: BOERN, ansvar: workGroup().medlemmer }],
    },
  ],
  ...overrides,
});

export const otherForum = (fra: Day, til: Day | null, overrides: Partial<Other> = {}): Other => ({
  id: 9,
  noegle: 'andet-forum',
  navn: 'Det andet forum',
  art: 'BOLIGSOCIALT_FORUM',
  fra,
  til,
  ...overrides,
});

type Overrides = Partial<Omit<ForumFacts, 'kommune'>> & { readonly kommune?: Partial<ForumFacts['kommune']> };

const DEFAULTS: ForumFacts = {
  id: 1,
  noegle: 'tingbjerg-forum',
  navn: 'Forummet',
  version: 1,
  fra: FROM,
  til: UNTIL,
  art: 'BOLIGSOCIALT_FORUM',
  kommune: {
    ...KOEBENHAVN,
    forvaltninger: [
      { ...TMF, fra: '2000-01-01', til: null },
      { ...SOF, fra: '2000-01-01', til: null },
    ],
    fora: [],
  },
  afgoerelse: { noegle: 'BR-2011-05-05', organ: 'KOMMUNALBESTYRELSE', dato: '2011-05-05', udfald: 'GODKENDT', kommune: KOEBENHAVN },
  byomraader: [area()],
  medlemskaber: [seatOfForvaltning(), seatOfForvaltning(SOF, FROM, UNTIL, { id: 3 }), seatOfOrganisation()],
  arbejdsgrupper: [workGroup()],
  kontrakter: [forumContract()],
};

/** The forum of Tingbjerg, June 2011 to September 2016, in which all that should sit do. */
export const forumFacts = ({ kommune, ...overrides }: Overrides = {}): ForumFacts => ({
  ...DEFAULTS,
  ...overrides,
  kommune: { ...DEFAULTS.kommune, ...kommune },
});

/** A party that could sit in the forum. */
export const organisationParty = (overrides: Partial<ForumParty> = {}): ForumParty => ({
  art: 'boligorganisation',
  ...FSB,
  kommunerOn: () => [KOEBENHAVN.noegle],
  ...overrides,
});

export const forvaltningParty = (overrides: Partial<ForumParty> = {}): ForumParty => ({
  art: 'forvaltning',
  ...TMF,
  kommunerOn: () => [],
  ...overrides,
});
