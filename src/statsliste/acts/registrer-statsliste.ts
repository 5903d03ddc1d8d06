import { defineAct } from '../../act/act';
import { RequestError } from '../../kernel/errors';
import { breach } from '../../kernel/rule';
import { recheckAfter } from '../../register/recheck';
import { IKKE_FREM } from '../../register/rules/registerkrav';
import { findListepladser, writeListepladser } from '../listepladser.write';
import { Statsliste } from '../statsliste.entity';
import { RegistrerStatslisteInput } from '../statsliste.inputs';
import { StatslistePayload } from '../statsliste.payload';

export const registrerStatsliste = defineAct<RegistrerStatslisteInput>({
  name: 'registrerStatsliste',
  description:
    'Registrer statsliste. A list of udsatte boligområder that the state has published, and what it says of areas; lists must follow from each other (rule H131), also when an earlier one is recorded later. By Landsbyggefonden, administrator.',
  input: RegistrerStatslisteInput,
  payload: () => StatslistePayload,
  async execute(x, input) {
    const { noegle: key, titel, kategori, dato } = input;
    await x.requireFreeKey(() => Statsliste, key, 'input.noegle');
    x.require(breach([IKKE_FREM], { dato, today: x.today }, dato));
    if ((await x.firstIndex(() => Statsliste, { kategori, dato })) !== null)
      throw new RequestError(
        'CONFLICT',
        {
          da: 'input.dato: der er allerede en liste i den kategori fra den dag',
          en: 'input.dato: there is a list of that kategori of that day already',
        },
        { argument: 'input.dato' },
      );
    const places = await findListepladser(x, input.pladser);
    const counts = { antalOmraader: input.antalOmraader ?? null, antalKommuner: input.antalKommuner ?? null };
    let statsliste = 0;
    await recheckAfter(x, { Boligomraade: places.map((p) => p.boligomraade) }, async () => {
      statsliste = await x.insert(() => Statsliste, { noegle: key, titel, kategori, dato, ...counts }, input);
      await writeListepladser(x, statsliste, places);
      return { Statsliste: [statsliste] };
    });
    return { objects: { statsliste }, dato };
  },
});
