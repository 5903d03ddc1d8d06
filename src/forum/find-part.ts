import { z } from 'zod';
import type { Udfoerelse } from '../act/act-context';
import { faktakilde, noder } from '../act/facts';
import { inputfejl, STAAR_ALLEREDE } from '../act/input';
import { Boligorganisation } from '../boligorganisation/boligorganisation.entity';
import { Forvaltning } from '../forvaltning/forvaltning.entity';
import type { Forumpart } from './rules/forum-i-kraft';

/** How an input names one party: an administration or an organisation, never both. */
export interface Partreference {
  readonly forvaltning?: string | null;
  readonly boligorganisation?: string | null;
}

/** A party that exists, and the columns that point at it. */
export interface Fundenpart extends Forumpart {
  readonly kolonner: { readonly forvaltning: { id: number } | null; readonly boligorganisation: { id: number } | null };
}

const navngivet = z.object({ noegle: z.string(), navn: z.string() });
const organisation = navngivet.extend({ kommuner: noder(z.object({ noegle: z.string() })) });

const Forvaltningskilde = faktakilde<z.output<typeof navngivet>>(() => Forvaltning, 'noegle navn', navngivet);
const Organisationskilde = faktakilde<z.output<typeof organisation>>(
  () => Boligorganisation,
  'noegle navn kommuner { nodes { noegle } }',
  organisation,
);

/** The party that an input names; refuses none and two. `felt` is the path of the input, ending in a dot. */
export async function findPart(x: Udfoerelse, { forvaltning, boligorganisation }: Partreference, felt: string): Promise<Fundenpart> {
  if (forvaltning && !boligorganisation) {
    const id = await x.find(() => Forvaltning, forvaltning, `${felt}forvaltning`);
    const fakta = await x.fakta(Forvaltningskilde, id);
    return { art: 'forvaltning', ...fakta, kommuner: [], kolonner: { forvaltning: { id }, boligorganisation: null } };
  }
  if (boligorganisation && !forvaltning) {
    const id = await x.find(() => Boligorganisation, boligorganisation, `${felt}boligorganisation`);
    const { kommuner, ...fakta } = await x.fakta(Organisationskilde, id);
    return {
      art: 'boligorganisation',
      ...fakta,
      kommuner: kommuner.map((k) => k.noegle),
      kolonner: { forvaltning: null, boligorganisation: { id } },
    };
  }
  throw inputfejl([
    {
      felt: `${felt}forvaltning`,
      fejl: { da: 'angiv enten en forvaltning eller en boligorganisation', en: 'give either a forvaltning or a boligorganisation' },
    },
  ]);
}

/** The parties of a list, each once. */
export async function findParter(x: Udfoerelse, parter: readonly Partreference[], felt: string): Promise<Fundenpart[]> {
  const fundne: Fundenpart[] = [];
  for (const [i, p] of parter.entries()) {
    const part = await findPart(x, p, `${felt}[${i}].`);
    if (fundne.some((f) => f.art === part.art && f.noegle === part.noegle))
      throw inputfejl([{ felt: `${felt}[${i}]`, fejl: STAAR_ALLEREDE }]);
    fundne.push(part);
  }
  return fundne;
}
