import type { Forsoeg } from './game';
import { type Bane, fundI, Uventet } from './run';

/** What must still happen when acts are left out: a statement broken, or an act that ends unexpectedly. */
export type Fejlprove = { readonly paastand: string } | { readonly uventet: string };

let naestePlads = 1_000_000;

/** Plays acts in a new place; true when the fault shows again. */
async function viserSig(bane: Bane, forsoeg: readonly Forsoeg[], fra: string, fejl: Fejlprove): Promise<boolean> {
  naestePlads += 1;
  const plads = naestePlads;
  const { praefiks } = await bane.verden(plads);
  for (const f of forsoeg) {
    const flyttet: Forsoeg = JSON.parse(JSON.stringify(f).replaceAll(fra, praefiks));
    try {
      await bane.proev(flyttet);
    } catch (e) {
      if (!(e instanceof Uventet)) throw e;
      if ('uventet' in fejl && e.forsoeg.handling === fejl.uventet) return true;
    }
  }
  return 'paastand' in fejl && (await fundI(bane, plads)).some((f) => f.paastand === fejl.paastand);
}

/** The shortest sequence that still shows the fault, found by leaving acts out, first many and then one at a time. */
export async function mindste(bane: Bane, forsoeg: readonly Forsoeg[], fra: string, fejl: Fejlprove): Promise<readonly Forsoeg[]> {
  let nu = forsoeg;
  if (!(await viserSig(bane, nu, fra, fejl))) return nu;
  for (let klump = Math.ceil(nu.length / 2); klump >= 1; klump = klump === 1 ? 0 : Math.ceil(klump / 2)) {
    for (let i = nu.length - klump; i > -klump; i -= klump) {
      const uden = nu.filter((_, nr) => nr < i || nr >= i + klump);
      if (uden.length < nu.length && (await viserSig(bane, uden, fra, fejl))) nu = uden;
    }
  }
  return nu;
}

/** A sequence as one reads it, one act a line. */
export const skriv = (forsoeg: readonly Forsoeg[]): string =>
  forsoeg.map((f) => `  ${f.dag} ${f.aktoer.rolle} ${f.aktoer.for ?? ''}: ${f.handling} ${JSON.stringify(f.input)}`).join('\n');
