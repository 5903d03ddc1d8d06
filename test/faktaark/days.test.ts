import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { startService, type TestService } from '../support/service';

/**
 * The demo's sheet on days before, between and after everything that happened, over HTTP, in both languages. The prose is
 * kept in `ark-paa-dage.md`, so that a change is read before it is kept: `UPDATE_GOLDEN=1 npx jest test/faktaark/dage`.
 */
const GOLDEN = 'test/faktaark/sheets-on-days.md';
const DAYS = [
  '1999-01-01',
  '2006-06-01',
  '2010-06-01',
  '2012-01-01',
  '2013-12-11',
  '2013-12-12',
  '2014-01-01',
  '2014-04-23',
  '2016-09-30',
  '2016-10-01',
  '2018-01-01',
  '2026-11-26',
  '2031-01-01',
] as const;

interface Afsnit {
  overskrift: string;
  tekst: string[];
}

interface SheetOfDay {
  antalHelhedsplaner: number;
  antalUdsatteByomraader: number;
  antalMedfinansierede: number;
  antalFora: number;
  antalKontrakter: number;
  puljeBevilget: number;
  tekst: string[];
  da: Afsnit[];
  en: Afsnit[];
}

let t: TestService;
const ark = new Map<string, SheetOfDay>();
beforeAll(async () => {
  t = await startService();
  for (const pr of DAYS) {
    const before = t.database.readers.statementCount;
    const { faktaark } = await t.data<{ faktaark: SheetOfDay }>(
      `query ($pr: Date!) { faktaark(pr: $pr) { antalHelhedsplaner antalUdsatteByomraader antalMedfinansierede antalFora antalKontrakter puljeBevilget
        tekst da: afsnit { overskrift tekst } en: afsnit(sprog: EN) { overskrift tekst } } }`,
      { pr },
    );
    expect(t.database.readers.statementCount - before).toBe(1);
    ark.set(pr, faktaark);
  }
});
afterAll(() => t.close());

const fetch = (pr: string): SheetOfDay => {
  const found = ark.get(pr);
  if (!found) throw new Error(pr);
  return found;
};
const prose = (afsnit: readonly Afsnit[]): string => afsnit.flatMap((a) => a.tekst).join('\n');

it('the text is the one that was read and laid down', () => {
  const written = DAYS.map((pr) => {
    const parts = [...fetch(pr).da, ...fetch(pr).en].map((a) => `## ${a.overskrift}\n\n${a.tekst.join('\n\n')}\n`);
    return `# ${pr}\n\n${parts.join('\n')}`;
  }).join('\n');
  if (process.env.UPDATE_GOLDEN) writeFileSync(GOLDEN, written);
  expect(existsSync(GOLDEN)).toBe(true);
  expect(written).toBe(readFileSync(GOLDEN, 'utf8'));
});

