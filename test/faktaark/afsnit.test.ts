import { bevilling as skrivBevilling } from '../../src/faktaark/afsnit/finansiering';
import { hvadEnPlanEr, varighed } from '../../src/faktaark/afsnit/helhedsplaner';
import { planerIKommunen, planerne, politikken } from '../../src/faktaark/afsnit/i-kommunen';
import { kontrakterne } from '../../src/faktaark/afsnit/kontrakter';
import { bestyrelserne, foraene } from '../../src/faktaark/afsnit/organisering';
import { kommunalbestyrelsensRolle, landsbyggefondensRolle } from '../../src/faktaark/afsnit/roller';
import type { Ark } from '../../src/faktaark/ark';
import { andel, beloeb, ejefald, opremsning, talord } from '../../src/faktaark/ord';
import { skrivArk } from '../../src/faktaark/skriv-ark';
import type { Saetning, Sprog } from '../../src/kerne/fejl';
import { ark, bevilling, dele, organer } from './ark';

/** The sentences as values: none, one and many, in both languages. */

const paa = (saetninger: readonly Saetning[], sprog: Sprog): string => saetninger.map((s) => s[sprog]).join(' ');
const afsnit = (a: Ark, overskrift: string, sprog: Sprog): string =>
  skrivArk(a, sprog)
    .find((s) => s.overskrift === overskrift)
    ?.tekst.join(' ') ?? '';

describe('tal og navne', () => {
  it.each([
    [0, 'ingen', 'ingen', 'none'],
    [1, 'én', 'ét', 'one'],
    [2, 'to', 'to', 'two'],
    [12, 'tolv', 'tolv', 'twelve'],
    [13, '13', '13', '13'],
    [18, '18', '18', '18'],
  ])('%i', (antal, en, et, engelsk) => {
    expect([talord(antal).da, talord(antal, 'et').da, talord(antal).en]).toEqual([en, et, engelsk]);
  });

  it.each([
    [3_000_000_000, '30 mio. kr.', 'DKK 30 million'],
    [170_000_000, '1,7 mio. kr.', 'DKK 1.7 million'],
    [3_170_000_000, '31,7 mio. kr.', 'DKK 31.7 million'],
    [179_818_756, 'ca. 1,8 mio. kr.', 'about DKK 1.8 million'],
    [2_991_880_012, 'ca. 29,92 mio. kr.', 'about DKK 29.92 million'],
    [10_000_000, '0,1 mio. kr.', 'DKK 0.1 million'],
    [9_999_999, '99.999,99 kr.', 'DKK 99,999.99'],
    [1, '0,01 kr.', 'DKK 0.01'],
  ])('%i øre', (oere, dansk, engelsk) => {
    expect(beloeb(oere)).toEqual({ da: dansk, en: engelsk });
  });

  it('andele, ejefald og opremsninger', () => {
    expect(andel(1250)).toEqual({ da: '12,5 %', en: '12.5 %' });
    expect(['København', 'Aarhus', 'Borgerrepræsentationen', 'Byrådet'].map((n) => ejefald(n).da)).toEqual([
      'Københavns',
      'Aarhus’',
      'Borgerrepræsentationens',
      'Byrådets',
    ]);
    expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map((n) => opremsning(n).da)).toEqual(['', 'a', 'a og b', 'a, b og c']);
    expect(opremsning(['a', 'b', 'c'], { da: 'eller', en: 'or' })).toEqual({ da: 'a, b eller c', en: 'a, b or c' });
  });

  it('varigheden er reglens', () => {
    expect(hvadEnPlanEr({ pr: '2014-01-01' }).tekst[0]?.[0]?.da).toContain('en midlertidig (som regel 4-årig) indsats');
    expect([12, 48, 42, null].map((m) => varighed(m))).toEqual([
      { da: ' (som regel 1-årig)', en: ' (as a rule one year)' },
      { da: ' (som regel 4-årig)', en: ' (as a rule four years)' },
      { da: ' (som regel på 42 måneder)', en: ' (as a rule 42 months)' },
      { da: '', en: '' },
    ]);
  });
});

