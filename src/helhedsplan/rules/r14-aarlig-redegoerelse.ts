import { type Dag, skrivDag } from '../../kernel/day';
import type { Saetning } from '../../kernel/errors';
import { brudtAf, ikkeRelevant, type Regel, type Term } from '../../kernel/rule';
import { KILDE } from '../../kernel/sources';
import type { Planfakta } from '../helhedsplan.facts';
import { MED_TILSAGN } from './plan-figures';

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

/** One version of the account of a year. */
export type Redegoerelsesudgave = Planfakta['redegoerelser'][number];

/**
 * Not approved on or before the day. With `foer` (the number of an event) the question is what that event saw: an assessment
 * of the same day counts only when it was recorded before it.
 */
function erAfvist(r: Redegoerelsesudgave, dag: Dag, foer: number | null): boolean {
  if (r.vurdering !== 'IKKE_GODKENDT' || r.vurderet === null || r.vurderet > dag) return false;
  const vurderet = r.haendelser.find((h) => h.handling === 'vurderRedegoerelse');
  return r.vurderet < dag || foer === null || !vurderet || vurderet.id < foer;
}

/** Whether the year was accounted for on the day: some version had come, and was not assessed as not approved. */
export const redegjortFor = (f: Planfakta, aar: number, dag: Dag, foer: number | null = null): boolean =>
  f.redegoerelser.some((r) => r.aar === aar && r.indsendt !== null && r.indsendt <= dag && !erAfvist(r, dag, foer));

/** The newest version of the account of a year; also one that is awaited and has not come. */
export const nyesteUdgave = (f: Planfakta, aar: number): Redegoerelsesudgave | undefined =>
  f.redegoerelser
    .filter((r) => r.aar === aar)
    .reduce<Redegoerelsesudgave | undefined>((a, r) => (a && a.udgave > r.udgave ? a : r), undefined);

/** A year without an account: past the deadline, or since the day on which the newest version was not approved. */
export interface Mangel {
  readonly aar: number;
  readonly afvist: Dag | null;
}

/** The years whose account was missing on the day. */
export function mangler(f: Planfakta, dag: Dag, foer: number | null = null): Mangel[] {
  if (!MED_TILSAGN.includes(f.status) || f.bevillingsperiode.fra < PLIGT_FRA) return [];
  return aktiveAar(f)
    .filter((aar) => !redegjortFor(f, aar, dag, foer))
    .map((aar) => ({ aar, afvist: f.redegoerelser.filter((r) => r.aar === aar && erAfvist(r, dag, foer)).at(-1)?.vurderet ?? null }))
    .filter((m) => m.afvist !== null || fristFor(m.aar) < dag);
}

/** Years whose account was missing on the day. */
export const manglendeAar = (f: Planfakta, dag: Dag): number[] => mangler(f, dag).map((m) => m.aar);

/** Why an account is missing, in a sentence. */
export const mangelsaetning = ({ aar, afvist }: Mangel): Saetning =>
  afvist
    ? {
        da: `Redegørelsen for ${aar} blev ikke godkendt den ${skrivDag(afvist, 'da')}, og der er ikke kommet en ny`,
        en: `The account of ${aar} was not approved on ${skrivDag(afvist, 'en')}, and no new one has come`,
      }
    : {
        da: `Redegørelsen for ${aar} skulle være indsendt senest den ${skrivDag(fristFor(aar), 'da')}, men mangler`,
        en: `The account of ${aar} was due by ${skrivDag(fristFor(aar), 'en')}, and is missing`,
      };

const forfaldneSaetning = (antal: number): Saetning => {
  if (antal === 0) return { da: 'Ingen redegørelse er forfalden endnu', en: 'No account is due yet' };
  return antal === 1
    ? { da: 'Den ene redegørelse, der er forfalden, er kommet', en: 'The one account that was due has come' }
    : { da: `Alle ${antal} redegørelser, der er forfaldne, er kommet`, en: `All ${antal} accounts that were due have come` };
};

export const R14: Regel<Planfakta> = {
  kode: 'R14',
  afvisning: 'REDEGOERELSE_MANGLER',
  krav: {
    da: 'Der redegøres hvert år til Landsbyggefonden for hvert kalenderår med aktivitet, senest 30. juni året efter; mangler redegørelsen, eller er den ikke godkendt, holdes udbetalinger tilbage, indtil en ny er kommet',
    en: 'Each calendar year with activity is accounted for to Landsbyggefonden by 30 June of the year after; if the account is missing or was not approved, payments are withheld until a new one has come',
  },
  alvor: 'ADVARSEL',
  kilde: KILDE.lbfIndberetning,
  ansvarlig: 'BOLIGORGANISATION',
  udvej: { da: 'Ansøgeren kan indsende redegørelsen for året', en: 'The applicant can hand in the account of the year' },
  termer: [FRIST],
  bedoem(f, dag) {
    if (f.bevillingsperiode.fra < PLIGT_FRA || !MED_TILSAGN.includes(f.status))
      return ikkeRelevant({
        da: 'Pligten gælder planer med tilsagn fra bevillingsperioden 2011-14 og frem',
        en: 'The duty is for plans committed in the programme period 2011-14 and later',
      });
    const forfaldne = aktiveAar(f).filter((aar) => fristFor(aar) < dag).length;
    return brudtAf(
      mangler(f, dag).map((m) => ({
        tekst: mangelsaetning(m),
        faktisk: dag,
        graense: m.afvist ?? fristFor(m.aar),
        enhed: 'DAG' as const,
      })),
      { tekst: forfaldneSaetning(forfaldne), faktisk: String(forfaldne), graense: String(forfaldne), enhed: 'ANTAL' },
    );
  },
};
