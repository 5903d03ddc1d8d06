import type { LocalizedText } from '../../kernel/errors';
import type { HelhedsplanStatus } from '../helhedsplan.enums';

/** What can be done with a plan now, and by whom, when something else was tried that its state does not allow. */
export const WAY_OUT_FROM: Readonly<Record<HelhedsplanStatus, LocalizedText>> = {
  FORBEREDELSE: {
    da: 'Forvaltningen kan anbefale planen, og ansøgeren kan rette den og søge om prækvalifikation',
    en: 'The forvaltning can recommend the plan, and the applicant can change it and apply for prequalification',
  },
  PRAEKVALIFIKATION_ANSOEGT: {
    da: 'Landsbyggefonden kan prækvalificere planen eller give den afslag, og ansøgeren kan trække ansøgningen tilbage',
    en: 'Landsbyggefonden can prequalify or refuse the plan, and the applicant can withdraw the application',
  },
  PRAEKVALIFICERET: {
    da: 'Ansøgeren kan rette planen, indsende den til kommunalbestyrelsen eller trække ansøgningen tilbage',
    en: 'The applicant can change the plan, hand it in to the kommunalbestyrelse or withdraw the application',
  },
  AFSLAG: {
    da: 'Boligorganisationen kan oprette en ny plan og søge igen',
    en: 'The boligorganisation can make a new plan and apply again',
  },
  INDSENDT: {
    da: 'Forvaltningen kan indstille planen til afgørelse, og ansøgeren kan trække ansøgningen tilbage',
    en: 'The forvaltning can recommend the plan for decision, and the applicant can withdraw the application',
  },
  INDSTILLET: {
    da: 'Kommunalbestyrelsen kan godkende, afvise eller udsætte planen, og ansøgeren kan trække ansøgningen tilbage',
    en: 'The kommunalbestyrelse can approve, reject or postpone the plan, and the applicant can withdraw the application',
  },
  GODKENDT: {
    da: 'Landsbyggefonden kan give tilsagn, og kommunalbestyrelsen kan ændre den godkendte plan ved en ny afgørelse',
    en: 'Landsbyggefonden can commit its share, and the kommunalbestyrelse can change the approved plan by a new decision',
  },
  TILSAGN: {
    da: 'Ansøgeren kan sætte planen i gang, kommunalbestyrelsen kan ændre den ved en ny afgørelse, og Landsbyggefonden eller kommunalbestyrelsen kan standse den',
    en: 'The applicant can set the plan going, the kommunalbestyrelse can change it by a new decision, and Landsbyggefonden or the kommunalbestyrelse can stop it',
  },
  IGANGVAERENDE: {
    da: 'Kommunalbestyrelsen kan ændre planen ved en ny afgørelse, Landsbyggefonden kan forlænge den, og begge kan standse den',
    en: 'The kommunalbestyrelse can change the plan by a new decision, Landsbyggefonden can extend it, and both can stop it',
  },
  FORLAENGET: {
    da: 'Kommunalbestyrelsen kan ændre planen ved en ny afgørelse, Landsbyggefonden kan forlænge den igen, og begge kan standse den',
    en: 'The kommunalbestyrelse can change the plan by a new decision, Landsbyggefonden can extend it again, and both can stop it',
  },
  AFSLUTTET: {
    da: 'Forvaltningen kan udbetale frigivne penge og føre resten tilbage, og boligorganisationen kan oprette en ny plan, der fortsætter den gamle',
    en: 'The forvaltning can pay released money and return the rest, and the boligorganisation can make a new plan that continues the old one',
  },
  SAMMENLAGT: {
    da: 'Forvaltningen kan udbetale frigivne penge og føre resten tilbage; kommunalbestyrelsen kan ændre den plan, der fortsætter, ved en ny afgørelse',
    en: 'The forvaltning can pay released money and return the rest; the kommunalbestyrelse can change the plan that goes on by a new decision',
  },
  TRUKKET: {
    da: 'Forvaltningen kan føre penge tilbage til puljen, og boligorganisationen kan oprette en ny plan',
    en: 'The forvaltning can return money to the pool, and the boligorganisation can make a new plan',
  },
  STANDSET: {
    da: 'Forvaltningen kan udbetale frigivne penge og føre resten tilbage, og boligorganisationen kan oprette en ny plan',
    en: 'The forvaltning can pay released money and return the rest, and the boligorganisation can make a new plan',
  },
};
