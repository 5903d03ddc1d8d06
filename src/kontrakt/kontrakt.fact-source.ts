import { z } from 'zod';
import { factSource, nodes, rowNumber } from '../act/facts';
import { Forum } from '../forum/forum.entity';
import { Kontrakt } from './kontrakt.entity';
import { KONTRAKT_SELECTION, type KontraktFacts, kontraktFacts } from './kontrakt.facts';

/** Where the facts of a contract come from. */
export const kontraktFactSource = factSource<KontraktFacts>(() => Kontrakt, KONTRAKT_SELECTION, kontraktFacts);

const forumPlace = z.object({
  noegle: z.string(),
  byomraader: nodes(z.object({ id: rowNumber, noegle: z.string(), navn: z.string() })),
});

export type ForumPlace = z.output<typeof forumPlace>;

/** What a new contract takes from its forum. */
export const forumPlaceSource = factSource<ForumPlace>(() => Forum, 'noegle byomraader { nodes { id noegle navn } }', forumPlace);
