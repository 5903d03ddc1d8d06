import { formatKroner, formatPercent, plainPercent } from '../../kernel/format';
import { holdsIf, numberOn, type Rule, type RuleTerm } from '../../kernel/rule';
import { SOURCES } from '../../kernel/sources';
import type { PlanFacts } from '../helhedsplan.facts';
import { atMostShare, kommunalt } from '../helhedsplan.figures';
import { withPlanWayOut } from './with-way-out';

/** The most that the kommune pays of a plan's frame, in basis points: 12.5 %. */
export const KOMMUNALT_LOFT = 1250;

const LOFT: RuleTerm = {
  navn: { da: 'Kommunens højeste andel af rammen', en: 'The kommune’s highest share of the frame' },
  fra: null,
  til: null,
  value: KOMMUNALT_LOFT,
  enhed: 'PROCENT',
};

export const R1: Rule<PlanFacts> = withPlanWayOut({
  kode: 'R1',
  afvisning: 'KOMMUNALT_LOFT',
  krav: {
    da: 'Kommunen betaler højst 12,5 % af en helhedsplans samlede økonomiske ramme, fra puljen og anden kommunal finansiering tilsammen',
    en: 'The kommune pays at most 12.5 % of a plan’s total frame, from the pool and other municipal money together',
  },
  alvor: 'FEJL',
  kilde: SOURCES.finansiering,
  ansvarlig: 'BOLIGORGANISATION',
  udvej: {
    da: 'Ansøgeren kan sætte det kommunale bidrag ned eller hæve rammen',
    en: 'The applicant can lower the municipal contribution or raise the frame',
  },
  termer: [LOFT],
  judge(f) {
    // The rules are bound to the case: those of the programme period that pays (domain, 2.1).
    const cap = numberOn([LOFT], f.bevillingsperiode.fra) ?? 0;
    const part = kommunalt(f);
    return holdsIf(atMostShare(part, f.oekonomiskRamme, cap), {
      tekst: {
        da: `Kommunen betaler ${formatKroner(part, 'da')} af ${formatKroner(f.oekonomiskRamme, 'da')}; højst ${formatPercent(cap, 'da')} er tilladt`,
        en: `The kommune pays ${formatKroner(part, 'en')} of ${formatKroner(f.oekonomiskRamme, 'en')}; at most ${formatPercent(cap, 'en')} is allowed`,
      },
      faktisk: plainPercent(part, f.oekonomiskRamme),
      graense: String(cap / 100),
      enhed: 'PROCENT',
    });
  },
});
