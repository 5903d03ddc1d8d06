import type { Udfoerelse } from '../act/act-context';
import { inputfejl } from '../act/input';
import type { Periode } from '../kernel/period';
import { Administration } from './administration.entity';
import { Boligorganisation } from './boligorganisation.entity';

/** Adds a period in which another organisation administers this one; gives its number. */
export async function skrivAdministration(
  x: Udfoerelse,
  boligorganisation: number,
  reference: string,
  periode: Periode,
  af: object,
): Promise<number> {
  const administrator = await x.find(() => Boligorganisation, reference, 'input.administrator');
  if (administrator === boligorganisation)
    throw inputfejl([{ felt: 'input.administrator', fejl: { da: 'er organisationen selv', en: 'is the organisation itself' } }]);
  return x.indsaet(
    () => Administration,
    { boligorganisation: { id: boligorganisation }, administrator: { id: administrator }, ...periode },
    af,
  );
}
