import { brudtAf, type Grund, type Regel } from '../../kernel/rule';
import { KILDE } from '../../kernel/sources';
import type { Rapport } from '../import/rows';

/** Refusals that are told; all of them stand in the report. */
const FORTALTE = 100;

export const RAEKKERNE_SKAL_HOLDE: Regel<readonly Rapport[]> = {
  kode: 'H126',
  afvisning: 'RAEKKE_AFVIST',
  krav: {
    da: 'Alle rækker i en import er i orden; ellers indlæses ingen af dem',
    en: 'All rows of an import are in order; otherwise none of them is kept',
  },
  alvor: 'FEJL',
  kilde: KILDE.tjenesten,
  ansvarlig: 'ADMINISTRATOR',
  udvej: {
    da: 'Administratoren kan rette rækkerne i filen og indlæse den igen',
    en: 'The administrator can correct the rows of the file and import it again',
  },
  termer: [],
  bedoem: (rapport) =>
    brudtAf(
      rapport
        .filter((r) => r.udfald === 'FEJL')
        .slice(0, FORTALTE)
        .map(({ fil, raekke, noegle, felt, tekst }): Grund => {
          const sted = (ord: string): string => `${fil}${raekke > 0 ? `, ${ord} ${raekke}` : ''}${noegle ? ` (${noegle})` : ''}`;
          const hvor = felt ? `${felt}: ` : '';
          return {
            tekst: { da: `${sted('række')}: ${hvor}${tekst?.da ?? ''}`, en: `${sted('row')}: ${hvor}${tekst?.en ?? ''}` },
            faktisk: `${fil} ${raekke}`,
            graense: felt ?? '',
            enhed: 'NAVN',
          };
        }),
      {
        tekst: { da: 'Alle rækker er i orden', en: 'All rows are in order' },
        faktisk: String(rapport.length),
        graense: String(rapport.length),
        enhed: 'ANTAL',
      },
    ),
};
