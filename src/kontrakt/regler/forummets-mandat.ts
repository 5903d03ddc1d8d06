import { KILDE } from '../../kerne/kilder';
import { brudtAf, type Grund, hvis, ikkeRelevant, type Regel } from '../../kerne/regel';
import type { Daekning } from './kontraktfakta';
import { nye, type Revisionssag } from './revisionssag';
import { erVedtaget } from './versioner';

/** What a forum may decide about a contract by itself (domain, A8 and A9). */

type Krav = Regel<Revisionssag>;

const FAELLES = { alvor: 'FEJL', kilde: KILDE.kontrakter, ansvarlig: 'KOMMUNALBESTYRELSE', termer: [] } as const;
export const AF_BESTYRELSEN = { da: 'Kommunalbestyrelsen beslutter selv', en: 'The kommunalbestyrelse decides by itself' };

/** Applicants of a newly covered plan that apply for no plan that the contract covers on the day or later. */
function udenfor({ kontrakt, valg }: Revisionssag, { helhedsplan }: Daekning): string[] {
  const loebende = kontrakt.daekninger.filter((d) => d.til === null || d.til > valg.dato);
  const parter = new Set(loebende.flatMap((d) => d.helhedsplan.ansoegere.map((a) => a.boligorganisation.noegle)));
  return helhedsplan.ansoegere.map((a) => a.boligorganisation.noegle).filter((n) => !parter.has(n));
}

export const UDKASTET_ER_GODKENDT: Krav = {
  ...FAELLES,
  kode: 'H41',
  afvisning: 'UDKASTET_ER_IKKE_GODKENDT',
  krav: {
    da: 'Et forum reviderer en kontrakt, når kommunalbestyrelsen har godkendt den',
    en: 'A forum revises a contract when the kommunalbestyrelse has approved it',
  },
  udvej: {
    da: 'Kommunalbestyrelsen godkender udkastet først (registrerAfgoerelse)',
    en: 'The kommunalbestyrelse approves the draft first (registrerAfgoerelse)',
  },
  bedoem({ kontrakt, valg }) {
    if (valg.organ === 'KOMMUNALBESTYRELSE') return ikkeRelevant(AF_BESTYRELSEN);
    const vedtagne = kontrakt.versioner.filter(erVedtaget).length;
    return hvis(vedtagne > 0, {
      tekst: { da: `${kontrakt.noegle} har ${vedtagne} vedtagne versioner`, en: `${kontrakt.noegle} has ${vedtagne} approved versions` },
      faktisk: String(vedtagne),
      graense: '1',
      enhed: 'ANTAL',
    });
  },
};

export const INDEN_FOR_FORUMMETS_MANDAT: Krav = {
  ...FAELLES,
  kode: 'H42',
  afvisning: 'KRAEVER_KOMMUNALBESTYRELSE',
  krav: {
    da: 'Forummet ændrer mål, roller og afsnit; kontraktens periode og nye parter kræver kommunalbestyrelsen',
    en: 'The forum changes goals, roles and sections; the period of the contract and new parties need the kommunalbestyrelse',
  },
  udvej: {
    da: 'Lad kommunalbestyrelsen revidere kontrakten (reviderKontrakt)',
    en: 'Let the kommunalbestyrelse revise the contract (reviderKontrakt)',
  },
  bedoem(sag) {
    if (sag.valg.organ === 'KOMMUNALBESTYRELSE') return ikkeRelevant(AF_BESTYRELSEN);
    const { kontrakt, efter } = sag;
    const grunde = nye(sag).flatMap((d) =>
      udenfor(sag, d).map(
        (noegle): Grund => ({
          tekst: {
            da: `${d.helhedsplan.titel} har ansøgeren ${noegle}, som ikke er part i kontrakten`,
            en: `${d.helhedsplan.titel} has the applicant ${noegle}, which is not a party to the contract`,
          },
          faktisk: noegle,
          graense: 'PART_I_KONTRAKTEN',
          enhed: 'NAVN',
        }),
      ),
    );
    if (kontrakt.til !== efter.til)
      grunde.unshift({
        tekst: {
          da: `Kontraktens slut flyttes fra ${kontrakt.til ?? 'åben'} til ${efter.til ?? 'åben'}`,
          en: `The end of the contract is moved from ${kontrakt.til ?? 'open'} to ${efter.til ?? 'open'}`,
        },
        faktisk: efter.til ?? '',
        graense: kontrakt.til ?? '',
        enhed: 'DAG',
      });
    return brudtAf(grunde, {
      tekst: { da: 'Perioden og parterne er de samme', en: 'The period and the parties are the same' },
      faktisk: kontrakt.til ?? '',
      graense: kontrakt.til ?? '',
      enhed: 'DAG',
    });
  },
};

export const PLAN_TILFOEJET: Krav = {
  ...FAELLES,
  kode: 'H43',
  afvisning: 'PLAN_TILFOEJET_AF_FORUM',
  krav: {
    da: 'En helhedsplan, som kontrakten kommer til at dække, forelægges som regel kommunalbestyrelsen sammen med kontrakten',
    en: 'A plan that the contract comes to cover is as a rule put to the kommunalbestyrelse together with the contract',
  },
  alvor: 'ADVARSEL',
  udvej: { da: 'Orientér kommunalbestyrelsen om den tilføjede plan', en: 'Tell the kommunalbestyrelse of the added plan' },
  bedoem(sag) {
    if (sag.valg.organ === 'KOMMUNALBESTYRELSE') return ikkeRelevant(AF_BESTYRELSEN);
    return brudtAf(
      nye(sag)
        .filter((d) => udenfor(sag, d).length === 0)
        .map(
          ({ helhedsplan: h }): Grund => ({
            tekst: { da: `Forummet føjer ${h.titel} til kontrakten`, en: `The forum adds ${h.titel} to the contract` },
            faktisk: h.noegle,
            graense: 'KOMMUNALBESTYRELSE',
            enhed: 'NAVN',
          }),
        ),
      { tekst: { da: 'Ingen planer er føjet til', en: 'No plans are added' }, faktisk: '0', graense: '0', enhed: 'ANTAL' },
    );
  },
};
