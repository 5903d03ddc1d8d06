import '../../src/app/entities';
import { NetworkOfDay } from '../../src/sti/network-of-day';
import { neighbourhood } from '../../src/sti/omegn';
import { NETWORK_LOOKUP } from '../../src/sti/statement';
import { ALL_TIES } from '../../src/sti/ties';
import { startService, type TestService } from '../support/service';

interface Node {
  readonly afstand: number;
  readonly naboer: number;
  readonly objekt: { readonly id: string; readonly type: string; readonly titel: string };
}
interface Edge {
  readonly vaegt: number;
  readonly fra: { readonly id: string };
  readonly til: { readonly id: string };
  readonly baand: readonly { art: string; antal: number; tekst: string }[];
}
interface Answer {
  readonly afskaaret: boolean;
  readonly knuder: readonly Node[];
  readonly kanter: readonly Edge[];
}

const QUERY = `query ($om: ID!, $dybde: Int, $typer: [Knudetype!], $pr: Date) { omegn(om: $om, dybde: $dybde, typer: $typer, pr: $pr) {
  afskaaret knuder { afstand naboer objekt { id type titel } } kanter { vaegt fra { id titel } til { id titel } baand { art antal tekst } } } }`;

let t: TestService;
beforeAll(async () => {
  t = await startService();
});
afterAll(() => t.close());

const around = async (om: string, more: object = {}): Promise<Answer> =>
  (await t.data<{ omegn: Answer }>(QUERY, { om, pr: '2014-01-01', ...more })).omegn;

const idsOf = (answer: Answer, type: string): string[] =>
  answer.knuder.flatMap(({ objekt, afstand }) => (objekt.type === type && afstand > 0 ? [objekt.id] : [])).sort();

/** No reference leads anywhere. */
const NO_ENDS: Readonly<Record<string, readonly unknown[]>> = Object.fromEntries(ALL_TIES.map((_, place) => [`til${place}`, []]));

describe('the neighbours of an organisation', () => {
  it('are those that its own lists say, kind by kind', async () => {
    const lists = await t.data<{
      boligorganisation: Record<string, { nodes: Record<string, unknown>[] }>;
    }>(`{ boligorganisation(noegle: "FSB") {
      helhedsplaner(first: 100) { nodes { id aktiv(pr: "2014-01-01") } }
      fora(first: 100, pr: "2014-01-01") { nodes { id } }
      ejerskaber(first: 100) { nodes { gyldig(pr: "2014-01-01") afdeling { id } } } } }`);
    const answer = await around('FSB');
    const { helhedsplaner, fora, ejerskaber } = lists.boligorganisation;
    expect(idsOf(answer, 'Helhedsplan')).toEqual(
      (helhedsplaner?.nodes ?? [])
        .filter((p) => p.aktiv)
        .map((p) => p.id)
        .sort(),
    );
    expect(idsOf(answer, 'Forum')).toEqual((fora?.nodes ?? []).map((f) => f.id).sort());
    const owned = (ejerskaber?.nodes ?? []).filter((e) => e.gyldig).map((e) => Reflect.get(Object(e.afdeling), 'id'));
    expect(idsOf(answer, 'Afdeling')).toEqual(owned.sort());
    expect(idsOf(answer, 'Helhedsplan').length).toBeGreaterThan(0);
    expect(idsOf(answer, 'Forum').length).toBeGreaterThan(0);
    expect(owned.length).toBeGreaterThan(0);
  });

  it('stand in the order of their distance, and each as many times as once', async () => {
    const { knuder, kanter } = await around('FSB', { dybde: 2 });
    const distances = knuder.map(({ afstand }) => afstand);
    expect(distances).toEqual([...distances].sort((a, b) => a - b));
    expect(distances[0]).toBe(0);
    expect(new Set(knuder.map(({ objekt }) => objekt.id)).size).toBe(knuder.length);
    expect(new Set(kanter.map(({ fra, til }) => [fra.id, til.id].sort().join())).size).toBe(kanter.length);
  });
});

