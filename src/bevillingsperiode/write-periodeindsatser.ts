import type { Udfoerelse } from '../act/act-context';
import { inputfejl, STAAR_ALLEREDE } from '../act/input';
import { Indsatsfaktakilde } from './bevillingsperiode.fact-sources';
import type { PeriodeindsatsInput } from './bevillingsperiode.inputs';
import { Indsatsomraade } from './indsatsomraade.entity';
import { Periodeindsats } from './periodeindsats.entity';

/** Adds the focus areas of a programme period, each once. */
export async function skrivPeriodeindsatser(x: Udfoerelse, periode: number, indsatser: readonly PeriodeindsatsInput[]): Promise<void> {
  const ider: number[] = [];
  for (const [i, p] of indsatser.entries()) {
    const felt = `input.indsatsomraader[${i}].indsatsomraade`;
    const id = await x.find(() => Indsatsomraade, p.indsatsomraade, felt);
    if (ider.includes(id)) throw inputfejl([{ felt, fejl: STAAR_ALLEREDE }]);
    ider.push(id);
    const { navn } = await x.fakta(Indsatsfaktakilde, id);
    await x.indsaet(
      () => Periodeindsats,
      { bevillingsperiode: { id: periode }, indsatsomraade: { id }, navnIPerioden: p.navnIPerioden ?? navn },
      p,
    );
  }
}
