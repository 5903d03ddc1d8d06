import { type Dag, skrivDag } from '../../kernel/day';
import { remse } from '../../kernel/format';
import { daekker, overlapper } from '../../kernel/period';
import { brudtAf, type Grund, ikkeRelevant, type Regel } from '../../kernel/rule';
import { KILDE } from '../../kernel/sources';
import type { Planfakta } from '../helhedsplan.facts';
import { alleUdsatteOmraader, levetid } from './plan-figures';

type Daekning = Planfakta['kontraktdaekninger'][number];

/**
 * Whether the contract of a coverage is in force on the day: within its period, with a wording that holds, and at the earliest
 * from the decision of the kommunalbestyrelse that approved it.
 */
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

/** The coverages that carry pool money on the day: in force, and sharing at least a day with the life of the plan. */
const baerende = (f: Planfakta, dag: Dag): Daekning[] =>
  f.kontraktdaekninger.filter((d) => erIKraft(d, dag) && overlapper(d, levetid(f)) && overlapper(d.kontrakt, levetid(f)));

/** The udsatte byområder of the plan for which no contract that carries it is in force on the day. */
export function udenKontrakt(f: Planfakta, dag: Dag): { readonly noegle: string; readonly navn: string }[] {
  const med = new Set(baerende(f, dag).map((d) => d.kontrakt.byomraade.noegle));
  return alleUdsatteOmraader(f, dag).filter((b) => !med.has(b.noegle));
}

function grundeFor(f: Planfakta, dag: Dag): Grund[] {
  const naevn = (da: string, en: string): Grund => ({
    tekst: { da: `Den ${skrivDag(dag, 'da')} ${da}`, en: `On ${skrivDag(dag, 'en')} ${en}` },
    faktisk: dag,
    graense: 'KONTRAKT_I_KRAFT',
    enhed: 'DAG',
  });
  const mangler = udenKontrakt(f, dag);
  if (mangler.length > 0)
    return mangler.map((b) =>
      naevn(`er planen ikke dækket af en kontrakt i kraft for ${b.navn}`, `the plan was not covered by a contract in force for ${b.navn}`),
    );
  // Outside the areas no contract can be demanded of one, and the money is stopped by R3; a plan without any is told here too.
  return baerende(f, dag).length > 0
    ? []
    : [naevn('er planen ikke dækket af en kontrakt i kraft', 'the plan was not covered by a contract in force')];
}

export const R4: Regel<Planfakta> = {
  kode: 'R4',
  afvisning: 'INGEN_KONTRAKT_I_KRAFT',
  krav: {
    da: 'Penge fra puljen disponeres kun, når der for hvert udsat byområde, planen ligger i, er en kontrakt om boligsocialt samarbejde i kraft, som dækker planen på dagen og mindst én dag af planens løbetid',
    en: 'Money of the pool is committed only when, for each udsat byområde that the plan lies in, a kontrakt om boligsocialt samarbejde is in force that covers the plan on the day and on at least one day of its life',
  },
  alvor: 'FEJL',
  kilde: KILDE.finansiering,
  ansvarlig: 'FORUM',
  udvej: {
    da: 'Forummet kan udarbejde en kontrakt eller tage planen med i den, der er, og kommunalbestyrelsen kan godkende den',
    en: 'The forum can work a contract out or add the plan to the one that there is, and the kommunalbestyrelse can approve it',
  },
  termer: [],
  bedoem(f) {
    const dage = [...new Set(f.disponeringer.filter((d) => d.art === 'DISPONERET').map((d) => d.dato))].sort();
    if (dage.length === 0) return ikkeRelevant({ da: 'Intet er disponeret til planen', en: 'Nothing is committed to the plan' });
    const kontrakter = [...new Set(f.kontraktdaekninger.map((d) => d.kontrakt.titel))];
    return brudtAf(
      dage.flatMap((dag) => grundeFor(f, dag)),
      {
        tekst: {
          da: `Planen var dækket, hver gang der blev disponeret, af ${remse(kontrakter, 'og')}`,
          en: `The plan was covered each time that money was committed, by ${remse(kontrakter, 'and')}`,
        },
        faktisk: [...new Set(f.kontraktdaekninger.map((d) => d.kontrakt.noegle))].join(' '),
        graense: 'KONTRAKT_I_KRAFT',
        enhed: 'NAVN',
      },
    );
  },
};
