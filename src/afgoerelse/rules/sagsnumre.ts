import { z } from 'zod';
import type { Moenster } from '../../kernel/pattern';
import { brudtAf, type Grund, ikkeRelevant, type Regel } from '../../kernel/rule';
import { DOKUMENTNR, SAGSNR } from '../../kernel/sagsnumre';
import { KILDE } from '../../kernel/sources';

export const nummerfakta = z.object({ sagsnr: z.string().nullish(), dokumentnr: z.string().nullish() });

type Nummerfakta = z.output<typeof nummerfakta>;

/** What the inputs refuse by their form, held against what is stored: a decision, or a plan with its case number. */
export const KENDTE_NUMRE: Regel<Nummerfakta> = {
  kode: 'H145',
  afvisning: 'NUMMER_AF_UKENDT_FORM',
  krav: {
    da: 'Sagsnumre og dokumentnumre har en form, som kommunens sager har: som 2014-0077401 og 2014-0077401-7, eller en ældre',
    en: 'Case and document numbers have a form that the cases of the kommune have: as 2014-0077401 and 2014-0077401-7, or an older one',
  },
  alvor: 'FEJL',
  kilde: KILDE.kkSagsnumre,
  ansvarlig: 'FORVALTNING',
  udvej: {
    da: 'Den, der registrerer, kan skrive nummeret, som det står i dagsordenen; Landsbyggefondens eget sagsnummer har sit eget felt',
    en: 'Whoever records it can write the number as the agenda has it; Landsbyggefonden’s own case number has a field of its own',
  },
  termer: [],
  bedoem({ sagsnr, dokumentnr }) {
    const [sag, dokument] = [sagsnr ?? null, dokumentnr ?? null];
    if (sag === null && dokument === null) return ikkeRelevant({ da: 'Her står intet nummer', en: 'There is no number here' });
    return brudtAf([...ukendt(sag, SAGSNR), ...ukendt(dokument, DOKUMENTNR)], {
      tekst: { da: 'Numrene har en kendt form', en: 'The numbers have a known form' },
      faktisk: sag ?? dokument ?? '',
      graense: '',
      enhed: 'NAVN',
    });
  },
};

function ukendt(nummer: string | null, { udtryk, da, en }: Moenster): Grund[] {
  if (nummer === null || udtryk.test(nummer)) return [];
  return [{ tekst: { da: `“${nummer}” er ikke ${da}`, en: `“${nummer}” is not ${en}` }, faktisk: nummer, graense: '', enhed: 'NAVN' }];
}
