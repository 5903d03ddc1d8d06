import { z } from 'zod';
import { rowNumber } from '../act/facts';
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
import { FOELGER_IKKE_SIG_SELV, type Lineage } from '../helhedsplan/rules/slaegt/slaegt';
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
import { BOLIGOMRAADEREGLER, LISTEREGLER } from '../statsliste/rules/listeregler';
import { BOLIGOMRAADE_SELECTION, boligomraadeFacts, STATSLISTE_SELECTION, statslisteFacts } from '../statsliste/statsliste.facts';
import type { AuditedType } from './audited-kinds';

/** The audit: how each kind of stored object is judged by every rule of the network that is about it. */

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
  boligomraader { nodes { ${BOLIGOMRAADE_SELECTION} } }
  statslister { nodes { ${STATSLISTE_SELECTION} } }
  afgoerelser { nodes { id noegle titel dato sagsnr dokumentnr } }`;

/** The day that the audit is about; of one that is over only what was decided by then is seen. */
export interface AuditDay {
  readonly day: Day;
  readonly before: boolean;
  readonly lineage: (plan: { noegle: string; titel: string }) => Lineage;
}

/** The rules of plans; those about pools are judged once, of the pool itself. */
const OWN_PLAN_RULES = PLAN_RULES.filter((r) => r.kode !== R2.kode);

/** Every rule that the audit judges stored rows by. */
export const AUDITED: readonly Rule<never>[] = [
  ...OWN_PLAN_RULES,
  R2,
  ...KONTRAKTREGLER,
  ...FORUMREGLER,
  FOELGER_IKKE_SIG_SELV,
  KENDTE_NUMRE,
  ...POLITIKREGLER,
  ...ORGANISATIONSREGLER,
  ...AFDELINGSREGLER,
  ...PERIODEREGLER,
  R17,
  ...BOLIGOMRAADEREGLER,
  ...LISTEREGLER,
];

type Judge = (row: unknown, q: AuditDay) => Breach[];

/** Judges rows by rules of which the facts, once read, are made those of the day. */
const by =
  <F>(shape: z.ZodType<F>, rules: readonly Rule<F>[], onDay: (facts: F, day: Day) => F = (facts) => facts): Judge =>
  (row, { day, before }) => {
    const facts = shape.parse(row);
    return breach(rules, before ? onDay(facts, day) : facts, day);
  };

const titled = z.looseObject({ noegle: z.string(), titel: z.string() });
const numbers = by(numberFacts, [KENDTE_NUMRE]);

const judgePlan: Judge = (row, q) => {
  const facts = planFacts.parse(row);
  if (q.before && !knownOn(facts, q.day)) return [];
  return [
    ...breach(OWN_PLAN_RULES, q.before ? planOnDay(facts, q.day) : facts, q.day),
    ...breach([FOELGER_IKKE_SIG_SELV], q.lineage(titled.parse(row)), q.day),
    ...numbers(row, q),
  ];
};

const decided = z.looseObject({ dato: z.string() });

export const JUDGES: Readonly<Record<AuditedType, Judge>> = {
  Helhedsplan: judgePlan,
  Pulje: by(puljeFacts, [R2], puljeOnDay),
  Kontrakt: by(kontraktFacts, KONTRAKTREGLER, kontraktOnDay),
  Forum: by(forumFacts, FORUMREGLER),
  Afgoerelse: (row, q) => (q.before && decided.parse(row).dato > q.day ? [] : numbers(row, q)),
  Politik: by(politikFacts, POLITIKREGLER),
  Boligorganisation: by(organisationFacts, ORGANISATIONSREGLER),
  Afdeling: by(afdelingFacts, AFDELINGSREGLER),
  Bevillingsperiode: by(periodeFacts, PERIODEREGLER),
  Noegletal: by(noegletalFacts, [R17]),
  Boligomraade: by(boligomraadeFacts, BOLIGOMRAADEREGLER),
  Statsliste: by(statslisteFacts, LISTEREGLER),
};

const named = z
  .looseObject({ id: z.string(), noegle: z.string(), titel: z.string().optional(), navn: z.string().optional() })
  .transform(({ id, noegle: key, titel, navn }) => ({ id, noegle: key, titel: titel ?? navn ?? key }));
/** Numbers of one estate in one year have no key of their own: they are called by the estate's and the year. */
const numbersOfAYear = z
  .looseObject({ id: z.string(), aar: z.int(), afdeling: z.object({ noegle: z.string(), navn: z.string() }) })
  .transform(({ id, aar, afdeling }) => ({ id, noegle: `${afdeling.noegle}/${aar}`, titel: `${afdeling.navn} ${aar}` }));

/** What an audited row is called, and its number. */
export function auditedObject(type: AuditedType, row: unknown): { id: string; noegle: string; titel: string; number: number } {
  const object = (type === 'Noegletal' ? numbersOfAYear : named).parse(row);
  return { ...object, number: rowNumber.parse(object.id) };
}
