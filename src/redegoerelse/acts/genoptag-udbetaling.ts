import { tilsynAct } from '../tilsyn-act';

export const genoptagUdbetaling = tilsynAct(
  'genoptagUdbetaling',
  'GENOPTAG',
  'UDBETALING_GENOPTAGET',
  'Genoptag udbetaling. Payments are made again; no account that was due may be missing (rule R14). By Landsbyggefonden.',
);
