import type { ComponentChildren, JSX } from 'preact';
import { dayAfter } from '../../kernel/period';
import { FactList, PagePart } from '../facts';
import { Places, PlanLink } from '../links';
import { Invented, isInvented, RowOrigin } from '../origin';
import { money, periodText, type Reader, say, told, wholeNumber } from '../reader';
import { FOLGE_WORDS, wordFor } from '../words';
import { inventedHomes } from './invented';
import type { PlanOfPage } from './shape';

type Fact = readonly [name: string, value: ComponentChildren];

/** The plan in short; what is invented, or worked out from what is, says so. */
export function PlanInShort({ reader, plan }: { reader: Reader; plan: PlanOfPage }): JSX.Element {
  return (
    <PagePart id="fakta" title={say(reader, 'Kort om planen', 'The plan in short')}>
      <FactList facts={[...sizeFacts(reader, plan), ...nameFacts(reader, plan)]} />
    </PagePart>
  );
}

function sizeFacts(reader: Reader, plan: PlanOfPage): Fact[] {
  const marked = (text: string, when: boolean): JSX.Element => (
    <>
      {text} <Invented reader={reader} when={when} />
    </>
  );
  const invented = (...fields: readonly string[]): boolean => fields.some((field) => isInvented(plan, field));
  const months =
    plan.varighedMaaneder === 1 ? say(reader, '1 måned', '1 month') : `${plan.varighedMaaneder} ${say(reader, 'måneder', 'months')}`;
  const frame = money(reader, plan.oekonomiskRamme);
  const { antalLejemaal: homes, kronerPrLejemaal: perHome } = plan;
  return [
    [
      say(reader, 'Periode', 'Period'),
      marked(`${periodText(reader, plan.start, dayAfter(plan.slut))} (${months})`, invented('start', 'slut')),
    ],
    [
      say(reader, 'Økonomisk ramme', 'Frame'),
      marked(
        say(reader, `${frame} i ${plan.prisaar}-priser`, `${frame} in prices of ${plan.prisaar}`),
        invented('oekonomiskRamme', 'prisaar'),
      ),
    ],
    [say(reader, 'Bevillingsperiode', 'Programme period'), marked(plan.bevillingsperiode.navn, invented('bevillingsperiode'))],
    [say(reader, 'Lejemål', 'Homes'), homes === null ? null : marked(wholeNumber(reader, homes), inventedHomes(plan))],
    [
      say(reader, 'Kroner pr. lejemål', 'Kroner per home'),
      perHome === null ? null : marked(money(reader, perHome), inventedHomes(plan) || invented('oekonomiskRamme')),
    ],
  ];
}

function nameFacts(reader: Reader, plan: PlanOfPage): Fact[] {
  return [
    [say(reader, 'Kommune', 'Municipality'), `${plan.kommune.navn} (${plan.kommune.kommunalbestyrelse})`],
    [say(reader, 'Byområder', 'Areas'), <Places reader={reader} places={plan.byomraader.nodes} />],
    [say(reader, 'Sagsnummer', 'Case number'), plan.sagsnr],
    [say(reader, 'Landsbyggefondens sagsnummer', 'Case number of Landsbyggefonden'), plan.lbfSagsnr],
    [say(reader, 'Kaldes også', 'Also called'), plan.aliaser.join(', ')],
    [say(reader, 'Forud', 'Before'), predecessors(reader, plan)],
    [say(reader, 'Efterfølger', 'Succeeded by'), successors(reader, plan)],
    [say(reader, 'Nøgle', 'Key'), <code>{plan.noegle}</code>],
    [say(reader, 'Herkomst', 'Origin'), <RowOrigin reader={reader} type="Helhedsplan" row={plan} />],
    [say(reader, 'Kilde', 'Source'), <span lang="da">{plan.kildehenvisning}</span>],
  ];
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
