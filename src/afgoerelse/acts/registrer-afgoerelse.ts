import { defineAct } from '../../act/act';
import { type ActContext, collectReasons } from '../../act/act-context';
import { inputError, LISTED_ALREADY } from '../../act/input';
import { Helhedsplan } from '../../helhedsplan/helhedsplan.entity';
import { planFactSource } from '../../helhedsplan/helhedsplan.fact-source';
import type { PlanFacts } from '../../helhedsplan/helhedsplan.facts';
import type { PlanStep } from '../../helhedsplan/helhedsplan.lifecycle';
import { ownersOfPlan } from '../../helhedsplan/plan-case';
import { rulesAfter } from '../../helhedsplan/rules';
import { takeStepOn } from '../../helhedsplan/take-step';
import { breach } from '../../kernel/rule';
import { Kommune } from '../../kommune/kommune.entity';
import { approveVersion } from '../../kontrakt/approve-version';
import { Pulje } from '../../pulje/pulje.entity';
import { puljeFactSource } from '../../pulje/pulje.fact-source';
import { BEVILLINGSKRAV } from '../../pulje/rules/bevillingskrav';
import { R2 } from '../../pulje/rules/r02-puljens-loft';
import { writeBevilling } from '../../pulje/write-bevilling';
import type { Organ, Udfald } from '../afgoerelse.enums';
import { type PunktInput, RegistrerAfgoerelseInput } from '../afgoerelse.inputs';
import { AfgoerelsePayload } from '../afgoerelse.payload';
import { type NewPunkt, newAfgoerelse } from '../afgoerelse.write';
import { AFGOERELSESKRAV, ORGANER_OF_PUNKT, PLANEN_LEVER, RETTE_ORGAN_FOR_KONTOEN } from '../rules/afgoerelseskrav';

const TRIN: Readonly<Record<Udfald, PlanStep>> = { GODKENDT: 'GODKEND', AFVIST: 'AFVIS', UDSAT: 'UDSAET' };

/** What the items leave to be done when the decision itself is written, so that rules see it. */
type After = () => Promise<void>;

export const registrerAfgoerelse = defineAct<RegistrerAfgoerelseInput>({
  name: 'registrerAfgoerelse',
  description:
    'Registrér afgørelse. A decision of the kommunalbestyrelse or one of its committees, with several items: plans, versions of contracts, grants. Approved, rejected or postponed as a whole; if one item is refused, nothing is recorded. By the kommunalbestyrelse of the kommune.',
  input: RegistrerAfgoerelseInput,
  payload: () => AfgoerelsePayload,
  async execute(x, input) {
    const date = input.dato ?? x.today;
    const { attempt: trial, finish: end } = collectReasons();
    const kinds = input.punkter.map((p) => p.art);
    await trial(async () => x.require(breach(AFGOERELSESKRAV, { organ: input.organ, kinds, dato: date, today: x.today }, date)));
    const kommune = await x.exists(() => Kommune, x.actor.for ?? '');
    // A kommune that is not there owns nothing.
    if (!kommune) x.owners({});
    requireNoTwice(input.punkter);
    const [punkter, after, topics]: [NewPunkt[], After[], Record<string, number>[]] = [[], [], []];
    for (const [i, p] of input.punkter.entries()) {
      await trial(async () => {
        const { punkt, sequence, about } = await prepare(x, input, date, p, `input.punkter[${i}]`);
        punkter.push({ art: p.art, tekst: p.tekst ?? p.titel ?? input.titel, af: p, ...punkt });
        after.push(...sequence);
        topics.push(about);
      });
    }
    const afgoerelse = await newAfgoerelse(x, { ...input, dato: date, kommune }, punkter, input);
    for (const sequence of after) await trial(sequence);
    end();
    // An event is about one object; a decision with several items is found through its items.
    return { objects: { afgoerelse }, dato: date, about: topics.length === 1 ? topics[0] : undefined };
  },
});

/** One decision settles the approval of a plan once. Of contracts the same is asked when their versions are looked at. */
function requireNoTwice(punkter: readonly PunktInput[]): void {
  const plans = punkter.map((p) => (p.art === 'GODKENDELSE' ? (p.helhedsplan ?? null) : null));
  const twice = plans.flatMap((plan, i) => (plan !== null && plans.indexOf(plan) < i ? [`input.punkter[${i}].helhedsplan`] : []));
  if (twice.length > 0) throw inputError(twice.map((field) => ({ field, error: LISTED_ALREADY })));
}

interface Prepared {
  readonly punkt: Omit<NewPunkt, 'art' | 'tekst'>;
  readonly sequence: readonly After[];
  /** The object that the item is about, by the field of the event. */
  readonly about: Record<string, number>;
}

