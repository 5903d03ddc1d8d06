import { z } from 'zod';
import { Forum } from '../forum/forum.entity';
import { faktakilde, raekkenummer } from '../handling/fakta';
import { Kontrakt } from './kontrakt.entity';
import { KONTRAKTSELEKTION, type Kontraktfakta, kontraktfakta } from './regler/kontraktfakta';

/** Where the facts of a contract come from. */
export const Kontraktfaktakilde = faktakilde<Kontraktfakta>(() => Kontrakt, KONTRAKTSELEKTION, kontraktfakta);

const forumsted = z.object({ noegle: z.string(), byomraade: z.object({ id: raekkenummer }) });

/** What a new contract takes from its forum. */
export const Forumstedkilde = faktakilde<z.output<typeof forumsted>>(() => Forum, 'noegle byomraade { id }', forumsted);
