import { dayAfter } from '../../kernel/period';
import type { NationCopy } from './copy';
import { dayBetween, daysApart, earliest, hasCome, yearOf } from './days';
import type { PlanCourse } from './plan-course';
import { isCarried } from './plan-rows';

/** What a plan promises: goals, criteria and milestones, and when the milestones were reached. */

export interface Goal {
  readonly id: number;
  readonly criteria: readonly number[];
}

const GOALS: readonly (readonly [goal: string, criterion: string, indicator: string])[] = [
  [
    'Flere voksne i STED kommer i arbejde',
    'Andelen uden arbejde og uddannelse er faldet med en tiendedel.',
    'Andel uden arbejde og uddannelse',
  ],
  ['Flere unge i STED gennemfører en uddannelse', 'Ni af ti unge er i gang et år efter grundskolen.', 'Andel unge i uddannelse'],
  ['Flere børn i STED har et fast fritidstilbud', 'Halvdelen af børnene går til noget mindst én gang om ugen.', 'Antal børn i foreninger'],
  ['Færre unge i STED er på kant med loven', 'Antallet af sigtede mellem 15 og 24 år er faldet med en femtedel.', 'Sigtelser pr. 100 unge'],
  ['Naboer i STED kender hinanden', 'Tre af fire beboere kan nævne fem naboer.', 'Svar i beboerundersøgelse'],
  ['Beboerne i STED er trygge', 'Færre end hver tiende er utryg om aftenen.', 'Svar i tryghedsmåling'],
  ['Forældre i STED bakker op om skolen', 'Otte af ti forældre kommer til skolens møder.', 'Fremmøde ved skolemøder'],
  ['Flere i STED bevæger sig hver dag', 'Hundrede beboere er med i et motionshold.', 'Antal på hold'],
  ['Beboerdemokratiet i STED står stærkere', 'Der er valgt fulde bestyrelser i alle afdelinger.', 'Antal valgte'],
];

const STEPS = [
  'Aftalen med samarbejdsparterne i STED er indgået.',
  'De første deltagere i STED er fundet.',
  'Den første aktivitet i STED er åbnet.',
  'Halvdelen af pladserne i STED er besat.',
  'En frivillig gruppe i STED står selv for aktiviteten.',
  'Erfaringerne fra STED er samlet og delt med kommunen.',
  'Indsatsen i STED er drøftet på et afdelingsmøde.',
  'Evalueringen i STED er gennemført.',
] as const;

export async function addGoals(copy: NationCopy, course: PlanCourse): Promise<Goal[]> {
  const { dice, rows } = copy;
  const { plan: p } = course;
  if (!hasCome(p.indsendt) || p.fate === 'AFSLAG_LBF') return [];
  const place = p.navn;
  const goals = Array.from({ length: dice.logNormal(11, 0.4, 5, 25) }, (_, i): Goal => {
    const [goal, criterion, indicator] = dice.one(GOALS);
    const field = p.period.fields[i % p.period.fields.length]?.id ?? null;
    const id = rows.add('maal', { nummer: i + 1, tekst: `${goal.replace('STED', place)}.`, helhedsplan: p.id, indsatsomraade: field });
    const texts = dice.chance(0.6) ? [criterion] : [criterion, `Fremgangen i ${place} holder i to år.`];
    return { id, criteria: texts.map((tekst) => rows.add('succeskriterium', { tekst, indikator: indicator, maal: id })) };
  });
  for (let year = yearOf(p.start); isCarried(p) && year <= yearOf(p.slut); year += 1) {
    addMilestones(copy, course, goals, year);
    await rows.relieve();
  }
  return goals;
}

/** Ten to forty in a full year of the plan. */
function addMilestones(copy: NationCopy, course: PlanCourse, goals: readonly Goal[], year: number): void {
  const { dice, rows } = copy;
  const { plan: p } = course;
  const first = p.start > `${year}-01-01` ? p.start : `${year}-01-01`;
  const last = earliest(p.slut, `${year}-12-31`);
  const count = Math.round((dice.logNormal(19, 0.35, 10, 40) * (daysApart(first, last) + 1)) / 366);
  for (let i = 0; i < count; i += 1) {
    const frist = dayBetween(dice, first, last);
    const reached = dice.chance(0.85) ? earliest(p.slut, dayAfter(frist, dice.whole(-20, 40))) : null;
    const naaet = reached !== null && reached >= p.start && hasCome(reached) ? reached : null;
    rows.add('milepael', { tekst: dice.one(STEPS).replace('STED', p.navn), frist, naaet, maal: dice.one(goals).id });
    if (naaet) course.act(naaet, 'naaMilepael', 'ANSOEGER');
  }
}
