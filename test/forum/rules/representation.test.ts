import { FORUMREGLER } from '../../../src/forum/rules';
import {
  area,
  areaPlan,
  forumContract,
  forumFacts,
  organisationParty,
  seatOfForvaltning,
  seatOfOrganisation,
} from '../../support/facts/forum';
import { AKB, SOF, TMF } from '../../support/facts/places';
import { breaks, holds, judging, SILENT } from '../../support/facts/verdict';

const seats = (...medlemskaber: ReturnType<typeof seatOfForvaltning>[]) => forumFacts({ medlemskaber });
const NO_SEATS = forumFacts({ medlemskaber: [] });

it('the facts that the tests of rules of fora start from uphold every one of them', () => {
  expect(FORUMREGLER.map((r) => `${r.kode} ${r.judge(forumFacts(), '2015-06-01').status}`)).toEqual(
    FORUMREGLER.map((r) => `${r.kode} OVERHOLDT`),
  );
});

describe('R13: all that should sit in the forum do', () => {
  const r13 = judging(FORUMREGLER, 'R13', 'MANGLER_REPRAESENTATION');

  it('holds with all forvaltninger and all organisations with an active plan', () => {
    expect(r13.of(forumFacts())).toEqual(holds('3', '3'));
    expect(r13.says(forumFacts())).toEqual([
      {
        da: '2 forvaltninger og én boligorganisation skal have plads og har det',
        en: '2 forvaltninger and one organisation should have seats and do',
      },
    ]);
  });

  it('counts none, one and several of each', () => {
    const says = (forvaltninger: number, organisations: number) =>
      r13.says(
        forumFacts({
          kommune: { forvaltninger: [TMF, SOF].slice(0, forvaltninger).map((f) => ({ ...f, fra: '2000-01-01', til: null })) },
          byomraader: [
            area({
              helhedsplaner: [
                areaPlan({ ansoegere: [organisationParty(), AKB].slice(0, organisations).map((b) => ({ boligorganisation: b })) }),
              ],
            }),
          ],
          medlemskaber: [...forumFacts().medlemskaber, seatOfOrganisation(AKB)],
        }),
      )[0];
    expect(says(0, 0)).toEqual({
      da: 'Ingen forvaltninger og ingen boligorganisationer skal have plads og har det',
      en: 'No forvaltninger and no organisations should have seats and do',
    });
    expect(says(1, 2)).toEqual({
      da: 'Én forvaltning og 2 boligorganisationer skal have plads og har det',
      en: 'One forvaltning and 2 organisations should have seats and do',
    });
  });

  it('breaks for each that is missing, and a seat counts on its own days only', () => {
    expect(r13.of(NO_SEATS)).toEqual(breaks(['tmf', 'PLADS_I_FORUMMET'], ['sof', 'PLADS_I_FORUMMET'], ['fsb', 'PLADS_I_FORUMMET']));
    expect(r13.says(NO_SEATS)[2]).toEqual({
      da: 'fsb har ingen plads i Forummet den 1. juni 2015',
      en: 'fsb has no seat in Forummet on 1 June 2015',
    });
    const until = (til: string) => r13.of(seats(seatOfForvaltning(TMF, '2011-06-01', til), seatOfForvaltning(SOF), seatOfOrganisation()));
    expect(until('2015-06-02').status).toBe('OVERHOLDT');
    expect(until('2015-06-01')).toEqual(breaks(['tmf', 'PLADS_I_FORUMMET']));
  });

  it('goes by the forvaltninger that the kommune has on the day', () => {
    const from = (fra: string, til: string | null) =>
      r13.of(forumFacts({ kommune: { forvaltninger: [{ noegle: 'ny', navn: 'Den nye', fra, til }] } })).status;
    expect(from('2015-06-01', null)).toBe('BRUDT');
    expect(from('2015-06-02', null)).toBe('OVERHOLDT');
    expect(from('2000-01-01', '2015-06-01')).toBe('OVERHOLDT');
    expect(from('2000-01-01', '2015-06-02')).toBe('BRUDT');
  });

  it('goes by the plans that are active on the day', () => {
    const plan = (overrides: Parameters<typeof areaPlan>[0]) =>
      r13.of(forumFacts({ byomraader: [area({ helhedsplaner: [areaPlan({ ansoegere: [{ boligorganisation: AKB }], ...overrides })] })] }))
        .status;
    expect(plan({ start: '2015-06-01' })).toBe('BRUDT');
    expect(plan({ start: '2015-06-02' })).toBe('OVERHOLDT');
    expect(plan({ slut: '2015-06-01' })).toBe('BRUDT');
    expect(plan({ slut: '2015-05-31' })).toBe('OVERHOLDT');
    expect(plan({ status: 'TILSAGN' })).toBe('BRUDT');
    expect(plan({ status: 'GODKENDT' })).toBe('OVERHOLDT');
    expect(plan({ status: 'TRUKKET' })).toBe('OVERHOLDT');
  });

  it('says nothing of other bodies, nor of a forum that is not in force', () => {
    expect(r13.of(forumFacts({ art: 'BYDELSBESTYRELSE', medlemskaber: [] }))).toEqual(SILENT);
    expect(r13.of(NO_SEATS, '2011-05-31')).toEqual(SILENT);
    expect(r13.of(NO_SEATS, '2011-06-01').status).toBe('BRUDT');
    expect(r13.of(NO_SEATS, '2016-09-30').status).toBe('BRUDT');
    expect(r13.of(NO_SEATS, '2016-10-01')).toEqual(SILENT);
  });
});

