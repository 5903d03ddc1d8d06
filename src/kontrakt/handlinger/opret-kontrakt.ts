import { Forum } from '../../forum/forum.entity';
import { kraevPeriode } from '../../forum/periode';
import { handling } from '../../handling/handling';
import { brud } from '../../kerne/regel';
import { Kontrakt } from '../kontrakt.entity';
import { OpretKontraktInput } from '../kontrakt.inputs';
import { KontraktPayload } from '../kontrakt.svar';
import { skrivDaekninger, skrivVersion } from '../kontraktdele';
import { Forumstedkilde, Kontraktfaktakilde } from '../kontraktfaktakilde';
import { KONTRAKTREGLER } from '../regler';
import { medUdkast } from '../regler/versioner';

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
    await x.kraevLedig(() => Kontrakt, input.noegle, 'input.noegle');
    const kontrakt = await x.indsaet(
      () => Kontrakt,
      { noegle: input.noegle, titel: input.titel, byomraade: { id: sted.byomraade.id }, forum: { id: forum }, ...periode },
      input,
    );
    const gyldigFra = input.gyldigFra ?? input.fra;
    const aendringsnote = input.aendringsnote ?? 'Første version.';
    await skrivVersion(x, { kontrakt, nummer: 1, gyldigFra, aendringsnote }, input.noegle, input.afsnit);
    await skrivDaekninger(x, kontrakt, periode, input.helhedsplaner ?? []);
    x.kraev(brud(KONTRAKTREGLER, medUdkast(await x.fakta(Kontraktfaktakilde, kontrakt), x.dag, x.nu), x.dag));
    return { genstande: { kontrakt }, dato: x.dag };
  },
});
