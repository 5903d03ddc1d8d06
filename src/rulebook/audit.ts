import { z } from 'zod';
import { nodes } from '../act/facts';
import { KENDTE_NUMRE, numberFacts } from '../afgoerelse/rules/sagsnumre';
import { PERIODE_SELECTION, periodeFacts } from '../bevillingsperiode/bevillingsperiode.facts';
import { PERIODEREGLER } from '../bevillingsperiode/rules/perioderegler';
import { AFDELING_SELECTION, afdelingFacts } from '../boligorganisation/afdeling.facts';
import { ORGANISATION_SELECTION, organisationFacts } from '../boligorganisation/boligorganisation.facts';
import { AFDELINGSREGLER } from '../boligorganisation/rules/afdelingsregler';
import { ORGANISATIONSREGLER } from '../boligorganisation/rules/organisationsregler';
import { POLITIK_SELECTION, politikFacts } from '../byomraade/politik.facts';
import { POLITIKREGLER } from '../byomraade/rules/politikregler';
import { FORUM_SELECTION, forumFacts } from '../forum/forum.facts';
import { FORUMREGLER } from '../forum/rules';
import { PLAN_SELECTION, planFacts } from '../helhedsplan/helhedsplan.facts';
import { PLAN_RULES } from '../helhedsplan/rules';
import { knownOn, planOnDay } from '../helhedsplan/rules/plan-on-day';
import { FOELGER_IKKE_SIG_SELV, type Lineage, ringFrom } from '../helhedsplan/rules/slaegt/slaegt';
import { Breather } from '../kernel/breather';
import type { Day } from '../kernel/day';
import { type Breach, breach, type Rule } from '../kernel/rule';
import { KONTRAKT_SELECTION, kontraktFacts } from '../kontrakt/kontrakt.facts';
import { KONTRAKTREGLER } from '../kontrakt/rules';
import { kontraktOnDay } from '../kontrakt/rules/kontrakt-on-day';
import { NOEGLETAL_SELECTION, noegletalFacts } from '../noegletal/noegletal.facts';
import { R17 } from '../noegletal/rules/r17-diskretion';
import { PULJE_SELECTION, puljeFacts } from '../pulje/pulje.facts';
import { puljeOnDay } from '../pulje/rules/pulje-on-day';
import { R2 } from '../pulje/rules/r02-puljens-loft';

/** The audit: every rule of the network over every stored row that it is about, in one statement. */

export const FINDING_SELECTION = `
  helhedsplaner { nodes { ${PLAN_SELECTION} sagsnr } }
  puljer { nodes { ${PULJE_SELECTION} } }
  kontrakter { nodes { ${KONTRAKT_SELECTION} } }
  fora { nodes { ${FORUM_SELECTION} } }
  politikker { nodes { ${POLITIK_SELECTION} } }
  boligorganisationer { nodes { ${ORGANISATION_SELECTION} } }
  afdelinger { nodes { ${AFDELING_SELECTION} } }
  bevillingsperioder { nodes { ${PERIODE_SELECTION} } }
  noegletal { nodes { ${NOEGLETAL_SELECTION} } }
  afgoerelser { nodes { id noegle titel dato sagsnr dokumentnr } }`;

export interface FoundBreach {
  readonly type: string;
  readonly objekt: { readonly id: string; readonly type: string; readonly noegle: string; readonly titel: string };
  readonly noegle: string;
  readonly brud: Breach;
}

const row = z.looseObject({ id: z.string(), noegle: z.string(), titel: z.string().optional(), navn: z.string().optional() });
type FindingRow = z.output<typeof row>;
const list = z.object({ nodes: z.array(row) });
/** Numbers of one estate in one year have no key of their own: they are called by the estate's and the year. */
const noegletalRow = z
  .looseObject({ id: z.string(), aar: z.int(), afdeling: z.object({ noegle: z.string(), navn: z.string() }) })
  .transform((n) => ({ ...n, noegle: `${n.afdeling.noegle}/${n.aar}`, titel: `${n.afdeling.navn} ${n.aar}` }));
const Alt = z.object({
  helhedsplaner: list,
  puljer: list,
  kontrakter: list,
  fora: list,
  afgoerelser: z.object({ nodes: z.array(row.extend({ dato: z.string() })) }),
  politikker: list,
  boligorganisationer: list,
  afdelinger: list,
  bevillingsperioder: list,
  noegletal: z.object({ nodes: z.array(noegletalRow) }),
});

/** The rules of plans; those about pools are judged once, of the pool itself. */
const OWN_PLAN_RULES = PLAN_RULES.filter((r) => r.kode !== R2.kode);

