import type { Udfoerelse } from '../act/act-context';
import { inputfejl, STAAR_ALLEREDE } from '../act/input';
import { Bevillingsperiode } from '../bevillingsperiode/bevillingsperiode.entity';
import { Indsatsomraade } from '../bevillingsperiode/indsatsomraade.entity';
import { Afdeling } from '../boligorganisation/afdeling.entity';
import { Boligorganisation } from '../boligorganisation/boligorganisation.entity';
import { Byomraade } from '../byomraade/byomraade.entity';
import { fordel } from '../kernel/allocation';
import { skrivDag } from '../kernel/day';
import { dagEfter } from '../kernel/period';
import { Pulje } from '../pulje/pulje.entity';
import { Anvendelse } from './finansiering/anvendelse.entity';
import { Finansieringsbidrag } from './finansiering/finansieringsbidrag.entity';
import { Helhedsplan } from './helhedsplan.entity';
import type { Planfakta } from './helhedsplan.facts';
import type { AnsoegerInput, AnvendelseInput, BidragInput, MaalInput, PlanafdelingInput } from './helhedsplan.inputs';
import { Maal } from './maal/maal.entity';
import { Milepael } from './maal/milepael.entity';
import { Succeskriterium } from './maal/succeskriterium.entity';
import { levetid } from './rules/plan-figures';
import { FACILITERING, LOKAL_ANVENDELSE } from './rules/r16-anvendelse';
import { Afdelingstilknytning } from './ties/afdelingstilknytning.entity';
import { Byomraadetilknytning } from './ties/byomraadetilknytning.entity';
import { Deltagelse } from './ties/deltagelse.entity';
import { Planfoelge } from './ties/planfoelge.entity';

/** The parts of a plan, written from what an act takes. Each refuses references that do not exist, by the name of the field. */

export interface Planperiode {
  readonly start: string;
  readonly slut: string;
}

export function kraevPeriode({ start, slut }: Planperiode): void {
  if (slut < start)
    throw inputfejl([
      {
        felt: 'input.slut',
        fejl: {
          da: `ligger før planens første dag, den ${skrivDag(start, 'da')}`,
          en: `lies before the first day of the plan, ${skrivDag(start, 'en')}`,
        },
      },
    ]);
}

// The same row twice is a slip of the sender, which the database would only call a conflict.
function kraevForskellige(ider: readonly number[], felt: string): void {
  const gentaget = ider.findIndex((id, i) => ider.indexOf(id) !== i);
  if (gentaget >= 0) throw inputfejl([{ felt: `${felt}[${gentaget}]`, fejl: STAAR_ALLEREDE }]);
}

export async function skrivAnsoegere(x: Udfoerelse, plan: number, ansoegere: readonly AnsoegerInput[]): Promise<void> {
  const ider: number[] = [];
  for (const [i, a] of ansoegere.entries())
    ider.push(await x.find(() => Boligorganisation, a.boligorganisation, `input.ansoegere[${i}].boligorganisation`));
  kraevForskellige(ider, 'input.ansoegere');
  await x.indsaetAlle(
    () => Deltagelse,
    ansoegere.map((a, i) => [{ helhedsplan: { id: plan }, boligorganisation: { id: ider[i] }, rolle: a.rolle }, a]),
  );
}

export async function skrivAfdelinger(
  x: Udfoerelse,
  plan: number,
  periode: Planperiode,
  afdelinger: readonly PlanafdelingInput[],
): Promise<void> {
  const ider: number[] = [];
  for (const [i, a] of afdelinger.entries()) {
    ider.push(await x.find(() => Afdeling, a.afdeling, `input.afdelinger[${i}].afdeling`));
    if (a.fra && a.fra > periode.slut)
      throw inputfejl([
        { felt: `input.afdelinger[${i}].fra`, fejl: { da: 'ligger efter planens slut', en: 'lies after the end of the plan' } },
      ]);
    if (a.til && a.til <= (a.fra ?? periode.start))
      throw inputfejl([{ felt: `input.afdelinger[${i}].til`, fejl: { da: 'skal ligge efter fra', en: 'must lie after fra' } }]);
  }
  kraevForskellige(ider, 'input.afdelinger');
  await x.indsaetAlle(
    () => Afdelingstilknytning,
    afdelinger.map((a, i) => [
      {
        helhedsplan: { id: plan },
        afdeling: { id: ider[i] },
        fra: a.fra ?? periode.start,
        til: a.til ?? dagEfter(periode.slut),
      },
      a,
    ]),
  );
}

