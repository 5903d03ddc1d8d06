import { FORVALTNING_GAELDER } from '../../forum/rules/pladskrav';
import { skrivDag } from '../../kernel/day';
import { taelt } from '../../kernel/format';
import { daekker } from '../../kernel/period';
import type { Grund } from '../../kernel/rule';
import { KILDE } from '../../kernel/sources';
import { type Afsnitskrav, afsnittet, forAfsnit, OM_AFSNIT } from './afsnit-verdict';
import { GRUPPEN_PASSER } from './afsnittets-gruppe';
import { ANSVARLIG_ER_PART, ANSVARLIG_HAR_PLAN, BEGGE_SIDER } from './afsnittets-parter';

/** What holds of the sections of a contract. */

// The day is the one from which the version holds.
const ANSVARLIG_FORVALTNING_GAELDER: Afsnitskrav = {
  ...FORVALTNING_GAELDER,
  kilde: KILDE.kontrakter,
  bedoem(f) {
    const { navn, forvaltninger } = f.byomraade.kommune;
    return forAfsnit(f, (a, { gyldigFra }) => {
      const gyldige = forvaltninger.filter((v) => daekker(v, gyldigFra)).map((v) => v.noegle);
      return a.ansvar.flatMap(({ forvaltning }): Grund[] =>
        !forvaltning || gyldige.includes(forvaltning.noegle)
          ? []
          : [
              {
                tekst: {
                  da: `${afsnittet(a).da}: ${forvaltning.navn} er ikke en forvaltning i ${navn} den ${skrivDag(gyldigFra, 'da')}, hvor versionen begynder at gælde`,
                  en: `${afsnittet(a).en}: ${forvaltning.navn} is not a forvaltning of ${navn} on ${skrivDag(gyldigFra, 'en')}, when the version begins to hold`,
                },
                faktisk: forvaltning.noegle,
                graense: gyldige.join(' '),
                enhed: 'NAVN',
              },
            ],
      );
    });
  },
};

const EN_LEDER: Afsnitskrav = {
  ...OM_AFSNIT,
  kode: 'H32',
  afvisning: 'ANSVAR_ER_IKKE_FORDELT',
  krav: {
    da: 'Hvert afsnit har som regel præcis én leder',
    en: 'Each section has as a rule exactly one leader',
  },
  alvor: 'ADVARSEL',
  udvej: { da: 'Forummet kan lade én af parterne lede samarbejdet', en: 'The forum can let one of the parties lead the cooperation' },
  bedoem: (f) =>
    forAfsnit(f, (a) => {
      const ledere = a.ansvar.filter((r) => r.rolle === 'LEDER').length;
      if (ledere === 1) return [];
      return [
        {
          tekst: {
            da: `${afsnittet(a).da} har ${taelt(ledere, { en: 'én leder', flere: 'ledere' }, 'da')}`,
            en: `${afsnittet(a).en} has ${taelt(ledere, { en: 'one leader', flere: 'leaders' }, 'en')}`,
          },
          faktisk: `${a.indsatsomraade.noegle} ${ledere}`,
          graense: '1',
          enhed: 'ANTAL',
        },
      ];
    }),
};

export const AFSNITSKRAV: readonly Afsnitskrav[] = [
  GRUPPEN_PASSER,
  ANSVARLIG_FORVALTNING_GAELDER,
  EN_LEDER,
  ANSVARLIG_HAR_PLAN,
  ANSVARLIG_ER_PART,
  BEGGE_SIDER,
];
