import { FORUMREGLER } from '../../../src/forum/rules';
import { ARBEJDSGRUPPEKRAV, type NewGroup } from '../../../src/forum/rules/arbejdsgruppekrav';
import { KONTRAKTER_LOEBER_VIDERE } from '../../../src/forum/rules/forumstruktur';
import { GRUPPEREGLER, MEDLEM_HAR_FORLADT_FORUMMET } from '../../../src/forum/rules/grupperne';
import {
  area,
  forumContract,
  forumFacts,
  forvaltningParty,
  organisationParty,
  otherForum,
  seatOfForvaltning,
  seatOfOrganisation,
  workGroup,
} from '../../support/facts/forum';
import { HVIDOVRE, TMF, TRYGHED, VALBY } from '../../support/facts/places';
import { breaks, holds, judging, SILENT } from '../../support/facts/verdict';

// The forum is in force from 2011-06-01 until 2016-10-01.
const FORUM = '2011-06-01/2016-10-01';
const groups = (...arbejdsgrupper: ReturnType<typeof workGroup>[]) => forumFacts({ arbejdsgrupper });
const OTHER_FIELD = { ...TRYGHED, kontraktomraade: false };

const formed = (choices: Partial<NewGroup['choices']> = {}, forum = forumFacts()): NewGroup => ({
  forum,
  choices: {
    dato: '2015-06-01',
    til: '2016-10-01',
    indsatsomraade: workGroup().indsatsomraade,
    medlemmer: [forvaltningParty(), organisationParty()],
    ...choices,
  },
});

describe('H37 of a group: the forum is in force while it works', () => {
  const act = judging(ARBEJDSGRUPPEKRAV, 'H37', 'FORUM_IKKE_I_KRAFT');
  const stored = judging(GRUPPEREGLER, 'H37', 'FORUM_IKKE_I_KRAFT');

  it('a new group lies within the forum', () => {
    expect(act.of(formed({ dato: '2011-06-01' }))).toEqual(holds(FORUM, FORUM));
    expect(act.of(formed({ dato: '2011-05-31' }))).toEqual(breaks(['2011-05-31', FORUM]));
    expect(act.of(formed({ til: '2016-10-02' }))).toEqual(breaks(['2015-06-01/2016-10-02', FORUM]));
  });

  it('the same of the groups that there are: none, one, several', () => {
    const from = (fra: string, til: string | null) => stored.of(groups(workGroup({ fra, til })));
    expect(from('2011-06-01', '2016-10-01')).toEqual(holds('1', '1'));
    expect(from('2011-05-31', '2016-10-01')).toEqual(breaks(['2011-05-31/2016-10-01', FORUM]));
    expect(from('2011-06-01', '2016-10-02')).toEqual(breaks(['2011-06-01/2016-10-02', FORUM]));
    expect(from('2011-06-01', null)).toEqual(breaks(['2011-06-01/', FORUM]));
    expect(stored.says(groups(workGroup({ til: null })))).toEqual([
      {
        da: 'Gruppen om børn arbejder fra den 1. januar 2013 og frem; Forummet er i kraft fra den 1. juni 2011 til og med den 30. september 2016',
        en: 'Gruppen om børn works from 1 January 2013 on; Forummet is in force from 1 June 2011 to 30 September 2016',
      },
    ]);
    expect(stored.says(groups())).toEqual([{ da: 'Forummet har ingen arbejdsgrupper', en: 'The forum has no groups' }]);
    expect(stored.says(groups(workGroup()))).toEqual([{ da: 'Forummet har én arbejdsgruppe', en: 'The forum has one group' }]);
    expect(stored.says(groups(workGroup(), workGroup()))).toEqual([{ da: 'Forummet har 2 arbejdsgrupper', en: 'The forum has 2 groups' }]);
  });
});

describe('R18 of a group: it works on one of the five fields', () => {
  const act = judging(ARBEJDSGRUPPEKRAV, 'R18', 'INDSATSOMRAADE_UDEN_FOR_KONTRAKTEN');
  const stored = judging(FORUMREGLER, 'R18', 'INDSATSOMRAADE_UDEN_FOR_KONTRAKTEN');

  it('holds of one of them and breaks of another', () => {
    expect(act.of(formed())).toEqual(holds('boern_unge', 'KONTRAKTOMRAADE'));
    expect(act.of(formed({ indsatsomraade: OTHER_FIELD }))).toEqual(breaks(['tryghed', 'KONTRAKTOMRAADE']));
    expect(act.says(formed({ indsatsomraade: OTHER_FIELD }))).toEqual([
      { da: '“Tryghed” er ikke et af kontrakternes fem indsatsområder', en: '“Tryghed” is not one of the five fields of the contracts' },
    ]);
    expect(stored.of(groups(workGroup()))).toEqual(holds('1', '1'));
    expect(stored.of(groups(workGroup({ indsatsomraade: OTHER_FIELD })))).toEqual(breaks(['tryghed', 'KONTRAKTOMRAADE']));
  });
});