export async function skrivByomraader(x: Udfoerelse, plan: number, byomraader: readonly string[]): Promise<void> {
  const ider: number[] = [];
  for (const [i, b] of byomraader.entries()) ider.push(await x.find(() => Byomraade, b, `input.byomraader[${i}]`));
  kraevForskellige(ider, 'input.byomraader');
  await x.indsaetAlle(
    () => Byomraadetilknytning,
    ider.map((id, i) => [{ helhedsplan: { id: plan }, byomraade: { id } }, `byomraade ${byomraader[i]}`]),
  );
}

export async function skrivFinansiering(x: Udfoerelse, plan: number, bidrag: readonly BidragInput[]): Promise<void> {
  const raekker: [Record<string, unknown>, BidragInput][] = [];
  for (const [i, b] of bidrag.entries()) {
    const felt = `input.finansiering[${i}]`;
    if (b.pulje && b.kilde !== 'KOMMUNE')
      throw inputfejl([
        { felt: `${felt}.pulje`, fejl: { da: 'angives kun, når kilden er kommunen', en: 'is given only when the source is the kommune' } },
      ]);
    if (b.boligorganisation && b.kilde !== 'BOLIGORGANISATION')
      throw inputfejl([
        {
          felt: `${felt}.boligorganisation`,
          fejl: { da: 'angives kun, når kilden er en boligorganisation', en: 'is given only when the source is a boligorganisation' },
        },
      ]);
    raekker.push([
      {
        helhedsplan: { id: plan },
        kilde: b.kilde,
        beloeb: b.beloeb,
        form: b.form ?? 'KONTANT',
        pulje: b.pulje ? { id: await x.find(() => Pulje, b.pulje, `${felt}.pulje`) } : null,
        boligorganisation: b.boligorganisation
          ? { id: await x.find(() => Boligorganisation, b.boligorganisation, `${felt}.boligorganisation`) }
          : null,
      },
      b,
    ]);
  }
  await x.indsaetAlle(() => Finansieringsbidrag, raekker);
}

/** The uses that are given, or the pool's share split by the usual 10.6 to 1.9. */
export async function skrivAnvendelser(
  x: Udfoerelse,
  plan: number,
  givne: readonly AnvendelseInput[] | null | undefined,
  bidrag: readonly BidragInput[],
): Promise<void> {
  const andel = bidrag.reduce((a, b) => (b.pulje ? a + b.beloeb : a), 0);
  const [lokalt = 0, facilitering = 0] = fordel(andel, [LOKAL_ANVENDELSE, FACILITERING]);
  const standard: AnvendelseInput[] =
    andel > 0
      ? [
          { art: 'INDSATS', beloeb: lokalt },
          { art: 'FACILITERING', beloeb: facilitering },
        ]
      : [];
  const anvendelser = givne ?? standard;
  const arter = anvendelser.map((a) => a.art);
  const gentaget = arter.findIndex((a, i) => arter.indexOf(a) !== i);
  if (gentaget >= 0) throw inputfejl([{ felt: `input.anvendelser[${gentaget}].art`, fejl: STAAR_ALLEREDE }]);
  await x.indsaetAlle(
    () => Anvendelse,
    anvendelser.map((a) => [{ helhedsplan: { id: plan }, art: a.art, beloeb: a.beloeb }, a]),
  );
}

export async function skrivMaal(x: Udfoerelse, plan: number, maal: readonly MaalInput[]): Promise<void> {
  for (const [i, m] of maal.entries()) {
    const indsatsomraade = await x.find(() => Indsatsomraade, m.indsatsomraade, `input.maal[${i}].indsatsomraade`);
    const id = await x.indsaet(
      () => Maal,
      { helhedsplan: { id: plan }, indsatsomraade: { id: indsatsomraade }, nummer: i + 1, tekst: m.tekst },
      m,
    );
    await x.indsaetAlle(
      () => Succeskriterium,
      (m.succeskriterier ?? []).map((s) => [{ maal: { id }, tekst: s.tekst, indikator: s.indikator ?? null }, s]),
    );
    await x.indsaetAlle(
      () => Milepael,
      (m.milepaele ?? []).map((p) => [{ maal: { id }, tekst: p.tekst, frist: p.frist, naaet: null }, p]),
    );
  }
}

