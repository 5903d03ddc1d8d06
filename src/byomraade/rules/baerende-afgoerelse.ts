import type { z } from 'zod';
import { type Dag, skrivDag } from '../../kernel/day';
import type { Saetning } from '../../kernel/errors';
import { brudtAf, type Grund, ikkeRelevant, navnePr, type Regel, type Term } from '../../kernel/rule';
import type { baerendeAfgoerelse } from '../politik.facts';

/** Something that is founded by a decision of the kommunalbestyrelse, and the first day on which it holds. */
export interface Besluttet {
  readonly navn: string;
  readonly fra: Dag;
  readonly kommune: { readonly noegle: string; readonly navn: string };
  readonly afgoerelse: z.output<typeof baerendeAfgoerelse> | null;
}

const BESLUTTER: Term = {
  navn: { da: 'Organer, der vedtager politikker og nedsætter fora', en: 'Bodies that adopt policies and found fora' },
  fra: null,
  til: null,
  vaerdi: ['KOMMUNALBESTYRELSE'],
  enhed: 'NAVN',
};

/** The demand that it rests on an approved decision of its own kommunalbestyrelse of the first day or before. */
export const baaretAfAfgoerelse = <F>(kilde: Saetning, af: (fakta: F) => Besluttet): Regel<F> => ({
  kode: 'H102',
  afvisning: 'AFGOERELSEN_BAERER_DET_IKKE',
  krav: {
    da: 'En politik eller et forum hviler på en godkendt afgørelse i egen kommunalbestyrelse og gælder tidligst fra den',
    en: 'A policy or a forum rests on an approved decision of its own kommunalbestyrelse, and holds from it at the earliest',
  },
  alvor: 'FEJL',
  kilde,
  ansvarlig: 'KOMMUNALBESTYRELSE',
  udvej: {
    da: 'Kommunalbestyrelsen kan lade politikken eller forummet gælde fra afgørelsens dag eller senere',
    en: 'The kommunalbestyrelse can let the policy or the forum hold from the day of the decision or later',
  },
  termer: [BESLUTTER],
  bedoem(fakta) {
    const { navn, fra, kommune, afgoerelse: a } = af(fakta);
    if (!a) return ikkeRelevant({ da: 'Afgørelsen bag er ikke kendt', en: 'The decision behind it is not known' });
    const grunde: Grund[] = [];
    if (a.udfald !== 'GODKENDT' || !navnePr([BESLUTTER], a.dato).includes(a.organ) || (a.kommune && a.kommune.noegle !== kommune.noegle))
      grunde.push({
        tekst: {
          da: `${navn} hviler på en afgørelse, som ikke er en godkendelse i kommunalbestyrelsen i ${kommune.navn}`,
          en: `${navn} rests on a decision that is not an approval by the kommunalbestyrelse of ${kommune.navn}`,
        },
        faktisk: `${a.organ} ${a.udfald}`,
        graense: navnePr([BESLUTTER], a.dato).join(' '),
        enhed: 'NAVN',
      });
    if (fra < a.dato)
      grunde.push({
        tekst: {
          da: `${navn} gælder fra den ${skrivDag(fra, 'da')}, men er først besluttet den ${skrivDag(a.dato, 'da')}`,
          en: `${navn} holds from ${skrivDag(fra, 'en')}, but was not decided until ${skrivDag(a.dato, 'en')}`,
        },
        faktisk: fra,
        graense: a.dato,
        enhed: 'DAG',
      });
    return brudtAf(grunde, {
      tekst: { da: `${navn} er besluttet den ${skrivDag(a.dato, 'da')}`, en: `${navn} was decided on ${skrivDag(a.dato, 'en')}` },
      faktisk: fra,
      graense: a.dato,
      enhed: 'DAG',
    });
  },
});
