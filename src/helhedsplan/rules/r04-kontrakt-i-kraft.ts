import { type Day, formatDay } from '../../kernel/day';
import { joinWords } from '../../kernel/format';
import { covers, overlaps } from '../../kernel/period';
import { brokenBy, notApplicable, type Reason, type Rule } from '../../kernel/rule';
import { SOURCES } from '../../kernel/sources';
import type { PlanFacts } from '../helhedsplan.facts';
import { allUdsatteByomraader, lifetime } from '../helhedsplan.figures';

type DaekningFacts = PlanFacts['kontraktdaekninger'][number];

/**
 * Whether the contract of a coverage is in force on the day: within its period, with a wording that holds, and at the earliest
 * from the decision of the kommunalbestyrelse that approved it.
 */
export function isIKraft(d: DaekningFacts, day: Day): boolean {
  const godkendt = d.kontrakt.versioner.some(
    (v) =>
      v.gyldigFra <= day &&
      v.afgoerelsespunkter.some(
        (p) =>
          p.art === 'GODKENDELSE' &&
          p.afgoerelse.organ === 'KOMMUNALBESTYRELSE' &&
          p.afgoerelse.udfald === 'GODKENDT' &&
          p.afgoerelse.dato <= day,
      ),
  );
  return godkendt && covers(d, day) && covers(d.kontrakt, day);
}

/** The coverages that carry pool money on the day: in force, and sharing at least a day with the life of the plan. */
const baerende = (f: PlanFacts, day: Day): DaekningFacts[] =>
  f.kontraktdaekninger.filter((d) => isIKraft(d, day) && overlaps(d, lifetime(f)) && overlaps(d.kontrakt, lifetime(f)));

/** The udsatte byområder of the plan for which no contract that carries it is in force on the day. */
export function withoutKontrakt(f: PlanFacts, day: Day): { readonly noegle: string; readonly navn: string }[] {
  const extras = new Set(baerende(f, day).map((d) => d.kontrakt.byomraade.noegle));
  return allUdsatteByomraader(f, day).filter((b) => !extras.has(b.noegle));
}

function reasonsFor(f: PlanFacts, day: Day): Reason[] {
  const mention = (da: string, one: string): Reason => ({
    tekst: { da: `Den ${formatDay(day, 'da')} ${da}`, en: `On ${formatDay(day, 'en')} ${one}` },
    faktisk: day,
    graense: 'KONTRAKT_I_KRAFT',
    enhed: 'DAG',
  });
  const missing = withoutKontrakt(f, day);
  if (missing.length > 0)
    return missing.map((b) =>
      mention(`er planen ikke dækket af en kontrakt i kraft for ${b.navn}`, `the plan is not covered by a contract in force for ${b.navn}`),
    );
  // Outside the areas no contract can be demanded of one, and the money is stopped by R3; a plan without any is told here too.
  return baerende(f, day).length > 0
    ? []
    : [mention('er planen ikke dækket af en kontrakt i kraft', 'the plan is not covered by a contract in force')];
}

export const R4: Rule<PlanFacts> = {
  kode: 'R4',
  afvisning: 'INGEN_KONTRAKT_I_KRAFT',
  krav: {
    da: 'Penge fra puljen disponeres kun, når der for hvert udsat byområde, planen ligger i, er en kontrakt om boligsocialt samarbejde i kraft, som dækker planen på dagen og mindst én dag af planens løbetid',
    en: 'Money of the pool is committed only when, for each udsat byområde that the plan lies in, a kontrakt om boligsocialt samarbejde is in force that covers the plan on the day and on at least one day of its life',
  },
  alvor: 'FEJL',
  kilde: SOURCES.finansiering,
  ansvarlig: 'FORUM',
  udvej: {
    da: 'Forummet kan udarbejde en kontrakt eller tage planen med i den, der er, og kommunalbestyrelsen kan godkende den',
    en: 'The forum can work a contract out or add the plan to the one that there is, and the kommunalbestyrelse can approve it',
  },
  termer: [],
  judge(f) {
    const days = [...new Set(f.disponeringer.filter((d) => d.art === 'DISPONERET').map((d) => d.dato))].sort();
    if (days.length === 0) return notApplicable({ da: 'Intet er disponeret til planen', en: 'Nothing is committed to the plan' });
    const kontrakter = [...new Set(f.kontraktdaekninger.map((d) => d.kontrakt.titel))];
    return brokenBy(
      days.flatMap((day) => reasonsFor(f, day)),
      {
        tekst: {
          da: `Planen var dækket, hver gang der blev disponeret, af ${joinWords(kontrakter, 'og')}`,
          en: `The plan was covered each time that money was committed, by ${joinWords(kontrakter, 'and')}`,
        },
        faktisk: [...new Set(f.kontraktdaekninger.map((d) => d.kontrakt.noegle))].join(' '),
        graense: 'KONTRAKT_I_KRAFT',
        enhed: 'NAVN',
      },
    );
  },
};
