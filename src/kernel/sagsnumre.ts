import type { Moenster } from './pattern';

/**
 * Case and document numbers as they are seen in the cases of Københavns Kommune (domain, section 3.5), one pattern for
 * each form. Landsbyggefonden's own number of a case has no known form and is kept apart (`lbfSagsnr`).
 */

interface Form {
  readonly udtryk: string;
  readonly eksempel: string;
}

const AAR = '(?:19|20)\\d\\d';
const JOURNAL = 'J\\.nr\\. (?:[A-ZÆØÅ]{2,4} )?\\d{1,4}(?:[:.]\\d{1,4})*/(?:\\d\\d|(?:19|20)\\d\\d)';

/** From about 2014 seven digits; before that fewer; in the 2000s a number of the body, of its journal, or both. */
export const SAGSNR_FORMER: readonly Form[] = [
  { udtryk: `${AAR}-\\d{7}`, eksempel: '2014-0077401' },
  { udtryk: `${AAR}-\\d{1,6}`, eksempel: '2010-92362' },
  { udtryk: `[A-ZÆØÅ]{2,4} \\d{1,4}/(?:\\d\\d|${AAR})(?:,? ${JOURNAL})?`, eksempel: 'TMU 296/2006' },
  { udtryk: JOURNAL, eksempel: 'J.nr. 403.0005/04' },
];

/** A document of a case of seven digits is numbered within it; an older one has a number of its own. */
export const DOKUMENTNR_FORMER: readonly Form[] = [
  { udtryk: `${AAR}-\\d{7}-\\d{1,6}`, eksempel: '2014-0077401-7' },
  { udtryk: `${AAR}-\\d{1,6}`, eksempel: '2010-415836' },
];

function moenster(former: readonly Form[], hvad: { da: string; en: string }): Moenster {
  const eksempler = former.map((f) => f.eksempel);
  const liste = (og: string): string => `${eksempler.slice(0, -1).join(', ')} ${og} ${eksempler.at(-1)}`;
  return {
    udtryk: new RegExp(`^(?:${former.map((f) => f.udtryk).join('|')})$`),
    da: `${hvad.da} af kendt form, som ${liste('eller')}`,
    en: `${hvad.en} of a known form, such as ${liste('or')}`,
  };
}

/** A case number of a body of the kommune. */
export const SAGSNR = moenster(SAGSNR_FORMER, { da: 'et sagsnummer', en: 'a case number' });

export const DOKUMENTNR = moenster(DOKUMENTNR_FORMER, { da: 'et dokumentnummer', en: 'a document number' });
