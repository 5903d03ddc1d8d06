import { handling } from '../../act/act';
import { kraevPeriode } from '../../forum/require-period';
import { efterproevet } from '../../register/recheck';
import { Bevillingsperiode } from '../bevillingsperiode.entity';
import { OpretBevillingsperiodeInput } from '../bevillingsperiode.inputs';
import { BevillingsperiodePayload } from '../bevillingsperiode.payload';
import { skrivPeriodeindsatser } from '../write-periodeindsatser';

export const opretBevillingsperiode = handling<OpretBevillingsperiodeInput>({
  navn: 'opretBevillingsperiode',
  beskrivelse:
    'Opret bevillingsperiode. A programme period of Landsbyggefonden with its frame, local minimum and focus areas. By Landsbyggefonden, or an administrator.',
  input: OpretBevillingsperiodeInput,
  svar: () => BevillingsperiodePayload,
  async udfoer(x, input) {
    const { noegle, navn, fra, aarligRamme, lokaltMinimum, regelgrundlag } = input;
    const til = input.til ?? null;
    kraevPeriode(fra, til, 'input.til');
    await x.kraevLedig(() => Bevillingsperiode, noegle, 'input.noegle');
    let bevillingsperiode = 0;
    await efterproevet(x, {}, async () => {
      const vaerdier = { noegle, navn, fra, til, regelgrundlag, aarligRamme: aarligRamme ?? null, lokaltMinimum: lokaltMinimum ?? null };
      bevillingsperiode = await x.indsaet(() => Bevillingsperiode, vaerdier, input);
      await skrivPeriodeindsatser(x, bevillingsperiode, input.indsatsomraader ?? []);
      return { Bevillingsperiode: [bevillingsperiode] };
    });
    return { genstande: { bevillingsperiode }, dato: fra };
  },
});
