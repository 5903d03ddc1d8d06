import type { z } from 'zod';
import { type Day, formatDay } from '../../kernel/day';
import type { LocalizedText } from '../../kernel/errors';
import { brokenBy, namesOn, notApplicable, type Reason, type Rule, type RuleTerm } from '../../kernel/rule';
import type { baerendeAfgoerelseFacts } from '../politik.facts';

/** Something that is founded by a decision of the kommunalbestyrelse, and the first day on which it holds. */
export interface DecisionFacts {
  readonly navn: string;
  readonly fra: Day;
  readonly kommune: { readonly noegle: string; readonly navn: string };
  readonly afgoerelse: z.output<typeof baerendeAfgoerelseFacts> | null;
}

const BESLUTTER: RuleTerm = {
  navn: { da: 'Organer, der vedtager politikker og nedsætter fora', en: 'Bodies that adopt policies and found fora' },
  fra: null,
  til: null,
  value: ['KOMMUNALBESTYRELSE'],
  enhed: 'NAVN',
};

/** The demand that it rests on an approved decision of its own kommunalbestyrelse of the first day or before. */
export const restsOnAfgoerelse = <F>(source: LocalizedText, af: (facts: F) => DecisionFacts): Rule<F> => ({
  kode: 'H102',
  afvisning: 'AFGOERELSEN_BAERER_DET_IKKE',
  krav: {
    da: 'En politik eller et forum hviler på en godkendt afgørelse i egen kommunalbestyrelse og gælder tidligst fra den',
    en: 'A policy or a forum rests on an approved decision of its own kommunalbestyrelse, and holds from it at the earliest',
  },
  alvor: 'FEJL',
  kilde: source,
  ansvarlig: 'KOMMUNALBESTYRELSE',
  udvej: {
    da: 'Kommunalbestyrelsen kan lade politikken eller forummet gælde fra afgørelsens dag eller senere',
    en: 'The kommunalbestyrelse can let the policy or the forum hold from the day of the decision or later',
  },
  termer: [BESLUTTER],
  judge(facts) {
    const { navn: name, fra: from, kommune, afgoerelse: a } = af(facts);
    if (!a) return notApplicable({ da: 'Afgørelsen bag er ikke kendt', en: 'The decision behind it is not known' });
    const reasons: Reason[] = [];
    if (a.udfald !== 'GODKENDT' || !namesOn([BESLUTTER], a.dato).includes(a.organ) || (a.kommune && a.kommune.noegle !== kommune.noegle))
      reasons.push({
        tekst: {
          da: `${name} hviler på en afgørelse, som ikke er en godkendelse i kommunalbestyrelsen i ${kommune.navn}`,
          en: `${name} rests on a decision that is not an approval by the kommunalbestyrelse of ${kommune.navn}`,
        },
        faktisk: `${a.organ} ${a.udfald}`,
        graense: namesOn([BESLUTTER], a.dato).join(' '),
        enhed: 'NAVN',
      });
    if (from < a.dato)
      reasons.push({
        tekst: {
          da: `${name} gælder fra den ${formatDay(from, 'da')}, men er først besluttet den ${formatDay(a.dato, 'da')}`,
          en: `${name} holds from ${formatDay(from, 'en')}, but was not decided until ${formatDay(a.dato, 'en')}`,
        },
        faktisk: from,
        graense: a.dato,
        enhed: 'DAG',
      });
    return brokenBy(reasons, {
      tekst: { da: `${name} er besluttet den ${formatDay(a.dato, 'da')}`, en: `${name} was decided on ${formatDay(a.dato, 'en')}` },
      faktisk: from,
      graense: a.dato,
      enhed: 'DAG',
    });
  },
});