export async function skrivForgaengere(
  x: Udfoerelse,
  plan: number,
  forgaengere: readonly string[],
  art: 'EFTERFOELGER' | 'SAMMENLAEGNING' = 'EFTERFOELGER',
): Promise<void> {
  const ider: number[] = [];
  for (const [i, f] of forgaengere.entries()) ider.push(await x.find(() => Helhedsplan, f, `input.forgaengere[${i}]`));
  kraevForskellige(ider, 'input.forgaengere');
  const egen = ider.indexOf(plan);
  if (egen >= 0) throw inputfejl([{ felt: `input.forgaengere[${egen}]`, fejl: { da: 'er planen selv', en: 'is the plan itself' } }]);
  for (const [i, f] of forgaengere.entries()) {
    const forgaenger = ider[i];
    await x.indsaet(() => Planfoelge, { forgaenger: { id: forgaenger }, efterfoelger: { id: plan }, art }, `forgaenger ${f}`);
  }
}

/** What of a plan is replaced as a whole; what is left out stays. */
export interface Nyedele {
  readonly ansoegere?: readonly AnsoegerInput[] | null;
  readonly afdelinger?: readonly PlanafdelingInput[] | null;
  readonly byomraader?: readonly string[] | null;
  readonly finansiering?: readonly BidragInput[] | null;
  readonly anvendelser?: readonly AnvendelseInput[] | null;
}

/** Replaces parts of a plan. `periode` is the one that the plan has after the change. */
export async function erstatDele(
  x: Udfoerelse,
  id: number,
  foer: Planfakta,
  nye: Nyedele,
  periode: Planperiode = { start: foer.start, slut: foer.slut },
): Promise<void> {
  if (nye.ansoegere) {
    await x.fjern(() => Deltagelse, 'helhedsplan', id);
    await skrivAnsoegere(x, id, nye.ansoegere);
  }
  if (nye.afdelinger) {
    await x.fjern(() => Afdelingstilknytning, 'helhedsplan', id);
    await skrivAfdelinger(x, id, periode, nye.afdelinger);
  } else await flytTilknytninger(x, id, foer, periode);
  if (nye.byomraader) {
    await x.fjern(() => Byomraadetilknytning, 'helhedsplan', id);
    await skrivByomraader(x, id, nye.byomraader);
  }
  if (nye.finansiering) {
    await x.fjern(() => Finansieringsbidrag, 'helhedsplan', id);
    await skrivFinansiering(x, id, nye.finansiering);
  }
  if (nye.finansiering || nye.anvendelser) {
    await x.fjern(() => Anvendelse, 'helhedsplan', id);
    await skrivAnvendelser(x, id, nye.anvendelser, nye.finansiering ?? bidragI(foer));
  }
}

const bidragI = (f: Planfakta): BidragInput[] =>
  f.finansiering.map((b) => ({ kilde: b.kilde, beloeb: b.beloeb, pulje: b.pulje?.noegle ?? null }));

export const findPeriode = (x: Udfoerelse, reference: string): Promise<number> =>
  x.find(() => Bevillingsperiode, reference, 'input.bevillingsperiode');

/** Removes goals with their criteria and milestones; possible until they have been accounted for. */
export async function fjernMaal(x: Udfoerelse, maal: readonly { readonly id: number }[]): Promise<void> {
  for (const { id } of maal) {
    await x.fjern(() => Succeskriterium, 'maal', id);
    await x.fjern(() => Milepael, 'maal', id);
    await x.slet(() => Maal, id);
  }
}

/**
 * Estates that took part from the start or to the end of the plan do so from its new start and to its new end too; one whose part
 * would begin only after the new end never takes part.
 */
export async function flytTilknytninger(x: Udfoerelse, plan: number, foer: Planperiode, nu: Planperiode): Promise<void> {
  if (nu.start === foer.start && nu.slut === foer.slut) return;
  // Both ends at once: one after the other, a period may for a moment end before it begins.
  await x.flytPerioder(() => Afdelingstilknytning, 'helhedsplan', plan, levetid(foer), levetid(nu));
}
