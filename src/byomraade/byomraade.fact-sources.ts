import { z } from 'zod';
import { factSource, rowNumber } from '../act/facts';
import { Byomraade } from './byomraade.entity';
import { BYOMRAADE_SELECTION, type ByomraadeFacts, byomraadeFacts } from './byomraade.facts';
import { Politik } from './politik.entity';
import { POLITIK_SELECTION, type PolitikFacts, politikFacts } from './politik.facts';
import { Udpegning } from './udpegning.entity';

/** Where the facts of areas and policies come from. */
export const byomraadeFactSource = factSource<ByomraadeFacts>(() => Byomraade, BYOMRAADE_SELECTION, byomraadeFacts);
export const politikFactSource = factSource<PolitikFacts>(() => Politik, POLITIK_SELECTION, politikFacts);

const udpegningssted = z.object({ politik: z.object({ noegle: z.string() }), byomraade: z.object({ id: rowNumber }) });

/** Under which policy a designation is, and of what. */
export const udpegningFactSource = factSource<z.output<typeof udpegningssted>>(
  () => Udpegning,
  'politik { noegle } byomraade { id }',
  udpegningssted,
);
