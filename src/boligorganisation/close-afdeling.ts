import type { ActContext } from '../act/act-context';
import { Afdelingstilknytning } from '../helhedsplan/ties/afdelingstilknytning.entity';
import { endRows } from '../register/end-rows';
import { Afdeling } from './afdeling.entity';
import type { AfdelingFacts } from './afdeling.facts';
import { lastEjerskab } from './afdeling-parts';
import { Ejerskab } from './ejerskab.entity';

/** An estate ends on a day: its ownership and its part in plans end with it. */
export async function closeAfdeling(x: ActContext, f: AfdelingFacts, date: string, efterfoelger: number | null): Promise<void> {
  await x.update(() => Afdeling, f.id, { nedlagt: date, efterfoelger: efterfoelger ? { id: efterfoelger } : null });
  const ejerskab = lastEjerskab(f);
  if (ejerskab) await x.update(() => Ejerskab, ejerskab.id, { til: date });
  await endRows(x, () => Afdelingstilknytning, f.helhedsplantilknytninger, date);
}
