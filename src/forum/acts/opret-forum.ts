import { defineAct } from '../../act/act';
import { newAfgoerelse } from '../../afgoerelse/afgoerelse.write';
import { Byomraade } from '../../byomraade/byomraade.entity';
import { breach } from '../../kernel/rule';
import { ownKommune } from '../../kommune/egen-kommune';
import { recheckAfter } from '../../register/recheck';
import { requirePeriodOfForum } from '../../register/require-period';
import { AFGJORT } from '../../register/rules/registerkrav';
import { Forum } from '../forum.entity';
import { OpretForumInput } from '../forum.inputs';
import { ForumPayload } from '../forum.payload';
import { Forumomraade } from '../forumomraade.entity';

export const opretForum = defineAct<OpretForumInput>({
  name: 'opretForum',
  description:
    'Opret forum. The kommunalbestyrelse founds a boligsocialt forum, a bydelsbestyrelse, or a body of the whole city, by a decision that is recorded along. By the kommunalbestyrelse of the kommune.',
  input: OpretForumInput,
  payload: () => ForumPayload,
  async execute(x, input) {
    const kommune = await ownKommune(x, input.kommune);
    const { noegle: key, navn: name, art: kind } = input;
    const date = input.dato ?? x.today;
    const [from, to] = [input.fra ?? date, input.til ?? null];
    requirePeriodOfForum(from, to, 'input.til');
    await x.requireFreeKey(() => Forum, key, 'input.noegle');
    const omraader = await x.findEach(
      () => Byomraade,
      input.byomraader ?? [],
      (i) => `input.byomraader[${i}]`,
    );
    x.require(breach([AFGJORT], { dato: date, today: x.today }, date));
    let [forum, afgoerelse] = [0, 0];
    await recheckAfter(x, {}, async () => {
      const decision = { organ: 'KOMMUNALBESTYRELSE', udfald: 'GODKENDT', titel: `Nedsættelse af ${name}`, dato: date } as const;
      const { afgoerelsesnoegle, sagsnr, dokumentnr } = input;
      afgoerelse = await newAfgoerelse(x, { ...decision, noegle: afgoerelsesnoegle, sagsnr, dokumentnr, kommune: kommune.id }, [], input);
      const [first] = omraader;
      const ownOne = kind === 'BOLIGSOCIALT_FORUM' && omraader.length === 1 && first ? { id: first } : null;
      const common = { noegle: key, navn: name, art: kind, kommune: { id: kommune.id }, afgoerelse: { id: afgoerelse } };
      forum = await x.insert(() => Forum, { ...common, byomraade: ownOne, fra: from, til: to }, input);
      if (!ownOne)
        await x.insertAll(
          () => Forumomraade,
          omraader.map((id) => [{ forum: { id: forum }, byomraade: { id } }, input]),
        );
      return { Forum: [forum] };
    });
    return { objects: { forum }, dato: from, about: { afgoerelse, kommune: kommune.id } };
  },
});
