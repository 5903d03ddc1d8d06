import type { Udfoerelse } from '../act/act-context';
import { Afdelingstilknytning } from '../helhedsplan/ties/afdelingstilknytning.entity';
import { afslutRaekker } from '../register/end-rows';
import { Afdeling } from './afdeling.entity';
import type { Afdelingsfakta } from './afdeling.facts';
import { sidsteEjerskab } from './afdeling-parts';
import { Ejerskab } from './ejerskab.entity';

/** An estate ends on a day: its ownership and its part in plans end with it. */
export async function nedlaeg(x: Udfoerelse, f: Afdelingsfakta, dato: string, efterfoelger: number | null): Promise<void> {
  await x.ret(() => Afdeling, f.id, { nedlagt: dato, efterfoelger: efterfoelger ? { id: efterfoelger } : null });
  const ejerskab = sidsteEjerskab(f);
  if (ejerskab) await x.ret(() => Ejerskab, ejerskab.id, { til: dato });
  await afslutRaekker(x, () => Afdelingstilknytning, f.helhedsplantilknytninger, dato);
}