describe('planerne', () => {
  const med = (alle: number, inde: number, betalte: number, mere: Parameters<typeof ark>[0] = {}): Saetning[] =>
    planerne(ark({ antalHelhedsplaner: alle, antalIUdsatteByomraader: inde, antalMedfinansierede: betalte, ...mere }));
  const ingenPulje = { grundlag: { bevillinger: [] } };

  it.each<[string, Saetning[], string, string]>([
    [
      'ingen',
      med(0, 0, 0),
      'Pr. 1. januar 2014 er der ingen boligsociale helhedsplaner i København.',
      'On 1 January 2014 there are no boligsociale helhedsplaner in København.',
    ],
    [
      'én, medfinansieret',
      med(1, 1, 1),
      'Pr. 1. januar 2014 er der én boligsocial helhedsplan i København, som ligger i et af de udsatte byområder og derfor har fået medfinansiering fra kommunens pulje.',
      'On 1 January 2014 there is one boligsocial helhedsplan in København, which lies in one of the vulnerable urban areas and has therefore been co-financed from the municipal pool.',
    ],
    [
      'én i området, uden penge',
      med(1, 1, 0),
      'Pr. 1. januar 2014 er der én boligsocial helhedsplan i København, som ligger i et af de udsatte byområder. Den har ikke fået medfinansiering fra kommunens pulje.',
      'On 1 January 2014 there is one boligsocial helhedsplan in København, which lies in one of the vulnerable urban areas. It has not been co-financed from the municipal pool.',
    ],
    [
      'én uden for, ingen pulje endnu',
      med(1, 0, 0, ingenPulje),
      'Pr. 1. januar 2014 er der én boligsocial helhedsplan i København, som ligger uden for de udsatte byområder.',
      'On 1 January 2014 there is one boligsocial helhedsplan in København, which lies outside the vulnerable urban areas.',
    ],
    [
      'som i faktaarket',
      med(18, 17, 17),
      'Pr. 1. januar 2014 er der 18 boligsociale helhedsplaner i København, hvoraf 17 ligger i de udsatte byområder og derfor har fået medfinansiering fra kommunens pulje.',
      'On 1 January 2014 there are 18 boligsociale helhedsplaner in København, of which 17 lie in the vulnerable urban areas and have therefore been co-financed from the municipal pool.',
    ],
    [
      'én af flere',
      med(2, 1, 1),
      'Pr. 1. januar 2014 er der to boligsociale helhedsplaner i København, hvoraf én ligger i de udsatte byområder og derfor har fået medfinansiering fra kommunens pulje.',
      'On 1 January 2014 there are two boligsociale helhedsplaner in København, of which one lies in the vulnerable urban areas and has therefore been co-financed from the municipal pool.',
    ],
    [
      'alle i området, én betalt',
      med(9, 9, 1),
      'Pr. 1. januar 2014 er der ni boligsociale helhedsplaner i København, som alle ligger i de udsatte byområder. Én af dem har fået medfinansiering fra kommunens pulje.',
      'On 1 January 2014 there are nine boligsociale helhedsplaner in København, all of which lie in the vulnerable urban areas. One of them has been co-financed from the municipal pool.',
    ],
    [
      'ingen i området, ingen betalt',
      med(3, 0, 0),
      'Pr. 1. januar 2014 er der tre boligsociale helhedsplaner i København, hvoraf ingen ligger i de udsatte byområder. Ingen af dem har fået medfinansiering fra kommunens pulje.',
      'On 1 January 2014 there are three boligsociale helhedsplaner in København, none of which lies in the vulnerable urban areas. None of them has been co-financed from the municipal pool.',
    ],
    [
      'ingen områder udpeget, ingen pulje',
      med(4, 0, 0, { ...ingenPulje, antalUdsatteByomraader: 0 }),
      'Pr. 1. januar 2014 er der fire boligsociale helhedsplaner i København.',
      'On 1 January 2014 there are four boligsociale helhedsplaner in København.',
    ],
    [
      'to puljer, ét område',
      med(3, 2, 1, {
        antalUdsatteByomraader: 1,
        grundlag: { bevillinger: [bevilling(), bevilling({ pulje: { id: 'pul_2', navn: 'Ny' } })] },
      }),
      'Pr. 1. januar 2014 er der tre boligsociale helhedsplaner i København, hvoraf to ligger i det udsatte byområde. Én af dem har fået medfinansiering fra kommunens puljer.',
      'On 1 January 2014 there are three boligsociale helhedsplaner in København, of which two lie in the vulnerable urban area. One of them has been co-financed from the municipal pools.',
    ],
  ])('%s', (_hvad, saetninger, dansk, engelsk) => {
    expect([paa(saetninger, 'da'), paa(saetninger, 'en')]).toEqual([dansk, engelsk]);
  });
});

