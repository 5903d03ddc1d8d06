import type { LocalizedText } from '../kernel/errors';
import { capitalized, joinWords } from '../kernel/format';
import type { Role } from '../kernel/roles';
import { type ActName, rolesFor } from './act-permissions';

/** Those who act as they are called within a sentence, and what they are told when they may not. */

export const ACTOR_WORDS: Readonly<Record<Role, LocalizedText>> = {
  OFFENTLIG: { da: 'offentligheden', en: 'the public' },
  ANALYTIKER: { da: 'en analytiker', en: 'an analyst' },
  BOLIGORGANISATION: { da: 'en boligorganisation', en: 'a boligorganisation' },
  FORVALTNING: { da: 'en forvaltning', en: 'a forvaltning' },
  FORUM: { da: 'et forum', en: 'a forum' },
  KOMMUNALBESTYRELSE: { da: 'kommunalbestyrelsen', en: 'the kommunalbestyrelse' },
  LANDSBYGGEFOND: { da: 'Landsbyggefonden', en: 'Landsbyggefonden' },
  ADMINISTRATOR: { da: 'administratoren', en: 'the administrator' },
};

const roleList = (roles: readonly Role[], language: keyof LocalizedText): string =>
  joinWords(
    roles.map((r) => ACTOR_WORDS[r][language]),
    language === 'da' ? 'eller' : 'or',
  );

/** Who can carry the act out: `Landsbyggefonden eller kommunalbestyrelsen kan udføre handlingen`. */
export function whoCan(act: ActName): LocalizedText {
  const roles = rolesFor(act);
  return {
    da: `${capitalized(roleList(roles, 'da'))} kan udføre handlingen`,
    en: `${capitalized(roleList(roles, 'en'))} can carry the act out`,
  };
}

/** The role may not carry the act out at all. */
export function notForRole(act: ActName, role: Role): LocalizedText {
  const roles = rolesFor(act);
  return {
    da: `Handlingen kan ikke udføres af ${ACTOR_WORDS[role].da}; den udføres af ${roleList(roles, 'da')}`,
    en: `The act cannot be carried out by ${ACTOR_WORDS[role].en}; it is carried out by ${roleList(roles, 'en')}`,
  };
}

/** The role may carry it out, but only for whom it acts for. */
export const onlyOnOwnBehalf = (role: Role): LocalizedText => ({
  da: `${capitalized(ACTOR_WORDS[role].da)} kan kun udføre handlingen på egne vegne; det, handlingen gælder, hører under andre`,
  en: `${capitalized(ACTOR_WORDS[role].en)} can carry the act out only on its own behalf; what the act is about belongs to others`,
});
