import { z } from 'zod';
import type { Pattern } from '../../kernel/pattern';
import { brokenBy, notApplicable, type Reason, type Rule } from '../../kernel/rule';
import { DOKUMENTNR, SAGSNR } from '../../kernel/sagsnumre';
import { SOURCES } from '../../kernel/sources';

export const numberFacts = z.object({ sagsnr: z.string().nullish(), dokumentnr: z.string().nullish() });

type NumberFacts = z.output<typeof numberFacts>;

/** What the inputs refuse by their form, held against what is stored: a decision, or a plan with its case number. */
export const KENDTE_NUMRE: Rule<NumberFacts> = {
  kode: 'H145',
  afvisning: 'NUMMER_AF_UKENDT_FORM',
  krav: {
    da: 'Sagsnumre og dokumentnumre har en form, som kommunens sager har: som 2014-0077401 og 2014-0077401-7, eller en ældre',
    en: 'Case and document numbers have a form that the cases of the kommune have: as 2014-0077401 and 2014-0077401-7, or an older one',
  },
  alvor: 'FEJL',
  kilde: SOURCES.kkSagsnumre,
  ansvarlig: 'FORVALTNING',
  udvej: {
    da: 'Den, der registrerer, kan skrive nummeret, som det står i dagsordenen; Landsbyggefondens eget sagsnummer har sit eget felt',
    en: 'Whoever records it can write the number as the agenda has it; Landsbyggefonden’s own case number has a field of its own',
  },
  termer: [],
  judge({ sagsnr, dokumentnr }) {
    const [caseFacts, document] = [sagsnr ?? null, dokumentnr ?? null];
    if (caseFacts === null && document === null) return notApplicable({ da: 'Her står intet nummer', en: 'There is no number here' });
    return brokenBy([...unknownOne(caseFacts, SAGSNR), ...unknownOne(document, DOKUMENTNR)], {
      tekst: { da: 'Numrene har en kendt form', en: 'The numbers have a known form' },
      faktisk: caseFacts ?? document ?? '',
      graense: '',
      enhed: 'NAVN',
    });
  },
};

function unknownOne(number: string | null, { expression, da, en }: Pattern): Reason[] {
  if (number === null || expression.test(number)) return [];
  return [{ tekst: { da: `“${number}” er ikke ${da}`, en: `“${number}” is not ${en}` }, faktisk: number, graense: '', enhed: 'NAVN' }];
}