describe.each(DAYS)('%s', (pr) => {
  it('the sentences are whole, and tekst is that of the sections', () => {
    const { da, en, tekst: text } = fetch(pr);
    expect(text).toEqual(da.flatMap((a) => a.tekst));
    expect(en.map((a) => a.tekst.length)).toEqual(da.map((a) => a.tekst.length));
    for (const afsnit of [...da, ...en].flatMap((a) => a.tekst)) {
      expect(afsnit).toMatch(/^[A-ZÆØÅ0-9É].*\.$/);
      expect(afsnit).not.toMatch(/\.\.| {2}|\b[01] [a-zæøå]|undefined|null|NaN|\[object|[A-Z]{2,}_[A-Z]|\d{4}-\d\d-\d\d|\(\)/);
    }
  });

  it('nothing is said of what is not there on the day', () => {
    const a = fetch(pr);
    const [danish, english] = [prose(a.da), prose(a.en)];
    expect([/pulje/i.test(danish), /\bpools?\b/i.test(english)]).toEqual([a.puljeBevilget > 0, a.puljeBevilget > 0]);
    expect([/boligsociale fora/i.test(danish), /\bfora\b/i.test(english)]).toEqual([a.antalFora > 0, a.antalFora > 0]);
    expect([/kontrakt/i.test(danish), /\bcontract/i.test(english)]).toEqual([a.antalKontrakter > 0, a.antalKontrakter > 0]);
    expect(danish.includes('Politik for udsatte byområder')).toBe(a.antalUdsatteByomraader > 0 && a.antalHelhedsplaner > 0);
    expect(danish.includes('der ingen boligsociale helhedsplaner i København.')).toBe(a.antalHelhedsplaner === 0);
    expect(danish.includes('årligt redegøre')).toBe(pr >= '2011-01-01');
    expect(danish.includes('Landsbyggefondsmidler')).toBe(pr >= '2006-01-01');
    expect(danish.includes('1,7 mio. kr.')).toBe(pr >= '2013-12-12');
  });
});

it('as of 1 January 2014 it says what the faktaark says, under its headings', () => {
  const { da } = fetch('2014-01-01');
  expect(da.map((a) => a.overskrift)).toEqual([
    'Boligsociale helhedsplaner',
    'Finansiering af boligsociale helhedsplaner',
    'Borgerrepræsentationens rolle',
    'Landsbyggefondens rolle',
    'Boligsociale helhedsplaner i København',
    'Kontrakter om boligsociale samarbejde',
  ]);
  const text = prose(da);
  for (const piece of [
    'en midlertidig (som regel 4-årig) indsats, der skal understøtte forebyggelse og social udvikling i udsatte almene boligområder',
    'De almene boligorganisationer er ansøgere og driftsansvarlige',
    'primært finansieret af Landsbyggefondsmidler',
    'finansierer kommunen op til 12,5 % af helhedsplanens samlede økonomiske ramme',
    'Budget 2012',
    'en pulje på 30 mio. kr.',
    'forøget med yderligere 1,7 mio. kr., godkendt i Borgerrepræsentationen den 12. december 2013',
    'Puljen er dermed på 31,7 mio. kr. i alt',
    'ansøge Landsbyggefonden om boligsociale helhedsplaner gennem kommunalbestyrelsen i den kommune, hvor afdelingerne er beliggende',
    'i samarbejde mellem boligorganisationer og kommunens forvaltninger og godkendes efterfølgende af Borgerrepræsentationen',
    'Landsbyggefonden er økonomisk tilsynsførende for helhedsplanerne og monitorerer løbende',
    'årligt redegøre for gennemførelsen af helhedsplanerne, herunder for opfyldelsen af opstillede mål, succeskriterier og anvendelsen af midler',
    'er der 18 boligsociale helhedsplaner i København, hvoraf 17 ligger i de udsatte byområder og derfor har fået medfinansiering',
    'organiseret under boligsociale fora, der koordinerer og udvikler de boligsociale indsatser på byområdeniveau',
    'placeret i Københavns seks udsatte byområder og har repræsentation af alle syv forvaltninger samt boligorganisationer med sociale indsatser i byområderne',
    'en del af Københavns Kommunes politiske målsætning om at løfte byens udsatte byområder gennem koordinerede indsatser med høj synergi, jf. Politik for udsatte byområder',
    'Kontrakter om boligsocialt samarbejde',
    'inden for fem indsatsområder med snitflader til den kommunale kernedrift: “Børn, unge og beskæftigelse”, “Uddannelse, beskæftigelse og erhverv”, “Kultur og fritid”, “Udsatte grupper” og “Sundhed”',
    'sikrer synergi, sammenhæng og stærk faglighed og klart definerer fælles målsætninger samt roller og ansvar i henholdsvis kommune og boligorganisation',
    'udarbejdes i arbejdsgrupper under Boligsocialt Forum',
    'godkendes politisk sammen med helhedsplaner, men kan løbende revideres af Boligsocialt Forum',
  ])
    expect(text).toContain(piece);
});
