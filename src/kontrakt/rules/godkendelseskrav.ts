import { organord } from '../../afgoerelse/words';
import type { Dag } from '../../kernel/day';
import { brudtAf, hvis, navnePr, type Regel } from '../../kernel/rule';
import { KILDE } from '../../kernel/sources';
import type { Kontraktfakta } from '../kontrakt.facts';
import { AFGOERENDE, AFGOERES_I_RAEKKEFOELGE, ikkeEfter } from './afgoerelsernes-raekke';
import { erVedtaget, FOERSTE_ORGAN, punkterOm, ventende } from './versioner';
import { foerUdkastet, IKKE_FOER_UDKASTET } from './versionskrav';

/** A body decides on the version of a contract that waits. */
export interface Godkendelsessag {
  readonly kontrakt: Kontraktfakta;
  readonly organ: string;
  readonly dato: Dag;
}

type Krav = Regel<Godkendelsessag>;

const FAELLES = { alvor: 'FEJL', kilde: KILDE.kontrakter, ansvarlig: 'KOMMUNALBESTYRELSE' } as const;

const VERSION_VENTER: Krav = {
  ...FAELLES,
  kode: 'H44',
  afvisning: 'INGEN_VERSION_VENTER',
  krav: { da: 'Kontraktens nyeste version venter på godkendelse', en: 'The newest version of the contract waits for approval' },
  ansvarlig: 'FORUM',
  udvej: {
    da: 'Forummet kan revidere kontrakten; derefter kan kommunalbestyrelsen godkende den nye version',
    en: 'The forum can revise the contract; after that the kommunalbestyrelse can approve the new version',
  },
  termer: [],
  bedoem({ kontrakt: { titel, versioner } }) {
    const nyeste = versioner.at(-1);
    const venter = nyeste !== undefined && !erVedtaget(nyeste);
    return hvis(venter, {
      tekst: {
        da: `Version ${nyeste?.nummer ?? 0} af ${titel} er ${venter ? 'ikke vedtaget endnu' : 'allerede vedtaget'}`,
        en: `Version ${nyeste?.nummer ?? 0} of ${titel} is ${venter ? 'not approved yet' : 'approved already'}`,
      },
      faktisk: venter ? 'UDKAST' : 'VEDTAGET',
      graense: 'UDKAST',
      enhed: 'TILSTAND',
    });
  },
};

const RETTE_ORGAN: Krav = {
  ...FAELLES,
  kode: 'H45',
  afvisning: 'ORGAN_KAN_IKKE_GODKENDE',
  krav: {
    da: 'En kontrakt godkendes af kommunalbestyrelsen (i København Borgerrepræsentationen)',
    en: 'A contract is approved by the kommunalbestyrelse (in Copenhagen Borgerrepræsentationen)',
  },
  udvej: {
    da: 'Forummet kan forelægge kontrakten for kommunalbestyrelsen',
    en: 'The forum can put the contract to the kommunalbestyrelse',
  },
  termer: [FOERSTE_ORGAN],
  bedoem: ({ organ }, dag) =>
    hvis(navnePr([FOERSTE_ORGAN], dag).includes(organ), {
      tekst: { da: `Kontrakten afgøres af ${organord(organ).da}`, en: `The contract is decided by ${organord(organ).en}` },
      faktisk: organ,
      graense: navnePr([FOERSTE_ORGAN], dag).join(' '),
      enhed: 'NAVN',
    }),
};

const DAGEN = (dato: Dag) =>
  ({ tekst: { da: 'Dagen er i orden', en: 'The day is in order' }, faktisk: dato, graense: dato, enhed: 'DAG' }) as const;

// The same demands as of the stored rows, asked before the decision is one of them; a postponement may break them too.
const EFTER_UDKASTET: Krav = {
  ...IKKE_FOER_UDKASTET,
  bedoem({ kontrakt, dato }) {
    const nyeste = kontrakt.versioner.at(-1);
    return brudtAf([(nyeste && foerUdkastet(kontrakt, nyeste.nummer, dato)) ?? []].flat(), DAGEN(dato));
  },
};

const EFTER_DEN_FORRIGE: Krav = {
  ...AFGOERES_I_RAEKKEFOELGE,
  bedoem({ kontrakt, dato }) {
    const version = ventende(kontrakt);
    const sidste = version && punkterOm(version).findLast((p) => AFGOERENDE.includes(p.afgoerelse.organ));
    return brudtAf([(version && sidste && ikkeEfter(version.nummer, sidste.afgoerelse, dato)) ?? []].flat(), DAGEN(dato));
  },
};

export const GODKENDELSESKRAV: readonly Krav[] = [VERSION_VENTER, RETTE_ORGAN, EFTER_UDKASTET, EFTER_DEN_FORRIGE];
