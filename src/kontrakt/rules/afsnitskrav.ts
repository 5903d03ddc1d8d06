import { FORVALTNING_GAELDER } from '../../forum/rules/pladskrav';
import { formatDay } from '../../kernel/day';
import { counted } from '../../kernel/format';
import { covers } from '../../kernel/period';
import type { Reason } from '../../kernel/rule';
import { SOURCES } from '../../kernel/sources';
import { type AfsnitDemand, afsnittet, forEachAfsnit, OM_AFSNIT } from './afsnit-verdict';
import { GRUPPEN_PASSER } from './afsnittets-gruppe';
import { ANSVARLIG_ER_PART, ANSVARLIG_HAR_PLAN, BEGGE_SIDER } from './afsnittets-parter';

/** What holds of the sections of a contract. */

// The day is the one from which the version holds.
const ANSVARLIG_FORVALTNING_GAELDER: AfsnitDemand = {
  ...FORVALTNING_GAELDER,
  kilde: SOURCES.kontrakter,
  judge(f) {
    const { navn: name, forvaltninger } = f.byomraade.kommune;
    return forEachAfsnit(f, (a, { gyldigFra: validFrom }) => {
      const validOnes = forvaltninger.filter((v) => covers(v, validFrom)).map((v) => v.noegle);
      return a.ansvar.flatMap(({ forvaltning }): Reason[] =>
        !forvaltning || validOnes.includes(forvaltning.noegle)
          ? []
          : [
              {
                tekst: {
                  da: `${afsnittet(a).da}: ${forvaltning.navn} er ikke en forvaltning i ${name} den ${formatDay(validFrom, 'da')}, hvor versionen begynder at gælde`,
                  en: `${afsnittet(a).en}: ${forvaltning.navn} is not a forvaltning of ${name} on ${formatDay(validFrom, 'en')}, when the version begins to hold`,
                },
                faktisk: forvaltning.noegle,
                graense: validOnes.join(' '),
                enhed: 'NAVN',
              },
            ],
      );
    });
  },
};

const EN_LEDER: AfsnitDemand = {
  ...OM_AFSNIT,
  kode: 'H32',
  afvisning: 'ANSVAR_ER_IKKE_FORDELT',
  krav: {
    da: 'Hvert afsnit har som regel præcis én leder',
    en: 'Each section has as a rule exactly one leader',
  },
  alvor: 'ADVARSEL',
  udvej: { da: 'Forummet kan lade én af parterne lede samarbejdet', en: 'The forum can let one of the parties lead the cooperation' },
  judge: (f) =>
    forEachAfsnit(f, (a) => {
      const leaders = a.ansvar.filter((r) => r.rolle === 'LEDER').length;
      if (leaders === 1) return [];
      return [
        {
          tekst: {
            da: `${afsnittet(a).da} har ${counted(leaders, { en: 'én leder', several: 'ledere' }, 'da')}`,
            en: `${afsnittet(a).en} has ${counted(leaders, { en: 'one leader', several: 'leaders' }, 'en')}`,
          },
          faktisk: String(leaders),
          graense: '1',
          enhed: 'ANTAL',
        },
      ];
    }),
};

export const AFSNITSKRAV: readonly AfsnitDemand[] = [
  GRUPPEN_PASSER,
  ANSVARLIG_FORVALTNING_GAELDER,
  EN_LEDER,
  ANSVARLIG_HAR_PLAN,
  ANSVARLIG_ER_PART,
  BEGGE_SIDER,
];
