import { organWord } from '../../afgoerelse/afgoerelse.words';
import type { Day } from '../../kernel/day';
import { brokenBy, holdsIf, namesOn, type Rule } from '../../kernel/rule';
import { SOURCES } from '../../kernel/sources';
import type { KontraktFacts } from '../kontrakt.facts';
import { AFGOERENDE, AFGOERES_I_RAEKKEFOELGE, notAfter } from './afgoerelsernes-raekke';
import { FOERSTE_ORGAN, isVedtaget, pendingVersion, punkterOm } from './versioner';
import { beforeDraft, IKKE_FOER_UDKASTET } from './versionskrav';

/** A body decides on the version of a contract that waits. */
export interface ApprovalCase {
  readonly kontrakt: KontraktFacts;
  readonly organ: string;
  readonly dato: Day;
}

type RowCondition = Rule<ApprovalCase>;

const FAELLES = { alvor: 'FEJL', kilde: SOURCES.kontrakter, ansvarlig: 'KOMMUNALBESTYRELSE' } as const;

const VERSION_VENTER: RowCondition = {
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
  judge({ kontrakt: { titel, versioner } }) {
    const newest = versioner.at(-1);
    const waits = newest !== undefined && !isVedtaget(newest);
    return holdsIf(waits, {
      tekst: newest
        ? {
            da: `Version ${newest.nummer} af ${titel} er ${waits ? 'ikke vedtaget endnu' : 'allerede vedtaget'}`,
            en: `Version ${newest.nummer} of ${titel} is ${waits ? 'not approved yet' : 'approved already'}`,
          }
        : { da: `${titel} har ingen version endnu`, en: `${titel} has no version yet` },
      faktisk: waits ? 'UDKAST' : newest ? 'VEDTAGET' : 'INGEN_VERSION',
      graense: 'UDKAST',
      enhed: 'TILSTAND',
    });
  },
};

const RETTE_ORGAN: RowCondition = {
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
  judge: ({ organ }, day) =>
    holdsIf(namesOn([FOERSTE_ORGAN], day).includes(organ), {
      tekst: { da: `Kontrakten afgøres af ${organWord(organ).da}`, en: `The contract is decided by ${organWord(organ).en}` },
      faktisk: organ,
      graense: namesOn([FOERSTE_ORGAN], day).join(' '),
      enhed: 'NAVN',
    }),
};

const DAGEN = (date: Day) =>
  ({ tekst: { da: 'Dagen er i orden', en: 'The day is in order' }, faktisk: date, graense: date, enhed: 'DAG' }) as const;

// The same demands as of the stored rows, asked before the decision is one of them; a postponement may break them too.
const EFTER_UDKASTET: RowCondition = {
  ...IKKE_FOER_UDKASTET,
  judge({ kontrakt, dato: date }) {
    const newest = kontrakt.versioner.at(-1);
    return brokenBy([(newest && beforeDraft(kontrakt, newest.nummer, date)) ?? []].flat(), DAGEN(date));
  },
};

const EFTER_DEN_FORRIGE: RowCondition = {
  ...AFGOERES_I_RAEKKEFOELGE,
  judge({ kontrakt, dato: date }) {
    const version = pendingVersion(kontrakt);
    const lastOne = version && punkterOm(version).findLast((p) => AFGOERENDE.includes(p.afgoerelse.organ));
    return brokenBy([(version && lastOne && notAfter(version.nummer, lastOne.afgoerelse, date)) ?? []].flat(), DAGEN(date));
  },
};

export const GODKENDELSESKRAV: readonly RowCondition[] = [VERSION_VENTER, RETTE_ORGAN, EFTER_UDKASTET, EFTER_DEN_FORRIGE];
