import type { Udfoerelse } from '../act/act-context';
import { inputfejl } from '../act/input';
import type { Planfakta } from '../helhedsplan/helhedsplan.facts';
import { aktiveAar, fristFor, nyesteUdgave } from '../helhedsplan/rules/r14-aarlig-redegoerelse';
import { aaretErOmme } from '../helhedsplan/rules/redegoerelse/tilsynskrav';
import { Redegoerelse } from './redegoerelse.entity';

/** The newest account of a year; one that has not come is recorded as missing, so that it can be pointed at. */
export async function findEllerVent(
  x: Udfoerelse,
  u: { id: number; plan: Planfakta; valg: { dato: string } },
  aar: number,
): Promise<number> {
  if (!aktiveAar(u.plan).includes(aar))
    throw inputfejl([{ felt: 'input.aar', fejl: { da: 'ligger uden for planens år', en: 'is outside the years of the plan' } }]);
  const kendt = nyesteUdgave(u.plan, aar);
  if (kendt) return kendt.id;
  if (!aaretErOmme(u.plan, aar, u.valg.dato))
    throw inputfejl([{ felt: 'input.aar', fejl: { da: 'er ikke omme på dagen', en: 'is not over on the day' } }]);
  const noegle = `${u.plan.noegle}/${aar}`;
  return x.indsaet(
    () => Redegoerelse,
    { noegle, helhedsplan: { id: u.id }, aar, frist: fristFor(aar), indsendt: null, vurdering: null, gennemfoerelse: null },
    `redegoerelse ${noegle}`,
  );
}
