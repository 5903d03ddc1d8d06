import type { Udfoerelse } from '../act/act-context';
import { inputfejl, STAAR_ALLEREDE } from '../act/input';
import type { Organ, Udfald } from '../afgoerelse/afgoerelse.entity';
import { brud } from '../kernel/rule';
import { Kontrakt } from './kontrakt.entity';
import { Kontraktfaktakilde } from './kontrakt.fact-source';
import { KONTRAKTREGLER } from './rules';
import { GODKENDELSESKRAV } from './rules/godkendelseskrav';
import { ventende } from './rules/versioner';

export interface Versionsafgoerelse {
  readonly kontrakt: string;
  readonly felt: string;
  readonly udfald: Udfald;
  readonly organ: Organ;
  readonly dato: string;
  readonly expectedVersion?: number | null;
}

/** The item of a decision about the version of a contract that waits for one. */
export async function godkendVersion(
  x: Udfoerelse,
  v: Versionsafgoerelse,
): Promise<{ punkt: { kontraktversion: number }; om: { kontrakt: number }; foelge: readonly (() => Promise<void>)[] }> {
  const id = await x.find(() => Kontrakt, v.kontrakt, v.felt);
  const kontrakt = await x.fakta(Kontraktfaktakilde, id);
  x.ejere({ KOMMUNALBESTYRELSE: [kontrakt.byomraade.kommune.noegle] });
  if ([...x.aendrede.values()].some((a) => a.klasse === Kontrakt && a.id === id)) throw inputfejl([{ felt: v.felt, fejl: STAAR_ALLEREDE }]);
  await x.aendrer(() => Kontrakt, id, v.expectedVersion);
  x.kraev(brud(GODKENDELSESKRAV, { kontrakt, organ: v.organ, dato: v.dato }, v.dato));
  const version = ventende(kontrakt);
  if (!version) throw new Error('kravene har ladet en kontrakt uden ventende version gå igennem');
  // The rules are asked when the decision is among the facts. What is rejected or postponed may break them: that may be why.
  const efterproev = async (): Promise<void> => x.kraev(brud(KONTRAKTREGLER, await x.fakta(Kontraktfaktakilde, id), v.dato));
  return { punkt: { kontraktversion: version.id }, om: { kontrakt: id }, foelge: v.udfald === 'GODKENDT' ? [efterproev] : [] };
}
