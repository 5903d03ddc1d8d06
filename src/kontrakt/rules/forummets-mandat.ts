import { type Dag, skrivDag } from '../../kernel/day';
import type { Saetning } from '../../kernel/errors';
import { taelt } from '../../kernel/format';
import { dagEfter } from '../../kernel/period';
import { brudtAf, type Grund, hvis, ikkeRelevant, type Regel } from '../../kernel/rule';
import { KILDE } from '../../kernel/sources';
import type { Daekning, Kontraktfakta } from '../kontrakt.facts';
import { parterVed } from './parter';
import { nye, type Revisionssag } from './revisionssag';
import { erVedtaget } from './versioner';

/** What a forum may decide about a contract by itself (domain, A8 and A9). */

type Krav = Regel<Revisionssag>;

const FAELLES = { alvor: 'FEJL', kilde: KILDE.kontrakter, ansvarlig: 'KOMMUNALBESTYRELSE', termer: [] } as const;
export const AF_BESTYRELSEN = { da: 'Kommunalbestyrelsen beslutter selv', en: 'The kommunalbestyrelse decides by itself' };

/** Applicants of a newly covered plan that are no parties to the contract before the revision. */
function udenfor({ kontrakt, valg }: Revisionssag, { helhedsplan }: Daekning): { noegle: string; navn: string }[] {
  const parter = parterVed(kontrakt, (kontrakt.versioner.at(-1)?.nummer ?? 0) + 1, valg.dato);
  return helhedsplan.ansoegere.map((a) => a.boligorganisation).filter((b) => !parter.has(b.noegle));
}

const slutdag = (til: Dag | null): Saetning =>
  til === null
    ? { da: 'ingen slutdag', en: 'no last day' }
    : { da: `den ${skrivDag(dagEfter(til, -1), 'da')}`, en: skrivDag(dagEfter(til, -1), 'en') };

const slutflytning = (kontrakt: Kontraktfakta, til: Dag | null): Grund => ({
  tekst: {
    da: `Kontraktens sidste dag flyttes fra ${slutdag(kontrakt.til).da} til ${slutdag(til).da}`,
    en: `The last day of the contract is moved from ${slutdag(kontrakt.til).en} to ${slutdag(til).en}`,
  },
  faktisk: til ?? '',
  graense: kontrakt.til ?? '',
  enhed: 'DAG',
});

export const UDKASTET_ER_GODKENDT: Krav = {
  ...FAELLES,
  kode: 'H41',
  afvisning: 'UDKASTET_ER_IKKE_GODKENDT',
  krav: {
    da: 'Et forum reviderer en kontrakt, når kommunalbestyrelsen har godkendt den',
    en: 'A forum revises a contract when the kommunalbestyrelse has approved it',
  },
  udvej: {
    da: 'Kommunalbestyrelsen kan godkende udkastet; derefter kan forummet revidere kontrakten',
    en: 'The kommunalbestyrelse can approve the draft; after that the forum can revise the contract',
  },
  bedoem({ kontrakt, valg }) {
    if (valg.organ === 'KOMMUNALBESTYRELSE') return ikkeRelevant(AF_BESTYRELSEN);
    const vedtagne = kontrakt.versioner.filter(erVedtaget).length;
    return hvis(vedtagne > 0, {
      tekst: {
        da: `${kontrakt.titel} har ${taelt(vedtagne, { en: 'én vedtaget version', flere: 'vedtagne versioner' }, 'da')}`,
        en: `${kontrakt.titel} has ${taelt(vedtagne, { en: 'one approved version', flere: 'approved versions' }, 'en')}`,
      },
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
    da: 'Forummet ændrer mål, roller og afsnit; kontraktens periode og parter ændres af kommunalbestyrelsen',
    en: 'The forum changes goals, roles and sections; the period and the parties of the contract are changed by the kommunalbestyrelse',
  },
  udvej: { da: 'Kommunalbestyrelsen kan revidere kontrakten', en: 'The kommunalbestyrelse can revise the contract' },
  bedoem(sag) {
    if (sag.valg.organ === 'KOMMUNALBESTYRELSE') return ikkeRelevant(AF_BESTYRELSEN);
    const { kontrakt, efter } = sag;
    const grunde = nye(sag).flatMap((d) =>
      udenfor(sag, d).map(
        ({ noegle, navn }): Grund => ({
          tekst: {
            da: `${d.helhedsplan.titel} har ${navn} som ansøger, og ${navn} er ikke part i kontrakten`,
            en: `${d.helhedsplan.titel} has ${navn} as an applicant, and ${navn} is not a party to the contract`,
          },
          faktisk: noegle,
          graense: 'PART_I_KONTRAKTEN',
          enhed: 'NAVN',
        }),
      ),
    );
    if (kontrakt.til !== efter.til) grunde.unshift(slutflytning(kontrakt, efter.til));
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
  udvej: {
    da: 'Forummet kan orientere kommunalbestyrelsen om den tilføjede plan',
    en: 'The forum can tell the kommunalbestyrelse of the added plan',
  },
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

export const DAEKKET_BAGUD: Krav = {
  ...FAELLES,
  kode: 'H43',
  afvisning: 'PLAN_DAEKKET_BAGUD',
  krav: {
    da: 'En helhedsplan, som forummet tager med i kontrakten, dækkes som regel ikke for en tid, der er gået, når revisionen registreres',
    en: 'A plan that the forum adds is as a rule not covered for a time that has passed when the revision is recorded',
  },
  alvor: 'ADVARSEL',
  udvej: {
    da: 'Forummet kan se efter, at det besluttede det den dag, der er angivet, og orientere kommunalbestyrelsen',
    en: 'The forum can check that it decided it on the day given, and tell the kommunalbestyrelse',
  },
  bedoem(sag) {
    if (sag.valg.organ === 'KOMMUNALBESTYRELSE') return ikkeRelevant(AF_BESTYRELSEN);
    const { iDag } = sag.valg;
    return brudtAf(
      nye(sag)
        .filter((d) => d.fra < iDag)
        .map(
          (d): Grund => ({
            tekst: {
              da: `${d.helhedsplan.titel} dækkes fra den ${skrivDag(d.fra, 'da')}, men revisionen registreres først den ${skrivDag(iDag, 'da')}`,
              en: `${d.helhedsplan.titel} is covered from ${skrivDag(d.fra, 'en')}, but the revision is recorded only on ${skrivDag(iDag, 'en')}`,
            },
            faktisk: d.fra,
            graense: iDag,
            enhed: 'DAG',
          }),
        ),
      { tekst: { da: 'Ingen planer dækkes bagud', en: 'No plans are covered backwards' }, faktisk: '0', graense: '0', enhed: 'ANTAL' },
    );
  },
};
