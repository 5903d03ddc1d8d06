import { defineAct } from '../../act/act';
import { breach } from '../../kernel/rule';
import { touchedByForum } from '../../register/affected';
import { endRows } from '../../register/end-rows';
import { recheckAfter } from '../../register/recheck';
import { AFGJORT, AFGOERELSEN, IKKE_FOER_GRUNDLAGET, NEDLAEGGELSEN, SLUTTER_I_SIN_TID } from '../../register/rules/registerkrav';
import { Arbejdsgruppe } from '../arbejdsgruppe.entity';
import { Forum } from '../forum.entity';
import { forumFactSource } from '../forum.fact-source';
import { NedlaegForumInput } from '../forum.inputs';
import { ForumPayload } from '../forum.payload';
import { Medlemskab } from '../medlemskab.entity';
import { KONTRAKTER_LOEBER_VIDERE } from '../rules/forumstruktur';

export const nedlaegForum = defineAct<NedlaegForumInput>({
  name: 'nedlaegForum',
  description:
    'Nedlæg forum. A forum ends on a day, and with it its seats and groups; what it has decided after that day is in the way, and contracts that run on are told of. By the kommunalbestyrelse of the kommune.',
  input: NedlaegForumInput,
  payload: () => ForumPayload,
  async execute(x, input) {
    const forum = await x.loadForChange(() => Forum, input.forum, 'forum', input.expectedVersion);
    const facts = await x.facts(forumFactSource, forum);
    x.owners({ KOMMUNALBESTYRELSE: [facts.kommune.noegle] });
    const { til: to } = input;
    const date = input.dato ?? x.today;
    x.require([
      ...breach([AFGJORT], { dato: date, today: x.today }, date),
      ...breach([IKKE_FOER_GRUNDLAGET], { ...NEDLAEGGELSEN, dag: to, grundlag: { ...AFGOERELSEN, dag: date } }, date),
      ...breach([SLUTTER_I_SIN_TID], { navn: facts.navn, period: facts, til: to }, to),
      ...breach([KONTRAKTER_LOEBER_VIDERE], { forum: facts, til: to }, to),
    ]);
    await recheckAfter(x, touchedByForum(facts), async () => {
      await x.update(() => Forum, forum, { til: to });
      await endRows(x, () => Medlemskab, facts.medlemskaber, to);
      await endRows(x, () => Arbejdsgruppe, facts.arbejdsgrupper, to);
      return undefined;
    });
    return { objects: { forum }, dato: to };
  },
});
