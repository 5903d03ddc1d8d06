import type { MoveStore } from '../../db/move/store';
import { allocate } from '../../kernel/allocation';
import { addAccounts } from './accounts';
import { addContracts, type Coverage } from './contracts';
import { copyOf, type NationCopy, type NationGround } from './copy';
import { addEstates, addOrganisations, type Estate } from './estates';
import { addBodies } from './fora';
import { addGoals } from './goals';
import { addGround } from './ground';
import { addIndicators } from './indicators';
import { addListedAreas, addLists, type ListedArea } from './lists';
import type { PlanOutline } from './outline';
import { addPlaces, type Place } from './places';
import { applyAndDecide, PlanCourse, run } from './plan-course';
import { addFunding, addPlan, isCarried } from './plan-rows';
import { drawPlans } from './planning';
import { addBudgets, addMunicipalMoney, addPool, addReserve, committedOn } from './pool';
import { NationRows } from './rows';
import { PLAN_GROUPS } from './size';

/** A synthetic Denmark, as large as the sector was in the 2010s (domain, section 7), and as many copies of it as wished. */
export interface NationChoices {
  /** The number that everything is drawn from: the same number gives the same rows. */
  readonly seed: number;
  readonly copies: number;
  /** Whether the irregular cases are drawn, too. */
  readonly dirty: boolean;
  /** The seed files that the public facts are taken from. */
  readonly folder: string;
  readonly tables: readonly string[];
  readonly progress: (rows: number) => void;
}

/** Writes it into an empty database, copy by copy; each is there as a whole or not at all. Returns the number of rows. */
export async function writeNation(store: MoveStore, choices: NationChoices): Promise<number> {
  const source = `Opdigtet af frøet til landet (npm run seed -- landet --froe ${choices.seed}); navn, beløb og dag er ikke virkelige`;
  const rows = new NationRows(store, source, choices.progress);
  let ground: NationGround | null = null;
  for (let number = 1; number <= choices.copies; number += 1) {
    await store.begin();
    try {
      ground ??= await addGround(rows, choices.folder);
      await writeCopy(copyOf(rows, ground, choices.seed, number, choices.dirty));
      await rows.finish();
      await store.commit(choices.tables);
    } catch (error) {
      await store.rollback().catch(() => undefined);
      throw error;
    }
  }
  return rows.count;
}

async function writeCopy(copy: NationCopy): Promise<void> {
  const places = addPlaces(copy);
  const sector = addOrganisations(copy, places);
  const counts = PLAN_GROUPS.map(({ koebenhavn, andre }) => planCounts(places, koebenhavn, andre));
  const areas: ListedArea[] = [];
  for (const [i, place] of places.entries()) {
    const estates = await addEstates(copy, place, sector);
    await addIndicators(copy, estates);
    areas.push(...addListedAreas(copy, place, estates));
    await writePlans(
      copy,
      place,
      estates,
      counts.map((c) => c[i] ?? 0),
    );
  }
  addLists(copy, areas);
}

/** How many plans of one group each kommune has: København its own number, the others by their weight. */
const planCounts = (places: readonly Place[], koebenhavn: number, andre: number): number[] => {
  const shared = allocate(
    andre,
    places.map((p) => (p.kode === '0101' ? 0 : p.weight)),
  );
  return places.map((p, i) => (p.kode === '0101' ? koebenhavn : (shared[i] ?? 0)));
};

async function writePlans(copy: NationCopy, place: Place, estates: readonly Estate[], counts: readonly number[]): Promise<void> {
  const plans = drawPlans(copy, place, counts, estates);
  const pool = place.city ? addPool(copy, place) : null;
  for (const p of plans) addPlan(copy, p);
  const coverage: Coverage = pool ? addContracts(copy, place, addBodies(copy, place, plans), plans) : new Map();
  if (pool) addBudgets(copy, place, pool, plans, coverage);
  for (const p of plans) await writeLife(copy, p, pool, committedOn(p, coverage));
}

async function writeLife(copy: NationCopy, plan: PlanOutline, pool: number | null, committed: string | null): Promise<void> {
  const course = new PlanCourse(copy, plan);
  addFunding(copy, plan, pool);
  applyAndDecide(course, copy.dirty);
  const goals = await addGoals(copy, course);
  if (isCarried(plan)) {
    run(course);
    addMunicipalMoney(copy, course, pool, committed);
    await addAccounts(copy, course, goals);
    addReserve(copy, course);
  }
  course.finish();
  await copy.rows.relieve();
}
