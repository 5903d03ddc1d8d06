import { kroner, kronertal } from '../../kernel/format';
import { hvis, ikkeRelevant, type Regel, type Term } from '../../kernel/rule';
import { KILDE } from '../../kernel/sources';
import type { Planfakta } from '../helhedsplan.facts';
import { fraPulje, sum } from './plan-figures';
import { medPlanensUdvej } from './with-way-out';

/** Points of the frame for local use and for facilitation, in basis points: together the 12.5 %. */
export const LOKAL_ANVENDELSE = 1060;
export const FACILITERING = 190;

const FORDELING: readonly Term[] = [
  {
    navn: { da: 'Lokal anvendelse, hvis intet andet er aftalt', en: 'Local use, unless agreed otherwise' },
    fra: null,
    til: null,
    vaerdi: LOKAL_ANVENDELSE,
    enhed: 'PROCENT',
  },
  {
    navn: { da: 'Facilitering, hvis intet andet er aftalt', en: 'Facilitation, unless agreed otherwise' },
    fra: null,
    til: null,
    vaerdi: FACILITERING,
    enhed: 'PROCENT',
  },
];

export const R16: Regel<Planfakta> = medPlanensUdvej({
  kode: 'R16',
  afvisning: 'ANVENDELSE_GAAR_IKKE_OP',
  krav: {
    da: 'Lokal anvendelse og facilitering er tilsammen puljens andel af planen; som regel 10,6 og 1,9 procentpoint af rammen',
    en: 'Local use and facilitation together are the pool’s share of the plan; as a rule 10.6 and 1.9 percentage points of the frame',
  },
  alvor: 'FEJL',
  kilde: KILDE.kkHelhedsplaner,
  ansvarlig: 'BOLIGORGANISATION',
  udvej: {
    da: 'Ansøgeren kan rette anvendelserne, så de går op med puljens andel',
    en: 'The applicant can correct the uses so that they add up to the pool’s share',
  },
  termer: FORDELING,
  bedoem(f) {
    const andel = fraPulje(f);
    if (andel === 0 && f.anvendelser.length === 0)
      return ikkeRelevant({ da: 'Planen får intet fra en pulje', en: 'The plan gets nothing from a pool' });
    const ialt = sum(f.anvendelser);
    return hvis(ialt === andel, {
      tekst: {
        da: `Anvendelserne er tilsammen ${kroner(ialt, 'da')}; puljens andel er ${kroner(andel, 'da')}`,
        en: `The uses are ${kroner(ialt, 'en')} together; the pool’s share is ${kroner(andel, 'en')}`,
      },
      faktisk: kronertal(ialt),
      graense: kronertal(andel),
      enhed: 'KRONER',
    });
  },
});
