import { KILDE } from '../../kerne/kilder';
import { hvis, navnePr, type Regel } from '../../kerne/regel';
import type { Kontraktfakta } from './kontraktfakta';
import { FOERSTE_ORGAN, ventende } from './versioner';

/** A body decides on the version of a contract that waits. */
export interface Godkendelsessag {
  readonly kontrakt: Kontraktfakta;
  readonly organ: string;
}

const FAELLES = { alvor: 'FEJL', kilde: KILDE.kontrakter, ansvarlig: 'KOMMUNALBESTYRELSE' } as const;

const VERSION_VENTER: Regel<Godkendelsessag> = {
  ...FAELLES,
  kode: 'H44',
  afvisning: 'INGEN_VERSION_VENTER',
  krav: { da: 'Kontraktens nyeste version venter på godkendelse', en: 'The newest version of the contract waits for approval' },
  ansvarlig: 'FORUM',
  udvej: { da: 'Revidér kontrakten (reviderKontrakt)', en: 'Revise the contract (reviderKontrakt)' },
  termer: [],
  bedoem: ({ kontrakt }) =>
    hvis(ventende(kontrakt) !== null, {
      tekst: {
        da: `${kontrakt.noegle}: version ${kontrakt.versioner.length} er ${ventende(kontrakt) ? 'ikke vedtaget endnu' : 'allerede vedtaget'}`,
        en: `${kontrakt.noegle}: version ${kontrakt.versioner.length} is ${ventende(kontrakt) ? 'not approved yet' : 'approved already'}`,
      },
      faktisk: ventende(kontrakt) ? 'UDKAST' : 'VEDTAGET',
      graense: 'UDKAST',
      enhed: 'TILSTAND',
    }),
};

const RETTE_ORGAN: Regel<Godkendelsessag> = {
  ...FAELLES,
  kode: 'H45',
  afvisning: 'ORGAN_KAN_IKKE_GODKENDE',
  krav: {
    da: 'En kontrakt godkendes af kommunalbestyrelsen (i København Borgerrepræsentationen)',
    en: 'A contract is approved by the kommunalbestyrelse (in Copenhagen Borgerrepræsentationen)',
  },
  udvej: { da: 'Forelæg kontrakten for kommunalbestyrelsen', en: 'Put the contract to the kommunalbestyrelse' },
  termer: [FOERSTE_ORGAN],
  bedoem: ({ organ }, dag) =>
    hvis(navnePr([FOERSTE_ORGAN], dag).includes(organ), {
      tekst: { da: `${organ} afgør versionen`, en: `${organ} decides on the version` },
      faktisk: organ,
      graense: navnePr([FOERSTE_ORGAN], dag).join(' '),
      enhed: 'NAVN',
    }),
};

export const GODKENDELSESKRAV: readonly Regel<Godkendelsessag>[] = [VERSION_VENTER, RETTE_ORGAN];
