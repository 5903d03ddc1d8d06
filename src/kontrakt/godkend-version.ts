import type { Organ, Udfald } from '../afgoerelse/afgoerelse.entity';
import type { Udfoerelse } from '../handling/udfoerelse';
import { Kontrakt } from './kontrakt.entity';

export interface Versionsafgoerelse {
  readonly kontrakt: string;
  readonly felt: string;
  readonly udfald: Udfald;
  readonly organ: Organ;
  readonly dato: string;
}

/** The item of a decision about the version of a contract that waits for one. */
export async function godkendVersion(
  x: Udfoerelse,
  v: Versionsafgoerelse,
): Promise<{ punkt: { kontraktversion: number }; foelge: readonly (() => Promise<void>)[] }> {
  await x.find(() => Kontrakt, v.kontrakt, v.felt);
  throw new Error('skrives sammen med kontraktens handlinger');
}
