import type { GraphQLSchema, SelectionSetNode } from 'graphql';
import type { TableStatistics } from '../db/statistics';
import { RequestError } from '../kernel/errors';
import type { Actor } from '../kernel/roles';
import { type ArgDeclaration, type ModelType, type RowSelection, typeOf, type ValueKind } from '../model/model';
import { bound, columnOf, named, rowOf, type Sql, type SqlType, select, tableNamed } from '../model/sql';
import type { SqlContext } from '../model/sql-context';
import type { ArgValue, VariableReader, Variables } from './arguments';
import { type CollectContext, collectFields, type Fields } from './collect-fields';
import { Cost } from './cost';
import type { Dialect } from './dialect';
import { globalIdOf } from './id';
import { PlanSize } from './limits';
import type { PostStep } from './post-steps';
import type { Scope } from './scope';
import { SqlWriter } from './sql-writer';

/** Which rows the root lists hold: all of those that `where` does not name. */
export interface RootOptions {
  readonly where: RowSelection;
  /** How many rows of the lists in `where` there are at most (see `FactsSpec`). */
  readonly atMost: Readonly<Record<string, number>> | null;
  readonly args: ReadonlyMap<string, Sql>;
}

/** Names that no variable of an operation can have; under them the values of who asks travel with the variables. */
const ASKER_NAMES = { rolle: '@rolle', for: '@for' } as const;
const ASKER: Readonly<Record<keyof typeof ASKER_NAMES, VariableReader>> = {
  rolle: (v) => v[ASKER_NAMES.rolle] ?? null,
  for: (v) => v[ASKER_NAMES.for] ?? null,
};

/** The variables of an operation together with who asks. */
export function withAsker(variables: Variables, actor: Actor): Variables {
  return { ...variables, [ASKER_NAMES.rolle]: actor.role, [ASKER_NAMES.for]: actor.for };
}

/** Objects hold lists and lists hold objects: a list asks the plan for its objects, so that neither file imports the other. */
export type ObjectCompiler = (builder: PlanBuilder, set: readonly SelectionSetNode[], scope: Scope) => Sql;

/** One plan in the making: the parameters it binds, the aliases it hands out, and what it costs. */
export class PlanBuilder {
  readonly postSteps: PostStep[] = [];
  readonly cost: Cost;
  /** SQL of what global ids begin with; set where the rows of the answer are not to be taken for stored ones. */
  idPrefix: Sql | null = null;
  /** Values that are checked at each run, also when nothing in the answer uses them. */
  readonly checks: VariableReader[] = [];
  readonly size = new PlanSize();
  /** What stands for an argument that names a row and was left out. */
  readonly noRow: Sql;
  /** What is the same for all expressions. */
  private readonly expressions: Omit<SqlContext, 't' | 'arg' | 'given'>;
  private aliaser = 0;
  private factsLevel = 0;

  constructor(
    readonly schema: GraphQLSchema,
    readonly dialect: Dialect,
    readonly context: CollectContext,
    /** Today; the value of `pr` when it is left out. */
    readonly today: VariableReader<string>,
    private readonly mayBeRead: (coordinate: string) => boolean,
    statistics: TableStatistics,
    private readonly compile: ObjectCompiler,
  ) {
    this.cost = new Cost(statistics);
    this.noRow = dialect.none('int');
    this.expressions = {
      ...dialect,
      table: (classRef) => this.table(typeOf(classRef())),
      globalId: (prefix, row) => globalIdOf(dialect, prefix, row),
      asker: (what) => bound(ASKER[what], 'text'),
      rows: (columns, query) => this.rows(columns, query),
      lists: (columns, query) => this.lists(columns, query),
    };
  }

  /** The JSON object of a row with the fields that are asked of it. */
  object(set: readonly SelectionSetNode[], scope: Scope): Sql {
    return this.compile(this, set, scope);
  }

  /** The finished statement; what nothing in it asks for is not bound. */
  done(statement: Sql): { readonly sql: string; readonly params: readonly VariableReader[] } {
    const writer = new SqlWriter(this.dialect.placeholder);
    const written = writer.write(statement);
    this.size.sql(written.length);
    return { sql: written, params: writer.params };
  }

  alias(): string {
    this.aliaser += 1;
    return `t${this.aliaser}`;
  }

