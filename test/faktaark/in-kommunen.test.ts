import { planerIKommunen, planerne, politikken } from '../../src/faktaark/afsnit/i-kommunen';
import { kontrakterne } from '../../src/faktaark/afsnit/kontrakter';
import { bestyrelserne, foraText } from '../../src/faktaark/afsnit/organisering';
import type { Sheet } from '../../src/faktaark/sheet';
import type { Language, LocalizedText } from '../../src/kernel/errors';
import { ark, bevilling, organer } from './sheet';

/** The sentences as values: none, one and many, in both languages. */

const on = (texts: readonly LocalizedText[], language: Language): string => texts.map((s) => s[language]).join(' ');
describe('the plans', () => {
  const extras = (all: number, inside: number, paid: number, more: Parameters<typeof ark>[0] = {}): LocalizedText[] =>
    planerne(ark({ antalHelhedsplaner: all, antalIUdsatteByomraader: inside, antalMedfinansierede: paid, ...more }));
  const noPulje = { grundlag: { bevillinger: [] } };

  it.each<[string, LocalizedText[], string, string]>([
    [
      'none',
      extras(0, 0, 0),
      'Pr. 1. januar 2014 er der ingen boligsociale helhedsplaner i København.',
      'On 1 January 2014 there are no boligsociale helhedsplaner in København.',
    ],
    [
      'one, co-financed',
      extras(1, 1, 1),
      'Pr. 1. januar 2014 er der én boligsocial helhedsplan i København, som ligger i et af de udsatte byområder og derfor har fået medfinansiering fra kommunens pulje.',
      'On 1 January 2014 there is one boligsocial helhedsplan in København, which lies in one of the vulnerable urban areas and has therefore been co-financed from the municipal pool.',
    ],
    [
      'one in the area, without money',
      extras(1, 1, 0),
      'Pr. 1. januar 2014 er der én boligsocial helhedsplan i København, som ligger i et af de udsatte byområder. Den har ikke fået medfinansiering fra kommunens pulje.',
      'On 1 January 2014 there is one boligsocial helhedsplan in København, which lies in one of the vulnerable urban areas. It has not been co-financed from the municipal pool.',
    ],
    [
      'one outside, no pulje yet',
      extras(1, 0, 0, noPulje),
      'Pr. 1. januar 2014 er der én boligsocial helhedsplan i København, som ligger uden for de udsatte byområder.',
      'On 1 January 2014 there is one boligsocial helhedsplan in København, which lies outside the vulnerable urban areas.',
    ],
    [
      'as in the faktaark',
      extras(18, 17, 17),
      'Pr. 1. januar 2014 er der 18 boligsociale helhedsplaner i København, hvoraf 17 ligger i de udsatte byområder og derfor har fået medfinansiering fra kommunens pulje.',
      'On 1 January 2014 there are 18 boligsociale helhedsplaner in København, of which 17 lie in the vulnerable urban areas and have therefore been co-financed from the municipal pool.',
    ],
    [
      'one of several',
      extras(2, 1, 1),
      'Pr. 1. januar 2014 er der to boligsociale helhedsplaner i København, hvoraf én ligger i de udsatte byområder og derfor har fået medfinansiering fra kommunens pulje.',
      'On 1 January 2014 there are two boligsociale helhedsplaner in København, of which one lies in the vulnerable urban areas and has therefore been co-financed from the municipal pool.',
    ],
    [
      'all in the area, one paid for',
      extras(9, 9, 1),
      'Pr. 1. januar 2014 er der ni boligsociale helhedsplaner i København, som alle ligger i de udsatte byområder. Én af dem har fået medfinansiering fra kommunens pulje.',
      'On 1 January 2014 there are nine boligsociale helhedsplaner in København, all of which lie in the vulnerable urban areas. One of them has been co-financed from the municipal pool.',
    ],
    [
      'none in the area, none paid for',
      extras(3, 0, 0),
      'Pr. 1. januar 2014 er der tre boligsociale helhedsplaner i København, hvoraf ingen ligger i de udsatte byområder. Ingen af dem har fået medfinansiering fra kommunens pulje.',
      'On 1 January 2014 there are three boligsociale helhedsplaner in København, none of which lies in the vulnerable urban areas. None of them has been co-financed from the municipal pool.',
    ],
    [
      'no areas designated, no pulje',
      extras(4, 0, 0, { ...noPulje, antalUdsatteByomraader: 0 }),
      'Pr. 1. januar 2014 er der fire boligsociale helhedsplaner i København.',
      'On 1 January 2014 there are four boligsociale helhedsplaner in København.',
    ],
    [
      'two puljer, one area',
      extras(3, 2, 1, {
        antalUdsatteByomraader: 1,
        grundlag: { bevillinger: [bevilling(), bevilling({ pulje: { id: 'pul_2', navn: 'Ny' } })] },
      }),
      'Pr. 1. januar 2014 er der tre boligsociale helhedsplaner i København, hvoraf to ligger i det udsatte byområde. Én af dem har fået medfinansiering fra kommunens puljer.',
      'On 1 January 2014 there are three boligsociale helhedsplaner in København, of which two lie in the vulnerable urban area. One of them has been co-financed from the municipal pools.',
    ],
  ])('%s', (_what, texts, danish, english) => {
    expect([on(texts, 'da'), on(texts, 'en')]).toEqual([danish, english]);
  });
});

