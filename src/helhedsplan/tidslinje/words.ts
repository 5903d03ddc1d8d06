import type { ActName } from '../../access/act-permissions';
import type { Organ, Punktart, Udfald } from '../../afgoerelse/afgoerelse.enums';
import type { LocalizedText } from '../../kernel/errors';
import type { Disponeringsart } from '../../pulje/pulje.enums';
import type { Tilsynsart, Vurdering } from '../../redegoerelse/redegoerelse.enums';

/** The words of a timeline: what was done, decided, posted, assessed. Each goes on after the name of who did it. */

export const GJORDE: Readonly<Partial<Record<ActName, LocalizedText>>> = {
  opretHelhedsplan: { da: 'oprettede planen', en: 'made the plan' },
  retHelhedsplan: { da: 'rettede planen', en: 'changed the plan' },
  anbefalHelhedsplan: { da: 'anbefalede planen til prækvalifikation', en: 'recommended the plan for prequalification' },
  ansoegPraekvalifikation: { da: 'søgte om prækvalifikation', en: 'applied for prequalification' },
  praekvalificerHelhedsplan: { da: 'prækvalificerede planen', en: 'prequalified the plan' },
  givAfslag: { da: 'gav planen afslag', en: 'refused the plan' },
  indsendHelhedsplan: { da: 'indsendte planen til kommunalbestyrelsen', en: 'handed the plan in to the kommunalbestyrelse' },
  indstilHelhedsplan: { da: 'indstillede planen til afgørelse', en: 'recommended the plan for decision' },
  registrerAfgoerelse: { da: 'registrerede en afgørelse', en: 'recorded a decision' },
  givTilsagn: { da: 'gav planen tilsagn', en: 'committed its share of the plan' },
  igangsaetHelhedsplan: { da: 'satte planen i gang', en: 'set the plan going' },
  forlaengHelhedsplan: { da: 'forlængede planen', en: 'extended the plan' },
  afslutHelhedsplan: { da: 'afsluttede planen', en: 'ended the plan' },
  traekHelhedsplan: { da: 'trak ansøgningen tilbage', en: 'withdrew the application' },
  aendrGodkendtPlan: { da: 'ændrede den godkendte plan', en: 'changed the approved plan' },
  standsHelhedsplan: { da: 'standsede planen', en: 'stopped the plan' },
  sammenlaegHelhedsplaner: { da: 'lagde andre planer ind i planen', en: 'merged other plans into the plan' },
  disponerPulje: { da: 'disponerede puljepenge til planen', en: 'committed money of the pool to the plan' },
  frigivMidler: { da: 'frigav puljepenge til planen', en: 'released money of the pool to the plan' },
  udbetal: { da: 'udbetalte puljepenge til planen', en: 'paid money of the pool to the plan' },
  tilbagefoer: { da: 'førte penge tilbage til puljen', en: 'returned money to the pool' },
  indsaetPaaReguleringskonto: { da: 'indsatte penge på reguleringskontoen', en: 'put money on the reguleringskonto' },
  godkendReguleringskonto: { da: 'godkendte brug af reguleringskontoen', en: 'approved a use of the reguleringskonto' },
  anvendReguleringskonto: { da: 'brugte penge fra reguleringskontoen', en: 'used money of the reguleringskonto' },
  indsendRedegoerelse: { da: 'indsendte en årlig redegørelse', en: 'handed a yearly account in' },
  vurderRedegoerelse: { da: 'vurderede en årlig redegørelse', en: 'assessed a yearly account' },
  tilbageholdUdbetaling: { da: 'holdt udbetalinger tilbage', en: 'withheld payments' },
  genoptagUdbetaling: { da: 'genoptog udbetalinger', en: 'resumed payments' },
  naaMilepael: { da: 'nåede en milepæl', en: 'reached a milestone' },
  genaabnMilepael: { da: 'genåbnede en milepæl', en: 'opened a milestone again' },
  bemaerk: { da: 'afgav en bemærkning', en: 'made a remark' },
};

/** What there is to say of an act that has no words here. */
export const GJORDE_NOGET: LocalizedText = { da: 'handlede på planen', en: 'acted on the plan' };

