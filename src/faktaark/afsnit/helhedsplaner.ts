import { R8 } from '../../helhedsplan/rules/r08-varighed';
import type { Saetning } from '../../kernel/errors';
import { talPr } from '../../kernel/rule';
import type { Afsnit, Ark } from '../sheet';
import { talord } from '../words';

/** What a plan is. A definition: it says nothing of how many there are. */
export function hvadEnPlanEr(ark: Pick<Ark, 'pr'>): Afsnit {
  const varer = varighed(talPr(R8.termer, ark.pr));
  return {
    overskrift: { da: 'Boligsociale helhedsplaner', en: 'Boligsociale helhedsplaner' },
    tekst: [
      [
        {
          da: `En boligsocial helhedsplan er en midlertidig${varer.da} indsats, der skal understøtte forebyggelse og social udvikling i udsatte almene boligområder.`,
          en: `A boligsocial helhedsplan is a temporary effort${varer.en} that is to support prevention and social development in vulnerable social housing areas.`,
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
export function varighed(maaneder: number | null): Saetning {
  if (maaneder === null) return { da: '', en: '' };
  const aar = maaneder / 12;
  return Number.isInteger(aar)
    ? { da: ` (som regel ${aar}-årig)`, en: ` (as a rule ${talord(aar).en} ${aar === 1 ? 'year' : 'years'})` }
    : { da: ` (som regel på ${maaneder} måneder)`, en: ` (as a rule ${maaneder} months)` };
}
