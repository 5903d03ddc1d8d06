import { handling } from '../../act/act';
import { kraevPeriode } from '../../forum/require-period';
import { afPeriode } from '../../register/affected';
import { givne } from '../../register/correction';
import { efterproevet } from '../../register/recheck';
import { Bevillingsperiode } from '../bevillingsperiode.entity';
import { Periodefaktakilde } from '../bevillingsperiode.fact-sources';
import { RetBevillingsperiodeInput } from '../bevillingsperiode.inputs';
import { BevillingsperiodePayload } from '../bevillingsperiode.payload';
import { Periodeindsats } from '../periodeindsats.entity';
import { skrivPeriodeindsatser } from '../write-periodeindsatser';

export const retBevillingsperiode = handling<RetBevillingsperiodeInput>({
  navn: 'retBevillingsperiode',
  beskrivelse:
    'Ret bevillingsperiode. Corrects a programme period or its focus areas; the rules of its plans are asked again (rules R5, R18, R19). By Landsbyggefonden, or an administrator.',
  input: RetBevillingsperiodeInput,
  svar: () => BevillingsperiodePayload,
  async udfoer(x, input) {
    const bevillingsperiode = await x.tag(() => Bevillingsperiode, input.bevillingsperiode, 'bevillingsperiode', input.expectedVersion);
    const fakta = await x.fakta(Periodefaktakilde, bevillingsperiode);
    kraevPeriode(input.fra ?? fakta.fra, input.til === undefined ? fakta.til : input.til, 'input.til');
    const kolonner = givne(input, ['navn', 'fra', 'regelgrundlag'], ['til', 'aarligRamme', 'lokaltMinimum']);
    await efterproevet(x, afPeriode(fakta), async () => {
      if (Object.keys(kolonner).length > 0) await x.ret(() => Bevillingsperiode, bevillingsperiode, kolonner);
      if (input.indsatsomraader) {
        await x.fjern(() => Periodeindsats, 'bevillingsperiode', bevillingsperiode);
        await skrivPeriodeindsatser(x, bevillingsperiode, input.indsatsomraader);
      }
      return undefined;
    });
    return { genstande: { bevillingsperiode }, dato: x.dag };
  },
});
