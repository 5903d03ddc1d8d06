import { defineAct } from '../../act/act';
import type { ActContext } from '../../act/act-context';
import type { Values } from '../../act/rows';
import { touchedByAfdeling } from '../../register/affected';
import { changeOfName, given } from '../../register/correction';
import { recheckAfter } from '../../register/recheck';
import { Afdeling } from '../afdeling.entity';
import type { AfdelingFacts } from '../afdeling.facts';
import { AfdelingPayload } from '../afdeling.payload';
import { findPlaceOfAfdeling, requireFreeNummer } from '../afdeling-parts';
import { afdelingFactSource } from '../boligorganisation.fact-sources';
import { RetAfdelingInput } from '../boligorganisation.inputs';

export const retAfdeling = defineAct<RetAfdelingInput>({
  name: 'retAfdeling',
  description:
    'Ret afdeling. Corrects an estate. What rests on where it lies and when it exists must still hold: the rules of its plans are asked again. By an administrator.',
  input: RetAfdelingInput,
  payload: () => AfdelingPayload,
  async execute(x, input) {
    const afdeling = await x.loadForChange(() => Afdeling, input.afdeling, 'afdeling', input.expectedVersion);
    const facts = await x.facts(afdelingFactSource, afdeling);
    const columns = await changedColumns(x, facts, input);
    if (input.nummer) await requireFreeNummer(x, facts.boligorganisation.id, input.nummer, afdeling);
    await recheckAfter(x, touchedByAfdeling(facts), async () => {
      if (Object.keys(columns).length > 0) await x.update(() => Afdeling, afdeling, columns);
      return undefined;
    });
    return { objects: { afdeling }, dato: x.today };
  },
});

async function changedColumns(x: ActContext, f: AfdelingFacts, input: RetAfdelingInput): Promise<Values> {
  const isMoved = input.byomraade !== undefined || input.kommune !== undefined;
  const place = {
    byomraade: input.byomraade === undefined ? f.byomraade?.noegle : input.byomraade,
    kommune: input.kommune ?? f.kommune.noegle,
  };
  return {
    ...given(input, ['nummer', 'navn', 'aliaser'], ['antalLejemaal', 'antalBeboere', 'oprettet']),
    ...changeOfName(f, input),
    ...(isMoved ? await findPlaceOfAfdeling(x, place) : {}),
  };
}
