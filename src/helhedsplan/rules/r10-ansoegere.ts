import { ejedeI } from '../../boligorganisation/owners';
import { taelt } from '../../kernel/format';
import { brudtAf, type Grund, type Regel } from '../../kernel/rule';
import { KILDE } from '../../kernel/sources';
import type { Planfakta } from '../helhedsplan.facts';
import { deltagende, levetid } from './plan-figures';
import { medPlanensUdvej } from './with-way-out';

const ANSOEGER = { da: { en: 'én ansøger', flere: 'ansøgere' }, en: { en: 'one applicant', flere: 'applicants' } };
const LEDENDE = {
  da: { en: 'én ledende ansøger', flere: 'ledende ansøgere' },
  en: { en: 'one leading applicant', flere: 'leading applicants' },
};

/** Whether the organisation owned the estate on a day on which it took part within the life of the plan. */
function ejedeIPlanen(f: Planfakta, t: Planfakta['afdelingstilknytninger'][number], organisation: string): boolean {
  const liv = levetid(f);
  const fra = t.fra > liv.fra ? t.fra : liv.fra;
  const til = t.til !== null && (liv.til === null || t.til < liv.til) ? t.til : liv.til;
  return ejedeI(t.afdeling, organisation, fra, til);
}

export const R10: Regel<Planfakta> = medPlanensUdvej({
  kode: 'R10',
  afvisning: 'ANSOEGERE',
  krav: {
    da: 'En helhedsplan har mindst én boligorganisation som ansøger, præcis én ledende, og hver ansøger har mindst én afdeling, der deltager i planens løbetid',
    en: 'A plan has at least one boligorganisation as applicant, exactly one leads, and every applicant owns at least one estate that takes part within the life of the plan',
  },
  alvor: 'FEJL',
  kilde: KILDE.planer,
  ansvarlig: 'BOLIGORGANISATION',
  udvej: {
    da: 'Den ledende ansøger kan rette ansøgerne eller afdelingerne',
    en: 'The leading applicant can correct the applicants or the estates',
  },
  termer: [],
  bedoem(f) {
    const ledere = f.ansoegere.filter((a) => a.rolle === 'LEDENDE').length;
    const grunde: Grund[] = [];
    if (ledere !== 1)
      grunde.push({
        tekst: {
          da: `Planen har ${taelt(ledere, LEDENDE.da, 'da')}; der skal være præcis én`,
          en: `The plan has ${taelt(ledere, LEDENDE.en, 'en')}; there must be exactly one`,
        },
        faktisk: String(ledere),
        graense: '1',
        enhed: 'ANTAL',
      });
    for (const { boligorganisation: b } of f.ansoegere) {
      if (deltagende(f).some((t) => ejedeIPlanen(f, t, b.noegle))) continue;
      grunde.push({
        tekst: {
          da: `${b.navn} er ansøger, men har ingen afdeling, der deltager i planens løbetid`,
          en: `${b.navn} is an applicant but has no estate that takes part within the life of the plan`,
        },
        faktisk: b.noegle,
        graense: 'AFDELING_I_PLANEN',
        enhed: 'NAVN',
      });
    }
    return brudtAf(grunde, {
      tekst: {
        da: `Planen har ${taelt(f.ansoegere.length, ANSOEGER.da, 'da')}, én af dem ledende, og alle har afdelinger i planen`,
        en: `The plan has ${taelt(f.ansoegere.length, ANSOEGER.en, 'en')}, one of them leading, and all have estates in the plan`,
      },
      faktisk: String(f.ansoegere.length),
      graense: '1',
      enhed: 'ANTAL',
    });
  },
});
