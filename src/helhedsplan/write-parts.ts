import type { ActContext } from '../act/act-context';
import { inputError, LISTED_ALREADY } from '../act/input';
import { Bevillingsperiode } from '../bevillingsperiode/bevillingsperiode.entity';
import { Indsatsomraade } from '../bevillingsperiode/indsatsomraade.entity';
import { Afdeling } from '../boligorganisation/afdeling.entity';
import { Boligorganisation } from '../boligorganisation/boligorganisation.entity';
import { Byomraade } from '../byomraade/byomraade.entity';
import { allocate } from '../kernel/allocation';
import { formatDay } from '../kernel/day';
import { dayAfter } from '../kernel/period';
import { Pulje } from '../pulje/pulje.entity';
import { Anvendelse } from './finansiering/anvendelse.entity';
import { Finansieringsbidrag } from './finansiering/finansieringsbidrag.entity';
import { Helhedsplan } from './helhedsplan.entity';
import type { PlanFacts } from './helhedsplan.facts';
import { lifetime } from './helhedsplan.figures';
import type { AnsoegerInput, AnvendelseInput, BidragInput, MaalInput, PlanafdelingInput } from './helhedsplan.inputs';
import { Maal } from './maal/maal.entity';
import { Milepael } from './maal/milepael.entity';
import { Succeskriterium } from './maal/succeskriterium.entity';
import { FACILITERING, LOKAL_ANVENDELSE } from './rules/r16-anvendelse';
import { Afdelingstilknytning } from './ties/afdelingstilknytning.entity';
import { Byomraadetilknytning } from './ties/byomraadetilknytning.entity';
import { Deltagelse } from './ties/deltagelse.entity';
import { Planfoelge } from './ties/planfoelge.entity';

/** The parts of a plan, written from what an act takes. Each refuses references that do not exist, by the name of the field. */

export interface PlanPeriod {
  readonly start: string;
  readonly slut: string;
}

export function requirePeriode({ start, slut: end }: PlanPeriod): void {
  if (end < start)
    throw inputError([
      {
        field: 'input.slut',
        error: {
          da: `ligger før planens første dag, den ${formatDay(start, 'da')}`,
          en: `lies before the first day of the plan, ${formatDay(start, 'en')}`,
        },
      },
    ]);
}

// The same row twice is a slip of the sender, which the database would only call a conflict.
function requireDistinct(ids: readonly number[], field: string): void {
  const findReplay = ids.findIndex((id, i) => ids.indexOf(id) !== i);
  if (findReplay >= 0) throw inputError([{ field: `${field}[${findReplay}]`, error: LISTED_ALREADY }]);
}

export async function writeAnsoegere(x: ActContext, plan: number, ansoegere: readonly AnsoegerInput[]): Promise<void> {
  const ids: number[] = [];
  for (const [i, a] of ansoegere.entries())
    ids.push(await x.find(() => Boligorganisation, a.boligorganisation, `input.ansoegere[${i}].boligorganisation`));
  requireDistinct(ids, 'input.ansoegere');
  await x.insertAll(
    () => Deltagelse,
    ansoegere.map((a, i) => [{ helhedsplan: { id: plan }, boligorganisation: { id: ids[i] }, rolle: a.rolle }, a]),
  );
}

export async function writeAfdelinger(
  x: ActContext,
  plan: number,
  period: PlanPeriod,
  afdelinger: readonly PlanafdelingInput[],
): Promise<void> {
  const ids: number[] = [];
  for (const [i, a] of afdelinger.entries()) {
    ids.push(await x.find(() => Afdeling, a.afdeling, `input.afdelinger[${i}].afdeling`));
    if (a.fra && a.fra > period.slut)
      throw inputError([
        { field: `input.afdelinger[${i}].fra`, error: { da: 'ligger efter planens slut', en: 'lies after the end of the plan' } },
      ]);
    if (a.til && a.til <= (a.fra ?? period.start))
      throw inputError([{ field: `input.afdelinger[${i}].til`, error: { da: 'skal ligge efter fra', en: 'must lie after fra' } }]);
  }
  requireDistinct(ids, 'input.afdelinger');
  await x.insertAll(
    () => Afdelingstilknytning,
    afdelinger.map((a, i) => [
      {
        helhedsplan: { id: plan },
        afdeling: { id: ids[i] },
        fra: a.fra ?? period.start,
        til: a.til ?? dayAfter(period.slut),
      },
      a,
    ]),
  );
}