export const ORGANER_TOLD: Readonly<Partial<Record<Organ, LocalizedText>>> = {
  OEKONOMIUDVALG: { da: 'Økonomiudvalget', en: 'The finance committee' },
  FAGUDVALG: { da: 'Et fagudvalg', en: 'A standing committee' },
  FORVALTNING: { da: 'Forvaltningen', en: 'The forvaltning' },
  BOLIGSOCIALT_FORUM: { da: 'Boligsocialt Forum', en: 'The boligsociale forum' },
  LANDSBYGGEFONDEN: { da: 'Landsbyggefonden', en: 'Landsbyggefonden' },
};

export const UDFALDENE: Readonly<Record<Udfald, LocalizedText>> = {
  GODKENDT: { da: 'besluttede at', en: 'decided to' },
  AFVIST: { da: 'afviste at', en: 'declined to' },
  UDSAT: { da: 'udsatte spørgsmålet om at', en: 'postponed whether to' },
};

export const PUNKTER_TOLD: Readonly<Partial<Record<Punktart, LocalizedText>>> = {
  PRAEKVALIFIKATION: { da: 'prækvalificere planen', en: 'prequalify the plan' },
  ANBEFALING: { da: 'anbefale planen til prækvalifikation', en: 'recommend the plan for prequalification' },
  INDSTILLING: { da: 'indstille planen til godkendelse', en: 'recommend the plan for approval' },
  GODKENDELSE: { da: 'godkende planen', en: 'approve the plan' },
  FRIGIVELSE: { da: 'frigive kommunens penge til planen', en: 'release the kommune’s money for the plan' },
  TILSAGN: { da: 'give planen tilsagn', en: 'commit its share of the plan' },
  FORLAENGELSE: { da: 'forlænge planen', en: 'extend the plan' },
  SAMMENLAEGNING: { da: 'lade planen gå ind i en anden plan', en: 'let the plan go into another plan' },
  AENDRING: { da: 'ændre den godkendte plan', en: 'change the approved plan' },
  STANDSNING: { da: 'standse planen', en: 'stop the plan' },
  REGULERINGSKONTO: { da: 'lade penge på reguleringskontoen bruge', en: 'let money on the reguleringskonto be used' },
};

export const ET_PUNKT: LocalizedText = { da: 'gennemføre et punkt om planen', en: 'carry out an item about the plan' };

export const POSTERINGER: Readonly<Record<Disponeringsart, LocalizedText>> = {
  DISPONERET: { da: 'blev disponeret fra', en: 'was committed from' },
  FRIGIVET: { da: 'blev frigivet fra', en: 'was released from' },
  UDBETALT: { da: 'blev udbetalt fra', en: 'was paid from' },
  TILBAGEFOERT: { da: 'blev ført tilbage til', en: 'was returned to' },
};

export const VURDERINGER: Readonly<Record<Vurdering, LocalizedText>> = {
  TAGET_TIL_EFTERRETNING: { da: 'tog {red} til efterretning', en: 'accepted {red}' },
  MED_BEMAERKNINGER: { da: 'tog {red} til efterretning med bemærkninger', en: 'accepted {red} with remarks' },
  IKKE_GODKENDT: { da: 'godkendte ikke {red}', en: 'did not accept {red}' },
};

export const TILSYNENE: Readonly<Record<Tilsynsart, LocalizedText>> = {
  BEMAERKNING: { da: 'bemærkede', en: 'remarked' },
  UDBETALING_TILBAGEHOLDT: { da: 'holdt udbetalinger tilbage', en: 'withheld payments' },
  UDBETALING_GENOPTAGET: { da: 'genoptog udbetalinger', en: 'resumed payments' },
};

export const INDSENDELSER: Readonly<Record<string, LocalizedText>> & { readonly TIL_TIDEN: LocalizedText } = {
  TIL_TIDEN: { da: 'blev indsendt', en: 'was handed in' },
  FOR_SENT: { da: 'blev indsendt for sent', en: 'was handed in late' },
  IGEN: { da: 'blev indsendt igen', en: 'was handed in again' },
};