describe('foraene', () => {
  const seks = ark().grundlag;
  it.each<[string, Ark, string, string]>([
    ['ingen', ark({ grundlag: { fora: [], medlemskaber: [] } }), '', ''],
    [
      'ét, hvor alle har plads',
      ark({
        antalUdsatteByomraader: 1,
        antalHelhedsplaner: 1,
        grundlag: { fora: organer(1), medlemskaber: seks.medlemskaber.filter((m) => m.forum.id === '1') },
      }),
      'Helhedsplanen er organiseret under et boligsocialt forum, der koordinerer og udvikler de boligsociale indsatser på byområdeniveau. Det boligsociale forum er placeret i Københavns udsatte byområde og har repræsentation af alle syv forvaltninger samt boligorganisationer med sociale indsatser i byområdet.',
      'The plan is organised under a boligsocialt forum, which coordinates and develops the boligsociale efforts at the level of the area. The forum is placed in the vulnerable urban area of København, where all seven administrations and housing organisations with social work in the area have seats.',
    ],
    [
      'fem af seks, en forvaltning mangler i ét, og der er ingen planer',
      ark({
        antalHelhedsplaner: 0,
        grundlag: { fora: organer(5), medlemskaber: seks.medlemskaber.filter((m) => m.forum.id !== '6').slice(1) },
      }),
      'Boligsociale fora koordinerer og udvikler de boligsociale indsatser på byområdeniveau. De boligsociale fora er placeret i fem af Københavns seks udsatte byområder og har repræsentation af forvaltninger samt boligorganisationer med sociale indsatser i byområderne.',
      'Boligsociale fora coordinate and develop the boligsociale efforts at the level of the area. The fora are placed in five of the six vulnerable urban areas of København, where administrations and housing organisations with social work in the areas have seats.',
    ],
    [
      'tomme pladser',
      ark({ grundlag: { medlemskaber: [] } }),
      'Helhedsplanerne er organiseret under boligsociale fora, der koordinerer og udvikler de boligsociale indsatser på byområdeniveau. De boligsociale fora er placeret i Københavns seks udsatte byområder.',
      'The plans are organised under boligsociale fora, which coordinate and develop the boligsociale efforts at the level of the area. The fora are placed in the six vulnerable urban areas of København.',
    ],
  ])('%s', (_hvad, a, dansk, engelsk) => {
    expect([paa(foraene(a), 'da'), paa(foraene(a), 'en')]).toEqual([dansk, engelsk]);
  });

  it('politikken nævnes ved sin titel, hver én gang, og kun når der er planer og udpegede områder', () => {
    const to = ark({ grundlag: { udpegninger: [{ politik: { titel: 'B' } }, { politik: { titel: 'A' } }, { politik: { titel: 'B' } }] } });
    expect(paa(politikken(to), 'da')).toMatch(/ en del af Københavns Kommunes politiske målsætning om .*, jf\. A og B\.$/);
    expect(politikken(ark({ grundlag: { udpegninger: [] } }))).toEqual([]);
    expect(politikken(ark({ antalHelhedsplaner: 0 }))).toEqual([]);
    const aarhus = ark({ kommune: { navn: 'Aarhus', officieltNavn: null, kommunalbestyrelse: 'Byrådet' } });
    expect(paa(politikken(aarhus), 'da')).toContain('en del af Aarhus Kommunes politiske målsætning');
    expect(planerIKommunen(aarhus).overskrift.da).toBe('Boligsociale helhedsplaner i Aarhus');
  });
});

