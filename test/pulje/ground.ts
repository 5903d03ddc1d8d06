import type { Scene } from '../support/planer';

/** Rows for which there are no acts, or whose acts are not the matter of these suites. */

/** A pool of its own, with nothing in it. */
export async function egenPulje(s: Scene, noegle: string, kommune = 'KOEBENHAVN'): Promise<string> {
  await s.inde.indsaet('pulje', { noegle, navn: noegle, kommune_id: await s.inde.id('kommune', kommune) });
  return noegle;
}

/** Another kommune with an estate of FSB, a forvaltning and an area. */
export async function andenKommune(s: Scene): Promise<void> {
  const kommune_id = await s.inde.indsaet('kommune', { noegle: 'ANDEN', navn: 'Anden', kode: '9999', kommunalbestyrelse: 'Byrådet' });
  const boligorganisation_id = await s.inde.id('boligorganisation', 'FSB');
  await s.inde.indsaet('afdeling', { noegle: 'FSB/9-99', nummer: '9-99', navn: 'Fremmedgården', boligorganisation_id, kommune_id });
  await s.inde.indsaet('forvaltning', { noegle: 'ANDEN-TMF', kortnavn: 'ATM', navn: 'Anden', udvalg: 'U', fra: '2006-01-01', kommune_id });
  const byomraade_id = await s.inde.indsaet('byomraade', { noegle: 'ANDET', navn: 'Andet område', kommune_id });
  const politik_id = await s.inde.indsaet('politik', { noegle: 'ANDEN-POLITIK', titel: 'Anden politik', fra: '2011-01-01', kommune_id });
  await s.inde.indsaet('udpegning', { byomraade_id, politik_id, fra: '2011-01-01', til: null });
}

export interface Kontraktdage {
  /** Period of the contract, half-open. */
  readonly fra?: string;
  readonly til?: string | null;
  /** Day of the approval of its first version; null for a draft. */
  readonly godkendt?: string | null;
  /** Day from which it covers the plan; the same as `fra` when left out. */
  readonly daekker?: string;
  /** Its byområde; Nørrebro when left out. */
  readonly omraade?: string;
}

let loebenr = 0;

/** A contract that covers a plan: in force from 2013-01-01 unless told otherwise. */
export async function kontrakt(
  s: Scene,
  plan: string,
  { fra = '2013-01-01', til = null, godkendt = fra, daekker = fra, omraade = 'NOERREBRO' }: Kontraktdage = {},
): Promise<void> {
  loebenr += 1;
  const noegle = `PROEVEKONTRAKT-${loebenr}`;
  const byomraade_id = await s.inde.id('byomraade', omraade);
  const forum_id = await s.inde.id('forum', 'FORUM-NOERREBRO');
  const kontrakt_id = await s.inde.indsaet('kontrakt', { noegle, titel: noegle, fra, til, byomraade_id, forum_id });
  const version = await s.inde.indsaet('kontraktversion', { nummer: 1, gyldig_fra: fra, aendringsnote: 'Første', kontrakt_id });
  if (godkendt) {
    const kommune_id = await s.inde.id('kommune', 'KOEBENHAVN');
    const organ = 'KOMMUNALBESTYRELSE';
    const beslutning = { noegle, titel: noegle, organ, dato: godkendt, udfald: 'GODKENDT', kommune_id };
    const afgoerelse_id = await s.inde.indsaet('afgoerelse', beslutning);
    await s.inde.indsaet('afgoerelsespunkt', { nummer: 1, art: 'GODKENDELSE', tekst: noegle, afgoerelse_id, kontraktversion_id: version });
  }
  await s.inde.indsaet('kontraktdaekning', { fra: daekker, til: null, kontrakt_id, helhedsplan_id: await s.inde.id('helhedsplan', plan) });
}
