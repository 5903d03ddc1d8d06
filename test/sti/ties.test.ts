import '../../src/app/entities';
import { allNouns, typeOf } from '../../src/model/model';
import { NO_NODES, NODE_NAMES, nounNamed } from '../../src/sti/nodes';
import { pathEnd } from '../../src/sti/statement';
import { ALL_TIES, NO_TIES, tieInWords } from '../../src/sti/ties';

/** References of the model that are neither a tie, nor on the way of one, nor left out with a reason. */
function forgotten(
  ties: readonly { readonly noun: string; readonly a: string; readonly b: string }[],
  leftOut: readonly string[],
): string[] {
  const used = new Set<string>();
  const use = (noun: string, path: string): void => {
    const [first = '', ...rest] = path.split('.');
    if (first === 'id') return;
    used.add(`${noun}.${first}`);
    const field = nounNamed(noun).fields.get(first);
    if (rest.length > 0 && field?.kind === 'toOne') use(typeOf(field.target()).name, rest.join('.'));
  };
  for (const { noun, a, b } of ties) for (const path of [a, b]) use(noun, path);
  const references = allNouns().flatMap((noun) =>
    [...noun.fields.values()].flatMap((f) => (f.kind === 'toOne' ? [`${noun.name}.${f.name}`] : [])),
  );
  const isLeftOut = (reference: string): boolean => leftOut.includes(reference) || leftOut.includes(reference.split('.')[0] ?? '');
  return [
    ...references.filter((reference) => !used.has(reference) && !isLeftOut(reference)),
    ...leftOut.filter(
      (one) => !references.some((reference) => (reference === one || reference.startsWith(`${one}.`)) && !used.has(reference)),
    ),
  ];
}

it('every reference of the model ties two objects, or is left out with a reason', () => {
  expect(forgotten(ALL_TIES, Object.keys(NO_TIES))).toEqual([]);
});

it('the guard bites: a tie that is not in the list, and a reason for what is tied', () => {
  expect(
    forgotten(
      ALL_TIES.filter(({ code }) => code !== 'EJERSKAB'),
      Object.keys(NO_TIES),
    ),
  ).toEqual(['Ejerskab.afdeling', 'Ejerskab.boligorganisation']);
  expect(forgotten(ALL_TIES, [...Object.keys(NO_TIES), 'Ejerskab.afdeling'])).toEqual(['Ejerskab.afdeling']);
});

it('every noun with a key of its own is an object of the network, or left out with a reason', () => {
  const keyed = allNouns().flatMap(({ name, fields }) => (fields.has('noegle') ? [name] : []));
  expect([...NODE_NAMES, ...Object.keys(NO_NODES)].sort()).toEqual(keyed.sort());
});

it('each tie joins two objects of the network, and names both of them once in both languages', () => {
  for (const tie of ALL_TIES) {
    const ends = [tie.a, tie.b].map((path) => pathEnd(nounNamed(tie.noun), path, 't').type.name);
    expect({ code: tie.code, strangers: ends.filter((name) => !NODE_NAMES.includes(name)) }).toEqual({ code: tie.code, strangers: [] });
    for (const text of Object.values(tieInWords(tie, '¹', '²')))
      expect({ code: tie.code, signs: [...text].filter((sign) => '¹²{}'.includes(sign)).sort() }).toEqual({
        code: tie.code,
        signs: ['²', '¹'].sort(),
      });
  }
});

it('a name with signs of its own stands in the sentence as it is', () => {
  const [tie] = ALL_TIES;
  expect(tie && tieInWords(tie, 'A {b} $& $1', 'B {a}').da).toBe('A {b} $& $1 er ansøger i planen B {a}.');
});
