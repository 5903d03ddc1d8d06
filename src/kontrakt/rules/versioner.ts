import type { Dag } from '../../kernel/day';
import { navnePr, type Term } from '../../kernel/rule';
import type { Kontraktfakta, Punkt, Version } from '../kontrakt.facts';

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

/** Whether the body is the one that works contracts out, a forum or the board that took its place. */
export const erForumsorgan = (organ: string): boolean => organ === 'BOLIGSOCIALT_FORUM' || organ === 'BYDELSBESTYRELSE';

const efterDato = (a: Punkt, b: Punkt): number => (a.afgoerelse.dato < b.afgoerelse.dato ? -1 : 1);

type Afgjort = Pick<Version, 'afgoerelsespunkter'>;

/** Items about the version, the earliest first, however they fell. */
export const punkterOm = (v: Afgjort): Punkt[] => v.afgoerelsespunkter.toSorted(efterDato);

/** Items that approved the version, the earliest first, whoever decided them. */
export const vedtagelser = (v: Afgjort): Punkt[] => punkterOm(v).filter((p) => p.afgoerelse.udfald === 'GODKENDT');

/** Whether the kommunalbestyrelse approved the version by this item. */
export const erGodkendelse = ({ art, afgoerelse: { organ, dato } }: Punkt): boolean =>
  art === 'GODKENDELSE' && navnePr([FOERSTE_ORGAN], dato).includes(organ);

/** Whether the item approves a version that follows an approved one. */
export const erRevision = (p: Punkt): boolean =>
  erGodkendelse(p) || (p.art === 'REVISION' && navnePr([SENERE_ORGANER], p.afgoerelse.dato).includes(p.afgoerelse.organ));

/** Whether any body has approved the version. */
export const erVedtaget = (v: Afgjort): boolean => vedtagelser(v).length > 0;

/** Whether the kommunalbestyrelse has approved the version. */
export const erGodkendt = (v: Afgjort): boolean => vedtagelser(v).some(erGodkendelse);

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

/** The day on which the contract was drafted: the recorded day of the act. Null for a row that no act has made. */
export function udkastdag(f: Kontraktfakta): Dag | null {
  return f.haendelser.find((h) => h.handling === 'opretKontrakt')?.dato ?? null;
}

/** The facts as they will be when the act that drafts the contract today is recorded. */
export const medUdkast = (f: Kontraktfakta, dato: Dag, tidspunkt: string): Kontraktfakta => ({
  ...f,
  haendelser: [...f.haendelser, { handling: 'opretKontrakt', dato, tidspunkt }],
});

/** The day on which a version was written: the first when the contract was drafted, a later one when it was decided. */
const versionsdag = (f: Kontraktfakta, v: Version): Dag | null => (v.nummer === 1 ? udkastdag(f) : (grundlag(v)?.afgoerelse.dato ?? null));

type Afsnit = Version['afsnit'][number];

// Everything that a section says, whatever its row is.
const ordlyd = ({ indsatsomraade, arbejdsgruppe, snitflade, maalsaetninger, ansvar }: Afsnit): string =>
  JSON.stringify([
    indsatsomraade.noegle,
    arbejdsgruppe?.noegle,
    snitflade,
    maalsaetninger.map((m) => m.tekst),
    ansvar.map((a) => [a.forvaltning?.noegle, a.boligorganisation?.noegle, a.rolle, a.opgave]).sort(),
  ]);

/** The day on which a section was written: that of the first version from which it has stood unchanged. */
export function afsnitsdag(f: Kontraktfakta, v: Version, afsnit: Afsnit): Dag | null {
  let fra = v;
  for (const foer of f.versioner.filter((u) => u.nummer < v.nummer).toReversed()) {
    if (!foer.afsnit.some((a) => ordlyd(a) === ordlyd(afsnit))) break;
    fra = foer;
  }
  return versionsdag(f, fra);
}
