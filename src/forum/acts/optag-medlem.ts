import { handling } from '../../act/act';
import { brud } from '../../kernel/rule';
import { findPart } from '../find-part';
import { Forum } from '../forum.entity';
import { Forumfaktakilde } from '../forum.fact-source';
import { OptagMedlemInput } from '../forum.inputs';
import { ForumPayload } from '../forum.payload';
import { Medlemskab } from '../medlemskab.entity';
import { kraevPeriode, slutMed } from '../require-period';
import { FORUMADVARSLER } from '../rules';
import { OPTAGELSESKRAV } from '../rules/pladskrav';

export const optagMedlem = handling<OptagMedlemInput>({
  navn: 'optagMedlem',
  beskrivelse:
    'Optag medlem. A forvaltning or a boligorganisation gets a seat in a forum. Who is still missing is told as a warning (rule R13). By the forum itself, or an administrator.',
  input: OptagMedlemInput,
  svar: () => ForumPayload,
  async udfoer(x, input) {
    const forum = await x.tag(() => Forum, input.forum, 'forum', input.expectedVersion);
    const fakta = await x.fakta(Forumfaktakilde, forum);
    x.ejere({ FORUM: [fakta.noegle] });
    const dato = input.fra ?? x.dag;
    const til = input.til ?? slutMed(fakta, dato);
    kraevPeriode(dato, til, 'input.til');
    const part = await findPart(x, input, 'input.');
    x.kraev(brud(OPTAGELSESKRAV, { forum: fakta, valg: { dato, til, part, rolle: input.rolle } }, dato));
    const medlemskab = await x.indsaet(
      () => Medlemskab,
      { forum: { id: forum }, ...part.kolonner, rolle: input.rolle, fra: dato, til },
      input,
    );
    x.kraev(brud(FORUMADVARSLER, await x.fakta(Forumfaktakilde, forum), dato));
    return { genstande: { forum, medlemskab }, dato };
  },
});
