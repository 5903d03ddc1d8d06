import { KILDE } from '../../kerne/kilder';
import { brudtAf, type Grund, type Regel } from '../../kerne/regel';
import type { Planfakta } from './planfakta';

export const R10: Regel<Planfakta> = {
  kode: 'R10',
  afvisning: 'ANSOEGERE',
  krav: {
    da: 'En helhedsplan har mindst én boligorganisation som ansøger, præcis én leder, og hver ansøger har mindst én afdeling i planen',
    en: 'A plan has at least one boligorganisation as applicant, exactly one leads, and every applicant owns at least one of its estates',
  },
  alvor: 'FEJL',
  kilde: KILDE.planer,
  ansvarlig: 'BOLIGORGANISATION',
  udvej: { da: 'Ret ansøgerne eller afdelingerne', en: 'Correct the applicants or the estates' },
  termer: [],
  bedoem(f) {
    const ledere = f.ansoegere.filter((a) => a.rolle === 'LEDENDE').length;
    const grunde: Grund[] = [];
    if (ledere !== 1)
      grunde.push({
        tekst: { da: `Planen har ${ledere} ledende ansøgere; præcis 1`, en: `The plan has ${ledere} leading applicants; exactly 1` },
        faktisk: String(ledere),
        graense: '1',
        enhed: 'ANTAL',
      });
    for (const { boligorganisation: b } of f.ansoegere) {
      const egne = f.afdelingstilknytninger.some((t) => t.afdeling.boligorganisation.noegle === b.noegle);
      if (egne) continue;
      grunde.push({
        tekst: {
          da: `${b.navn} er ansøger, men har ingen afdeling i planen`,
          en: `${b.navn} is an applicant but has no estate in the plan`,
        },
        faktisk: b.noegle,
        graense: 'AFDELING_I_PLANEN',
        enhed: 'NAVN',
      });
    }
    return brudtAf(grunde, {
      tekst: {
        da: `${f.ansoegere.length} ansøgere, 1 ledende, alle med afdelinger i planen`,
        en: `${f.ansoegere.length} applicants, 1 leading, all with estates in the plan`,
      },
      faktisk: String(f.ansoegere.length),
      graense: '1',
      enhed: 'ANTAL',
    });
  },
};
