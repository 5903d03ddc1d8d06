import { handling } from '../../act/act';
import type { Udfoerelse } from '../../act/act-context';
import { inputfejl, STAAR_ALLEREDE } from '../../act/input';
import { nyAfgoerelse } from '../../afgoerelse/write-afgoerelse';
import { kraevPeriode } from '../../forum/require-period';
import { brud } from '../../kernel/rule';
import { egenKommune, type Kommunefakta } from '../../kommune/egen-kommune';
import { afByomraade, afPolitik } from '../../register/affected';
import { efterproevet, forenet } from '../../register/recheck';
import { AFGJORT } from '../../register/rules/registerkrav';
import { Byomraade } from '../byomraade.entity';
import { Byomraadefaktakilde, Politikfaktakilde } from '../byomraade.fact-sources';
import type { Byomraadefakta } from '../byomraade.facts';
import { VedtagPolitikInput } from '../byomraade.inputs';
import { afslutPolitik } from '../end-politik';
import { Politik } from '../politik.entity';
import type { Politikfakta } from '../politik.facts';
import { PolitikPayload } from '../politik.payload';
import { Udpegning } from '../udpegning.entity';

export const vedtagPolitik = handling<VedtagPolitikInput>({
  navn: 'vedtagPolitik',
  beskrivelse:
    'Vedtag politik. The kommunalbestyrelse adopts a policy for udsatte byområder and may designate areas under it; the policy that it replaces ends. By the kommunalbestyrelse.',
  input: VedtagPolitikInput,
  svar: () => PolitikPayload,
  async udfoer(x, input) {
    const kommune = await egenKommune(x, input.kommune);
    const dato = input.dato ?? x.dag;
    const [fra, til] = [input.fra ?? dato, input.til ?? null];
    kraevPeriode(fra, til, 'input.til');
    await x.kraevLedig(() => Politik, input.noegle, 'input.noegle');
    x.kraev(brud([AFGJORT], { dato, iDag: x.dag }, dato));
    const gammel = await afloest(x, kommune, input);
    const omraader = await fundne(x, input.byomraader ?? []);
    let politik = 0;
    let afgoerelse = 0;
    const beroert = forenet(gammel ? afPolitik(gammel) : {}, ...omraader.map(afByomraade));
    await efterproevet(x, beroert, async () => {
      if (gammel) await afslutPolitik(x, gammel, fra);
      afgoerelse = await nyAfgoerelse(
        x,
        {
          organ: 'KOMMUNALBESTYRELSE',
          dato,
          udfald: 'GODKENDT',
          titel: input.titel,
          noegle: input.afgoerelsesnoegle,
          sagsnr: input.sagsnr,
          dokumentnr: input.dokumentnr,
          kommune: kommune.id,
        },
        [],
        input,
      );
      const vaerdier = { noegle: input.noegle, titel: input.titel, kommune: { id: kommune.id }, afgoerelse: { id: afgoerelse }, fra, til };
      politik = await x.indsaet(() => Politik, vaerdier, input);
      for (const b of omraader)
        await x.indsaet(() => Udpegning, { politik: { id: politik }, byomraade: { id: b.id }, fra, til }, `byomraade ${b.noegle}`);
      return { Politik: [politik] };
    });
    return { genstande: { politik }, dato, om: { afgoerelse, kommune: kommune.id } };
  },
});

/** The policy that the new one replaces, if it does. */
async function afloest(
  x: Udfoerelse,
  kommune: Kommunefakta,
  { afloeser, expectedVersion }: VedtagPolitikInput,
): Promise<Politikfakta | null> {
  if (!afloeser) return null;
  const id = await x.find(() => Politik, afloeser, 'input.afloeser');
  await x.aendrer(() => Politik, id, expectedVersion);
  const gammel = await x.fakta(Politikfaktakilde, id);
  if (gammel.kommune.noegle === kommune.noegle) return gammel;
  throw inputfejl([
    { felt: 'input.afloeser', fejl: { da: `er ikke en politik i ${kommune.navn}`, en: `is not a policy of ${kommune.navn}` } },
  ]);
}

/** The areas that are designated, each once. */
async function fundne(x: Udfoerelse, byomraader: readonly string[]): Promise<Byomraadefakta[]> {
  const alle: Byomraadefakta[] = [];
  for (const [i, b] of byomraader.entries()) {
    const felt = `input.byomraader[${i}]`;
    const id = await x.find(() => Byomraade, b, felt);
    if (alle.some((a) => a.id === id)) throw inputfejl([{ felt, fejl: STAAR_ALLEREDE }]);
    alle.push(await x.fakta(Byomraadefaktakilde, id));
  }
  return alle;
}
