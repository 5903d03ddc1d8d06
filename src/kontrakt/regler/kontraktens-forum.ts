import { KILDE } from '../../kerne/kilder';
import { hvis, type Regel } from '../../kerne/regel';
import type { Kontraktfakta } from './kontraktfakta';

export const FORUMMET_DAEKKER: Regel<Kontraktfakta> = {
  kode: 'H116',
  afvisning: 'FORUMMET_DAEKKER_IKKE_BYOMRAADET',
  krav: { da: 'En kontrakts forum dækker kontraktens byområde', en: 'The forum of a contract serves the byområde of the contract' },
  alvor: 'FEJL',
  kilde: KILDE.kontrakter,
  ansvarlig: 'FORUM',
  udvej: { da: 'Vælg et forum, der dækker byområdet', en: 'Choose a forum that serves the area' },
  termer: [],
  bedoem: ({ forum, byomraade }) =>
    hvis(
      forum.byomraader.some((b) => b.noegle === byomraade.noegle),
      {
        tekst: {
          da: `Kontrakten gælder ${byomraade.navn}; forummet er ${forum.navn}`,
          en: `The contract is of ${byomraade.navn}; the forum is ${forum.navn}`,
        },
        faktisk: forum.noegle,
        graense: byomraade.noegle,
        enhed: 'NAVN',
      },
    ),
};
