import type { Udfoerelse } from '../act/act-context';
import { inputfejl } from '../act/input';
import { Byomraade } from '../byomraade/byomraade.entity';
import { Byomraadefaktakilde } from '../byomraade/byomraade.fact-sources';
import { FEJL, Forespoergselsfejl } from '../kernel/errors';
import { brud } from '../kernel/rule';
import { Kommune } from '../kommune/kommune.entity';
import { AFDELINGEN_ER_DER, type Afdelingsskift, ANDEN_EJER, IKKE_FREM } from '../register/rules/registerkrav';
import { Afdeling } from './afdeling.entity';
import type { Afdelingsfakta } from './afdeling.facts';

/** What several acts on estates do. */

/** Refuses a number that another estate of the organisation has. */
export async function kraevLedigtNummer(x: Udfoerelse, organisation: number, nummer: string, egen?: number): Promise<void> {
  const id = await x.foersteHvor(() => Afdeling, { boligorganisation: { id: organisation }, nummer });
  if (id === null || id === egen) return;
  throw new Forespoergselsfejl(
    'CONFLICT',
    {
      da: `input.nummer: boligorganisationen har allerede en afdeling med nummeret ${nummer}`,
      en: `input.nummer: the organisation has an estate with the number ${nummer} already`,
    },
    { argument: 'input.nummer' },
  );
}

/** Where an estate lies: the area if one is named, and the kommune, which is that of the area when left out. */
export async function findSted(
  x: Udfoerelse,
  input: { readonly byomraade?: string | null; readonly kommune?: string | null },
): Promise<{ byomraade: { id: number } | null; kommune: { id: number } }> {
  const byomraade = input.byomraade ? await x.find(() => Byomraade, input.byomraade, 'input.byomraade') : null;
  const kommune = input.kommune ?? (byomraade ? (await x.fakta(Byomraadefaktakilde, byomraade)).kommune.noegle : null);
  if (!kommune) throw inputfejl([{ felt: 'input.kommune', fejl: FEJL.mangler }]);
  return {
    byomraade: byomraade ? { id: byomraade } : null,
    kommune: { id: await x.find(() => Kommune, kommune, 'input.kommune') },
  };
}

/** The ownership of an estate that runs, or ran last. */
export const sidsteEjerskab = (f: Afdelingsfakta): Afdelingsfakta['ejerskaber'][number] | undefined =>
  [...f.ejerskaber].sort((a, b) => ((a.fra ?? '') < (b.fra ?? '') ? -1 : 1)).at(-1);

/** Refuses to let an estate change hands or end on a day on which it cannot. `ny`: the organisation that takes it over. */
export function kraevSkift(x: Udfoerelse, f: Afdelingsfakta, dato: string, ny: string | null): void {
  const ejerskab = sidsteEjerskab(f) ?? { fra: null, boligorganisation: f.boligorganisation };
  const skift: Afdelingsskift = { ...f, dato, ejerskab, ny };
  x.kraev([
    ...brud([IKKE_FREM], { dato, iDag: x.dag }, dato),
    ...brud(ny === null ? [AFDELINGEN_ER_DER] : [AFDELINGEN_ER_DER, ANDEN_EJER], skift, dato),
  ]);
}
