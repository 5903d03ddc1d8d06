import { allocate } from '../../kernel/allocation';
import { dayAfter } from '../../kernel/period';
import type { Coverage } from './contracts';
import { inventedKey, type NationCopy } from './copy';
import { hasCome, latest, yearOf } from './days';
import { addEvents } from './events';
import type { PlanOutline } from './outline';
import type { Place } from './places';
import type { PlanCourse } from './plan-course';

/** The pool of a larger city: what is put into it, and what is committed, released and paid from it. */

export function addPool(copy: NationCopy, place: Place): number {
  const navn = `Syntetisk pulje til medfinansiering i ${place.navn}`;
  return copy.rows.add('pulje', { noegle: inventedKey(copy, `${place.noegle}-PULJE`), navn, kommune: place.id });
}

/** The day on which money is committed to a plan: approved, and covered in each of its areas; null when it never is. */
export function committedOn(p: PlanOutline, coverage: Coverage): string | null {
  const days = coverage.get(p);
  if (!p.fromPool || !days || p.areas.some((a) => !days.has(a))) return null;
  const day = latest(p.godkendt, ...days.values());
  return hasCome(day) && day <= p.slut ? day : null;
}

const OERE_A_HUNDRED_THOUSAND = 10_000_000;

/** Each year's budget puts in what the year commits, rounded up: the pool holds on every day (rule R2). */
export function addBudgets(copy: NationCopy, place: Place, pulje: number, plans: readonly PlanOutline[], coverage: Coverage): void {
  const years = new Map<number, number>();
  for (const p of plans) {
    const day = committedOn(p, coverage);
    if (day) years.set(yearOf(day), (years.get(yearOf(day)) ?? 0) + p.kommune);
  }
  for (const [year, amount] of [...years].sort(([a], [b]) => a - b)) {
    const [titel, dato] = [`Budget ${year}`, `${year}-01-01`];
    const beloeb = Math.ceil(amount / OERE_A_HUNDRED_THOUSAND) * OERE_A_HUNDRED_THOUSAND;
    const bevilling = copy.rows.add('bevilling', { titel, dato, beloeb, pulje });
    const noegle = inventedKey(copy, `${place.noegle}-BUDGET-${year}`);
    const afgoerelse = copy.rows.add('afgoerelse', {
      noegle,
      titel,
      organ: 'KOMMUNALBESTYRELSE',
      dato,
      udfald: 'GODKENDT',
      kommune: place.id,
    });
    copy.rows.add('afgoerelsespunkt', { nummer: 1, art: 'BEVILLING', tekst: 'Der afsættes penge i puljen.', afgoerelse, bevilling });
    addEvents(copy, [
      { dato, handling: 'registrerAfgoerelse', rolle: 'KOMMUNALBESTYRELSE', udfoertFor: place.noegle, about: { afgoerelse } },
    ]);
  }
}

/** What the kommune decides about its share, and what happens with it. */
export function addMunicipalMoney(copy: NationCopy, course: PlanCourse, pulje: number | null, committed: string | null): void {
  const { plan: p } = course;
  if (p.kommune === 0 || (p.fromPool && committed === null)) return;
  const post = (art: string, handling: string, dato: string, beloeb: number, afgoerelse: number | null = null): void => {
    if (!p.fromPool || !hasCome(dato)) return;
    copy.rows.add('disponering', { art, dato, beloeb, pulje, helhedsplan: p.id, afgoerelse });
    course.act(dato, handling, 'KOMMUNE', { pulje });
  };
  if (committed) post('DISPONERET', 'disponerPulje', committed, p.kommune);
  if (p.unreleased) return;
  const released = latest(dayAfter(p.start, copy.dice.whole(20, 60)), dayAfter(committed ?? p.start, 10));
  const titel = `Frigivelse af midler til ${p.titel}`;
  const afgoerelse = course.decide(released, 'FRIGIVELSE', { organ: 'KOMMUNALBESTYRELSE', handling: 'registrerAfgoerelse', titel });
  post('FRIGIVET', 'frigivMidler', released, p.kommune, afgoerelse);
  // In October, when the account of the year before has come.
  const years = Array.from({ length: yearOf(p.slut) - yearOf(p.start) + 1 }, (_, i) => `${yearOf(p.start) + i}-10-01`);
  const days = years.filter((day) => day > released);
  for (const [i, part] of allocate(
    p.kommune,
    days.map(() => 1),
  ).entries())
    post('UDBETALT', 'udbetal', days[i] ?? '', part);
}

/** Some plans put money aside on the reguleringskonto, and use it when both have said yes. */
export function addReserve(copy: NationCopy, course: PlanCourse): void {
  const { plan: p } = course;
  const [put, asked, used] = [dayAfter(p.start, 400), dayAfter(p.start, 600), dayAfter(p.start, 720)];
  if (!copy.dice.chance(0.1) || !hasCome(used)) return;
  const [beloeb, formaal] = [copy.dice.whole(5, 30) * 1_000_000, `Fritidsjob til unge i ${p.navn}`];
  const add = (art: string, dato: string, amount: number, more: Readonly<Record<string, number | null>> = {}): void => {
    copy.rows.add('reguleringskontopost', { art, dato, beloeb: amount, formaal, helhedsplan: p.id, ...more });
    course.act(dato, art === 'INDSAT' ? 'indsaetPaaReguleringskonto' : 'anvendReguleringskonto', 'ANSOEGER');
  };
  const titel = `Brug af reguleringskonto, ${p.titel}`;
  const approve = (organ: 'KOMMUNALBESTYRELSE' | 'LANDSBYGGEFONDEN', dato: string, handling: string): number | null =>
    course.decide(dato, 'REGULERINGSKONTO', { organ, handling, titel, punkt: { beloeb, formaal } });
  add('INDSAT', put, beloeb);
  const kommunalAfgoerelse = approve('KOMMUNALBESTYRELSE', asked, 'registrerAfgoerelse');
  const lbfAfgoerelse = approve('LANDSBYGGEFONDEN', dayAfter(asked, 25), 'godkendReguleringskonto');
  add('ANVENDT', used, Math.round(beloeb / 2), { kommunalAfgoerelse, lbfAfgoerelse });
}
