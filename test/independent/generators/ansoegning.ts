import { aarEfter, dage } from '../dice';
import { FONDEN, type Generator, type Spil, type Udkast } from '../game';
import type { Planbillede } from '../overview';
import type { Kommuneverden } from '../world';

/** Programme periods by their first day, and fields that each has. */
const PERIODER = [
  { noegle: '2006', fra: '2006-01-01', felter: ['SUNDHED'] },
  { noegle: '2007-10', fra: '2007-01-01', felter: ['SUNDHED', 'KULTUR_FRITID'] },
  { noegle: '2011-14', fra: '2011-01-01', felter: ['SUNDHED', 'UDSATTE_GRUPPER', 'BEBOERNETVAERK'] },
  { noegle: '2015-18', fra: '2015-01-01', felter: ['TRYGHED_TRIVSEL', 'UDDANNELSE_BESKAEFTIGELSE'] },
  { noegle: '2019-26', fra: '2019-01-01', felter: ['BESKAEFTIGELSE', 'INTEGRATION'] },
] as const;

const periodePr = (dag: string): (typeof PERIODER)[number] => PERIODER.findLast((p) => p.fra <= dag) ?? PERIODER[2];

interface Sted {
  readonly afdelinger: readonly string[];
  readonly ansoegere: readonly string[];
  readonly omraader: readonly string[];
}

// Where the plan lies: one area, two, or none, with the estates that are there and their owners.
function sted(s: Spil, k: Kommuneverden): Sted {
  const antal = s.t.af(1, 1, 1, 2, 2, 0);
  const gode = k.omraader.map((o) => o.noegle).filter((o) => /[XY]$/.test(o) || s.t.sker(0.3));
  const valgte = s.t.nogle(gode, antal * 2).slice(0, antal);
  const mulige = k.afdelinger.filter((a) =>
    antal === 0 ? a.omraade === null || a.omraade.endsWith('W') : valgte.includes(a.omraade ?? ''),
  );
  const afdelinger = mulige.filter(() => s.t.sker(0.8));
  const brugte = afdelinger.length > 0 ? afdelinger : mulige;
  const omraader = s.t.sker(0.05)
    ? s.t.nogle(
        k.omraader.map((o) => o.noegle),
        2,
      )
    : valgte;
  const ansoegere = [...new Set(brugte.map((a) => a.organisation))].filter((_, i) => i === 0 || s.t.sker(0.8));
  const fremmed = s.t.sker(0.04) ? s.t.en(s.land.flatMap((v) => v.afdelinger)) : undefined;
  return { afdelinger: [...brugte.map((a) => a.noegle), ...(fremmed ? [fremmed.noegle] : [])], ansoegere, omraader };
}

/** Contributions that add up, mostly; amounts in øre. */
export function finansiering(
  s: Spil,
  k: Kommuneverden,
  ramme: number,
  organisation: string | undefined,
  medPulje: boolean,
): Record<string, unknown>[] {
  const fond = Math.floor((ramme * s.t.af(75, 75, 75, 75, 75, 75, 75, 60, 50, s.t.af(75, 76, 100))) / 100);
  const kommunalt = Math.min(ramme - fond, Math.floor((ramme * s.t.af(125, 125, 125, 125, 100, 60, 125, s.t.af(125, 126, 0))) / 1000));
  const egen = ramme - fond - kommunalt + (s.t.sker(0.02) ? 1 : 0);
  const pulje = s.t.sker(0.04) ? s.t.en(s.land.flatMap((v) => v.puljer)) : s.t.en(k.puljer);
  const [anden] = s.t.sker(0.1) ? k.puljer.filter((p) => p !== pulje) : [];
  const delt = anden && medPulje ? Math.floor(kommunalt / 3) : 0;
  return [
    { kilde: 'LANDSBYGGEFONDEN', beloeb: fond },
    ...(kommunalt > 0 ? [{ kilde: 'KOMMUNE', beloeb: kommunalt - delt, ...(medPulje ? { pulje } : {}) }] : []),
    ...(delt > 0 ? [{ kilde: 'KOMMUNE', beloeb: delt, pulje: anden }] : []),
    { kilde: 'BOLIGORGANISATION', beloeb: egen, ...(organisation && s.t.sker(0.7) ? { boligorganisation: organisation } : {}) },
  ];
}

const maal = (s: Spil, felter: readonly string[]): Record<string, unknown>[] =>
  Array.from({ length: s.t.tal(1, 2) }, (_, i) => ({
    indsatsomraade: s.t.sker(0.97) ? s.t.en(felter) : 'SUNDHED',
    tekst: `Mål ${i + 1}`,
    succeskriterier: s.t.sker(0.5) ? [{ tekst: 'Kriterium', indikator: 'Antal' }] : [],
    milepaele: s.t.sker(0.5) ? [{ tekst: 'Skridt', frist: dage(s.dag, s.t.tal(100, 1500)) }] : [],
  }));

