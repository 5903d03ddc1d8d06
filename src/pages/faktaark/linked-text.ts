import { amount, numberWord, share } from '../../faktaark/words';
import type { Language } from '../../kernel/errors';
import { capitalized } from '../../kernel/format';
import { oereOf } from '../reader';
import type { AnchorName } from './figures';
import type { SheetOfDay } from './shape';

/**
 * The figures within the sentences of the sheet. A figure is found by how the sheet writes it together with what it counts, so that a
 * number that stands there for another reason (a day, the name of a grant) is left alone.
 */

export interface TextPiece {
  readonly text: string;
  /** Where the rows behind a figure are; null for the text between figures. */
  readonly anchor: AnchorName | null;
}

interface Mention {
  readonly figure: string;
  readonly before?: string;
  readonly after?: string;
  readonly anchor: AnchorName;
}

/** The text in pieces, figures apart. */
export function figuresIn(text: string, sheet: SheetOfDay, language: Language): TextPiece[] {
  const found = mentions(sheet, language)
    .flatMap((m) => {
      const match = patternOf(m).exec(text);
      return match ? [{ at: match.index, text: match[0], anchor: m.anchor }] : [];
    })
    .sort((a, b) => a.at - b.at || b.text.length - a.text.length);
  const pieces: TextPiece[] = [];
  let at = 0;
  for (const f of found) {
    if (f.at < at) continue;
    if (f.at > at) pieces.push({ text: text.slice(at, f.at), anchor: null });
    pieces.push({ text: f.text, anchor: f.anchor });
    at = f.at + f.text.length;
  }
  return at < text.length ? [...pieces, { text: text.slice(at), anchor: null }] : pieces;
}

const exactly = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function patternOf({ figure, before = '', after = '' }: Mention): RegExp {
  return new RegExp(`(?<=${exactly(before)})(?<![\\p{L}\\d.,])${exactly(figure)}(?![\\p{L}\\d])(?=${exactly(after)})`, 'u');
}

function mentions(sheet: SheetOfDay, language: Language): Mention[] {
  const word = (count: number, gender: 'en' | 'et' = 'en'): string => numberWord(count, gender)[language];
  const kr = (kroner: number): string => amount(Math.abs(oereOf(kroner)))[language];
  const counted: Readonly<Record<Language, readonly Mention[]>> = {
    da: [
      { figure: word(sheet.antalHelhedsplaner), after: ' boligsocial', anchor: 'planer' },
      { figure: word(sheet.antalIUdsatteByomraader), before: 'hvoraf ', after: ' ligger', anchor: 'planer' },
      { figure: capitalized(word(sheet.antalMedfinansierede)), after: ' af dem har fået medfinansiering', anchor: 'planer' },
      { figure: word(sheet.antalUdsatteByomraader, 'et'), after: ' udsatte byområder', anchor: 'byomraader' },
      { figure: word(sheet.antalForvaltninger), after: ' forvaltninger', anchor: 'forvaltninger' },
      { figure: word(sheet.antalKontrakter), before: ' er ', after: ' kontrakt', anchor: 'kontrakter' },
      { figure: word(sheet.antalIndsatsomraader, 'et'), after: ' indsatsområde', anchor: 'indsatsomraader' },
      { figure: kr(sheet.puljeDisponeret), before: 'er ', after: ' disponeret', anchor: 'disponeringer' },
      { figure: kr(sheet.puljeRest), after: ' er tilbage', anchor: 'disponeringer' },
    ],
    en: [
      { figure: sheet.antalHelhedsplaner === 0 ? 'no' : word(sheet.antalHelhedsplaner), after: ' boligsocial', anchor: 'planer' },
      { figure: word(sheet.antalIUdsatteByomraader), before: 'of which ', after: ' lie', anchor: 'planer' },
      { figure: capitalized(word(sheet.antalMedfinansierede)), after: ' of them ha', anchor: 'planer' },
      { figure: word(sheet.antalUdsatteByomraader), after: ' vulnerable urban areas', anchor: 'byomraader' },
      { figure: word(sheet.antalForvaltninger), after: ' administrations', anchor: 'forvaltninger' },
      { figure: word(sheet.antalKontrakter), after: ' contract', anchor: 'kontrakter' },
      { figure: word(sheet.antalIndsatsomraader), before: 'within ', after: ' field', anchor: 'indsatsomraader' },
      { figure: kr(sheet.puljeDisponeret), after: ' has been committed', anchor: 'disponeringer' },
      { figure: kr(sheet.puljeRest), after: ' is left', anchor: 'disponeringer' },
    ],
  };
  const granted = [sheet.puljeBevilget, ...sheet.grundlag.bevillinger.nodes.map((b) => b.beloeb)];
  return [
    ...counted[language],
    { figure: share(Math.round(sheet.kommunaltLoft * 100))[language], anchor: 'regel' },
    ...[...new Set(granted.map(kr))].map((figure): Mention => ({ figure, anchor: 'bevillinger' })),
  ];
}
