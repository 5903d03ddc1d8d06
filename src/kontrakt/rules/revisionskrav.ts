import { formatDay } from '../../kernel/day';
import { decisionNotInFuture } from '../../kernel/not-in-future';
import { covers, formatPeriod } from '../../kernel/period';
import { brokenBy, holdsIf, notApplicable, type Reason, type Rule } from '../../kernel/rule';
import { SOURCES } from '../../kernel/sources';
import { GAELDER_I_PERIODEN, I_PLANENS_TID, newDaekningReasons } from './daekningskrav';
import { DAEKKET_BAGUD, INDEN_FOR_FORUMMETS_MANDAT, PLAN_TILFOEJET, UDKASTET_ER_GODKENDT } from './forummets-mandat';
import { newOnes, type RevisionCase } from './revisionssag';
import { latestVedtaget } from './versioner';
import { GAELDER_FREMAD } from './versionskrav';

/** What a revision demands besides the rules that hold of every contract. */

type RowCondition = Rule<RevisionCase>;

const FAELLES = { alvor: 'FEJL', kilde: SOURCES.kontrakter, ansvarlig: 'FORUM', termer: [] } as const;

const IKKE_FREM: RowCondition = decisionNotInFuture(SOURCES.proces, ({ choices }) => choices);

const KONTRAKTEN_LOEBER: RowCondition = {
  ...GAELDER_I_PERIODEN,
  judge: ({ kontrakt: { fra: from, til: to }, choices: { dato: date } }) =>
    holdsIf(covers({ fra: from, til: to }, date), {
      tekst: {
        da: `Kontrakten løber ${formatPeriod({ fra: from, til: to }, 'da')}; revisionen er fra den ${formatDay(date, 'da')}`,
        en: `The contract runs ${formatPeriod({ fra: from, til: to }, 'en')}; the revision is dated ${formatDay(date, 'en')}`,
      },
      faktisk: date,
      graense: `${from}/${to ?? ''}`,
      enhed: 'DAG',
    }),
};

// What it demands of the version itself holds of every stored one.
const DAEKKER_FREMAD: RowCondition = {
  ...GAELDER_FREMAD,
  judge(caseFacts) {
    const { gyldigFra: validFrom } = caseFacts.choices;
    return brokenBy(
      newOnes(caseFacts)
        .filter((d) => d.fra < validFrom)
        .map(
          (d): Reason => ({
            tekst: {
              da: `${d.helhedsplan.titel} dækkes fra den ${formatDay(d.fra, 'da')}, før versionen gælder den ${formatDay(validFrom, 'da')}`,
              en: `${d.helhedsplan.titel} is covered from ${formatDay(d.fra, 'en')}, before the version holds on ${formatDay(validFrom, 'en')}`,
            },
            faktisk: d.fra,
            graense: validFrom,
            enhed: 'DAG',
          }),
        ),
      {
        tekst: { da: 'Ingen planer dækkes for tidligt', en: 'No plans are covered too early' },
        faktisk: '',
        graense: validFrom,
        enhed: 'DAG',
      },
    );
  },
};

const DAEKKER_PLANENS_TID: RowCondition = {
  ...I_PLANENS_TID,
  judge: (caseFacts) =>
    brokenBy(newOnes(caseFacts).flatMap(newDaekningReasons), {
      tekst: { da: 'De nye planer løber, mens de er dækket', en: 'The new plans run while they are covered' },
      faktisk: '',
      graense: '',
      enhed: 'DAG',
    }),
};

const I_RAEKKEFOELGE: RowCondition = {
  ...FAELLES,
  kode: 'H40',
  afvisning: 'FOER_FORRIGE_AFGOERELSE',
  krav: {
    da: 'En revision vedtages på en dag efter den foregående versions afgørelse',
    en: 'A revision is decided on a day after the decision on the version before it',
  },
  udvej: {
    da: 'Forummet kan vedtage revisionen på en dag efter den foregående afgørelse',
    en: 'The forum can decide the revision on a day after the decision before it',
  },
  judge({ kontrakt, choices: { dato: date } }) {
    const previous = latestVedtaget(kontrakt);
    if (!previous) return notApplicable({ da: 'Ingen version er vedtaget endnu', en: 'No version is approved yet' });
    return holdsIf(date > previous, {
      tekst: {
        da: `Revisionen er fra den ${formatDay(date, 'da')}; den foregående version er vedtaget den ${formatDay(previous, 'da')}`,
        en: `The revision is dated ${formatDay(date, 'en')}; the version before it was decided on ${formatDay(previous, 'en')}`,
      },
      faktisk: date,
      graense: previous,
      enhed: 'DAG',
    });
  },
};

export const REVISIONSKRAV: readonly RowCondition[] = [
  IKKE_FREM,
  KONTRAKTEN_LOEBER,
  DAEKKER_FREMAD,
  DAEKKER_PLANENS_TID,
  I_RAEKKEFOELGE,
  UDKASTET_ER_GODKENDT,
  INDEN_FOR_FORUMMETS_MANDAT,
  PLAN_TILFOEJET,
  DAEKKET_BAGUD,
];
