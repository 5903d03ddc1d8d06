import { z } from 'zod';
import { Breather } from '../kernel/breather';
import type { Breach, Severity } from '../kernel/rule';
import { type AuditDay, auditedObject, JUDGES } from './audit';
import { type AuditPlace, auditCursor } from './audit-cursor';
import { AUDITED_KINDS, type AuditedKind } from './audited-kinds';

/** One page of the audit: the findings in what was read for it, and from where to go on. */

export interface Finding {
  readonly type: string;
  readonly objekt: { readonly id: string; readonly type: string; readonly noegle: string; readonly titel: string };
  readonly noegle: string;
  readonly brud: Breach;
}

export interface AuditPage {
  readonly edges: readonly { readonly cursor: string; readonly node: Finding }[];
  readonly endCursor: string | null;
  readonly hasNextPage: boolean;
  /** Objects that were looked through. */
  readonly looked: number;
}

/** How the page was filled with one kind (see `pageWindows`). */
export const Windows = z.array(
  z
    .object({ kind: z.int(), room: z.int(), found: z.int(), last: z.int().nullable() })
    .transform(({ kind, room, found, last }) => ({ kind, looked: Math.min(room, found), more: found > room, last })),
);
type Window = z.output<typeof Windows>[number];

const Rows = z.record(z.string(), z.object({ nodes: z.array(z.unknown()) }));

export interface PageOrder {
  readonly first: number;
  readonly after: AuditPlace | null;
  readonly alvor: Severity | null;
  readonly on: AuditDay;
}

/** Findings about one object that come after the place where the page begins. */
function findingsAbout(kind: AuditedKind, row: unknown, { after, alvor, on }: PageOrder): { place: AuditPlace; finding: Finding }[] {
  const { type } = kind;
  const { number, ...object } = auditedObject(type, row);
  const told = after?.type === type && after.number === number ? (after.findings ?? 0) : 0;
  return JUDGES[type](row, on).flatMap((brud, i) =>
    i < told || (alvor !== null && brud.alvor !== alvor)
      ? []
      : [{ place: { type, number, findings: i + 1 }, finding: { type, noegle: object.noegle, objekt: { ...object, type }, brud } }],
  );
}

/** Judges what was read, object by object with the others' turns between them, until the page is full. */
export async function auditPage(facts: unknown, windows: readonly Window[], order: PageOrder): Promise<AuditPage> {
  const rows = Rows.parse(facts);
  const breather = new Breather();
  const edges: AuditPage['edges'][number][] = [];
  const full = (looked: number): AuditPage => ({ edges, looked, hasNextPage: true, endCursor: edges.at(-1)?.cursor ?? null });
  let before = 0;
  for (const [i, kind] of AUDITED_KINDS.entries()) {
    const nodes = rows[kind.list]?.nodes ?? [];
    for (const [n, row] of nodes.entries()) {
      for (const { place, finding } of findingsAbout(kind, row, order)) {
        if (edges.length === order.first) return full(before + n);
        edges.push({ cursor: auditCursor(place), node: finding });
      }
      await breather.holdsIf();
    }
    before += windows[i]?.looked ?? 0;
  }
  return { edges, looked: before, hasNextPage: windows.some((w) => w.more), endCursor: lastLookedAt(windows) ?? startOf(order) };
}

/** After the last object that was looked through, whether anything was found in it or not. */
function lastLookedAt(windows: readonly Window[]): string | null {
  const [last] = windows.filter((w) => w.last !== null).slice(-1);
  const type = AUDITED_KINDS[(last?.kind ?? 0) - 1]?.type;
  return last?.last && type ? auditCursor({ type, number: last.last, findings: null }) : null;
}

const startOf = ({ after }: PageOrder): string | null => (after ? auditCursor(after) : null);
