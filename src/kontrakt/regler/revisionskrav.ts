import { FORUM_I_KRAFT } from '../../forum/regler/forum-i-kraft';
import type { Dag } from '../../kerne/dato';
import { afgoerelseIkkeIFremtiden } from '../../kerne/fremtid';
import { KILDE } from '../../kerne/kilder';
import { daekker } from '../../kerne/periode';
import { brudtAf, type Dom, type Grund, hvis, ikkeRelevant, type Regel } from '../../kerne/regel';
import { GAELDER_I_PERIODEN } from './daekningskrav';
import { AF_BESTYRELSEN, INDEN_FOR_FORUMMETS_MANDAT, PLAN_TILFOEJET, UDKASTET_ER_GODKENDT } from './forummets-mandat';
import { nye, type Revisionssag } from './revisionssag';
import { senestVedtaget } from './versioner';

/** What a revision demands besides the rules that hold of every contract. */

type Krav = Regel<Revisionssag>;

const FAELLES = { alvor: 'FEJL', kilde: KILDE.kontrakter, ansvarlig: 'FORUM', termer: [] } as const;
const FORUMMET_ER_I_KRAFT: Krav = {
  ...FORUM_I_KRAFT,
  bedoem: ({ kontrakt, valg }, dag): Dom =>
    valg.organ === 'KOMMUNALBESTYRELSE' ? ikkeRelevant(AF_BESTYRELSEN) : FORUM_I_KRAFT.bedoem({ forum: kontrakt.forum, valg }, dag),
};

const IKKE_FREM: Krav = afgoerelseIkkeIFremtiden(KILDE.proces, ({ valg }) => valg);

const KONTRAKTEN_LOEBER: Krav = {
  ...GAELDER_I_PERIODEN,
  bedoem: ({ kontrakt: { noegle, fra, til }, valg: { dato } }) =>
    hvis(daekker({ fra, til }, dato), {
      tekst: {
        da: `${noegle} løber fra ${fra} til ${til ?? 'videre'}; datoen er ${dato}`,
        en: `${noegle} runs from ${fra} until ${til ?? 'further notice'}; the date is ${dato}`,
      },
      faktisk: dato,
      graense: `${fra}/${til ?? ''}`,
      enhed: 'DAG',
    }),
};

const VIRKER_FREMAD: Krav = {
  ...FAELLES,
  kode: 'H39',
  afvisning: 'VIRKER_BAGUD',
  krav: {
    da: 'En revision gælder fra sin afgørelse eller senere, og de planer, den føjer til, dækkes ikke før den gælder',
    en: 'A revision holds from its decision or later, and the plans that it adds are not covered before it holds',
  },
  udvej: { da: 'Vælg en senere dag', en: 'Choose a later day' },
  bedoem(sag) {
    const { dato, gyldigFra } = sag.valg;
    const tidlig = (hvad: string, what: string, dag: Dag, graense: Dag): Grund[] =>
      dag >= graense
        ? []
        : [
            {
              tekst: { da: `${hvad} fra ${dag}, før ${graense}`, en: `${what} from ${dag}, before ${graense}` },
              faktisk: dag,
              graense,
              enhed: 'DAG',
            },
          ];
    return brudtAf(
      [
        ...tidlig('Versionen gælder', 'The version holds', gyldigFra, dato),
        ...nye(sag).flatMap((d) => tidlig(`${d.helhedsplan.titel} dækkes`, `${d.helhedsplan.titel} is covered`, d.fra, gyldigFra)),
      ],
      { tekst: { da: `Gælder fra ${gyldigFra}`, en: `Holds from ${gyldigFra}` }, faktisk: gyldigFra, graense: dato, enhed: 'DAG' },
    );
  },
};

const I_RAEKKEFOELGE: Krav = {
  ...FAELLES,
  kode: 'H40',
  afvisning: 'FOER_FORRIGE_AFGOERELSE',
  krav: {
    da: 'En revision dateres ikke før den foregående versions afgørelse',
    en: 'A revision is not dated before the decision of the version before it',
  },
  udvej: { da: 'Brug en dato på eller efter den foregående afgørelse', en: 'Use a date on or after the decision before it' },
  bedoem({ kontrakt, valg: { dato } }) {
    const forrige = senestVedtaget(kontrakt);
    if (!forrige) return ikkeRelevant({ da: 'Ingen version er vedtaget endnu', en: 'No version is approved yet' });
    return hvis(dato >= forrige, {
      tekst: {
        da: `Datoen er ${dato}; den foregående afgørelse er fra ${forrige}`,
        en: `The date is ${dato}; the decision before it is of ${forrige}`,
      },
      faktisk: dato,
      graense: forrige,
      enhed: 'DAG',
    });
  },
};

export const REVISIONSKRAV: readonly Krav[] = [
  FORUMMET_ER_I_KRAFT,
  IKKE_FREM,
  KONTRAKTEN_LOEBER,
  VIRKER_FREMAD,
  I_RAEKKEFOELGE,
  UDKASTET_ER_GODKENDT,
  INDEN_FOR_FORUMMETS_MANDAT,
  PLAN_TILFOEJET,
];