describe('H49: the members of a group have seats when it is formed', () => {
  const act = judging(ARBEJDSGRUPPEKRAV, 'H49', 'MEDLEM_UDEN_PLADS');
  const stored = judging(FORUMREGLER, 'H49', 'MEDLEM_UDEN_PLADS');
  const seat = (fra: string, til: string | null) => forumFacts({ medlemskaber: [seatOfForvaltning(TMF, fra, til), seatOfOrganisation()] });

  it('of an act: on the first and the last day of a seat, and not beside them', () => {
    expect(act.of(formed({}, seat('2015-06-01', '2015-06-02')))).toEqual(holds('2', '2'));
    expect(act.of(formed({}, seat('2015-06-02', null)))).toEqual(breaks(['tmf', 'PLADS_I_FORUMMET']));
    expect(act.of(formed({}, seat('2011-06-01', '2015-06-01')))).toEqual(breaks(['tmf', 'PLADS_I_FORUMMET']));
    expect(act.says(formed({}, seat('2015-06-02', null)))).toEqual([
      {
        da: 'Teknik- og Miljøforvaltningen har ingen plads i Forummet den 1. juni 2015',
        en: 'Teknik- og Miljøforvaltningen has no seat in Forummet on 1 June 2015',
      },
    ]);
  });

  it('counts none, one and several', () => {
    const all = formed().choices.medlemmer;
    const says = (count: number) => act.says(formed({ medlemmer: all.slice(0, count) }))[0];
    expect(says(0)).toEqual({
      da: 'Gruppen har ingen medlemmer med plads i forummet',
      en: 'The group has no members with a seat in the forum',
    });
    expect(says(1)).toEqual({ da: 'Gruppen har ét medlem med plads i forummet', en: 'The group has one member with a seat in the forum' });
    expect(says(2)).toEqual({ da: 'Gruppen har 2 medlemmer med plads i forummet', en: 'The group has 2 members with a seat in the forum' });
  });

  it('of what is stored: on the day on which the group was formed, whatever came later', () => {
    expect(stored.of(seat('2013-01-01', '2013-01-02'))).toEqual(holds('1', '1'));
    expect(stored.of(seat('2013-01-02', null))).toEqual(breaks(['tmf', 'PLADS_I_FORUMMET']));
    expect(stored.of(seat('2011-06-01', '2013-01-01'))).toEqual(breaks(['tmf', 'PLADS_I_FORUMMET']));
    expect(stored.says(seat('2013-01-02', null))).toEqual([
      {
        da: 'Teknik- og Miljøforvaltningen er medlem af Gruppen om børn, men havde ingen plads i Forummet, da gruppen blev dannet den 1. januar 2013',
        en: 'Teknik- og Miljøforvaltningen is a member of Gruppen om børn, but had no seat in Forummet when the group was formed on 1 January 2013',
      },
    ]);
  });

  const left = judging(FORUMREGLER, 'H49', 'MEDLEM_HAR_FORLADT_FORUMMET');

  it('warns of a member that has left while the group works', () => {
    expect(left.of(seat('2013-01-01', '2015-06-02'))).toEqual(holds('1', '1'));
    expect(left.of(seat('2013-01-01', '2015-06-01'))).toEqual(breaks(['gruppe-boern tmf', 'PLADS_I_FORUMMET']));
    expect(left.says(seat('2013-01-01', '2015-06-01'))).toEqual([
      {
        da: 'Teknik- og Miljøforvaltningen er medlem af Gruppen om børn, men har ingen plads i Forummet den 1. juni 2015',
        en: 'Teknik- og Miljøforvaltningen is a member of Gruppen om børn, but has no seat in Forummet on 1 June 2015',
      },
    ]);
    expect(MEDLEM_HAR_FORLADT_FORUMMET.alvor).toBe('ADVARSEL');
  });

  it('does not ask it of a group that does not work, nor of a forum that is not in force', () => {
    const works = (fra: string, til: string) => left.of(forumFacts({ medlemskaber: [], arbejdsgrupper: [workGroup({ fra, til })] })).status;
    expect(works('2015-06-01', '2015-06-02')).toBe('BRUDT');
    expect(works('2015-06-02', '2016-01-01')).toBe('OVERHOLDT');
    expect(works('2013-01-01', '2015-06-01')).toBe('OVERHOLDT');
    expect(left.of(forumFacts({ medlemskaber: [] }), '2016-10-01')).toEqual(SILENT);
  });
});

