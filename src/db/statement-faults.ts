import { limitExceeded, RequestError } from '../kernel/errors';

/** What clients are told of statements that ask for too much. */

export function timedOut(max: number): RequestError {
  const statement = { da: `Forespørgslen tog mere end ${max} ms`, en: `The operation took more than ${max} ms` };
  return new RequestError('TIMEOUT', statement, { graense: 'tid', hoejst: max });
}

export const actTimedOut = (max: number): RequestError =>
  new RequestError(
    'TIMEOUT',
    {
      da: `Handlingens svar tog mere end ${max} ms; intet er ændret`,
      en: `The answer of the act took more than ${max} ms; nothing was changed`,
    },
    { graense: 'tid', hoejst: max },
  );

export const responseTooLarge = (limit: number): RequestError =>
  limitExceeded('svar', limit, limit + 1, {
    da: `Svaret er på over ${limit} bytes`,
    en: `The answer has more than ${limit} bytes`,
  });

export const sumTooLarge = (): RequestError =>
  limitExceeded('sum', Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER, {
    da: 'Summen er større, end tal kan være; spørg om færre rækker',
    en: 'The sum is larger than numbers can be; ask about fewer rows',
  });
