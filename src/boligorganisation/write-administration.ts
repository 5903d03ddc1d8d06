import type { ActContext } from '../act/act-context';
import { inputError } from '../act/input';
import type { Period } from '../kernel/period';
import { Administration } from './administration.entity';
import { Boligorganisation } from './boligorganisation.entity';

/** Adds a period in which another organisation administers this one; gives its number. */
export async function writeAdministration(
  x: ActContext,
  boligorganisation: number,
  reference: string,
  period: Period,
  af: object,
): Promise<number> {
  const administrator = await x.find(() => Boligorganisation, reference, 'input.administrator');
  if (administrator === boligorganisation)
    throw inputError([{ field: 'input.administrator', error: { da: 'er organisationen selv', en: 'is the organisation itself' } }]);
  return x.insert(
    () => Administration,
    { boligorganisation: { id: boligorganisation }, administrator: { id: administrator }, ...period },
    af,
  );
}
