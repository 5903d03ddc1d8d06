import { days, yearAfter } from '../dice';
import { type Draft, FONDEN, type Game, type Generator } from '../game';
import type { PlanView } from '../overview';
import type { KommuneWorld } from '../world';

/** Programme periods by their first day, and fields that each has. */
const PERIODS = [
  { noegle: '2006', fra: '2006-01-01', fields: ['SUNDHED'] },
  { noegle: '2007-10', fra: '2007-01-01', fields: ['SUNDHED', 'KULTUR_FRITID'] },
  { noegle: '2011-14', fra: '2011-01-01', fields: ['SUNDHED', 'UDSATTE_GRUPPER', 'BEBOERNETVAERK'] },
  { noegle: '2015-18', fra: '2015-01-01', fields: ['TRYGHED_TRIVSEL', 'UDDANNELSE_BESKAEFTIGELSE'] },
  { noegle: '2019-26', fra: '2019-01-01', fields: ['BESKAEFTIGELSE', 'INTEGRATION'] },
] as const;

const periodOn = (day: string): (typeof PERIODS)[number] => PERIODS.findLast((p) => p.fra <= day) ?? PERIODS[2];

interface Scope {
  readonly afdelinger: readonly string[];
  readonly ansoegere: readonly string[];
  readonly omraader: readonly string[];
}

// Where the plan lies: one area, two, or none, with the estates that are there and their owners.
function place(s: Game, k: KommuneWorld): Scope {
  const count = s.t.af(1, 1, 1, 2, 2, 0);
  const goodOnes = k.omraader.map((o) => o.noegle).filter((o) => /[XY]$/.test(o) || s.t.happens(0.3));
  const chosen = s.t.some(goodOnes, count * 2).slice(0, count);
  const possible = k.afdelinger.filter((a) =>
    count === 0 ? a.omraade === null || a.omraade.endsWith('W') : chosen.includes(a.omraade ?? ''),
  );
  const afdelinger = possible.filter(() => s.t.happens(0.8));
  const used = afdelinger.length > 0 ? afdelinger : possible;
  const omraader = s.t.happens(0.05)
    ? s.t.some(
        k.omraader.map((o) => o.noegle),
        2,
      )
    : chosen;
  const ansoegere = [...new Set(used.map((a) => a.organisation))].filter((_, i) => i === 0 || s.t.happens(0.8));
  const foreign = s.t.happens(0.04) ? s.t.en(s.country.flatMap((v) => v.afdelinger)) : undefined;
  return { afdelinger: [...used.map((a) => a.noegle), ...(foreign ? [foreign.noegle] : [])], ansoegere, omraader };
}

/** Contributions that add up, mostly; amounts in øre. */
export function randomFinansiering(
  s: Game,
  k: KommuneWorld,
  ramme: number,
  organisation: string | undefined,
  withPulje: boolean,
): Record<string, unknown>[] {
  const fond = Math.floor((ramme * s.t.af(75, 75, 75, 75, 75, 75, 75, 60, 50, s.t.af(75, 76, 100))) / 100);
  const kommunalt = Math.min(ramme - fond, Math.floor((ramme * s.t.af(125, 125, 125, 125, 100, 60, 125, s.t.af(125, 126, 0))) / 1000));
  const own = ramme - fond - kommunalt + (s.t.happens(0.02) ? 1 : 0);
  const pulje = s.t.happens(0.04) ? s.t.en(s.country.flatMap((v) => v.puljer)) : s.t.en(k.puljer);
  const [other] = s.t.happens(0.1) ? k.puljer.filter((p) => p !== pulje) : [];
  const shared = other && withPulje ? Math.floor(kommunalt / 3) : 0;
  return [
    { kilde: 'LANDSBYGGEFONDEN', beloeb: fond },
    ...(kommunalt > 0 ? [{ kilde: 'KOMMUNE', beloeb: kommunalt - shared, ...(withPulje ? { pulje } : {}) }] : []),
    ...(shared > 0 ? [{ kilde: 'KOMMUNE', beloeb: shared, pulje: other }] : []),
    { kilde: 'BOLIGORGANISATION', beloeb: own, ...(organisation && s.t.happens(0.7) ? { boligorganisation: organisation } : {}) },
  ];
}

const maal = (s: Game, fields: readonly string[]): Record<string, unknown>[] =>
  Array.from({ length: s.t.number(1, 2) }, (_, i) => ({
    indsatsomraade: s.t.happens(0.97) ? s.t.en(fields) : 'SUNDHED',
    tekst: `Mål ${i + 1}`,
    succeskriterier: s.t.happens(0.5) ? [{ tekst: 'Kriterium', indikator: 'Antal' }] : [],
    milepaele: s.t.happens(0.5) ? [{ tekst: 'Skridt', frist: days(s.dag, s.t.number(100, 1500)) }] : [],
  }));

