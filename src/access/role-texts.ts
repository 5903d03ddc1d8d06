import type { Saetning } from '../kernel/errors';
import { remse } from '../kernel/format';
import type { Rolle } from '../kernel/roles';
import { type Handlingsnavn, rollerFor } from './act-permissions';

/** Those who act as they are called within a sentence, and what they are told when they may not. */

export const AKTOER_ORD: Readonly<Record<Rolle, Saetning>> = {
  OFFENTLIG: { da: 'offentligheden', en: 'the public' },
  ANALYTIKER: { da: 'en analytiker', en: 'an analyst' },
  BOLIGORGANISATION: { da: 'en boligorganisation', en: 'a boligorganisation' },
  FORVALTNING: { da: 'en forvaltning', en: 'a forvaltning' },
  FORUM: { da: 'et forum', en: 'a forum' },
  KOMMUNALBESTYRELSE: { da: 'kommunalbestyrelsen', en: 'the kommunalbestyrelse' },
  LANDSBYGGEFOND: { da: 'Landsbyggefonden', en: 'Landsbyggefonden' },
  ADMINISTRATOR: { da: 'administratoren', en: 'the administrator' },
};

const stort = (tekst: string): string => tekst.charAt(0).toUpperCase() + tekst.slice(1);

const rolleremse = (roller: readonly Rolle[], sprog: keyof Saetning): string =>
  remse(
    roller.map((r) => AKTOER_ORD[r][sprog]),
    sprog === 'da' ? 'eller' : 'or',
  );

/** Who can carry the act out: `Landsbyggefonden eller kommunalbestyrelsen kan udføre handlingen`. */
export function hvemKan(handling: Handlingsnavn): Saetning {
  const roller = rollerFor(handling);
  return {
    da: `${stort(rolleremse(roller, 'da'))} kan udføre handlingen`,
    en: `${stort(rolleremse(roller, 'en'))} can carry the act out`,
  };
}

/** The role may not carry the act out at all. */
export function ikkeForRollen(handling: Handlingsnavn, rolle: Rolle): Saetning {
  const roller = rollerFor(handling);
  return {
    da: `Handlingen kan ikke udføres af ${AKTOER_ORD[rolle].da}; den udføres af ${rolleremse(roller, 'da')}`,
    en: `The act cannot be carried out by ${AKTOER_ORD[rolle].en}; it is carried out by ${rolleremse(roller, 'en')}`,
  };
}

/** The role may carry it out, but only for whom it acts for. */
export const kunPaaEgneVegne = (rolle: Rolle): Saetning => ({
  da: `${stort(AKTOER_ORD[rolle].da)} kan kun udføre handlingen på egne vegne; det, handlingen gælder, hører under andre`,
  en: `${stort(AKTOER_ORD[rolle].en)} can carry the act out only on its own behalf; what the act is about belongs to others`,
});
