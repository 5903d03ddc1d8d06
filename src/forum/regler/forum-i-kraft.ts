import type { Dag } from '../../kerne/dato';
import { KILDE } from '../../kerne/kilder';
import { daekker, type Periode } from '../../kerne/periode';
import { hvis, type Regel } from '../../kerne/regel';

/** One of those that may sit in a forum. */
export interface Forumpart {
  readonly art: 'forvaltning' | 'boligorganisation';
  readonly noegle: string;
}

/** A forum, and the day on which it acts. */
export interface Forumdag {
  readonly forum: Periode & { readonly noegle: string };
  readonly valg: { readonly dato: Dag };
}

export const FORUM_I_KRAFT: Regel<Forumdag> = {
  kode: 'H37',
  afvisning: 'FORUM_IKKE_I_KRAFT',
  krav: { da: 'Forummet er i kraft på dagen', en: 'The forum is in force on the day' },
  alvor: 'FEJL',
  kilde: KILDE.iKoebenhavn,
  ansvarlig: 'FORUM',
  udvej: { da: 'Vælg en dag i forummets periode', en: 'Choose a day in the period of the forum' },
  termer: [],
  bedoem: ({ forum, valg }) =>
    hvis(daekker(forum, valg.dato), {
      tekst: {
        da: `${forum.noegle} er i kraft fra ${forum.fra} til ${forum.til ?? 'videre'}; dagen er ${valg.dato}`,
        en: `${forum.noegle} is in force from ${forum.fra} until ${forum.til ?? 'further notice'}; the day is ${valg.dato}`,
      },
      faktisk: valg.dato,
      graense: `${forum.fra}/${forum.til ?? ''}`,
      enhed: 'DAG',
    }),
};
