import type { LocalizedText } from './errors';

/** Where the rules stand. */

const ark = (afsnit: string, section: string): LocalizedText => ({
  da: `Faktaark om boligsociale helhedsplaner, 23. april 2014 (sagsnr. 2014-0077401), afsnittet “${afsnit}”`,
  en: `Fact sheet on boligsociale helhedsplaner, 23 April 2014 (sagsnr. 2014-0077401), section “${section}”`,
});

export const SOURCES = {
  helhedsplaner: ark('Boligsociale helhedsplaner', 'Boligsociale helhedsplaner'),
  finansiering: ark('Finansiering af boligsociale helhedsplaner', 'Funding'),
  borgerrepraesentation: ark('Borgerrepræsentationens rolle', 'The role of Borgerrepræsentationen'),
  landsbyggefond: ark('Landsbyggefondens rolle', 'The role of Landsbyggefonden'),
  iKoebenhavn: ark('Boligsociale helhedsplaner i København', 'Boligsociale helhedsplaner in Copenhagen'),
  kontrakter: ark('Kontrakter om boligsociale samarbejde', 'Contracts'),
  bevillingsperioder: {
    da: 'Almenboliglovens § 91 a og Landsbyggefondens regulativer: en sag hører til den bevillingsperiode, den er søgt i (lbf.dk, elov.dk)',
    en: 'Almenboligloven § 91 a and the regulativer of Landsbyggefonden: a case belongs to the programme period in which it was applied for (lbf.dk, elov.dk)',
  },
  lbfAnsoegning: {
    da: 'Landsbyggefonden, Ansøgning om støtte, 2011-14- og 2015-18-midlerne (lbf.dk)',
    en: 'Landsbyggefonden, Application for support, funds of 2011-14 and 2015-18 (lbf.dk)',
  },
  lbfIndberetning: {
    da: 'Landsbyggefonden, Indberetningskrav, 2011-14-midlerne (lbf.dk)',
    en: 'Landsbyggefonden, Reporting duties, funds of 2011-14 (lbf.dk)',
  },
  lbfBeboerstatistik: {
    da: 'Landsbyggefonden, Beboerstatistik 2012 (lbf.dk): fulde data for afdelinger med mindst 100 beboere og 50 husstande',
    en: 'Landsbyggefonden, Beboerstatistik 2012 (lbf.dk): full data of estates with at least 100 residents and 50 households',
  },
  lbfReguleringskonto: { da: 'Landsbyggefonden, Reguleringskonti (lbf.dk)', en: 'Landsbyggefonden, Reguleringskonti (lbf.dk)' },
  kkHelhedsplaner: {
    da: 'Københavns Kommune, Læs mere om boligsociale helhedsplaner (kk.dk, ca. 2014)',
    en: 'City of Copenhagen, Read more about boligsociale helhedsplaner (kk.dk, c. 2014)',
  },
  kkFrigivelse: {
    da: 'Teknik- og Miljøudvalget 21.08.2017 pkt. 16 og 31.01.2022 pkt. 17 (kk.dk): indhold og penge er to afgørelser',
    en: 'Teknik- og Miljøudvalget 21.08.2017 item 16 and 31.01.2022 item 17 (kk.dk): content and money are two decisions',
  },
  kkSagsnumre: {
    da: 'Dagsordener på kk.dk fra 2004 til 2022 og dokumenter fra 2010 og 2014, som de er nummereret',
    en: 'Agendas on kk.dk from 2004 to 2022 and documents of 2010 and 2014, as they are numbered',
  },
  planer: {
    da: 'Planer fra 2013-16, hvor flere organisationer deler en helhedsplan (Amagerbro, Strategisk samarbejdsaftale)',
    en: 'Plans of 2013-16 that several organisations share (Amagerbro, Strategisk samarbejdsaftale)',
  },
  bogholderi: {
    da: 'God bogføringsskik: beløb går op til den sidste øre, og posteringer ændres ikke',
    en: 'Sound bookkeeping: amounts add up to the last øre, and postings are not changed',
  },
  proces: {
    da: 'Ansøgningens gang hos Landsbyggefonden og kommunen (lbf.dk; faktaarket, “Borgerrepræsentationens rolle”)',
    en: 'The course of an application at Landsbyggefonden and the kommune (lbf.dk; fact sheet, “Borgerrepræsentationens rolle”)',
  },
  politik: {
    da: 'Politik for udsatte byområder (Københavns Kommune, 2011; afløst i juni 2017)',
    en: 'Policy for udsatte byområder (City of Copenhagen, 2011; replaced in June 2017)',
  },
  struktur2016: {
    da: 'Nyt boligsocialt sekretariat i København (fagbladetboligen.dk, oktober 2016)',
    en: 'New boligsocialt sekretariat in Copenhagen (fagbladetboligen.dk, October 2016)',
  },
  sektoren: {
    da: 'Den almene boligsektors styring (Velfærdsministeriet, 2008): afdelingen er en selvstændig økonomisk enhed i en boligorganisation',
    en: 'The governance of the almene housing sector (Velfærdsministeriet, 2008): the afdeling is an economically independent unit of an organisation',
  },
  administratorer: {
    da: 'Under samme tag (SAB/KAB); Historien bag 3B (3b.dk): ejer og administrator er forskellige roller, og de skifter over tid',
    en: 'Under samme tag (SAB/KAB); Historien bag 3B (3b.dk): owner and administrator are different roles, and they change over time',
  },
  statslister: {
    da: 'Statens årlige lister over udsatte boligområder og ghettoområder, som de er gengivet i pressen (tv2fyn.dk, 2014; tv2east.dk og sn.dk, 2019)',
    en: 'The state’s yearly lists of udsatte boligområder and ghettoområder, as the press gives them (tv2fyn.dk, 2014; tv2east.dk and sn.dk, 2019)',
  },
  almenboligloven: { da: 'Almenboligloven § 91 a', en: 'Almenboligloven (the act on almene homes) § 91 a' },
  tjenesten: { da: 'Tjenestens egen orden', en: 'The order of the service' },
} as const satisfies Record<string, LocalizedText>;
