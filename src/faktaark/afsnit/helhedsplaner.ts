import { R8 } from '../../helhedsplan/rules/r08-varighed';
import type { LocalizedText } from '../../kernel/errors';
import { numberOn } from '../../kernel/rule';
import type { Sheet, SheetSection } from '../sheet';
import { numberWord } from '../words';

/** What a plan is. A definition: it says nothing of how many there are. */
export function whatAPlanIs(ark: Pick<Sheet, 'pr'>): SheetSection {
  const lasts = durationText(numberOn(R8.termer, ark.pr));
  return {
    overskrift: { da: 'Boligsociale helhedsplaner', en: 'Boligsociale helhedsplaner' },
    tekst: [
      [
        {
          da: `En boligsocial helhedsplan er en midlertidig${lasts.da} indsats, der skal understøtte forebyggelse og social udvikling i udsatte almene boligområder.`,
          en: `A boligsocial helhedsplan is a temporary effort${lasts.en} that is to support prevention and social development in vulnerable social housing areas.`,
        },
        {
          da: 'De almene boligorganisationer er ansøgere og driftsansvarlige.',
          en: 'The housing organisations (almene boligorganisationer) apply for the plans and run them.',
        },
      ],
    ],
  };
}

/** ` (som regel 4-årig)` of a number of months; empty without a rule. */
export function durationText(months: number | null): LocalizedText {
  if (months === null) return { da: '', en: '' };
  const year = months / 12;
  return Number.isInteger(year)
    ? { da: ` (som regel ${year}-årig)`, en: ` (as a rule ${numberWord(year).en} ${year === 1 ? 'year' : 'years'})` }
    : { da: ` (som regel på ${months} måneder)`, en: ` (as a rule ${months} months)` };
}
