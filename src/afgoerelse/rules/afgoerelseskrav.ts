import type { PlanFacts } from '../../helhedsplan/helhedsplan.facts';
import { STATUS_WORDS } from '../../helhedsplan/helhedsplan.words';
import { approvesForKommune } from '../../helhedsplan/rules/r15-reguleringskonto';
import { formatDay } from '../../kernel/day';
import { decisionNotInFuture } from '../../kernel/not-in-future';
import { brokenBy, holdsIf, type Rule } from '../../kernel/rule';
import { SOURCES } from '../../kernel/sources';

import type { Organ } from '../afgoerelse.enums';
import { ORGAN_WORDS, organWord, punktWord } from '../afgoerelse.words';

export interface AfgoerelseCase {
  readonly organ: string;
  readonly kinds: readonly string[];
  readonly dato: string;
  readonly today: string;
}

const FAELLES = { alvor: 'FEJL', kilde: SOURCES.proces, termer: [] } as const;

/** The municipal bodies, and what they decide through this act. */
export const ORGANER_OF_PUNKT: readonly string[] = ['KOMMUNALBESTYRELSE', 'OEKONOMIUDVALG', 'FAGUDVALG'];
const ARTER: readonly string[] = ['GODKENDELSE', 'INDSTILLING', 'ANBEFALING', 'FRIGIVELSE', 'BEVILLING', 'REGULERINGSKONTO'];

const EGET_ORGAN: Rule<AfgoerelseCase> = {
  ...FAELLES,
  kode: 'H27',
  afvisning: 'ANDET_ORGAN',
  krav: {
    da: 'En kommune registrerer kun sine egne organers afgørelser',
    en: 'A kommune records only the decisions of its own bodies',
  },
  ansvarlig: 'KOMMUNALBESTYRELSE',
  udvej: {
    da: 'Det organ, der har truffet afgørelsen, kan registrere den',
    en: 'The body that made the decision can record it',
  },
  judge: ({ organ }) =>
    holdsIf(ORGANER_OF_PUNKT.includes(organ), {
      tekst: {
        da: `Afgørelsen er truffet af ${organWord(organ).da}, som ikke er et af kommunens politiske organer`,
        en: `The decision was made by ${organWord(organ).en}, which is not one of the political bodies of the kommune`,
      },
      faktisk: organ,
      graense: ORGANER_OF_PUNKT.join(' '),
      enhed: 'NAVN',
    }),
};

const EGNE_PUNKTER: Rule<AfgoerelseCase> = {
  ...FAELLES,
  kode: 'H28',
  afvisning: 'PUNKTET_HAR_SIN_EGEN_HANDLING',
  krav: {
    da: 'En afgørelse, der har sin egen handling, registreres gennem den',
    en: 'A decision that has an act of its own is recorded through that',
  },
  ansvarlig: 'KOMMUNALBESTYRELSE',
  udvej: {
    da: 'Den, der har truffet afgørelsen, kan registrere den, hvor den hører til: Landsbyggefonden et tilsagn eller en forlængelse, forummet en revision af kontrakten',
    en: 'Whoever made the decision can record it where it belongs: Landsbyggefonden a commitment or an extension, the forum a revision of the contract',
  },
  judge: ({ kinds }) =>
    brokenBy(
      kinds
        .filter((a) => !ARTER.includes(a))
        .map((a) => ({
          tekst: {
            da: `Afgørelsen omfatter ${punktWord(a).da}, som ikke registreres sammen med kommunens afgørelser`,
            en: `The decision includes ${punktWord(a).en}, which is not recorded with the decisions of the kommune`,
          },
          faktisk: a,
          graense: ARTER.join(' '),
          enhed: 'NAVN' as const,
        })),
      { tekst: { da: 'Alle punkter registreres her', en: 'All items are recorded here' }, faktisk: '', graense: '', enhed: 'NAVN' },
    ),
};

const IKKE_FREM: Rule<AfgoerelseCase> = decisionNotInFuture(SOURCES.proces, (caseFacts) => caseFacts);

export const AFGOERELSESKRAV: readonly Rule<AfgoerelseCase>[] = [EGET_ORGAN, EGNE_PUNKTER, IKKE_FREM];

export const RETTE_ORGAN_FOR_KONTOEN: Rule<{ readonly organ: Organ; readonly dato: string }> = {
  ...FAELLES,
  kode: 'H74',
  afvisning: 'ORGAN_KAN_IKKE_GODKENDE_BRUG',
  krav: {
    da: 'Kommunens godkendelse af brug af reguleringskontoen gives af kommunalbestyrelsen; et udvalg kan indstille det',
    en: 'The approval by the kommune of use of the reguleringskonto is given by the kommunalbestyrelse; a committee may recommend it',
  },
  kilde: SOURCES.lbfReguleringskonto,
  ansvarlig: 'KOMMUNALBESTYRELSE',
  udvej: {
    da: 'Forvaltningen kan forelægge brugen for kommunalbestyrelsen',
    en: 'The forvaltning can put the use to the kommunalbestyrelse',
  },
  judge: ({ organ, dato: date }) =>
    holdsIf(approvesForKommune(organ, date), {
      tekst: {
        da: `Brugen af reguleringskontoen er den ${formatDay(date, 'da')} godkendt af ${ORGAN_WORDS[organ].da}`,
        en: `The use of the reguleringskonto was approved on ${formatDay(date, 'en')} by ${ORGAN_WORDS[organ].en}`,
      },
      faktisk: organ,
      graense: 'KOMMUNALBESTYRELSE',
      enhed: 'NAVN',
    }),
};

export const PLANEN_LEVER: Rule<PlanFacts> = {
  ...FAELLES,
  kode: 'H61',
  afvisning: 'PLANEN_ER_OPGIVET',
  krav: {
    da: 'Der træffes ikke afgørelse om en plan, der er trukket tilbage eller har fået afslag',
    en: 'No decision is made about a plan that was withdrawn or refused',
  },
  ansvarlig: 'KOMMUNALBESTYRELSE',
  udvej: {
    da: 'Boligorganisationen kan oprette en ny plan, som kommunalbestyrelsen kan træffe afgørelse om',
    en: 'The boligorganisation can make a new plan that the kommunalbestyrelse can decide on',
  },
  judge: (f) =>
    holdsIf(f.status !== 'AFSLAG' && f.status !== 'TRUKKET', {
      tekst: { da: `${f.titel} er ${STATUS_WORDS[f.status].da}`, en: `${f.titel} is ${STATUS_WORDS[f.status].en}` },
      faktisk: f.status,
      graense: 'IKKE_OPGIVET',
      enhed: 'TILSTAND',
    }),
};
