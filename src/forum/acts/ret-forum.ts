import { handling } from '../../act/act';
import { Forum } from '../forum.entity';
import { Forumfaktakilde } from '../forum.fact-source';
import { RetForumInput } from '../forum.inputs';
import { ForumPayload } from '../forum.payload';

export const retForum = handling<RetForumInput>({
  navn: 'retForum',
  beskrivelse: 'Ret forum. The forum gets another name. By the kommunalbestyrelse of the kommune.',
  input: RetForumInput,
  svar: () => ForumPayload,
  async udfoer(x, input) {
    const forum = await x.tag(() => Forum, input.forum, 'forum', input.expectedVersion);
    const fakta = await x.fakta(Forumfaktakilde, forum);
    x.ejere({ KOMMUNALBESTYRELSE: [fakta.kommune.noegle] });
    await x.ret(() => Forum, forum, { navn: input.navn });
    return { genstande: { forum }, dato: x.dag };
  },
});
