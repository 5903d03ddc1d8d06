import { type Day, formatDay } from '../../kernel/day';
import { counted } from '../../kernel/format';
import { brokenBy, type Reason, type Rule } from '../../kernel/rule';
import { SOURCES } from '../../kernel/sources';
import type { ForumFacts, GruppeFacts } from '../forum.facts';
import { FORUM_I_KRAFT, type ForumParty } from './forum-i-kraft';
import { siddende } from './r13-repraesentation';

/** A group is to work under the forum. */
export interface NewGroup {
  readonly forum: ForumFacts;
  readonly choices: {
    readonly dato: Day;
    readonly til: Day | null;
    readonly indsatsomraade: GruppeFacts['indsatsomraade'];
    readonly medlemmer: readonly ForumParty[];
  };
}

const FAELLES = { alvor: 'FEJL', kilde: SOURCES.kontrakter, ansvarlig: 'FORUM', termer: [] } as const;

/** Why a group cannot work on the field; nothing when it can. */
export const fieldReasons = ({ noegle: key, navn: name, kontraktomraade }: GruppeFacts['indsatsomraade']): Reason[] =>
  kontraktomraade
    ? []
    : [
        {
          tekst: {
            da: `“${name}” er ikke et af kontrakternes fem indsatsområder`,
            en: `“${name}” is not one of the five fields of the contracts`,
          },
          faktisk: key,
          graense: 'KONTRAKTOMRAADE',
          enhed: 'NAVN',
        },
      ];

export const ET_AF_DE_FEM: Rule<NewGroup> = {
  ...FAELLES,
  kode: 'R18',
  afvisning: 'INDSATSOMRAADE_UDEN_FOR_KONTRAKTEN',
  krav: {
    da: 'En arbejdsgruppe arbejder med et af kontrakternes fem indsatsområder',
    en: 'A group works on one of the five fields of the contracts',
  },
  udvej: {
    da: 'Forummet kan vælge et af kontrakternes fem indsatsområder',
    en: 'The forum can choose one of the five fields of the contracts',
  },
  judge: ({ choices: { indsatsomraade: i } }) =>
    brokenBy(fieldReasons(i), {
      tekst: { da: `“${i.navn}” er et af kontrakternes indsatsområder`, en: `“${i.navn}” is one of the fields of the contracts` },
      faktisk: i.noegle,
      graense: 'KONTRAKTOMRAADE',
      enhed: 'NAVN',
    }),
};

export const MEDLEMMER_HAR_PLADS: Rule<NewGroup> = {
  ...FAELLES,
  kode: 'H49',
  afvisning: 'MEDLEM_UDEN_PLADS',
  krav: {
    da: 'Hvert medlem af en arbejdsgruppe har en plads i forummet den dag, gruppen dannes',
    en: 'Every member of a group has a seat in the forum on the day on which the group is formed',
  },
  udvej: { da: 'Forummet kan optage medlemmet først', en: 'The forum can take the member in first' },
  judge: ({ forum, choices: { dato: date, medlemmer: members } }) =>
    brokenBy(
      members
        .filter((m) => !siddende(forum, m.art, date).has(m.noegle))
        .map(
          (m): Reason => ({
            tekst: {
              da: `${m.navn} har ingen plads i ${forum.navn} den ${formatDay(date, 'da')}`,
              en: `${m.navn} has no seat in ${forum.navn} on ${formatDay(date, 'en')}`,
            },
            faktisk: m.noegle,
            graense: 'PLADS_I_FORUMMET',
            enhed: 'NAVN',
          }),
        ),
      {
        tekst: {
          da: `Gruppen har ${counted(members.length, { en: 'ét medlem', several: 'medlemmer' }, 'da')} med plads i forummet`,
          en: `The group has ${counted(members.length, { en: 'one member', several: 'members' }, 'en')} with a seat in the forum`,
        },
        faktisk: String(members.length),
        graense: String(members.length),
        enhed: 'ANTAL',
      },
    ),
};

export const ARBEJDSGRUPPEKRAV: readonly Rule<NewGroup>[] = [FORUM_I_KRAFT, ET_AF_DE_FEM, MEDLEMMER_HAR_PLADS];
