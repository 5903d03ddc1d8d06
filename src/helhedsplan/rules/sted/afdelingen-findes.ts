import { periodetal, periodetekst } from '../../../kernel/format';
import { brudtAf, type Grund, type Regel } from '../../../kernel/rule';
import { KILDE } from '../../../kernel/sources';
import type { Planfakta } from '../../helhedsplan.facts';
import { medPlanensUdvej } from '../with-way-out';

export const AFDELINGEN_FINDES: Regel<Planfakta> = medPlanensUdvej({
  kode: 'H112',
  afvisning: 'AFDELINGEN_FINDES_IKKE',
  krav: { da: 'En afdeling er kun med i en plan, mens den findes', en: 'An estate takes part in a plan only while it exists' },
  alvor: 'FEJL',
  kilde: KILDE.sektoren,
  ansvarlig: 'BOLIGORGANISATION',
  udvej: {
    da: 'Ansøgeren kan lade afdelingen være med, fra den er oprettet, og til den er nedlagt',
    en: 'The applicant can let the estate take part from its founding until its closing',
  },
  termer: [],
  bedoem: (f) =>
    brudtAf(
      f.afdelingstilknytninger.flatMap((t): Grund[] => {
        const { navn, oprettet, nedlagt } = t.afdeling;
        const liv = { fra: oprettet, til: nedlagt };
        const foer = oprettet !== null && t.fra < oprettet;
        const efter = nedlagt !== null && (t.til === null || t.til > nedlagt);
        if (!foer && !efter) return [];
        return [
          {
            tekst: {
              da: `${navn} er med i planen ${periodetekst(t, 'da')}, men findes ${periodetekst(liv, 'da')}`,
              en: `${navn} takes part in the plan ${periodetekst(t, 'en')}, but exists ${periodetekst(liv, 'en')}`,
            },
            faktisk: periodetal(t),
            graense: periodetal(liv),
            enhed: 'DAG',
          },
        ];
      }),
      {
        tekst: { da: 'Alle afdelinger findes, mens de er med', en: 'All estates exist while they take part' },
        faktisk: String(f.afdelingstilknytninger.length),
        graense: String(f.afdelingstilknytninger.length),
        enhed: 'ANTAL',
      },
    ),
});
