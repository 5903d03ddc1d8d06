/** Text in pictures that nobody has set yet: how wide it will be, and where its lines break. */

export const FONT = 'Helvetica, Arial, "Liberation Sans", sans-serif';

// Widths of Helvetica in thousandths of its size, as Adobe's metrics have them; what is not named is taken for a wide letter.
const WIDTHS: readonly (readonly [letters: string, width: number])[] = [
  ["'ijl|.,:;!’‘ fItí", 280],
  ['()-r/–[]“”', 340],
  ['cksvxyzJ', 510],
  ['abdeghnopquåøéäöüLß0123456789?_$#£', 560],
  ['FTZ+=<>~', 600],
  ['ABEKPSVXYÅ&', 670],
  ['CDHNRUwÆØ', 730],
  ['GOQmM', 830],
  ['æ%W@—…', 900],
];
const WIDTH_OF = new Map(WIDTHS.flatMap(([letters, width]) => [...letters].map((letter) => [letter, width] as const)));

/** About how wide a text is at a size; rather too much than too little. */
export const textWidth = (text: string, size: number): number =>
  ([...text].reduce((sum, letter) => sum + (WIDTH_OF.get(letter) ?? 780), 0) * size * 1.12) / 1000;

/** The text in at most `most` lines of a width, broken between words; what does not fit ends in an ellipsis. */
export function brokenIntoLines(text: string, size: number, width: number, most: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.trim().split(/\s+/)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && textWidth(longer, size) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  lines.push(line);
  if (lines.length > most) lines.splice(most - 1, lines.length, lines.slice(most - 1).join(' '));
  return lines.map((each) => fitted(each, size, width));
}

/** The text, or as much of its beginning as there is room for. */
export function fitted(text: string, size: number, width: number): string {
  if (textWidth(text, size) <= width) return text;
  const letters = [...text];
  while (letters.length > 1 && textWidth(`${letters.join('')}…`, size) > width) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}
