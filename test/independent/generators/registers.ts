import { days, yearAfter } from '../dice';
import { FONDEN, type Game, type Generator, like, lookup } from '../game';

/** Acts on what the network stands on. */

const ADMINISTRATOREN = like('ADMINISTRATOR');
const FIELDS = ['SUNDHED', 'KULTUR_FRITID', 'BESKAEFTIGELSE'];

/** The kommunalbestyrelse, or for what is not its alone an administrator. */
const bestyrelsen = (s: Game, kommune: string, onlyThat = true) => (onlyThat || s.t.happens(0.5) ? s.bestyrelse(kommune) : ADMINISTRATOREN);

const day = (s: Game): string => days(s.dag, s.t.af(0, 0, 1, 30, -30, 365, -365, -1500, 1500));
const period = (s: Game): { fra: string | undefined; til: string | undefined } => {
  const from = s.t.happens(0.4) ? undefined : day(s);
  return { fra: from, til: s.t.happens(0.3) ? yearAfter(from ?? s.dag, s.t.number(1, 6)) : undefined };
};
const code = (s: Game): string => String(s.t.number(2000, 9999));

export const opretKommune: Generator = (s) => {
  const key = s.newName('N');
  return { input: { noegle: key, navn: key, kode: code(s), kommunalbestyrelse: 'Byrådet' }, actor: ADMINISTRATOREN };
};

export const retKommune: Generator = (s) => ({
  input: {
    kommune: s.enKommune().noegle,
    ...s.t.af<object>({ navn: 'Andet navn' }, { kode: code(s) }, { kommunalbestyrelse: 'Kommunalbestyrelsen' }),
  },
  actor: ADMINISTRATOREN,
});

export const opretByomraade: Generator = (s) => {
  const kommune = s.enKommune().noegle;
  const key = s.newName('B');
  return { input: { kommune, noegle: key, navn: key, aliaser: ['Alias'], bydele: [] }, actor: ADMINISTRATOREN };
};

export const retByomraade: Generator = (s) => {
  const b = s.t.en(s.overview.omraader);
  return b ? { input: { byomraade: b.noegle, navn: 'Nyt navn', aliaser: ['Andet'] }, actor: ADMINISTRATOREN } : null;
};

export const vedtagPolitik: Generator = (s) => {
  const k = s.enKommune();
  const current = s.overview.politikker.filter((p) => p.kommune === k.noegle && (p.til === null || p.til > s.dag));
  const old = s.t.happens(0.75) ? s.t.en(current) : undefined;
  const omraader = k.omraader.map((o) => o.noegle);
  return {
    input: {
      kommune: s.t.happens(0.5) ? k.noegle : undefined,
      noegle: s.newName('POL'),
      titel: 'Ny politik',
      ...(old && s.t.happens(0.8) ? { fra: days(s.dag, s.t.af(0, 1, 100)) } : period(s)),
      dato: s.t.happens(0.7) ? undefined : day(s),
      byomraader: s.t.happens(0.5) ? omraader : s.t.some(omraader, 3),
      afloeser: old?.noegle,
      afgoerelsesnoegle: s.newName('A'),
    },
    actor: s.bestyrelse(k.noegle),
  };
};

export const ophaevPolitik: Generator = (s) => {
  const p = s.t.en(s.overview.politikker);
  return p
    ? { input: { politik: p.noegle, til: day(s), dato: s.t.happens(0.7) ? undefined : day(s) }, actor: s.bestyrelse(p.kommune) }
    : null;
};

export const udpegByomraade: Generator = (s) => {
  const p = s.t.en(s.overview.politikker.filter((x) => (x.fra <= s.dag && (x.til === null || x.til > s.dag)) || s.t.happens(0.2)));
  const udpeget = s.overview.udpegninger.filter((u) => u.politik === p?.noegle && u.til === p.til).map((u) => u.omraade);
  const b = s.t.en(s.overview.omraader.filter((o) => (o.kommune === p?.kommune && !udpeget.includes(o.noegle)) || s.t.happens(0.03)));
  if (!p || !b) return null;
  const when = s.t.happens(0.5) ? { dato: s.t.happens(0.7) ? undefined : day(s), ...period(s) } : {};
  return { input: { politik: p.noegle, byomraade: b.noegle, ...when }, actor: s.bestyrelse(p.kommune) };
};

