import { factSource } from '../act/facts';
import { Bevillingsperiode } from './bevillingsperiode.entity';
import {
  INDSATS_SELECTION,
  type IndsatsFacts,
  indsatsFacts,
  PERIODE_SELECTION,
  type PeriodeFacts,
  periodeFacts,
} from './bevillingsperiode.facts';
import { Indsatsomraade } from './indsatsomraade.entity';

/** Where the facts of programme periods and fields come from. */
export const periodeFactSource = factSource<PeriodeFacts>(() => Bevillingsperiode, PERIODE_SELECTION, periodeFacts);
export const indsatsFactSource = factSource<IndsatsFacts>(() => Indsatsomraade, INDSATS_SELECTION, indsatsFacts);
