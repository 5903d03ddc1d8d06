import { formatPeriodOrEnd, plainPeriod } from '../../kernel/format';
import { overlaps } from '../../kernel/period';
import { brokenBy, type Reason, type Rule } from '../../kernel/rule';
import { SOURCES } from '../../kernel/sources';
import type { OrganisationFacts } from '../boligorganisation.facts';

/** What holds of every boligorganisation. */

const EN_ADMINISTRATOR: Rule<OrganisationFacts> = {
  kode: 'H109',
  afvisning: 'ADMINISTRATIONER_PASSER_IKKE',
  krav: {
    da: 'En boligorganisation har højst én administrator ad gangen, og to administrerer ikke hinanden',
    en: 'An organisation has at most one administrator at a time, and two do not administer each other',
  },
  alvor: 'FEJL',
  kilde: SOURCES.administratorer,
  ansvarlig: 'ADMINISTRATOR',
  udvej: {
    da: 'Administratoren af registret kan lade den ene administration ophøre, før den anden begynder',
    en: 'The administrator of the register can let the one administration end before the other begins',
  },
  termer: [],
  judge(f) {
    const reasons: Reason[] = [];
    for (const [i, a] of f.administrationer.entries()) {
      for (const b of f.administrationer.slice(0, i).filter((x) => overlaps(x, a)))
        reasons.push({
          tekst: {
            da: `${f.navn} administreres af ${b.administrator.navn} ${formatPeriodOrEnd(b, 'da')} og af ${a.administrator.navn} ${formatPeriodOrEnd(a, 'da')}`,
            en: `${f.navn} is administered by ${b.administrator.navn} ${formatPeriodOrEnd(b, 'en')} and by ${a.administrator.navn} ${formatPeriodOrEnd(a, 'en')}`,
          },
          faktisk: plainPeriod(a),
          graense: plainPeriod(b),
          enhed: 'DAG',
        });
      for (const b of a.administrator.administrationer.filter((x) => x.administrator.noegle === f.noegle && overlaps(x, a)))
        reasons.push({
          tekst: {
            da: `${a.administrator.navn} administrerer ${f.navn} ${formatPeriodOrEnd(a, 'da')} og administreres selv af den ${formatPeriodOrEnd(b, 'da')}`,
            en: `${a.administrator.navn} administers ${f.navn} ${formatPeriodOrEnd(a, 'en')} and is itself administered by it ${formatPeriodOrEnd(b, 'en')}`,
          },
          faktisk: plainPeriod(a),
          graense: plainPeriod(b),
          enhed: 'DAG',
        });
    }
    return brokenBy(reasons, {
      tekst: { da: 'Organisationen har højst én administrator ad gangen', en: 'The organisation has at most one administrator at a time' },
      faktisk: String(f.administrationer.length),
      graense: '1',
      enhed: 'ANTAL',
    });
  },
};

/** Every rule that can be judged of an organisation as it stands. */
export const ORGANISATIONSREGLER: readonly Rule<OrganisationFacts>[] = [EN_ADMINISTRATOR];
