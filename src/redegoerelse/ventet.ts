import { inputfejl } from '../handling/input';
import type { Udfoerelse } from '../handling/udfoerelse';
import type { Planfakta } from '../helhedsplan/regler/planfakta';
import { aktiveAar, fristFor } from '../helhedsplan/regler/r14-aarlig-redegoerelse';
import { Redegoerelse } from './redegoerelse.entity';

/** The account of a year; one that has not come is recorded as missing, so that it can be pointed at. */
export async function findEllerVent(x: Udfoerelse, u: { id: number; plan: Planfakta }, aar: number): Promise<number> {
  if (!aktiveAar(u.plan).includes(aar))
    throw inputfejl([{ felt: 'input.aar', fejl: { da: 'ligger uden for planens år', en: 'is outside the years of the plan' } }]);
  const noegle = `${u.plan.noegle}/${aar}`;
  const kendt = await x.findes(() => Redegoerelse, noegle);
  if (kendt) return kendt;
  return x.indsaet(
    () => Redegoerelse,
    { noegle, helhedsplan: { id: u.id }, aar, frist: fristFor(aar), indsendt: null, vurdering: null, gennemfoerelse: null },
    `redegoerelse ${noegle}`,
  );
}
