import type { NationDice } from './dice';

/** Names that are put together at random. That one of them is also the name of something real is chance. */

const FIRST =
  'Birke Elme Aske Lærke Hassel Ege Bøge Tjørne Linde Ahorn Pile Rønne Hylde Poppel Syren Kløver Valmue Bregne Lyng Kilde Mølle Skov Eng Bakke Dal Strand Fjord Vibe Stære Svale Rav Granat Flint Havre Rug Humle'.split(
    ' ',
  );
const LAST = 'parken vænget gården toften haven lunden husene krogen stien marken bakken dalen'.split(' ');

export const estateName = (dice: NationDice): string => dice.one(FIRST) + dice.one(LAST);

export const areaName = (dice: NationDice, taken: readonly string[]): string =>
  dice.one(FIRST.map((word) => `${word}kvarteret`).filter((name) => !taken.includes(name)));

const KINDS = ['Boligforeningen', 'Boligselskabet', 'Andelsboligforeningen', 'Almenboligselskabet'];

export const organisationName = (dice: NationDice, place: string, number: number): string =>
  `${dice.one(KINDS)} ${dice.one(FIRST)}bo ${place} (opdigtet ${number})`;

/** Other spellings, as they are met in papers: without Danish letters, in capitals, or with the number. */
export function otherSpellings(dice: NationDice, name: string, number: string): string[] {
  const plain = name.replaceAll('æ', 'ae').replaceAll('ø', 'oe').replaceAll('å', 'aa');
  const all = [plain, name.toUpperCase(), `${name}, afd. ${number}`, `Afdeling ${number}`].filter((spelling) => spelling !== name);
  return dice.some(all, dice.whole(1, 2));
}
