import { FORUMREGLER } from '../../../src/forum/rules';
import { FORUM_I_KRAFT } from '../../../src/forum/rules/forum-i-kraft';
import { PLADS_RULES } from '../../../src/forum/rules/pladserne';
import { OPTAGELSESKRAV, type SeatCase } from '../../../src/forum/rules/pladskrav';
import { UDTRAEDELSESKRAV } from '../../../src/forum/rules/udtraedelseskrav';
import {
  forumFacts,
  forvaltningParty,
  organisationParty,
  ownerIn,
  seatOfForvaltning,
  seatOfOrganisation,
  workGroup,
} from '../../support/facts/forum';
import { AKB, HVIDOVRE, KOEBENHAVN, SOF, TMF } from '../../support/facts/places';
import { breaks, holds, judging } from '../../support/facts/verdict';

// The forum is in force from 2011-06-01 until 2016-10-01.
const FORUM = '2011-06-01/2016-10-01';
const seats = (...medlemskaber: ReturnType<typeof seatOfForvaltning>[]) => forumFacts({ medlemskaber });
const NO_SEATS = forumFacts({ medlemskaber: [] });

const taken = (choices: Partial<SeatCase['choices']> = {}, forum = NO_SEATS): SeatCase => ({
  forum,
  choices: { dato: '2015-06-01', til: null, party: organisationParty(), rolle: 'KOORDINATOR', ...choices },
});
const count = (n: number) => holds(String(n), String(n));

describe('H37: the forum is in force while somebody sits in it', () => {
  const act = judging(OPTAGELSESKRAV, 'H37', 'FORUM_IKKE_I_KRAFT');
  const stored = judging(PLADS_RULES, 'H37', 'FORUM_IKKE_I_KRAFT');
  const onDay = judging([FORUM_I_KRAFT], 'H37', 'FORUM_IKKE_I_KRAFT');

  it('a seat lies within the forum, and breaks one day beside it', () => {
    const seat = (dato: string, til: string | null) => act.of(taken({ dato, til }));
    expect(seat('2011-06-01', '2016-10-01')).toEqual(holds(FORUM, FORUM));
    expect(seat('2011-05-31', '2016-10-01')).toEqual(breaks(['2011-05-31', FORUM]));
    expect(seat('2011-06-01', '2016-10-02')).toEqual(breaks(['2011-06-01/2016-10-02', FORUM]));
    expect(seat('2011-06-01', null)).toEqual(breaks(['2011-06-01/', FORUM]));
    expect(act.says(taken({ dato: '2011-05-31' }))).toEqual([
      {
        da: 'Forummet er i kraft fra den 1. juni 2011 til og med den 30. september 2016; dagen er den 31. maj 2011',
        en: 'Forummet is in force from 1 June 2011 to 30 September 2016; the day is 31 May 2011',
      },
    ]);
    expect(act.says(taken())[0]?.da).toBe(
      'Forummet er i kraft fra den 1. juni 2011 til og med den 30. september 2016; perioden er fra den 1. juni 2015 og frem',
    );
  });

  it('an act without a period is asked about its day', () => {
    const day = (dato: string) => onDay.of({ forum: NO_SEATS, choices: { dato } });
    expect(day('2016-09-30')).toEqual(holds('2016-09-30', FORUM));
    expect(day('2016-10-01')).toEqual(breaks(['2016-10-01', FORUM]));
  });

  it('the same of the seats that there are', () => {
    expect(stored.of(forumFacts())).toEqual(count(3));
    expect(stored.of(seats(seatOfForvaltning(TMF, '2011-05-31')))).toEqual(breaks(['2011-05-31/2016-10-01', FORUM]));
    expect(stored.of(seats(seatOfForvaltning(TMF, '2011-06-01', null)))).toEqual(breaks(['2011-06-01/', FORUM]));
    expect(stored.says(seats(seatOfForvaltning(TMF, '2011-06-01', null)))).toEqual([
      {
        da: 'Teknik- og Miljøforvaltningen har en plads fra den 1. juni 2011 og frem; Forummet er i kraft fra den 1. juni 2011 til og med den 30. september 2016',
        en: 'Teknik- og Miljøforvaltningen has a seat from 1 June 2011 on; Forummet is in force from 1 June 2011 to 30 September 2016',
      },
    ]);
  });

  it('counts no seat, one and several', () => {
    expect(stored.says(seats())).toEqual([{ da: 'Forummet har haft ingen pladser', en: 'The forum has had no seats' }]);
    expect(stored.says(seats(seatOfForvaltning()))).toEqual([{ da: 'Forummet har haft én plads', en: 'The forum has had one seat' }]);
    expect(stored.says(forumFacts())).toEqual([{ da: 'Forummet har haft 3 pladser', en: 'The forum has had 3 seats' }]);
  });
});