const deltagere = (s: Game, afdelinger: readonly string[], start: string, end: string): Record<string, unknown>[] =>
  afdelinger.map((afdeling) => {
    if (s.t.happens(0.95)) return { afdeling };
    if (s.t.happens(0.4)) return { afdeling, fra: '2000-01-01', til: '2000-02-01' };
    return { afdeling, fra: days(start, s.t.number(-400, 400)), til: days(end, s.t.number(-400, 400)) };
  });

const roles = (s: Game, ansoegere: readonly string[]): Record<string, unknown>[] =>
  ansoegere.map((boligorganisation, i) => ({ boligorganisation, rolle: (i === 0) !== s.t.happens(0.02) ? 'LEDENDE' : 'DELTAGENDE' }));

function period(s: Game): { start: string; slut: string } {
  const about = s.calm ? s.t.af(60, 150, 300) : s.t.af(30, 200, 400, 500, 700, -200, 5000);
  const raw = days(s.dag, about === 5000 ? s.t.number(1000, 5000) : about);
  const start = s.t.happens(0.8) ? `${raw.slice(0, 8)}01` : raw;
  const end = s.t.happens(0.9) ? yearAfter(start, s.t.af(4, 4, 4, 2, 1, 1)) : days(start, s.t.number(0, 3000));
  return { start, slut: end };
}

export const opretHelhedsplan: Generator = (s) => {
  const k = s.enKommune();
  const where = place(s, k);
  const { start, slut: end } = period(s);
  const rules = s.t.happens(0.95) ? periodOn(s.dag) : (s.t.en(PERIODS) ?? PERIODS[2]);
  const oekonomiskRamme = s.t.af(100_000_000, 80_000_000, 12_345_679, 99_999_999, 250_000_000);
  const withPulje = s.t.happens(where.omraader.some((o) => /[XY]$/.test(o)) ? 0.92 : 0.15);
  return {
    input: {
      noegle: s.newName('H'),
      titel: 'Prøveplan',
      start,
      slut: end,
      oekonomiskRamme,
      kommune: s.t.happens(0.98) ? k.noegle : s.t.en(s.country)?.noegle,
      bevillingsperiode: rules.noegle,
      ansoegere: roles(s, where.ansoegere),
      afdelinger: deltagere(s, where.afdelinger, start, end),
      byomraader: where.omraader,
      finansiering: randomFinansiering(s, k, oekonomiskRamme, where.ansoegere[0], withPulje),
      maal: maal(s, rules.fields),
      ...(s.t.happens(0.1)
        ? {
            forgaengere: s.t.some(
              s.overview.planer.map((p) => p.noegle),
              1,
            ),
          }
        : {}),
    },
    actor: { role: 'BOLIGORGANISATION', for: where.ansoegere[0] ?? null },
  };
};

/** A change of one thing or two of a plan. */
export function changes(s: Game, p: PlanView): Record<string, unknown> {
  const k = s.kommune(p.kommune);
  const where = place(s, k);
  const p2 = period(s);
  const withPulje = p.omraader.length > 0;
  return s.t.af<Record<string, unknown>>(
    { titel: 'Ny titel' },
    { start: days(p.start, s.t.number(-500, 500)) },
    { slut: days(p.slut, s.t.number(-900, 900)) },
    { start: p2.start, slut: p2.slut },
    { byomraader: where.omraader },
    { byomraader: [] },
    { afdelinger: deltagere(s, where.afdelinger, p.start, p.slut), ansoegere: roles(s, where.ansoegere), byomraader: where.omraader },
    { ansoegere: roles(s, where.ansoegere) },
    { afdelinger: deltagere(s, where.afdelinger, p.start, p.slut) },
    { finansiering: randomFinansiering(s, k, p.ramme, p.ansoegere[0], withPulje) },
    { oekonomiskRamme: p.ramme * 2, finansiering: randomFinansiering(s, k, p.ramme * 2, p.ansoegere[0], withPulje) },
    {
      oekonomiskRamme: Math.floor(p.ramme / 2),
      finansiering: randomFinansiering(s, k, Math.floor(p.ramme / 2), p.ansoegere[0], withPulje),
    },
    { oekonomiskRamme: p.ramme + 1 },
    { maal: maal(s, (PERIODS.find((x) => x.noegle === p.period) ?? PERIODS[2]).fields) },
  );
}

