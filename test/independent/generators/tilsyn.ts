import { days } from '../dice';
import { FONDEN, type Game, type Generator, lookup, MED_TILSAGN, RUNNING } from '../game';
import type { PlanView } from '../overview';

const yearOf = (day: string): number => Number(day.slice(0, 4));

/** The first year that the plan has run in and nobody has accounted for. */
export function nextYear(p: PlanView): number {
  const ready = new Set(p.redegoerelser.filter((r) => r.indsendt && r.vurdering !== 'IKKE_GODKENDT').map((r) => r.aar));
  let year = yearOf(p.start);
  while (ready.has(year)) year += 1;
  return year;
}

const kriterium = (p: PlanView, number: number): string =>
  lookup(
    'suc',
    `SELECT s.id FROM succeskriterium s JOIN maal m ON m.id = s.maal_id JOIN helhedsplan h ON h.id = m.helhedsplan_id WHERE h.noegle = '${p.noegle}' ORDER BY s.id LIMIT 1 OFFSET ${number}`,
  );

export const indsendRedegoerelse: Generator = (s, plan) => {
  const p = plan ?? s.plan(...RUNNING, 'AFSLUTTET', 'SAMMENLAGT');
  if (!p) return null;
  const year = s.t.happens(0.85) ? nextYear(p) : s.t.happens(0.5) ? undefined : yearOf(s.dag) + s.t.number(-3, 1);
  const sources = [...new Set(p.bidrag.map((b) => b.kilde))];
  return {
    input: {
      helhedsplan: p.noegle,
      dato: s.t.happens(0.7) ? undefined : s.dato(p),
      aar: year,
      gennemfoerelse: 'Gennemført',
      maalopfyldelser: p.maal
        .filter(() => s.t.happens(0.98))
        .map((m) => ({ maal: m.nummer, grad: s.t.af('OPFYLDT', 'DELVIST_OPFYLDT', 'IKKE_OPFYLDT') })),
      midlerforbrug: sources.map((finansieringskilde) => ({ finansieringskilde, budget: 1_000_000, forbrug: s.t.af(1_000_000, 500_000) })),
      succeskriterieopfyldelser: p.kriterier
        .filter(() => s.t.happens(0.5))
        .map((_, i) => ({ succeskriterium: kriterium(p, i), opfyldt: true })),
      milepaele: s.t.happens(0.3) ? [{ maal: 1, tekst: 'Næste', frist: `${(year ?? yearOf(s.dag)) + 1}-05-01` }] : [],
    },
    actor: s.t.happens(0.85) ? s.ansoeger(p) : FONDEN,
  };
};

const milepaelAct =
  (reached: boolean): Generator =>
  (s, plan) => {
    const fits = (m: string | null): boolean => (m !== null) === reached || s.t.happens(0.1);
    const p = plan ?? s.t.en(s.overview.planer.filter((q) => q.milepaele.some(fits)));
    const number = p?.milepaele.findIndex(fits) ?? -1;
    if (!p || number < 0) return null;
    const sql = `SELECT i.id FROM milepael i JOIN maal m ON m.id = i.maal_id JOIN helhedsplan h ON h.id = m.helhedsplan_id
      WHERE h.noegle = '${p.noegle}' ORDER BY i.id LIMIT 1 OFFSET ${number}`;
    return { input: { helhedsplan: p.noegle, dato: s.dato(p), milepael: lookup('mil', sql) }, actor: s.ansoeger(p) };
  };

export const naaMilepael = milepaelAct(false);
export const genaabnMilepael = milepaelAct(true);

export const vurderRedegoerelse: Generator = (s, plan) => {
  const p = plan ?? s.t.en(s.overview.planer.filter((q) => q.redegoerelser.length > 0));
  const r = s.t.en((p?.redegoerelser ?? []).filter((x) => (x.indsendt && !x.vurdering) || s.t.happens(0.1)));
  if (!p || !r) return null;
  const date = s.t.happens(0.8) ? s.dato(p) : r.indsendt ? days(r.indsendt, s.t.number(-1, 30)) : undefined;
  const vurdering = s.t.af('TAGET_TIL_EFTERRETNING', 'TAGET_TIL_EFTERRETNING', 'MED_BEMAERKNINGER', 'IKKE_GODKENDT', 'IKKE_GODKENDT');
  return { input: { redegoerelse: r.noegle, dato: date, vurdering, tekst: s.t.happens(0.8) ? 'Bemærkning' : undefined }, actor: FONDEN };
};

const tilsyn =
  (choose: (s: Game) => PlanView | undefined): Generator =>
  (s, plan) => {
    const p = plan ?? choose(s);
    if (!p) return null;
    const year = s.t.happens(0.2) ? yearOf(p.start) + s.t.number(-1, 4) : undefined;
    return { input: { helhedsplan: p.noegle, dato: s.dato(p), tekst: 'Tilsyn', aar: year }, actor: FONDEN };
  };

export const tilbageholdUdbetaling = tilsyn((s) => s.plan(...MED_TILSAGN));
export const genoptagUdbetaling = tilsyn((s) => s.t.en(s.overview.planer.filter((p) => p.stopped > 0)) ?? s.plan(...MED_TILSAGN));
export const bemaerk = tilsyn((s) => s.plan(...MED_TILSAGN));
