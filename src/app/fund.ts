import { GraphQLInt } from 'graphql';
import { z } from 'zod';
import { Afvisning, Alvor } from '../act/payload';
import { onlyKommunen } from '../faktaark/kommune-choice';
import { badInput, INPUT_FAULTS } from '../kernel/errors';
import { type ApiOnly, Computed, Holder, Part, Value } from '../model/decorators';
import { Objekthenvisning } from '../model/objekthenvisning';
import { PageInfo } from '../model/page-info';
import { pr } from '../model/scalars';
import { FINDING_SELECTION } from '../rulebook/audit';
import { AFTER_PARTS, auditPlace } from '../rulebook/audit-cursor';
import { auditPage, Windows } from '../rulebook/audit-page';
import { PAGE_MOST, PAGE_ROWS, pageWindows } from '../rulebook/audit-window';
import { FollowerRows, followers, lineages } from '../rulebook/audited-lineage';

/** The audit as the API shows it: page by page, each of them over no more objects than it can judge in a moment. */

const MAX_FINDINGS = 100;

@Part('Fund. A rule that stored rows break: what the audit found.')
export class Fund {
  @Value('text', { description: 'Type. The type of the object, for example `Helhedsplan`.' })
  type!: ApiOnly;

  @Value(() => Objekthenvisning, { description: 'Objekt. What breaks the rule.' })
  objekt!: ApiOnly;

  @Value('text', { description: 'Nøgle. Natural key of the object.' })
  noegle!: ApiOnly;

  @Value(() => Afvisning, { description: 'Brud. The breach, with the figures that decided it.' })
  brud!: ApiOnly;
}

@Holder('One Fund in the audit, with its cursor (Relay).')
export class FundEdge {
  @Value('text', { description: 'Place of the finding in the audit; opaque, for `after`.' })
  cursor!: ApiOnly;

  @Value(() => Fund, { description: 'The finding.' })
  node!: ApiOnly;
}

@Holder('What the audit found, page by page (Relay).')
export class FundConnection {
  @Value(() => Fund, { list: true, description: 'The findings of the page.' })
  nodes!: ApiOnly;

  @Value(() => FundEdge, { list: true, description: 'The findings of the page with their cursors.' })
  edges!: ApiOnly;

  @Value(() => PageInfo, {
    description:
      'Where the page lies in the audit. A page without findings also has an `endCursor`, since more may be found in what it did not come to.',
  })
  pageInfo!: ApiOnly;

  @Value('int', { description: 'Gennemgået. How many objects were looked through for this page, with findings or without.' })
  gennemgaaet!: ApiOnly;
}

const Arguments = z.object({
  first: z.int().nullable(),
  after: z.string().nullable(),
  alvor: z.enum(['FEJL', 'ADVARSEL']).nullable(),
  pr: z.string(),
});
const Lookup = z.object({ vinduer: Windows, efterfoelgere: FollowerRows });

function check(args: Readonly<Record<string, unknown>>): void {
  const { first, after } = Arguments.parse(args);
  if (first !== null && (first < 1 || first > MAX_FINDINGS)) throw badInput('first', INPUT_FAULTS.number(1, MAX_FINDINGS, first));
  auditPlace(after);
}

export const FundFelt = (): PropertyDecorator =>
  Computed({
    type: () => FundConnection,
    args: [
      {
        name: 'first',
        type: GraphQLInt,
        optional: true,
        description: `The first findings; 1 to ${MAX_FINDINGS}, ${MAX_FINDINGS} when left out.`,
      },
      { name: 'after', type: 'String', optional: true, description: 'Only findings after this cursor.', parts: AFTER_PARTS },
      { name: 'alvor', type: Alvor, optional: true, description: 'Only breaches of this severity; both when left out.' },
      pr,
      onlyKommunen,
    ],
    facts: { selection: FINDING_SELECTION, where: PAGE_ROWS, atMost: PAGE_MOST },
    cost: 500,
    check,
    lookup: { vinduer: pageWindows, efterfoelgere: followers },
    compute: async (facts, args, { today, lookup }) => {
      const { first, after: cursor, alvor, pr: day } = Arguments.parse(args);
      const { vinduer: windows, efterfoelgere: rows } = Lookup.parse(lookup);
      const before = day < today;
      const on = { day, before, lineage: lineages(rows, before) };
      const after = auditPlace(cursor);
      const page = await auditPage(facts, windows, { first: first ?? MAX_FINDINGS, after, alvor, on });
      const { edges, hasNextPage, endCursor, looked } = page;
      const startCursor = edges[0]?.cursor ?? null;
      return {
        nodes: edges.map((e) => e.node),
        edges,
        pageInfo: { hasNextPage, hasPreviousPage: after !== null, startCursor, endCursor },
        gennemgaaet: looked,
      };
    },
    description:
      'Fund. The audit: every rule of the network that stored rows break, judged as of the day with what was decided by then, in every kommune unless `kommune` names one; the same as `npm run audit`. A page goes through a limited number of objects, and may hold few findings or none: go on from `endCursor` as long as `hasNextPage` is true.',
  });
