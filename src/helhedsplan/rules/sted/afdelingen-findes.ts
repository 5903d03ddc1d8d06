import { formatPeriodOrEnd, plainPeriod } from '../../../kernel/format';
import { brokenBy, type Reason, type Rule } from '../../../kernel/rule';
import { SOURCES } from '../../../kernel/sources';
import type { PlanFacts } from '../../helhedsplan.facts';
import { withPlanWayOut } from '../with-way-out';

export const AFDELINGEN_FINDES: Rule<PlanFacts> = withPlanWayOut({
  kode: 'H112',
  afvisning: 'AFDELINGEN_FINDES_IKKE',
  krav: { da: 'En afdeling er kun med i en plan, mens den findes', en: 'An estate takes part in a plan only while it exists' },
  alvor: 'FEJL',
  kilde: SOURCES.sektoren,
  ansvarlig: 'BOLIGORGANISATION',
  udvej: {
    da: 'Ansøgeren kan lade afdelingen være med, fra den er oprettet, og til den er nedlagt',
    en: 'The applicant can let the estate take part from its founding until its closing',
  },
  termer: [],
  judge: (f) =>
    brokenBy(
      f.afdelingstilknytninger.flatMap((t): Reason[] => {
        const { navn: name, oprettet, nedlagt } = t.afdeling;
        const life = { fra: oprettet, til: nedlagt };
        const before = oprettet !== null && t.fra < oprettet;
        const after = nedlagt !== null && (t.til === null || t.til > nedlagt);
        if (!before && !after) return [];
        return [
          {
            tekst: {
              da: `${name} er med i planen ${formatPeriodOrEnd(t, 'da')}, men findes ${formatPeriodOrEnd(life, 'da')}`,
              en: `${name} takes part in the plan ${formatPeriodOrEnd(t, 'en')}, but exists ${formatPeriodOrEnd(life, 'en')}`,
            },
            faktisk: plainPeriod(t),
            graense: plainPeriod(life),
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
