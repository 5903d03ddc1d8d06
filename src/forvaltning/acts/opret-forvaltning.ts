import { handling } from '../../act/act';
import { kraevPeriode } from '../../forum/require-period';
import { egenKommune, Kommuneforakilde } from '../../kommune/egen-kommune';
import { efterproevet } from '../../register/recheck';
import { Forvaltning } from '../forvaltning.entity';
import { OpretForvaltningInput } from '../forvaltning.inputs';
import { ForvaltningPayload } from '../forvaltning.payload';

export const opretForvaltning = handling<OpretForvaltningInput>({
  navn: 'opretForvaltning',
  beskrivelse:
    'Opret forvaltning. An administration of the kommune, with its committee, from a day on. By the kommunalbestyrelse of the kommune, or an administrator.',
  input: OpretForvaltningInput,
  svar: () => ForvaltningPayload,
  async udfoer(x, input) {
    const kommune = await egenKommune(x, input.kommune);
    const { noegle, kortnavn, navn, udvalg } = input;
    const [fra, til] = [input.fra ?? x.dag, input.til ?? null];
    kraevPeriode(fra, til, 'input.til');
    await x.kraevLedig(() => Forvaltning, noegle, 'input.noegle');
    const aliaser = [...new Set([kortnavn, ...(input.aliaser ?? [])])];
    const { fora } = await x.fakta(Kommuneforakilde, kommune.id);
    let forvaltning = 0;
    await efterproevet(x, { Forum: fora.map((f) => f.id) }, async () => {
      forvaltning = await x.indsaet(
        () => Forvaltning,
        { noegle, kortnavn, navn, aliaser, udvalg, kommune: { id: kommune.id }, fra, til },
        input,
      );
      return undefined;
    });
    return { genstande: { forvaltning }, dato: fra, om: { kommune: kommune.id } };
  },
});
