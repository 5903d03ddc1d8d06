import type { ActContext } from '../act/act-context';
import { Afdeling } from '../boligorganisation/afdeling.entity';
import { Boligomraade } from './boligomraade.entity';
import { Boligomraadetilknytning } from './boligomraadetilknytning.entity';
import { Listeplads } from './listeplads.entity';
import type { StatslisteFacts } from './statsliste.facts';
import type { ListepladsInput } from './statsliste.inputs';

/** A place that a list is to have, of an area that was found. */
interface NewListeplads {
  readonly boligomraade: number;
  readonly values: ListepladsInput;
}

/** The areas that places are given for, each once. */
export async function findListepladser(x: ActContext, pladser: readonly ListepladsInput[] | null | undefined): Promise<NewListeplads[]> {
  const given = pladser ?? [];
  const ids = await x.findEach(
    () => Boligomraade,
    given.map((p) => p.boligomraade),
    (i) => `input.pladser[${i}].boligomraade`,
  );
  return given.flatMap((values, i) => (ids[i] === undefined ? [] : [{ boligomraade: ids[i], values }]));
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
export const findEstates = (x: ActContext, afdelinger: readonly string[] | null | undefined): Promise<number[]> =>
  x.findEach(
    () => Afdeling,
    afdelinger ?? [],
    (i) => `input.afdelinger[${i}]`,
  );

export async function writeTiesOfArea(x: ActContext, boligomraade: number, afdelinger: readonly number[]): Promise<void> {
  for (const id of afdelinger)
    await x.insert(() => Boligomraadetilknytning, { boligomraade: { id: boligomraade }, afdeling: { id } }, `afdeling ${id}`);
}
