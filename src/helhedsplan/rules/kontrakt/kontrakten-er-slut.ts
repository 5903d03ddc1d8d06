import { type Dag, skrivDag } from '../../../kernel/day';
import { remse } from '../../../kernel/format';
import { brudtAf, type Grund, ikkeRelevant, type Regel } from '../../../kernel/rule';
import { KILDE } from '../../../kernel/sources';
import type { Planfakta } from '../../helhedsplan.facts';
import type { Plansag } from '../../plan-case';
import { udenKontrakt } from '../r04-kontrakt-i-kraft';

/** Days within the life of the plan on which money was released or paid while a contract that should cover it had ended. */
function dageUden(f: Planfakta): Dag[] {
  const dage = f.disponeringer.filter((d) => (d.art === 'FRIGIVET' || d.art === 'UDBETALT') && d.dato >= f.start && d.dato <= f.slut);
  return [...new Set(dage.map((d) => d.dato))].sort().filter((dag) => udenKontrakt(f, dag).length > 0);
}

const grund = (f: Planfakta, dag: Dag): Grund => {
  const navne = udenKontrakt(f, dag).map((b) => b.navn);
  return {
    tekst: {
      da: `Den ${skrivDag(dag, 'da')} er der frigivet eller udbetalt penge, uden at planen var dækket af en kontrakt i kraft for ${remse(navne, 'og')}`,
      en: `On ${skrivDag(dag, 'en')} money was released or paid although no contract in force for ${remse(navne, 'and')} covered the plan`,
    },
    faktisk: dag,
    graense: 'KONTRAKT_I_KRAFT',
    enhed: 'DAG',
  };
};

/** The money is committed and may be released and paid; that the cooperation it was given for has no contract any more is told. */
export const KONTRAKTEN_ER_SLUT: Regel<Planfakta> = {
  kode: 'H65',
  afvisning: 'KONTRAKTEN_ER_SLUT',
  krav: {
    da: 'Disponerede penge frigives og udbetales som regel, mens en kontrakt om boligsocialt samarbejde dækker planen',
    en: 'Committed money is as a rule released and paid while a kontrakt om boligsocialt samarbejde covers the plan',
  },
  alvor: 'ADVARSEL',
  kilde: KILDE.finansiering,
  ansvarlig: 'FORUM',
  udvej: {
    da: 'Forummet kan udarbejde en ny kontrakt, og kommunalbestyrelsen kan godkende den eller forlænge den gamle',
    en: 'The forum can work a new contract out, and the kommunalbestyrelse can approve it or extend the old one',
  },
  termer: [],
  bedoem(f) {
    if (!f.disponeringer.some((d) => d.art === 'FRIGIVET' || d.art === 'UDBETALT'))
      return ikkeRelevant({ da: 'Intet er frigivet eller udbetalt til planen', en: 'Nothing is released or paid to the plan' });
    return brudtAf(
      dageUden(f).map((dag) => grund(f, dag)),
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
export const KONTRAKTEN_ER_SLUT_PAA_DAGEN: Regel<Plansag> = {
  ...KONTRAKTEN_ER_SLUT,
  bedoem({ plan, valg: { dato } }) {
    if (dato < plan.start || dato > plan.slut) return ikkeRelevant({ da: 'Planen løber ikke', en: 'The plan does not run' });
    return brudtAf(udenKontrakt(plan, dato).length > 0 ? [grund(plan, dato)] : [], {
      tekst: { da: 'En kontrakt i kraft dækker planen', en: 'A contract in force covers the plan' },
      faktisk: dato,
      graense: 'KONTRAKT_I_KRAFT',
      enhed: 'DAG',
    });
  },
};
