import { kontrakterne } from '../../src/faktaark/afsnit/kontrakter';
import { kommunalbestyrelsensRolle, landsbyggefondensRolle } from '../../src/faktaark/afsnit/roller';
import type { Sheet } from '../../src/faktaark/sheet';
import { writeSheet } from '../../src/faktaark/write-sheet';
import type { Language, LocalizedText } from '../../src/kernel/errors';
import { ark, organer, parts } from './sheet';

/** The sentences as values: none, one and many, in both languages. */

const on = (texts: readonly LocalizedText[], language: Language): string => texts.map((s) => s[language]).join(' ');
describe('the roles', () => {
  it('before the first period of Landsbyggefonden there are none, and before 2011 no yearly redegørelse', () => {
    const before = ark({ grundlag: { bevillingsperioder: 0 } });
    expect([kommunalbestyrelsensRolle(before), landsbyggefondensRolle(before)]).toEqual([null, null]);
    expect(writeSheet(before, 'da').map((a) => a.overskrift)).not.toContain('Finansiering af boligsociale helhedsplaner');
    expect(landsbyggefondensRolle(ark({ pr: '2010-12-31' }))?.tekst[0]).toHaveLength(1);
    expect(on(landsbyggefondensRolle(ark({ pr: '2011-01-01' }))?.tekst[0] ?? [], 'da')).toMatch(/ senest den 30\. juni året efter\.$/);
    expect(on(landsbyggefondensRolle(ark())?.tekst[0] ?? [], 'en')).toMatch(/ due by 30 June of the year after\.$/);
  });

  it('who approves follows the rule on the day; kommunalbestyrelsen is called what it is called', () => {
    const af = (pr: string): string => on(kommunalbestyrelsensRolle(ark({ pr }))?.tekst[0] ?? [], 'da');
    expect(af('2020-12-31')).toMatch(/ godkendes efterfølgende af Borgerrepræsentationen\.$/);
    expect(af('2021-01-01')).toMatch(/ godkendes efterfølgende af Borgerrepræsentationen eller et fagudvalg\.$/);
    const byraad = kommunalbestyrelsensRolle(ark({ kommune: { navn: 'Odense', officieltNavn: null, kommunalbestyrelse: 'Byrådet' } }));
    expect(byraad?.overskrift).toEqual({ da: 'Byrådets rolle', en: 'The role of Byrådet' });
    expect(byraad?.tekst[0]?.[1]?.da).toMatch(/ godkendes efterfølgende af Byrådet\.$/);
  });

  it.each([
    [0, 'boligorganisationer og kommunen og godkendes'],
    [1, 'boligorganisationer og kommunens forvaltning og godkendes'],
    [7, 'boligorganisationer og kommunens forvaltninger og godkendes'],
  ])('%i forvaltninger', (count, word) => {
    expect(kommunalbestyrelsensRolle(ark({ grundlag: { forvaltninger: parts(count) } }))?.tekst[0]?.[1]?.da).toContain(word);
  });
});

describe('the kontrakter', () => {
  const text = (a: Sheet, language: Language): string => on(kontrakterne(a)?.tekst[0] ?? [], language);

  it('no kontrakter, no section', () => {
    expect(kontrakterne(ark({ grundlag: { kontrakter: [] } }))).toBeNull();
  });

  it('one with one field', () => {
    const et = organer(1).map((forum) => ({ forum }));
    const a = ark({ grundlag: { kontrakter: et, indsatsomraader: [{ navn: 'Sundhed' }], arbejdsgrupper: et } });
    expect(text(a, 'da')).toContain(
      'udarbejdes Kontrakter om boligsocialt samarbejde. Pr. 1. januar 2014 er én kontrakt i kraft. Den beskriver samarbejdet inden for ét indsatsområde med snitflader til den kommunale kernedrift: “Sundhed”. Kontrakten er således',
    );
    expect(text(a, 'da')).toMatch(
      /Kontrakten udarbejdes i arbejdsgrupper under Boligsocialt Forum\. Den godkendes politisk sammen med helhedsplaner, men kan løbende revideres af Boligsocialt Forum\.$/,
    );
    expect(text(a, 'en')).toContain('one contract is in force. It describes the cooperation within one field that touches');
  });

  it('several', () => {
    expect(text(ark(), 'da')).toContain(
      'er seks kontrakter i kraft. De beskriver samarbejdet inden for to indsatsområder med snitflader til den kommunale kernedrift: “Kultur og fritid” og “Sundhed”. Kontrakterne er således',
    );
    expect(text(ark(), 'en')).toMatch(
      /The contracts are worked out in working groups under Boligsocialt Forum\. They are approved politically together with plans, but can be revised along the way by Boligsocialt Forum\.$/,
    );
  });

  it('once the fora are closed the kontrakter have been made and approved, and nobody revises them; without groups these are not named', () => {
    const after = ark({ grundlag: { fora: [] } });
    expect(text(after, 'da')).toContain('er der udarbejdet Kontrakter om boligsocialt samarbejde.');
    expect(text(after, 'da')).toMatch(
      /Kontrakterne er udarbejdet i arbejdsgrupper under Boligsocialt Forum\. De er godkendt politisk sammen med helhedsplaner\.$/,
    );
    expect(text(ark({ grundlag: { arbejdsgrupper: [] } }), 'da')).not.toContain('arbejdsgrupper');
    expect(text(ark({ grundlag: { indsatsomraader: [] } }), 'da')).not.toContain('indsatsområde');
  });
});
