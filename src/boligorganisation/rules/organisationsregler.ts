import { periodetal, periodetekst } from '../../kernel/format';
import { overlapper } from '../../kernel/period';
import { brudtAf, type Grund, type Regel } from '../../kernel/rule';
import { KILDE } from '../../kernel/sources';
import type { Organisationsfakta } from '../boligorganisation.facts';

/** What holds of every boligorganisation. */

const EN_ADMINISTRATOR: Regel<Organisationsfakta> = {
  kode: 'H109',
  afvisning: 'ADMINISTRATIONER_PASSER_IKKE',
  krav: {
    da: 'En boligorganisation har højst én administrator ad gangen, og to administrerer ikke hinanden',
    en: 'An organisation has at most one administrator at a time, and two do not administer each other',
  },
  alvor: 'FEJL',
  kilde: KILDE.administratorer,
  ansvarlig: 'ADMINISTRATOR',
  udvej: {
    da: 'Administratoren af registret kan lade den ene administration ophøre, før den anden begynder',
    en: 'The administrator of the register can let the one administration end before the other begins',
  },
  termer: [],
  bedoem(f) {
    const grunde: Grund[] = [];
    for (const [i, a] of f.administrationer.entries()) {
      for (const b of f.administrationer.slice(0, i).filter((x) => overlapper(x, a)))
        grunde.push({
          tekst: {
            da: `${f.navn} administreres af ${b.administrator.navn} ${periodetekst(b, 'da')} og af ${a.administrator.navn} ${periodetekst(a, 'da')}`,
            en: `${f.navn} is administered by ${b.administrator.navn} ${periodetekst(b, 'en')} and by ${a.administrator.navn} ${periodetekst(a, 'en')}`,
          },
          faktisk: periodetal(a),
          graense: periodetal(b),
          enhed: 'DAG',
        });
      for (const b of a.administrator.administrationer.filter((x) => x.administrator.noegle === f.noegle && overlapper(x, a)))
        grunde.push({
          tekst: {
            da: `${a.administrator.navn} administrerer ${f.navn} ${periodetekst(a, 'da')} og administreres selv af den ${periodetekst(b, 'da')}`,
            en: `${a.administrator.navn} administers ${f.navn} ${periodetekst(a, 'en')} and is itself administered by it ${periodetekst(b, 'en')}`,
          },
          faktisk: periodetal(a),
          graense: periodetal(b),
          enhed: 'DAG',
        });
    }
    return brudtAf(grunde, {
      tekst: { da: 'Organisationen har højst én administrator ad gangen', en: 'The organisation has at most one administrator at a time' },
      faktisk: String(f.administrationer.length),
      graense: '1',
      enhed: 'ANTAL',
    });
  },
};

/** Every rule that can be judged of an organisation as it stands. */
export const ORGANISATIONSREGLER: readonly Regel<Organisationsfakta>[] = [EN_ADMINISTRATOR];
