import { KILDE } from '../../kerne/kilder';
import { brudtAf, type Regel } from '../../kerne/regel';
import type { Planfakta } from './planfakta';

export const EGEN_KOMMUNES_PULJE: Regel<Planfakta> = {
  kode: 'H63',
  afvisning: 'ANDEN_KOMMUNES_PULJE',
  krav: { da: 'En plan får kun penge fra sin egen kommunes puljer', en: 'A plan gets money only from the pools of its own kommune' },
  alvor: 'FEJL',
  kilde: KILDE.finansiering,
  ansvarlig: 'BOLIGORGANISATION',
  udvej: { da: 'Vælg en pulje i planens kommune', en: 'Choose a pool of the plan’s kommune' },
  termer: [],
  bedoem: (f) =>
    brudtAf(
      f.finansiering.flatMap(({ pulje }) =>
        pulje && pulje.kommune.noegle !== f.kommune.noegle
          ? [
              {
                tekst: {
                  da: `${pulje.navn} hører til ${pulje.kommune.noegle}; planen ligger i ${f.kommune.noegle}`,
                  en: `${pulje.navn} belongs to ${pulje.kommune.noegle}; the plan lies in ${f.kommune.noegle}`,
                },
                faktisk: pulje.kommune.noegle,
                graense: f.kommune.noegle,
                enhed: 'NAVN' as const,
              },
            ]
          : [],
      ),
      { tekst: { da: 'Egen kommune', en: 'Own kommune' }, faktisk: f.kommune.noegle, graense: f.kommune.noegle, enhed: 'NAVN' },
    ),
};
