import { aarEfter, dage } from '../dice';
import { FONDEN, type Generator, opslag, type Spil, som } from '../game';

/** Acts on what the network stands on. */

const ADMINISTRATOREN = som('ADMINISTRATOR');
const FELTER = ['SUNDHED', 'KULTUR_FRITID', 'BESKAEFTIGELSE'];

/** The kommunalbestyrelse, or for what is not its alone an administrator. */
const bestyrelsen = (s: Spil, kommune: string, kunDen = true) => (kunDen || s.t.sker(0.5) ? s.bestyrelse(kommune) : ADMINISTRATOREN);

const dag = (s: Spil): string => dage(s.dag, s.t.af(0, 0, 1, 30, -30, 365, -365, -1500, 1500));
const periode = (s: Spil): { fra: string | undefined; til: string | undefined } => {
  const fra = s.t.sker(0.4) ? undefined : dag(s);
  return { fra, til: s.t.sker(0.3) ? aarEfter(fra ?? s.dag, s.t.tal(1, 6)) : undefined };
};
const kode = (s: Spil): string => String(s.t.tal(2000, 9999));

export const opretKommune: Generator = (s) => {
  const noegle = s.nytNavn('N');
  return { input: { noegle, navn: noegle, kode: kode(s), kommunalbestyrelse: 'Byrådet' }, aktoer: ADMINISTRATOREN };
};

export const retKommune: Generator = (s) => ({
  input: {
    kommune: s.enKommune().noegle,
    ...s.t.af<object>({ navn: 'Andet navn' }, { kode: kode(s) }, { kommunalbestyrelse: 'Kommunalbestyrelsen' }),
  },
  aktoer: ADMINISTRATOREN,
});

export const opretByomraade: Generator = (s) => {
  const kommune = s.enKommune().noegle;
  const noegle = s.nytNavn('B');
  return { input: { kommune, noegle, navn: noegle, aliaser: ['Alias'], bydele: [] }, aktoer: ADMINISTRATOREN };
};

export const retByomraade: Generator = (s) => {
  const b = s.t.en(s.overblik.omraader);
  return b ? { input: { byomraade: b.noegle, navn: 'Nyt navn', aliaser: ['Andet'] }, aktoer: ADMINISTRATOREN } : null;
};

export const vedtagPolitik: Generator = (s) => {
  const k = s.enKommune();
  const gaeldende = s.overblik.politikker.filter((p) => p.kommune === k.noegle && (p.til === null || p.til > s.dag));
  const gammel = s.t.sker(0.75) ? s.t.en(gaeldende) : undefined;
  const omraader = k.omraader.map((o) => o.noegle);
  return {
    input: {
      kommune: s.t.sker(0.5) ? k.noegle : undefined,
      noegle: s.nytNavn('POL'),
      titel: 'Ny politik',
      ...(gammel && s.t.sker(0.8) ? { fra: dage(s.dag, s.t.af(0, 1, 100)) } : periode(s)),
      dato: s.t.sker(0.7) ? undefined : dag(s),
      byomraader: s.t.sker(0.5) ? omraader : s.t.nogle(omraader, 3),
      afloeser: gammel?.noegle,
      afgoerelsesnoegle: s.nytNavn('A'),
    },
    aktoer: s.bestyrelse(k.noegle),
  };
};

export const ophaevPolitik: Generator = (s) => {
  const p = s.t.en(s.overblik.politikker);
  return p
    ? { input: { politik: p.noegle, til: dag(s), dato: s.t.sker(0.7) ? undefined : dag(s) }, aktoer: s.bestyrelse(p.kommune) }
    : null;
};

export const udpegByomraade: Generator = (s) => {
  const p = s.t.en(s.overblik.politikker.filter((x) => (x.fra <= s.dag && (x.til === null || x.til > s.dag)) || s.t.sker(0.2)));
  const udpeget = s.overblik.udpegninger.filter((u) => u.politik === p?.noegle && u.til === p.til).map((u) => u.omraade);
  const b = s.t.en(s.overblik.omraader.filter((o) => (o.kommune === p?.kommune && !udpeget.includes(o.noegle)) || s.t.sker(0.03)));
  if (!p || !b) return null;
  const hvornaar = s.t.sker(0.5) ? { dato: s.t.sker(0.7) ? undefined : dag(s), ...periode(s) } : {};
  return { input: { politik: p.noegle, byomraade: b.noegle, ...hvornaar }, aktoer: s.bestyrelse(p.kommune) };
};