async function prepare(x: ActContext, input: RegistrerAfgoerelseInput, date: string, p: PunktInput, field: string): Promise<Prepared> {
  const objects = [p.helhedsplan, p.kontrakt, p.pulje].filter(Boolean).length;
  if (objects !== 1 || (p.art === 'BEVILLING') !== Boolean(p.pulje) || (p.kontrakt && p.art !== 'GODKENDELSE'))
    throw inputError([
      {
        field,
        error: {
          da: 'et punkt handler om præcis én helhedsplan, én kontrakt, når den godkendes, eller én pulje, når der bevilges',
          en: 'an item is about exactly one helhedsplan, one kontrakt when it is approved, or one pulje when money is granted',
        },
      },
    ]);
  requireAmount(p, field);
  if (p.helhedsplan) return plan(x, input, date, p, field);
  if (p.kontrakt)
    return approveVersion(x, {
      kontrakt: p.kontrakt,
      felt: `${field}.kontrakt`,
      udfald: input.udfald,
      organ: input.organ,
      dato: date,
      expectedVersion: p.expectedVersion,
    });
  return bevilling(x, input, date, p, field);
}

/** Which items name an amount and a purpose, and which do not. */
function requireAmount(p: PunktInput, field: string): void {
  const error = (name: string, da: string, en: string): never => {
    throw inputError([{ field: `${field}.${name}`, error: { da, en } }]);
  };
  const konto = p.art === 'REGULERINGSKONTO';
  if (konto && !p.beloeb) error('beloeb', 'skal nævnes: hvor meget der må bruges', 'must be named: how much may be used');
  if (konto && !p.formaal) error('formaal', 'skal nævnes: hvad midlerne må bruges til', 'must be named: what the funds may be used for');
  if (!konto && p.formaal) error('formaal', 'kun for et punkt om reguleringskontoen', 'only of an item REGULERINGSKONTO');
  if (p.beloeb !== undefined && p.beloeb !== null && !konto && p.art !== 'FRIGIVELSE' && p.art !== 'BEVILLING')
    error(
      'beloeb',
      'kun for en bevilling, en frigivelse eller reguleringskontoen',
      'only of an item BEVILLING, FRIGIVELSE or REGULERINGSKONTO',
    );
  if (p.art !== 'BEVILLING' && typeof p.beloeb === 'number' && p.beloeb < 1) error('beloeb', 'skal være over nul', 'must be above zero');
}

async function plan(x: ActContext, input: RegistrerAfgoerelseInput, date: string, p: PunktInput, field: string): Promise<Prepared> {
  const id = await x.find(() => Helhedsplan, p.helhedsplan ?? '', `${field}.helhedsplan`);
  await x.markChanged(() => Helhedsplan, id, p.expectedVersion);
  const facts: PlanFacts = await x.facts(planFactSource, id);
  x.owners(ownersOfPlan(facts, x.today));
  if (p.art !== 'GODKENDELSE') {
    x.require(breach([PLANEN_LEVER], facts, date));
    const punkt = { helhedsplan: id, beloeb: p.beloeb, formaal: p.formaal };
    return { punkt, sequence: input.udfald === 'GODKENDT' ? recheck(x, p.art, id, input.organ, date) : [], about: { helhedsplan: id } };
  }
  // The state is changed and the rules are asked when the decision is among the facts.
  return {
    punkt: { helhedsplan: id },
    about: { helhedsplan: id },
    sequence: [() => takeStepOn(x, TRIN[input.udfald], id, { dato: date, organ: input.organ }).then(() => undefined)],
  };
}

/** What is asked of the plan when the decision is among its facts. */
function recheck(x: ActContext, kind: PunktInput['art'], id: number, organ: Organ, date: string): After[] {
  // Whoever is no municipal body has been told so.
  if (!ORGANER_OF_PUNKT.includes(organ)) return [];
  if (kind === 'FRIGIVELSE')
    return [async () => x.require(breach(rulesAfter('BESLUT_FRIGIVELSE'), await x.facts(planFactSource, id), date))];
  if (kind === 'REGULERINGSKONTO')
    return [
      async () => x.require(breach([RETTE_ORGAN_FOR_KONTOEN], { organ, dato: date }, date)),
      async () => x.require(breach(rulesAfter('BESLUT_KONTO'), await x.facts(planFactSource, id), date)),
    ];
  return [];
}

async function bevilling(x: ActContext, input: RegistrerAfgoerelseInput, date: string, p: PunktInput, field: string): Promise<Prepared> {
  const pulje = await x.find(() => Pulje, p.pulje ?? '', `${field}.pulje`);
  const facts = await x.facts(puljeFactSource, pulje);
  x.owners({ KOMMUNALBESTYRELSE: [facts.kommune.noegle] });
  const [titel, amount, from] = [p.titel ?? input.titel, p.beloeb ?? 0, p.fra ?? date];
  x.require(
    breach(BEVILLINGSKRAV, { pulje: facts, titel, dato: date, beloeb: amount, today: x.today, fra: from, organ: input.organ }, date),
  );
  if (input.udfald !== 'GODKENDT')
    throw inputError([
      {
        field: `${field}.art`,
        error: { da: 'en bevilling, der ikke er godkendt, registreres ikke', en: 'a grant that is not approved is not recorded' },
      },
    ]);
  await x.markChanged(() => Pulje, pulje, p.expectedVersion);
  const bevilling = await writeBevilling(x, { pulje, titel, dato: from, beloeb: amount });
  return {
    punkt: { bevilling },
    about: { pulje },
    sequence: [async () => x.require(breach([R2], await x.facts(puljeFactSource, pulje), from))],
  };
}