export const ophaevUdpegning: Generator = (s) => {
  const u = s.t.en(s.overview.udpegninger);
  if (!u) return null;
  const kommune = s.overview.politikker.find((p) => p.noegle === u.politik)?.kommune ?? '';
  const sql = `SELECT u.id FROM udpegning u JOIN politik p ON p.id = u.politik_id JOIN byomraade b ON b.id = u.byomraade_id
    WHERE p.noegle = '${u.politik}' AND b.noegle = '${u.omraade}' AND u.fra = '${u.fra}'`;
  const to = s.t.happens(0.5) ? day(s) : days(u.fra, s.t.number(-1, 2500));
  return { input: { udpegning: lookup('udp', sql), til: to, dato: s.t.happens(0.7) ? undefined : day(s) }, actor: s.bestyrelse(kommune) };
};

export const opretForvaltning: Generator = (s) => {
  const kommune = s.enKommune().noegle;
  const key = s.newName('F');
  return {
    input: { kommune, noegle: key, kortnavn: key, navn: key, udvalg: 'Udvalget', ...period(s) },
    actor: bestyrelsen(s, kommune, false),
  };
};

export const retForvaltning: Generator = (s) => {
  const f = s.t.en(s.overview.forvaltninger);
  return f ? { input: { forvaltning: f.noegle, navn: 'Nyt navn', udvalg: 'Andet udvalg' }, actor: bestyrelsen(s, f.kommune, false) } : null;
};

export const nedlaegForvaltning: Generator = (s) => {
  const f = s.t.en(s.overview.forvaltninger);
  return f ? { input: { forvaltning: f.noegle, til: day(s) }, actor: bestyrelsen(s, f.kommune, false) } : null;
};

export const opretBoligorganisation: Generator = (s) => {
  const key = s.newName('A-O');
  const administrator = s.t.happens(0.3) ? s.t.en(s.overview.organisations)?.noegle : undefined;
  return { input: { noegle: key, navn: key, administrator, fra: administrator ? day(s) : undefined }, actor: ADMINISTRATOREN };
};

export const retBoligorganisation: Generator = (s) => {
  const o = s.t.en(s.overview.organisations);
  return o ? { input: { boligorganisation: o.noegle, navn: 'Nyt navn' }, actor: ADMINISTRATOREN } : null;
};

export const overtagAdministration: Generator = (s) => {
  const o = s.t.en(s.overview.organisations);
  const fresh = s.t.en(s.overview.organisations);
  return o && fresh ? { input: { boligorganisation: o.noegle, administrator: fresh.noegle, ...period(s) }, actor: ADMINISTRATOREN } : null;
};

export const afslutAdministration: Generator = (s) => {
  const o = s.t.en(s.overview.organisations.filter((x) => x.administrator || s.t.happens(0.05)));
  return o ? { input: { boligorganisation: o.noegle, til: day(s) }, actor: ADMINISTRATOREN } : null;
};

export const opretAfdeling: Generator = (s) => {
  const k = s.enKommune();
  const omraade = s.t.en(k.omraader);
  return {
    input: {
      boligorganisation: s.t.en(k.organisations) ?? '',
      nummer: s.newName('').replace(/^S\d+-/, ''),
      navn: 'Ny afdeling',
      antalLejemaal: 50,
      byomraade: s.t.happens(0.8) ? omraade?.noegle : undefined,
      kommune: s.t.happens(0.6) ? k.noegle : undefined,
      oprettet: s.t.happens(0.5) ? day(s) : undefined,
    },
    actor: ADMINISTRATOREN,
  };
};

const enAfdeling = (s: Game) => s.t.en(s.overview.afdelinger.filter((a) => a.nedlagt === null || s.t.happens(0.1)));

export const retAfdeling: Generator = (s) => {
  const a = enAfdeling(s);
  if (!a) return null;
  const omraade = s.t.en(s.overview.omraader);
  const newOne = s.t.af<object>(
    { navn: 'Nyt navn', antalBeboere: 10 },
    { byomraade: s.t.en(s.overview.omraader.filter((o) => o.kommune === a.kommune))?.noegle },
    { byomraade: omraade?.noegle, kommune: omraade?.kommune },
    { kommune: s.enKommune().noegle, byomraade: null },
    { oprettet: day(s) },
  );
  return { input: { afdeling: a.noegle, ...newOne }, actor: ADMINISTRATOREN };
};