describe('H31: the forvaltning is one of the kommune on the day', () => {
  const act = judging(OPTAGELSESKRAV, 'H31', 'FORVALTNING_GAELDER_IKKE');
  const stored = judging(FORUMREGLER, 'H31', 'FORVALTNING_GAELDER_IKKE');
  const valid = (fra: string, til: string | null) => ({ kommune: { forvaltninger: [{ ...TMF, fra, til }] } });

  it('holds on its first and last day, and breaks beside them', () => {
    const on = (fra: string, til: string | null) => act.of(taken({ party: forvaltningParty() }, forumFacts(valid(fra, til))));
    expect(on('2015-06-01', '2015-06-02')).toEqual(holds('tmf', 'tmf'));
    expect(on('2015-06-02', null)).toEqual(breaks(['tmf', '']));
    expect(on('2000-01-01', '2015-06-01')).toEqual(breaks(['tmf', '']));
  });

  it('names those that there are: none, or several', () => {
    const other = forvaltningParty({ noegle: 'x', navn: 'X' });
    expect(act.of(taken({ party: other }))).toEqual(breaks(['x', 'tmf sof']));
    expect(act.says(taken({ party: other }))).toEqual([
      {
        da: 'X er ikke en forvaltning i København den 1. juni 2015; det er Teknik- og Miljøforvaltningen og Socialforvaltningen',
        en: 'X is not a forvaltning of København on 1 June 2015; those are Teknik- og Miljøforvaltningen and Socialforvaltningen',
      },
    ]);
    expect(act.says(taken({ party: other }, forumFacts({ kommune: { forvaltninger: [] } })))[0]?.en).toBe(
      'X is not a forvaltning of København on 1 June 2015; those are none',
    );
  });

  it('is no question of an organisation', () => {
    expect(act.of(taken())).toEqual(holds('fsb', 'fsb'));
    expect(act.says(taken())).toEqual([{ da: 'fsb kan optages', en: 'fsb can be taken in' }]);
  });

  it('is asked of the first day of the seats that there are', () => {
    const from = (fra: string) => stored.of(forumFacts({ ...valid('2011-06-01', null), medlemskaber: [seatOfForvaltning(TMF, fra)] }));
    expect(from('2011-06-01')).toEqual(count(1));
    expect(from('2011-05-31')).toEqual(breaks(['tmf', '']));
  });
});

describe('H87: an organisation has estates in the kommune', () => {
  const act = judging(OPTAGELSESKRAV, 'H87', 'INGEN_AFDELINGER_I_KOMMUNEN');
  const stored = judging(FORUMREGLER, 'H87', 'INGEN_AFDELINGER_I_KOMMUNEN');

  it('holds with some there, and breaks with none or only elsewhere', () => {
    expect(act.of(taken({ party: organisationParty({ kommunerOn: () => [HVIDOVRE.noegle, KOEBENHAVN.noegle] }) }))).toEqual(
      holds('fsb', 'fsb'),
    );
    expect(act.of(taken({ party: organisationParty({ kommunerOn: () => [HVIDOVRE.noegle] }) }))).toEqual(
      breaks(['hvidovre', 'koebenhavn']),
    );
    expect(act.of(taken({ party: organisationParty({ kommunerOn: () => [] }) }))).toEqual(breaks(['', 'koebenhavn']));
    expect(act.says(taken({ party: organisationParty({ kommunerOn: () => [] }) }))).toEqual([
      { da: 'fsb har ingen afdelinger i København den 1. juni 2015', en: 'fsb has no estates in København on 1 June 2015' },
    ]);
    expect(act.of(taken({ party: forvaltningParty() }))).toEqual(holds('tmf', 'tmf'));
  });

  it('is asked of the seats that there are on the day', () => {
    const away = seatOfOrganisation(AKB, '2011-06-01', '2015-06-02', { boligorganisation: { ...AKB, ejerskaber: [], afdelinger: [] } });
    expect(stored.of(seats(away), '2015-06-01')).toEqual(breaks(['', 'koebenhavn']));
    expect(stored.of(seats(away), '2015-06-02')).toEqual(count(1));
  });

  it('counts an estate while it is there and the organisation owns it; a seat to come is asked about on its first day', () => {
    const owner = (fra: string | null, til: string | null, estate = {}) => ownerIn(KOEBENHAVN.noegle, [fra, til], estate);
    const on = (day: string, holdings: object, fra = '2011-06-01') =>
      stored.of(
        seats(seatOfOrganisation(AKB, fra, null, { boligorganisation: { ...AKB, ejerskaber: [], afdelinger: [], ...holdings } })),
        day,
      ).status;
    expect(on('2015-05-31', owner('2012-01-01', '2015-06-01'))).toBe('OVERHOLDT');
    expect(on('2015-06-01', owner('2012-01-01', '2015-06-01'))).toBe('BRUDT');
    expect(on('2015-05-31', owner(null, null, { nedlagt: '2015-06-01' }))).toBe('OVERHOLDT');
    expect(on('2015-06-01', owner(null, null, { nedlagt: '2015-06-01' }))).toBe('BRUDT');
    expect(on('2015-05-31', owner(null, null, { oprettet: '2015-06-01' }))).toBe('BRUDT');
    expect(on('2015-05-31', owner(null, '2015-06-01'), '2015-06-01')).toBe('BRUDT');
    const unrecorded = { afdelinger: [{ oprettet: null, nedlagt: null, kommune: { noegle: KOEBENHAVN.noegle }, ejerskaber: [] }] };
    expect(on('2015-05-31', unrecorded)).toBe('OVERHOLDT');
  });
});

