import { Database, OPEN_READONLY } from 'sqlite3';

/** Which tables a statement is going to read from end to end, by what SQLite says of its plan. */

interface Step {
  readonly id: number;
  readonly parent: number;
  readonly detail: string;
}

function steps(file: string, sql: string): Promise<Step[]> {
  return new Promise((resolve, refuse) => {
    const db = new Database(file, OPEN_READONLY, (opened) => {
      if (opened) return refuse(opened);
      db.all<Step>(`EXPLAIN QUERY PLAN ${sql}`, (error, rows) => db.close(() => (error ? refuse(error) : resolve(rows))));
    });
  });
}

/** The tables that a statement calls by an alias. */
function tablesByAlias(sql: string): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const [, table = '', alias = ''] of sql.matchAll(/"(\w+)"(?: (\w+))?/g)) {
    for (const name of [alias, table]) found.set(name, (found.get(name) ?? new Set()).add(table));
  }
  return found;
}

/**
 * `alias table` of each table of more than `limit` rows that is gone through without an index. Rows of a query within the query
 * have the alias of what it reads; they are told apart by the step that makes them, which stands beside.
 */
export async function fullScans(file: string, sql: string, rowsOf: (table: string) => number, limit: number): Promise<string[]> {
  const plan = await steps(file, sql);
  const tables = tablesByAlias(sql);
  const made = new Set(
    plan.flatMap(({ parent, detail }) => {
      const [, alias] = /^(?:CO-ROUTINE|MATERIALIZE) (\w+)/.exec(detail) ?? [];
      return alias === undefined ? [] : [`${parent} ${alias}`];
    }),
  );
  return plan.flatMap(({ parent, detail }) => {
    const [, alias] = /^SCAN (\w+)(?: (?!USING).*)?$/.exec(detail) ?? [];
    if (alias === undefined || made.has(`${parent} ${alias}`)) return [];
    const table = [...(tables.get(alias) ?? [])].find((t) => rowsOf(t) > limit);
    return table === undefined ? [] : [`${alias} ${table}`];
  });
}

/** What a statement sorts in memory: `ORDER BY`, or what an index leaves of it, `LAST 2 TERMS OF ORDER BY`. */
export async function sortsIn(file: string, sql: string): Promise<string[]> {
  return (await steps(file, sql)).flatMap(({ detail }) => /^USE TEMP B-TREE FOR (.*ORDER BY)$/.exec(detail)?.[1] ?? []);
}

/** More rows than this are not gone through to answer a question, unless it is about all of them. */
export const SCAN_LIMIT = 1000;

/** Questions that go through large tables, by name, and why they must. */
export type ExplainedScans = Readonly<Record<string, { readonly tables: readonly string[]; readonly why: string }>>;

/** Those that do on SQLite. */
export const SQLITE_SCANS = {
  HvemBetaler: { tables: ['finansieringsbidrag'], why: 'sums the contributions to all plans' },
  DaekkedeLejemaal: { tables: ['afdeling'], why: 'sums all estates that have a plan, by organisation' },
  ForbrugOgBudget: { tables: ['midlerforbrug'], why: 'sums what all accounts say of three years' },
  Herkomst: { tables: ['afdeling'], why: 'sums all estates, and says what is unknown of them' },
  MaalIkkeOpfyldt: { tables: ['maal'], why: 'counts the goals of all plans by what accounts say of them' },
  Milepaele: { tables: ['milepael'], why: 'counts milestones by whether they are overdue, which is worked out for each' },
  OpgaverForLandsbyggefonden: {
    tables: ['afgoerelse', 'afgoerelsespunkt'],
    why: 'reads off all decisions what state every plan was in on the day',
  },
  SoegOveralt: { tables: ['afdeling'], why: 'looks for parts of words in every text, of which no index is kept (decision 28)' },
  Sti: { tables: ['afdeling'], why: 'reads the whole network, in which the paths are then looked for (decision 34)' },
  Omegn: { tables: ['afdeling'], why: 'reads the whole network, in which the neighbourhood is then looked for (decision 34)' },
  'neighbourhood at depth 3': { tables: ['afdeling'], why: 'as Omegn' },
  'path between two estates': { tables: ['afdeling'], why: 'as Sti' },
  'search over everything': { tables: ['afdeling'], why: 'as SoegOveralt' },
  IkkeOpfyldtToAarITraek: { tables: ['maal'], why: 'asks of every goal what its accounts say' },
  AfvigelserFraBudget: { tables: ['midlerforbrug'], why: 'reckons how far each year and source is from its budget' },
  EfterFristen: {
    tables: ['redegoerelse', 'midlerforbrug'],
    why: 'holds two fields of every row against each other, of which no index is kept',
  },
  KriterierPrOmraadeOgOrganisation: { tables: ['succeskriterieopfyldelse'], why: 'counts all success criteria' },
  HvemBetalerHvor: { tables: ['finansieringsbidrag'], why: 'sums all contributions' },
  AfslagPrPeriode: { tables: ['afgoerelsespunkt'], why: 'looks at the outcome of all that was decided about plans' },
  OpgaverForTMF: { tables: ['afgoerelse', 'afgoerelsespunkt'], why: 'reads off all decisions what state every plan was in on the day' },
} satisfies ExplainedScans;

/** What is wrong with the scans that were found: those that nobody has given a reason for, and reasons that nothing needs any longer. */
export function scanComplaints(found: ReadonlyMap<string, readonly string[]>, reasons: ExplainedScans = SQLITE_SCANS): string[] {
  if (found.size === 0) return ['no statement was looked at'];
  const unexplained = [...found].flatMap(([name, scans]) =>
    [...new Set(scans.map((scan) => scan.split(' ')[1] ?? ''))]
      .filter((t) => !reasons[name]?.tables.includes(t))
      .map((t) => `${name} goes through all of ${t}`),
  );
  const needless = Object.entries(reasons).flatMap(([name, { tables }]) =>
    tables
      .filter((t) => !found.get(name)?.some((scan) => scan.endsWith(` ${t}`)))
      .map((t) => `${name} no longer goes through ${t}; strike the reason`),
  );
  return [...unexplained, ...needless];
}
