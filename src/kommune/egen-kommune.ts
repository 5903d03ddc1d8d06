import { z } from 'zod';
import type { ActContext } from '../act/act-context';
import { factSource, nodes, rowNumber } from '../act/facts';
import { inputError } from '../act/input';
import { INPUT_FAULTS } from '../kernel/errors';
import { Kommune } from './kommune.entity';

const kommunefakta = z.object({ id: rowNumber, noegle: z.string(), navn: z.string(), version: z.int() });

export type KommuneFacts = z.output<typeof kommunefakta>;

export const kommuneFactSource = factSource<KommuneFacts>(() => Kommune, 'id noegle navn version', kommunefakta);

const kommunensFora = z.object({ fora: nodes(z.object({ id: rowNumber })) });

/** The fora of a kommune, which a new administration belongs in. */
export const kommuneForaSource = factSource<z.output<typeof kommunensFora>>(() => Kommune, 'fora { nodes { id } }', kommunensFora);

/** The kommune of a register that its kommunalbestyrelse keeps: the one that is named, or the one that is acted for. */
export async function ownKommune(x: ActContext, reference: string | null | undefined): Promise<KommuneFacts> {
  const { role, for: own } = x.actor;
  const whichOne = reference ?? (role === 'KOMMUNALBESTYRELSE' ? own : null);
  if (!whichOne) throw inputError([{ field: 'input.kommune', error: INPUT_FAULTS.missing }]);
  const kommune = await x.facts(kommuneFactSource, await x.find(() => Kommune, whichOne, 'input.kommune'));
  x.owners({ KOMMUNALBESTYRELSE: [kommune.noegle] });
  return kommune;
}
