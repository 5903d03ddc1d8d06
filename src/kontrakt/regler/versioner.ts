import type { Dag } from '../../kerne/dato';
import { navnePr, type Term } from '../../kerne/regel';
import type { Kontraktfakta, Punkt, Version } from './kontraktfakta';

/** Questions that several rules ask of the versions of a contract and their decisions. */

/** Bodies that approve versions of contracts, by the kind of the item. */
export const FOERSTE_ORGAN: Term = {
  navn: { da: 'Organer, der godkender den første version', en: 'Bodies that approve the first version' },
  fra: null,
  til: null,
  vaerdi: ['KOMMUNALBESTYRELSE'],
  enhed: 'NAVN',
};
export const SENERE_ORGANER: Term = {
  navn: { da: 'Organer, der vedtager senere versioner', en: 'Bodies that approve later versions' },
  fra: null,
  til: null,
  vaerdi: ['BOLIGSOCIALT_FORUM', 'BYDELSBESTYRELSE', 'KOMMUNALBESTYRELSE'],
  enhed: 'NAVN',
};

const efterDato = (a: Punkt, b: Punkt): number => (a.afgoerelse.dato < b.afgoerelse.dato ? -1 : 1);

type Afgjort = Pick<Version, 'afgoerelsespunkter'>;

/** Items that approved the version, the earliest first, whoever decided them. */
export const vedtagelser = (v: Afgjort): Punkt[] => v.afgoerelsespunkter.filter((p) => p.afgoerelse.udfald === 'GODKENDT').sort(efterDato);

/** Whether the kommunalbestyrelse approved the version by this item. */
export const erGodkendelse = ({ art, afgoerelse: { organ, dato } }: Punkt): boolean =>
  art === 'GODKENDELSE' && navnePr([FOERSTE_ORGAN], dato).includes(organ);

/** Whether the item approves a version that follows an approved one. */
export const erRevision = (p: Punkt): boolean =>
  erGodkendelse(p) || (p.art === 'REVISION' && navnePr([SENERE_ORGANER], p.afgoerelse.dato).includes(p.afgoerelse.organ));

/** Whether any body has approved the version. */
export const erVedtaget = (v: Afgjort): boolean => vedtagelser(v).length > 0;

/** The item that the version rests on; null for a draft. */
export const grundlag = (v: Afgjort): Punkt | null => vedtagelser(v).find(erRevision) ?? vedtagelser(v)[0] ?? null;

const erAfvist = (v: Afgjort): boolean => !erVedtaget(v) && v.afgoerelsespunkter.some((p) => p.afgoerelse.udfald === 'AFVIST');

/** A version that nobody has approved or rejected. */
export const erUdkast = (v: Afgjort): boolean => !erVedtaget(v) && !erAfvist(v);

/** A contract that was rejected and has never been approved: it stands in nobody's way. */
export const erForkastet = (k: { readonly versioner: readonly Afgjort[] }): boolean => {
  const sidste = k.versioner.at(-1);
  return sidste !== undefined && erAfvist(sidste) && !k.versioner.some(erVedtaget);
};

/** The newest version, if it waits for approval; null when it has it. */
export function ventende(f: Kontraktfakta): Version | null {
  const nyeste = f.versioner.at(-1);
  return nyeste && !erVedtaget(nyeste) ? nyeste : null;
}

/** The day of the latest approval of any version; null when there is none. */
export function senestVedtaget(f: Kontraktfakta): Dag | null {
  return f.versioner.flatMap(vedtagelser).sort(efterDato).at(-1)?.afgoerelse.dato ?? null;
}