describe('H46: the role fits the party', () => {
  const act = judging(OPTAGELSESKRAV, 'H46', 'ROLLEN_PASSER_IKKE');
  const stored = judging(FORUMREGLER, 'H46', 'ROLLEN_PASSER_IKKE');

  it('a forvaltning sits as leader or staff', () => {
    expect(act.of(taken({ party: forvaltningParty(), rolle: 'LEDER' }))).toEqual(holds('tmf', 'tmf'));
    expect(act.of(taken({ party: forvaltningParty(), rolle: 'MEDARBEJDER' }))).toEqual(holds('tmf', 'tmf'));
    expect(act.of(taken({ party: forvaltningParty(), rolle: 'KOORDINATOR' }))).toEqual(breaks(['KOORDINATOR', 'LEDER MEDARBEJDER']));
    expect(act.says(taken({ party: forvaltningParty(), rolle: 'KOORDINATOR' }))).toEqual([
      {
        da: 'Teknik- og Miljøforvaltningen er en forvaltning og sidder som leder eller medarbejder, ikke som koordinator',
        en: 'Teknik- og Miljøforvaltningen is a forvaltning and sits as leader or staff, not as coordinator',
      },
    ]);
  });

  it('an organisation sits as coordinator', () => {
    expect(act.of(taken({ rolle: 'KOORDINATOR' }))).toEqual(holds('fsb', 'fsb'));
    expect(act.of(taken({ rolle: 'LEDER' }))).toEqual(breaks(['LEDER', 'KOORDINATOR']));
    expect(act.of(taken({ rolle: 'MEDARBEJDER' }))).toEqual(breaks(['MEDARBEJDER', 'KOORDINATOR']));
    expect(act.says(taken({ rolle: 'LEDER' }))[0]?.da).toBe('fsb er en boligorganisation og sidder som koordinator, ikke som leder');
  });

  it('is asked of the seats that there are', () => {
    expect(stored.of(seats(seatOfOrganisation(AKB, '2011-06-01', null, { rolle: 'LEDER' })))).toEqual(breaks(['LEDER', 'KOORDINATOR']));
    expect(stored.of(forumFacts())).toEqual(count(3));
  });
});

describe('H47: a party has one seat at a time in a role', () => {
  const act = judging(OPTAGELSESKRAV, 'H47', 'HAR_ALLEREDE_PLADS');
  const stored = judging(FORUMREGLER, 'H47', 'HAR_ALLEREDE_PLADS');
  const had = seats(seatOfForvaltning(TMF, '2011-06-01', '2015-01-01'));
  const again = (dato: string, rolle: 'LEDER' | 'MEDARBEJDER' = 'LEDER') => taken({ dato, party: forvaltningParty(), rolle }, had);

  it('holds when one seat follows the other, and breaks when they share a day', () => {
    expect(act.of(again('2015-01-01'))).toEqual(holds('tmf', 'tmf'));
    expect(act.of(again('2014-12-31'))).toEqual(breaks(['2014-12-31/', '2011-06-01/2015-01-01']));
    expect(act.says(again('2014-12-31'))).toEqual([
      {
        da: 'Teknik- og Miljøforvaltningen har allerede en plads som leder fra den 1. juni 2011 til og med den 31. december 2014',
        en: 'Teknik- og Miljøforvaltningen already has a seat as leader from 1 June 2011 to 31 December 2014',
      },
    ]);
  });

  it('allows another role, and another party', () => {
    expect(act.of(again('2014-12-31', 'MEDARBEJDER')).status).toBe('OVERHOLDT');
    expect(act.of(taken({ party: forvaltningParty(SOF), rolle: 'LEDER' }, had)).status).toBe('OVERHOLDT');
  });

  it('tells stored seats that share a day once', () => {
    expect(stored.of(seats(seatOfForvaltning(TMF, '2011-06-01', '2015-01-01'), seatOfForvaltning(TMF, '2015-01-01')))).toEqual(count(2));
    expect(stored.of(seats(seatOfForvaltning(TMF, '2011-06-01', '2015-01-01'), seatOfForvaltning(TMF, '2014-12-31')))).toEqual(
      breaks(['2014-12-31/2016-10-01', '2011-06-01/2015-01-01']),
    );
  });
});