it('edges join objects of the answer, one step from each other at most, and neighbours are counted from them', async () => {
  const { knuder, kanter } = await around('NOERREBRO', { dybde: 3 });
  const distance = new Map(knuder.map(({ objekt, afstand }) => [objekt.id, afstand]));
  for (const { fra, til } of kanter)
    expect(Math.abs((distance.get(fra.id) ?? Number.NaN) - (distance.get(til.id) ?? Number.NaN))).toBeLessThanOrEqual(1);
  for (const { objekt, naboer, afstand } of knuder) {
    const tied = kanter.flatMap(({ fra, til }) => (fra.id === objekt.id ? [til.id] : til.id === objekt.id ? [fra.id] : []));
    expect({ objekt, naboer }).toEqual({ objekt, naboer: tied.length });
    if (afstand > 0) expect(Math.min(...tied.map((id) => distance.get(id) ?? Number.NaN))).toBe(afstand - 1);
  }
});

it('a distance is that of the shortest path', async () => {
  const { knuder } = await around('FSB', { dybde: 4 });
  for (const { objekt, afstand } of knuder.filter((_, i) => i % 25 === 0)) {
    const { sti } = await t.data<{ sti: { afstand: number } }>(
      'query ($til: ID!) { sti(fra: "FSB", til: $til, pr: "2014-01-01") { afstand } }',
      { til: objekt.id },
    );
    expect({ objekt, afstand: sti.afstand }).toEqual({ objekt, afstand });
  }
});

it('what ties two objects is told kind by kind, with weights', async () => {
  const { knuder, kanter } = await around('FSB', { pr: null, typer: ['HELHEDSPLAN'] });
  expect(knuder.length).toBeGreaterThan(1);
  for (const { vaegt, baand } of kanter) expect(vaegt).toBe(baand.reduce((sum, { antal }) => sum + antal, 0));
});

it('only kinds that are asked for are shown and passed through, besides the object itself', async () => {
  const { knuder } = await around('FSB', { dybde: 4, typer: ['FORUM'] });
  expect(new Set(knuder.map(({ objekt }) => objekt.type))).toEqual(new Set(['Boligorganisation', 'Forum']));
});

it('of an object that is not there on the day there is only itself; at depth 0 too', async () => {
  const gone = await around('TINGBJERG-UTTERSLEVHUSE', { pr: '1990-01-01', dybde: 2 });
  expect([gone.knuder.length, gone.kanter, gone.afskaaret]).toEqual([1, [], false]);
  expect((await around('FSB', { dybde: 0 })).knuder.length).toBe(1);
});

it('the nearest are shown when there are too many, and it is said that there are more', async () => {
  const none = { nummer: [], noegle: [], titel: [], holder: [] };
  const many = Array.from({ length: 9 }, (_, i) => i + 1);
  const estates = { nummer: many, noegle: many.map(String), titel: many.map((n) => `Afdeling ${n}`), holder: many.map(() => 1) };
  const owner = { nummer: [1], noegle: ['EJER'], titel: ['Ejer'], holder: [1] };
  const empty = Object.fromEntries(
    Object.keys(NETWORK_LOOKUP).map((name) => [
      name,
      name.startsWith('knuder') ? { ...none, ...NO_ENDS } : { fra: [], til: [], antal: [] },
    ]),
  );
  const lookup = {
    ...empty,
    knuderAfdeling: { ...estates, ...Object.fromEntries(Object.keys(NO_ENDS).map((end) => [end, many.map(() => null)])) },
    knuderBoligorganisation: { ...owner, ...NO_ENDS },
    baandEJERSKAB: { fra: many.map(() => 1), til: many, antal: many.map(() => 1) },
  };
  const asked = { om: 'EJER', dybde: 1, typer: null };
  const cut = neighbourhood(await NetworkOfDay.read(lookup, 'OFFENTLIG'), asked, 5);
  expect([cut.knuder.length, cut.kanter.length, cut.afskaaret]).toEqual([5, 4, true]);
  const whole = neighbourhood(await NetworkOfDay.read(lookup, 'OFFENTLIG'), asked, 10);
  expect([whole.knuder.length, whole.kanter.length, whole.afskaaret]).toEqual([10, 9, false]);
});

it.each([
  [{ om: 'FINDES-IKKE' }, 'om: "FINDES-IKKE" findes ikke.'],
  [{ om: 'FSB', dybde: 5 }, 'dybde: et tal fra 0 til 4; fik 5.'],
  [{ om: 'FSB', dybde: -1 }, 'dybde: et tal fra 0 til 4; fik -1.'],
])('%j is refused', async (variables, message) => {
  const { errors } = await t.ask(QUERY, variables);
  expect(errors?.map((e) => e.message)).toEqual([message]);
});
