import type { ActContext } from '../act/act-context';
import { breach } from '../kernel/rule';
import { endRows } from '../register/end-rows';
import { SLUTTER_I_SIN_TID } from '../register/rules/registerkrav';
import { Politik } from './politik.entity';
import type { PolitikFacts } from './politik.facts';
import { Udpegning } from './udpegning.entity';

/** A policy ends, and the designations under it that run on end with it. Those that begin later are left for its rules. */
export async function endPolitik(x: ActContext, f: PolitikFacts, to: string): Promise<void> {
  x.require(breach([SLUTTER_I_SIN_TID], { navn: f.titel, period: f, til: to }, to));
  await x.update(() => Politik, f.id, { til: to });
  await endRows(x, () => Udpegning, f.udpegninger, to);
}
