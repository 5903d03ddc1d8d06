import { goes, perform, refused } from '../support/acts';
import { newPlan, PULJE } from '../support/plans';
import type { Scene } from '../support/scene';
import type { Acted } from '../support/service';

/** Attempts at a new plan, with what they should come to. */

export type CreationInput = Readonly<Record<string, unknown>>;

export interface Creation {
  /** Refused with exactly these reasons, and not a byte changed. */
  isRefused(changes: CreationInput, expected: unknown[][], rule: string): Promise<Acted>;
  /** Carried out, in spite of these warnings. */
  goes(changes: CreationInput, warnings?: string[], fields?: string): Promise<Acted>;
}

export function creation(scene: () => Scene): Creation {
  let number = 0;
  const opret = (changes: CreationInput, fields?: string): Promise<Acted> => {
    number += 1;
    return perform(scene().ansoeger, 'opretHelhedsplan', newPlan(`PLAN-${number}`, changes), fields);
  };
  return {
    async isRefused(changes, expected, rule) {
      const answer = await refused(scene(), () => opret(changes), ...expected);
      expect(answer.afvisninger.map((a) => a.regel)).toEqual(expected.map(() => rule));
      return answer;
    },
    goes: (changes, warnings = [], fields = '') => goes(opret(changes, fields), ...warnings),
  };
}

/** Funding in kroner; what is left of the frame is the applicants' own. */
export const penge = (ramme: number, lbf: number, pulje: number, kommune = 0): CreationInput => ({
  oekonomiskRamme: ramme,
  finansiering: [
    { kilde: 'LANDSBYGGEFONDEN', beloeb: lbf },
    ...(pulje > 0 ? [{ kilde: 'KOMMUNE', beloeb: pulje, pulje: PULJE }] : []),
    ...(kommune > 0 ? [{ kilde: 'KOMMUNE', beloeb: kommune }] : []),
    { kilde: 'BOLIGORGANISATION', beloeb: Number((ramme - lbf - pulje - kommune).toFixed(2)) },
  ],
});
