import { type Dag, skrivDag } from '../../kerne/dato';
import { KILDE } from '../../kerne/kilder';
import { daekker, type Periode, skrivPeriode } from '../../kerne/periode';
import { hvis, type Regel } from '../../kerne/regel';

/** One of those that may sit in a forum. */
export interface Forumpart {
  readonly art: 'forvaltning' | 'boligorganisation';
  readonly noegle: string;
  readonly navn: string;
  /** Natural keys of the kommuner in which an organisation has estates; none for an administration. */
  readonly kommuner: readonly string[];
}

/** A forum, and the day on which it acts. */
export interface Forumdag {
  readonly forum: Periode & { readonly noegle: string; readonly navn: string };
  readonly valg: { readonly dato: Dag };
}

export const FORUM_I_KRAFT: Regel<Forumdag> = {
  kode: 'H37',
  afvisning: 'FORUM_IKKE_I_KRAFT',
  krav: { da: 'Forummet er i kraft på dagen', en: 'The forum is in force on the day' },
  alvor: 'FEJL',
  kilde: KILDE.iKoebenhavn,
  ansvarlig: 'FORUM',
  udvej: { da: 'Forummet kan vælge en dag, hvor det er i kraft', en: 'The forum can choose a day on which it is in force' },
  termer: [],
  bedoem: ({ forum, valg }) =>
    hvis(daekker(forum, valg.dato), {
      tekst: {
        da: `${forum.navn} er i kraft ${skrivPeriode(forum, 'da')}; dagen er den ${skrivDag(valg.dato, 'da')}`,
        en: `${forum.navn} is in force ${skrivPeriode(forum, 'en')}; the day is ${skrivDag(valg.dato, 'en')}`,
      },
      faktisk: valg.dato,
      graense: `${forum.fra}/${forum.til ?? ''}`,
      enhed: 'DAG',
    }),
};
