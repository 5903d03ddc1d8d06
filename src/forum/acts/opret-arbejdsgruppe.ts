import { handling } from '../../act/act';
import { Indsatsomraade } from '../../bevillingsperiode/indsatsomraade.entity';
import { brud } from '../../kernel/rule';
import { Arbejdsgruppe } from '../arbejdsgruppe.entity';
import { Arbejdsgruppemedlem } from '../arbejdsgruppemedlem.entity';
import { findParter } from '../find-part';
import { Forum } from '../forum.entity';
import { Forumfaktakilde, Indsatskilde } from '../forum.fact-source';
import { OpretArbejdsgruppeInput } from '../forum.inputs';
import { ForumPayload } from '../forum.payload';
import { kraevPeriode, slutMed } from '../require-period';
import { FORUMADVARSLER } from '../rules';
import { ARBEJDSGRUPPEKRAV } from '../rules/arbejdsgruppekrav';

export const opretArbejdsgruppe = handling<OpretArbejdsgruppeInput>({
  navn: 'opretArbejdsgruppe',
  beskrivelse:
    'Opret arbejdsgruppe. A group under the forum that works out the section of the contract for one of the five fields; its members have seats in the forum. By the forum itself.',
  input: OpretArbejdsgruppeInput,
  svar: () => ForumPayload,
  async udfoer(x, input) {
    const forum = await x.tag(() => Forum, input.forum, 'forum', input.expectedVersion);
    const fakta = await x.fakta(Forumfaktakilde, forum);
    x.ejere({ FORUM: [fakta.noegle] });
    const dato = input.fra ?? x.dag;
    const til = input.til ?? slutMed(fakta, dato);
    kraevPeriode(dato, til, 'input.til');
    await x.kraevLedig(() => Arbejdsgruppe, input.noegle, 'input.noegle');
    const omraade = await x.find(() => Indsatsomraade, input.indsatsomraade, 'input.indsatsomraade');
    const medlemmer = await findParter(x, input.medlemmer, 'input.medlemmer');
    const indsatsomraade = await x.fakta(Indsatskilde, omraade);
    x.kraev(brud(ARBEJDSGRUPPEKRAV, { forum: fakta, valg: { dato, til, indsatsomraade, medlemmer } }, dato));
    const arbejdsgruppe = await x.indsaet(
      () => Arbejdsgruppe,
      { forum: { id: forum }, noegle: input.noegle, navn: input.navn, indsatsomraade: { id: omraade }, fra: dato, til },
      input,
    );
    await x.indsaetAlle(
      () => Arbejdsgruppemedlem,
      medlemmer.map((m, i) => [{ arbejdsgruppe: { id: arbejdsgruppe }, ...m.kolonner }, input.medlemmer[i]]),
    );
    x.kraev(brud(FORUMADVARSLER, await x.fakta(Forumfaktakilde, forum), dato));
    return { genstande: { forum, arbejdsgruppe }, dato };
  },
});
