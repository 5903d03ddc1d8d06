import { handling } from '../../act/act';
import type { Udfoerelse } from '../../act/act-context';
import { inputfejl } from '../../act/input';
import { Byomraade } from '../../byomraade/byomraade.entity';
import { Forum } from '../../forum/forum.entity';
import { kraevPeriode } from '../../forum/require-period';
import { brud } from '../../kernel/rule';
import { Kontrakt } from '../kontrakt.entity';
import { type Forumsted, Forumstedkilde, Kontraktfaktakilde } from '../kontrakt.fact-source';
import { OpretKontraktInput } from '../kontrakt.inputs';
import { KontraktPayload } from '../kontrakt.payload';
import { KONTRAKTREGLER } from '../rules';
import { NYE_DAEKNINGER } from '../rules/daekningskrav';
import { medUdkast } from '../rules/versioner';
import { skrivDaekninger, skrivVersion } from '../write-parts';

export const opretKontrakt = handling<OpretKontraktInput>({
  navn: 'opretKontrakt',
  beskrivelse:
    'Opret kontrakt. A new contract of the byområde of the forum, with its first version and the plans that it covers. It is a draft until the kommunalbestyrelse approves it (`registrerAfgoerelse`, rule R12). By the forum itself.',
  input: OpretKontraktInput,
  svar: () => KontraktPayload,
  async udfoer(x, input) {
    const forum = await x.find(() => Forum, input.forum, 'input.forum');
    const sted = await x.fakta(Forumstedkilde, forum);
    x.ejere({ FORUM: [sted.noegle] });
    const periode = { fra: input.fra, til: input.til ?? null };
    kraevPeriode(periode.fra, periode.til, 'input.til');
    const byomraade = await omraadet(x, sted, input);
    await x.kraevLedig(() => Kontrakt, input.noegle, 'input.noegle');
    const kontrakt = await x.indsaet(
      () => Kontrakt,
      { noegle: input.noegle, titel: input.titel, byomraade: { id: byomraade }, forum: { id: forum }, ...periode },
      input,
    );
    const gyldigFra = input.gyldigFra ?? input.fra;
    const aendringsnote = input.aendringsnote ?? 'Første version.';
    await skrivVersion(x, { kontrakt, nummer: 1, gyldigFra, aendringsnote }, input.noegle, input.afsnit);
    await skrivDaekninger(x, kontrakt, periode, input.helhedsplaner ?? []);
    x.kraev(brud([...KONTRAKTREGLER, NYE_DAEKNINGER], medUdkast(await x.fakta(Kontraktfaktakilde, kontrakt), x.dag, x.nu), x.dag));
    return { genstande: { kontrakt }, dato: x.dag };
  },
});

/** The byområde of the contract: the one that is named among those of the forum, or the only one. */
async function omraadet(x: Udfoerelse, sted: Forumsted, { byomraade }: OpretKontraktInput): Promise<number> {
  const valgt = byomraade ? await x.find(() => Byomraade, byomraade, 'input.byomraade') : null;
  const [fundet, ...flere] = sted.byomraader.filter((b) => valgt === null || b.id === valgt);
  if (fundet && flere.length === 0) return fundet.id;
  const navne = sted.byomraader.map((b) => b.noegle).join(', ');
  throw inputfejl([
    {
      felt: 'input.byomraade',
      fejl: navne
        ? { da: `vælg et af forummets byområder: ${navne}`, en: `choose one of the areas of the forum: ${navne}` }
        : { da: 'forummet dækker intet byområde og har ingen kontrakt', en: 'the forum serves no byområde and has no contract' },
    },
  ]);
}
