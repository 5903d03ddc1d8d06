import { z } from 'zod';
import { faktakilde, raekkenummer } from '../act/facts';
import { Indsatsomraade } from '../bevillingsperiode/indsatsomraade.entity';
import { Forum } from './forum.entity';
import { FORUMSELEKTION, type Forumfakta, forumfakta } from './forum.facts';
import { Medlemskab } from './medlemskab.entity';

/** Where the facts of a forum come from. */
export const Forumfaktakilde = faktakilde<Forumfakta>(() => Forum, FORUMSELEKTION, forumfakta);

const pladsensForum = z.object({ forum: z.object({ id: raekkenummer, noegle: z.string() }) });

/** In which forum a seat is. */
export const Pladskilde = faktakilde<z.output<typeof pladsensForum>>(() => Medlemskab, 'forum { id noegle }', pladsensForum);

const indsats = z.object({ noegle: z.string(), navn: z.string(), kontraktomraade: z.boolean() });

/** Whether an indsatsområde is one of the five of the contracts. */
export const Indsatskilde = faktakilde<z.output<typeof indsats>>(() => Indsatsomraade, 'noegle navn kontraktomraade', indsats);
