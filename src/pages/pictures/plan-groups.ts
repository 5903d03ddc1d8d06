import type { PlanDecision, PlanRow, RowGroup } from '../../charts/plan-rows';
import { DECISION_SIGNS } from '../../charts/plan-signs';
import { MED_TILSAGN } from '../../helhedsplan/helhedsplan.enums';
import { STATUS_WORDS } from '../../helhedsplan/helhedsplan.words';
import { formatDay } from '../../kernel/day';
import { joinWords } from '../../kernel/format';
import { isInvented } from '../origin';
import { say, told, withQuery } from '../reader';
import { wordFor } from '../words';
import type { PictureVisit } from './picture-visit';
import type { PictureOfPlan } from './plan-shape';

/** Plans as the rows of a picture, under the places that they lie in. */

const collator = new Intl.Collator('da');

/** By kommune where there are several, otherwise by byområde; those outside all of them last. The earliest plans first in each. */
export function planGroups(visit: PictureVisit, plans: readonly PictureOfPlan[]): RowGroup[] {
  const several = new Set(plans.map(({ kommune }) => kommune.noegle)).size > 1;
  const groups = new Map<string, PictureOfPlan[]>();
  for (const plan of plans) {
    const name = several
      ? plan.kommune.navn
      : joinWords(
          plan.byomraader.nodes.map((b) => b.navn),
          say(visit, 'og', 'and'),
        );
    groups.set(name, [...(groups.get(name) ?? []), plan]);
  }
  return [...groups]
    .sort(([a], [b]) => (a === '' ? 1 : b === '' ? -1 : collator.compare(a, b)))
    .map(([name, own]) => ({
      name: name || say(visit, 'Uden for byområderne', 'Outside the areas'),
      rows: [...own].sort(byStart).map((plan) => planRow(visit, plan)),
    }));
}

const byStart = (a: PictureOfPlan, b: PictureOfPlan): number =>
  a.start === b.start ? collator.compare(a.titel, b.titel) : a.start < b.start ? -1 : 1;

function planRow(visit: PictureVisit, plan: PictureOfPlan): PlanRow {
  const { noegle, titel, start, slut, aktiv, status } = plan;
  const decisions = plan.afgoerelsespunkter.nodes.flatMap((p) => decisionOf(p));
  return {
    titel,
    invented: isInvented(plan, 'start') || isInvented(plan, 'slut'),
    start,
    slut,
    drawnAs: aktiv ? 'RUNNING' : MED_TILSAGN.some((s) => s === status) ? 'COMMITTED' : 'PLANNED',
    decisions,
    told: rowTold(visit, plan, decisions),
    link: withQuery(`/plan/${encodeURIComponent(noegle)}`, linkParameters(visit)),
  };
}

/** What a link out of a picture takes along: the day and the language that its address names. */
export const linkParameters = ({ pr, dayChosen, chosen, language }: PictureVisit): Readonly<Record<string, string | null>> => ({
  pr: dayChosen ? pr : null,
  sprog: chosen ? language : null,
});

function decisionOf(item: PictureOfPlan['afgoerelsespunkter']['nodes'][number]): PlanDecision[] {
  const { art, afgoerelse } = item;
  const invented = item.herkomst === 'SYNTETISK' || isInvented(afgoerelse, 'dato');
  const one = { dag: afgoerelse.dato, invented };
  if (art === 'STANDSNING') return afgoerelse.udfald === 'GODKENDT' ? [{ ...one, kind: art }] : [];
  if (afgoerelse.udfald === 'AFVIST') return [{ ...one, kind: 'AFSLAG' }];
  return art === 'PRAEKVALIFIKATION' || art === 'GODKENDELSE' || art === 'TILSAGN' ? [{ ...one, kind: art }] : [];
}

/** `Det Gode Naboskab: 1. januar 2013 – 31. december 2016, afsluttet. Prækvalificeret 7. oktober 2011 (opdigtet).` */
function rowTold(visit: PictureVisit, { titel, start, slut, status }: PictureOfPlan, decisions: readonly PlanDecision[]): string {
  const { language } = visit;
  const period = `${formatDay(start, language)} – ${formatDay(slut, language)}`;
  const steps = decisions.map(({ kind, dag, invented }) => {
    const mark = invented ? say(visit, ' (opdigtet)', ' (invented)') : '';
    return ` ${told(visit, DECISION_SIGNS[kind].name)} ${formatDay(dag, language)}${mark}.`;
  });
  return `${titel}: ${period}, ${told(visit, wordFor(STATUS_WORDS, status))}.${steps.join('')}`;
}
