import type { ActContext } from '../act/act-context';
import { inputError, LISTED_ALREADY } from '../act/input';
import type { Organ, Udfald } from '../afgoerelse/afgoerelse.enums';
import { breach } from '../kernel/rule';
import { Kontrakt } from './kontrakt.entity';
import { kontraktFactSource } from './kontrakt.fact-source';
import { KONTRAKTREGLER } from './rules';
import { GODKENDELSESKRAV } from './rules/godkendelseskrav';
import { pendingVersion } from './rules/versioner';

export interface VersionDecision {
  readonly kontrakt: string;
  readonly felt: string;
  readonly udfald: Udfald;
  readonly organ: Organ;
  readonly dato: string;
  readonly expectedVersion?: number | null;
}

/** The item of a decision about the version of a contract that waits for one. */
export async function approveVersion(
  x: ActContext,
  v: VersionDecision,
): Promise<{ punkt: { kontraktversion: number }; about: { kontrakt: number }; sequence: readonly (() => Promise<void>)[] }> {
  const id = await x.find(() => Kontrakt, v.kontrakt, v.felt);
  const kontrakt = await x.facts(kontraktFactSource, id);
  x.owners({ KOMMUNALBESTYRELSE: [kontrakt.byomraade.kommune.noegle] });
  if ([...x.changed.values()].some((a) => a.classRef === Kontrakt && a.id === id))
    throw inputError([{ field: v.felt, error: LISTED_ALREADY }]);
  await x.markChanged(() => Kontrakt, id, v.expectedVersion);
  x.require(breach(GODKENDELSESKRAV, { kontrakt, organ: v.organ, dato: v.dato }, v.dato));
  const version = pendingVersion(kontrakt);
  if (!version) throw new Error('the demands have let a kontrakt without a pending version pass');
  // The rules are asked when the decision is among the facts. What is rejected or postponed may break them: that may be why.
  const recheck = async (): Promise<void> => x.require(breach(KONTRAKTREGLER, await x.facts(kontraktFactSource, id), v.dato));
  return { punkt: { kontraktversion: version.id }, about: { kontrakt: id }, sequence: v.udfald === 'GODKENDT' ? [recheck] : [] };
}
