import type { Sprog } from '../kernel/errors';
import { finansiering } from './afsnit/finansiering';
import { hvadEnPlanEr } from './afsnit/helhedsplaner';
import { planerIKommunen } from './afsnit/i-kommunen';
import { kontrakterne } from './afsnit/kontrakter';
import { kommunalbestyrelsensRolle, landsbyggefondensRolle } from './afsnit/roller';
import type { Afsnit, Ark } from './sheet';

/** The sections of the sheet, in the order of the original. */
const AFSNIT: readonly ((ark: Ark) => Afsnit | null)[] = [
  hvadEnPlanEr,
  finansiering,
  kommunalbestyrelsensRolle,
  landsbyggefondensRolle,
  planerIKommunen,
  kontrakterne,
];

/** A section as the API shows it: heading and paragraphs. */
export interface SkrevetAfsnit {
  readonly overskrift: string;
  readonly tekst: readonly string[];
}

/** The sheet in one language; a section that has nothing to say on the day is left out. */
export function skrivArk(ark: Ark, sprog: Sprog): SkrevetAfsnit[] {
  return AFSNIT.flatMap((skriv) => {
    const afsnit = skriv(ark);
    if (!afsnit) return [];
    return [{ overskrift: afsnit.overskrift[sprog], tekst: afsnit.tekst.map((s) => s.map((saetning) => saetning[sprog]).join(' ')) }];
  });
}
