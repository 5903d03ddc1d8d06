import type { Fil } from '../helhedsplan/file';
import type { Brud, Paastand } from './claim';
import { ANSOEGERE } from './claims/ansoegere-og-afdelinger';
import { BEVILLINGSPERIODE } from './claims/bevillingsperiode';
import { DAGE_OG_ORGANER } from './claims/dage-og-organer';
import { FINANSIERING } from './claims/finansiering';
import { FORA } from './claims/fora';
import { KONTRAKT_I_KRAFT } from './claims/kontrakt-i-kraft';
import { KONTRAKTAFSNIT } from './claims/kontraktafsnit';
import { KONTRAKTER } from './claims/kontrakter';
import { LIVSCYKLUS } from './claims/lifecycle';
import { POSTERINGER } from './claims/posteringer';
import { PULJEN } from './claims/puljen';
import { REDEGOERELSER } from './claims/redegoerelser';
import { REGISTRE } from './claims/registers';
import { REGULERINGSKONTO } from './claims/reguleringskonto';
import { SAMMENLAEGNING } from './claims/sammenlaegning';
import { UDBETALING } from './claims/udbetaling';

/** Every statement of the independent check. */
export const PAASTANDE: readonly Paastand[] = [
  ...FINANSIERING,
  ...ANSOEGERE,
  ...BEVILLINGSPERIODE,
  ...PULJEN,
  ...KONTRAKT_I_KRAFT,
  ...POSTERINGER,
  ...UDBETALING,
  ...REGULERINGSKONTO,
  ...LIVSCYKLUS,
  ...SAMMENLAEGNING,
  ...KONTRAKTER,
  ...KONTRAKTAFSNIT,
  ...FORA,
  ...REDEGOERELSER,
  ...DAGE_OG_ORGANER,
  ...REGISTRE,
];

export interface Fund extends Brud {
  readonly paastand: string;
}

/** Everything in the file that a statement forbids. */
export async function kontroller(fil: Pick<Fil, 'alle'>, paastande: readonly Paastand[] = PAASTANDE): Promise<Fund[]> {
  const fund: Fund[] = [];
  for (const p of paastande) for (const b of await fil.alle<Brud>(p.sql)) fund.push({ paastand: p.navn, ...b });
  return fund;
}
