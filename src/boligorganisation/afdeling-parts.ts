import type { ActContext } from '../act/act-context';
import { inputError } from '../act/input';
import { Byomraade } from '../byomraade/byomraade.entity';
import { byomraadeFactSource } from '../byomraade/byomraade.fact-sources';
import { INPUT_FAULTS, RequestError } from '../kernel/errors';
import { breach } from '../kernel/rule';
import { Kommune } from '../kommune/kommune.entity';
import { AFDELINGEN_ER_DER, type AfdelingChange, ANDEN_EJER, IKKE_FREM } from '../register/rules/registerkrav';
import { Afdeling } from './afdeling.entity';
import type { AfdelingFacts } from './afdeling.facts';

/** What several acts on estates do. */

/** Refuses a number that another estate of the organisation has. */
export async function requireFreeNummer(x: ActContext, organisation: number, number: string, own?: number): Promise<void> {
  const id = await x.firstIndex(() => Afdeling, { boligorganisation: { id: organisation }, nummer: number });
  if (id === null || id === own) return;
  throw new RequestError(
    'CONFLICT',
    {
      da: `input.nummer: boligorganisationen har allerede en afdeling med nummeret ${number}`,
      en: `input.nummer: the organisation has an estate with the number ${number} already`,
    },
    { argument: 'input.nummer' },
  );
}

/** Where an estate lies: the area if one is named, and the kommune, which is that of the area when left out. */
export async function findPlaceOfAfdeling(
  x: ActContext,
  input: { readonly byomraade?: string | null; readonly kommune?: string | null },
): Promise<{ byomraade: { id: number } | null; kommune: { id: number } }> {
  const byomraade = input.byomraade ? await x.find(() => Byomraade, input.byomraade, 'input.byomraade') : null;
  const kommune = input.kommune ?? (byomraade ? (await x.facts(byomraadeFactSource, byomraade)).kommune.noegle : null);
  if (!kommune) throw inputError([{ field: 'input.kommune', error: INPUT_FAULTS.missing }]);
  return {
    byomraade: byomraade ? { id: byomraade } : null,
    kommune: { id: await x.find(() => Kommune, kommune, 'input.kommune') },
  };
}

/** The ownership of an estate that runs, or ran last. */
export const lastEjerskab = (f: AfdelingFacts): AfdelingFacts['ejerskaber'][number] | undefined =>
  [...f.ejerskaber].sort((a, b) => ((a.fra ?? '') < (b.fra ?? '') ? -1 : 1)).at(-1);

/** Refuses to let an estate change hands or end on a day on which it cannot. `fresh`: the organisation that takes it over. */
export function requireOwnerChange(x: ActContext, f: AfdelingFacts, date: string, fresh: string | null): void {
  const ejerskab = lastEjerskab(f) ?? { fra: null, boligorganisation: f.boligorganisation };
  const change: AfdelingChange = { ...f, dato: date, ejerskab, fresh };
  x.require([
    ...breach([IKKE_FREM], { dato: date, today: x.today }, date),
    ...breach(fresh === null ? [AFDELINGEN_ER_DER] : [AFDELINGEN_ER_DER, ANDEN_EJER], change, date),
  ]);
}
