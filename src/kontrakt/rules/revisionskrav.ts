import { skrivDag } from '../../kernel/day';
import { afgoerelseIkkeIFremtiden } from '../../kernel/not-in-future';
import { daekker, skrivPeriode } from '../../kernel/period';
import { brudtAf, type Grund, hvis, ikkeRelevant, type Regel } from '../../kernel/rule';
import { KILDE } from '../../kernel/sources';
import { GAELDER_I_PERIODEN, I_PLANENS_TID, nyDaekningsgrunde } from './daekningskrav';
import { DAEKKET_BAGUD, INDEN_FOR_FORUMMETS_MANDAT, PLAN_TILFOEJET, UDKASTET_ER_GODKENDT } from './forummets-mandat';
import { nye, type Revisionssag } from './revisionssag';
import { senestVedtaget } from './versioner';
import { GAELDER_FREMAD } from './versionskrav';

/** What a revision demands besides the rules that hold of every contract. */

type Krav = Regel<Revisionssag>;

const FAELLES = { alvor: 'FEJL', kilde: KILDE.kontrakter, ansvarlig: 'FORUM', termer: [] } as const;

const IKKE_FREM: Krav = afgoerelseIkkeIFremtiden(KILDE.proces, ({ valg }) => valg);

const KONTRAKTEN_LOEBER: Krav = {
  ...GAELDER_I_PERIODEN,
  bedoem: ({ kontrakt: { fra, til }, valg: { dato } }) =>
    hvis(daekker({ fra, til }, dato), {
      tekst: {
        da: `Kontrakten løber ${skrivPeriode({ fra, til }, 'da')}; revisionen er fra den ${skrivDag(dato, 'da')}`,
        en: `The contract runs ${skrivPeriode({ fra, til }, 'en')}; the revision is dated ${skrivDag(dato, 'en')}`,
      },
      faktisk: dato,
      graense: `${fra}/${til ?? ''}`,
      enhed: 'DAG',
    }),
};

// What it demands of the version itself holds of every stored one.
const DAEKKER_FREMAD: Krav = {
  ...GAELDER_FREMAD,
  bedoem(sag) {
    const { gyldigFra } = sag.valg;
    return brudtAf(
      nye(sag)
        .filter((d) => d.fra < gyldigFra)
        .map(
          (d): Grund => ({
            tekst: {
              da: `${d.helhedsplan.titel} dækkes fra den ${skrivDag(d.fra, 'da')}, før versionen gælder den ${skrivDag(gyldigFra, 'da')}`,
              en: `${d.helhedsplan.titel} is covered from ${skrivDag(d.fra, 'en')}, before the version holds on ${skrivDag(gyldigFra, 'en')}`,
            },
            faktisk: d.fra,
            graense: gyldigFra,
            enhed: 'DAG',
          }),
        ),
      {
        tekst: { da: 'Ingen planer dækkes for tidligt', en: 'No plans are covered too early' },
        faktisk: '',
        graense: gyldigFra,
        enhed: 'DAG',
      },
    );
  },
};

const DAEKKER_PLANENS_TID: Krav = {
  ...I_PLANENS_TID,
  bedoem: (sag) =>
    brudtAf(nye(sag).flatMap(nyDaekningsgrunde), {
      tekst: { da: 'De nye planer løber, mens de er dækket', en: 'The new plans run while they are covered' },
      faktisk: '',
      graense: '',
      enhed: 'DAG',
    }),
};

const I_RAEKKEFOELGE: Krav = {
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
  bedoem({ kontrakt, valg: { dato } }) {
    const forrige = senestVedtaget(kontrakt);
    if (!forrige) return ikkeRelevant({ da: 'Ingen version er vedtaget endnu', en: 'No version is approved yet' });
    return hvis(dato > forrige, {
      tekst: {
        da: `Revisionen er fra den ${skrivDag(dato, 'da')}; den foregående version er vedtaget den ${skrivDag(forrige, 'da')}`,
        en: `The revision is dated ${skrivDag(dato, 'en')}; the version before it was decided on ${skrivDag(forrige, 'en')}`,
      },
      faktisk: dato,
      graense: forrige,
      enhed: 'DAG',
    });
  },
};

export const REVISIONSKRAV: readonly Krav[] = [
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
