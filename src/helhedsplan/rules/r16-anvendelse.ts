import { formatKroner, plainKroner } from '../../kernel/format';
import { holdsIf, notApplicable, type Rule, type RuleTerm } from '../../kernel/rule';
import { SOURCES } from '../../kernel/sources';
import type { PlanFacts } from '../helhedsplan.facts';
import { fromPulje, sumOf } from '../helhedsplan.figures';
import { withPlanWayOut } from './with-way-out';

/** Points of the frame for local use and for facilitation, in basis points: together the 12.5 %. */
export const LOKAL_ANVENDELSE = 1060;
export const FACILITERING = 190;

const FORDELING: readonly RuleTerm[] = [
  {
    navn: { da: 'Lokal anvendelse, hvis intet andet er aftalt', en: 'Local use, unless agreed otherwise' },
    fra: null,
    til: null,
    value: LOKAL_ANVENDELSE,
    enhed: 'PROCENT',
  },
  {
    navn: { da: 'Facilitering, hvis intet andet er aftalt', en: 'Facilitation, unless agreed otherwise' },
    fra: null,
    til: null,
    value: FACILITERING,
    enhed: 'PROCENT',
  },
];

export const R16: Rule<PlanFacts> = withPlanWayOut({
  kode: 'R16',
  afvisning: 'ANVENDELSE_GAAR_IKKE_OP',
  krav: {
    da: 'Lokal anvendelse og facilitering er tilsammen puljens andel af planen; som regel 10,6 og 1,9 procentpoint af rammen',
    en: 'Local use and facilitation together are the pool’s share of the plan; as a rule 10.6 and 1.9 percentage points of the frame',
  },
  alvor: 'FEJL',
  kilde: SOURCES.kkHelhedsplaner,
  ansvarlig: 'BOLIGORGANISATION',
  udvej: {
    da: 'Ansøgeren kan rette anvendelserne, så de går op med puljens andel',
    en: 'The applicant can correct the uses so that they add up to the pool’s share',
  },
  termer: FORDELING,
  judge(f) {
    const share = fromPulje(f);
    if (share === 0 && f.anvendelser.length === 0)
      return notApplicable({ da: 'Planen får intet fra en pulje', en: 'The plan gets nothing from a pool' });
    const total = sumOf(f.anvendelser);
    return holdsIf(total === share, {
      tekst: {
        da: `Anvendelserne er tilsammen ${formatKroner(total, 'da')}; puljens andel er ${formatKroner(share, 'da')}`,
        en: `The uses are ${formatKroner(total, 'en')} together; the pool’s share is ${formatKroner(share, 'en')}`,
      },
      faktisk: plainKroner(total),
      graense: plainKroner(share),
      enhed: 'KRONER',
    });
  },
});
