import type { JSX } from 'preact';
import { STATUS_WORDS } from '../../helhedsplan/helhedsplan.words';
import { DayForm } from '../day-form';
import { PagePart } from '../facts';
import { Mark } from '../origin';
import { dayText, type Reader, say, told } from '../reader';
import { Verdicts } from '../verdicts';
import type { Visit, VisitResult } from '../visit';
import { wordFor } from '../words';
import { PlanCoursePart } from './course';
import { PlanInShort } from './facts';
import { PlanGoalsPart } from './goals';
import { PlanMoneyPart } from './money';
import { PlanPartiesPart } from './parties';
import { PLAN_ANSWER, type PlanOfPage } from './shape';

/** All about one plan. */
export async function planPage(visit: Visit): Promise<VisitResult | null> {
  const { reader } = visit;
  const pr = reader.pr ?? reader.today;
  const { data, asked } = await visit.ask('Planside', { noegle: visit.rest, pr, sprog: say(reader, 'DA', 'EN') }, PLAN_ANSWER);
  const plan = data.helhedsplan;
  return plan && { title: plan.titel, asked, body: <PlanBody reader={reader} plan={plan} pr={pr} /> };
}

interface PlanBodyProps {
  readonly reader: Reader;
  readonly plan: PlanOfPage;
  readonly pr: string;
}

function PlanBody({ reader, plan, pr }: PlanBodyProps): JSX.Element {
  return (
    <>
      <h1>{plan.titel}</h1>
      <p class="lead">{stateText(reader, plan, pr)}</p>
      {plan.formaal !== null && (
        <p>
          <span lang="da">{plan.formaal}</span> <Mark reader={reader} row={plan} field="formaal" />
        </p>
      )}
      <DayForm
        reader={reader}
        address={`/plan/${encodeURIComponent(plan.noegle)}`}
        pr={pr}
        of={{
          da: 'Dag, som status, afgørelser, posteringer, kontrakt, milepæle og regler ses fra',
          en: 'Day that status, decisions, postings, contract, milestones and rules are seen from',
        }}
      />
      <PlanInShort reader={reader} plan={plan} />
      <PlanMoneyPart reader={reader} plan={plan} />
      <PlanPartiesPart reader={reader} plan={plan} />
      <PlanCoursePart reader={reader} plan={plan} />
      <PlanGoalsPart reader={reader} plan={plan} pr={pr} />
      <PagePart id="regler" title={say(reader, 'Reglerne', 'The rules')}>
        <Verdicts
          reader={reader}
          caption={say(
            reader,
            `Hvordan reglerne står til planen den ${dayText(reader, pr)}`,
            `How the rules see the plan on ${dayText(reader, pr)}`,
          )}
          verdicts={plan.regler}
        />
      </PagePart>
      <Timeline reader={reader} plan={plan} pr={pr} />
    </>
  );
}

/** What the plan was on the day, and what it is now where that is something else. */
function stateText(reader: Reader, plan: PlanOfPage, pr: string): string {
  const status = told(reader, wordFor(STATUS_WORDS, plan.status));
  const day = dayText(reader, pr);
  if (plan.statusPr === null)
    return say(
      reader,
      `Den ${day} var intet kendt om planen. Status nu: ${status}.`,
      `On ${day} nothing was known of the plan. Status now: ${status}.`,
    );
  const then = told(reader, wordFor(STATUS_WORDS, plan.statusPr));
  const now = plan.statusPr === plan.status ? '' : say(reader, ` Status nu: ${status}.`, ` Status now: ${status}.`);
  const past = pr < reader.today;
  const [yes, no] = past ? ['ran', 'did not run'] : ['runs', 'does not run'];
  const runs = plan.aktiv ? yes : no;
  const end =
    plan.slutPr === plan.slut || plan.slutPr === null
      ? ''
      : say(
          reader,
          `, og dens sidste dag var den ${dayText(reader, plan.slutPr)}`,
          `, and its last day was ${dayText(reader, plan.slutPr)}`,
        );
  return say(
    reader,
    `Status den ${day}: ${then}; planen ${past ? 'løb' : 'løber'}${plan.aktiv ? '' : ' ikke'} den dag${end}.${now}`,
    `Status on ${day}: ${then}; the plan ${runs} that day${end}.${now}`,
  );
}

/** What had happened by the day; of today and later days also what is to come. */
function Timeline({ reader, plan, pr }: PlanBodyProps): JSX.Element {
  const points = plan.tidslinje.filter(({ dag }) => dag <= pr || pr >= reader.today);
  return (
    <PagePart id="tidslinje" title={say(reader, 'Tidslinje', 'Timeline')}>
      {points.length === 0 && <p class="none">{say(reader, 'Der er ikke sket noget endnu.', 'Nothing has happened yet.')}</p>}
      <ol class="timeline">
        {points.map((point) => (
          <li>
            <time dateTime={point.dag}>{dayText(reader, point.dag)}</time>
            <span>{point.tekst}</span>
          </li>
        ))}
      </ol>
    </PagePart>
  );
}
