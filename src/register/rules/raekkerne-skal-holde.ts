import { brokenBy, type Reason, type Rule } from '../../kernel/rule';
import { SOURCES } from '../../kernel/sources';
import type { ImportReport } from '../import/rows';

/** Refusals that are told; all of them stand in the report. */
const FORTALTE = 100;

export const RAEKKERNE_SKAL_HOLDE: Rule<readonly ImportReport[]> = {
  kode: 'H126',
  afvisning: 'RAEKKE_AFVIST',
  krav: {
    da: 'Alle rækker i en import er i orden; ellers indlæses ingen af dem',
    en: 'All rows of an import are in order; otherwise none of them is kept',
  },
  alvor: 'FEJL',
  kilde: SOURCES.tjenesten,
  ansvarlig: 'ADMINISTRATOR',
  udvej: {
    da: 'Administratoren kan rette rækkerne i filen og indlæse den igen',
    en: 'The administrator can correct the rows of the file and import it again',
  },
  termer: [],
  judge: (report) =>
    brokenBy(
      report
        .filter((r) => r.udfald === 'FEJL')
        .slice(0, FORTALTE)
        .map(({ fil: file, raekke: row, noegle: key, felt: field, tekst: text }): Reason => {
          const place = (word: string): string => `${file}${row > 0 ? `, ${word} ${row}` : ''}${key ? ` (${key})` : ''}`;
          const where = field ? `${field}: ` : '';
          return {
            tekst: { da: `${place('række')}: ${where}${text?.da ?? ''}`, en: `${place('row')}: ${where}${text?.en ?? ''}` },
            faktisk: `${file} ${row}`,
            graense: field ?? '',
            enhed: 'NAVN',
          };
        }),
      {
        tekst: { da: 'Alle rækker er i orden', en: 'All rows are in order' },
        faktisk: String(report.length),
        graense: String(report.length),
        enhed: 'ANTAL',
      },
    ),
};
