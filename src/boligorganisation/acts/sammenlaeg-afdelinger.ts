import { defineAct } from '../../act/act';
import { type ActContext, collectReasons } from '../../act/act-context';
import { inputError, LISTED_ALREADY } from '../../act/input';
import { Afdelingstilknytning } from '../../helhedsplan/ties/afdelingstilknytning.entity';
import { overlaps } from '../../kernel/period';
import { touchedByAfdeling } from '../../register/affected';
import { given } from '../../register/correction';
import { recheckAfter, unionOf } from '../../register/recheck';
import { Afdeling } from '../afdeling.entity';
import type { AfdelingFacts } from '../afdeling.facts';
import { AfdelingPayload } from '../afdeling.payload';
import { requireOwnerChange } from '../afdeling-parts';
import { afdelingFactSource } from '../boligorganisation.fact-sources';
import { SammenlaegAfdelingerInput } from '../boligorganisation.inputs';
import { closeAfdeling } from '../close-afdeling';

export const sammenlaegAfdelinger = defineAct<SammenlaegAfdelingerInput>({
  name: 'sammenlaegAfdelinger',
  description:
    'Sammenlæg afdelinger. Estates go into another one of the same organisation, which takes their part in plans over from the day of the merger. The rules of the plans are asked again. By an administrator.',
  input: SammenlaegAfdelingerInput,
  payload: () => AfdelingPayload,
  async execute(x, input) {
    const fresh = await x.find(() => Afdeling, input.efterfoelger, 'input.efterfoelger');
    x.objects.afdeling = fresh;
    await x.markChanged(() => Afdeling, fresh, input.expectedVersion);
    const efterfoelger = await x.facts(afdelingFactSource, fresh);
    const date = input.dato ?? x.today;
    const old = await foundOnes(x, input, fresh);
    const { attempt: trial, finish: end } = collectReasons();
    for (const f of old) await trial(async () => requireOwnerChange(x, f, date, null));
    end();
    await recheckAfter(x, unionOf(touchedByAfdeling(efterfoelger), ...old.map(touchedByAfdeling)), async () => {
      for (const f of old) {
        await closeAfdeling(x, f, date, fresh);
        await overtagPladser(x, f, fresh, date);
      }
      const number = given(input, ['antalLejemaal', 'antalBeboere']);
      if (Object.keys(number).length > 0) await x.update(() => Afdeling, fresh, number);
      return undefined;
    });
    return { objects: { afdeling: fresh }, dato: date };
  },
});

/** The estates that go into the other, each once. */
async function foundOnes(x: ActContext, { afdelinger }: SammenlaegAfdelingerInput, fresh: number): Promise<AfdelingFacts[]> {
  const all: AfdelingFacts[] = [];
  for (const [i, { afdeling, expectedVersion }] of afdelinger.entries()) {
    const field = `input.afdelinger[${i}].afdeling`;
    const id = await x.find(() => Afdeling, afdeling, field);
    if (id === fresh) throw inputError([{ field, error: { da: 'er efterfølgeren selv', en: 'is the successor itself' } }]);
    if (all.some((a) => a.id === id)) throw inputError([{ field, error: LISTED_ALREADY }]);
    await x.markChanged(() => Afdeling, id, expectedVersion);
    all.push(await x.facts(afdelingFactSource, id));
  }
  return all;
}

/** What is left of an estate's part in plans goes to the one that it went into, unless that has a part already. */
async function overtagPladser(x: ActContext, f: AfdelingFacts, fresh: number, date: string): Promise<void> {
  for (const t of f.helhedsplantilknytninger.filter((r) => r.fra < date && (r.til === null || r.til > date))) {
    const { helhedsplantilknytninger: own } = await x.facts(afdelingFactSource, fresh);
    const rest = { fra: date, til: t.til };
    if (own.some((e) => e.helhedsplan.id === t.helhedsplan.id && overlaps(e, rest))) continue;
    await x.insert(() => Afdelingstilknytning, { helhedsplan: { id: t.helhedsplan.id }, afdeling: { id: fresh }, ...rest });
  }
}
