import type { IResolvers } from 'mercurius';
import { fold } from '../../src/kernel/fold';
import type { Laesere } from '../common/readers';
import { PLANFELTER, type Planraekke, plan } from './connections';

type Retning = 'ASC' | 'DESC';

interface Filter {
  readonly and?: readonly Filter[];
  readonly byomraader?: { readonly some?: { readonly navn?: { readonly contains?: string } } };
  readonly oekonomiskRamme?: { readonly gte?: number };
  readonly aktiv?: { readonly pr: string };
}

interface Side {
  readonly first: number;
  readonly filter?: Filter;
  readonly orderBy?: readonly { readonly titel?: Retning; readonly navn?: Retning }[];
}

interface Betingelser {
  readonly sql: string[];
  readonly parametre: unknown[];
}

const I_BYOMRAADE = `h.id IN (SELECT t.helhedsplan_id FROM byomraadetilknytning t
  JOIN byomraade b ON b.id = t.byomraade_id WHERE instr(b.navn_foldet, ?) > 0)`;
const AKTIV = "h.start <= ? AND h.slut >= ? AND h.status IN ('TILSAGN', 'IGANGVAERENDE', 'FORLAENGET', 'AFSLUTTET', 'SAMMENLAGT')";

function betingelser(filter: Filter | undefined, b: Betingelser = { sql: [], parametre: [] }): Betingelser {
  const tilfoej = (sql: string, ...parametre: unknown[]): void => {
    b.sql.push(sql);
    b.parametre.push(...parametre);
  };
  const ord = filter?.byomraader?.some?.navn?.contains;
  if (ord !== undefined) tilfoej(I_BYOMRAADE, fold(ord));
  const mindst = filter?.oekonomiskRamme?.gte;
  if (mindst !== undefined) tilfoej('h.oekonomisk_ramme >= ?', Math.round(mindst * 100));
  if (filter?.aktiv) tilfoej(AKTIV, filter.aktiv.pr, filter.aktiv.pr);
  for (const del of filter?.and ?? []) betingelser(del, b);
  return b;
}

const hvor = ({ sql }: Betingelser): string => (sql.length > 0 ? ` WHERE ${sql.join(' AND ')}` : '');

function orden(side: Side, felt: 'titel' | 'navn', alias: string): string {
  const noegler = (side.orderBy ?? []).flatMap((o) => (o[felt] ? [`${alias}.${felt}_sort ${o[felt]}`] : []));
  return ` ORDER BY ${[...noegler, `${alias}.id`].join(', ')} LIMIT ?`;
}

interface Gruppe {
  readonly navn: string | null;
  readonly antal: number;
  readonly iAlt: number;
  readonly snit: number;
}

const FRA_PLAN = 'FROM helhedsplan h JOIN bevillingsperiode p ON p.id = h.bevillingsperiode_id';

const gruppesaetning = (b: Betingelser): string => `
  SELECT b.navn, g.antal, g.iAlt, g.snit FROM (
    SELECT t.byomraade_id AS id, COUNT(*) AS antal, SUM(h.oekonomisk_ramme) AS iAlt, round(AVG(h.oekonomisk_ramme)) AS snit
    FROM helhedsplan h LEFT JOIN byomraadetilknytning t ON t.helhedsplan_id = h.id${hvor(b)} GROUP BY t.byomraade_id) g
  LEFT JOIN byomraade b ON b.id = g.id ORDER BY b.navn_sort NULLS LAST, g.id NULLS LAST`;

const gruppe = ({ navn, antal, iAlt, snit }: Gruppe): object => ({
  key: { byomraade: navn === null ? null : { navn } },
  count: antal,
  sum: { oekonomiskRamme: iAlt / 100 },
  avg: { oekonomiskRamme: snit / 100 },
});

/** The root fields, and the pages that they answer with: each field of a page runs its own statement when asked for. */
export function lavResolvere(laesere: Laesere): IResolvers {
  const antal = async (sql: string, parametre: readonly unknown[]): Promise<number> =>
    (await laesere.alle<{ antal: number }>(sql, parametre))[0]?.antal ?? 0;
  return {
    Query: {
      helhedsplan: async (_rod: unknown, { noegle }: { noegle: string }) => {
        const [fundet] = await laesere.alle<Planraekke>(`SELECT ${PLANFELTER} ${FRA_PLAN} WHERE h.noegle = ?`, [noegle]);
        return fundet ? plan(fundet) : null;
      },
      helhedsplaner: (_rod: unknown, side: Side) => side,
      byomraader: (_rod: unknown, side: Side) => side,
    },
    Byomraadeside: {
      totalCount: () => antal('SELECT COUNT(*) AS antal FROM byomraade', []),
      nodes: (side: Side) =>
        laesere.alle(`SELECT b.id AS nr, 'byo_' || b.id AS id, b.noegle, b.navn FROM byomraade b${orden(side, 'navn', 'b')}`, [side.first]),
    },
    Helhedsplanside: {
      totalCount: (side: Side) => {
        const b = betingelser(side.filter);
        return antal(`SELECT COUNT(*) AS antal FROM helhedsplan h${hvor(b)}`, b.parametre);
      },
      nodes: async (side: Side) => {
        const b = betingelser(side.filter);
        const sql = `SELECT ${PLANFELTER} ${FRA_PLAN}${hvor(b)}${orden(side, 'titel', 'h')}`;
        return (await laesere.alle<Planraekke>(sql, [...b.parametre, side.first])).map(plan);
      },
      aggregate: async (side: Side) => {
        const b = betingelser(side.filter);
        return { groups: { nodes: (await laesere.alle<Gruppe>(gruppesaetning(b), b.parametre)).map(gruppe) } };
      },
    },
  };
}
