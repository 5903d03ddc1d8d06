import type { Dag } from '../../kernel/day';
import { maanederMellem } from '../../kernel/period';
import type { HelhedsplanStatus } from '../helhedsplan.enums';
import type { Afgjort, Planfakta } from '../helhedsplan.facts';

/** A plan as it was decided by a day: what came later is not seen by whoever asks about that day. */

const BEGYNDELSE: HelhedsplanStatus = 'FORBEREDELSE';

/** The state that an act leads to; the rest are read off decisions. */
export const TILSTAND_EFTER_HANDLING: Readonly<Record<string, HelhedsplanStatus>> = {
  ansoegPraekvalifikation: 'PRAEKVALIFIKATION_ANSOEGT',
  indsendHelhedsplan: 'INDSENDT',
  indstilHelhedsplan: 'INDSTILLET',
  igangsaetHelhedsplan: 'IGANGVAERENDE',
  afslutHelhedsplan: 'AFSLUTTET',
  traekHelhedsplan: 'TRUKKET',
};

function efterPunkt({ art, slut, afgoerelse: { udfald } }: Afgjort): HelhedsplanStatus | null {
  if (udfald === 'AFVIST') return art === 'PRAEKVALIFIKATION' || art === 'GODKENDELSE' || art === 'TILSAGN' ? 'AFSLAG' : null;
  if (udfald !== 'GODKENDT') return null;
  switch (art) {
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
      return slut === null ? 'TRUKKET' : 'STANDSET';
    default:
      return null;
  }
}

/** Of several steps on one day the one that comes later in the life of a plan counts. */
export const TILSTANDSORDEN: readonly HelhedsplanStatus[] = [
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

function skridt(f: Planfakta): { readonly dag: Dag; readonly til: HelhedsplanStatus }[] {
  const alle = [
    ...f.haendelser.map((h) => ({ dag: h.dato, til: TILSTAND_EFTER_HANDLING[h.handling] ?? null })),
    ...f.afgoerelsespunkter.map((p) => ({ dag: p.afgoerelse.dato, til: efterPunkt(p) })),
  ];
  return alle
    .flatMap(({ dag, til }) => (til ? [{ dag, til }] : []))
    .sort((a, b) => (a.dag === b.dag ? TILSTANDSORDEN.indexOf(a.til) - TILSTANDSORDEN.indexOf(b.til) : a.dag < b.dag ? -1 : 1));
}

/** The state that the plan was in on a day. Where its steps do not lead to the state that it has, they say nothing about the past either. */
export function statusPr(f: Planfakta, dag: Dag): HelhedsplanStatus {
  const alle = skridt(f);
  if ((alle.at(-1)?.til ?? BEGYNDELSE) !== f.status) return f.status;
  return alle.filter((s) => s.dag <= dag).at(-1)?.til ?? BEGYNDELSE;
}

/** The last day that the plan had on a day: extensions, mergers and stops that were decided later are not there yet. */
function slutPr(f: Planfakta, dag: Dag): Dag {
  const senere = f.afgoerelsespunkter
    .filter((p) => p.slutFoer !== null && p.afgoerelse.udfald === 'GODKENDT' && p.afgoerelse.dato > dag)
    .sort((a, b) => (a.afgoerelse.dato < b.afgoerelse.dato ? -1 : 1));
  return senere[0]?.slutFoer ?? f.slut;
}

// What had come, and of that what was assessed. One that was awaited is a row without a day, and says nothing.
const redegjortPr = (alle: Planfakta['redegoerelser'], dag: Dag): Planfakta['redegoerelser'] =>
  alle
    .filter((r) => r.indsendt === null || r.indsendt <= dag)
    .map((r) => (r.vurderet !== null && r.vurderet > dag ? { ...r, vurdering: null, vurderet: null } : r));

/** What the plan was before it was changed after the day: the earliest such change tells. */
function delePr(f: Planfakta, dag: Dag): Planfakta {
  const [foer] = f.afgoerelsespunkter
    .filter((p) => p.art === 'AENDRING' && p.afgoerelse.udfald === 'GODKENDT' && p.afgoerelse.dato > dag)
    .sort((a, b) => (a.afgoerelse.dato < b.afgoerelse.dato ? -1 : 1))
    .flatMap((p) => p.foer ?? []);
  if (!foer) return f;
  const poster = (noegle: string) =>
    f.finansiering.find((b) => b.pulje?.noegle === noegle)?.pulje ?? { bevillinger: [], disponeringer: [] };
  return {
    ...f,
    ...foer,
    finansiering: foer.finansiering.map((b) => ({ ...b, pulje: b.pulje && { ...poster(b.pulje.noegle), ...b.pulje } })),
  };
}

/** The facts of a plan as they were decided on or before a day. */
export function planPr(nu: Planfakta, dag: Dag): Planfakta {
  const f = delePr(nu, dag);
  const tiden = <T extends { readonly dato: Dag }>(raekker: readonly T[]): T[] => raekker.filter((r) => r.dato <= dag);
  const afgjorte = <T extends { readonly afgoerelse: { readonly dato: Dag } }>(raekker: readonly T[]): T[] =>
    raekker.filter((r) => r.afgoerelse.dato <= dag);
  const slut = slutPr(f, dag);
  return {
    ...f,
    status: statusPr(f, dag),
    slut,
    varighedMaaneder: slut === f.slut ? f.varighedMaaneder : maanederMellem(f.start, slut),
    finansiering: f.finansiering.map((b) =>
      b.pulje ? { ...b, pulje: { ...b.pulje, bevillinger: tiden(b.pulje.bevillinger), disponeringer: tiden(b.pulje.disponeringer) } } : b,
    ),
    kontraktdaekninger: f.kontraktdaekninger.map((d) => ({
      ...d,
      kontrakt: {
        ...d.kontrakt,
        versioner: d.kontrakt.versioner.map((v) => ({ ...v, afgoerelsespunkter: afgjorte(v.afgoerelsespunkter) })),
      },
    })),
    afgoerelsespunkter: afgjorte(f.afgoerelsespunkter),
    disponeringer: tiden(f.disponeringer),
    maal: f.maal.map((m) => ({ ...m, milepaele: m.milepaele.map((p) => (p.naaet !== null && p.naaet > dag ? { ...p, naaet: null } : p)) })),
    redegoerelser: redegjortPr(f.redegoerelser, dag),
    tilsyn: tiden(f.tilsyn),
    reguleringskonto: tiden(f.reguleringskonto),
    haendelser: tiden(f.haendelser),
    forgaengerled: f.forgaengerled.map((l) => ({
      ...l,
      forgaenger: { ...l.forgaenger, afgoerelsespunkter: afgjorte(l.forgaenger.afgoerelsespunkter) },
    })),
  };
}

/** Whether anything was known of a plan by a day: an act or a decision. One of which no act says when it was made has always been there. */
export function kendtPr({ haendelser, afgoerelsespunkter }: Pick<Planfakta, 'haendelser' | 'afgoerelsespunkter'>, dag: Dag): boolean {
  const dage = [...haendelser.map((h) => h.dato), ...afgoerelsespunkter.map((p) => p.afgoerelse.dato)];
  return dage.length === 0 || dage.some((d) => d <= dag);
}
