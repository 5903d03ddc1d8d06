import { formatKroner, plainKroner } from '../../kernel/format';
import { holdsIf, type Rule } from '../../kernel/rule';
import { SOURCES } from '../../kernel/sources';
import type { PlanFacts } from '../helhedsplan.facts';
import { sumOf } from '../helhedsplan.figures';
import { withPlanWayOut } from './with-way-out';

export const R7: Rule<PlanFacts> = withPlanWayOut({
  kode: 'R7',
  afvisning: 'FINANSIERING_GAAR_IKKE_OP',
  krav: {
    da: 'Bidragene er tilsammen præcis den økonomiske ramme, til den sidste øre',
    en: 'The contributions sum to the frame exactly, to the last øre',
  },
  alvor: 'FEJL',
  kilde: SOURCES.bogholderi,
  ansvarlig: 'BOLIGORGANISATION',
  udvej: {
    da: 'Ansøgeren kan rette bidragene eller rammen, så de går op',
    en: 'The applicant can correct the contributions or the frame so that they add up',
  },
  termer: [],
  judge(f) {
    const total = sumOf(f.finansiering);
    return holdsIf(total === f.oekonomiskRamme, {
      tekst: {
        da: `Bidragene er tilsammen ${formatKroner(total, 'da')}; rammen er ${formatKroner(f.oekonomiskRamme, 'da')}`,
        en: `The contributions are ${formatKroner(total, 'en')} together; the frame is ${formatKroner(f.oekonomiskRamme, 'en')}`,
      },
      faktisk: plainKroner(total),
      graense: plainKroner(f.oekonomiskRamme),
      enhed: 'KRONER',
    });
  },
});