export const ophaevUdpegning: Generator = (s) => {
  const u = s.t.en(s.overblik.udpegninger);
  if (!u) return null;
  const kommune = s.overblik.politikker.find((p) => p.noegle === u.politik)?.kommune ?? '';
  const sql = `SELECT u.id FROM udpegning u JOIN politik p ON p.id = u.politik_id JOIN byomraade b ON b.id = u.byomraade_id
    WHERE p.noegle = '${u.politik}' AND b.noegle = '${u.omraade}' AND u.fra = '${u.fra}'`;
  const til = s.t.sker(0.5) ? dag(s) : dage(u.fra, s.t.tal(-1, 2500));
  return { input: { udpegning: opslag('udp', sql), til, dato: s.t.sker(0.7) ? undefined : dag(s) }, aktoer: s.bestyrelse(kommune) };
};

export const opretForvaltning: Generator = (s) => {
  const kommune = s.enKommune().noegle;
  const noegle = s.nytNavn('F');
  return {
    input: { kommune, noegle, kortnavn: noegle, navn: noegle, udvalg: 'Udvalget', ...periode(s) },
    aktoer: bestyrelsen(s, kommune, false),
  };
};

export const retForvaltning: Generator = (s) => {
  const f = s.t.en(s.overblik.forvaltninger);
  return f
    ? { input: { forvaltning: f.noegle, navn: 'Nyt navn', udvalg: 'Andet udvalg' }, aktoer: bestyrelsen(s, f.kommune, false) }
    : null;
};

export const nedlaegForvaltning: Generator = (s) => {
  const f = s.t.en(s.overblik.forvaltninger);
  return f ? { input: { forvaltning: f.noegle, til: dag(s) }, aktoer: bestyrelsen(s, f.kommune, false) } : null;
};

export const opretBoligorganisation: Generator = (s) => {
  const noegle = s.nytNavn('A-O');
  const administrator = s.t.sker(0.3) ? s.t.en(s.overblik.organisationer)?.noegle : undefined;
  return { input: { noegle, navn: noegle, administrator, fra: administrator ? dag(s) : undefined }, aktoer: ADMINISTRATOREN };
};

export const retBoligorganisation: Generator = (s) => {
  const o = s.t.en(s.overblik.organisationer);
  return o ? { input: { boligorganisation: o.noegle, navn: 'Nyt navn' }, aktoer: ADMINISTRATOREN } : null;
};

export const overtagAdministration: Generator = (s) => {
  const o = s.t.en(s.overblik.organisationer);
  const ny = s.t.en(s.overblik.organisationer);
  return o && ny ? { input: { boligorganisation: o.noegle, administrator: ny.noegle, ...periode(s) }, aktoer: ADMINISTRATOREN } : null;
};

export const afslutAdministration: Generator = (s) => {
  const o = s.t.en(s.overblik.organisationer.filter((x) => x.administrator || s.t.sker(0.05)));
  return o ? { input: { boligorganisation: o.noegle, til: dag(s) }, aktoer: ADMINISTRATOREN } : null;
};

export const opretAfdeling: Generator = (s) => {
  const k = s.enKommune();
  const omraade = s.t.en(k.omraader);
  return {
    input: {
      boligorganisation: s.t.en(k.organisationer) ?? '',
      nummer: s.nytNavn('').replace(/^S\d+-/, ''),
      navn: 'Ny afdeling',
      antalLejemaal: 50,
      byomraade: s.t.sker(0.8) ? omraade?.noegle : undefined,
      kommune: s.t.sker(0.6) ? k.noegle : undefined,
      oprettet: s.t.sker(0.5) ? dag(s) : undefined,
    },
    aktoer: ADMINISTRATOREN,
  };
};

