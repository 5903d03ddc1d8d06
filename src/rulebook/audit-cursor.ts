import { z } from 'zod';
import { badInput, INPUT_FAULTS } from '../kernel/errors';
import type { ArgPart } from '../model/model';
import { AUDITED_KINDS } from './audited-kinds';

/** A place in the audit: after an object, or among the findings about it. */
export interface AuditPlace {
  readonly type: string;
  /** Number of the object. */
  readonly number: number;
  /** How many findings about it come before this place; null when it is done with. */
  readonly findings: number | null;
}

const SIGN = 'Fund';
const Content = z.tuple([
  z.literal(SIGN),
  z.string().refine((type) => AUDITED_KINDS.some((k) => k.type === type)),
  z.int().min(1),
  z.int().min(1).nullable(),
]);

export const auditCursor = ({ type, number, findings }: AuditPlace): string =>
  Buffer.from(JSON.stringify([SIGN, type, number, findings])).toString('hex');

/** The place that a cursor names; null at the beginning. Refuses what is no cursor of the audit. */
export function auditPlace(cursor: unknown): AuditPlace | null {
  if (cursor === null || cursor === undefined || cursor === '') return null;
  const text = String(cursor);
  const content = /^([0-9A-Fa-f]{2})+$/.test(text) ? parsed(Buffer.from(text, 'hex').toString('utf8')) : undefined;
  if (!Array.isArray(content)) throw badInput('after', INPUT_FAULTS.notACursor);
  const read = Content.safeParse(content);
  if (!read.success) throw badInput('after', INPUT_FAULTS.otherList);
  const [, type, number, findings] = read.data;
  return { type, number, findings };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What the statement is told of a cursor: the place of its kind, and the number after which it reads on. */
export const AFTER_PARTS: Readonly<Record<'kind' | 'id', ArgPart>> = {
  kind: {
    type: 'int',
    read: (cursor) => {
      const place = auditPlace(cursor);
      return place ? AUDITED_KINDS.findIndex((k) => k.type === place.type) + 1 : 0;
    },
  },
  // An object whose findings are not all told is judged again.
  id: {
    type: 'int',
    read: (cursor) => {
      const place = auditPlace(cursor);
      return place ? place.number - (place.findings === null ? 0 : 1) : 0;
    },
  },
};
