import type { ActContext } from '../act/act-context';
import { inputError } from '../act/input';
import type { PlanFacts } from '../helhedsplan/helhedsplan.facts';
import { activeYears, deadlineFor, newestVersion } from '../helhedsplan/rules/r14-aarlig-redegoerelse';
import { yearIsOver } from '../helhedsplan/rules/redegoerelse/tilsynskrav';
import { Redegoerelse } from './redegoerelse.entity';

/** The newest account of a year; one that has not come is recorded as missing, so that it can be pointed at. */
export async function findOrAwait(
  x: ActContext,
  u: { id: number; plan: PlanFacts; choices: { dato: string } },
  year: number,
): Promise<number> {
  if (!activeYears(u.plan).includes(year))
    throw inputError([{ field: 'input.aar', error: { da: 'ligger uden for planens år', en: 'is outside the years of the plan' } }]);
  const known = newestVersion(u.plan, year);
  if (known) return known.id;
  if (!yearIsOver(u.plan, year, u.choices.dato))
    throw inputError([{ field: 'input.aar', error: { da: 'er ikke omme på dagen', en: 'is not over on the day' } }]);
  const key = `${u.plan.noegle}/${year}`;
  return x.insert(
    () => Redegoerelse,
    { noegle: key, helhedsplan: { id: u.id }, aar: year, frist: deadlineFor(year), indsendt: null, vurdering: null, gennemfoerelse: null },
    `redegoerelse ${key}`,
  );
}
