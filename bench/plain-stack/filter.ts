import type { SelectQueryBuilder } from 'typeorm';
import { fold } from '../../src/kernel/fold';
import { Byomraade } from './entities-byomraade';
import { Byomraadetilknytning, type Helhedsplan } from './entities-plan';
import type { HelhedsplanFilterInput } from './types';

const BEGUN = ['TILSAGN', 'IGANGVAERENDE', 'FORLAENGET', 'AFSLUTTET', 'SAMMENLAGT', 'STANDSET'];

/** Adds a filter to a query over plans `h`. */
export function anvend(qb: SelectQueryBuilder<Helhedsplan>, filter: HelhedsplanFilterInput): void {
  const word = filter.byomraader?.some?.navn?.contains;
  if (word !== undefined) {
    const planer = qb
      .subQuery()
      .select('t.helhedsplanId')
      .from(Byomraadetilknytning, 't')
      .innerJoin(Byomraade, 'b', 'b.id = t.byomraadeId')
      .where('instr(b.navnFoldet, :word) > 0');
    qb.andWhere(`h.id IN ${planer.getQuery()}`, { word: fold(word) });
  }
  const min = filter.oekonomiskRamme?.gte;
  if (min !== undefined) qb.andWhere('h.oekonomiskRamme >= :min', { min: Math.round(min * 100) });
  if (filter.aktiv) {
    const { pr } = filter.aktiv;
    qb.andWhere('h.start <= :pr AND h.slut >= :pr AND h.status IN (:...running)', { pr, running: BEGUN });
  }
  for (const part of filter.and ?? []) anvend(qb, part);
}
