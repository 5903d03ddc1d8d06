import { allocate } from '../../kernel/allocation';
import { dayAfter } from '../../kernel/period';
import type { NationCopy } from './copy';
import { dayBetween, daysApart, earliest, hasCome, latest, yearOf } from './days';
import type { Goal } from './goals';
import type { PlanOutline } from './outline';
import type { PlanCourse } from './plan-course';

/** The yearly accounts of a plan, what Landsbyggefonden says of them, and what stops when one is late. */

const LATE = 0.08;
const NOT_APPROVED = 0.02;

export async function addAccounts(copy: NationCopy, course: PlanCourse, goals: readonly Goal[]): Promise<void> {
  const { plan: p } = course;
  for (let year = yearOf(p.start); year <= yearOf(p.slut); year += 1) {
    const late = copy.dirty && copy.dice.chance(LATE);
    const handedIn = late
      ? dayBetween(copy.dice, `${year + 1}-07-05`, `${year + 1}-08-15`)
      : dayBetween(copy.dice, `${year + 1}-03-01`, `${year + 1}-06-20`);
    if (!hasCome(handedIn)) return;
    const account = new Account(copy, course, year, goals);
    if (late) account.stop(`${year + 1}-07-01`, handedIn);
    // By the end of August a second version has come, before money is paid in October.
    const refused = !late && copy.dice.chance(NOT_APPROVED);
    account.handIn(1, handedIn, refused ? 'IKKE_GODKENDT' : copy.dice.chance(0.14) ? 'MED_BEMAERKNINGER' : 'TAGET_TIL_EFTERRETNING');
    if (refused) account.handIn(2, dayAfter(handedIn, 60), 'TAGET_TIL_EFTERRETNING');
    await copy.rows.relieve();
  }
}

class Account {
  private readonly plan: PlanOutline;

  constructor(
    private readonly copy: NationCopy,
    private readonly course: PlanCourse,
    private readonly year: number,
    private readonly goals: readonly Goal[],
  ) {
    this.plan = course.plan;
  }

  handIn(udgave: number, indsendt: string, word: string): void {
    if (!hasCome(indsendt)) return;
    const { copy, plan, year, course } = this;
    const judged = dayAfter(indsendt, copy.dice.whole(5, 25));
    const assessed = hasCome(judged);
    const id = copy.rows.add('redegoerelse', {
      noegle: `${plan.noegle}/${year}${udgave === 1 ? '' : `/${udgave}`}`,
      ...{ aar: year, udgave, frist: `${year + 1}-06-30`, indsendt, helhedsplan: plan.id },
      vurdering: assessed ? word : null,
      vurderet: assessed ? judged : null,
      gennemfoerelse: copy.dice.one(CARRIED_OUT).replace('STED', plan.navn),
    });
    course.act(indsendt, 'indsendRedegoerelse', 'ANSOEGER', { redegoerelse: id });
    if (assessed) course.act(judged, 'vurderRedegoerelse', 'FOND', { redegoerelse: id });
    if (assessed && word === 'MED_BEMAERKNINGER')
      copy.rows.add('tilsyn', { art: 'BEMAERKNING', dato: judged, tekst: copy.dice.one(REMARKS), helhedsplan: plan.id, redegoerelse: id });
    this.addFulfilment(id);
    this.addSpending(id);
  }

  /** Payments are withheld from the day after the deadline until the account has come. */
  stop(from: string, until: string): void {
    const { copy, plan, year, course } = this;
    const add = (art: string, dato: string, tekst: string): number => copy.rows.add('tilsyn', { art, dato, tekst, helhedsplan: plan.id });
    add('UDBETALING_TILBAGEHOLDT', from, `Redegørelsen for ${year} er ikke modtaget inden fristen; udbetalinger tilbageholdes.`);
    add('UDBETALING_GENOPTAGET', until, 'Redegørelsen er modtaget; udbetalinger genoptages.');
    course.act(from, 'tilbageholdUdbetaling', 'FOND');
    course.act(until, 'genoptagUdbetaling', 'FOND');
  }

  private addFulfilment(redegoerelse: number): void {
    const { rows, dice } = this.copy;
    for (const goal of this.goals) {
      const grad = dice.chance(0.55) ? 'OPFYLDT' : dice.chance(0.65) ? 'DELVIST_OPFYLDT' : 'IKKE_OPFYLDT';
      rows.add('maalopfyldelse', { grad, bemaerkning: grad === 'OPFYLDT' ? null : dice.one(WHY), redegoerelse, maal: goal.id });
      for (const succeskriterium of goal.criteria)
        rows.add('succeskriterieopfyldelse', { opfyldt: dice.chance(grad === 'OPFYLDT' ? 0.9 : 0.4), redegoerelse, succeskriterium });
    }
  }

  private addSpending(redegoerelse: number): void {
    const { copy, plan, year } = this;
    const years = Array.from({ length: yearOf(plan.slut) - yearOf(plan.start) + 1 }, (_, i) => yearOf(plan.start) + i);
    const days = years.map((y) => daysApart(latest(plan.start, `${y}-01-01`), earliest(plan.slut, `${y}-12-31`)) + 1);
    for (const [finansieringskilde, total] of [
      ['LANDSBYGGEFONDEN', plan.fond],
      ['KOMMUNE', plan.kommune],
      ['BOLIGORGANISATION', plan.egen],
      ['ANDEN', plan.others],
    ] as const) {
      if (total === 0) continue;
      const budget = allocate(total, days)[years.indexOf(year)] ?? 0;
      copy.rows.add('midlerforbrug', {
        finansieringskilde,
        budget,
        forbrug: Math.round(budget * (0.86 + 0.2 * copy.dice.next())),
        redegoerelse,
      });
    }
  }
}

const CARRIED_OUT = [
  'Året i STED har været præget af godt fremmøde og et tættere samarbejde med skolerne.',
  'Opstarten i STED tog længere tid end ventet, men samarbejdet med kommunen er nu aftalt.',
  'Et skift blandt medarbejderne i STED har forsinket to aktiviteter; de er indhentet i efteråret.',
  'Årets arbejde i STED har handlet om at forankre aktiviteterne hos beboere og kommune.',
];
const REMARKS = [
  'Milepælsplanen for det kommende år er ikke vedlagt og bedes eftersendt.',
  'Frivillige timer er regnet med som egenfinansiering; det bedes rettet.',
  'Opgørelsen af reguleringskontoen stemmer ikke med regnskabet; forskellen er lille.',
];
const WHY = ['Aktiviteten kom senere i gang end planlagt.', 'Halvdelen af det aftalte er nået.', 'For få har meldt sig.'];
