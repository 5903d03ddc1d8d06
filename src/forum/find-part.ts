import { z } from 'zod';
import type { ActContext } from '../act/act-context';
import { factSource } from '../act/facts';
import { inputError, LISTED_ALREADY } from '../act/input';
import { Boligorganisation } from '../boligorganisation/boligorganisation.entity';
import { HOLDINGS_SELECTION, holdingsFacts, kommunerOn } from '../boligorganisation/holdings';
import { Forvaltning } from '../forvaltning/forvaltning.entity';
import { type ForumParty, NOWHERE } from './rules/forum-i-kraft';

/** How an input names one party: an administration or an organisation, never both. */
export interface PartyReference {
  readonly forvaltning?: string | null;
  readonly boligorganisation?: string | null;
}

/** A party that exists, and the columns that point at it. */
export interface FoundParty extends ForumParty {
  readonly columns: { readonly forvaltning: { id: number } | null; readonly boligorganisation: { id: number } | null };
}

const navngivet = z.object({ noegle: z.string(), navn: z.string() });
const organisation = navngivet.extend(holdingsFacts);

const forvaltningSource = factSource<z.output<typeof navngivet>>(() => Forvaltning, 'noegle navn', navngivet);
const organisationSource = factSource<z.output<typeof organisation>>(
  () => Boligorganisation,
  `noegle navn ${HOLDINGS_SELECTION}`,
  organisation,
);

/** The party that an input names; refuses none and two. `felt` is the path of the input, ending in a dot. */
export async function findParty(x: ActContext, { forvaltning, boligorganisation }: PartyReference, field: string): Promise<FoundParty> {
  if (forvaltning && !boligorganisation) {
    const id = await x.find(() => Forvaltning, forvaltning, `${field}forvaltning`);
    const facts = await x.facts(forvaltningSource, id);
    return { art: 'forvaltning', ...facts, kommunerOn: NOWHERE, columns: { forvaltning: { id }, boligorganisation: null } };
  }
  if (boligorganisation && !forvaltning) {
    const id = await x.find(() => Boligorganisation, boligorganisation, `${field}boligorganisation`);
    const { noegle, navn, ...holdings } = await x.facts(organisationSource, id);
    return {
      art: 'boligorganisation',
      noegle,
      navn,
      kommunerOn: (day) => kommunerOn(holdings, day),
      columns: { forvaltning: null, boligorganisation: { id } },
    };
  }
  throw inputError([
    {
      field: `${field}forvaltning`,
      error: { da: 'angiv enten en forvaltning eller en boligorganisation', en: 'give either a forvaltning or a boligorganisation' },
    },
  ]);
}

/** The parties of a list, each once. */
export async function findParties(x: ActContext, parties: readonly PartyReference[], field: string): Promise<FoundParty[]> {
  const foundOnes: FoundParty[] = [];
  for (const [i, p] of parties.entries()) {
    const party = await findParty(x, p, `${field}[${i}].`);
    if (foundOnes.some((f) => f.art === party.art && f.noegle === party.noegle))
      throw inputError([{ field: `${field}[${i}]`, error: LISTED_ALREADY }]);
    foundOnes.push(party);
  }
  return foundOnes;
}
