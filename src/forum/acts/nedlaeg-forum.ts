import { handling } from '../../act/act';
import { brud } from '../../kernel/rule';
import { afForum } from '../../register/affected';
import { afslutRaekker } from '../../register/end-rows';
import { efterproevet } from '../../register/recheck';
import { AFGJORT, AFGOERELSEN, IKKE_FOER_GRUNDLAGET, NEDLAEGGELSEN, SLUTTER_I_SIN_TID } from '../../register/rules/registerkrav';
import { Arbejdsgruppe } from '../arbejdsgruppe.entity';
import { Forum } from '../forum.entity';
import { Forumfaktakilde } from '../forum.fact-source';
import { NedlaegForumInput } from '../forum.inputs';
import { ForumPayload } from '../forum.payload';
import { Medlemskab } from '../medlemskab.entity';
import { KONTRAKTER_LOEBER_VIDERE } from '../rules/forumstruktur';

export const nedlaegForum = handling<NedlaegForumInput>({
  navn: 'nedlaegForum',
  beskrivelse:
    'Nedlæg forum. A forum ends on a day, and with it its seats and groups; what it has decided after that day is in the way, and contracts that run on are told of. By the kommunalbestyrelse of the kommune.',
  input: NedlaegForumInput,
  svar: () => ForumPayload,
  async udfoer(x, input) {
    const forum = await x.tag(() => Forum, input.forum, 'forum', input.expectedVersion);
    const fakta = await x.fakta(Forumfaktakilde, forum);
    x.ejere({ KOMMUNALBESTYRELSE: [fakta.kommune.noegle] });
    const { til } = input;
    const dato = input.dato ?? x.dag;
    x.kraev([
      ...brud([AFGJORT], { dato, iDag: x.dag }, dato),
      ...brud([IKKE_FOER_GRUNDLAGET], { ...NEDLAEGGELSEN, dag: til, grundlag: { ...AFGOERELSEN, dag: dato } }, dato),
      ...brud([SLUTTER_I_SIN_TID], { navn: fakta.navn, periode: fakta, til }, til),
      ...brud([KONTRAKTER_LOEBER_VIDERE], { forum: fakta, til }, til),
    ]);
    await efterproevet(x, afForum(fakta), async () => {
      await x.ret(() => Forum, forum, { til });
      await afslutRaekker(x, () => Medlemskab, fakta.medlemskaber, til);
      await afslutRaekker(x, () => Arbejdsgruppe, fakta.arbejdsgrupper, til);
      return undefined;
    });
    return { genstande: { forum }, dato: til };
  },
});
