import type { Pattern } from './pattern';

/**
 * Case and document numbers as they are seen in the cases of Københavns Kommune (domain, section 3.5), one pattern for
 * each form. Landsbyggefonden's own number of a case has no known form and is kept apart (`lbfSagsnr`).
 */

interface Form {
  readonly expression: string;
  readonly example: string;
}

const AAR = '(?:19|20)\\d\\d';
const JOURNAL = 'J\\.nr\\. (?:[A-ZÆØÅ]{2,4} )?\\d{1,4}(?:[:.]\\d{1,4})*/(?:\\d\\d|(?:19|20)\\d\\d)';

/** From about 2014 seven digits; before that fewer; in the 2000s a number of the body, of its journal, or both. */
export const SAGSNR_FORMS: readonly Form[] = [
  { expression: `${AAR}-\\d{7}`, example: '2014-0077401' },
  { expression: `${AAR}-\\d{1,6}`, example: '2010-92362' },
  { expression: `[A-ZÆØÅ]{2,4} \\d{1,4}/(?:\\d\\d|${AAR})(?:,? ${JOURNAL})?`, example: 'TMU 296/2006' },
  { expression: JOURNAL, example: 'J.nr. 403.0005/04' },
];

/** A document of a case of seven digits is numbered within it; an older one has a number of its own. */
export const DOKUMENTNR_FORMS: readonly Form[] = [
  { expression: `${AAR}-\\d{7}-\\d{1,6}`, example: '2014-0077401-7' },
  { expression: `${AAR}-\\d{1,6}`, example: '2010-415836' },
];

function pattern(shapes: readonly Form[], what: { da: string; en: string }): Pattern {
  const examples = shapes.map((f) => f.example);
  const list = (conjunction: string): string => `${examples.slice(0, -1).join(', ')} ${conjunction} ${examples.at(-1)}`;
  return {
    expression: new RegExp(`^(?:${shapes.map((f) => f.expression).join('|')})$`),
    da: `${what.da} af kendt form, som ${list('eller')}`,
    en: `${what.en} of a known form, such as ${list('or')}`,
  };
}

/** A case number of a body of the kommune. */
export const SAGSNR = pattern(SAGSNR_FORMS, { da: 'et sagsnummer', en: 'a case number' });

export const DOKUMENTNR = pattern(DOKUMENTNR_FORMS, { da: 'et dokumentnummer', en: 'a document number' });
