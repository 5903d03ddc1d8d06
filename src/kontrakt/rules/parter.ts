import type { Day } from '../../kernel/day';
import type { KontraktFacts, VersionFacts } from '../kontrakt.facts';
import { isGodkendt } from './versioner';

/** Who is a party to a contract: that is the kommunalbestyrelse's to change (domain, A9). */

interface Organisation {
  readonly noegle: string;
  readonly navn: string;
}

/** Natural keys of the organisations that apply for a plan that the contract covers on the day or later. */
export function ansoegereOn(f: KontraktFacts, day: Day): Set<string> {
  const running = f.daekninger.filter((d) => d.til === null || d.til > day);
  return new Set(running.flatMap((d) => d.helhedsplan.ansoegere.map((a) => a.boligorganisation.noegle)));
}

/** Those that are parties when version `nummer` is decided: the applicants, and whom the kommunalbestyrelse last gave a part. */
export function partiesAt(f: KontraktFacts, number: number, day: Day): Set<string> {
  const godkendt = f.versioner.findLast((v) => v.nummer < number && isGodkendt(v));
  return new Set([...ansoegereOn(f, day), ...(godkendt ? ansvarlige(godkendt).map((b) => b.noegle) : [])]);
}

/** The organisations that a version names, each once. */
export function ansvarlige(v: VersionFacts): Organisation[] {
  const all = v.afsnit.flatMap((a) => a.ansvar.flatMap(({ boligorganisation }) => boligorganisation ?? []));
  return [...new Map(all.map((b) => [b.noegle, b])).values()];
}

// Applicants have no dates: when a covered plan was changed after the revision was recorded, nobody can say who they were then.
function ansoegereSkiftet(f: KontraktFacts, decided: Day): boolean {
  const registreret = f.haendelser.find((h) => h.handling === 'reviderKontrakt' && h.dato === decided)?.tidspunkt;
  if (!registreret) return false;
  return f.daekninger.some((d) => d.helhedsplan.haendelser.some((h) => h.tidspunkt >= registreret));
}

/** The organisations that a version decided by the forum names though they are no parties. */
export function strangers(f: KontraktFacts, v: VersionFacts, decided: Day): Organisation[] {
  if (ansoegereSkiftet(f, decided)) return [];
  const parties = partiesAt(f, v.nummer, decided);
  return ansvarlige(v).filter((b) => !parties.has(b.noegle));
}