export async function writeByomraader(x: ActContext, plan: number, byomraader: readonly string[]): Promise<void> {
  const ids: number[] = [];
  for (const [i, b] of byomraader.entries()) ids.push(await x.find(() => Byomraade, b, `input.byomraader[${i}]`));
  requireDistinct(ids, 'input.byomraader');
  await x.insertAll(
    () => Byomraadetilknytning,
    ids.map((id, i) => [{ helhedsplan: { id: plan }, byomraade: { id } }, `byomraade ${byomraader[i]}`]),
  );
}

export async function writeFinansiering(x: ActContext, plan: number, bidrag: readonly BidragInput[]): Promise<void> {
  const rows: [Record<string, unknown>, BidragInput][] = [];
  for (const [i, b] of bidrag.entries()) {
    const field = `input.finansiering[${i}]`;
    if (b.pulje && b.kilde !== 'KOMMUNE')
      throw inputError([
        {
          field: `${field}.pulje`,
          error: { da: 'angives kun, når kilden er kommunen', en: 'is given only when the source is the kommune' },
        },
      ]);
    if (b.boligorganisation && b.kilde !== 'BOLIGORGANISATION')
      throw inputError([
        {
          field: `${field}.boligorganisation`,
          error: { da: 'angives kun, når kilden er en boligorganisation', en: 'is given only when the source is a boligorganisation' },
        },
      ]);
    rows.push([
      {
        helhedsplan: { id: plan },
        kilde: b.kilde,
        beloeb: b.beloeb,
        form: b.form ?? 'KONTANT',
        pulje: b.pulje ? { id: await x.find(() => Pulje, b.pulje, `${field}.pulje`) } : null,
        boligorganisation: b.boligorganisation
          ? { id: await x.find(() => Boligorganisation, b.boligorganisation, `${field}.boligorganisation`) }
          : null,
      },
      b,
    ]);
  }
  await x.insertAll(() => Finansieringsbidrag, rows);
}

/** The uses that are given, or the pool's share split by the usual 10.6 to 1.9. */
export async function writeAnvendelser(
  x: ActContext,
  plan: number,
  given: readonly AnvendelseInput[] | null | undefined,
  bidrag: readonly BidragInput[],
): Promise<void> {
  const share = bidrag.reduce((a, b) => (b.pulje ? a + b.beloeb : a), 0);
  const [lokalt = 0, facilitering = 0] = allocate(share, [LOKAL_ANVENDELSE, FACILITERING]);
  const defaultValue: AnvendelseInput[] =
    share > 0
      ? [
          { art: 'INDSATS', beloeb: lokalt },
          { art: 'FACILITERING', beloeb: facilitering },
        ]
      : [];
  const anvendelser = given ?? defaultValue;
  const kinds = anvendelser.map((a) => a.art);
  const findReplay = kinds.findIndex((a, i) => kinds.indexOf(a) !== i);
  if (findReplay >= 0) throw inputError([{ field: `input.anvendelser[${findReplay}].art`, error: LISTED_ALREADY }]);
  await x.insertAll(
    () => Anvendelse,
    anvendelser.map((a) => [{ helhedsplan: { id: plan }, art: a.art, beloeb: a.beloeb }, a]),
  );
}

export async function writeMaal(x: ActContext, plan: number, maal: readonly MaalInput[]): Promise<void> {
  for (const [i, m] of maal.entries()) {
    const indsatsomraade = await x.find(() => Indsatsomraade, m.indsatsomraade, `input.maal[${i}].indsatsomraade`);
    const id = await x.insert(
      () => Maal,
      { helhedsplan: { id: plan }, indsatsomraade: { id: indsatsomraade }, nummer: i + 1, tekst: m.tekst },
      m,
    );
    await x.insertAll(
      () => Succeskriterium,
      (m.succeskriterier ?? []).map((s) => [{ maal: { id }, tekst: s.tekst, indikator: s.indikator ?? null }, s]),
    );
    await x.insertAll(
      () => Milepael,
      (m.milepaele ?? []).map((p) => [{ maal: { id }, tekst: p.tekst, frist: p.frist, naaet: null }, p]),
    );
  }
}

