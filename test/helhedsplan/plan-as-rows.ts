import { kontrakt } from '../pulje/ground';
import type { Scene } from '../support/scene';
import type { RandomPlan } from './random-plan';

/** Puts a random plan with a pool of its own into the file, past the acts. */
export async function insertPlan(s: Scene, key: string, status: string, p: RandomPlan): Promise<void> {
  await s.outside.lock();
  const ids = await planen(s, key, status, p);
  await penge(s, ids, p);
  await course(s, key, ids, p);
  await s.outside.commit();
}

interface Ids {
  readonly helhedsplan_id: number;
  readonly pulje_id: number;
}

async function planen(s: Scene, key: string, status: string, p: RandomPlan): Promise<Ids> {
  const kommune_id = await s.outside.id('kommune', 'KOEBENHAVN');
  const pulje_id = await s.outside.insert('pulje', { noegle: `P-${key}`, navn: key, kommune_id });
  const bevillingsperiode_id = await s.outside.id('bevillingsperiode', p.period);
  const { start, slut: end } = p;
  const plan = {
    noegle: key,
    titel: key,
    status,
    start,
    slut: end,
    oekonomisk_ramme: 100_000_000,
    prisaar: 2014,
    kommune_id,
    bevillingsperiode_id,
  };
  const helhedsplan_id = await s.outside.insert('helhedsplan', plan);
  const boligorganisation_id = await s.outside.id('boligorganisation', 'FSB');
  await s.outside.insert('deltagelse', { helhedsplan_id, boligorganisation_id, rolle: p.leder });
  const afdeling_id = await s.outside.id('afdeling', p.afdeling);
  await s.outside.insert('afdelingstilknytning', { helhedsplan_id, afdeling_id, fra: start, til: null });
  if (p.omraade)
    await s.outside.insert('byomraadetilknytning', { helhedsplan_id, byomraade_id: await s.outside.id('byomraade', p.omraade) });
  const indsatsomraade_id = await s.outside.id('indsatsomraade', p.maal);
  const maal_id = await s.outside.insert('maal', { helhedsplan_id, indsatsomraade_id, nummer: 1, tekst: 'Et mål' });
  await s.outside.insert('milepael', { maal_id, tekst: key, frist: '2015-01-01', naaet: p.naaet });
  return { helhedsplan_id, pulje_id };
}

async function penge(s: Scene, { helhedsplan_id, pulje_id }: Ids, p: RandomPlan): Promise<void> {
  for (const { kilde: source, beloeb: amount, pulje } of p.finansiering)
    await s.outside.insert('finansieringsbidrag', {
      helhedsplan_id,
      kilde: source,
      beloeb: amount,
      form: 'KONTANT',
      pulje_id: pulje ? pulje_id : null,
    });
  const share = p.finansiering.reduce((a, b) => (b.pulje ? a + b.beloeb : a), 0) + p.anvendelserne;
  if (share > 0) await s.outside.insert('anvendelse', { helhedsplan_id, art: 'INDSATS', beloeb: share });
  await s.outside.insert('bevilling', { pulje_id, titel: 'Grund', dato: '2010-01-01', beloeb: p.bevilget });
  for (const { art: kind, dato: date, beloeb: amount } of p.posteringer)
    await s.outside.insert('disponering', { helhedsplan_id, pulje_id, art: kind, dato: date, beloeb: amount });
}

async function course(s: Scene, key: string, { helhedsplan_id }: Ids, p: RandomPlan): Promise<void> {
  for (const [i, { art: kind, organ, dato: date, udfald: outcome }] of p.decisions.entries()) {
    const afgoerelse_id = await s.outside.insert('afgoerelse', { noegle: `${key}-${i}`, titel: key, organ, dato: date, udfald: outcome });
    await s.outside.insert('afgoerelsespunkt', { afgoerelse_id, nummer: 1, art: kind, tekst: key, helhedsplan_id });
  }
  if (p.kontrakt) await kontrakt(s, key, p.kontrakt);
  for (const [year, indsendt, vurderet] of p.redegoerelser) {
    const vurdering = vurderet ? 'IKKE_GODKENDT' : null;
    const deadline = `${year + 1}-06-30`;
    await s.outside.insert('redegoerelse', {
      noegle: `${key}/${year}`,
      helhedsplan_id,
      aar: year,
      frist: deadline,
      indsendt,
      vurdering,
      vurderet,
    });
  }
  for (const { art: kind, dato: date } of p.tilsyn)
    await s.outside.insert('tilsyn', { helhedsplan_id, art: kind, dato: date, tekst: 'Tilsyn' });
}