const JUDGED = {
  Helhedsplan: OWN_PLAN_RULES,
  Pulje: [R2],
  Kontrakt: KONTRAKTREGLER,
  Forum: FORUMREGLER,
  lineage: [FOELGER_IKKE_SIG_SELV],
  numbers: [KENDTE_NUMRE],
  Politik: POLITIKREGLER,
  Boligorganisation: ORGANISATIONSREGLER,
  Afdeling: AFDELINGSREGLER,
  Bevillingsperiode: PERIODEREGLER,
  Noegletal: [R17],
} as const satisfies Readonly<Record<string, readonly Rule<never>[]>>;

/** Every rule that the audit judges stored rows by. */
export const AUDITED: readonly Rule<never>[] = Object.values<readonly Rule<never>[]>(JUDGED).flat();

/** Of a day before `today` only what was decided by then is seen. */
export async function auditFindings(facts: unknown, day: Day, today: Day): Promise<FoundBreach[]> {
  const everything = Alt.parse(facts);
  const before = day < today;
  const breather = new Breather();
  const planer = before ? await knownPlans(everything.helhedsplaner.nodes, day, breather) : everything.helhedsplaner.nodes;
  const afgjort = everything.afgoerelser.nodes.filter((a) => !before || a.dato <= day);
  const finding = <F>(type: string, rows: readonly FindingRow[], shape: z.ZodType<F>, rules: readonly Rule<F>[]): Promise<FoundBreach[]> =>
    findingsIn({ type, rows, shape, rules }, day, breather);
  return [
    ...(await finding(
      'Helhedsplan',
      planer,
      planFacts.transform((f) => (before ? planOnDay(f, day) : f)),
      JUDGED.Helhedsplan,
    )),
    ...(await finding(
      'Pulje',
      everything.puljer.nodes,
      puljeFacts.transform((f) => (before ? puljeOnDay(f, day) : f)),
      JUDGED.Pulje,
    )),
    ...(await finding(
      'Kontrakt',
      everything.kontrakter.nodes,
      kontraktFacts.transform((f) => (before ? kontraktOnDay(f, day) : f)),
      JUDGED.Kontrakt,
    )),
    ...(await finding('Forum', everything.fora.nodes, forumFacts, JUDGED.Forum)),
    ...(await finding('Helhedsplan', planer, lineageForm(planer), JUDGED.lineage)),
    ...(await finding('Helhedsplan', planer, numberFacts, JUDGED.numbers)),
    ...(await finding('Afgoerelse', afgjort, numberFacts, JUDGED.numbers)),
    ...(await finding('Politik', everything.politikker.nodes, politikFacts, JUDGED.Politik)),
    ...(await finding('Boligorganisation', everything.boligorganisationer.nodes, organisationFacts, JUDGED.Boligorganisation)),
    ...(await finding('Afdeling', everything.afdelinger.nodes, afdelingFacts, JUDGED.Afdeling)),
    ...(await finding('Bevillingsperiode', everything.bevillingsperioder.nodes, periodeFacts, JUDGED.Bevillingsperiode)),
    ...(await finding('Noegletal', everything.noegletal.nodes, noegletalFacts, JUDGED.Noegletal)),
  ];
}

async function knownPlans(planer: readonly FindingRow[], day: Day, breather: Breather): Promise<FindingRow[]> {
  const knownOnes: FindingRow[] = [];
  for (const p of planer) {
    if (knownOn(planFacts.parse(p), day)) knownOnes.push(p);
    await breather.holdsIf();
  }
  return knownOnes;
}

const Efterfoelgere = z.looseObject({ noegle: z.string(), titel: z.string(), efterfoelgere: nodes(z.object({ noegle: z.string() })) });

/** The facts of one plan about how plans follow each other, which all of them together decide. */
function lineageForm(planer: readonly unknown[]): z.ZodType<Lineage> {
  const all = planer.map((p) => Efterfoelgere.parse(p));
  const after = new Map(all.map((p) => [p.noegle, p.efterfoelgere.map((e) => e.noegle)]));
  const titles = new Map(all.map((p) => [p.noegle, p.titel]));
  return Efterfoelgere.transform(({ titel, noegle: key }) => ({ titel, ring: ringFrom(key, after).map((n) => titles.get(n) ?? n) }));
}

/** Rules of one kind of object, and the facts of each that they judge. */
interface Trial<F> {
  readonly type: string;
  readonly rows: readonly FindingRow[];
  readonly shape: z.ZodType<F>;
  readonly rules: readonly Rule<F>[];
}

// Object by object, with the others' turns between them.
async function findingsIn<F>({ type, rows, shape, rules }: Trial<F>, day: Day, breather: Breather): Promise<FoundBreach[]> {
  const all: FoundBreach[] = [];
  for (const r of rows) {
    const { id, noegle: key } = r;
    const object = { id, type, noegle: key, titel: r.titel ?? r.navn ?? key };
    all.push(...breach(rules, shape.parse(r), day).map((b) => ({ type, noegle: key, objekt: object, brud: b })));
    await breather.holdsIf();
  }
  return all;
}