export const retHelhedsplan: Generator = (s, plan) => {
  const p = plan ?? s.plan('FORBEREDELSE', 'PRAEKVALIFICERET');
  return p ? { input: { helhedsplan: p.noegle, ...changes(s, p) }, actor: s.ansoeger(p) } : null;
};

/** An act on one plan, on a day. */
const onPlan =
  (
    states: readonly string[],
    who: (s: Game, p: PlanView) => Draft['actor'],
    more: (s: Game, p: PlanView) => object = () => ({}),
  ): Generator =>
  (s, plan) => {
    const p = plan ?? s.plan(...states);
    return p ? { input: { helhedsplan: p.noegle, dato: s.dato(p), ...more(s, p) }, actor: who(s, p) } : null;
  };

const ansoegeren = (s: Game, p: PlanView): Draft['actor'] => s.ansoeger(p);
const forvaltningen = (s: Game, p: PlanView): Draft['actor'] => s.forvaltning(p.kommune);
const fonden = (): Draft['actor'] => FONDEN;
const RUNNING = ['IGANGVAERENDE', 'FORLAENGET'];

export const anbefalHelhedsplan = onPlan(['FORBEREDELSE'], forvaltningen);
export const ansoegPraekvalifikation = onPlan(['FORBEREDELSE'], ansoegeren);
export const praekvalificerHelhedsplan = onPlan(['PRAEKVALIFIKATION_ANSOEGT'], fonden);
export const givAfslag = onPlan(['PRAEKVALIFIKATION_ANSOEGT', 'GODKENDT'], fonden);
export const indsendHelhedsplan = onPlan(['PRAEKVALIFICERET'], ansoegeren, (s, p) => ({
  kommune: s.t.happens(0.97) ? p.kommune : s.t.en(s.country)?.noegle,
}));
export const indstilHelhedsplan = onPlan(['INDSENDT'], forvaltningen);
export const givTilsagn = onPlan(['GODKENDT'], fonden);
export const igangsaetHelhedsplan = onPlan(['TILSAGN'], ansoegeren);
export const forlaengHelhedsplan = onPlan(RUNNING, fonden, (s, p) => ({ slut: days(p.slut, s.t.af(365, 180, 730, 1, 0, -30, 4000)) }));
export const afslutHelhedsplan = onPlan(RUNNING, ansoegeren);
export const traekHelhedsplan = onPlan(
  ['FORBEREDELSE', 'PRAEKVALIFIKATION_ANSOEGT', 'PRAEKVALIFICERET', 'INDSENDT', 'INDSTILLET', 'GODKENDT'],
  ansoegeren,
);

/** What a new decision may change of an approved plan. */
const CHANGED = ['oekonomiskRamme', 'ansoegere', 'afdelinger', 'byomraader', 'finansiering'];

export const aendrGodkendtPlan: Generator = (s, plan) => {
  const p = plan ?? s.plan('GODKENDT', 'TILSAGN', ...RUNNING);
  if (!p) return null;
  const altered = Object.entries(changes(s, p)).filter(([field]) => CHANGED.includes(field) || s.t.happens(0.02));
  return { input: { helhedsplan: p.noegle, dato: s.dato(p), ...Object.fromEntries(altered) }, actor: s.bestyrelse(p.kommune) };
};

export const standsHelhedsplan: Generator = (s, plan) => {
  const p = plan ?? s.plan('TILSAGN', ...RUNNING);
  if (!p) return null;
  const options = s.t.af('TILBAGEFOERES', 'BEHOLDES', undefined);
  return {
    input: { helhedsplan: p.noegle, dato: s.dato(p), disponeredeMidler: options },
    actor: s.t.happens(0.5) ? FONDEN : s.bestyrelse(p.kommune),
  };
};

export const sammenlaegHelhedsplaner: Generator = (s, plan) => {
  const p = plan ?? s.plan(...RUNNING);
  const possible = s.overview.planer.filter((q) => q !== p && (['TILSAGN', ...RUNNING].includes(q.status) || s.t.happens(0.1)));
  const fresh = s.t.en(possible.filter((q) => q.kommune === p?.kommune || s.t.happens(0.2))) ?? s.t.en(possible);
  if (!p || !fresh || (!['TILSAGN', ...RUNNING].includes(fresh.status) && s.t.happens(0.8))) return null;
  const several = s.t.happens(0.15)
    ? s.overview.planer.filter((q) => q !== p && q !== fresh && RUNNING.includes(q.status)).slice(0, 1)
    : [];
  return {
    input: { helhedsplaner: [p.noegle, ...several.map((q) => q.noegle)], efterfoelger: fresh.noegle, dato: s.dato(p) },
    actor: FONDEN,
  };
};
