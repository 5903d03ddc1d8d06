import type { Scene } from '../support/scene';

/** Rows for which there are no acts, or whose acts are not the matter of these suites. */

/** A pool of its own, with nothing in it. */
export async function ownPulje(s: Scene, key: string, kommune = 'KOEBENHAVN'): Promise<string> {
  await s.outside.insert('pulje', { noegle: key, navn: key, kommune_id: await s.outside.id('kommune', kommune) });
  return key;
}

/** Another kommune with an estate of FSB, a forvaltning and an area. */
export async function otherKommune(s: Scene): Promise<void> {
  const kommune_id = await s.outside.insert('kommune', { noegle: 'ANDEN', navn: 'Anden', kode: '9999', kommunalbestyrelse: 'Byrådet' });
  const boligorganisation_id = await s.outside.id('boligorganisation', 'FSB');
  await s.outside.insert('afdeling', { noegle: 'FSB/9-99', nummer: '9-99', navn: 'Fremmedgården', boligorganisation_id, kommune_id });
  await s.outside.insert('forvaltning', {
    noegle: 'ANDEN-TMF',
    kortnavn: 'ATM',
    navn: 'Anden',
    udvalg: 'U',
    fra: '2006-01-01',
    kommune_id,
  });
  const byomraade_id = await s.outside.insert('byomraade', { noegle: 'ANDET', navn: 'Andet område', kommune_id });
  const politik_id = await s.outside.insert('politik', { noegle: 'ANDEN-POLITIK', titel: 'Anden politik', fra: '2011-01-01', kommune_id });
  await s.outside.insert('udpegning', { byomraade_id, politik_id, fra: '2011-01-01', til: null });
}

export interface KontraktDays {
  /** Period of the contract, half-open. */
  readonly fra?: string;
  readonly til?: string | null;
  /** Day of the approval of its first version; null for a draft. */
  readonly godkendt?: string | null;
  /** Day from which it covers the plan; the same as `fra` when left out. */
  readonly covers?: string;
  /** Its byområde; Nørrebro when left out. */
  readonly omraade?: string;
}

let runningNumber = 0;

/** A contract that covers a plan: in force from 2013-01-01 unless told otherwise. */
export async function kontrakt(
  s: Scene,
  plan: string,
  { fra: from = '2013-01-01', til: to = null, godkendt = from, covers = from, omraade = 'NOERREBRO' }: KontraktDays = {},
): Promise<void> {
  runningNumber += 1;
  const key = `PROEVEKONTRAKT-${runningNumber}`;
  const byomraade_id = await s.outside.id('byomraade', omraade);
  const forum_id = await s.outside.id('forum', 'FORUM-NOERREBRO');
  const kontrakt_id = await s.outside.insert('kontrakt', { noegle: key, titel: key, fra: from, til: to, byomraade_id, forum_id });
  const version = await s.outside.insert('kontraktversion', { nummer: 1, gyldig_fra: from, aendringsnote: 'Første', kontrakt_id });
  if (godkendt) {
    const kommune_id = await s.outside.id('kommune', 'KOEBENHAVN');
    const organ = 'KOMMUNALBESTYRELSE';
    const decision = { noegle: key, titel: key, organ, dato: godkendt, udfald: 'GODKENDT', kommune_id };
    const afgoerelse_id = await s.outside.insert('afgoerelse', decision);
    await s.outside.insert('afgoerelsespunkt', { nummer: 1, art: 'GODKENDELSE', tekst: key, afgoerelse_id, kontraktversion_id: version });
  }
  await s.outside.insert('kontraktdaekning', {
    fra: covers,
    til: null,
    kontrakt_id,
    helhedsplan_id: await s.outside.id('helhedsplan', plan),
  });
}
