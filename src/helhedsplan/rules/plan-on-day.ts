import type { Day } from '../../kernel/day';
import { monthsBetween } from '../../kernel/period';
import type { HelhedsplanStatus } from '../helhedsplan.enums';
import type { AfgjortFacts, PlanFacts } from '../helhedsplan.facts';

/** A plan as it was decided by a day: what came later is not seen by whoever asks about that day. */

const BEGYNDELSE: HelhedsplanStatus = 'FORBEREDELSE';

/** The state that an act leads to; the rest are read off decisions. */
export const STATE_AFTER_ACT: Readonly<Record<string, HelhedsplanStatus>> = {
  ansoegPraekvalifikation: 'PRAEKVALIFIKATION_ANSOEGT',
  indsendHelhedsplan: 'INDSENDT',
  indstilHelhedsplan: 'INDSTILLET',
  igangsaetHelhedsplan: 'IGANGVAERENDE',
  afslutHelhedsplan: 'AFSLUTTET',
  traekHelhedsplan: 'TRUKKET',
};

function byPunkt({ art: kind, slut: end, afgoerelse: { udfald: outcome } }: AfgjortFacts): HelhedsplanStatus | null {
  if (outcome === 'AFVIST') return kind === 'PRAEKVALIFIKATION' || kind === 'GODKENDELSE' || kind === 'TILSAGN' ? 'AFSLAG' : null;
  if (outcome !== 'GODKENDT') return null;
  switch (kind) {
    case 'PRAEKVALIFIKATION':
      return 'PRAEKVALIFICERET';
    case 'GODKENDELSE':
      return 'GODKENDT';
    case 'TILSAGN':
      return 'TILSAGN';
    case 'FORLAENGELSE':
      return 'FORLAENGET';
    case 'SAMMENLAEGNING':
      return 'SAMMENLAGT';
    case 'STANDSNING':
      return end === null ? 'TRUKKET' : 'STANDSET';
    default:
      return null;
  }
}

/** Of several steps on one day the one that comes later in the life of a plan counts. */
export const STATE_ORDER: readonly HelhedsplanStatus[] = [
  'FORBEREDELSE',
  'PRAEKVALIFIKATION_ANSOEGT',
  'PRAEKVALIFICERET',
  'INDSENDT',
  'INDSTILLET',
  'GODKENDT',
  'TILSAGN',
  'IGANGVAERENDE',
  'FORLAENGET',
  'AFSLUTTET',
  'SAMMENLAGT',
  'STANDSET',
  'TRUKKET',
  'AFSLAG',
];

function step(f: PlanFacts): { readonly dag: Day; readonly til: HelhedsplanStatus }[] {
  const all = [
    ...f.haendelser.map((h) => ({ dag: h.dato, til: STATE_AFTER_ACT[h.handling] ?? null })),
    ...f.afgoerelsespunkter.map((p) => ({ dag: p.afgoerelse.dato, til: byPunkt(p) })),
  ];
  return all
    .flatMap(({ dag: day, til: to }) => (to ? [{ dag: day, til: to }] : []))
    .sort((a, b) => (a.dag === b.dag ? STATE_ORDER.indexOf(a.til) - STATE_ORDER.indexOf(b.til) : a.dag < b.dag ? -1 : 1));
}

/** The state that the plan was in on a day. Where its steps do not lead to the state that it has, they say nothing about the past either. */
export function statusOn(f: PlanFacts, day: Day): HelhedsplanStatus {
  const all = step(f);
  if ((all.at(-1)?.til ?? BEGYNDELSE) !== f.status) return f.status;
  return all.filter((s) => s.dag <= day).at(-1)?.til ?? BEGYNDELSE;
}

/** The last day that the plan had on a day: extensions, mergers and stops that were decided later are not there yet. */
function endOn(f: PlanFacts, day: Day): Day {
  const later = f.afgoerelsespunkter
    .filter((p) => p.slutFoer !== null && p.afgoerelse.udfald === 'GODKENDT' && p.afgoerelse.dato > day)
    .sort((a, b) => (a.afgoerelse.dato < b.afgoerelse.dato ? -1 : 1));
  return later[0]?.slutFoer ?? f.slut;
}

