import { type Dag, skrivDag } from '../../kernel/day';
import { daekker, indenFor, type Periode, skrivPeriode } from '../../kernel/period';
import { hvis, type Regel } from '../../kernel/rule';
import { KILDE } from '../../kernel/sources';

/** One of those that may sit in a forum. */
export interface Forumpart {
  readonly art: 'forvaltning' | 'boligorganisation';
  readonly noegle: string;
  readonly navn: string;
  /** Natural keys of the kommuner in which an organisation has estates; none for an administration. */
  readonly kommuner: readonly string[];
}

/** A forum, and the day on which it acts; or the period of what it makes: a seat or a group, which is there while the forum is. */
export interface Forumdag {
  readonly forum: Periode & { readonly noegle: string; readonly navn: string };
  readonly valg: { readonly dato: Dag; readonly til?: Dag | null };
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
  bedoem({ forum, valg: { dato, til } }) {
    const graense = `${forum.fra}/${forum.til ?? ''}`;
    if (!daekker(forum, dato) || til === undefined)
      return hvis(daekker(forum, dato), {
        tekst: {
          da: `${forum.navn} er i kraft ${skrivPeriode(forum, 'da')}; dagen er den ${skrivDag(dato, 'da')}`,
          en: `${forum.navn} is in force ${skrivPeriode(forum, 'en')}; the day is ${skrivDag(dato, 'en')}`,
        },
        faktisk: dato,
        graense,
        enhed: 'DAG',
      });
    const periode = { fra: dato, til };
    return hvis(indenFor(periode, forum), {
      tekst: {
        da: `${forum.navn} er i kraft ${skrivPeriode(forum, 'da')}; perioden er ${skrivPeriode(periode, 'da')}`,
        en: `${forum.navn} is in force ${skrivPeriode(forum, 'en')}; the period is ${skrivPeriode(periode, 'en')}`,
      },
      faktisk: `${dato}/${til ?? ''}`,
      graense,
      enhed: 'DAG',
    });
  },
};
