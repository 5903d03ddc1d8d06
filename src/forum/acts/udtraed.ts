import { handling } from '../../act/act';
import { brud } from '../../kernel/rule';
import { Forum } from '../forum.entity';
import { Forumfaktakilde, Pladskilde } from '../forum.fact-source';
import { UdtraedInput } from '../forum.inputs';
import { ForumPayload } from '../forum.payload';
import { Medlemskab } from '../medlemskab.entity';
import { FORUMADVARSLER } from '../rules';
import { UDTRAEDELSESKRAV } from '../rules/udtraedelseskrav';

export const udtraed = handling<UdtraedInput>({
  navn: 'udtraed',
  beskrivelse:
    'Udtræd. A seat in a forum ends on a day; who is missing from then on is told as a warning (rule R13), and so is a part in a group or a contract that goes on. `expectedVersion` is that of the forum. By the forum itself, or an administrator.',
  input: UdtraedInput,
  svar: () => ForumPayload,
  async udfoer(x, { medlemskab: reference, til, expectedVersion }) {
    const medlemskab = await x.find(() => Medlemskab, reference, 'input.medlemskab');
    const { forum: ejer } = await x.fakta(Pladskilde, medlemskab);
    const forum = await x.tag(() => Forum, ejer.noegle, 'forum', expectedVersion);
    x.genstande.medlemskab = medlemskab;
    x.ejere({ FORUM: [ejer.noegle] });
    const fakta = await x.fakta(Forumfaktakilde, forum);
    x.kraev(
      fakta.medlemskaber
        .filter((m) => m.id === medlemskab)
        .flatMap((plads) => brud(UDTRAEDELSESKRAV, { forum: fakta, plads, til, iDag: x.dag }, til)),
    );
    await x.ret(() => Medlemskab, medlemskab, { til });
    x.kraev(brud(FORUMADVARSLER, await x.fakta(Forumfaktakilde, forum), til));
    return { genstande: { forum, medlemskab }, dato: til };
  },
});
