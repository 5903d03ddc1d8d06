import { kontrakt } from '../pulje/ground';
import type { Scene } from '../support/planer';
import type { Tilfaeldigplan } from './random-plan';

/** Puts a random plan with a pool of its own into the file, past the acts. */
export async function indsaetPlan(s: Scene, noegle: string, status: string, p: Tilfaeldigplan): Promise<void> {
  await s.inde.koer('BEGIN IMMEDIATE');
  const ider = await planen(s, noegle, status, p);
  await penge(s, ider, p);
  await forloebet(s, noegle, ider, p);
  await s.inde.koer('COMMIT');
}

interface Ider {
  readonly helhedsplan_id: number;
  readonly pulje_id: number;
}

async function planen(s: Scene, noegle: string, status: string, p: Tilfaeldigplan): Promise<Ider> {
  const kommune_id = await s.inde.id('kommune', 'KOEBENHAVN');
  const pulje_id = await s.inde.indsaet('pulje', { noegle: `P-${noegle}`, navn: noegle, kommune_id });
  const bevillingsperiode_id = await s.inde.id('bevillingsperiode', p.periode);
  const { start, slut } = p;
  const plan = {
    noegle,
    titel: noegle,
    status,
    start,
    slut,
    oekonomisk_ramme: 100_000_000,
    prisaar: 2014,
    kommune_id,
    bevillingsperiode_id,
  };
  const helhedsplan_id = await s.inde.indsaet('helhedsplan', plan);
  const boligorganisation_id = await s.inde.id('boligorganisation', 'FSB');
  await s.inde.indsaet('deltagelse', { helhedsplan_id, boligorganisation_id, rolle: p.leder });
  const afdeling_id = await s.inde.id('afdeling', p.afdeling);
  await s.inde.indsaet('afdelingstilknytning', { helhedsplan_id, afdeling_id, fra: start, til: null });
  if (p.omraade) await s.inde.indsaet('byomraadetilknytning', { helhedsplan_id, byomraade_id: await s.inde.id('byomraade', p.omraade) });
  const indsatsomraade_id = await s.inde.id('indsatsomraade', p.maal);
  const maal_id = await s.inde.indsaet('maal', { helhedsplan_id, indsatsomraade_id, nummer: 1, tekst: 'Et mål' });
  await s.inde.indsaet('milepael', { maal_id, tekst: noegle, frist: '2015-01-01', naaet: p.naaet });
  return { helhedsplan_id, pulje_id };
}

async function penge(s: Scene, { helhedsplan_id, pulje_id }: Ider, p: Tilfaeldigplan): Promise<void> {
  for (const { kilde, beloeb, pulje } of p.finansiering)
    await s.inde.indsaet('finansieringsbidrag', { helhedsplan_id, kilde, beloeb, form: 'KONTANT', pulje_id: pulje ? pulje_id : null });
  const andel = p.finansiering.reduce((a, b) => (b.pulje ? a + b.beloeb : a), 0) + p.anvendelserne;
  if (andel > 0) await s.inde.indsaet('anvendelse', { helhedsplan_id, art: 'INDSATS', beloeb: andel });
  await s.inde.indsaet('bevilling', { pulje_id, titel: 'Grund', dato: '2010-01-01', beloeb: p.bevilget });
  for (const { art, dato, beloeb } of p.posteringer) await s.inde.indsaet('disponering', { helhedsplan_id, pulje_id, art, dato, beloeb });
}

async function forloebet(s: Scene, noegle: string, { helhedsplan_id }: Ider, p: Tilfaeldigplan): Promise<void> {
  for (const [i, { art, organ, dato, udfald }] of p.beslutninger.entries()) {
    const afgoerelse_id = await s.inde.indsaet('afgoerelse', { noegle: `${noegle}-${i}`, titel: noegle, organ, dato, udfald });
    await s.inde.indsaet('afgoerelsespunkt', { afgoerelse_id, nummer: 1, art, tekst: noegle, helhedsplan_id });
  }
  if (p.kontrakt) await kontrakt(s, noegle, p.kontrakt);
  for (const [aar, indsendt, vurderet] of p.redegoerelser) {
    const vurdering = vurderet ? 'IKKE_GODKENDT' : null;
    const frist = `${aar + 1}-06-30`;
    await s.inde.indsaet('redegoerelse', { noegle: `${noegle}/${aar}`, helhedsplan_id, aar, frist, indsendt, vurdering, vurderet });
  }
  for (const { art, dato } of p.tilsyn) await s.inde.indsaet('tilsyn', { helhedsplan_id, art, dato, tekst: 'Tilsyn' });
}
