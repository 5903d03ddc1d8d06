import { kontrakterne } from '../../src/faktaark/afsnit/kontrakter';
import { kommunalbestyrelsensRolle, landsbyggefondensRolle } from '../../src/faktaark/afsnit/roller';
import type { Ark } from '../../src/faktaark/sheet';
import { skrivArk } from '../../src/faktaark/write-sheet';
import type { Saetning, Sprog } from '../../src/kernel/errors';
import { ark, dele, organer } from './sheet';

/** The sentences as values: none, one and many, in both languages. */

const paa = (saetninger: readonly Saetning[], sprog: Sprog): string => saetninger.map((s) => s[sprog]).join(' ');
describe('rollerne', () => {
  it('før Landsbyggefondens første periode er der ingen, og før 2011 ingen årlig redegørelse', () => {
    const foer = ark({ grundlag: { bevillingsperioder: 0 } });
    expect([kommunalbestyrelsensRolle(foer), landsbyggefondensRolle(foer)]).toEqual([null, null]);
    expect(skrivArk(foer, 'da').map((a) => a.overskrift)).not.toContain('Finansiering af boligsociale helhedsplaner');
    expect(landsbyggefondensRolle(ark({ pr: '2010-12-31' }))?.tekst[0]).toHaveLength(1);
    expect(paa(landsbyggefondensRolle(ark({ pr: '2011-01-01' }))?.tekst[0] ?? [], 'da')).toMatch(/ senest den 30\. juni året efter\.$/);
    expect(paa(landsbyggefondensRolle(ark())?.tekst[0] ?? [], 'en')).toMatch(/ due by 30 June of the year after\.$/);
  });

  it('hvem der godkender, følger reglen på dagen; kommunalbestyrelsen hedder, hvad den hedder', () => {
    const af = (pr: string): string => paa(kommunalbestyrelsensRolle(ark({ pr }))?.tekst[0] ?? [], 'da');
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
  ])('%i forvaltninger', (antal, ord) => {
    expect(kommunalbestyrelsensRolle(ark({ grundlag: { forvaltninger: dele(antal) } }))?.tekst[0]?.[1]?.da).toContain(ord);
  });
});

describe('kontrakterne', () => {
  const tekst = (a: Ark, sprog: Sprog): string => paa(kontrakterne(a)?.tekst[0] ?? [], sprog);

  it('ingen kontrakter, intet afsnit', () => {
    expect(kontrakterne(ark({ grundlag: { kontrakter: [] } }))).toBeNull();
  });

  it('én med ét felt', () => {
    const et = organer(1).map((forum) => ({ forum }));
    const a = ark({ grundlag: { kontrakter: et, indsatsomraader: [{ navn: 'Sundhed' }], arbejdsgrupper: et } });
    expect(tekst(a, 'da')).toContain(
      'udarbejdes Kontrakter om boligsocialt samarbejde. Pr. 1. januar 2014 er én kontrakt i kraft. Den beskriver samarbejdet inden for ét indsatsområde med snitflader til den kommunale kernedrift: “Sundhed”. Kontrakten er således',
    );
    expect(tekst(a, 'da')).toMatch(
      /Kontrakten udarbejdes i arbejdsgrupper under Boligsocialt Forum\. Den godkendes politisk sammen med helhedsplaner, men kan løbende revideres af Boligsocialt Forum\.$/,
    );
    expect(tekst(a, 'en')).toContain('one contract is in force. It describes the cooperation within one field that touches');
  });

  it('flere', () => {
    expect(tekst(ark(), 'da')).toContain(
      'er seks kontrakter i kraft. De beskriver samarbejdet inden for to indsatsområder med snitflader til den kommunale kernedrift: “Kultur og fritid” og “Sundhed”. Kontrakterne er således',
    );
    expect(tekst(ark(), 'en')).toMatch(
      /The contracts are worked out in working groups under Boligsocialt Forum\. They are approved politically together with plans, but can be revised along the way by Boligsocialt Forum\.$/,
    );
  });

  it('når foraene er nedlagt, er kontrakterne udarbejdet og godkendt, og ingen reviderer dem; uden grupper nævnes de ikke', () => {
    const efter = ark({ grundlag: { fora: [] } });
    expect(tekst(efter, 'da')).toContain('er der udarbejdet Kontrakter om boligsocialt samarbejde.');
    expect(tekst(efter, 'da')).toMatch(
      /Kontrakterne er udarbejdet i arbejdsgrupper under Boligsocialt Forum\. De er godkendt politisk sammen med helhedsplaner\.$/,
    );
    expect(tekst(ark({ grundlag: { arbejdsgrupper: [] } }), 'da')).not.toContain('arbejdsgrupper');
    expect(tekst(ark({ grundlag: { indsatsomraader: [] } }), 'da')).not.toContain('indsatsområde');
  });
});
