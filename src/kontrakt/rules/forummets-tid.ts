import { FORUM_I_KRAFT } from '../../forum/rules/forum-i-kraft';
import { type Dag, skrivDag } from '../../kernel/day';
import { remse } from '../../kernel/format';
import { daekker, skrivPeriode } from '../../kernel/period';
import { brudtAf, type Grund, hvis, type Regel } from '../../kernel/rule';
import { KILDE } from '../../kernel/sources';
import type { Kontraktfakta } from '../kontrakt.facts';
import { erForumsorgan, udkastdag, vedtagelser } from './versioner';

/** What a contract demands of its forum. Acts take the byområde from the forum; stored rows may disagree with it. */

type Krav = Regel<Kontraktfakta>;

const FORUMMETS_OMRAADE: Krav = {
  kode: 'H37',
  afvisning: 'FORUM_I_ANDET_BYOMRAADE',
  krav: {
    da: 'En kontrakt udarbejdes af et forum eller en bestyrelse, der dækker kontraktens byområde',
    en: 'A contract is worked out by a forum or board that serves its byområde',
  },
  alvor: 'FEJL',
  kilde: KILDE.kontrakter,
  ansvarlig: 'FORUM',
  udvej: { da: 'Byområdets eget forum kan udarbejde kontrakten', en: 'The forum of the byområde itself can work the contract out' },
  termer: [],
  bedoem: ({ forum, byomraade }) => {
    const navne = forum.byomraader.map((b) => b.navn);
    return hvis(
      forum.byomraader.some((b) => b.noegle === byomraade.noegle),
      {
        tekst: {
          da: `Kontrakten gælder ${byomraade.navn}; ${forum.navn} dækker ${remse(navne, 'og') || 'intet byområde'}`,
          en: `The contract is about ${byomraade.navn}; ${forum.navn} serves ${remse(navne, 'and') || 'no byområde'}`,
        },
        faktisk: forum.byomraader.map((b) => b.noegle).join(' '),
        graense: byomraade.noegle,
        enhed: 'NAVN',
      },
    );
  },
};

const HANDLET_I_SIN_TID: Krav = {
  ...FORUM_I_KRAFT,
  bedoem(f) {
    const { forum } = f;
    const uden = (dag: Dag | null, da: string, en: string): Grund[] =>
      dag === null || daekker(forum, dag)
        ? []
        : [
            {
              tekst: {
                da: `${da} den ${skrivDag(dag, 'da')}; ${forum.navn} er i kraft ${skrivPeriode(forum, 'da')}`,
                en: `${en} on ${skrivDag(dag, 'en')}; ${forum.navn} is in force ${skrivPeriode(forum, 'en')}`,
              },
              faktisk: dag,
              graense: `${forum.fra}/${forum.til ?? ''}`,
              enhed: 'DAG',
            },
          ];
    return brudtAf(
      [
        ...uden(udkastdag(f), 'Kontrakten er udarbejdet', 'The contract was drafted'),
        ...f.versioner.flatMap((v) =>
          vedtagelser(v)
            .filter((p) => erForumsorgan(p.afgoerelse.organ))
            .flatMap((p) =>
              uden(p.afgoerelse.dato, `Forummet har vedtaget version ${v.nummer}`, `The forum has decided version ${v.nummer}`),
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

export const FORUMMETS_TID: readonly Krav[] = [FORUMMETS_OMRAADE, HANDLET_I_SIN_TID];
