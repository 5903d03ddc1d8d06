import { z } from 'zod';
import { faktakilde, noder, raekkenummer } from '../act/facts';
import { Forum } from '../forum/forum.entity';
import { Kontrakt } from './kontrakt.entity';
import { KONTRAKTSELEKTION, type Kontraktfakta, kontraktfakta } from './kontrakt.facts';

/** Where the facts of a contract come from. */
export const Kontraktfaktakilde = faktakilde<Kontraktfakta>(() => Kontrakt, KONTRAKTSELEKTION, kontraktfakta);

const forumsted = z.object({
  noegle: z.string(),
  byomraader: noder(z.object({ id: raekkenummer, noegle: z.string(), navn: z.string() })),
});

export type Forumsted = z.output<typeof forumsted>;

/** What a new contract takes from its forum. */
export const Forumstedkilde = faktakilde<Forumsted>(() => Forum, 'noegle byomraader { nodes { id noegle navn } }', forumsted);
