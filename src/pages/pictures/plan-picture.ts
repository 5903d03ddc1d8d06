import { kommuneChart } from '../../charts/kommune-chart';
import { planChart } from '../../charts/plan-chart';
import { formatDay } from '../../kernel/day';
import { badInput, INPUT_FAULTS, type LocalizedText } from '../../kernel/errors';
import { shortened } from '../../kernel/format';
import { countOf, say, unbroken, wholeNumber } from '../reader';
import { kommuneRows } from './kommune-rows';
import type { PictureVisit } from './picture-visit';
import { planGroups } from './plan-groups';
import { PLANS_ANSWER, type PlansAnswer } from './plan-shape';

const CHOOSE: LocalizedText = {
  da: 'vælg en kommune; der er flere planer, end et billede kan vise',
  en: 'choose a kommune; there are more plans than a picture can show',
};

/**
 * Plans over time, each as a bar. Where there are more of them than a page of the API holds, and no kommune is chosen, they are counted
 * kommune by kommune instead, and each leads to the picture of its own.
 */
export async function planPicture(visit: PictureVisit): Promise<string> {
  const noegle = visit.parameter('kommune');
  const kommune = noegle === null ? null : { noegle: { eq: noegle } };
  const answer = await visit.ask('Planbillede', { pr: visit.pr, kommune }, PLANS_ANSWER);
  const navn = noegle === null ? null : answer.kommuner.nodes[0]?.navn;
  if (navn === undefined) throw badInput('kommune', INPUT_FAULTS.noneExists(`"${shortened(noegle ?? '')}"`));
  const { totalCount, nodes } = answer.helhedsplaner;
  return totalCount > nodes.length && navn === null ? byKommune(visit, answer) : planByPlan(visit, answer, navn);
}

function planByPlan(visit: PictureVisit, { helhedsplaner: { totalCount, nodes } }: PlansAnswer, chosen: string | null): string {
  const { language, pr } = visit;
  const groups = planGroups(visit, nodes);
  const kommuner = [...new Set(nodes.map(({ kommune }) => kommune.navn))];
  const place = chosen ?? (kommuner.length === 1 ? kommuner[0] : null);
  const title = place ? say(visit, `Helhedsplaner i ${place}`, `Plans in ${place}`) : say(visit, 'Helhedsplaner', 'Plans');
  const day = unbroken(formatDay(pr, language));
  const running = nodes.filter((plan) => plan.aktiv).length;
  const count = countOf(visit, totalCount, { da: 'plan', en: 'plan' }, { da: 'planer', en: 'plans' });
  const sentences = [
    totalCount === 0
      ? say(visit, 'Der er ingen planer.', 'There are no plans.')
      : say(visit, `${count} fra først til sidst.`, `${count} from first to last.`),
    nodes.length < totalCount &&
      say(visit, `Her vises de ${nodes.length}, som begynder sidst.`, `The ${nodes.length} that begin last are shown.`),
    nodes.length > 0 && say(visit, `Den ${day} løber ${running} af dem.`, `On ${day}, ${running} of them run.`),
    groups.some(({ rows }) => rows.some((row) => row.invented)) &&
      say(visit, 'Ved * er planens første eller sidste dag opdigtet.', 'Where there is a * the first or last day of the plan is invented.'),
  ];
  return planChart({ language, title, description: sentences.filter(Boolean).join(' '), pr }, groups);
}

function byKommune(visit: PictureVisit, { helhedsplaner, medTilsagn }: PlansAnswer): string {
  const { groups } = medTilsagn.aggregate;
  if (groups.nodes.length < groups.totalCount) throw badInput('kommune', CHOOSE);
  const { language, pr } = visit;
  const rows = kommuneRows(visit, groups.nodes);
  const plans = rows.reduce((sum, row) => sum + row.plans, 0);
  const [all, shown] = [wholeNumber(visit, helhedsplaner.totalCount), wholeNumber(visit, plans)];
  return kommuneChart(
    {
      language,
      title: say(visit, 'Helhedsplaner år for år i hver kommune', 'Plans from year to year in each municipality'),
      description: say(
        visit,
        `Der er ${all} planer; ${shown} har eller har haft tilsagn og er talt med her, i ${rows.length} kommuner. Tallene er planer med mindst én dag i året. Vælg en kommune med ?kommune= i adressen for at se dens planer.`,
        `There are ${all} plans; ${shown} have or had a commitment and are counted here, in ${rows.length} municipalities. The figures are plans with at least one day in the year. Choose a municipality with ?kommune= in the address to see its plans.`,
      ),
      pr,
    },
    rows,
  );
}
