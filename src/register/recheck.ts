import type { ActContext } from '../act/act-context';
import type { FactSource } from '../act/facts';
import { periodeFactSource } from '../bevillingsperiode/bevillingsperiode.fact-sources';
import { PERIODEREGLER } from '../bevillingsperiode/rules/perioderegler';
import { afdelingFactSource, organisationFactSource } from '../boligorganisation/boligorganisation.fact-sources';
import { AFDELINGSREGLER } from '../boligorganisation/rules/afdelingsregler';
import { ORGANISATIONSREGLER } from '../boligorganisation/rules/organisationsregler';
import { politikFactSource } from '../byomraade/byomraade.fact-sources';
import { POLITIKREGLER } from '../byomraade/rules/politikregler';
import { forumFactSource } from '../forum/forum.fact-source';
import { FORUMREGLER } from '../forum/rules';
import { planFactSource } from '../helhedsplan/helhedsplan.fact-source';
import { PLAN_RULES } from '../helhedsplan/rules';
import { type Breach, breach, type Rule } from '../kernel/rule';
import { kontraktFactSource } from '../kontrakt/kontrakt.fact-source';
import { KONTRAKTREGLER } from '../kontrakt/rules';
import { puljeFactSource } from '../pulje/pulje.fact-source';
import { R2 } from '../pulje/rules/r02-puljens-loft';
import { BOLIGOMRAADEREGLER, LISTEREGLER } from '../statsliste/rules/listeregler';
import { boligomraadeFactSource, statslisteFactSource } from '../statsliste/statsliste.fact-sources';

/**
 * A change of a register must not be a way round a rule. What rests on it is judged before and after by every rule that holds
 * of it as it stands, and a breach that was not there before refuses the change.
 */

type Trial = (x: ActContext, id: number) => Promise<Breach[]>;

/** What people call the row that facts are about. */
type Named = { readonly titel: string } | { readonly navn: string } | { readonly noegle: string };

const nameOn = (f: Named): string => ('titel' in f ? f.titel : 'navn' in f ? f.navn : f.noegle);

/** A refusal that is about something else than the act says of what: `Sydhavnen: Planen har ingen afdeling i Sydhavnen.` */
function about(name: string, a: Breach): Breach {
  if (a.tekst.da.includes(name)) return a;
  return { ...a, tekst: { da: `${name}: ${a.tekst.da}`, en: `${name}: ${a.tekst.en}` } };
}

const trial =
  <F extends Named>(source: FactSource<F>, rules: readonly Rule<F>[]): Trial =>
  async (x, id) => {
    const facts = await x.facts(source, id);
    return breach(rules, facts, x.today).map((a) => about(nameOn(facts), a));
  };

/** The nouns that have rules of their own, and how one of their rows is judged. */
const JUDGED = {
  Helhedsplan: trial(planFactSource, PLAN_RULES),
  Kontrakt: trial(kontraktFactSource, KONTRAKTREGLER),
  Forum: trial(forumFactSource, FORUMREGLER),
  Pulje: trial(puljeFactSource, [R2]),
  Politik: trial(politikFactSource, POLITIKREGLER),
  Boligorganisation: trial(organisationFactSource, ORGANISATIONSREGLER),
  Afdeling: trial(afdelingFactSource, AFDELINGSREGLER),
  Bevillingsperiode: trial(periodeFactSource, PERIODEREGLER),
  Boligomraade: trial(boligomraadeFactSource, BOLIGOMRAADEREGLER),
  Statsliste: trial(statslisteFactSource, LISTEREGLER),
} as const satisfies Readonly<Record<string, Trial>>;

type Judged = keyof typeof JUDGED;

/** Row numbers of what rests on a register, by noun. */
export type Affected = Readonly<Partial<Record<Judged, readonly number[]>>>;

const ALLE = Object.keys(JUDGED).filter((n): n is Judged => n in JUDGED);

/** Everything that several changes touch, each once. */
export function unionOf(...parts: readonly Affected[]): Affected {
  return Object.fromEntries(ALLE.map((n) => [n, [...new Set(parts.flatMap((d) => d[n] ?? []))]]));
}

/** The breaches of everything that is touched, by what they say. */
async function findingsIn(x: ActContext, affected: Affected): Promise<Map<string, Breach>> {
  const finding = new Map<string, Breach>();
  for (const name of ALLE) {
    for (const id of affected[name] ?? []) {
      for (const a of await JUDGED[name](x, id)) finding.set([name, id, a.regel, a.kode, a.faktisk, a.graense].join(' '), a);
    }
  }
  return finding;
}

/** Carries a change out and asks the rules of what it touches, before and after; `change` gives what it has made new. */
export async function recheckAfter(x: ActContext, affected: Affected, change: () => Promise<Affected | undefined>): Promise<void> {
  const before = await findingsIn(x, affected);
  const newOnes = await change();
  const after = await findingsIn(x, unionOf(affected, newOnes ?? {}));
  x.require([...after].filter(([key]) => !before.has(key)).map(([, a]) => a));
}