describe('H102 of a forum: it rests on a decision', () => {
  const h102 = judging(FORUMREGLER, 'H102', 'AFGOERELSEN_BAERER_DET_IKKE');
  const decided = (overrides: Partial<NonNullable<ReturnType<typeof forumFacts>['afgoerelse']>>) => {
    const { afgoerelse } = forumFacts();
    return forumFacts({ afgoerelse: afgoerelse && { ...afgoerelse, ...overrides } });
  };

  it('begins on the day of the decision or later', () => {
    expect(h102.of(decided({ dato: '2011-06-01' }))).toEqual(holds('2011-06-01', '2011-06-01'));
    expect(h102.of(decided({ dato: '2011-06-02' }))).toEqual(breaks(['2011-06-01', '2011-06-02']));
  });

  it('is approved by the kommunalbestyrelse of its own kommune', () => {
    expect(h102.of(decided({ udfald: 'AFVIST' }))).toEqual(breaks(['KOMMUNALBESTYRELSE AFVIST', 'KOMMUNALBESTYRELSE']));
    expect(h102.of(decided({ organ: 'FAGUDVALG' }))).toEqual(breaks(['FAGUDVALG GODKENDT', 'KOMMUNALBESTYRELSE']));
    expect(h102.of(decided({ kommune: HVIDOVRE })).status).toBe('BRUDT');
    expect(h102.of(decided({ kommune: null })).status).toBe('OVERHOLDT');
    expect(h102.of(forumFacts({ afgoerelse: null }))).toEqual(SILENT);
  });
});

describe('H88: an area has one forum of a kind at a time', () => {
  const h88 = judging(FORUMREGLER, 'H88', 'FORA_OVERLAPPER');
  const beside = (...fora: ReturnType<typeof otherForum>[]) => forumFacts({ byomraader: [area({ fora })] });

  it('holds when they meet, and breaks when they share a day', () => {
    expect(h88.of(beside(otherForum('2016-10-01', null)))).toEqual(holds(FORUM, FORUM));
    expect(h88.of(beside(otherForum('2016-09-30', null)))).toEqual(breaks([FORUM, '2016-09-30/']));
    expect(h88.of(beside(otherForum('2010-01-01', '2011-06-01')))).toEqual(holds(FORUM, FORUM));
    expect(h88.of(beside(otherForum('2010-01-01', '2011-06-02')))).toEqual(breaks([FORUM, '2010-01-01/2011-06-02']));
    expect(h88.says(beside(otherForum('2016-09-30', null)))).toEqual([
      {
        da: 'Forummet er i kraft fra den 1. juni 2011 til og med den 30. september 2016, men Det andet forum er i kraft fra den 30. september 2016 og frem',
        en: 'Forummet is in force from 1 June 2011 to 30 September 2016, but Det andet forum is in force from 30 September 2016 on',
      },
    ]);
  });

  it('counts neither itself nor another kind, and another forum once', () => {
    expect(h88.of(beside(otherForum('2012-01-01', null, { id: 1 }))).status).toBe('OVERHOLDT');
    expect(h88.of(beside(otherForum('2012-01-01', null, { art: 'BYDELSBESTYRELSE' }))).status).toBe('OVERHOLDT');
    const twoAreas = forumFacts({
      byomraader: [area({ fora: [otherForum('2012-01-01', null)] }), area({ id: 2, ...VALBY, fora: [otherForum('2012-01-01', null)] })],
    });
    expect(h88.of(twoAreas)).toEqual(breaks([FORUM, '2012-01-01/']));
  });

  it.each(['BOLIGSOCIAL_BESTYRELSE', 'SEKRETARIAT'] as const)('asks it of a %s in the whole kommune', (art) => {
    const ofCity = (kind: typeof art | 'BYDELSBESTYRELSE') =>
      h88.of(forumFacts({ art, byomraader: [], kommune: { fora: [otherForum('2012-01-01', null, { art: kind })] } }));
    expect(ofCity(art)).toEqual(breaks([FORUM, '2012-01-01/']));
    expect(ofCity('BYDELSBESTYRELSE').status).toBe('OVERHOLDT');
  });
});

