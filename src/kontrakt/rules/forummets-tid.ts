import { FORUM_I_KRAFT } from '../../forum/rules/forum-i-kraft';
import { type Day, formatDay } from '../../kernel/day';
import { joinWords } from '../../kernel/format';
import { covers, formatPeriod } from '../../kernel/period';
import { brokenBy, holdsIf, type Reason, type Rule } from '../../kernel/rule';
import { SOURCES } from '../../kernel/sources';
import type { KontraktFacts } from '../kontrakt.facts';
import { draftDay, isForumsorgan, vedtagelser } from './versioner';

/** What a contract demands of its forum. Acts take the byområde from the forum; stored rows may disagree with it. */

type RowCondition = Rule<KontraktFacts>;

const FORUMMETS_OMRAADE: RowCondition = {
  kode: 'H37',
  afvisning: 'FORUM_I_ANDET_BYOMRAADE',
  krav: {
    da: 'En kontrakt udarbejdes af et forum eller en bestyrelse, der dækker kontraktens byområde',
    en: 'A contract is worked out by a forum or board that serves its byområde',
  },
  alvor: 'FEJL',
  kilde: SOURCES.kontrakter,
  ansvarlig: 'FORUM',
  udvej: { da: 'Byområdets eget forum kan udarbejde kontrakten', en: 'The forum of the byområde itself can work the contract out' },
  termer: [],
  judge: ({ forum, byomraade }) => {
    const names = forum.byomraader.map((b) => b.navn);
    return holdsIf(
      forum.byomraader.some((b) => b.noegle === byomraade.noegle),
      {
        tekst: {
          da: `Kontrakten gælder ${byomraade.navn}; ${forum.navn} dækker ${joinWords(names, 'og') || 'intet byområde'}`,
          en: `The contract is about ${byomraade.navn}; ${forum.navn} serves ${joinWords(names, 'and') || 'no byområde'}`,
        },
        faktisk: forum.byomraader.map((b) => b.noegle).join(' '),
        graense: byomraade.noegle,
        enhed: 'NAVN',
      },
    );
  },
};

const HANDLET_I_SIN_TID: RowCondition = {
  ...FORUM_I_KRAFT,
  judge(f) {
    const { forum } = f;
    const without = (day: Day | null, da: string, one: string): Reason[] =>
      day === null || covers(forum, day)
        ? []
        : [
            {
              tekst: {
                da: `${da} den ${formatDay(day, 'da')}; ${forum.navn} er i kraft ${formatPeriod(forum, 'da')}`,
                en: `${one} on ${formatDay(day, 'en')}; ${forum.navn} is in force ${formatPeriod(forum, 'en')}`,
              },
              faktisk: day,
              graense: `${forum.fra}/${forum.til ?? ''}`,
              enhed: 'DAG',
            },
          ];
    return brokenBy(
      [
        ...without(draftDay(f), 'Kontrakten er udarbejdet', 'The contract was drafted'),
        ...f.versioner.flatMap((v) =>
          vedtagelser(v)
            .filter((p) => isForumsorgan(p.afgoerelse.organ))
            .flatMap((p) =>
              without(p.afgoerelse.dato, `Forummet har vedtaget version ${v.nummer}`, `The forum has decided version ${v.nummer}`),
            ),
        ),
      ],
      {
        tekst: { da: `${forum.navn} har handlet, mens det var i kraft`, en: `${forum.navn} has acted while it was in force` },
        faktisk: forum.noegle,
        graense: forum.noegle,
        enhed: 'NAVN',
      },
    );
  },
};

export const FORUMMETS_TID: readonly RowCondition[] = [FORUMMETS_OMRAADE, HANDLET_I_SIN_TID];
