import { Boligorganisation } from '../boligorganisation/boligorganisation.entity';
import { Forvaltning } from '../forvaltning/forvaltning.entity';
import { inputfejl } from '../handling/input';
import type { Udfoerelse } from '../handling/udfoerelse';
import type { Forumpart } from './regler/forum-i-kraft';

/** How an input names one party: an administration or an organisation, never both. */
export interface Partreference {
  readonly forvaltning?: string | null;
  readonly boligorganisation?: string | null;
}

/** A party that exists, and the columns that point at it. */
export interface Fundenpart extends Forumpart {
  readonly kolonner: { readonly forvaltning: { id: number } | null; readonly boligorganisation: { id: number } | null };
}

/** The party that an input names; refuses none and two. `felt` is the path of the input, ending in a dot. */
export async function findPart(x: Udfoerelse, { forvaltning, boligorganisation }: Partreference, felt: string): Promise<Fundenpart> {
  if (forvaltning && !boligorganisation)
    return {
      art: 'forvaltning',
      noegle: await x.noegleAf(() => Forvaltning, forvaltning, `${felt}forvaltning`),
      kolonner: { forvaltning: { id: await x.find(() => Forvaltning, forvaltning, `${felt}forvaltning`) }, boligorganisation: null },
    };
  if (boligorganisation && !forvaltning)
    return {
      art: 'boligorganisation',
      noegle: await x.noegleAf(() => Boligorganisation, boligorganisation, `${felt}boligorganisation`),
      kolonner: {
        forvaltning: null,
        boligorganisation: { id: await x.find(() => Boligorganisation, boligorganisation, `${felt}boligorganisation`) },
      },
    };
  throw inputfejl([
    {
      felt: `${felt}forvaltning`,
      fejl: { da: 'angiv enten forvaltning eller boligorganisation', en: 'give either forvaltning or boligorganisation' },
    },
  ]);
}

/** The parties of a list, each once. */
export async function findParter(x: Udfoerelse, parter: readonly Partreference[], felt: string): Promise<Fundenpart[]> {
  const fundne: Fundenpart[] = [];
  for (const [i, p] of parter.entries()) {
    const part = await findPart(x, p, `${felt}[${i}].`);
    if (fundne.some((f) => f.art === part.art && f.noegle === part.noegle))
      throw inputfejl([{ felt: `${felt}[${i}]`, fejl: { da: 'står allerede i listen', en: 'is in the list already' } }]);
    fundne.push(part);
  }
  return fundne;
}
