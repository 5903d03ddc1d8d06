import type { ActContext } from '../act/act-context';
import { inputError, LISTED_ALREADY } from '../act/input';
import { indsatsFactSource } from './bevillingsperiode.fact-sources';
import type { PeriodeindsatsInput } from './bevillingsperiode.inputs';
import { Indsatsomraade } from './indsatsomraade.entity';
import { Periodeindsats } from './periodeindsats.entity';

/** Adds the focus areas of a programme period, each once. */
export async function writePeriodeindsatser(x: ActContext, period: number, indsatser: readonly PeriodeindsatsInput[]): Promise<void> {
  const ids: number[] = [];
  for (const [i, p] of indsatser.entries()) {
    const field = `input.indsatsomraader[${i}].indsatsomraade`;
    const id = await x.find(() => Indsatsomraade, p.indsatsomraade, field);
    if (ids.includes(id)) throw inputError([{ field, error: LISTED_ALREADY }]);
    ids.push(id);
    const { navn: name } = await x.facts(indsatsFactSource, id);
    await x.insert(
      () => Periodeindsats,
      { bevillingsperiode: { id: period }, indsatsomraade: { id }, navnIPerioden: p.navnIPerioden ?? name },
      p,
    );
  }
}