describe('det, der fulgte efter foraene', () => {
  const organ = [...organer(1, 'BOLIGSOCIAL_BESTYRELSE', 10), ...organer(5, 'BYDELSBESTYRELSE', 20), ...organer(1, 'SEKRETARIAT', 30)];
  const plads = (id: string, forvaltning: string | null) => ({
    forum: { id },
    forvaltning: forvaltning ? { id: forvaltning } : null,
    boligorganisation: forvaltning ? null : { id: '1' },
  });

  it.each<[string, Ark, string, string]>([
    ['intet', ark(), '', ''],
    ['et sekretariat alene', ark({ grundlag: { fora: [], bestyrelser: organer(1, 'SEKRETARIAT') } }), '', ''],
    [
      'byens og fem bydeles bestyrelser, uden pladser',
      ark({ grundlag: { fora: [], medlemskaber: [], bestyrelser: organ } }),
      'Helhedsplanerne er organiseret under en boligsocial bestyrelse for hele byen og fem bydelsbestyrelser med et fælles sekretariat.',
      'The plans are organised under one boligsocial bestyrelse (board) for the whole city and five bydelsbestyrelser (district boards) with a joint secretariat.',
    ],
    [
      'én bydels bestyrelse, ingen planer, en forvaltning og en boligorganisation',
      ark({
        antalHelhedsplaner: 0,
        grundlag: { fora: [], bestyrelser: organer(1, 'BYDELSBESTYRELSE', 20), medlemskaber: [plads('21', '1'), plads('21', null)] },
      }),
      'Den boligsociale indsats er organiseret under en bydelsbestyrelse. Bydelsbestyrelsen har repræsentation af forvaltninger samt boligorganisationer med sociale indsatser i byområdet.',
      'The boligsociale effort is organised under one bydelsbestyrelse (district board). In the district board administrations and housing organisations with social work in the area have seats.',
    ],
  ])('%s', (_hvad, a, dansk, engelsk) => {
    expect([paa(bestyrelserne(a), 'da'), paa(bestyrelserne(a), 'en')]).toEqual([dansk, engelsk]);
  });

  it('kontrakter under bydelsbestyrelser udarbejdes og revideres der; de gamles grupper nævnes, men foraene reviderer ikke', () => {
    const nye = organer(2, 'BYDELSBESTYRELSE', 20).map((forum) => ({ forum }));
    const gamle = organer(1).map((forum) => ({ forum }));
    const a = ark({ grundlag: { fora: [], bestyrelser: organ, kontrakter: [...gamle, ...nye], arbejdsgrupper: [...gamle, ...nye] } });
    expect(paa(kontrakterne(a)?.tekst[0] ?? [], 'da')).toMatch(
      / udarbejdes i arbejdsgrupper under Boligsocialt Forum og bydelsbestyrelserne\. De godkendes politisk sammen med helhedsplaner, men kan løbende revideres af bydelsbestyrelserne\.$/,
    );
  });
});

