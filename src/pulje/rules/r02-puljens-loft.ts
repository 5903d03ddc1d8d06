import { skrivDag } from '../../kernel/day';
import { kroner, kronertal } from '../../kernel/format';
import { brudtAf, type Regel } from '../../kernel/rule';
import { KILDE } from '../../kernel/sources';
import type { Puljefakta } from '../pulje.facts';
import { overtraek, puljestand } from './puljeloft';

export const R2: Regel<Puljefakta> = {
  kode: 'R2',
  afvisning: 'PULJEN_ER_BRUGT_OP',
  krav: {
    da: 'Der disponeres aldrig mere af en pulje, end der på dagen er bevilget til den (30,0 mio. kr. på Budget 2012; 31,7 mio. kr. fra den 12. december 2013)',
    en: 'No more of a pool is ever committed than is granted to it on the day (DKK 30.0 million by Budget 2012; DKK 31.7 million from 12 December 2013)',
  },
  alvor: 'FEJL',
  kilde: KILDE.finansiering,
  ansvarlig: 'KOMMUNALBESTYRELSE',
  udvej: {
    da: 'Kommunalbestyrelsen kan bevilge mere, eller forvaltningen kan føre penge tilbage til puljen først',
    en: 'The kommunalbestyrelse can grant more, or the forvaltning can return money to the pool first',
  },
  // What is granted is a fact of the pool (its bevillinger), not of the rule.
  termer: [],
  bedoem(f, dag) {
    const nu = puljestand(f, dag);
    return brudtAf(overtraek(f), {
      tekst: {
        da: `Den ${skrivDag(dag, 'da')} er der disponeret ${kroner(nu.disponeret, 'da')} af ${kroner(nu.bevilget, 'da')}`,
        en: `On ${skrivDag(dag, 'en')} ${kroner(nu.disponeret, 'en')} of ${kroner(nu.bevilget, 'en')} is committed`,
      },
      faktisk: kronertal(nu.disponeret),
      graense: kronertal(nu.bevilget),
      enhed: 'KRONER',
    });
  },
};
