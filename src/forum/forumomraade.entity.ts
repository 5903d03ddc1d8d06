import { Byomraade } from '../byomraade/byomraade.entity';
import { Navneord, TilEn } from '../db/felter';
import { Raekke } from '../db/raekke';
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
