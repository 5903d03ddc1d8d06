import type { Outside } from '../support/outside';
import type { Breach, Claim } from './claim';
import { ANSOEGERE } from './claims/ansoegere-og-afdelinger';
import { BEVILLINGSPERIODE } from './claims/bevillingsperiode';
import { DAGE_OG_ORGANER } from './claims/dage-og-organer';
import { FINANSIERING } from './claims/finansiering';
import { FORA } from './claims/fora';
import { KONTRAKT_I_KRAFT } from './claims/kontrakt-i-kraft';
import { KONTRAKTAFSNIT } from './claims/kontraktafsnit';
import { KONTRAKTER } from './claims/kontrakter';
import { LIFECYCLE } from './claims/lifecycle';
import { POSTERINGER } from './claims/posteringer';
import { PULJEN } from './claims/puljen';
import { REDEGOERELSER } from './claims/redegoerelser';
import { REGISTRE } from './claims/registers';
import { REGULERINGSKONTO } from './claims/reguleringskonto';
import { SAMMENLAEGNING } from './claims/sammenlaegning';
import { UDBETALING } from './claims/udbetaling';

/** Every statement of the independent check. */
export const CLAIMS: readonly Claim[] = [
  ...FINANSIERING,
  ...ANSOEGERE,
  ...BEVILLINGSPERIODE,
  ...PULJEN,
  ...KONTRAKT_I_KRAFT,
  ...POSTERINGER,
  ...UDBETALING,
  ...REGULERINGSKONTO,
  ...LIFECYCLE,
  ...SAMMENLAEGNING,
  ...KONTRAKTER,
  ...KONTRAKTAFSNIT,
  ...FORA,
  ...REDEGOERELSER,
  ...DAGE_OG_ORGANER,
  ...REGISTRE,
];

export interface Fund extends Breach {
  readonly claim: string;
}

/** Everything in the file that a statement forbids. */
export async function checks(file: Pick<Outside, 'all'>, claims: readonly Claim[] = CLAIMS): Promise<Fund[]> {
  const finding: Fund[] = [];
  for (const p of claims) for (const b of await file.all<Breach>(p.sql)) finding.push({ claim: p.navn, ...b });
  return finding;
}