// What had come, and of that what was assessed. One that was awaited is a row without a day, and says nothing.
const redegjortPr = (all: PlanFacts['redegoerelser'], day: Day): PlanFacts['redegoerelser'] =>
  all
    .filter((r) => r.indsendt === null || r.indsendt <= day)
    .map((r) => (r.vurderet !== null && r.vurderet > day ? { ...r, vurdering: null, vurderet: null } : r));

/** What the plan was before it was changed after the day: the earliest such change tells. */
function shareBy(f: PlanFacts, day: Day): PlanFacts {
  const [before] = f.afgoerelsespunkter
    .filter((p) => p.art === 'AENDRING' && p.afgoerelse.udfald === 'GODKENDT' && p.afgoerelse.dato > day)
    .sort((a, b) => (a.afgoerelse.dato < b.afgoerelse.dato ? -1 : 1))
    .flatMap((p) => p.foer ?? []);
  if (!before) return f;
  const posts = (key: string) => f.finansiering.find((b) => b.pulje?.noegle === key)?.pulje ?? { bevillinger: [], disponeringer: [] };
  return {
    ...f,
    ...before,
    finansiering: before.finansiering.map((b) => ({ ...b, pulje: b.pulje && { ...posts(b.pulje.noegle), ...b.pulje } })),
  };
}

/** The facts of a plan as they were decided on or before a day. */
export function planOnDay(now: PlanFacts, day: Day): PlanFacts {
  const f = shareBy(now, day);
  const theTime = <T extends { readonly dato: Day }>(rows: readonly T[]): T[] => rows.filter((r) => r.dato <= day);
  const decidedOnes = <T extends { readonly afgoerelse: { readonly dato: Day } }>(rows: readonly T[]): T[] =>
    rows.filter((r) => r.afgoerelse.dato <= day);
  const end = endOn(f, day);
  return {
    ...f,
    status: statusOn(f, day),
    slut: end,
    varighedMaaneder: end === f.slut ? f.varighedMaaneder : monthsBetween(f.start, end),
    finansiering: f.finansiering.map((b) =>
      b.pulje
        ? { ...b, pulje: { ...b.pulje, bevillinger: theTime(b.pulje.bevillinger), disponeringer: theTime(b.pulje.disponeringer) } }
        : b,
    ),
    kontraktdaekninger: f.kontraktdaekninger.map((d) => ({
      ...d,
      kontrakt: {
        ...d.kontrakt,
        versioner: d.kontrakt.versioner.map((v) => ({ ...v, afgoerelsespunkter: decidedOnes(v.afgoerelsespunkter) })),
      },
    })),
    afgoerelsespunkter: decidedOnes(f.afgoerelsespunkter),
    disponeringer: theTime(f.disponeringer),
    maal: f.maal.map((m) => ({ ...m, milepaele: m.milepaele.map((p) => (p.naaet !== null && p.naaet > day ? { ...p, naaet: null } : p)) })),
    redegoerelser: redegjortPr(f.redegoerelser, day),
    tilsyn: theTime(f.tilsyn),
    reguleringskonto: theTime(f.reguleringskonto),
    haendelser: theTime(f.haendelser),
    forgaengerled: f.forgaengerled.map((l) => ({
      ...l,
      forgaenger: { ...l.forgaenger, afgoerelsespunkter: decidedOnes(l.forgaenger.afgoerelsespunkter) },
    })),
  };
}

/** Whether anything was known of a plan by a day: an act or a decision. One of which no act says when it was made has always been there. */
export function knownOn({ haendelser, afgoerelsespunkter }: Pick<PlanFacts, 'haendelser' | 'afgoerelsespunkter'>, day: Day): boolean {
  const days = [...haendelser.map((h) => h.dato), ...afgoerelsespunkter.map((p) => p.afgoerelse.dato)];
  return days.length === 0 || days.some((d) => d <= day);
}
