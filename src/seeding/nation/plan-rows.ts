import { allocate } from '../../kernel/allocation';
import { dayAfter } from '../../kernel/period';
import type { NationCopy } from './copy';
import { hasCome, yearOf } from './days';
import { otherSpellings } from './names';
import type { PlanOutline } from './outline';

/** The row of a plan, and what it is tied to and paid by. */

/** What the state of a plan is on the last day of the nation. */
export function statusOf(p: PlanOutline): string {
  if (p.fate === 'AFSLAG_LBF' && hasCome(p.praekvalificeret)) return 'AFSLAG';
  if (p.fate === 'AFSLAG_KOMMUNE' && hasCome(p.godkendt)) return 'AFSLAG';
  if (p.fate === 'TRUKKET' && hasCome(withdrawnOn(p))) return 'TRUKKET';
  const steps = [
    ['PRAEKVALIFIKATION_ANSOEGT', p.ansoegt],
    ['PRAEKVALIFICERET', p.praekvalificeret],
    ['INDSENDT', p.indsendt],
    ['INDSTILLET', p.indstillet],
    ['GODKENDT', p.godkendt],
    ['TILSAGN', p.tilsagn],
    ['IGANGVAERENDE', p.start],
    ...(p.extension ? [['FORLAENGET', p.extension.dato] as const] : []),
    ['AFSLUTTET', p.slut],
  ] as const;
  return steps.findLast(([, day]) => hasCome(day))?.[0] ?? 'FORBEREDELSE';
}

export const withdrawnOn = (p: PlanOutline): string => dayAfter(p.indsendt, 7);

/** Whether Landsbyggefonden has committed its share. */
export const isCarried = (p: PlanOutline): boolean => p.fate === 'GENNEMFOERT' && hasCome(p.tilsagn);

export function addPlan(copy: NationCopy, p: PlanOutline): void {
  const { rows, dice } = copy;
  const aliaser = copy.dirty && dice.chance(0.3) ? otherSpellings(dice, p.navn, String(yearOf(p.start))) : [];
  p.id = rows.add('helhedsplan', {
    ...{ noegle: p.noegle, titel: p.titel, aliaser, start: p.start, slut: p.slut, status: statusOf(p) },
    formaal: `At styrke fællesskab, uddannelse og arbejde blandt beboerne i ${p.navn}.`,
    oekonomiskRamme: p.ramme,
    prisaar: yearOf(p.godkendt),
    kommune: p.place.id,
    bevillingsperiode: p.period.id,
  });
  const period = { fra: p.start, til: dayAfter(p.slut) };
  for (const [i, o] of p.organisations.entries())
    rows.add('deltagelse', { rolle: i === 0 ? 'LEDENDE' : 'DELTAGENDE', helhedsplan: p.id, boligorganisation: o.id });
  for (const e of p.estates) rows.add('afdelingstilknytning', { ...period, helhedsplan: p.id, afdeling: e.id });
  for (const a of p.areas) rows.add('byomraadetilknytning', { helhedsplan: p.id, byomraade: a.id });
  if (p.predecessor) rows.add('planfoelge', { art: 'EFTERFOELGER', forgaenger: p.predecessor.id, efterfoelger: p.id });
}

export function addFunding(copy: NationCopy, p: PlanOutline, pool: number | null): void {
  const { rows, dice } = copy;
  const add = (kilde: string, beloeb: number, more: Readonly<Record<string, number | string | null>> = {}): void => {
    if (beloeb > 0) rows.add('finansieringsbidrag', { kilde, beloeb, form: 'KONTANT', helhedsplan: p.id, ...more });
  };
  add('LANDSBYGGEFONDEN', p.fond);
  add('KOMMUNE', p.kommune, { pulje: p.fromPool ? pool : null, form: !p.fromPool && dice.chance(0.2) ? 'TIMER' : 'KONTANT' });
  add('ANDEN', p.others);
  // Applicants share by the homes that take part.
  const homes = p.organisations.map((o) => p.estates.filter((e) => e.organisation === o).reduce((sum, e) => sum + e.homes, 0));
  for (const [i, part] of allocate(p.egen, homes).entries())
    add('BOLIGORGANISATION', part, { boligorganisation: p.organisations[i]?.id ?? null });
  if (!p.fromPool) return;
  const [local, help] = allocate(p.kommune, [1060, 190]);
  const [effort, staff] = allocate(local ?? 0, [2, 1]);
  for (const [art, beloeb] of [
    ['INDSATS', effort],
    ['FRIKOEB', staff],
    ['FACILITERING', help],
  ] as const)
    rows.add('anvendelse', { art, beloeb: beloeb ?? 0, helhedsplan: p.id });
}