export const flytAfdeling: Generator = (s) => {
  const a = enAfdeling(s);
  const o = s.t.en(s.overview.organisations);
  return a && o
    ? { input: { afdeling: a.noegle, boligorganisation: o.noegle, dato: s.t.happens(0.4) ? undefined : day(s) }, actor: ADMINISTRATOREN }
    : null;
};

export const sammenlaegAfdelinger: Generator = (s) => {
  const a = enAfdeling(s);
  const others = s.overview.afdelinger.filter((x) => x.noegle !== a?.noegle && (x.organisation === a?.organisation || s.t.happens(0.1)));
  const fresh = s.t.en(others);
  if (!a || !fresh) return null;
  return {
    input: { afdelinger: [{ afdeling: a.noegle }], efterfoelger: fresh.noegle, dato: s.t.happens(0.4) ? undefined : day(s) },
    actor: ADMINISTRATOREN,
  };
};

export const nedlaegAfdeling: Generator = (s) => {
  const a = enAfdeling(s);
  return a ? { input: { afdeling: a.noegle, dato: s.t.happens(0.4) ? undefined : day(s) }, actor: ADMINISTRATOREN } : null;
};

export const opretIndsatsomraade: Generator = (s) => {
  const key = s.newName('I');
  return { input: { noegle: key, navn: key }, actor: s.t.af(FONDEN, ADMINISTRATOREN) };
};

// The shared fields and periods are only tried, so that the sequences of one file do not meet.
export const retIndsatsomraade: Generator = (s) => {
  const ownOne = s.t.en(s.overview.indsatser);
  if (!ownOne && s.t.happens(0.6)) return null;
  const newOne = s.t.af<object>({ navn: 'Nyt navn' }, { kontraktomraade: true }, { kontraktomraade: false });
  return { input: { indsatsomraade: ownOne ?? s.t.en(FIELDS), ...newOne, ...(ownOne ? {} : { dryRun: true }) }, actor: ADMINISTRATOREN };
};

// Far from the others', and from those of other sequences in the file.
function ownPeriod(s: Game): { fra: string; til: string } {
  const year = 1900 + (Number(s.world.prefix.replace(/\D/g, '')) % 100);
  return { fra: `${year}-01-01`, til: s.t.happens(0.9) ? `${year + 1}-01-01` : `${year + s.t.number(0, 3)}-06-01` };
}

export const opretBevillingsperiode: Generator = (s) => {
  const key = s.newName('P');
  const fields = s.t.some([...FIELDS, ...s.overview.indsatser], 2).map((indsatsomraade) => ({ indsatsomraade }));
  const lokaltMinimum = s.t.af(2500, 0, undefined);
  return {
    input: { noegle: key, navn: key, ...ownPeriod(s), lokaltMinimum, regelgrundlag: 'Lov', indsatsomraader: fields },
    actor: s.t.af(FONDEN, ADMINISTRATOREN),
  };
};

export const retBevillingsperiode: Generator = (s) => {
  const own = s.t.en(s.overview.periods);
  if (!own && s.t.happens(0.6)) return null;
  const newOne = s.t.af<object>(
    { navn: 'Nyt navn' },
    { fra: day(s) },
    { til: day(s) },
    { til: null },
    { lokaltMinimum: s.t.af(2500, 1000, null) },
    { indsatsomraader: s.t.some(FIELDS, 1).map((indsatsomraade) => ({ indsatsomraade })) },
  );
  return {
    input: { bevillingsperiode: own ?? s.t.af('2011-14', '2015-18', '2019-26'), ...newOne, ...(own ? {} : { dryRun: true }) },
    actor: s.t.af(FONDEN, ADMINISTRATOREN),
  };
};

export const opretPulje: Generator = (s) => {
  const kommune = s.enKommune().noegle;
  const key = s.newName('PU');
  return { input: { kommune: s.t.happens(0.5) ? kommune : undefined, noegle: key, navn: key }, actor: s.bestyrelse(kommune) };
};

export const retPulje: Generator = (s) => {
  const p = s.t.en(s.overview.puljer);
  return p ? { input: { pulje: p.noegle, navn: 'Nyt navn' }, actor: s.bestyrelse(p.kommune) } : null;
};

