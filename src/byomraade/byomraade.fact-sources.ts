import { z } from 'zod';
import { faktakilde, raekkenummer } from '../act/facts';
import { Byomraade } from './byomraade.entity';
import { BYOMRAADESELEKTION, type Byomraadefakta, byomraadefakta } from './byomraade.facts';
import { Politik } from './politik.entity';
import { POLITIKSELEKTION, type Politikfakta, politikfakta } from './politik.facts';
import { Udpegning } from './udpegning.entity';

/** Where the facts of areas and policies come from. */
export const Byomraadefaktakilde = faktakilde<Byomraadefakta>(() => Byomraade, BYOMRAADESELEKTION, byomraadefakta);
export const Politikfaktakilde = faktakilde<Politikfakta>(() => Politik, POLITIKSELEKTION, politikfakta);

const udpegningssted = z.object({ politik: z.object({ noegle: z.string() }), byomraade: z.object({ id: raekkenummer }) });

/** Under which policy a designation is, and of what. */
export const Udpegningskilde = faktakilde<z.output<typeof udpegningssted>>(
  () => Udpegning,
  'politik { noegle } byomraade { id }',
  udpegningssted,
);
