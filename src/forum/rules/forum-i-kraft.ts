import { type Day, formatDay } from '../../kernel/day';
import { covers, formatPeriod, type Period, within } from '../../kernel/period';
import { holdsIf, type Rule } from '../../kernel/rule';
import { SOURCES } from '../../kernel/sources';

/** One of those that may sit in a forum. */
export interface ForumParty {
  readonly art: 'forvaltning' | 'boligorganisation';
  readonly noegle: string;
  readonly navn: string;
  /** Natural keys of the kommuner in which an organisation has estates on a day; none for an administration. */
  readonly kommunerOn: (day: Day) => readonly string[];
}

/** Where an administration has estates. */
export const NOWHERE = (): readonly string[] => [];

/** A forum, and the day on which it acts; or the period of what it makes: a seat or a group, which is there while the forum is. */
export interface ForumDay {
  readonly forum: Period & { readonly noegle: string; readonly navn: string };
  readonly choices: { readonly dato: Day; readonly til?: Day | null };
}

export const FORUM_I_KRAFT: Rule<ForumDay> = {
  kode: 'H37',
  afvisning: 'FORUM_IKKE_I_KRAFT',
  krav: { da: 'Forummet er i kraft på dagen', en: 'The forum is in force on the day' },
  alvor: 'FEJL',
  kilde: SOURCES.iKoebenhavn,
  ansvarlig: 'FORUM',
  udvej: { da: 'Forummet kan vælge en dag, hvor det er i kraft', en: 'The forum can choose a day on which it is in force' },
  termer: [],
  judge({ forum, choices: { dato: date, til: to } }) {
    const limit = `${forum.fra}/${forum.til ?? ''}`;
    if (!covers(forum, date) || to === undefined)
      return holdsIf(covers(forum, date), {
        tekst: {
          da: `${forum.navn} er i kraft ${formatPeriod(forum, 'da')}; dagen er den ${formatDay(date, 'da')}`,
          en: `${forum.navn} is in force ${formatPeriod(forum, 'en')}; the day is ${formatDay(date, 'en')}`,
        },
        faktisk: date,
        graense: limit,
        enhed: 'DAG',
      });
    const period = { fra: date, til: to };
    return holdsIf(within(period, forum), {
      tekst: {
        da: `${forum.navn} er i kraft ${formatPeriod(forum, 'da')}; perioden er ${formatPeriod(period, 'da')}`,
        en: `${forum.navn} is in force ${formatPeriod(forum, 'en')}; the period is ${formatPeriod(period, 'en')}`,
      },
      faktisk: `${date}/${to ?? ''}`,
      graense: limit,
      enhed: 'DAG',
    });
  },
};
