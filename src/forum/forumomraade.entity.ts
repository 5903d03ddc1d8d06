import { Byomraade } from '../byomraade/byomraade.entity';
import { Noun, ToOne } from '../model/decorators';
import { NounRow } from '../model/noun-row';
import { Forum } from './forum.entity';

@Noun({
  prefix: 'fom',
  plural: 'forumomraader',
  unique: [['forum', 'byomraade']],
  description:
    'Forumområde. A bydelsbestyrelse serves a byområde; it may serve several. The one area of a boligsocialt forum is `Forum.byomraade`.',
})
export class Forumomraade extends NounRow {
  @ToOne(() => Forum, { description: 'Forum. The board.' })
  forum!: Forum;

  @ToOne(() => Byomraade, { description: 'Byområde. The area.' })
  byomraade!: Byomraade;
}
