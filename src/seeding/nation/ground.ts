import { z } from 'zod';
import { readSeedFiles } from '../read-files';
import type { NationGround, ProgrammePeriod, WorkField } from './copy';
import type { NationRows, NationValues } from './rows';

/**
 * Landsbyggefonden's programme periods and their fields: public facts, which the demo has from its sources. The nation takes the
 * same rows, with the same origin.
 */

const Values = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string()), z.null()]));
const Field = z.object({ noegle: z.string(), navn: z.string(), kontraktomraade: z.boolean() });
const Period = z.object({ noegle: z.string(), fra: z.string(), til: z.string() });
const Link = z.object({ bevillingsperiode: z.string(), indsatsomraade: z.string() });

export async function addGround(rows: NationRows, folder: string): Promise<NationGround> {
  const files = await readSeedFiles(folder, ['indsatsomraade', 'bevillingsperiode', 'periodeindsats']);
  const read = (table: string): NationValues[] =>
    files.filter((f) => f.type.table === table).flatMap((f) => f.rows.map((r) => Values.parse(r.values)));
  const fields = read('indsatsomraade').map((values) => ({ ...Field.parse(values), id: rows.add('indsatsomraade', values) }));
  const periods = read('bevillingsperiode').map((values) => ({ ...Period.parse(values), id: rows.add('bevillingsperiode', values) }));
  const links = read('periodeindsats').map((values) => {
    const { bevillingsperiode, indsatsomraade } = Link.parse(values);
    const period = numberOf(periods, bevillingsperiode);
    const field = numberOf(fields, indsatsomraade);
    rows.add('periodeindsats', { ...values, bevillingsperiode: period, indsatsomraade: field });
    return { period, field };
  });
  const contractFields = fields.filter((f) => f.kontraktomraade);
  return { contractFields, periods: periods.map((p) => withFields(p, fields, links, contractFields)) };
}

function withFields(
  period: Omit<ProgrammePeriod, 'fields'>,
  fields: readonly WorkField[],
  links: readonly { readonly period: number; readonly field: number }[],
  otherwise: readonly WorkField[],
): ProgrammePeriod {
  const own = fields.filter((f) => links.some((l) => l.period === period.id && l.field === f.id));
  // Of the first two periods no source gives a list; their goals may lie anywhere.
  return { ...period, fields: own.length > 0 ? own : otherwise };
}

function numberOf(list: readonly { readonly noegle: string; readonly id: number }[], key: string): number {
  const found = list.find((row) => row.noegle === key);
  if (!found) throw new Error(`there is no ${key}`);
  return found.id;
}