  /** The table that holds the rows of a type. */
  table(type: ModelType): Sql {
    if (!type.table) throw new Error(`${type.name} has no table`);
    return tableNamed(type.table);
  }

  /** The fields asked of an object; every one of them counts, also those of the machinery. */
  collectFields(set: readonly SelectionSetNode[], typeName: string, interfaceType?: string): Fields {
    const fields = collectFields(set, new Set(interfaceType ? [typeName, interfaceType] : [typeName]), this.context);
    this.size.object(fields.size);
    return fields;
  }

  /** Writes facts that a computed value rests on: see `FactsSpec`. */
  facts(write: () => Sql): Sql {
    this.factsLevel += 1;
    const written = write();
    this.factsLevel -= 1;
    return written;
  }

  /** Writes root fields as facts, lists narrowed by `choices`; set by who knows the root. */
  rootFacts: (set: SelectionSetNode, choices: RootOptions) => Sql = () => {
    throw new Error('the root is not known');
  };

  /** Whether facts are written just now, and not what the client reads. */
  get inFacts(): boolean {
    return this.factsLevel > 0;
  }

  /** A stored or computed value as JSON; hundredths stay whole in facts. */
  json(valueKind: ValueKind, value: Sql): Sql {
    return this.dialect.json(this.inFacts && (valueKind === 'kroner' || valueKind === 'procent') ? 'int' : valueKind, value);
  }

  /** Refuses a coordinate that the asker may not read, or that nobody has classified. Every use of a field passes here. */
  requireReadable(coordinate: string): void {
    if (!this.inFacts && !this.mayBeRead(coordinate))
      throw new RequestError(
        'FORBIDDEN',
        { da: `${coordinate} må ikke læses af den, der spørger`, en: `${coordinate} may not be read by the asker` },
        { koordinat: coordinate },
      );
  }

  /** The parameters of a field's arguments, with those of the parts around it. */
  bindArgs(declared: readonly ArgDeclaration[], given: ReadonlyMap<string, ArgValue>, outer: ReadonlyMap<string, Sql>): Map<string, Sql> {
    const all = new Map(outer);
    for (const a of declared) {
      const value = argumentReader(a, given.get(a.name), this.today);
      all.set(a.name, bound(value, argumentType(a)));
      for (const [name, { type, read }] of Object.entries(a.parts ?? {}))
        all.set(
          `${a.name}.${name}`,
          bound((v) => read(value(v)), type),
        );
    }
    return all;
  }

  /** What SQL expressions of the model are written against. */
  sqlContext(alias: string, args: ReadonlyMap<string, Sql>): SqlContext {
    return {
      ...this.expressions,
      t: rowOf(alias),
      arg: (name) => {
        const p = args.get(name);
        if (p === undefined) throw new Error(`the expression uses an argument that is not declared: ${name}`);
        return p;
      },
      given: (name) => args.has(name) && args.get(name) !== this.noRow,
    };
  }

  private rows(columns: readonly string[], query: Sql): Sql {
    const r = this.alias();
    const members = columns.map((k) => [k, columnOf(r, k)] as const);
    return select`${this.dialect.jsonAgg(this.dialect.jsonObject(members))} FROM (${query}) ${named(r)}`;
  }

  private lists(columns: readonly string[], query: Sql): Sql {
    const r = this.alias();
    const members = columns.map((k) => [k, this.dialect.jsonAgg(columnOf(r, k))] as const);
    return select`${this.dialect.jsonObject(members)} FROM (${query}) ${named(r)}`;
  }
}

/** What the engine is told of the parameter of an argument. */
export function argumentType({ type, list }: ArgDeclaration): SqlType {
  if (list) return 'json';
  const name = typeof type === 'string' ? type : type.name;
  if (name === 'Date') return 'day';
  return ['Int', 'Kroner', 'Procent'].includes(name) ? 'int' : name === 'Boolean' ? 'bool' : 'text';
}

/** The value of a declared argument: the one given, or its default. */
export function argumentReader(argument: ArgDeclaration, given: ArgValue | undefined, today: VariableReader<string>): VariableReader {
  if (given?.kind === 'leaf') return given.read;
  if (argument.defaultValue === 'today') return today;
  return () => argument.defaultValue ?? null;
}
