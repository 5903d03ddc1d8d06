import {
  bound,
  columnOf,
  exists,
  joined,
  literal,
  literals,
  named,
  numeral,
  rowOf,
  type Sql,
  select,
  sql,
  tableNamed,
} from '../../src/model/sql';
import { sqlite } from '../../src/planner/dialects/sqlite';
import { columnsOf, lookupsIn, SqlWriter, tablesOf } from '../../src/planner/sql-writer';

/** Pieces of SQL: what they are made of, and the text that they become. */

const written = (piece: Sql): string => new SqlWriter((number, type) => `$${number}::${type}`).write(piece);

describe('the text of a piece', () => {
  it('is that of its parts in order, however they are nested', () => {
    const t = rowOf('t1');
    const inner = sql`${t('fra')} <= ${literal('2014-01-01')}`;
    expect(written(sql`(${inner} AND ${sql`${inner}`})`)).toBe("(t1.fra <= '2014-01-01' AND t1.fra <= '2014-01-01')");
    expect(written(sql``)).toBe('');
    expect(written(sql`a.b`)).toBe('a.b');
  });

  it('has look-ups in brackets', () => {
    const rows = sql`${tableNamed('forum')} f`;
    expect(written(select`f.id FROM ${rows}`)).toBe('(SELECT f.id FROM "forum" f)');
    expect(written(sql`NOT ${exists`${rows} WHERE f.id = ${numeral(3)}`}`)).toBe('NOT EXISTS (SELECT 1 FROM "forum" f WHERE f.id = 3)');
  });

  it('has the same between each two that are joined', () => {
    expect(written(joined([], ', '))).toBe('');
    expect(written(joined([named('a')], ' AND '))).toBe('a');
    expect(written(joined([named('a'), named('b'), named('c')], ' OR '))).toBe('a OR b OR c');
    expect(written(literals(['A', 'B']))).toBe("'A', 'B'");
  });
});

describe('what does not come from the program', () => {
  it('becomes a literal that it cannot leave', () => {
    expect(written(literal("x' OR '1' = '1"))).toBe("'x'' OR ''1'' = ''1'");
  });

  it.each(['', 'a b', 'a"', "a'", '1a', 'a;', 'å', 'a.b'])('is refused as a name: %j', (id) => {
    for (const make of [named, tableNamed, rowOf('t1'), (a: string) => columnOf(a, 'id')])
      expect(() => make(id)).toThrow('is no name in SQL');
  });

  it('is refused as a number', () => {
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY]) expect(() => numeral(value)).toThrow('is no number in SQL');
  });

  it('cannot be woven in: a text is a fault of types', () => {
    // @ts-expect-error A text is no piece of SQL.
    expect(() => written(sql`id = ${'1 OR 1 = 1'}`)).toThrow(TypeError);
  });
});

describe('parameters', () => {
  const [day, key] = [(): unknown => 'day', (): unknown => 'key'];

  it('are numbered as they are first met, each reader once, and told of their type', () => {
    const pr = bound(day, 'day');
    const writer = new SqlWriter((number, type) => `$${number}::${type}`);
    expect(writer.write(sql`${bound(key, 'text')} ${pr} ${select`${pr}`} ${bound(key, 'text')}`)).toBe(
      '$1::text $2::day (SELECT $2::day) $1::text',
    );
    expect(writer.params).toEqual([key, day]);
  });

  it('that nothing asks for are not bound', () => {
    bound(day, 'day');
    const writer = new SqlWriter(sqlite.placeholder);
    expect(writer.write(sql`${bound(key, 'json')}`)).toBe('?1');
    expect(writer.params).toEqual([key]);
  });

  it('of one writer keep their numbers from piece to piece', () => {
    const writer = new SqlWriter(sqlite.placeholder);
    expect([bound(day, 'day'), bound(key, 'text'), bound(day, 'day')].map((p) => writer.write(p))).toEqual(['?1', '?2', '?1']);
  });
});

describe('what a piece is made of', () => {
  const [t1, t2] = [rowOf('t1'), rowOf('t2')];
  const piece = sql`${t1('navn')} ${select`${t2('id')} FROM ${tableNamed('forum')} t2 WHERE ${t2('a_id')} = ${t1('id')}`} ${t1('navn')}`;

  it('the columns of an alias, also those in look-ups, each once and in order', () => {
    expect(columnsOf([piece, t1('fra')], 't1').map(written)).toEqual(['t1.navn', 't1.id', 't1.fra']);
    expect(columnsOf([piece], 't2').map(written)).toEqual(['t2.id', 't2.a_id']);
    expect(columnsOf([piece, literal('t.x')], 't')).toEqual([]);
  });

  it('tables and look-ups, once for each time', () => {
    const twice = joined([piece, piece, exists`${tableNamed('pulje')} p`], ' ');
    expect(tablesOf(twice)).toEqual(['forum', 'forum', 'pulje']);
    expect(lookupsIn(twice)).toBe(3);
    expect([tablesOf(literal('FROM "forum"')), lookupsIn(literal('(SELECT '))]).toEqual([[], 0]);
  });

  it('whether it is a column and nothing besides, and a stored one', () => {
    expect([t1('a').mark, columnOf('t1', 'k0', true).mark]).toEqual([
      { kind: 'column', alias: 't1', name: 'a', computed: false },
      { kind: 'column', alias: 't1', name: 'k0', computed: true },
    ]);
    expect(sql`-${t1('a')}`.mark).toBeNull();
  });
});