describe('bevillingerne', () => {
  const skrevet = (b: Parameters<typeof bevilling>[0], foerste = true, navngives = false): [string, string] => {
    const { da, en } = skrivBevilling(bevilling(b), { foerste, navngives }, ark());
    return [da, en];
  };

  it('den første siges ved sin titel, en senere ved afgørelsen, når den gælder fra afgørelsens dag', () => {
    expect(skrevet({ afgjort: '2011-10-06' })).toEqual([
      'Med Budget 2012 blev der afsat en pulje på 30 mio. kr. hertil.',
      'With Budget 2012 a pool of DKK 30 million was set aside for this.',
    ]);
    expect(skrevet({ titel: 'Forøgelse', dato: '2013-12-12', beloeb: 170_000_000, afgjort: '2013-12-12' }, false)).toEqual([
      'Puljen blev forøget med yderligere 1,7 mio. kr., godkendt i Borgerrepræsentationen den 12. december 2013.',
      'The pool was raised by a further DKK 1.7 million, approved by Borgerrepræsentationen on 12 December 2013.',
    ]);
    expect(skrevet({ titel: 'Overførselssagen', dato: '2013-05-09', beloeb: 50_000_000 }, false)[0]).toBe(
      'Med Overførselssagen blev puljen forøget med yderligere 0,5 mio. kr.',
    );
  });

  it('en afgørelse, der ikke godkendte, nævnes ikke; et udvalg nævnes ved sit navn', () => {
    expect(skrevet({ afgjort: '2012-01-01', udfald: 'UDSAT' })[0]).toBe('Med Budget 2012 blev der afsat en pulje på 30 mio. kr. hertil.');
    expect(skrevet({ afgjort: '2012-01-01', organ: 'OEKONOMIUDVALG' })[0]).toBe(
      'Der blev afsat en pulje på 30 mio. kr. hertil, godkendt i Økonomiudvalget den 1. januar 2012.',
    );
  });

  it('nedsættelser, og flere puljer ved deres navne', () => {
    expect(skrevet({ titel: 'Budget 2016', beloeb: -200_000_000 }, false)).toEqual([
      'Med Budget 2016 blev puljen nedsat med 2 mio. kr.',
      'With Budget 2016 the pool was cut by DKK 2 million.',
    ]);
    expect(skrevet({ beloeb: -1_000_000, afgjort: '2012-01-01' }, false, true)).toEqual([
      'Puljen “Puljen” blev nedsat med 10.000 kr., godkendt i Borgerrepræsentationen den 1. januar 2012.',
      'The pool “Puljen” was cut by DKK 10,000, approved by Borgerrepræsentationen on 1 January 2012.',
    ]);
    const to = ark({
      grundlag: {
        bevillinger: [
          bevilling({ pulje: { id: 'pul_2', navn: 'Ny' }, titel: 'Budget 2013', dato: '2013-01-01', beloeb: 100_000_000 }),
          bevilling({ pulje: { id: 'pul_1', navn: 'Gammel' } }),
        ],
      },
    });
    expect(afsnit(to, 'Finansiering af boligsociale helhedsplaner', 'da')).toContain(
      'Med Budget 2012 blev der afsat en pulje “Gammel” på 30 mio. kr. hertil. Med Budget 2013 blev der afsat en pulje “Ny” på 1 mio. kr. hertil. Puljerne er dermed på 30 mio. kr. i alt.',
    );
  });

  it.each([
    [0, 3_000_000_000, 'Heraf er endnu intet disponeret til helhedsplaner.', 'Nothing of it has been committed to plans yet.'],
    [3_000_000_000, 0, 'Det hele er disponeret til helhedsplaner.', 'All of it has been committed to plans.'],
    [
      2_500_000_000,
      500_000_000,
      'Heraf er 25 mio. kr. disponeret til helhedsplaner, og 5 mio. kr. er tilbage.',
      'Of this, DKK 25 million has been committed to plans, and DKK 5 million is left.',
    ],
    [
      3_000_000_001,
      -1,
      'Der er disponeret ca. 30 mio. kr. til helhedsplaner, 0,01 kr. mere, end der er bevilget.',
      'About DKK 30 million has been committed to plans, DKK 0.01 more than was granted.',
    ],
  ])('disponeret %i øre, tilbage %i', (puljeDisponeret, puljeRest, dansk, engelsk) => {
    const a = ark({ puljeDisponeret, puljeRest });
    expect(afsnit(a, 'Finansiering af boligsociale helhedsplaner', 'da').endsWith(dansk)).toBe(true);
    expect(afsnit(a, 'Funding of boligsociale helhedsplaner', 'en').endsWith(engelsk)).toBe(true);
  });

  it('uden pulje siges intet om den', () => {
    const tekst = afsnit(
      ark({ puljeBevilget: 0, puljeRest: 0, puljeDisponeret: 0, grundlag: { bevillinger: [] } }),
      'Finansiering af boligsociale helhedsplaner',
      'da',
    );
    expect(tekst).toMatch(/op til 12,5 % af helhedsplanens samlede økonomiske ramme\.$/);
  });
});

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
