import type { Udfoerelse } from '../act/act-context';
import { brud } from '../kernel/rule';
import { afslutRaekker } from '../register/end-rows';
import { SLUTTER_I_SIN_TID } from '../register/rules/registerkrav';
import { Politik } from './politik.entity';
import type { Politikfakta } from './politik.facts';
import { Udpegning } from './udpegning.entity';

/** A policy ends, and the designations under it that run on end with it. Those that begin later are left for its rules. */
export async function afslutPolitik(x: Udfoerelse, f: Politikfakta, til: string): Promise<void> {
  x.kraev(brud([SLUTTER_I_SIN_TID], { navn: f.titel, periode: f, til }, til));
  await x.ret(() => Politik, f.id, { til });
  await afslutRaekker(x, () => Udpegning, f.udpegninger, til);
}
