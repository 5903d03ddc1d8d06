import { Byomraade } from '../byomraade/byomraade.entity';
import { Navneord, TilEn } from '../model/decorators';
import { Raekke } from '../model/noun-row';
import { Forum } from './forum.entity';

@Navneord({
  praefiks: 'fom',
  flertal: 'forumomraader',
  unik: [['forum', 'byomraade']],
  beskrivelse:
    'Forumområde. A bydelsbestyrelse serves a byområde; it may serve several. The one area of a boligsocialt forum is `Forum.byomraade`.',
})
export class Forumomraade extends Raekke {
  @TilEn(() => Forum, { beskrivelse: 'Forum. The board.' })
  forum!: Forum;

  @TilEn(() => Byomraade, { beskrivelse: 'Byområde. The area.' })
  byomraade!: Byomraade;
}
