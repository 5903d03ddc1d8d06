import type { Fil } from '../helhedsplan/fil';
import type { Brud, Paastand } from './paastand';
import { ANSOEGERE } from './paastande/ansoegere-og-afdelinger';
import { BEVILLINGSPERIODE } from './paastande/bevillingsperiode';
import { DAGE_OG_ORGANER } from './paastande/dage-og-organer';
import { FINANSIERING } from './paastande/finansiering';
import { FORA } from './paastande/fora';
import { KONTRAKT_I_KRAFT } from './paastande/kontrakt-i-kraft';
import { KONTRAKTAFSNIT } from './paastande/kontraktafsnit';
import { KONTRAKTER } from './paastande/kontrakter';
import { LIVSCYKLUS } from './paastande/livscyklus';
import { POSTERINGER } from './paastande/posteringer';
import { PULJEN } from './paastande/puljen';
import { REDEGOERELSER } from './paastande/redegoerelser';
import { REGISTRE } from './paastande/registre';
import { REGULERINGSKONTO } from './paastande/reguleringskonto';
import { SAMMENLAEGNING } from './paastande/sammenlaegning';
import { UDBETALING } from './paastande/udbetaling';

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
