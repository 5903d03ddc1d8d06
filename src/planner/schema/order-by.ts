import { registerEnumType } from 'type-graphql';
import { alleNavneord, type Felt, type Objekttype, typeAf } from '../../model/model';
import { felt, inputtype } from './declare';

export const OrderDirection = { ASC: 'ASC', DESC: 'DESC' };

registerEnumType(OrderDirection, {
  name: 'OrderDirection',
  description:
    'Which way a list is sorted. Texts follow the Danish alphabet, where aa is å (but AA, as in AAB, stands under a), and case is ignored; keys and numbers go character by character.',
  valuesConfig: {
    ASC: { description: 'Smallest, earliest or first in the alphabet comes first; missing values last.' },
    DESC: { description: 'Largest, latest or last in the alphabet comes first; missing values first.' },
  },
});

const ordninger = new Map<string, new () => object>();

/** True when a list can be sorted by the field itself (and not through it). */
export function kanOrdnes(f: Felt): boolean {
  if (f.art === 'kolonne') return f.ordnes;
  return f.art === 'udtryk' && f.argumenter.length === 0;
}

/** The order input of a noun: `HelhedsplanOrderBy`, exactly one field in each entry. */
export function nounordning(type: Objekttype): new () => object {
  const kendt = ordninger.get(type.navn);
  if (kendt) return kendt;
  const klasse = inputtype(
    `${type.navn}OrderBy`,
    `One key to sort ${type.navn} by: exactly one field, its own or one of a relation to one. Rows that are alike keep the order in which they were recorded.`,
  );
  ordninger.set(type.navn, klasse);
  for (const f of type.felter.values()) {
    if (kanOrdnes(f)) felt(klasse, f.navn, () => OrderDirection, { nullable: true, description: f.beskrivelse });
    if (f.art === 'tilEn') felt(klasse, f.navn, () => nounordning(typeAf(f.maal())), { nullable: true, description: f.beskrivelse });
  }
  return klasse;
}

export function erklaerOrdninger(): void {
  for (const type of alleNavneord()) nounordning(type);
}