describe('H48: a seat is given up within its time', () => {
  const ends = judging(UDTRAEDELSESKRAV, 'H48', 'PLADSEN_ER_SLUT');
  const groups = judging(UDTRAEDELSESKRAV, 'H48', 'VAR_MED_I_ARBEJDSGRUPPEN');
  const seat = seatOfForvaltning();
  const leaves = (
    til: string,
    forum = forumFacts({ medlemskaber: [seat], arbejdsgrupper: [workGroup()] }),
    plads = seat,
    today = '2015-06-01',
  ) => ({
    forum,
    plads,
    til,
    today,
  });

  it('after its first day and before its end', () => {
    expect(ends.of(leaves('2011-06-01'))).toEqual(breaks(['2011-06-01', FORUM]));
    expect(ends.of(leaves('2011-06-02'))).toEqual(holds('2011-06-02', FORUM));
    expect(ends.of(leaves('2016-09-30'))).toEqual(holds('2016-09-30', FORUM));
    expect(ends.of(leaves('2016-10-01'))).toEqual(breaks(['2016-10-01', FORUM]));
    expect(ends.of(leaves('2030-01-01', forumFacts(), seatOfForvaltning(TMF, '2011-06-01', null))).status).toBe('OVERHOLDT');
    expect(ends.says(leaves('2016-10-01'))).toEqual([
      {
        da: 'Pladsen løber fra den 1. juni 2011 til og med den 30. september 2016; udtrædelsen er den 1. oktober 2016',
        en: 'The seat runs from 1 June 2011 to 30 September 2016; the stepping down is on 1 October 2016',
      },
    ]);
  });

  // The group was formed on 2013-01-01.
  it('after the day on which it took part in forming a group', () => {
    expect(groups.of(leaves('2013-01-02'))).toEqual(holds('2013-01-02', '2013-01-02'));
    expect(groups.of(leaves('2013-01-01'))).toEqual(breaks(['2013-01-01', '2013-01-01']));
    expect(groups.says(leaves('2012-12-31'))).toEqual([
      {
        da: 'Teknik- og Miljøforvaltningen var med, da Gruppen om børn blev dannet den 1. januar 2013, og kan ikke være udtrådt den 31. december 2012',
        en: 'Teknik- og Miljøforvaltningen took part when Gruppen om børn was formed on 1 January 2013, and cannot have stepped down on 31 December 2012',
      },
    ]);
    expect(groups.says(leaves('2012-12-31', undefined, seat, '2013-01-01'))[0]?.en).toContain('took part when Gruppen om børn was formed');
    expect(groups.says(leaves('2012-12-31', undefined, seat, '2012-12-31'))[0]?.da).toBe(
      'Teknik- og Miljøforvaltningen er med i Gruppen om børn, der begynder den 1. januar 2013, og kan ikke udtræde den 31. december 2012',
    );
  });

  it('unless it is no member, or another seat of the party bears the group', () => {
    const without = forumFacts({ medlemskaber: [seat], arbejdsgrupper: [workGroup({ medlemmer: [] })] });
    expect(groups.of(leaves('2012-12-31', without)).status).toBe('OVERHOLDT');
    const second = forumFacts({ medlemskaber: [seat, seatOfForvaltning(TMF, '2012-01-01', null, { id: 8, rolle: 'MEDARBEJDER' })] });
    expect(groups.of(leaves('2012-12-31', second)).status).toBe('OVERHOLDT');
    expect(groups.of(leaves('2012-12-31', undefined, seatOfForvaltning(TMF, '2011-06-01', '2013-01-01'))).status).toBe('OVERHOLDT');
  });
});
