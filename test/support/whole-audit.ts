import { z } from 'zod';
import { dialectOf, networkSchema, rootType } from '../../src/app/composition';
import { NO_STATISTICS } from '../../src/db/statistics';
import { compileObject } from '../../src/planner/object';
import { parseFacts } from '../../src/planner/parse-facts';
import { PlanBuilder } from '../../src/planner/plan-builder';
import { compileRoot } from '../../src/planner/root';
import { auditedObject, FINDING_SELECTION, JUDGES } from '../../src/rulebook/audit';
import { AUDITED_KINDS } from '../../src/rulebook/audited-kinds';
import { lineages } from '../../src/rulebook/audited-lineage';
import type { TestService } from './service';

/** The audit without pages: every object of the network read in one statement, and judged in one go. What the pages are held against. */

const Everything = z.record(z.string(), z.object({ nodes: z.array(z.unknown()) }));
const Links = z.array(
  z.object({ noegle: z.string(), efterfoelgere: z.object({ nodes: z.array(z.object({ noegle: z.string() })) }), titel: z.string() }),
);

/** Every finding of today as `rule type key reason`, in the order of the audit. */
export async function wholeAudit(t: TestService, day: string): Promise<string[]> {
  const everything = Everything.parse(await allFacts(t));
  const plans = Links.parse(everything.helhedsplaner?.nodes);
  const titles = new Map(plans.map((p) => [p.noegle, p.titel]));
  const edges = plans.flatMap((p) =>
    p.efterfoelgere.nodes.map((e) => ({ plan: p.noegle, known: 1, follower: e.noegle, title: titles.get(e.noegle) ?? '' })),
  );
  const on = { day, before: false, lineage: lineages(edges, false) };
  return AUDITED_KINDS.flatMap(({ type, list }) =>
    (everything[list]?.nodes ?? []).flatMap((row) =>
      JUDGES[type](row, on).map((b) => `${b.regel} ${type} ${auditedObject(type, row).noegle} ${b.tekst.da}`),
    ),
  );
}

async function allFacts(t: TestService): Promise<unknown> {
  const dialect = dialectOf(t.database.engine);
  const context = { fragments: {}, variables: {} };
  const nobody = (): string => '';
  const builder = new PlanBuilder(networkSchema(), dialect, context, nobody, () => true, NO_STATISTICS, compileObject);
  const fields = builder.collectFields([parseFacts(FINDING_SELECTION)], 'Query');
  const { sql, params } = builder.done(dialect.statement(builder.facts(() => compileRoot(builder, fields, rootType()))));
  const json = await t.database.readers.read(
    sql,
    params.map((read) => read({})),
  );
  return JSON.parse(json?.toString('utf8') ?? '');
}