describe('H89: whoever is responsible in a contract in force has a seat', () => {
  const h89 = judging(FORUMREGLER, 'H89', 'ANSVARLIG_UDEN_PLADS');
  const without = (overrides: Parameters<typeof forumContract>[0] = {}) =>
    forumFacts({ medlemskaber: [seatOfOrganisation()], kontrakter: [forumContract(overrides)] });
  const [wording] = forumContract().versioner.flatMap((v) => [v]);

  it('holds when all do, and breaks for one that does not, with its fields', () => {
    expect(h89.of(forumFacts())).toEqual(holds('0', '0'));
    expect(h89.of(without())).toEqual(breaks(['tmf', 'PLADS_I_FORUMMET']));
    expect(h89.says(without())).toEqual([
      {
        da: 'Teknik- og Miljøforvaltningen har ansvar for “Børn og unge” i Kontrakt for Tingbjerg, men ingen plads i Forummet den 1. juni 2015',
        en: 'Teknik- og Miljøforvaltningen is responsible for “Børn og unge” in Kontrakt for Tingbjerg, but has no seat in Forummet on 1 June 2015',
      },
    ]);
    const ansvar = [{ forvaltning: TMF, boligorganisation: null }];
    const two = without({
      versioner: wording
        ? [
            {
              ...wording,
              afsnit: [
                { indsatsomraade: { noegle: 'a', navn: 'A' }, ansvar },
                { indsatsomraade: { noegle: 'b', navn: 'B' }, ansvar },
              ],
            },
          ]
        : [],
    });
    expect(h89.says(two)[0]?.en).toContain('is responsible for “A” and “B” in');
  });

  it('asks it only of a contract in force on the day', () => {
    const on = (overrides: Parameters<typeof forumContract>[0]) => h89.of(without(overrides)).status;
    expect(on({ fra: '2015-06-01' })).toBe('BRUDT');
    expect(on({ fra: '2015-06-02' })).toBe('OVERHOLDT');
    expect(on({ til: '2015-06-02' })).toBe('BRUDT');
    expect(on({ til: '2015-06-01' })).toBe('OVERHOLDT');
    const decided = (dato: string, udfald: 'GODKENDT' | 'AFVIST' = 'GODKENDT', gyldigFra = '2013-09-01') =>
      on({ versioner: wording ? [{ ...wording, gyldigFra, afgoerelsespunkter: [{ afgoerelse: { dato, udfald } }] }] : [] });
    expect(decided('2015-06-01')).toBe('BRUDT');
    expect(decided('2015-06-02')).toBe('OVERHOLDT');
    expect(decided('2013-08-29', 'AFVIST')).toBe('OVERHOLDT');
    expect(decided('2013-08-29', 'GODKENDT', '2015-06-01')).toBe('BRUDT');
    expect(decided('2013-08-29', 'GODKENDT', '2015-06-02')).toBe('OVERHOLDT');
  });

  it('says nothing of a forum that is not in force', () => {
    expect(h89.of(without(), '2016-10-01')).toEqual(SILENT);
    expect(h89.of(without(), '2011-05-31')).toEqual(SILENT);
  });
});
