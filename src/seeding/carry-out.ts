import type { EntityManager } from 'typeorm';
import type { ActName } from '../access/act-permissions';
import { Refused } from '../act/act-context';
import type { ActExecutor } from '../act/act-executor';
import { ACTS } from '../app/acts';
import type { ReadJson } from '../db/transactions';
import { RequestError } from '../kernel/errors';
import { reguleringskonti } from './account-course';
import { type Lookup, type SeedAct, type Sources, textOf } from './course';
import { afgoerelser, draftDayOf, fora, kontrakter, posteringer } from './other-courses';
import { planforloeb, sammenlaegninger } from './plan-course';
import { SeedError } from './read-files';
import { milepaelActs, redegoerelser, tilsyn } from './redegoerelse-course';

/** On one day: what others build on comes first. */
const ORDEN: readonly ActName[] = [
  'optagMedlem',
  'opretArbejdsgruppe',
  'opretHelhedsplan',
  'opretKontrakt',
  'anbefalHelhedsplan',
  'ansoegPraekvalifikation',
  'praekvalificerHelhedsplan',
  'givAfslag',
  'indsendHelhedsplan',
  'indstilHelhedsplan',
  'registrerAfgoerelse',
  'reviderKontrakt',
  'givTilsagn',
  'igangsaetHelhedsplan',
  'forlaengHelhedsplan',
  'disponerPulje',
  'frigivMidler',
  'naaMilepael',
  'indsaetPaaReguleringskonto',
  'godkendReguleringskonto',
  'anvendReguleringskonto',
  'indsendRedegoerelse',
  'vurderRedegoerelse',
  'bemaerk',
  'tilbageholdUdbetaling',
  'genoptagUdbetaling',
  'udbetal',
  'tilbagefoer',
  'afslutHelhedsplan',
  'sammenlaegHelhedsplaner',
  'traekHelhedsplan',
];

/** Carries out the acts that the rows of the seed files amount to, day by day, with the clock at the day of each. */
export async function carryOutCourse(
  unit: { readonly em: EntityManager; readonly read: ReadJson },
  acts: ActExecutor,
  sources: Sources,
): Promise<void> {
  const register = new Map(ACTS.map((h) => [h.name, h]));
  for (const h of courseOf(sources)) {
    const act = register.get(h.act);
    if (!act) throw new Error(`there is no act ${h.act}`);
    try {
      for (const o of h.lookup ?? []) await lookUp(unit.em, o);
      await acts.seed(unit, act, h.input, { ...h, today: h.day });
    } catch (error) {
      throw new SeedError([`${h.place}: ${h.act} ${h.day}: ${reason(error)}`]);
    }
  }
  await requireStates(unit.em, sources);
}

interface GoalPart {
  readonly id: number;
  readonly tekst: string;
  readonly maal: { readonly nummer: number; readonly helhedsplan: { readonly noegle: string } };
}

async function lookUp(em: EntityManager, { i, field, prefix, helhedsplan, maal, tekst }: Lookup): Promise<void> {
  const row = await em.findOne<GoalPart>(field, {
    select: { id: true },
    where: { tekst, maal: { nummer: maal, helhedsplan: { noegle: helhedsplan } } },
    order: { id: 'ASC' },
  });
  if (!row) throw new Error(`${field}: there is no row with ${helhedsplan}, ${maal}, ${tekst}`);
  i[field] = `${prefix}_${row.id}`;
}

function all(k: Sources): SeedAct[] {
  const draft = new Map<string, string>();
  for (const d of k('kontraktdaekning')) {
    const [plan, day] = [textOf(d, 'helhedsplan'), draftDayOf(k, textOf(d, 'kontrakt'))];
    const known = draft.get(plan);
    if (!known || day < known) draft.set(plan, day);
  }
  return [
    ...k('helhedsplan').flatMap((p) => planforloeb(k, p, draft.get(textOf(p, 'noegle')) ?? null)),
    ...sammenlaegninger(k),
    ...afgoerelser(k),
    ...posteringer(k),
    ...fora(k),
    ...kontrakter(k),
    ...redegoerelser(k),
    ...tilsyn(k),
    ...milepaelActs(k),
    ...reguleringskonti(k),
  ];
}

/** The acts that the rows of the seed files amount to, in the order in which they are carried out. */
export const courseOf = (sources: Sources): SeedAct[] => inOrder(all(sources));

// A stable sort: acts of one kind on one day keep the order of the files.
function inOrder(acts: readonly SeedAct[]): SeedAct[] {
  return [...acts].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : ORDEN.indexOf(a.act) - ORDEN.indexOf(b.act)));
}

function reason(error: unknown): string {
  if (error instanceof Refused) return error.refusals.map((a) => `${a.kode}: ${a.tekst.en}`).join('; ');
  if (error instanceof RequestError) return error.text.en;
  return error instanceof Error ? error.message : String(error);
}

/** The state that a plan has come to through its acts must be the one that its row says. */
async function requireStates(em: EntityManager, k: Sources): Promise<void> {
  const rows = await em.find<{ id: number; noegle: string; status: string; slut: string }>('helhedsplan', {
    select: { id: true, noegle: true, status: true, slut: true },
  });
  const actualOnes = new Map(rows.map((r) => [r.noegle, r]));
  const error = k('helhedsplan').flatMap((p) => {
    const r = actualOnes.get(textOf(p, 'noegle'));
    return r?.status === p.v.status && r?.slut === p.v.slut
      ? []
      : [`${p.place}: the plan ends as ${r?.status ?? 'nothing'} ${r?.slut ?? ''}`];
  });
  if (error.length > 0) throw new SeedError(error);
}
