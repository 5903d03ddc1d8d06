import { defineAct } from '../../act/act';
import { Forum } from '../forum.entity';
import { forumFactSource } from '../forum.fact-source';
import { RetForumInput } from '../forum.inputs';
import { ForumPayload } from '../forum.payload';

export const retForum = defineAct<RetForumInput>({
  name: 'retForum',
  description: 'Ret forum. The forum gets another name. By the kommunalbestyrelse of the kommune.',
  input: RetForumInput,
  payload: () => ForumPayload,
  async execute(x, input) {
    const forum = await x.loadForChange(() => Forum, input.forum, 'forum', input.expectedVersion);
    const facts = await x.facts(forumFactSource, forum);
    x.owners({ KOMMUNALBESTYRELSE: [facts.kommune.noegle] });
    await x.update(() => Forum, forum, { navn: input.navn });
    return { objects: { forum }, dato: x.today };
  },
});