const enAfdeling = (s: Spil) => s.t.en(s.overblik.afdelinger.filter((a) => a.nedlagt === null || s.t.sker(0.1)));

export const retAfdeling: Generator = (s) => {
  const a = enAfdeling(s);
  if (!a) return null;
  const omraade = s.t.en(s.overblik.omraader);
  const nyt = s.t.af<object>(
    { navn: 'Nyt navn', antalBeboere: 10 },
    { byomraade: s.t.en(s.overblik.omraader.filter((o) => o.kommune === a.kommune))?.noegle },
    { byomraade: omraade?.noegle, kommune: omraade?.kommune },
    { kommune: s.enKommune().noegle, byomraade: null },
    { oprettet: dag(s) },
  );
  return { input: { afdeling: a.noegle, ...nyt }, aktoer: ADMINISTRATOREN };
};

export const flytAfdeling: Generator = (s) => {
  const a = enAfdeling(s);
  const o = s.t.en(s.overblik.organisationer);
  return a && o
    ? { input: { afdeling: a.noegle, boligorganisation: o.noegle, dato: s.t.sker(0.4) ? undefined : dag(s) }, aktoer: ADMINISTRATOREN }
    : null;
};

export const sammenlaegAfdelinger: Generator = (s) => {
  const a = enAfdeling(s);
  const andre = s.overblik.afdelinger.filter((x) => x.noegle !== a?.noegle && (x.organisation === a?.organisation || s.t.sker(0.1)));
  const ny = s.t.en(andre);
  if (!a || !ny) return null;
  return {
    input: { afdelinger: [{ afdeling: a.noegle }], efterfoelger: ny.noegle, dato: s.t.sker(0.4) ? undefined : dag(s) },
    aktoer: ADMINISTRATOREN,
  };
};

export const nedlaegAfdeling: Generator = (s) => {
  const a = enAfdeling(s);
  return a ? { input: { afdeling: a.noegle, dato: s.t.sker(0.4) ? undefined : dag(s) }, aktoer: ADMINISTRATOREN } : null;
};

export const opretIndsatsomraade: Generator = (s) => {
  const noegle = s.nytNavn('I');
  return { input: { noegle, navn: noegle }, aktoer: s.t.af(FONDEN, ADMINISTRATOREN) };
};

// The shared fields and periods are only tried, so that the sequences of one file do not meet.
export const retIndsatsomraade: Generator = (s) => {
  const eget = s.t.en(s.overblik.indsatser);
  if (!eget && s.t.sker(0.6)) return null;
  const nyt = s.t.af<object>({ navn: 'Nyt navn' }, { kontraktomraade: true }, { kontraktomraade: false });
  return { input: { indsatsomraade: eget ?? s.t.en(FELTER), ...nyt, ...(eget ? {} : { dryRun: true }) }, aktoer: ADMINISTRATOREN };
};

// Far from the others', and from those of other sequences in the file.
function egenPeriode(s: Spil): { fra: string; til: string } {
  const aar = 1900 + (Number(s.verden.praefiks.replace(/\D/g, '')) % 100);
  return { fra: `${aar}-01-01`, til: s.t.sker(0.9) ? `${aar + 1}-01-01` : `${aar + s.t.tal(0, 3)}-06-01` };
}

export const opretBevillingsperiode: Generator = (s) => {
  const noegle = s.nytNavn('P');
  const felter = s.t.nogle([...FELTER, ...s.overblik.indsatser], 2).map((indsatsomraade) => ({ indsatsomraade }));
  const lokaltMinimum = s.t.af(2500, 0, undefined);
  return {
    input: { noegle, navn: noegle, ...egenPeriode(s), lokaltMinimum, regelgrundlag: 'Lov', indsatsomraader: felter },
    aktoer: s.t.af(FONDEN, ADMINISTRATOREN),
  };
};

