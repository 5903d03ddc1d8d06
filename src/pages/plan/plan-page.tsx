import type { JSX } from 'preact';
import { STATUS_WORDS } from '../../helhedsplan/helhedsplan.words';
import { dayAfter } from '../../kernel/period';
import { DayForm } from '../day-form';
import { FactList, PagePart } from '../facts';
import { Places, PlanLink } from '../links';
import { Invented, isInvented, Mark, RowOrigin } from '../origin';
import { dayText, money, periodText, type Reader, say, told, wholeNumber } from '../reader';
import { Verdicts } from '../verdicts';
import type { Visit, VisitResult } from '../visit';
import { FOLGE_WORDS, wordFor } from '../words';
import { PlanCoursePart } from './course';
import { PlanGoalsPart } from './goals';
import { inventedHomes } from './invented';
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
        of={{ da: 'Dag, som regler, kontrakt og milepæle ses fra', en: 'Day that rules, contract and milestones are seen from' }}
      />
      <PlanFacts reader={reader} plan={plan} />
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
      <Timeline reader={reader} plan={plan} />
    </>
  );
}

/** A plan has one status, which is that of now; whether it ran is known of every day. */
function stateText(reader: Reader, plan: PlanOfPage, pr: string): string {
  const status = told(reader, wordFor(STATUS_WORDS, plan.status));
  const day = dayText(reader, pr);
  return say(
    reader,
    `Sidst registrerede status: ${status}. Den ${day} løber planen${plan.aktiv ? '' : ' ikke'}.`,
    `Status as last recorded: ${status}. On ${day} the plan ${plan.aktiv ? 'runs' : 'does not run'}.`,
  );
}

function PlanFacts({ reader, plan }: { reader: Reader; plan: PlanOfPage }): JSX.Element {
  const marked = (text: string, field: string): JSX.Element => (
    <>
      {text} <Mark reader={reader} row={plan} field={field} />
    </>
  );
  const months = (n: number): string => (n === 1 ? say(reader, '1 måned', '1 month') : say(reader, `${n} måneder`, `${n} months`));
  return (
    <PagePart id="fakta" title={say(reader, 'Kort om planen', 'The plan in short')}>
      <FactList
        facts={[
          [
            say(reader, 'Periode', 'Period'),
            marked(`${periodText(reader, plan.start, dayAfter(plan.slut))} (${months(plan.varighedMaaneder)})`, 'slut'),
          ],
          [
            say(reader, 'Økonomisk ramme', 'Frame'),
            marked(
              say(
                reader,
                `${money(reader, plan.oekonomiskRamme)} i ${plan.prisaar}-priser`,
                `${money(reader, plan.oekonomiskRamme)} in prices of ${plan.prisaar}`,
              ),
              'oekonomiskRamme',
            ),
          ],
          [say(reader, 'Kommune', 'Municipality'), `${plan.kommune.navn} (${plan.kommune.kommunalbestyrelse})`],
          [say(reader, 'Byområder', 'Areas'), <Places reader={reader} places={plan.byomraader.nodes} />],
          [say(reader, 'Bevillingsperiode', 'Programme period'), marked(plan.bevillingsperiode.navn, 'bevillingsperiode')],
          [
            say(reader, 'Lejemål', 'Homes'),
            plan.antalLejemaal === null ? null : (
              <>
                {wholeNumber(reader, plan.antalLejemaal)} <Invented reader={reader} when={inventedHomes(plan)} />
              </>
            ),
          ],
          [
            say(reader, 'Kroner pr. lejemål', 'Kroner per home'),
            plan.kronerPrLejemaal === null ? null : (
              <>
                {money(reader, plan.kronerPrLejemaal)}{' '}
                <Invented reader={reader} when={inventedHomes(plan) || isInvented(plan, 'oekonomiskRamme')} />
              </>
            ),
          ],
          [say(reader, 'Sagsnummer', 'Case number'), plan.sagsnr],
          [say(reader, 'Landsbyggefondens sagsnummer', 'Case number of Landsbyggefonden'), plan.lbfSagsnr],
          [say(reader, 'Kaldes også', 'Also called'), plan.aliaser.join(', ')],
          [say(reader, 'Forud', 'Before'), predecessors(reader, plan)],
          [say(reader, 'Efterfølger', 'Succeeded by'), successors(reader, plan)],
          [say(reader, 'Nøgle', 'Key'), <code>{plan.noegle}</code>],
          [say(reader, 'Herkomst', 'Origin'), <RowOrigin reader={reader} type="Helhedsplan" row={plan} />],
          [say(reader, 'Kilde', 'Source'), <span lang="da">{plan.kildehenvisning}</span>],
        ]}
      />
    </PagePart>
  );
}

function predecessors(reader: Reader, { forgaengerled }: PlanOfPage): JSX.Element | null {
  if (forgaengerled.nodes.length === 0) return null;
  return (
    <ul class="rows">
      {forgaengerled.nodes.map(({ art, forgaenger }) => (
        <li>
          {say(reader, 'Planen ', 'The plan ')}
          {told(reader, wordFor(FOLGE_WORDS, art))} <PlanLink reader={reader} plan={forgaenger} />
        </li>
      ))}
    </ul>
  );
}

function successors(reader: Reader, { efterfoelgere }: PlanOfPage): JSX.Element | null {
  if (efterfoelgere.nodes.length === 0) return null;
  return (
    <ul class="rows">
      {efterfoelgere.nodes.map((plan) => (
        <li>
          <PlanLink reader={reader} plan={plan} />
        </li>
      ))}
    </ul>
  );
}

function Timeline({ reader, plan }: { reader: Reader; plan: PlanOfPage }): JSX.Element {
  return (
    <PagePart id="tidslinje" title={say(reader, 'Tidslinje', 'Timeline')}>
      {plan.tidslinje.length === 0 && <p class="none">{say(reader, 'Der er ikke sket noget endnu.', 'Nothing has happened yet.')}</p>}
      <ol class="timeline">
        {plan.tidslinje.map((point) => (
          <li>
            <time dateTime={point.dag}>{dayText(reader, point.dag)}</time>
            <span>{point.tekst}</span>
          </li>
        ))}
      </ol>
    </PagePart>
  );
}
