import { factSource } from '../act/facts';
import { Boligomraade } from './boligomraade.entity';
import { Statsliste } from './statsliste.entity';
import {
  BOLIGOMRAADE_SELECTION,
  type BoligomraadeFacts,
  boligomraadeFacts,
  STATSLISTE_SELECTION,
  type StatslisteFacts,
  statslisteFacts,
} from './statsliste.facts';

/** Where the facts of lists and their areas come from. */
export const boligomraadeFactSource = factSource<BoligomraadeFacts>(() => Boligomraade, BOLIGOMRAADE_SELECTION, boligomraadeFacts);
export const statslisteFactSource = factSource<StatslisteFacts>(() => Statsliste, STATSLISTE_SELECTION, statslisteFacts);
