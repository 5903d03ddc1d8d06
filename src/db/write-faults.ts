import { RequestError } from '../kernel/errors';

/** What clients are told when something cannot be written. */

const BUSY = { da: 'Der skrives for meget lige nu; prøv igen om lidt', en: 'Too much is being written just now; try again shortly' };
const UNAVAILABLE = {
  da: 'Der kan ikke skrives lige nu; intet er ændret. Prøv igen om lidt',
  en: 'Nothing can be written just now; nothing was changed. Try again shortly',
};
const UNKNOWN = {
  da: 'Forbindelsen til databasen gik tabt, mens der blev gemt, så det vides ikke, om det blev gemt. Send igen med samme idempotencyKey, eller slå op, før der sendes igen',
  en: 'The connection to the database was lost while it was being stored, so it is not known whether it was. Send again with the same idempotencyKey, or look before you send again',
};
const CONFLICTING = {
  da: 'Det strider mod det, der allerede står i databasen; intet er ændret',
  en: 'This conflicts with what the database already holds; nothing was changed',
};

export const tooBusy = (): RequestError => new RequestError('SERVICE_UNAVAILABLE', BUSY);
/** `aarsag`: the code that the database gave. */
export const cannotWrite = (cause?: string): RequestError =>
  new RequestError('SERVICE_UNAVAILABLE', UNAVAILABLE, cause === undefined ? {} : { aarsag: cause });
export const outcomeUnknown = (cause: string): RequestError => new RequestError('SERVICE_UNAVAILABLE', UNKNOWN, { aarsag: cause });
export const conflicting = (): RequestError => new RequestError('CONFLICT', CONFLICTING);