export const opretForum: Generator = (s) => {
  const k = s.enKommune();
  const key = s.newName('FO');
  const kind = s.t.af('BOLIGSOCIALT_FORUM', 'BYDELSBESTYRELSE', 'BYDELSBESTYRELSE', 'BOLIGSOCIAL_BESTYRELSE', 'SEKRETARIAT');
  const omraader = k.omraader.map((o) => o.noegle);
  return {
    input: {
      kommune: s.t.happens(0.5) ? k.noegle : undefined,
      noegle: key,
      navn: key,
      art: kind,
      byomraader: s.t.some(omraader, kind === 'BOLIGSOCIALT_FORUM' ? 1 : kind === 'BYDELSBESTYRELSE' ? 2 : s.t.af(0, 0, 1)),
      ...period(s),
      dato: s.t.happens(0.6) ? undefined : day(s),
      afgoerelsesnoegle: s.newName('A'),
    },
    actor: s.bestyrelse(k.noegle),
  };
};

export const retForum: Generator = (s) => {
  const f = s.t.en(s.overview.fora);
  return f ? { input: { forum: f.noegle, navn: 'Nyt navn' }, actor: s.bestyrelse(f.kommune) } : null;
};

export const nedlaegForum: Generator = (s) => {
  const f = s.t.en(s.overview.fora.filter((x) => x.til === null || s.t.happens(0.2)));
  return f
    ? { input: { forum: f.noegle, til: day(s), dato: s.t.happens(0.7) ? undefined : day(s) }, actor: s.bestyrelse(f.kommune) }
    : null;
};

/** A file of an organisation and one of estates: new ones, and one that is there with something else said of it. */
export const importer: Generator = (s) => {
  const k = s.enKommune();
  const key = s.newName('O');
  const [owner, old, place] = [s.t.en(k.organisations) ?? key, enAfdeling(s), s.t.en(s.overview.omraader)];
  const fresh = { boligorganisation: s.t.af(key, owner), nummer: key, navn: 'Indlæst afdeling', kommune: k.noegle };
  const corrected = old && s.t.happens(0.5) ? [correction(s, old.noegle, place)] : [];
  return {
    input: {
      filer: [
        { navn: 'afdeling.yaml', indhold: JSON.stringify([{ ...fresh, ...s.t.af({}, { oprettet: day(s) }) }, ...corrected]) },
        { navn: 'boligorganisation.yaml', indhold: JSON.stringify([{ noegle: key, navn: 'Indlæst organisation' }]) },
      ],
    },
    actor: ADMINISTRATOREN,
  };
};

const correction = (s: Game, key: string, place: { noegle: string; kommune: string } | undefined): object => ({
  noegle: key,
  boligorganisation: key.split('/')[0],
  nummer: key.split('/').slice(1).join('/'),
  navn: 'Rettet afdeling',
  ...s.t.af<object>({}, { oprettet: day(s) }, { byomraade: place?.noegle }, { byomraade: place?.noegle, kommune: place?.kommune }),
});

export const indberetNoegletal: Generator = (s) => {
  const a = enAfdeling(s);
  if (!a) return null;
  const [residents, households] = [s.t.af(99, 100, 250), s.t.af(49, 50, 120)];
  // Shares are in basis points here, as an act gets them.
  const numbers = { udenForArbejdeOgUddannelse: 4010, lavUddannelse: 5000, indkomstindeks: 55, doemte: 270, ikkeVestlige: 4999 };
  return {
    input: {
      afdeling: a.noegle,
      aar: Number(s.dag.slice(0, 4)) - s.t.number(-1, 3),
      antalBeboere: residents,
      antalHusstande: households,
      ...(s.t.happens(0.6) ? numbers : {}),
    },
    actor: s.t.happens(0.5) ? FONDEN : ADMINISTRATOREN,
  };
};

export const retNoegletal: Generator = (s) => {
  const n = s.t.en(s.overview.noegletal);
  if (!n) return null;
  const change = s.t.af<object>(
    { antalBeboere: s.t.af(99, 100, 400) },
    { antalHusstande: s.t.af(49, 50, 150) },
    { doemte: 150 },
    { udenForArbejdeOgUddannelse: null, lavUddannelse: null, indkomstindeks: null, doemte: null, ikkeVestlige: null },
  );
  return { input: { noegletal: `noe_${n.id}`, ...change }, actor: s.t.happens(0.5) ? FONDEN : ADMINISTRATOREN };
};
