import { formatDay } from '../../kernel/day';
import { formatKroner, plainKroner } from '../../kernel/format';
import { brokenBy, type Rule } from '../../kernel/rule';
import { SOURCES } from '../../kernel/sources';
import type { PuljeFacts } from '../pulje.facts';
import { overdraft, puljeBalance } from '../pulje.figures';

export const R2: Rule<PuljeFacts> = {
  kode: 'R2',
  afvisning: 'PULJEN_ER_BRUGT_OP',
  krav: {
    da: 'Der disponeres aldrig mere af en pulje, end der på dagen er bevilget til den (30,0 mio. kr. på Budget 2012; 31,7 mio. kr. fra den 12. december 2013)',
    en: 'No more of a pool is ever committed than is granted to it on the day (DKK 30.0 million by Budget 2012; DKK 31.7 million from 12 December 2013)',
  },
  alvor: 'FEJL',
  kilde: SOURCES.finansiering,
  ansvarlig: 'KOMMUNALBESTYRELSE',
  udvej: {
    da: 'Kommunalbestyrelsen kan bevilge mere, eller forvaltningen kan føre penge tilbage til puljen først',
    en: 'The kommunalbestyrelse can grant more, or the forvaltning can return money to the pool first',
  },
  // What is granted is a fact of the pool (its bevillinger), not of the rule.
  termer: [],
  judge(f, day) {
    const now = puljeBalance(f, day);
    return brokenBy(overdraft(f), {
      tekst: {
        da: `Den ${formatDay(day, 'da')} er der disponeret ${formatKroner(now.disponeret, 'da')} af ${formatKroner(now.bevilget, 'da')}`,
        en: `On ${formatDay(day, 'en')} ${formatKroner(now.disponeret, 'en')} of ${formatKroner(now.bevilget, 'en')} is committed`,
      },
      faktisk: plainKroner(now.disponeret),
      graense: plainKroner(now.bevilget),
      enhed: 'KRONER',
    });
  },
};
