import { defineAct } from '../../act/act';
import { Indsatsomraade } from '../../bevillingsperiode/indsatsomraade.entity';
import { breach } from '../../kernel/rule';
import { endWith, requirePeriodOfForum } from '../../register/require-period';
import { Arbejdsgruppe } from '../arbejdsgruppe.entity';
import { Arbejdsgruppemedlem } from '../arbejdsgruppemedlem.entity';
import { findParties } from '../find-part';
import { Forum } from '../forum.entity';
import { forumFactSource, indsatsSource } from '../forum.fact-source';
import { OpretArbejdsgruppeInput } from '../forum.inputs';
import { ForumPayload } from '../forum.payload';
import { FORUMADVARSLER } from '../rules';
import { ARBEJDSGRUPPEKRAV } from '../rules/arbejdsgruppekrav';

export const opretArbejdsgruppe = defineAct<OpretArbejdsgruppeInput>({
  name: 'opretArbejdsgruppe',
  description:
    'Opret arbejdsgruppe. A group under the forum that works out the section of the contract for one of the five fields; its members have seats in the forum. By the forum itself.',
  input: OpretArbejdsgruppeInput,
  payload: () => ForumPayload,
  async execute(x, input) {
    const forum = await x.loadForChange(() => Forum, input.forum, 'forum', input.expectedVersion);
    const facts = await x.facts(forumFactSource, forum);
    x.owners({ FORUM: [facts.noegle] });
    const date = input.fra ?? x.today;
    const to = input.til ?? endWith(facts, date);
    requirePeriodOfForum(date, to, 'input.til');
    await x.requireFreeKey(() => Arbejdsgruppe, input.noegle, 'input.noegle');
    const omraade = await x.find(() => Indsatsomraade, input.indsatsomraade, 'input.indsatsomraade');
    const members = await findParties(x, input.medlemmer, 'input.medlemmer');
    const indsatsomraade = await x.facts(indsatsSource, omraade);
    x.require(breach(ARBEJDSGRUPPEKRAV, { forum: facts, choices: { dato: date, til: to, indsatsomraade, medlemmer: members } }, date));
    const arbejdsgruppe = await x.insert(
      () => Arbejdsgruppe,
      { forum: { id: forum }, noegle: input.noegle, navn: input.navn, indsatsomraade: { id: omraade }, fra: date, til: to },
      input,
    );
    await x.insertAll(
      () => Arbejdsgruppemedlem,
      members.map((m, i) => [{ arbejdsgruppe: { id: arbejdsgruppe }, ...m.columns }, input.medlemmer[i]]),
    );
    x.require(breach(FORUMADVARSLER, await x.facts(forumFactSource, forum), date));
    return { objects: { forum, arbejdsgruppe }, dato: date };
  },
});
