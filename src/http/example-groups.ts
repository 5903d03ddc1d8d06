import type { LocalizedText } from '../kernel/errors';

/** The subjects of the examples, by the numbers of their files: each from one number up to the next. */
const SUBJECTS: readonly (readonly [number, LocalizedText])[] = [
  [1, { da: 'Kom i gang', en: 'To begin with' }],
  [6, { da: 'Penge', en: 'Money' }],
  [12, { da: 'Afgørelser og udløb', en: 'Decisions and endings' }],
  [15, { da: 'Redegørelser og mål', en: 'Yearly accounts and goals' }],
  [20, { da: 'Fora, organisationer og kontrakter', en: 'Fora, organisations and contracts' }],
  [28, { da: 'Planer og afdelinger over tid', en: 'Plans and estates over time' }],
  [32, { da: 'API’et trin for trin', en: 'The API step by step' }],
  [37, { da: 'Regler', en: 'Rules' }],
  [43, { da: 'Hændelser og opgaver', en: 'Events and tasks' }],
  [48, { da: 'Handlinger', en: 'Acts' }],
  [61, { da: 'Find og følg', en: 'Find and follow' }],
  [65, { da: 'Sammenlign og regn', en: 'Compare and reckon' }],
];
/** Where the next example is put when it names no subject. */
const OTHERS: LocalizedText = { da: 'Flere emner', en: 'More subjects' };
const LAST = 79;

export function groupOfNumber(number: number): LocalizedText {
  const own = number <= LAST ? SUBJECTS.findLast(([from]) => from <= number) : undefined;
  return own?.[1] ?? OTHERS;
}
