import type { Dag } from '../../kerne/dato';
import { KILDE } from '../../kerne/kilder';
import { brudtAf, ikkeRelevant, type Regel, type Term } from '../../kerne/regel';
import type { Planfakta } from './planfakta';
import { MED_TILSAGN } from './regneregler';

const PLIGT_FRA = '2011-01-01';

const FRIST: Term = {
  navn: { da: 'Frist: måneder efter årets udgang', en: 'Deadline: months after the end of the year' },
  fra: PLIGT_FRA,
  til: null,
  vaerdi: 6,
  enhed: 'MAANEDER',
};

/** The last day for the account of a year. */
export const fristFor = (aar: number): Dag => `${aar + 1}-06-30`;

/** Calendar years in which the plan was active. */
export function aktiveAar(f: Pick<Planfakta, 'start' | 'slut'>): number[] {
  const [foerste, sidste] = [Number(f.start.slice(0, 4)), Number(f.slut.slice(0, 4))];
  return Array.from({ length: sidste - foerste + 1 }, (_, i) => foerste + i);
}

/** Years whose account had not come by the day, with the deadline passed. */
export function manglendeAar(f: Planfakta, dag: Dag): number[] {
  if (!MED_TILSAGN.includes(f.status) || f.bevillingsperiode.fra < PLIGT_FRA) return [];
  return aktiveAar(f).filter(
    (aar) => fristFor(aar) < dag && !f.redegoerelser.some((r) => r.aar === aar && r.indsendt !== null && r.indsendt <= dag),
  );
}

export const R14: Regel<Planfakta> = {
  kode: 'R14',
  afvisning: 'REDEGOERELSE_MANGLER',
  krav: {
    da: 'Der redegøres hvert år til Landsbyggefonden for hvert kalenderår med aktivitet, senest 30. juni året efter; mangler redegørelsen, holdes udbetalinger tilbage',
    en: 'Each calendar year with activity is accounted for to Landsbyggefonden by 30 June of the year after; if the account is missing, payments are withheld',
  },
  alvor: 'ADVARSEL',
  kilde: KILDE.lbfIndberetning,
  ansvarlig: 'BOLIGORGANISATION',
  udvej: { da: 'Indsend redegørelsen for året', en: 'Hand in the account of the year' },
  termer: [FRIST],
  bedoem(f, dag) {
    if (f.bevillingsperiode.fra < PLIGT_FRA || !MED_TILSAGN.includes(f.status))
      return ikkeRelevant({
        da: 'Pligten gælder planer med tilsagn fra bevillingsperioden 2011-14 og frem',
        en: 'The duty is for plans committed in the programme period 2011-14 and later',
      });
    const forfaldne = aktiveAar(f).filter((aar) => fristFor(aar) < dag);
    return brudtAf(
      manglendeAar(f, dag).map((aar) => ({
        tekst: {
          da: `Redegørelsen for ${aar} skulle være kommet senest ${fristFor(aar)}`,
          en: `The account of ${aar} was due by ${fristFor(aar)}`,
        },
        faktisk: dag,
        graense: fristFor(aar),
        enhed: 'DAG' as const,
      })),
      {
        tekst: { da: `${forfaldne.length} forfaldne år, alle redegjort for`, en: `${forfaldne.length} years due, all accounted for` },
        faktisk: String(forfaldne.length),
        graense: String(forfaldne.length),
        enhed: 'ANTAL',
      },
    );
  },
};
