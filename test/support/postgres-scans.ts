import { z } from 'zod';
import type { PostgresServer } from '../../scripts/postgres-server';

/** Which tables PostgreSQL can only read from end to end for a statement, by what it says of its plan. */

interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string | undefined;
  readonly Alias?: string | undefined;
  readonly Plans?: readonly PlanNode[] | undefined;
}

const PlanNode: z.ZodType<PlanNode> = z.object({
  'Node Type': z.string(),
  'Relation Name': z.string().optional(),
  Alias: z.string().optional(),
  Plans: z.array(z.lazy(() => PlanNode)).optional(),
});
const Explained = z.tuple([z.object({ 'QUERY PLAN': z.tuple([z.object({ Plan: PlanNode })]) })]);

const nodesOf = (node: PlanNode): PlanNode[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)];

/**
 * `alias table` of each table of over `limit` rows for which no index can be used. The planner would rather read a small table whole, whatever
 * indexes it has; it is asked with that ruled out, so that the answer is the same for a table of ten rows and of ten million.
 */
export async function unindexedScans(
  server: Pick<PostgresServer, 'query'>,
  database: string,
  sql: string,
  rowsOf: (table: string) => number,
  limit: number,
): Promise<string[]> {
  await server.query(`ALTER DATABASE ${database} SET enable_seqscan = off`);
  // What is bound is not known, as in a statement that is kept.
  const rows = Explained.parse(await server.query(`EXPLAIN (GENERIC_PLAN, FORMAT JSON) ${sql}`, database));
  return nodesOf(rows[0]['QUERY PLAN'][0].Plan).flatMap((node) => {
    const table = node['Relation Name'];
    return node['Node Type'] === 'Seq Scan' && table !== undefined && rowsOf(table) > limit ? [`${node.Alias ?? table} ${table}`] : [];
  });
}
