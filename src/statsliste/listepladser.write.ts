import type { ActContext } from '../act/act-context';
import { inputError, LISTED_ALREADY } from '../act/input';
import { Afdeling } from '../boligorganisation/afdeling.entity';
import { Boligomraade } from './boligomraade.entity';
import { Boligomraadetilknytning } from './boligomraadetilknytning.entity';
import { Listeplads } from './listeplads.entity';
import type { StatslisteFacts } from './statsliste.facts';
import type { ListepladsInput } from './statsliste.inputs';

/** A place that a list is to have, of an area that was found. */
export interface NewListeplads {
  readonly boligomraade: number;
  readonly values: ListepladsInput;
}

/** The areas that places are given for, each once. */
export async function findListepladser(x: ActContext, pladser: readonly ListepladsInput[] | null | undefined): Promise<NewListeplads[]> {
  const all: NewListeplads[] = [];
  for (const [i, values] of (pladser ?? []).entries()) {
    const field = `input.pladser[${i}].boligomraade`;
    const boligomraade = await x.find(() => Boligomraade, values.boligomraade, field);
    if (all.some((p) => p.boligomraade === boligomraade)) throw inputError([{ field, error: LISTED_ALREADY }]);
    all.push({ boligomraade, values });
  }
  return all;
}

/** Places that a list has already get their status, the others are added. */
export async function writeListepladser(
  x: ActContext,
  statsliste: number,
  pladser: readonly NewListeplads[],
  there: StatslisteFacts['pladser'] = [],
): Promise<void> {
  for (const { boligomraade, values } of pladser) {
    const status = values.status ?? 'PAA_LISTEN';
    const old = there.find((p) => p.boligomraade.id === boligomraade);
    if (old) await x.update(() => Listeplads, old.id, { status });
    else await x.insert(() => Listeplads, { statsliste: { id: statsliste }, boligomraade: { id: boligomraade }, status }, values);
  }
}

/** The estates that an area is to be made of, each once. */
export async function findEstates(x: ActContext, afdelinger: readonly string[]): Promise<number[]> {
  const all: number[] = [];
  for (const [i, a] of afdelinger.entries()) {
    const field = `input.afdelinger[${i}]`;
    const id = await x.find(() => Afdeling, a, field);
    if (all.includes(id)) throw inputError([{ field, error: LISTED_ALREADY }]);
    all.push(id);
  }
  return all;
}

export async function writeTiesOfArea(x: ActContext, boligomraade: number, afdelinger: readonly number[]): Promise<void> {
  for (const id of afdelinger)
    await x.insert(() => Boligomraadetilknytning, { boligomraade: { id: boligomraade }, afdeling: { id } }, `afdeling ${id}`);
}
