import { type Day, formatDay } from '../../kernel/day';
import type { LocalizedText } from '../../kernel/errors';
import { counted } from '../../kernel/format';
import { dayAfter } from '../../kernel/period';
import { brokenBy, holdsIf, notApplicable, type Reason, type Rule } from '../../kernel/rule';
import { SOURCES } from '../../kernel/sources';
import type { DaekningFacts, KontraktFacts } from '../kontrakt.facts';
import { partiesAt } from './parter';
import { newOnes, type RevisionCase } from './revisionssag';
import { isVedtaget } from './versioner';

/** What a forum may decide about a contract by itself (domain, A8 and A9). */

type RowCondition = Rule<RevisionCase>;

const FAELLES = { alvor: 'FEJL', kilde: SOURCES.kontrakter, ansvarlig: 'KOMMUNALBESTYRELSE', termer: [] } as const;
export const AF_BESTYRELSEN = { da: 'Kommunalbestyrelsen beslutter selv', en: 'The kommunalbestyrelse decides by itself' };

/** Applicants of a newly covered plan that are no parties to the contract before the revision. */
function outsideOf({ kontrakt, choices }: RevisionCase, { helhedsplan }: DaekningFacts): { noegle: string; navn: string }[] {
  const parties = partiesAt(kontrakt, (kontrakt.versioner.at(-1)?.nummer ?? 0) + 1, choices.dato);
  return helhedsplan.ansoegere.map((a) => a.boligorganisation).filter((b) => !parties.has(b.noegle));
}

const endDay = (to: Day | null): LocalizedText =>
  to === null
    ? { da: 'ingen slutdag', en: 'no last day' }
    : { da: `den ${formatDay(dayAfter(to, -1), 'da')}`, en: formatDay(dayAfter(to, -1), 'en') };

const endMove = (kontrakt: KontraktFacts, to: Day | null): Reason => ({
  tekst: {
    da: `Kontraktens sidste dag flyttes fra ${endDay(kontrakt.til).da} til ${endDay(to).da}`,
    en: `The last day of the contract is moved from ${endDay(kontrakt.til).en} to ${endDay(to).en}`,
  },
  faktisk: to ?? '',
  graense: kontrakt.til ?? '',
  enhed: 'DAG',
});

export const UDKASTET_ER_GODKENDT: RowCondition = {
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
  judge({ kontrakt, choices }) {
    if (choices.organ === 'KOMMUNALBESTYRELSE') return notApplicable(AF_BESTYRELSEN);
    const vedtagne = kontrakt.versioner.filter(isVedtaget).length;
    return holdsIf(vedtagne > 0, {
      tekst: {
        da: `${kontrakt.titel} har ${counted(vedtagne, { en: 'én vedtaget version', several: 'vedtagne versioner' }, 'da')}`,
        en: `${kontrakt.titel} has ${counted(vedtagne, { en: 'one approved version', several: 'approved versions' }, 'en')}`,
      },
      faktisk: String(vedtagne),
      graense: '1',
      enhed: 'ANTAL',
    });
  },
};

export const INDEN_FOR_FORUMMETS_MANDAT: RowCondition = {
  ...FAELLES,
  kode: 'H42',
  afvisning: 'KRAEVER_KOMMUNALBESTYRELSE',
  krav: {
    da: 'Forummet ændrer mål, roller og afsnit; kontraktens periode og parter ændres af kommunalbestyrelsen',
    en: 'The forum changes goals, roles and sections; the period and the parties of the contract are changed by the kommunalbestyrelse',
  },
  udvej: { da: 'Kommunalbestyrelsen kan revidere kontrakten', en: 'The kommunalbestyrelse can revise the contract' },
  judge(caseFacts) {
    if (caseFacts.choices.organ === 'KOMMUNALBESTYRELSE') return notApplicable(AF_BESTYRELSEN);
    const { kontrakt, efter: after } = caseFacts;
    const reasons = newOnes(caseFacts).flatMap((d) =>
      outsideOf(caseFacts, d).map(
        ({ noegle: key, navn: name }): Reason => ({
          tekst: {
            da: `${d.helhedsplan.titel} har ${name} som ansøger, og ${name} er ikke part i kontrakten`,
            en: `${d.helhedsplan.titel} has ${name} as an applicant, and ${name} is not a party to the contract`,
          },
          faktisk: key,
          graense: 'PART_I_KONTRAKTEN',
          enhed: 'NAVN',
        }),
      ),
    );
    if (kontrakt.til !== after.til) reasons.unshift(endMove(kontrakt, after.til));
    return brokenBy(reasons, {
      tekst: { da: 'Perioden og parterne er de samme', en: 'The period and the parties are the same' },
      faktisk: kontrakt.til ?? '',
      graense: kontrakt.til ?? '',
      enhed: 'DAG',
    });
  },
};

export const PLAN_TILFOEJET: RowCondition = {
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
  judge(caseFacts) {
    if (caseFacts.choices.organ === 'KOMMUNALBESTYRELSE') return notApplicable(AF_BESTYRELSEN);
    return brokenBy(
      newOnes(caseFacts)
        .filter((d) => outsideOf(caseFacts, d).length === 0)
        .map(
          ({ helhedsplan: h }): Reason => ({
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

export const DAEKKET_BAGUD: RowCondition = {
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
  judge(caseFacts) {
    if (caseFacts.choices.organ === 'KOMMUNALBESTYRELSE') return notApplicable(AF_BESTYRELSEN);
    const { today } = caseFacts.choices;
    return brokenBy(
      newOnes(caseFacts)
        .filter((d) => d.fra < today)
        .map(
          (d): Reason => ({
            tekst: {
              da: `${d.helhedsplan.titel} dækkes fra den ${formatDay(d.fra, 'da')}, men revisionen registreres først den ${formatDay(today, 'da')}`,
              en: `${d.helhedsplan.titel} is covered from ${formatDay(d.fra, 'en')}, but the revision is recorded only on ${formatDay(today, 'en')}`,
            },
            faktisk: d.fra,
            graense: today,
            enhed: 'DAG',
          }),
        ),
      { tekst: { da: 'Ingen planer dækkes bagud', en: 'No plans are covered backwards' }, faktisk: '0', graense: '0', enhed: 'ANTAL' },
    );
  },
};
