import { afvist, gaar, handl, nyPlan, PULJE, type Scene } from '../support/planer';
import type { Handlet } from '../support/service';

/** Attempts at a new plan, with what they should come to. */

export type Input = Readonly<Record<string, unknown>>;

export interface Oprettelse {
  /** Refused with exactly these reasons, and not a byte changed. */
  afvises(aendringer: Input, forventet: unknown[][], regel: string): Promise<Handlet>;
  /** Carried out, in spite of these warnings. */
  gaar(aendringer: Input, advarsler?: string[], felter?: string): Promise<Handlet>;
}

export function oprettelse(scene: () => Scene): Oprettelse {
  let nr = 0;
  const opret = (aendringer: Input, felter?: string): Promise<Handlet> => {
    nr += 1;
    return handl(scene().ansoeger, 'opretHelhedsplan', nyPlan(`PLAN-${nr}`, aendringer), felter);
  };
  return {
    async afvises(aendringer, forventet, regel) {
      const svar = await afvist(scene(), () => opret(aendringer), ...forventet);
      expect(svar.afvisninger.map((a) => a.regel)).toEqual(forventet.map(() => regel));
      return svar;
    },
    gaar: (aendringer, advarsler = [], felter = '') => gaar(opret(aendringer, felter), ...advarsler),
  };
}

/** Funding in kroner; what is left of the frame is the applicants' own. */
export const penge = (ramme: number, lbf: number, pulje: number, kommune = 0): Input => ({
  oekonomiskRamme: ramme,
  finansiering: [
    { kilde: 'LANDSBYGGEFONDEN', beloeb: lbf },
    ...(pulje > 0 ? [{ kilde: 'KOMMUNE', beloeb: pulje, pulje: PULJE }] : []),
    ...(kommune > 0 ? [{ kilde: 'KOMMUNE', beloeb: kommune }] : []),
    { kilde: 'BOLIGORGANISATION', beloeb: Number((ramme - lbf - pulje - kommune).toFixed(2)) },
  ],
});
