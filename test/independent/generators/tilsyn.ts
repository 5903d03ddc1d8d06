import { dage } from '../dice';
import { FONDEN, type Generator, LOEBER, MED_TILSAGN, opslag, type Spil } from '../game';
import type { Planbillede } from '../overview';

const aaret = (dag: string): number => Number(dag.slice(0, 4));

/** The first year that the plan has run in and nobody has accounted for. */
export function naesteAar(p: Planbillede): number {
  const klar = new Set(p.redegoerelser.filter((r) => r.indsendt && r.vurdering !== 'IKKE_GODKENDT').map((r) => r.aar));
  let aar = aaret(p.start);
  while (klar.has(aar)) aar += 1;
  return aar;
}

const kriterium = (p: Planbillede, nr: number): string =>
  opslag(
    'suc',
    `SELECT s.id FROM succeskriterium s JOIN maal m ON m.id = s.maal_id JOIN helhedsplan h ON h.id = m.helhedsplan_id WHERE h.noegle = '${p.noegle}' ORDER BY s.id LIMIT 1 OFFSET ${nr}`,
  );

export const indsendRedegoerelse: Generator = (s, plan) => {
  const p = plan ?? s.plan(...LOEBER, 'AFSLUTTET', 'SAMMENLAGT');
  if (!p) return null;
  const aar = s.t.sker(0.85) ? naesteAar(p) : s.t.sker(0.5) ? undefined : aaret(s.dag) + s.t.tal(-3, 1);
  const kilder = [...new Set(p.bidrag.map((b) => b.kilde))];
  return {
    input: {
      helhedsplan: p.noegle,
      dato: s.t.sker(0.7) ? undefined : s.dato(p),
      aar,
      gennemfoerelse: 'Gennemført',
      maalopfyldelser: p.maal
        .filter(() => s.t.sker(0.98))
        .map((m) => ({ maal: m.nummer, grad: s.t.af('OPFYLDT', 'DELVIST_OPFYLDT', 'IKKE_OPFYLDT') })),
      midlerforbrug: kilder.map((finansieringskilde) => ({ finansieringskilde, budget: 1_000_000, forbrug: s.t.af(1_000_000, 500_000) })),
      succeskriterieopfyldelser: p.kriterier
        .filter(() => s.t.sker(0.5))
        .map((_, i) => ({ succeskriterium: kriterium(p, i), opfyldt: true })),
      milepaele: s.t.sker(0.3) ? [{ maal: 1, tekst: 'Næste', frist: `${(aar ?? aaret(s.dag)) + 1}-05-01` }] : [],
    },
    aktoer: s.t.sker(0.85) ? s.ansoeger(p) : FONDEN,
  };
};

const milepaelshandling =
  (naaet: boolean): Generator =>
  (s, plan) => {
    const passer = (m: string | null): boolean => (m !== null) === naaet || s.t.sker(0.1);
    const p = plan ?? s.t.en(s.overblik.planer.filter((q) => q.milepaele.some(passer)));
    const nr = p?.milepaele.findIndex(passer) ?? -1;
    if (!p || nr < 0) return null;
    const sql = `SELECT i.id FROM milepael i JOIN maal m ON m.id = i.maal_id JOIN helhedsplan h ON h.id = m.helhedsplan_id
      WHERE h.noegle = '${p.noegle}' ORDER BY i.id LIMIT 1 OFFSET ${nr}`;
    return { input: { helhedsplan: p.noegle, dato: s.dato(p), milepael: opslag('mil', sql) }, aktoer: s.ansoeger(p) };
  };

export const naaMilepael = milepaelshandling(false);
export const genaabnMilepael = milepaelshandling(true);

export const vurderRedegoerelse: Generator = (s, plan) => {
  const p = plan ?? s.t.en(s.overblik.planer.filter((q) => q.redegoerelser.length > 0));
  const r = s.t.en((p?.redegoerelser ?? []).filter((x) => (x.indsendt && !x.vurdering) || s.t.sker(0.1)));
  if (!p || !r) return null;
  const dato = s.t.sker(0.8) ? s.dato(p) : r.indsendt ? dage(r.indsendt, s.t.tal(-1, 30)) : undefined;
  const vurdering = s.t.af('TAGET_TIL_EFTERRETNING', 'TAGET_TIL_EFTERRETNING', 'MED_BEMAERKNINGER', 'IKKE_GODKENDT', 'IKKE_GODKENDT');
  return { input: { redegoerelse: r.noegle, dato, vurdering, tekst: s.t.sker(0.8) ? 'Bemærkning' : undefined }, aktoer: FONDEN };
};

const tilsyn =
  (vaelg: (s: Spil) => Planbillede | undefined): Generator =>
  (s, plan) => {
    const p = plan ?? vaelg(s);
    if (!p) return null;
    const aar = s.t.sker(0.2) ? aaret(p.start) + s.t.tal(-1, 4) : undefined;
    return { input: { helhedsplan: p.noegle, dato: s.dato(p), tekst: 'Tilsyn', aar }, aktoer: FONDEN };
  };

export const tilbageholdUdbetaling = tilsyn((s) => s.plan(...MED_TILSAGN));
export const genoptagUdbetaling = tilsyn((s) => s.t.en(s.overblik.planer.filter((p) => p.stoppet > 0)) ?? s.plan(...MED_TILSAGN));
export const bemaerk = tilsyn((s) => s.plan(...MED_TILSAGN));