const deltagere = (s: Spil, afdelinger: readonly string[], start: string, slut: string): Record<string, unknown>[] =>
  afdelinger.map((afdeling) => {
    if (s.t.sker(0.95)) return { afdeling };
    if (s.t.sker(0.4)) return { afdeling, fra: '2000-01-01', til: '2000-02-01' };
    return { afdeling, fra: dage(start, s.t.tal(-400, 400)), til: dage(slut, s.t.tal(-400, 400)) };
  });

const roller = (s: Spil, ansoegere: readonly string[]): Record<string, unknown>[] =>
  ansoegere.map((boligorganisation, i) => ({ boligorganisation, rolle: (i === 0) !== s.t.sker(0.02) ? 'LEDENDE' : 'DELTAGENDE' }));

function periode(s: Spil): { start: string; slut: string } {
  const om = s.rolig ? s.t.af(60, 150, 300) : s.t.af(30, 200, 400, 500, 700, -200, 5000);
  const raa = dage(s.dag, om === 5000 ? s.t.tal(1000, 5000) : om);
  const start = s.t.sker(0.8) ? `${raa.slice(0, 8)}01` : raa;
  const slut = s.t.sker(0.9) ? aarEfter(start, s.t.af(4, 4, 4, 2, 1, 1)) : dage(start, s.t.tal(0, 3000));
  return { start, slut };
}

export const opretHelhedsplan: Generator = (s) => {
  const k = s.enKommune();
  const hvor = sted(s, k);
  const { start, slut } = periode(s);
  const regler = s.t.sker(0.95) ? periodePr(s.dag) : (s.t.en(PERIODER) ?? PERIODER[2]);
  const oekonomiskRamme = s.t.af(100_000_000, 80_000_000, 12_345_679, 99_999_999, 250_000_000);
  const medPulje = s.t.sker(hvor.omraader.some((o) => /[XY]$/.test(o)) ? 0.92 : 0.15);
  return {
    input: {
      noegle: s.nytNavn('H'),
      titel: 'Prøveplan',
      start,
      slut,
      oekonomiskRamme,
      kommune: s.t.sker(0.98) ? k.noegle : s.t.en(s.land)?.noegle,
      bevillingsperiode: regler.noegle,
      ansoegere: roller(s, hvor.ansoegere),
      afdelinger: deltagere(s, hvor.afdelinger, start, slut),
      byomraader: hvor.omraader,
      finansiering: finansiering(s, k, oekonomiskRamme, hvor.ansoegere[0], medPulje),
      maal: maal(s, regler.felter),
      ...(s.t.sker(0.1)
        ? {
            forgaengere: s.t.nogle(
              s.overblik.planer.map((p) => p.noegle),
              1,
            ),
          }
        : {}),
    },
    aktoer: { rolle: 'BOLIGORGANISATION', for: hvor.ansoegere[0] ?? null },
  };
};

/** A change of one thing or two of a plan. */
export function aendringer(s: Spil, p: Planbillede): Record<string, unknown> {
  const k = s.kommune(p.kommune);
  const hvor = sted(s, k);
  const p2 = periode(s);
  const medPulje = p.omraader.length > 0;
  return s.t.af<Record<string, unknown>>(
    { titel: 'Ny titel' },
    { start: dage(p.start, s.t.tal(-500, 500)) },
    { slut: dage(p.slut, s.t.tal(-900, 900)) },
    { start: p2.start, slut: p2.slut },
    { byomraader: hvor.omraader },
    { byomraader: [] },
    { afdelinger: deltagere(s, hvor.afdelinger, p.start, p.slut), ansoegere: roller(s, hvor.ansoegere), byomraader: hvor.omraader },
    { ansoegere: roller(s, hvor.ansoegere) },
    { afdelinger: deltagere(s, hvor.afdelinger, p.start, p.slut) },
    { finansiering: finansiering(s, k, p.ramme, p.ansoegere[0], medPulje) },
    { oekonomiskRamme: p.ramme * 2, finansiering: finansiering(s, k, p.ramme * 2, p.ansoegere[0], medPulje) },
    { oekonomiskRamme: Math.floor(p.ramme / 2), finansiering: finansiering(s, k, Math.floor(p.ramme / 2), p.ansoegere[0], medPulje) },
    { oekonomiskRamme: p.ramme + 1 },
    { maal: maal(s, (PERIODER.find((x) => x.noegle === p.periode) ?? PERIODER[2]).felter) },
  );
}

