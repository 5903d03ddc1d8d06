import { type Dag, skrivDag } from '../../kernel/day';
import { taelt } from '../../kernel/format';
import { brudtAf, type Grund, type Regel } from '../../kernel/rule';
import { KILDE } from '../../kernel/sources';
import type { Forumfakta, Gruppe } from '../forum.facts';
import { FORUM_I_KRAFT, type Forumpart } from './forum-i-kraft';
import { siddende } from './r13-repraesentation';

/** A group is to work under the forum. */
export interface Nygruppe {
  readonly forum: Forumfakta;
  readonly valg: {
    readonly dato: Dag;
    readonly til: Dag | null;
    readonly indsatsomraade: Gruppe['indsatsomraade'];
    readonly medlemmer: readonly Forumpart[];
  };
}

const FAELLES = { alvor: 'FEJL', kilde: KILDE.kontrakter, ansvarlig: 'FORUM', termer: [] } as const;

/** Why a group cannot work on the field; nothing when it can. */
export const feltgrunde = ({ noegle, navn, kontraktomraade }: Gruppe['indsatsomraade']): Grund[] =>
  kontraktomraade
    ? []
    : [
        {
          tekst: {
            da: `“${navn}” er ikke et af kontrakternes fem indsatsområder`,
            en: `“${navn}” is not one of the five fields of the contracts`,
          },
          faktisk: noegle,
          graense: 'KONTRAKTOMRAADE',
          enhed: 'NAVN',
        },
      ];

export const ET_AF_DE_FEM: Regel<Nygruppe> = {
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
  bedoem: ({ valg: { indsatsomraade: i } }) =>
    brudtAf(feltgrunde(i), {
      tekst: { da: `“${i.navn}” er et af kontrakternes indsatsområder`, en: `“${i.navn}” is one of the fields of the contracts` },
      faktisk: i.noegle,
      graense: 'KONTRAKTOMRAADE',
      enhed: 'NAVN',
    }),
};

export const MEDLEMMER_HAR_PLADS: Regel<Nygruppe> = {
  ...FAELLES,
  kode: 'H49',
  afvisning: 'MEDLEM_UDEN_PLADS',
  krav: {
    da: 'Hvert medlem af en arbejdsgruppe har en plads i forummet den dag, gruppen dannes',
    en: 'Every member of a group has a seat in the forum on the day on which the group is formed',
  },
  udvej: { da: 'Forummet kan optage medlemmet først', en: 'The forum can take the member in first' },
  bedoem: ({ forum, valg: { dato, medlemmer } }) =>
    brudtAf(
      medlemmer
        .filter((m) => !siddende(forum, m.art, dato).has(m.noegle))
        .map(
          (m): Grund => ({
            tekst: {
              da: `${m.navn} har ingen plads i ${forum.navn} den ${skrivDag(dato, 'da')}`,
              en: `${m.navn} has no seat in ${forum.navn} on ${skrivDag(dato, 'en')}`,
            },
            faktisk: m.noegle,
            graense: 'PLADS_I_FORUMMET',
            enhed: 'NAVN',
          }),
        ),
      {
        tekst: {
          da: `Gruppen har ${taelt(medlemmer.length, { en: 'ét medlem', flere: 'medlemmer' }, 'da')} med plads i forummet`,
          en: `The group has ${taelt(medlemmer.length, { en: 'one member', flere: 'members' }, 'en')} with a seat in the forum`,
        },
        faktisk: String(medlemmer.length),
        graense: String(medlemmer.length),
        enhed: 'ANTAL',
      },
    ),
};

export const ARBEJDSGRUPPEKRAV: readonly Regel<Nygruppe>[] = [FORUM_I_KRAFT, ET_AF_DE_FEM, MEDLEMMER_HAR_PLADS];
