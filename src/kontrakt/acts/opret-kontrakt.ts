import { defineAct } from '../../act/act';
import type { ActContext } from '../../act/act-context';
import { inputError } from '../../act/input';
import { Byomraade } from '../../byomraade/byomraade.entity';
import { Forum } from '../../forum/forum.entity';
import { breach } from '../../kernel/rule';
import { requirePeriodOfForum } from '../../register/require-period';
import { Kontrakt } from '../kontrakt.entity';
import { type ForumPlace, forumPlaceSource, kontraktFactSource } from '../kontrakt.fact-source';
import { OpretKontraktInput } from '../kontrakt.inputs';
import { KontraktPayload } from '../kontrakt.payload';
import { KONTRAKTREGLER } from '../rules';
import { NYE_DAEKNINGER } from '../rules/daekningskrav';
import { withDraft } from '../rules/versioner';
import { writeDaekninger, writeVersion } from '../write-parts';

export const opretKontrakt = defineAct<OpretKontraktInput>({
  name: 'opretKontrakt',
  description:
    'Opret kontrakt. A new contract of the byområde of the forum, with its first version and the plans that it covers. It is a draft until the kommunalbestyrelse approves it (`registrerAfgoerelse`, rule R12). By the forum itself.',
  input: OpretKontraktInput,
  payload: () => KontraktPayload,
  async execute(x, input) {
    const forum = await x.find(() => Forum, input.forum, 'input.forum');
    const place = await x.facts(forumPlaceSource, forum);
    x.owners({ FORUM: [place.noegle] });
    const period = { fra: input.fra, til: input.til ?? null };
    requirePeriodOfForum(period.fra, period.til, 'input.til');
    const byomraade = await theOmraade(x, place, input);
    await x.requireFreeKey(() => Kontrakt, input.noegle, 'input.noegle');
    const kontrakt = await x.insert(
      () => Kontrakt,
      { noegle: input.noegle, titel: input.titel, byomraade: { id: byomraade }, forum: { id: forum }, ...period },
      input,
    );
    const validFrom = input.gyldigFra ?? input.fra;
    const changeNote = input.aendringsnote ?? 'Første version.';
    await writeVersion(x, { kontrakt, nummer: 1, gyldigFra: validFrom, aendringsnote: changeNote }, input.noegle, input.afsnit);
    await writeDaekninger(x, kontrakt, period, input.helhedsplaner ?? []);
    x.require(breach([...KONTRAKTREGLER, NYE_DAEKNINGER], withDraft(await x.facts(kontraktFactSource, kontrakt), x.today, x.now), x.today));
    return { objects: { kontrakt }, dato: x.today };
  },
});

/** The byområde of the contract: the one that is named among those of the forum, or the only one. */
async function theOmraade(x: ActContext, place: ForumPlace, { byomraade }: OpretKontraktInput): Promise<number> {
  const chosen = byomraade ? await x.find(() => Byomraade, byomraade, 'input.byomraade') : null;
  const [found, ...several] = place.byomraader.filter((b) => chosen === null || b.id === chosen);
  if (found && several.length === 0) return found.id;
  const names = place.byomraader.map((b) => b.noegle).join(', ');
  throw inputError([
    {
      field: 'input.byomraade',
      error: names
        ? { da: `vælg et af forummets byområder: ${names}`, en: `choose one of the areas of the forum: ${names}` }
        : { da: 'forummet dækker intet byområde og har ingen kontrakt', en: 'the forum serves no byområde and has no contract' },
    },
  ]);
}
