import type { JSX } from 'preact';
import { PagePart } from '../facts';
import { RowOrigin } from '../origin';
import { dayText, type Reader, say } from '../reader';
import type { PlanOfPage } from './shape';

type Goal = PlanOfPage['maal']['nodes'][number];
type Milestone = Goal['milepaele']['nodes'][number];

/** What the plan promises: goals with what they are measured by, and the milestones on the way. */
export function PlanGoalsPart({ reader, plan, pr }: { reader: Reader; plan: PlanOfPage; pr: string }): JSX.Element {
  const { nodes, totalCount } = plan.maal;
  return (
    <PagePart id="maal" title={say(reader, 'Målene', 'The goals')}>
      {nodes.length === 0 && <p class="none">{say(reader, 'Planen har ingen mål endnu.', 'The plan has no goals yet.')}</p>}
      <ol class="goals">
        {nodes.map((goal) => (
          <li value={goal.nummer}>
            <GoalText reader={reader} goal={goal} pr={pr} />
          </li>
        ))}
      </ol>
      {totalCount > nodes.length && (
        <p class="excerpt">
          {say(reader, `Her vises ${nodes.length} af ${totalCount} mål.`, `${nodes.length} of ${totalCount} goals are shown.`)}
        </p>
      )}
    </PagePart>
  );
}

function GoalText({ reader, goal, pr }: { reader: Reader; goal: Goal; pr: string }): JSX.Element {
  return (
    <>
      <p>
        <strong lang="da">{goal.tekst}</strong> (<span lang="da">{goal.indsatsomraade.navn}</span>){' '}
        <small>
          <RowOrigin reader={reader} type="Maal" row={goal} />
        </small>
      </p>
      {goal.succeskriterier.nodes.length > 0 && (
        <ul class="rows" lang="da">
          {goal.succeskriterier.nodes.map((s) => (
            <li>{s.tekst}</li>
          ))}
        </ul>
      )}
      {goal.milepaele.nodes.length > 0 && (
        <ul class="rows">
          {goal.milepaele.nodes.map((m) => (
            <li>
              <span lang="da">{m.tekst}</span> {milestoneText(reader, m, pr)}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** How far a milestone has come by the day; what was reached later was not reached then. */
function milestoneText(reader: Reader, { frist, naaet, overskredet }: Milestone, pr: string): string {
  const due = dayText(reader, frist);
  if (naaet !== null && naaet <= pr)
    return say(reader, `Frist ${due}, nået ${dayText(reader, naaet)}.`, `Due ${due}, reached ${dayText(reader, naaet)}.`);
  if (overskredet) return say(reader, `Frist ${due}, overskredet.`, `Due ${due}, overdue.`);
  return say(reader, `Frist ${due}, ikke nået endnu.`, `Due ${due}, not reached yet.`);
}
