import type { Dag } from '../../kerne/dato';
import { KILDE } from '../../kerne/kilder';
import { daekker } from '../../kerne/periode';
import { brudtAf, ikkeRelevant, type Regel } from '../../kerne/regel';
import type { Planfakta } from './planfakta';

type Daekning = Planfakta['kontraktdaekninger'][number];

/** Whether the contract of a coverage is in force on the day: within its period, with a wording that holds and was approved by the kommunalbestyrelse. */
export function erIKraft(d: Daekning, dag: Dag): boolean {
  const godkendt = d.kontrakt.versioner.some(
    (v) =>
      v.gyldigFra <= dag &&
      v.afgoerelsespunkter.some(
        (p) =>
          p.art === 'GODKENDELSE' &&
          p.afgoerelse.organ === 'KOMMUNALBESTYRELSE' &&
          p.afgoerelse.udfald === 'GODKENDT' &&
          p.afgoerelse.dato <= dag,
      ),
  );
  return godkendt && daekker(d, dag) && daekker(d.kontrakt, dag);
}

export const R4: Regel<Planfakta> = {
  kode: 'R4',
  afvisning: 'INGEN_KONTRAKT_I_KRAFT',
  krav: {
    da: 'Penge fra puljen disponeres kun, når en kontrakt om boligsocialt samarbejde er i kraft og dækker planen på dagen',
    en: 'Money of the pool is committed only when a kontrakt om boligsocialt samarbejde is in force and covers the plan on the day',
  },
  alvor: 'FEJL',
  kilde: KILDE.finansiering,
  ansvarlig: 'FORUM',
  udvej: {
    da: 'Forummet opretter eller udvider kontrakten, og kommunalbestyrelsen godkender den',
    en: 'The forum makes or widens the contract, and the kommunalbestyrelse approves it',
  },
  termer: [],
  bedoem(f) {
    const dage = [...new Set(f.disponeringer.filter((d) => d.art === 'DISPONERET').map((d) => d.dato))].sort();
    if (dage.length === 0) return ikkeRelevant({ da: 'Intet er disponeret til planen', en: 'Nothing is committed to the plan' });
    const kontrakter = [...new Set(f.kontraktdaekninger.map((d) => d.kontrakt.noegle))].join(', ') || '–';
    const uden = dage.filter((dag) => !f.kontraktdaekninger.some((d) => erIKraft(d, dag)));
    return brudtAf(
      uden.map((dag) => ({
        tekst: {
          da: `Den ${dag} dækker ingen kontrakt i kraft planen (kontrakter: ${kontrakter})`,
          en: `On ${dag} no contract in force covers the plan (contracts: ${kontrakter})`,
        },
        faktisk: dag,
        graense: 'KONTRAKT_I_KRAFT',
        enhed: 'DAG' as const,
      })),
      {
        tekst: { da: `Dækket på alle dage af ${kontrakter}`, en: `Covered on every day by ${kontrakter}` },
        faktisk: kontrakter,
        graense: 'KONTRAKT_I_KRAFT',
        enhed: 'NAVN',
      },
    );
  },
};
