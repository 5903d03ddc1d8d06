import type { FieldNode, SelectionSetNode } from 'graphql';
import { erOpdigtet } from '../model/invented';
import type { Objekttype } from '../model/model';
import { argumenterAf, type Vaerdi } from './arguments';
import { undersaet } from './collect-fields';
import { grupper } from './group-page';
import { argumentdefinitioner, udtryk } from './object';
import type { Byg, Sted } from './plan-builder';
import { hvorSql, type Kilde } from './row-source';
import { erTal, type Talfelt } from './schema/aggregates';

const MAAL = ['sum', 'avg', 'min', 'max'];
const UKENDTE = 'ukendte';
/** What a number that is computed with goes for, in rows that are read. */
const PR_TAL = 0.5;

/** Where an aggregate's values are computed: over the rows at hand, or taken from named columns of a group. */
export type Regn = (sql: string) => string;

/** The rows whose values are computed with: their alias, and whether invented values count as unknown. */
export interface Raekkegrundlag {
  readonly m: string;
  readonly udenOpdigtede: boolean;
}

/** The list that is aggregated over. */
export interface Grundlag {
  readonly type: Objekttype;
  readonly kilde: Kilde;
  /** The alias of its rows. */
  readonly m: string;
  /** Rows before the filter, about, and rows that are looked at to find those of the list (see `Pris`). */
  readonly alle: number;
  readonly laeste: number;
}

/** The JSON of `aggregate` over the rows of a list. */
export function aggregat(
  byg: Byg,
  { type, kilde, m, alle, laeste }: Grundlag,
  node: FieldNode,
  saet: readonly SelectionSetNode[],
  sted: Sted,
): string {
  const argumenter = argumenterAf(node, argumentdefinitioner(byg, `${type.navn}Connection`, 'aggregate'), byg.grundlag.variabler);
  const raekker = raekkegrundlag(byg, type, m, argumenter.get('udenOpdigtede'));
  // Only with an aggregate function is the query one row, whatever the rows; without one there is nothing to count over.
  let tael = false;
  const talt: Regn = (sql) => {
    tael = true;
    return sql;
  };
  byg.pris.raekke(sted.gange);
  byg.pris.raekkerLaest(laeste, sted.gange);
  const { stykke: medlemmer, raekker: regnet } = byg.pris.maalt(() => aggregatets());
  byg.pris.raekkerLaest(alle * regnet, sted.gange);
  const svar = byg.dialekt.objekt(medlemmer);
  return tael ? `(SELECT ${svar} FROM ${kilde.fra}${hvorSql(kilde.hvor)})` : svar;

  function aggregatets(): [string, string][] {
    const medlemmer: [string, string][] = [];
    for (const [navn, noder] of byg.saml(saet, `${type.navn}Aggregate`)) {
      const felt = noder[0]?.name.value ?? '';
      if (felt === 'groups')
        medlemmer.push([
          navn,
          grupper(byg, { type, kilde, m, alle, laeste, raekker }, noder, argumenter.get('groupBy'), { ...sted, sti: [...sted.sti, navn] }),
        ]);
      else {
        medlemmer.push([
          navn,
          felt === '__typename' ? `'${type.navn}Aggregate'` : maengde(byg, type, felt, undersaet(noder), raekker, talt),
        ]);
      }
    }
    return medlemmer;
  }
}

// Truth values are part of a plan's form: where invented values are not left out, nothing is asked about them.
function raekkegrundlag(byg: Byg, type: Objekttype, m: string, uden: Vaerdi | undefined): Raekkegrundlag {
  const udenOpdigtede = uden?.art === 'blad' && uden.laes(byg.grundlag.variabler) === true;
  if (udenOpdigtede) for (const felt of ['herkomst', 'opdigtedeFelter']) byg.kraev(`${type.navn}.${felt}`);
  return { m, udenOpdigtede };
}

/** `count`, or an object of `sum`, `avg`, `min`, `max` or `ukendte` of number fields. */
export function maengde(
  byg: Byg,
  type: Objekttype,
  felt: string,
  saet: readonly SelectionSetNode[],
  raekker: Raekkegrundlag,
  regn: Regn,
): string {
  if (felt === 'count') return regn('COUNT(*)');
  if (felt !== UKENDTE && !MAAL.includes(felt)) throw new Error(`${type.navn}Aggregate.${felt}`);
  const typenavn = `${type.navn}${felt === UKENDTE ? 'Counts' : 'Numbers'}`;
  const medlemmer: [string, string][] = [];
  for (const [navn, noder] of byg.saml(saet, typenavn)) {
    const egenskab = noder[0]?.name.value ?? '';
    const f = type.felter.get(egenskab);
    if (!f || !erTal(f)) {
      medlemmer.push([navn, `'${typenavn}'`]);
      continue;
    }
    byg.kraev(`${type.navn}.${egenskab}`);
    medlemmer.push([navn, maalt(byg, f, felt, talvaerdi(byg, f, raekker), regn)]);
  }
  return byg.dialekt.objekt(medlemmer);
}

function maalt(byg: Byg, f: Talfelt, felt: string, vaerdi: string, regn: Regn): string {
  if (felt === UKENDTE) return regn(`COUNT(*) - COUNT(${vaerdi})`);
  const hele = f.slags === 'kroner' || f.slags === 'procent';
  const sql = felt === 'avg' ? byg.dialekt.gennemsnit(vaerdi, hele) : `${felt.toUpperCase()}(${vaerdi})`;
  return byg.dialekt.json(f.slags, regn(sql));
}

/** A row's number; null, and so left out, where it is invented and such are not wanted. */
function talvaerdi(byg: Byg, f: Talfelt, { m, udenOpdigtede }: Raekkegrundlag): string {
  byg.pris.laeser(PR_TAL);
  const vaerdi = f.art === 'kolonne' ? `${m}.${f.kolonne}` : udtryk(byg, f, { alias: m, argumenter: new Map() });
  if (!udenOpdigtede) return vaerdi;
  const opdigtet = [erOpdigtet(m, f.navn), ...(f.art === 'udtryk' && f.opdigtet ? [f.opdigtet(byg.kontekst(m, new Map()))] : [])];
  return `CASE WHEN NOT (${opdigtet.join(' OR ')}) THEN ${vaerdi} END`;
}
