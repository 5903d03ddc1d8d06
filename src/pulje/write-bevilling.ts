import type { ActContext } from '../act/act-context';
import { newAfgoerelse } from '../afgoerelse/afgoerelse.write';
import { Kommune } from '../kommune/kommune.entity';
import { Bevilling } from './bevilling.entity';

export interface NewBevilling {
  readonly pulje: number;
  readonly titel: string;
  readonly dato: string;
  readonly beloeb: number;
  readonly noegle?: string | null;
  /** Natural key of the kommune whose kommunalbestyrelse decides. */
  readonly kommune: string;
}

/** Adds a grant to a pool; gives its number. */
export const writeBevilling = (x: ActContext, b: Pick<NewBevilling, 'pulje' | 'titel' | 'dato' | 'beloeb'>): Promise<number> =>
  x.insert(() => Bevilling, { pulje: { id: b.pulje }, titel: b.titel, dato: b.dato, beloeb: b.beloeb }, `bevilling ${b.titel}`);

/** Adds a grant with the decision behind it. */
export async function writeBevillingOfAct(x: ActContext, b: NewBevilling): Promise<{ afgoerelse: number }> {
  const bevilling = await writeBevilling(x, b);
  const afgoerelse = await newAfgoerelse(
    x,
    {
      organ: 'KOMMUNALBESTYRELSE',
      dato: b.dato,
      udfald: 'GODKENDT',
      titel: b.titel,
      noegle: b.noegle,
      kommune: await x.find(() => Kommune, b.kommune, 'input.pulje'),
    },
    [{ art: 'BEVILLING', bevilling, tekst: b.titel }],
  );
  return { afgoerelse };
}
