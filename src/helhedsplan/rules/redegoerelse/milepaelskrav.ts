import { skrivDag } from '../../../kernel/day';
import type { Saetning } from '../../../kernel/errors';
import { brudtAf, hvis, type Regel } from '../../../kernel/rule';
import { KILDE } from '../../../kernel/sources';
import type { Planfakta } from '../../helhedsplan.facts';
import type { Plansag } from '../../plan-case';

/** Milestones: a step is reached once, while the plan runs. */

export type Milepaelsfakta = Planfakta['maal'][number]['milepaele'][number];

export const milepaele = (f: Planfakta): Milepaelsfakta[] => f.maal.flatMap((m) => m.milepaele);

/** Row number of the first milestone that fits, or else of the first; null when the plan has none. */
export const foersteMilepael = (f: Planfakta, passer: (m: Milepaelsfakta) => boolean): number | null =>
  (milepaele(f).find(passer) ?? milepaele(f)[0])?.id ?? null;

const FAELLES = { alvor: 'FEJL', kilde: KILDE.landsbyggefond, ansvarlig: 'BOLIGORGANISATION', termer: [] } as const;

const FRA_START = {
  ...FAELLES,
  kode: 'H96',
  afvisning: 'NAAET_FOER_START',
  krav: { da: 'En milepæl nås tidligst på planens første dag', en: 'A milestone is reached on the first day of the plan at the earliest' },
  udvej: { da: 'Ansøgeren kan angive en dag i planens løbetid', en: 'The applicant can give a day on which the plan ran' },
} as const;

/** The same of a milestone that is about to be reached, and of those that stand as reached. */
export const NAAET_FRA_START: Regel<Plansag> = {
  ...FRA_START,
  bedoem: ({ plan, valg: { dato } }) =>
    hvis(dato >= plan.start, {
      tekst: {
        da: `Milepælen angives som nået den ${skrivDag(dato, 'da')}; planen begynder den ${skrivDag(plan.start, 'da')}`,
        en: `The milestone is said to be reached on ${skrivDag(dato, 'en')}; the plan starts on ${skrivDag(plan.start, 'en')}`,
      },
      faktisk: dato,
      graense: plan.start,
      enhed: 'DAG',
    }),
};

export const MILEPAELE_NAAET_FRA_START: Regel<Planfakta> = {
  ...FRA_START,
  bedoem: (f) =>
    brudtAf(
      milepaele(f).flatMap(({ naaet, tekst }) =>
        naaet === null || naaet >= f.start
          ? []
          : [
              {
                tekst: {
                  da: `Milepælen “${tekst}” står som nået den ${skrivDag(naaet, 'da')}; planen begynder den ${skrivDag(f.start, 'da')}`,
                  en: `The milestone “${tekst}” stands as reached on ${skrivDag(naaet, 'en')}; the plan starts on ${skrivDag(f.start, 'en')}`,
                },
                faktisk: naaet,
                graense: f.start,
                enhed: 'DAG' as const,
              },
            ],
      ),
      {
        tekst: { da: 'Alle milepæle er nået, mens planen løb', en: 'All milestones were reached while the plan ran' },
        faktisk: '',
        graense: '',
        enhed: 'DAG',
      },
    ),
};

const LAEG_MILEPAELE: Saetning = {
  da: 'Ansøgeren kan lægge milepæle i den årlige redegørelse',
  en: 'The applicant can set milestones in the yearly account',
};

const tilstand = (skalVaereNaaet: boolean): Regel<Plansag> => ({
  ...FAELLES,
  kode: 'H98',
  afvisning: skalVaereNaaet ? 'MILEPAEL_IKKE_NAAET' : 'MILEPAEL_ALLEREDE_NAAET',
  krav: {
    da: 'En milepæl, der ikke er nået, kan meldes nået, og en, der er nået, kan genåbnes',
    en: 'A milestone that is not reached can be said to be, and one that is reached can be reopened',
  },
  udvej: skalVaereNaaet
    ? { da: 'Ansøgeren kan melde milepælen nået', en: 'The applicant can say that the milestone is reached' }
    : {
        da: 'Ansøgeren kan genåbne milepælen, hvis dagen er forkert',
        en: 'The applicant can reopen the milestone if the day is wrong',
      },
  bedoem({ plan, valg }) {
    const milepael = milepaele(plan).find((m) => m.id === valg.milepael);
    const naaet = milepael?.naaet ?? null;
    return hvis(milepael !== undefined && (naaet !== null) === skalVaereNaaet, {
      tekst: milepael
        ? {
            da: naaet ? `Milepælen blev nået den ${skrivDag(naaet, 'da')}` : 'Milepælen er ikke nået',
            en: naaet ? `The milestone was reached on ${skrivDag(naaet, 'en')}` : 'The milestone is not reached',
          }
        : {
            da: 'Planen har ingen milepæle',
            en: 'The plan has no milestones',
          },
      faktisk: naaet ?? '',
      ...(milepael ? {} : { udvej: LAEG_MILEPAELE }),
      graense: skalVaereNaaet ? 'NAAET' : 'IKKE_NAAET',
      enhed: 'DAG',
    });
  },
});

export const MILEPAEL_ER_AABEN = tilstand(false);
export const MILEPAEL_ER_NAAET = tilstand(true);
