import { defineAct } from '../../act/act';
import type { ActContext } from '../../act/act-context';
import { inputError } from '../../act/input';
import type { PlanFacts } from '../../helhedsplan/helhedsplan.facts';
import { Milepael } from '../../helhedsplan/maal/milepael.entity';
import { Succeskriterium } from '../../helhedsplan/maal/succeskriterium.entity';
import { deadlineFor, newestVersion } from '../../helhedsplan/rules/r14-aarlig-redegoerelse';
import { takeStep } from '../../helhedsplan/take-step';
import { breach } from '../../kernel/rule';
import { Maalopfyldelse } from '../maalopfyldelse.entity';
import { Midlerforbrug } from '../midlerforbrug.entity';
import { Redegoerelse } from '../redegoerelse.entity';
import { IndsendRedegoerelseInput } from '../redegoerelse.inputs';
import { RedegoerelsePayload } from '../redegoerelse.payload';
import { REDEGOERELSESKRAV } from '../rules/redegoerelseskrav';
import { Succeskriterieopfyldelse } from '../succeskriterieopfyldelse.entity';

export const indsendRedegoerelse = defineAct<IndsendRedegoerelseInput>({
  name: 'indsendRedegoerelse',
  description:
    'Indsend redegørelse. The yearly account to Landsbyggefonden for one calendar year: how the plan was carried out, every goal, success criteria, the use of money per source, and next year’s milestones (rule R14). By an applicant, and then it is handed in on the day it is recorded; or by Landsbyggefonden, which may enter the earlier day on which it was received. When the account of the year was not approved, this is a new version of it.',
  input: IndsendRedegoerelseInput,
  payload: () => RedegoerelsePayload,
  async execute(x, input) {
    let redegoerelse = 0;
    const { id, choices } = await takeStep(x, 'INDSEND_REDEGOERELSE', input, { dato: input.dato, aar: input.aar }, async (u) => {
      const year = u.choices.aar ?? 0;
      x.require(breach(REDEGOERELSESKRAV, caseOf(u.plan, year, input), u.choices.dato));
      redegoerelse = await writeRedegoerelse(x, u, year, input);
      await writeParts(x, u.plan, redegoerelse, input);
    });
    return { objects: { helhedsplan: id, redegoerelse }, dato: choices.dato };
  },
});

function caseOf(plan: PlanFacts, year: number, input: IndsendRedegoerelseInput) {
  return {
    plan,
    aar: year,
    maal: input.maalopfyldelser.map((m) => m.maal),
    sources: input.midlerforbrug.map((m) => m.finansieringskilde),
    forbrug: input.midlerforbrug,
    deadlines: (input.milepaele ?? []).map((m) => m.frist),
  };
}

// A row may be there already, as one that was expected and has not come; or as one that was not approved, which stays.
async function writeRedegoerelse(
  x: ActContext,
  u: { id: number; plan: PlanFacts; choices: { dato: string } },
  year: number,
  input: IndsendRedegoerelseInput,
): Promise<number> {
  const newest = newestVersion(u.plan, year);
  const values = { indsendt: u.choices.dato, gennemfoerelse: input.gennemfoerelse };
  if (newest && newest.indsendt === null) {
    await x.markChanged(() => Redegoerelse, newest.id);
    await x.update(() => Redegoerelse, newest.id, values);
    return newest.id;
  }
  const edition = (newest?.udgave ?? 0) + 1;
  const key = `${u.plan.noegle}/${year}${edition > 1 ? `/${edition}` : ''}`;
  return x.insert(
    () => Redegoerelse,
    { noegle: key, helhedsplan: { id: u.id }, aar: year, udgave: edition, frist: deadlineFor(year), vurdering: null, ...values },
    input,
  );
}

async function writeParts(x: ActContext, plan: PlanFacts, redegoerelse: number, input: IndsendRedegoerelseInput): Promise<void> {
  const id = { id: redegoerelse };
  // That every number is a goal of the plan has been demanded.
  const maalet = (number: number): { id: number | undefined } => ({ id: plan.maal.find((m) => m.nummer === number)?.id });
  await x.insertAll(
    () => Maalopfyldelse,
    input.maalopfyldelser.map((m) => [{ redegoerelse: id, maal: maalet(m.maal), grad: m.grad, bemaerkning: m.bemaerkning ?? null }, m]),
  );
  await x.insertAll(
    () => Midlerforbrug,
    input.midlerforbrug.map((m) => [
      { redegoerelse: id, finansieringskilde: m.finansieringskilde, budget: m.budget, forbrug: m.forbrug },
      m,
    ]),
  );
  await writeKriterier(x, plan, redegoerelse, input);
  for (const [i, m] of (input.milepaele ?? []).entries()) {
    const maal = maalet(m.maal);
    if (maal.id === undefined)
      throw inputError([
        { field: `input.milepaele[${i}].maal`, error: { da: 'planen har ikke det mål', en: 'the plan has no such goal' } },
      ]);
    await x.insert(() => Milepael, { maal, tekst: m.tekst, frist: m.frist, naaet: null }, m);
  }
}

async function writeKriterier(x: ActContext, plan: PlanFacts, redegoerelse: number, input: IndsendRedegoerelseInput): Promise<void> {
  const own = new Set(plan.maal.flatMap((m) => m.succeskriterier.map((s) => s.id)));
  for (const [i, s] of (input.succeskriterieopfyldelser ?? []).entries()) {
    const field = `input.succeskriterieopfyldelser[${i}].succeskriterium`;
    const id = await x.find(() => Succeskriterium, s.succeskriterium, field);
    // Taken out as it is used, so that the same criterion twice is refused too.
    if (!own.delete(id))
      throw inputError([
        {
          field,
          error: {
            da: 'er ikke et af planens kriterier, eller står der to gange',
            en: 'is not a criterion of the plan, or stands there twice',
          },
        },
      ]);
    await x.insert(
      () => Succeskriterieopfyldelse,
      { redegoerelse: { id: redegoerelse }, succeskriterium: { id }, opfyldt: s.opfyldt, maaling: s.maaling ?? null },
      s,
    );
  }
}
