import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import type { User } from '../support/service';
import { type Bank, DATES } from './bank-customer';
import { amountInOere } from './calls';

/** Somebody who looks while others act: all figures of one answer must be of one moment. */

const QUESTION = `query ($pulje: String!, $pr: Date!) { pulje(noegle: $pulje) {
  bevilget(pr: $pr) disponeret(pr: $pr) rest(pr: $pr) frigivet(pr: $pr) udbetalt(pr: $pr)
  bevillinger(filter: { dato: { lte: $pr } }) { aggregate { sum { beloeb } } }
  dagens: disponeringer(filter: { dato: { lte: $pr } }) { aggregate(groupBy: [{ field: HELHEDSPLAN_NOEGLE }, { field: ART }]) {
    groups(first: 100) { nodes { key { helhedsplanNoegle art } sum { beloeb } } } } }
  alle: disponeringer(last: 10) { totalCount nodes { id art dato beloeb helhedsplan { noegle } } } } }`;

const Amount = z.number().transform(amountInOere);
const Answer = z.object({
  pulje: z.object({
    bevilget: Amount,
    disponeret: Amount,
    rest: Amount,
    frigivet: Amount,
    udbetalt: Amount,
    bevillinger: z.object({ aggregate: z.object({ sum: z.object({ beloeb: Amount.nullable() }) }) }),
    dagens: z.object({
      aggregate: z.object({
        groups: z.object({
          nodes: z.array(
            z.object({ key: z.object({ helhedsplanNoegle: z.string(), art: z.string() }), sum: z.object({ beloeb: Amount }) }),
          ),
        }),
      }),
    }),
    alle: z.object({
      totalCount: z.int(),
      nodes: z.array(
        z.object({ id: z.string(), art: z.string(), dato: z.string(), beloeb: Amount, helhedsplan: z.object({ noegle: z.string() }) }),
      ),
    }),
  }),
});

export interface Observations {
  antal: number;
  /** Every posting that a reader saw, as it was seen; at the end each must be among the acknowledged. */
  readonly posts: Map<string, string>;
}

/** Reads until nothing is left to act. */
export async function reader(bank: Bank, actors: User, set: Observations, random: () => number): Promise<void> {
  while (bank.rest > 0) {
    const pulje = bank.scene.puljer[Math.floor(random() * bank.scene.puljer.length)] ?? '';
    const pr = DATES[Math.floor(random() * DATES.length)];
    const acknowledged = bank.book.postCount(pulje);
    const answer = Answer.parse(await actors.data(QUESTION, { pulje, pr })).pulje;
    set.antal += 1;
    for (const n of answer.alle.nodes) set.posts.set(n.id, [n.helhedsplan.noegle, n.art, n.dato, n.beloeb].join(' '));
    const complaints = disagreements(answer);
    if (answer.alle.totalCount < acknowledged) complaints.push(`ser ${answer.alle.totalCount} posteringer; ${acknowledged} var kvitteret`);
    // Leaves the machine to those who act.
    await wait(50);
    if (complaints.length > 0) bank.error.push(`reader ${pulje} ${pr}: ${complaints.join('; ')}: ${JSON.stringify(answer)}`);
  }
}

function disagreements(p: z.output<typeof Answer>['pulje']): string[] {
  const groups = p.dagens.aggregate.groups.nodes;
  const sum = (kind: string, plan?: string): number =>
    groups.reduce((a, g) => (g.key.art === kind && (!plan || g.key.helhedsplanNoegle === plan) ? a + g.sum.beloeb : a), 0);
  const planer = [...new Set(groups.map((g) => g.key.helhedsplanNoegle))];
  const condition: [string, boolean][] = [
    ['bevilget er bevillingernes sum', p.bevilget === (p.bevillinger.aggregate.sum.beloeb ?? 0)],
    ['disponeret er posteringernes sum', p.disponeret === sum('DISPONERET') - sum('TILBAGEFOERT')],
    ['frigivet og udbetalt er posteringernes sum', p.frigivet === sum('FRIGIVET') && p.udbetalt === sum('UDBETALT')],
    ['rest er bevilget minus disponeret', p.rest === p.bevilget - p.disponeret],
    ['rest er aldrig under nul', p.rest >= 0],
    ['udbetalt højst frigivet', planer.every((n) => sum('UDBETALT', n) <= sum('FRIGIVET', n))],
    ['frigivet højst disponeret', planer.every((n) => sum('FRIGIVET', n) <= sum('DISPONERET', n))],
  ];
  return condition.filter(([, ok]) => !ok).map(([name]) => name);
}
