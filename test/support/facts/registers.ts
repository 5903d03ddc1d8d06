import type { PeriodeFacts } from '../../../src/bevillingsperiode/bevillingsperiode.facts';
import type { AfdelingFacts } from '../../../src/boligorganisation/afdeling.facts';
import type { OrganisationFacts } from '../../../src/boligorganisation/boligorganisation.facts';
import type { PolitikFacts } from '../../../src/byomraade/politik.facts';
import type { Day } from '../../../src/kernel/day';
import type { PuljeFacts } from '../../../src/pulje/pulje.facts';
import { FSB, KOEBENHAVN, TINGBJERG } from './places';

/** Facts of pools, policies, organisations, estates and programme periods. Money is in øre. */

/** The pool as the fact sheet has it: DKK 30.0 million by Budget 2012, and 1.7 million on 12 December 2013. */
export const puljeFacts = (overrides: Partial<PuljeFacts> = {}): PuljeFacts => ({
  id: 1,
  noegle: 'puljen',
  navn: 'Puljen',
  version: 1,
  kommune: { noegle: KOEBENHAVN.noegle },
  bevillinger: [
    { titel: 'Budget 2012', dato: '2012-01-01', beloeb: 3_000_000_000 },
    { titel: 'Tillæg', dato: '2013-12-12', beloeb: 170_000_000 },
  ],
  disponeringer: [],
  ...overrides,
});

type Udpegning = PolitikFacts['udpegninger'][number];

export const designation = (
  fra: Day = '2011-06-01',
  til: Day | null = '2016-01-01',
  byomraade: Partial<Udpegning['byomraade']> = {},
): Udpegning => ({
  id: 1,
  fra,
  til,
  byomraade: { id: 1, ...TINGBJERG, kommune: KOEBENHAVN, helhedsplaner: [], fora: [], ...byomraade },
});

/** A policy of June 2011 until 2016 that designates Tingbjerg. */
export const politikFacts = (overrides: Partial<PolitikFacts> = {}): PolitikFacts => ({
  id: 1,
  noegle: 'politik-2011',
  titel: 'Politikken',
  version: 1,
  fra: '2011-06-01',
  til: '2016-01-01',
  kommune: { ...KOEBENHAVN, politikker: [] },
  afgoerelse: { noegle: 'BR-2011-05-05', organ: 'KOMMUNALBESTYRELSE', dato: '2011-05-05', udfald: 'GODKENDT', kommune: KOEBENHAVN },
  udpegninger: [designation()],
  ...overrides,
});

export const organisationFacts = (administrationer: OrganisationFacts['administrationer'] = []): OrganisationFacts => ({
  id: 1,
  ...FSB,
  aliaser: [],
  version: 1,
  administrationer,
  deltagelser: [],
});

type Ejerskab = AfdelingFacts['ejerskaber'][number];

export const ownership = (fra: Day | null, til: Day | null, boligorganisation = FSB): Ejerskab => ({ id: 1, fra, til, boligorganisation });

/** An estate of fsb in Tingbjerg that has always been there. */
export const afdelingFacts = (overrides: Partial<AfdelingFacts> = {}): AfdelingFacts => ({
  id: 1,
  noegle: 'fsb-1',
  nummer: '1',
  navn: 'Tingbjerg I',
  aliaser: [],
  antalLejemaal: null,
  antalBeboere: null,
  version: 1,
  oprettet: null,
  nedlagt: null,
  kommune: KOEBENHAVN,
  byomraade: { ...TINGBJERG, kommune: KOEBENHAVN },
  boligorganisation: { id: 1, ...FSB, medlemskaber: [] },
  efterfoelger: null,
  forgaengere: [],
  ejerskaber: [ownership(null, null)],
  boligomraader: [],
  helhedsplantilknytninger: [],
  ...overrides,
});

export const periodeFacts = (overrides: Partial<PeriodeFacts> = {}): PeriodeFacts => ({
  id: 1,
  noegle: '2011-14',
  navn: '2011-14-midlerne',
  version: 1,
  fra: '2011-01-01',
  til: '2015-01-01',
  lokaltMinimum: 2500,
  samtidige: [],
  helhedsplaner: [],
  ...overrides,
});
