import { kroner, procent, procenttal } from '../../kernel/format';
import { hvis, type Regel, type Term, talPr } from '../../kernel/rule';
import { KILDE } from '../../kernel/sources';
import type { Planfakta } from '../helhedsplan.facts';
import { hoejstAndel, kommunalt } from './plan-figures';
import { medPlanensUdvej } from './with-way-out';

/** The most that the kommune pays of a plan's frame, in basis points: 12.5 %. */
export const KOMMUNALT_LOFT = 1250;

const LOFT: Term = {
  navn: { da: 'Kommunens højeste andel af rammen', en: 'The kommune’s highest share of the frame' },
  fra: null,
  til: null,
  vaerdi: KOMMUNALT_LOFT,
  enhed: 'PROCENT',
};

export const R1: Regel<Planfakta> = medPlanensUdvej({
  kode: 'R1',
  afvisning: 'KOMMUNALT_LOFT',
  krav: {
    da: 'Kommunen betaler højst 12,5 % af en helhedsplans samlede økonomiske ramme, fra puljen og anden kommunal finansiering tilsammen',
    en: 'The kommune pays at most 12.5 % of a plan’s total frame, from the pool and other municipal money together',
  },
  alvor: 'FEJL',
  kilde: KILDE.finansiering,
  ansvarlig: 'BOLIGORGANISATION',
  udvej: {
    da: 'Ansøgeren kan sætte det kommunale bidrag ned eller hæve rammen',
    en: 'The applicant can lower the municipal contribution or raise the frame',
  },
  termer: [LOFT],
  bedoem(f) {
    // The rules are bound to the case: those of the programme period that pays (domain, 2.1).
    const loft = talPr([LOFT], f.bevillingsperiode.fra) ?? 0;
    const del = kommunalt(f);
    return hvis(hoejstAndel(del, f.oekonomiskRamme, loft), {
      tekst: {
        da: `Kommunen betaler ${kroner(del, 'da')} af ${kroner(f.oekonomiskRamme, 'da')}; højst ${procent(loft, 'da')} er tilladt`,
        en: `The kommune pays ${kroner(del, 'en')} of ${kroner(f.oekonomiskRamme, 'en')}; at most ${procent(loft, 'en')} is allowed`,
      },
      faktisk: procenttal(del, f.oekonomiskRamme),
      graense: String(loft / 100),
      enhed: 'PROCENT',
    });
  },
});
