import { z } from 'zod';
import type { Udfoerelse } from '../act/act-context';
import { faktakilde, noder, raekkenummer } from '../act/facts';
import { inputfejl } from '../act/input';
import { FEJL } from '../kernel/errors';
import { Kommune } from './kommune.entity';

const kommunefakta = z.object({ id: raekkenummer, noegle: z.string(), navn: z.string(), version: z.int() });

export type Kommunefakta = z.output<typeof kommunefakta>;

export const Kommunefaktakilde = faktakilde<Kommunefakta>(() => Kommune, 'id noegle navn version', kommunefakta);

const kommunensFora = z.object({ fora: noder(z.object({ id: raekkenummer })) });

/** The fora of a kommune, which a new administration belongs in. */
export const Kommuneforakilde = faktakilde<z.output<typeof kommunensFora>>(() => Kommune, 'fora { nodes { id } }', kommunensFora);

/** The kommune of a register that its kommunalbestyrelse keeps: the one that is named, or the one that is acted for. */
export async function egenKommune(x: Udfoerelse, reference: string | null | undefined): Promise<Kommunefakta> {
  const { rolle, for: egen } = x.aktoer;
  const hvilken = reference ?? (rolle === 'KOMMUNALBESTYRELSE' ? egen : null);
  if (!hvilken) throw inputfejl([{ felt: 'input.kommune', fejl: FEJL.mangler }]);
  const kommune = await x.fakta(Kommunefaktakilde, await x.find(() => Kommune, hvilken, 'input.kommune'));
  x.ejere({ KOMMUNALBESTYRELSE: [kommune.noegle] });
  return kommune;
}