describe('the fora', () => {
  const six = ark().grundlag;
  it.each<[string, Sheet, string, string]>([
    ['none', ark({ grundlag: { fora: [], medlemskaber: [] } }), '', ''],
    [
      'one where all have seats',
      ark({
        antalUdsatteByomraader: 1,
        antalHelhedsplaner: 1,
        grundlag: { fora: organer(1), medlemskaber: six.medlemskaber.filter((m) => m.forum.id === '1') },
      }),
      'Helhedsplanen er organiseret under et boligsocialt forum, der koordinerer og udvikler de boligsociale indsatser på byområdeniveau. Det boligsociale forum er placeret i Københavns udsatte byområde og har repræsentation af alle syv forvaltninger samt boligorganisationer med sociale indsatser i byområdet.',
      'The plan is organised under a boligsocialt forum, which coordinates and develops the boligsociale efforts at the level of the area. The forum is placed in the vulnerable urban area of København, where all seven administrations and housing organisations with social work in the area have seats.',
    ],
    [
      'five of six, a forvaltning is missing in one, and there are no plans',
      ark({
        antalHelhedsplaner: 0,
        grundlag: { fora: organer(5), medlemskaber: six.medlemskaber.filter((m) => m.forum.id !== '6').slice(1) },
      }),
      'Boligsociale fora koordinerer og udvikler de boligsociale indsatser på byområdeniveau. De boligsociale fora er placeret i fem af Københavns seks udsatte byområder og har repræsentation af forvaltninger samt boligorganisationer med sociale indsatser i byområderne.',
      'Boligsociale fora coordinate and develop the boligsociale efforts at the level of the area. The fora are placed in five of the six vulnerable urban areas of København, where administrations and housing organisations with social work in the areas have seats.',
    ],
    [
      'empty seats',
      ark({ grundlag: { medlemskaber: [] } }),
      'Helhedsplanerne er organiseret under boligsociale fora, der koordinerer og udvikler de boligsociale indsatser på byområdeniveau. De boligsociale fora er placeret i Københavns seks udsatte byområder.',
      'The plans are organised under boligsociale fora, which coordinate and develop the boligsociale efforts at the level of the area. The fora are placed in the six vulnerable urban areas of København.',
    ],
  ])('%s', (_what, a, danish, english) => {
    expect([on(foraText(a), 'da'), on(foraText(a), 'en')]).toEqual([danish, english]);
  });

  it('the policy is named by its title, each once, and only when there are plans and designated areas', () => {
    const two = ark({ grundlag: { udpegninger: ['B', 'A', 'B'].map((titel) => ({ politik: { titel } })) } });
    expect(on(politikken(two), 'da')).toMatch(/ en del af Københavns Kommunes politiske målsætning om .*, jf\. A og B\.$/);
    expect(politikken(ark({ grundlag: { udpegninger: [] } }))).toEqual([]);
    expect(politikken(ark({ antalHelhedsplaner: 0 }))).toEqual([]);
    const aarhus = ark({ kommune: { navn: 'Aarhus', officieltNavn: null, kommunalbestyrelse: 'Byrådet' } });
    expect(on(politikken(aarhus), 'da')).toContain('en del af Aarhus Kommunes politiske målsætning');
    expect(planerIKommunen(aarhus).overskrift.da).toBe('Boligsociale helhedsplaner i Aarhus');
  });
});

