import type { IResolvers } from 'mercurius';
import { fold } from '../../src/kernel/fold';
import type { ReaderPool } from '../common/readers';
import { PLAN_FIELDS, type PlanRow, plan } from './connections';

type Direction = 'ASC' | 'DESC';

interface Filter {
  readonly and?: readonly Filter[];
  readonly byomraader?: { readonly some?: { readonly navn?: { readonly contains?: string } } };
  readonly oekonomiskRamme?: { readonly gte?: number };
  readonly aktiv?: { readonly pr: string };
}

interface Page {
  readonly first: number;
  readonly filter?: Filter;
  readonly orderBy?: readonly { readonly titel?: Direction; readonly navn?: Direction }[];
}

interface Conditions {
  readonly sql: string[];
  readonly params: unknown[];
}

const I_BYOMRAADE = `h.id IN (SELECT t.helhedsplan_id FROM byomraadetilknytning t
  JOIN byomraade b ON b.id = t.byomraade_id WHERE instr(b.navn_foldet, ?) > 0)`;
const AKTIV =
  "h.start <= ? AND h.slut >= ? AND h.status IN ('TILSAGN', 'IGANGVAERENDE', 'FORLAENGET', 'AFSLUTTET', 'SAMMENLAGT', 'STANDSET')";

function conditions(filter: Filter | undefined, b: Conditions = { sql: [], params: [] }): Conditions {
  const add = (sql: string, ...params: unknown[]): void => {
    b.sql.push(sql);
    b.params.push(...params);
  };
  const word = filter?.byomraader?.some?.navn?.contains;
  if (word !== undefined) add(I_BYOMRAADE, fold(word));
  const min = filter?.oekonomiskRamme?.gte;
  if (min !== undefined) add('h.oekonomisk_ramme >= ?', Math.round(min * 100));
  if (filter?.aktiv) add(AKTIV, filter.aktiv.pr, filter.aktiv.pr);
  for (const part of filter?.and ?? []) conditions(part, b);
  return b;
}

const where = ({ sql }: Conditions): string => (sql.length > 0 ? ` WHERE ${sql.join(' AND ')}` : '');

function ordering(page: Page, field: 'titel' | 'navn', alias: string): string {
  const keys = (page.orderBy ?? []).flatMap((o) => (o[field] ? [`${alias}.${field}_sort ${o[field]}`] : []));
  return ` ORDER BY ${[...keys, `${alias}.id`].join(', ')} LIMIT ?`;
}

interface GroupFacts {
  readonly navn: string | null;
  readonly antal: number;
  readonly iAlt: number;
  readonly snit: number;
}

const FRA_PLAN = 'FROM helhedsplan h JOIN bevillingsperiode p ON p.id = h.bevillingsperiode_id';

const groupStatement = (b: Conditions): string => `
  SELECT b.navn, g.antal, g.iAlt, g.snit FROM (
    SELECT t.byomraade_id AS id, COUNT(*) AS antal, SUM(h.oekonomisk_ramme) AS iAlt, round(AVG(h.oekonomisk_ramme)) AS snit
    FROM helhedsplan h LEFT JOIN byomraadetilknytning t ON t.helhedsplan_id = h.id${where(b)} GROUP BY t.byomraade_id) g
  LEFT JOIN byomraade b ON b.id = g.id ORDER BY b.navn_sort NULLS LAST, g.id NULLS LAST`;

const group = ({ navn: name, antal: count, iAlt: inTotal, snit: cut }: GroupFacts): object => ({
  key: { byomraade: name === null ? null : { navn: name } },
  count,
  sum: { oekonomiskRamme: inTotal / 100 },
  avg: { oekonomiskRamme: cut / 100 },
});

/** The root fields, and the pages that they answer with: each field of a page runs its own statement when asked for. */
export function makeResolvers(readers: ReaderPool): IResolvers {
  const count = async (sql: string, params: readonly unknown[]): Promise<number> =>
    (await readers.all<{ antal: number }>(sql, params))[0]?.antal ?? 0;
  return {
    Query: {
      helhedsplan: async (_rod: unknown, { noegle: key }: { noegle: string }) => {
        const [found] = await readers.all<PlanRow>(`SELECT ${PLAN_FIELDS} ${FRA_PLAN} WHERE h.noegle = ?`, [key]);
        return found ? plan(found) : null;
      },
      helhedsplaner: (_rod: unknown, page: Page) => page,
      byomraader: (_rod: unknown, page: Page) => page,
    },
    Byomraadeside: {
      totalCount: () => count('SELECT COUNT(*) AS antal FROM byomraade', []),
      nodes: (page: Page) =>
        readers.all(`SELECT b.id AS nr, 'byo_' || b.id AS id, b.noegle, b.navn FROM byomraade b${ordering(page, 'navn', 'b')}`, [
          page.first,
        ]),
    },
    Helhedsplanside: {
      totalCount: (page: Page) => {
        const b = conditions(page.filter);
        return count(`SELECT COUNT(*) AS antal FROM helhedsplan h${where(b)}`, b.params);
      },
      nodes: async (page: Page) => {
        const b = conditions(page.filter);
        const sql = `SELECT ${PLAN_FIELDS} ${FRA_PLAN}${where(b)}${ordering(page, 'titel', 'h')}`;
        return (await readers.all<PlanRow>(sql, [...b.params, page.first])).map(plan);
      },
      aggregate: async (page: Page) => {
        const b = conditions(page.filter);
        return { groups: { nodes: (await readers.all<GroupFacts>(groupStatement(b), b.params)).map(group) } };
      },
    },
  };
}
