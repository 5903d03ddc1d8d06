import type { Language } from '../kernel/errors';
import { finansiering } from './afsnit/finansiering';
import { whatAPlanIs } from './afsnit/helhedsplaner';
import { planerIKommunen } from './afsnit/i-kommunen';
import { kontrakterne } from './afsnit/kontrakter';
import { kommunalbestyrelsensRolle, landsbyggefondensRolle } from './afsnit/roller';
import type { Sheet, SheetSection } from './sheet';

/** The sections of the sheet, in the order of the original. */
const AFSNIT: readonly ((ark: Sheet) => SheetSection | null)[] = [
  whatAPlanIs,
  finansiering,
  kommunalbestyrelsensRolle,
  landsbyggefondensRolle,
  planerIKommunen,
  kontrakterne,
];

/** A section as the API shows it: heading and paragraphs. */
export interface WrittenAfsnit {
  readonly overskrift: string;
  readonly tekst: readonly string[];
}

/** The sheet in one language; a section that has nothing to say on the day is left out. */
export function writeSheet(ark: Sheet, language: Language): WrittenAfsnit[] {
  return AFSNIT.flatMap((write) => {
    const afsnit = write(ark);
    if (!afsnit) return [];
    return [{ overskrift: afsnit.overskrift[language], tekst: afsnit.tekst.map((s) => s.map((text) => text[language]).join(' ')) }];
  });
}