export const retHelhedsplan: Generator = (s, plan) => {
  const p = plan ?? s.plan('FORBEREDELSE', 'PRAEKVALIFICERET');
  return p ? { input: { helhedsplan: p.noegle, ...aendringer(s, p) }, aktoer: s.ansoeger(p) } : null;
};

/** An act on one plan, on a day. */
const paaPlan =
  (
    tilstande: readonly string[],
    hvem: (s: Spil, p: Planbillede) => Udkast['aktoer'],
    mere: (s: Spil, p: Planbillede) => object = () => ({}),
  ): Generator =>
  (s, plan) => {
    const p = plan ?? s.plan(...tilstande);
    return p ? { input: { helhedsplan: p.noegle, dato: s.dato(p), ...mere(s, p) }, aktoer: hvem(s, p) } : null;
  };

const ansoegeren = (s: Spil, p: Planbillede): Udkast['aktoer'] => s.ansoeger(p);
const forvaltningen = (s: Spil, p: Planbillede): Udkast['aktoer'] => s.forvaltning(p.kommune);
const fonden = (): Udkast['aktoer'] => FONDEN;
const LOEBER = ['IGANGVAERENDE', 'FORLAENGET'];

export const anbefalHelhedsplan = paaPlan(['FORBEREDELSE'], forvaltningen);
export const ansoegPraekvalifikation = paaPlan(['FORBEREDELSE'], ansoegeren);
export const praekvalificerHelhedsplan = paaPlan(['PRAEKVALIFIKATION_ANSOEGT'], fonden);
export const givAfslag = paaPlan(['PRAEKVALIFIKATION_ANSOEGT', 'GODKENDT'], fonden);
export const indsendHelhedsplan = paaPlan(['PRAEKVALIFICERET'], ansoegeren, (s, p) => ({
  kommune: s.t.sker(0.97) ? p.kommune : s.t.en(s.land)?.noegle,
}));
export const indstilHelhedsplan = paaPlan(['INDSENDT'], forvaltningen);
export const givTilsagn = paaPlan(['GODKENDT'], fonden);
export const igangsaetHelhedsplan = paaPlan(['TILSAGN'], ansoegeren);
export const forlaengHelhedsplan = paaPlan(LOEBER, fonden, (s, p) => ({ slut: dage(p.slut, s.t.af(365, 180, 730, 1, 0, -30, 4000)) }));
export const afslutHelhedsplan = paaPlan(LOEBER, ansoegeren);
export const traekHelhedsplan = paaPlan(
  ['FORBEREDELSE', 'PRAEKVALIFIKATION_ANSOEGT', 'PRAEKVALIFICERET', 'INDSENDT', 'INDSTILLET', 'GODKENDT'],
  ansoegeren,
);

/** What a new decision may change of an approved plan. */
const AENDRES = ['oekonomiskRamme', 'ansoegere', 'afdelinger', 'byomraader', 'finansiering'];

export const aendrGodkendtPlan: Generator = (s, plan) => {
  const p = plan ?? s.plan('GODKENDT', 'TILSAGN', ...LOEBER);
  if (!p) return null;
  const nyt = Object.entries(aendringer(s, p)).filter(([felt]) => AENDRES.includes(felt) || s.t.sker(0.02));
  return { input: { helhedsplan: p.noegle, dato: s.dato(p), ...Object.fromEntries(nyt) }, aktoer: s.bestyrelse(p.kommune) };
};

export const standsHelhedsplan: Generator = (s, plan) => {
  const p = plan ?? s.plan('TILSAGN', ...LOEBER);
  if (!p) return null;
  const valg = s.t.af('TILBAGEFOERES', 'BEHOLDES', undefined);
  return {
    input: { helhedsplan: p.noegle, dato: s.dato(p), disponeredeMidler: valg },
    aktoer: s.t.sker(0.5) ? FONDEN : s.bestyrelse(p.kommune),
  };
};

export const sammenlaegHelhedsplaner: Generator = (s, plan) => {
  const p = plan ?? s.plan(...LOEBER);
  const mulige = s.overblik.planer.filter((q) => q !== p && (['TILSAGN', ...LOEBER].includes(q.status) || s.t.sker(0.1)));
  const ny = s.t.en(mulige.filter((q) => q.kommune === p?.kommune || s.t.sker(0.2))) ?? s.t.en(mulige);
  if (!p || !ny || (!['TILSAGN', ...LOEBER].includes(ny.status) && s.t.sker(0.8))) return null;
  const flere = s.t.sker(0.15) ? s.overblik.planer.filter((q) => q !== p && q !== ny && LOEBER.includes(q.status)).slice(0, 1) : [];
  return { input: { helhedsplaner: [p.noegle, ...flere.map((q) => q.noegle)], efterfoelger: ny.noegle, dato: s.dato(p) }, aktoer: FONDEN };
};
