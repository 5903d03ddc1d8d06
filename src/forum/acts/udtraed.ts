import { defineAct } from '../../act/act';
import { breach } from '../../kernel/rule';
import { Forum } from '../forum.entity';
import { forumFactSource, pladsSource } from '../forum.fact-source';
import { UdtraedInput } from '../forum.inputs';
import { ForumPayload } from '../forum.payload';
import { Medlemskab } from '../medlemskab.entity';
import { FORUMADVARSLER } from '../rules';
import { UDTRAEDELSESKRAV } from '../rules/udtraedelseskrav';

export const udtraed = defineAct<UdtraedInput>({
  name: 'udtraed',
  description:
    'Udtræd. A seat in a forum ends on a day; who is missing from then on is told as a warning (rule R13), and so is a part in a group or a contract that goes on. `expectedVersion` is that of the forum. By the forum itself, or an administrator.',
  input: UdtraedInput,
  payload: () => ForumPayload,
  async execute(x, { medlemskab: reference, til: to, expectedVersion }) {
    const medlemskab = await x.find(() => Medlemskab, reference, 'input.medlemskab');
    const { forum: owner } = await x.facts(pladsSource, medlemskab);
    const forum = await x.loadForChange(() => Forum, owner.noegle, 'forum', expectedVersion);
    x.objects.medlemskab = medlemskab;
    x.owners({ FORUM: [owner.noegle] });
    const facts = await x.facts(forumFactSource, forum);
    x.require(
      facts.medlemskaber
        .filter((m) => m.id === medlemskab)
        .flatMap((seat) => breach(UDTRAEDELSESKRAV, { forum: facts, plads: seat, til: to, today: x.today }, to)),
    );
    await x.update(() => Medlemskab, medlemskab, { til: to });
    x.require(breach(FORUMADVARSLER, await x.facts(forumFactSource, forum), to));
    return { objects: { forum, medlemskab }, dato: to };
  },
});