export async function writeForgaengere(
  x: ActContext,
  plan: number,
  forgaengere: readonly string[],
  kind: 'EFTERFOELGER' | 'SAMMENLAEGNING' = 'EFTERFOELGER',
): Promise<void> {
  const ids: number[] = [];
  for (const [i, f] of forgaengere.entries()) ids.push(await x.find(() => Helhedsplan, f, `input.forgaengere[${i}]`));
  requireDistinct(ids, 'input.forgaengere');
  const own = ids.indexOf(plan);
  if (own >= 0) throw inputError([{ field: `input.forgaengere[${own}]`, error: { da: 'er planen selv', en: 'is the plan itself' } }]);
  for (const [i, f] of forgaengere.entries()) {
    const forgaenger = ids[i];
    await x.insert(() => Planfoelge, { forgaenger: { id: forgaenger }, efterfoelger: { id: plan }, art: kind }, `forgaenger ${f}`);
  }
}

/** What of a plan is replaced as a whole; what is left out stays. */
export interface NewParts {
  readonly ansoegere?: readonly AnsoegerInput[] | null;
  readonly afdelinger?: readonly PlanafdelingInput[] | null;
  readonly byomraader?: readonly string[] | null;
  readonly finansiering?: readonly BidragInput[] | null;
  readonly anvendelser?: readonly AnvendelseInput[] | null;
}

/** Replaces parts of a plan. `periode` is the one that the plan has after the change. */
export async function replaceParts(
  x: ActContext,
  id: number,
  before: PlanFacts,
  newOnes: NewParts,
  period: PlanPeriod = { start: before.start, slut: before.slut },
): Promise<void> {
  if (newOnes.ansoegere) {
    await x.removeParts(() => Deltagelse, 'helhedsplan', id);
    await writeAnsoegere(x, id, newOnes.ansoegere);
  }
  if (newOnes.afdelinger) {
    await x.removeParts(() => Afdelingstilknytning, 'helhedsplan', id);
    await writeAfdelinger(x, id, period, newOnes.afdelinger);
  } else await moveTies(x, id, before, period);
  if (newOnes.byomraader) {
    await x.removeParts(() => Byomraadetilknytning, 'helhedsplan', id);
    await writeByomraader(x, id, newOnes.byomraader);
  }
  if (newOnes.finansiering) {
    await x.removeParts(() => Finansieringsbidrag, 'helhedsplan', id);
    await writeFinansiering(x, id, newOnes.finansiering);
  }
  if (newOnes.finansiering || newOnes.anvendelser) {
    await x.removeParts(() => Anvendelse, 'helhedsplan', id);
    await writeAnvendelser(x, id, newOnes.anvendelser, newOnes.finansiering ?? bidragI(before));
  }
}

const bidragI = (f: PlanFacts): BidragInput[] =>
  f.finansiering.map((b) => ({ kilde: b.kilde, beloeb: b.beloeb, pulje: b.pulje?.noegle ?? null }));

export const findPeriode = (x: ActContext, reference: string): Promise<number> =>
  x.find(() => Bevillingsperiode, reference, 'input.bevillingsperiode');

/** Removes goals with their criteria and milestones; possible until they have been accounted for. */
export async function removeMaal(x: ActContext, maal: readonly { readonly id: number }[]): Promise<void> {
  for (const { id } of maal) {
    await x.removeParts(() => Succeskriterium, 'maal', id);
    await x.removeParts(() => Milepael, 'maal', id);
    await x.remove(() => Maal, id);
  }
}

/**
 * Estates that took part from the start or to the end of the plan do so from its new start and to its new end too; one whose part
 * would begin only after the new end never takes part.
 */
export async function moveTies(x: ActContext, plan: number, before: PlanPeriod, now: PlanPeriod): Promise<void> {
  if (now.start === before.start && now.slut === before.slut) return;
  // Both ends at once: one after the other, a period may for a moment end before it begins.
  await x.movePeriods(() => Afdelingstilknytning, 'helhedsplan', plan, lifetime(before), lifetime(now));
}