describe('what came after the fora', () => {
  const organ = [...organer(1, 'BOLIGSOCIAL_BESTYRELSE', 10), ...organer(5, 'BYDELSBESTYRELSE', 20), ...organer(1, 'SEKRETARIAT', 30)];
  const seat = (id: string, forvaltning: string | null) => ({
    forum: { id },
    forvaltning: forvaltning ? { id: forvaltning } : null,
    boligorganisation: forvaltning ? null : { id: '1' },
  });

  it.each<[string, Sheet, string, string]>([
    ['nothing', ark(), '', ''],
    ['a secretariat alone', ark({ grundlag: { fora: [], bestyrelser: organer(1, 'SEKRETARIAT') } }), '', ''],
    [
      'the bestyrelser of the city and of five bydele, without seats',
      ark({ grundlag: { fora: [], medlemskaber: [], bestyrelser: organ } }),
      'Helhedsplanerne er organiseret under en boligsocial bestyrelse for hele byen og fem bydelsbestyrelser med et fælles sekretariat.',
      'The plans are organised under a boligsocial bestyrelse (board) for the whole city and five bydelsbestyrelser (district boards) with a joint secretariat.',
    ],
    [
      'the bestyrelse of one bydel, no plans, a forvaltning and a boligorganisation',
      ark({
        antalHelhedsplaner: 0,
        grundlag: { fora: [], bestyrelser: organer(1, 'BYDELSBESTYRELSE', 20), medlemskaber: [seat('21', '1'), seat('21', null)] },
      }),
      'Den boligsociale indsats er organiseret under en bydelsbestyrelse. Bydelsbestyrelsen har repræsentation af forvaltninger samt boligorganisationer med sociale indsatser i byområdet.',
      'The boligsociale effort is organised under a bydelsbestyrelse (district board). Administrations and housing organisations with social work in the area have seats in the district board.',
    ],
  ])('%s', (_what, a, danish, english) => {
    expect([on(bestyrelserne(a), 'da'), on(bestyrelserne(a), 'en')]).toEqual([danish, english]);
  });

  it('kontrakter under bydelsbestyrelser are made and revised there; the groups of the old ones are named, but the fora revise nothing', () => {
    const added = organer(2, 'BYDELSBESTYRELSE', 20).map((forum) => ({ forum }));
    const old = organer(1).map((forum) => ({ forum }));
    const a = ark({ grundlag: { fora: [], bestyrelser: organ, kontrakter: [...old, ...added], arbejdsgrupper: [...old, ...added] } });
    expect(on(kontrakterne(a)?.tekst[0] ?? [], 'da')).toMatch(
      / udarbejdes i arbejdsgrupper under Boligsocialt Forum og bydelsbestyrelserne\. De godkendes politisk sammen med helhedsplaner, men kan løbende revideres af bydelsbestyrelserne\.$/,
    );
  });
});
