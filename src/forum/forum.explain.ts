import { Regelvurdering, regelvurderinger } from '../act/explanation';
import { Beregn } from '../model/decorators';
import { pr } from '../model/scalars';
import { FORUMSELEKTION, forumfakta } from './forum.facts';
import { FORUMREGLER } from './rules';

/** The field of a forum that explains. */
export const ForumreglerFelt = (): PropertyDecorator =>
  Beregn({
    type: () => Regelvurdering,
    liste: true,
    argumenter: [pr],
    fakta: { selektion: FORUMSELEKTION },
    pris: 200,
    beregn: (fakta, argumenter) => regelvurderinger(FORUMREGLER, forumfakta.parse(fakta), String(argumenter.pr)),
    beskrivelse: 'Regler. Every rule of fora with its verdict on this one on the day, and what decided it.',
  });
