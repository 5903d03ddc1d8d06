import type { SelectQueryBuilder } from 'typeorm';
import { fold } from '../../src/kernel/fold';
import { Byomraade } from './entities-byomraade';
import { Byomraadetilknytning, type Helhedsplan } from './entities-plan';
import type { Helhedsplanfilter } from './types';

const KOMMET_I_GANG = ['TILSAGN', 'IGANGVAERENDE', 'FORLAENGET', 'AFSLUTTET', 'SAMMENLAGT'];

/** Adds a filter to a query over plans `h`. */
export function anvend(qb: SelectQueryBuilder<Helhedsplan>, filter: Helhedsplanfilter): void {
  const ord = filter.byomraader?.some?.navn?.contains;
  if (ord !== undefined) {
    const planer = qb
      .subQuery()
      .select('t.helhedsplanId')
      .from(Byomraadetilknytning, 't')
      .innerJoin(Byomraade, 'b', 'b.id = t.byomraadeId')
      .where('instr(b.navnFoldet, :ord) > 0');
    qb.andWhere(`h.id IN ${planer.getQuery()}`, { ord: fold(ord) });
  }
  const mindst = filter.oekonomiskRamme?.gte;
  if (mindst !== undefined) qb.andWhere('h.oekonomiskRamme >= :mindst', { mindst: Math.round(mindst * 100) });
  if (filter.aktiv) {
    const { pr } = filter.aktiv;
    qb.andWhere('h.start <= :pr AND h.slut >= :pr AND h.status IN (:...igang)', { pr, igang: KOMMET_I_GANG });
  }
  for (const del of filter.and ?? []) anvend(qb, del);
}
