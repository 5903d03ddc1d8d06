import { Regelvurdering, ruleVerdicts } from '../act/explanation';
import { Computed } from '../model/decorators';
import { pr } from '../model/scalars';
import { FORUM_SELECTION, forumFacts } from './forum.facts';
import { FORUMREGLER } from './rules';

/** The field of a forum that explains. */
export const ForumreglerFelt = (): PropertyDecorator =>
  Computed({
    type: () => Regelvurdering,
    list: true,
    args: [pr],
    facts: { selection: FORUM_SELECTION },
    cost: 200,
    compute: (facts, args) => ruleVerdicts(FORUMREGLER, forumFacts.parse(facts), String(args.pr)),
    description: 'Regler. Every rule of fora with its verdict on this one on the day, and what decided it.',
  });
