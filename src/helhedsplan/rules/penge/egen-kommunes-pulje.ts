import { brokenBy, type Rule } from '../../../kernel/rule';
import { SOURCES } from '../../../kernel/sources';
import type { PlanFacts } from '../../helhedsplan.facts';
import { withPlanWayOut } from '../with-way-out';

export const EGEN_KOMMUNES_PULJE: Rule<PlanFacts> = withPlanWayOut({
  kode: 'H63',
  afvisning: 'ANDEN_KOMMUNES_PULJE',
  krav: { da: 'En plan får kun penge fra sin egen kommunes puljer', en: 'A plan gets money only from the pools of its own kommune' },
  alvor: 'FEJL',
  kilde: SOURCES.finansiering,
  ansvarlig: 'BOLIGORGANISATION',
  udvej: {
    da: 'Ansøgeren kan vælge en pulje i planens egen kommune',
    en: 'The applicant can choose a pool of the plan’s own kommune',
  },
  termer: [],
  judge: (f) =>
    brokenBy(
      f.finansiering.flatMap(({ pulje }) =>
        pulje && pulje.kommune.noegle !== f.kommune.noegle
          ? [
              {
                tekst: {
                  da: `${pulje.navn} hører til ${pulje.kommune.navn}; planen ligger i ${f.kommune.navn}`,
                  en: `${pulje.navn} belongs to ${pulje.kommune.navn}; the plan lies in ${f.kommune.navn}`,
                },
                faktisk: pulje.kommune.noegle,
                graense: f.kommune.noegle,
                enhed: 'NAVN' as const,
              },
            ]
          : [],
      ),
      {
        tekst: { da: 'Planens puljer hører til dens egen kommune', en: 'The pools of the plan belong to its own kommune' },
        faktisk: f.kommune.noegle,
        graense: f.kommune.noegle,
        enhed: 'NAVN',
      },
    ),
});
