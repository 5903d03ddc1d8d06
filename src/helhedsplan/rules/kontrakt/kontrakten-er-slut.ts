import { type Day, formatDay } from '../../../kernel/day';
import { joinWords } from '../../../kernel/format';
import { brokenBy, notApplicable, type Reason, type Rule } from '../../../kernel/rule';
import { SOURCES } from '../../../kernel/sources';
import type { PlanFacts } from '../../helhedsplan.facts';
import type { PlanCase } from '../../plan-case';
import { withoutKontrakt } from '../r04-kontrakt-i-kraft';

/** Days within the life of the plan on which money was released or paid while a contract that should cover it had ended. */
function daysWithout(f: PlanFacts): Day[] {
  const days = f.disponeringer.filter((d) => (d.art === 'FRIGIVET' || d.art === 'UDBETALT') && d.dato >= f.start && d.dato <= f.slut);
  return [...new Set(days.map((d) => d.dato))].sort().filter((day) => withoutKontrakt(f, day).length > 0);
}

const reason = (f: PlanFacts, day: Day): Reason => {
  const names = withoutKontrakt(f, day).map((b) => b.navn);
  return {
    tekst: {
      da: `Den ${formatDay(day, 'da')} er der frigivet eller udbetalt penge, uden at planen var dækket af en kontrakt i kraft for ${joinWords(names, 'og')}`,
      en: `On ${formatDay(day, 'en')} money was released or paid although no contract in force for ${joinWords(names, 'and')} covered the plan`,
    },
    faktisk: day,
    graense: 'KONTRAKT_I_KRAFT',
    enhed: 'DAG',
  };
};

/** The money is committed and may be released and paid; that the cooperation it was given for has no contract any more is told. */
export const KONTRAKTEN_ER_SLUT: Rule<PlanFacts> = {
  kode: 'H65',
  afvisning: 'KONTRAKTEN_ER_SLUT',
  krav: {
    da: 'Disponerede penge frigives og udbetales som regel, mens en kontrakt om boligsocialt samarbejde dækker planen',
    en: 'Committed money is as a rule released and paid while a kontrakt om boligsocialt samarbejde covers the plan',
  },
  alvor: 'ADVARSEL',
  kilde: SOURCES.finansiering,
  ansvarlig: 'FORUM',
  udvej: {
    da: 'Forummet kan udarbejde en ny kontrakt, og kommunalbestyrelsen kan godkende den eller forlænge den gamle',
    en: 'The forum can work a new contract out, and the kommunalbestyrelse can approve it or extend the old one',
  },
  termer: [],
  judge(f) {
    if (!f.disponeringer.some((d) => d.art === 'FRIGIVET' || d.art === 'UDBETALT'))
      return notApplicable({ da: 'Intet er frigivet eller udbetalt til planen', en: 'Nothing is released or paid to the plan' });
    return brokenBy(
      daysWithout(f).map((day) => reason(f, day)),
      {
        tekst: {
          da: 'Pengene er frigivet og udbetalt, mens planen var dækket',
          en: 'The money was released and paid while the plan was covered',
        },
        faktisk: '',
        graense: 'KONTRAKT_I_KRAFT',
        enhed: 'DAG',
      },
    );
  },
};

/** The same of the posting that is about to be made. */
export const KONTRAKTEN_ER_SLUT_PAA_DAGEN: Rule<PlanCase> = {
  ...KONTRAKTEN_ER_SLUT,
  judge({ plan, choices: { dato: date } }) {
    if (date < plan.start || date > plan.slut) return notApplicable({ da: 'Planen løber ikke', en: 'The plan does not run' });
    return brokenBy(withoutKontrakt(plan, date).length > 0 ? [reason(plan, date)] : [], {
      tekst: { da: 'En kontrakt i kraft dækker planen', en: 'A contract in force covers the plan' },
      faktisk: date,
      graense: 'KONTRAKT_I_KRAFT',
      enhed: 'DAG',
    });
  },
};
