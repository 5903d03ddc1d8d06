import { FEJL, ugyldig } from '../kernel/errors';
import { alleNavneord, type Objekttype } from '../model/model';

/** Global ids: the prefix of the type and the number of the row, `hp_12`. Opaque to clients. */

const FORM = /^([a-z]{2,3})_([1-9]\d{0,14})$/;

let typer: Map<string, Objekttype> | undefined;

function typeForPraefiks(praefiks: string): Objekttype | undefined {
  typer ??= new Map(alleNavneord().map((t) => [t.praefiks, t]));
  return typer.get(praefiks);
}

/** The type and row number that an id names; refuses text that is not an id of anything. */
export function laesId(argument: string, id: unknown): { type: Objekttype; nummer: number } {
  const m = FORM.exec(String(id));
  const type = m?.[1] ? typeForPraefiks(m[1]) : undefined;
  if (!m || !type) throw ugyldig(argument, FEJL.ikkeId(JSON.stringify(String(id).slice(0, 40))));
  return { type, nummer: Number(m[2]) };
}

/** The row number of an id that must name a row of this type. */
export function laesIdAf(type: Objekttype, argument: string, id: unknown): number {
  const laest = laesId(argument, id);
  if (laest.type !== type) throw ugyldig(argument, FEJL.andenType(JSON.stringify(String(id)), laest.type.navn, type.navn));
  return laest.nummer;
}

/** Whether a text is the global id of something. */
export const erId = (tekst: string): boolean => idForm(tekst) !== '?';

/** The part of an id that a plan depends on. */
export function idForm(id: string): string {
  const m = FORM.exec(id);
  return m?.[1] && typeForPraefiks(m[1]) ? m[1] : '?';
}
