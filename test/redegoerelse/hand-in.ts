import { redegoerelse } from '../helhedsplan/step-input';
import { perform } from '../support/acts';
import { planI } from '../support/plans';
import type { Scene } from '../support/scene';
import type { Acted } from '../support/service';

/** Accounts of plans of 2014-17 with goals 1 and 2, and what they should come to. */

export type RedegoerelseInput = Readonly<Record<string, unknown>>;

/** A running plan; the first of its goals has two criteria. */
export const planMedToMaal = (s: Scene, key: string): Promise<string> =>
  planI(s, 'IGANGVAERENDE', key, {
    maal: ['SUNDHED', 'KULTUR_FRITID'].map((indsatsomraade, i) => ({
      indsatsomraade,
      tekst: `Mål ${i + 1}`,
      succeskriterier: i === 0 ? [{ tekst: 'Et' }, { tekst: 'To' }] : [],
    })),
  });

export const input = (plan: string, date: string, year?: number, more: RedegoerelseInput = {}): RedegoerelseInput => ({
  ...redegoerelse(plan, date, year),
  maalopfyldelser: [1, 2].map((maal) => ({ maal, grad: 'OPFYLDT' })),
  ...more,
});

/** As Landsbyggefonden, which may say on which day an account was received. */
export const indsend = (s: Scene, plan: string, date: string, year?: number, more?: RedegoerelseInput, fields?: string): Promise<Acted> =>
  perform(s.lbf, 'indsendRedegoerelse', input(plan, date, year, more), fields);

/** Ids of the criteria of a plan. */
export async function kriterier(s: Scene, plan: string): Promise<string[]> {
  const { succeskriterier } = await s.t.data<{ succeskriterier: { nodes: { id: string }[] } }>(
    `{ succeskriterier(filter: { maal: { helhedsplan: { noegle: { eq: "${plan}" } } } }) { nodes { id } } }`,
  );
  return succeskriterier.nodes.map((k) => k.id);
}
