import { defineAct } from '../../act/act';
import { breach } from '../../kernel/rule';
import { endWith, requirePeriodOfForum } from '../../register/require-period';
import { findParty } from '../find-part';
import { Forum } from '../forum.entity';
import { forumFactSource } from '../forum.fact-source';
import { OptagMedlemInput } from '../forum.inputs';
import { ForumPayload } from '../forum.payload';
import { Medlemskab } from '../medlemskab.entity';
import { FORUMADVARSLER } from '../rules';
import { OPTAGELSESKRAV } from '../rules/pladskrav';

export const optagMedlem = defineAct<OptagMedlemInput>({
  name: 'optagMedlem',
  description:
    'Optag medlem. A forvaltning or a boligorganisation gets a seat in a forum. Who is still missing is told as a warning (rule R13). By the forum itself, or an administrator.',
  input: OptagMedlemInput,
  payload: () => ForumPayload,
  async execute(x, input) {
    const forum = await x.loadForChange(() => Forum, input.forum, 'forum', input.expectedVersion);
    const facts = await x.facts(forumFactSource, forum);
    x.owners({ FORUM: [facts.noegle] });
    const date = input.fra ?? x.today;
    const to = input.til ?? endWith(facts, date);
    requirePeriodOfForum(date, to, 'input.til');
    const party = await findParty(x, input, 'input.');
    x.require(breach(OPTAGELSESKRAV, { forum: facts, choices: { dato: date, til: to, party, rolle: input.rolle } }, date));
    const medlemskab = await x.insert(
      () => Medlemskab,
      { forum: { id: forum }, ...party.columns, rolle: input.rolle, fra: date, til: to },
      input,
    );
    x.require(breach(FORUMADVARSLER, await x.facts(forumFactSource, forum), date));
    return { objects: { forum, medlemskab }, dato: date };
  },
});
