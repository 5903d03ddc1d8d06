import { handling } from '../../act/act';
import type { Udfoerelse } from '../../act/act-context';
import { inputfejl, STAAR_ALLEREDE } from '../../act/input';
import { nyAfgoerelse } from '../../afgoerelse/write-afgoerelse';
import { Byomraade } from '../../byomraade/byomraade.entity';
import { brud } from '../../kernel/rule';
import { egenKommune } from '../../kommune/egen-kommune';
import { efterproevet } from '../../register/recheck';
import { AFGJORT } from '../../register/rules/registerkrav';
import { Forum } from '../forum.entity';
import { OpretForumInput } from '../forum.inputs';
import { ForumPayload } from '../forum.payload';
import { Forumomraade } from '../forumomraade.entity';
import { kraevPeriode } from '../require-period';

export const opretForum = handling<OpretForumInput>({
  navn: 'opretForum',
  beskrivelse:
    'Opret forum. The kommunalbestyrelse founds a boligsocialt forum, a bydelsbestyrelse, or a body of the whole city, by a decision that is recorded along. By the kommunalbestyrelse of the kommune.',
  input: OpretForumInput,
  svar: () => ForumPayload,
  async udfoer(x, input) {
    const kommune = await egenKommune(x, input.kommune);
    const { noegle, navn, art } = input;
    const dato = input.dato ?? x.dag;
    const [fra, til] = [input.fra ?? dato, input.til ?? null];
    kraevPeriode(fra, til, 'input.til');
    await x.kraevLedig(() => Forum, noegle, 'input.noegle');
    const omraader = await fundne(x, input.byomraader ?? []);
    x.kraev(brud([AFGJORT], { dato, iDag: x.dag }, dato));
    let [forum, afgoerelse] = [0, 0];
    await efterproevet(x, {}, async () => {
      const beslutning = { organ: 'KOMMUNALBESTYRELSE', udfald: 'GODKENDT', titel: `Nedsættelse af ${navn}`, dato } as const;
      const { afgoerelsesnoegle, sagsnr, dokumentnr } = input;
      afgoerelse = await nyAfgoerelse(x, { ...beslutning, noegle: afgoerelsesnoegle, sagsnr, dokumentnr, kommune: kommune.id }, [], input);
      const [foerste] = omraader;
      const eget = art === 'BOLIGSOCIALT_FORUM' && omraader.length === 1 && foerste ? { id: foerste } : null;
      const faelles = { noegle, navn, art, kommune: { id: kommune.id }, afgoerelse: { id: afgoerelse } };
      forum = await x.indsaet(() => Forum, { ...faelles, byomraade: eget, fra, til }, input);
      if (!eget)
        await x.indsaetAlle(
          () => Forumomraade,
          omraader.map((id) => [{ forum: { id: forum }, byomraade: { id } }, input]),
        );
      return { Forum: [forum] };
    });
    return { genstande: { forum }, dato: fra, om: { afgoerelse, kommune: kommune.id } };
  },
});

/** The areas that it is to serve, each once. */
async function fundne(x: Udfoerelse, byomraader: readonly string[]): Promise<number[]> {
  const ider: number[] = [];
  for (const [i, b] of byomraader.entries()) {
    const felt = `input.byomraader[${i}]`;
    const id = await x.find(() => Byomraade, b, felt);
    if (ider.includes(id)) throw inputfejl([{ felt, fejl: STAAR_ALLEREDE }]);
    ider.push(id);
  }
  return ider;
}
