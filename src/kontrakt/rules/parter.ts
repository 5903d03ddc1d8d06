import type { Dag } from '../../kernel/day';
import type { Kontraktfakta, Version } from '../kontrakt.facts';
import { erGodkendt } from './versioner';

/** Who is a party to a contract: that is the kommunalbestyrelse's to change (domain, A9). */

interface Organisation {
  readonly noegle: string;
  readonly navn: string;
}

/** Natural keys of the organisations that apply for a plan that the contract covers on the day or later. */
export function ansoegerePaa(f: Kontraktfakta, dag: Dag): Set<string> {
  const loebende = f.daekninger.filter((d) => d.til === null || d.til > dag);
  return new Set(loebende.flatMap((d) => d.helhedsplan.ansoegere.map((a) => a.boligorganisation.noegle)));
}

/** Those that are parties when version `nummer` is decided: the applicants, and whom the kommunalbestyrelse last gave a part. */
export function parterVed(f: Kontraktfakta, nummer: number, dag: Dag): Set<string> {
  const godkendt = f.versioner.findLast((v) => v.nummer < nummer && erGodkendt(v));
  return new Set([...ansoegerePaa(f, dag), ...(godkendt ? ansvarlige(godkendt).map((b) => b.noegle) : [])]);
}

/** The organisations that a version names, each once. */
export function ansvarlige(v: Version): Organisation[] {
  const alle = v.afsnit.flatMap((a) => a.ansvar.flatMap(({ boligorganisation }) => boligorganisation ?? []));
  return [...new Map(alle.map((b) => [b.noegle, b])).values()];
}

// Applicants have no dates: when a covered plan was changed after the revision was recorded, nobody can say who they were then.
function ansoegereSkiftet(f: Kontraktfakta, besluttet: Dag): boolean {
  const registreret = f.haendelser.find((h) => h.handling === 'reviderKontrakt' && h.dato === besluttet)?.tidspunkt;
  if (!registreret) return false;
  return f.daekninger.some((d) => d.helhedsplan.haendelser.some((h) => h.tidspunkt >= registreret));
}

/** The organisations that a version decided by the forum names though they are no parties. */
export function fremmede(f: Kontraktfakta, v: Version, besluttet: Dag): Organisation[] {
  if (ansoegereSkiftet(f, besluttet)) return [];
  const parter = parterVed(f, v.nummer, besluttet);
  return ansvarlige(v).filter((b) => !parter.has(b.noegle));
}