describe('H105: each kind of body serves its number of areas', () => {
  const h105 = judging(FORUMREGLER, 'H105', 'FORUMMETS_OMRAADER');
  const serves = (art: ReturnType<typeof forumFacts>['art'], count: number) =>
    forumFacts({ art, byomraader: Array.from({ length: count }, (_, i) => area({ id: i + 1 })) });

  it('a boligsocialt forum serves one', () => {
    expect(h105.of(serves('BOLIGSOCIALT_FORUM', 0))).toEqual(breaks(['0', '1']));
    expect(h105.of(serves('BOLIGSOCIALT_FORUM', 1))).toEqual(holds('1', '1'));
    expect(h105.of(serves('BOLIGSOCIALT_FORUM', 2))).toEqual(breaks(['2', '1']));
  });

  it('a bydelsbestyrelse serves one or more', () => {
    expect(h105.of(serves('BYDELSBESTYRELSE', 0))).toEqual(breaks(['0', '1']));
    expect(h105.of(serves('BYDELSBESTYRELSE', 1)).status).toBe('OVERHOLDT');
    expect(h105.of(serves('BYDELSBESTYRELSE', 6)).status).toBe('OVERHOLDT');
  });

  it.each(['BOLIGSOCIAL_BESTYRELSE', 'SEKRETARIAT'] as const)('a %s serves none', (art) => {
    expect(h105.of(serves(art, 0))).toEqual(holds('0', '0'));
    expect(h105.of(serves(art, 1))).toEqual(breaks(['1', '0']));
  });

  it('says none, one and several', () => {
    const says = (count: number) => h105.says(serves('BYDELSBESTYRELSE', count))[0];
    expect(says(0)).toEqual({ da: 'Forummet dækker intet byområde', en: 'Forummet serves no byområde' });
    expect(says(1)).toEqual({ da: 'Forummet dækker ét byområde', en: 'Forummet serves one byområde' });
    expect(says(2)).toEqual({ da: 'Forummet dækker 2 byområder', en: 'Forummet serves 2 byområder' });
  });

  it('all of them in its own kommune', () => {
    const away = forumFacts({ byomraader: [area({ kommune: HVIDOVRE })] });
    expect(h105.of(away)).toEqual(breaks(['hvidovre', 'koebenhavn']));
    expect(h105.says(away)).toEqual([
      { da: 'Tingbjerg ligger i Hvidovre, ikke i København', en: 'Tingbjerg lies in Hvidovre, not in København' },
    ]);
  });
});

describe('H107: a boligsocialt forum is founded in an udsat byområde', () => {
  const h107 = judging(FORUMREGLER, 'H107', 'FORUM_UDEN_FOR_UDSAT_BYOMRAADE');
  const udpeget = (fra: string, til: string | null) => forumFacts({ byomraader: [area({ udpegninger: [{ fra, til }] })] });

  it('on the first and the last day of the designation, and not beside them', () => {
    expect(h107.of(udpeget('2011-06-01', '2011-06-02')).status).toBe('OVERHOLDT');
    expect(h107.of(udpeget('2011-06-02', null))).toEqual(breaks(['tingbjerg', 'UDSAT_BYOMRAADE']));
    expect(h107.of(udpeget('2011-01-01', '2011-06-01'))).toEqual(breaks(['tingbjerg', 'UDSAT_BYOMRAADE']));
    expect(h107.says(udpeget('2011-06-02', null))).toEqual([
      { da: 'Tingbjerg er ikke et udsat byområde den 1. juni 2011', en: 'Tingbjerg is not an udsat byområde on 1 June 2011' },
    ]);
  });

  it('is no question of other bodies', () => {
    expect(h107.of(forumFacts({ art: 'BYDELSBESTYRELSE', byomraader: [area({ udpegninger: [] })] }))).toEqual(SILENT);
  });
});

describe('H117: the contracts of a forum do not outlive it', () => {
  const h117 = judging([KONTRAKTER_LOEBER_VIDERE], 'H117', 'KONTRAKT_UDEN_FORUM');
  const closed = (kontraktTil: string | null, til = '2015-01-01') => ({
    forum: forumFacts({ kontrakter: [forumContract({ til: kontraktTil })] }),
    til,
  });

  it('holds when they end together, and warns of a contract that runs on', () => {
    expect(h117.of(closed('2015-01-01'))).toEqual(holds('2015-01-01', '2015-01-01'));
    expect(h117.of(closed('2015-01-02'))).toEqual(breaks(['2013-09-01/2015-01-02', '2015-01-01']));
    expect(h117.of(closed(null))).toEqual(breaks(['2013-09-01/', '2015-01-01']));
    expect(h117.says(closed(null))).toEqual([
      {
        da: 'Kontrakt for Tingbjerg løber fra den 1. september 2013 og frem; forummet nedlægges den 1. januar 2015',
        en: 'Kontrakt for Tingbjerg runs from 1 September 2013 on; the forum is closed on 1 January 2015',
      },
    ]);
  });
});
