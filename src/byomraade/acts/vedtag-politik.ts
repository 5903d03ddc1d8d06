import { defineAct } from '../../act/act';
import type { ActContext } from '../../act/act-context';
import { inputError } from '../../act/input';
import { newAfgoerelse } from '../../afgoerelse/afgoerelse.write';
import { breach } from '../../kernel/rule';
import { type KommuneFacts, ownKommune } from '../../kommune/egen-kommune';
import { touchedByByomraade, touchedByPolitik } from '../../register/affected';
import { recheckAfter, unionOf } from '../../register/recheck';
import { requirePeriodOfForum } from '../../register/require-period';
import { AFGJORT } from '../../register/rules/registerkrav';
import { Byomraade } from '../byomraade.entity';
import { byomraadeFactSource, politikFactSource } from '../byomraade.fact-sources';
import type { ByomraadeFacts } from '../byomraade.facts';
import { VedtagPolitikInput } from '../byomraade.inputs';
import { endPolitik } from '../end-politik';
import { Politik } from '../politik.entity';
import type { PolitikFacts } from '../politik.facts';
import { PolitikPayload } from '../politik.payload';
import { Udpegning } from '../udpegning.entity';

export const vedtagPolitik = defineAct<VedtagPolitikInput>({
  name: 'vedtagPolitik',
  description:
    'Vedtag politik. The kommunalbestyrelse adopts a policy for udsatte byområder and may designate areas under it; the policy that it replaces ends. By the kommunalbestyrelse.',
  input: VedtagPolitikInput,
  payload: () => PolitikPayload,
  async execute(x, input) {
    const kommune = await ownKommune(x, input.kommune);
    const date = input.dato ?? x.today;
    const [from, to] = [input.fra ?? date, input.til ?? null];
    requirePeriodOfForum(from, to, 'input.til');
    await x.requireFreeKey(() => Politik, input.noegle, 'input.noegle');
    x.require(breach([AFGJORT], { dato: date, today: x.today }, date));
    const old = await replaced(x, kommune, input);
    const omraader = await foundOnes(x, input.byomraader ?? []);
    let politik = 0;
    let afgoerelse = 0;
    const affected = unionOf(old ? touchedByPolitik(old) : {}, ...omraader.map(touchedByByomraade));
    await recheckAfter(x, affected, async () => {
      if (old) await endPolitik(x, old, from);
      afgoerelse = await newAfgoerelse(
        x,
        {
          organ: 'KOMMUNALBESTYRELSE',
          dato: date,
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
      const values = {
        noegle: input.noegle,
        titel: input.titel,
        kommune: { id: kommune.id },
        afgoerelse: { id: afgoerelse },
        fra: from,
        til: to,
      };
      politik = await x.insert(() => Politik, values, input);
      for (const b of omraader)
        await x.insert(() => Udpegning, { politik: { id: politik }, byomraade: { id: b.id }, fra: from, til: to }, `byomraade ${b.noegle}`);
      return { Politik: [politik] };
    });
    return { objects: { politik }, dato: date, about: { afgoerelse, kommune: kommune.id } };
  },
});

/** The policy that the new one replaces, if it does. */
async function replaced(
  x: ActContext,
  kommune: KommuneFacts,
  { afloeser: successor, expectedVersion }: VedtagPolitikInput,
): Promise<PolitikFacts | null> {
  if (!successor) return null;
  const id = await x.find(() => Politik, successor, 'input.afloeser');
  await x.markChanged(() => Politik, id, expectedVersion);
  const old = await x.facts(politikFactSource, id);
  if (old.kommune.noegle === kommune.noegle) return old;
  throw inputError([
    { field: 'input.afloeser', error: { da: `er ikke en politik i ${kommune.navn}`, en: `is not a policy of ${kommune.navn}` } },
  ]);
}

/** The areas that are designated, each once. */
async function foundOnes(x: ActContext, byomraader: readonly string[]): Promise<ByomraadeFacts[]> {
  const all: ByomraadeFacts[] = [];
  const ids = await x.findEach(
    () => Byomraade,
    byomraader,
    (i) => `input.byomraader[${i}]`,
  );
  for (const id of ids) all.push(await x.facts(byomraadeFactSource, id));
  return all;
}
