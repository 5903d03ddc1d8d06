import { handling } from '../../act/act';
import type { Udfoerelse } from '../../act/act-context';
import type { Vaerdier } from '../../act/rows';
import { afAfdeling } from '../../register/affected';
import { givne, navneskift } from '../../register/correction';
import { efterproevet } from '../../register/recheck';
import { Afdeling } from '../afdeling.entity';
import type { Afdelingsfakta } from '../afdeling.facts';
import { AfdelingPayload } from '../afdeling.payload';
import { findSted, kraevLedigtNummer } from '../afdeling-parts';
import { Afdelingsfaktakilde } from '../boligorganisation.fact-sources';
import { RetAfdelingInput } from '../boligorganisation.inputs';

export const retAfdeling = handling<RetAfdelingInput>({
  navn: 'retAfdeling',
  beskrivelse:
    'Ret afdeling. Corrects an estate. What rests on where it lies and when it exists must still hold: the rules of its plans are asked again. By an administrator.',
  input: RetAfdelingInput,
  svar: () => AfdelingPayload,
  async udfoer(x, input) {
    const afdeling = await x.tag(() => Afdeling, input.afdeling, 'afdeling', input.expectedVersion);
    const fakta = await x.fakta(Afdelingsfaktakilde, afdeling);
    const kolonner = await aendredeKolonner(x, fakta, input);
    if (input.nummer) await kraevLedigtNummer(x, fakta.boligorganisation.id, input.nummer, afdeling);
    await efterproevet(x, afAfdeling(fakta), async () => {
      if (Object.keys(kolonner).length > 0) await x.ret(() => Afdeling, afdeling, kolonner);
      return undefined;
    });
    return { genstande: { afdeling }, dato: x.dag };
  },
});

async function aendredeKolonner(x: Udfoerelse, f: Afdelingsfakta, input: RetAfdelingInput): Promise<Vaerdier> {
  const flyttes = input.byomraade !== undefined || input.kommune !== undefined;
  const sted = {
    byomraade: input.byomraade === undefined ? f.byomraade?.noegle : input.byomraade,
    kommune: input.kommune ?? f.kommune.noegle,
  };
  return {
    ...givne(input, ['nummer', 'navn', 'aliaser'], ['antalLejemaal', 'antalBeboere', 'oprettet']),
    ...navneskift(f, input),
    ...(flyttes ? await findSted(x, sted) : {}),
  };
}
