import { isTooSmallToShow, MINDSTE_ANTAL_BEBOERE, MINDSTE_ANTAL_HUSSTANDE } from '../../kernel/diskretion';
import { brokenBy, type Reason, type Rule, type RuleTerm } from '../../kernel/rule';
import { SOURCES } from '../../kernel/sources';
import { type NoegletalFacts, SKJULTE_TAL } from '../noegletal.facts';

/** What is hidden so that nobody can be told by it. The table refuses it, too; the rule tells why, and finds what got in all the same. */

const least = (da: string, en: string, value: number): RuleTerm => ({ navn: { da, en }, fra: null, til: null, value, enhed: 'ANTAL' });

const GRAENSER: readonly RuleTerm[] = [
  least('Mindste antal beboere', 'Least number of residents', MINDSTE_ANTAL_BEBOERE),
  least('Mindste antal husstande', 'Least number of households', MINDSTE_ANTAL_HUSSTANDE),
];

const limits = `${MINDSTE_ANTAL_BEBOERE}/${MINDSTE_ANTAL_HUSSTANDE}`;

const size = (f: NoegletalFacts, da: string, en: string): Reason => ({
  tekst: {
    da: `${f.afdeling.navn} har i ${f.aar} ${f.antalBeboere} beboere i ${f.antalHusstande} husstande; ${da}`,
    en: `${f.afdeling.navn} has ${f.antalBeboere} residents in ${f.antalHusstande} households in ${f.aar}; ${en}`,
  },
  faktisk: `${f.antalBeboere}/${f.antalHusstande}`,
  graense: limits,
  enhed: 'ANTAL',
});

export const R17: Rule<NoegletalFacts> = {
  kode: 'R17',
  afvisning: 'TAL_SKAL_SKJULES',
  krav: {
    da: 'Tal om beboerne i en afdeling med færre end 100 beboere eller 50 husstande er skjult: de findes ikke i tjenesten',
    en: 'Numbers about the residents of an estate with fewer than 100 residents or 50 households are hidden: they are not in the service',
  },
  alvor: 'FEJL',
  kilde: SOURCES.lbfBeboerstatistik,
  ansvarlig: 'ADMINISTRATOR',
  udvej: {
    da: 'Den, der indberetter, kan udelade tallene og lade antallet af beboere og husstande stå',
    en: 'Whoever reports can leave the numbers out and let the counts of residents and households stand',
  },
  termer: GRAENSER,
  judge(f) {
    const shown = SKJULTE_TAL.some((name) => f[name] !== null);
    const small = isTooSmallToShow(f.antalBeboere, f.antalHusstande);
    const reasons: Reason[] = [];
    if (small && shown) reasons.push(size(f, 'tal om dem skal skjules', 'numbers about them are to be hidden'));
    else if (small && !f.diskretioneret)
      reasons.push(size(f, 'rækken skal være diskretioneret', 'the row is to be marked as diskretioneret'));
    else if (shown && f.diskretioneret)
      reasons.push(size(f, 'rækken er diskretioneret, men har tal', 'the row is marked as diskretioneret and has numbers'));
    return brokenBy(
      reasons,
      size(f, small ? 'tallene er skjult' : 'tallene kan vises', small ? 'the numbers are hidden' : 'the numbers can be shown'),
    );
  },
};