export const retBevillingsperiode: Generator = (s) => {
  const egen = s.t.en(s.overblik.perioder);
  if (!egen && s.t.sker(0.6)) return null;
  const nyt = s.t.af<object>(
    { navn: 'Nyt navn' },
    { fra: dag(s) },
    { til: dag(s) },
    { til: null },
    { lokaltMinimum: s.t.af(2500, 1000, null) },
    { indsatsomraader: s.t.nogle(FELTER, 1).map((indsatsomraade) => ({ indsatsomraade })) },
  );
  return {
    input: { bevillingsperiode: egen ?? s.t.af('2011-14', '2015-18', '2019-26'), ...nyt, ...(egen ? {} : { dryRun: true }) },
    aktoer: s.t.af(FONDEN, ADMINISTRATOREN),
  };
};

export const opretPulje: Generator = (s) => {
  const kommune = s.enKommune().noegle;
  const noegle = s.nytNavn('PU');
  return { input: { kommune: s.t.sker(0.5) ? kommune : undefined, noegle, navn: noegle }, aktoer: s.bestyrelse(kommune) };
};

export const retPulje: Generator = (s) => {
  const p = s.t.en(s.overblik.puljer);
  return p ? { input: { pulje: p.noegle, navn: 'Nyt navn' }, aktoer: s.bestyrelse(p.kommune) } : null;
};

export const opretForum: Generator = (s) => {
  const k = s.enKommune();
  const noegle = s.nytNavn('FO');
  const art = s.t.af('BOLIGSOCIALT_FORUM', 'BYDELSBESTYRELSE', 'BYDELSBESTYRELSE', 'BOLIGSOCIAL_BESTYRELSE', 'SEKRETARIAT');
  const omraader = k.omraader.map((o) => o.noegle);
  return {
    input: {
      kommune: s.t.sker(0.5) ? k.noegle : undefined,
      noegle,
      navn: noegle,
      art,
      byomraader: s.t.nogle(omraader, art === 'BOLIGSOCIALT_FORUM' ? 1 : art === 'BYDELSBESTYRELSE' ? 2 : s.t.af(0, 0, 1)),
      ...periode(s),
      dato: s.t.sker(0.6) ? undefined : dag(s),
      afgoerelsesnoegle: s.nytNavn('A'),
    },
    aktoer: s.bestyrelse(k.noegle),
  };
};

export const retForum: Generator = (s) => {
  const f = s.t.en(s.overblik.fora);
  return f ? { input: { forum: f.noegle, navn: 'Nyt navn' }, aktoer: s.bestyrelse(f.kommune) } : null;
};

export const nedlaegForum: Generator = (s) => {
  const f = s.t.en(s.overblik.fora.filter((x) => x.til === null || s.t.sker(0.2)));
  return f ? { input: { forum: f.noegle, til: dag(s), dato: s.t.sker(0.7) ? undefined : dag(s) }, aktoer: s.bestyrelse(f.kommune) } : null;
};

/** A file of an organisation and one of estates: new ones, and one that is there with something else said of it. */
export const importer: Generator = (s) => {
  const k = s.enKommune();
  const noegle = s.nytNavn('O');
  const [ejer, gammel, sted] = [s.t.en(k.organisationer) ?? noegle, enAfdeling(s), s.t.en(s.overblik.omraader)];
  const ny = { boligorganisation: s.t.af(noegle, ejer), nummer: noegle, navn: 'Indlæst afdeling', kommune: k.noegle };
  const rettet = gammel && s.t.sker(0.5) ? [rettelse(s, gammel.noegle, sted)] : [];
  return {
    input: {
      filer: [
        { navn: 'afdeling.yaml', indhold: JSON.stringify([{ ...ny, ...s.t.af({}, { oprettet: dag(s) }) }, ...rettet]) },
        { navn: 'boligorganisation.yaml', indhold: JSON.stringify([{ noegle, navn: 'Indlæst organisation' }]) },
      ],
    },
    aktoer: ADMINISTRATOREN,
  };
};

const rettelse = (s: Spil, noegle: string, sted: { noegle: string; kommune: string } | undefined): object => ({
  noegle,
  boligorganisation: noegle.split('/')[0],
  nummer: noegle.split('/').slice(1).join('/'),
  navn: 'Rettet afdeling',
  ...s.t.af<object>({}, { oprettet: dag(s) }, { byomraade: sted?.noegle }, { byomraade: sted?.noegle, kommune: sted?.kommune }),
});
