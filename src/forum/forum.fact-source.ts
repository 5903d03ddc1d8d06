import { z } from 'zod';
import { factSource, rowNumber } from '../act/facts';
import { Indsatsomraade } from '../bevillingsperiode/indsatsomraade.entity';
import { Forum } from './forum.entity';
import { FORUM_SELECTION, type ForumFacts, forumFacts } from './forum.facts';
import { Medlemskab } from './medlemskab.entity';

/** Where the facts of a forum come from. */
export const forumFactSource = factSource<ForumFacts>(() => Forum, FORUM_SELECTION, forumFacts);

const pladsensForum = z.object({ forum: z.object({ id: rowNumber, noegle: z.string() }) });

/** In which forum a seat is. */
export const pladsSource = factSource<z.output<typeof pladsensForum>>(() => Medlemskab, 'forum { id noegle }', pladsensForum);

const indsats = z.object({ noegle: z.string(), navn: z.string(), kontraktomraade: z.boolean() });

/** Whether an indsatsområde is one of the five of the contracts. */
export const indsatsSource = factSource<z.output<typeof indsats>>(() => Indsatsomraade, 'noegle navn kontraktomraade', indsats);
