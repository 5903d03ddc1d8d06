import type { Day } from '../../kernel/day';
import { namesOn, type RuleTerm } from '../../kernel/rule';
import type { KontraktFacts, PunktFacts, VersionFacts } from '../kontrakt.facts';

/** Questions that several rules ask of the versions of a contract and their decisions. */

/** Bodies that approve versions of contracts, by the kind of the item. */
export const FOERSTE_ORGAN: RuleTerm = {
  navn: { da: 'Organer, der godkender den første version', en: 'Bodies that approve the first version' },
  fra: null,
  til: null,
  value: ['KOMMUNALBESTYRELSE'],
  enhed: 'NAVN',
};
export const SENERE_ORGANER: RuleTerm = {
  navn: { da: 'Organer, der vedtager senere versioner', en: 'Bodies that approve later versions' },
  fra: null,
  til: null,
  value: ['BOLIGSOCIALT_FORUM', 'BYDELSBESTYRELSE', 'KOMMUNALBESTYRELSE'],
  enhed: 'NAVN',
};

/** Whether the body is the one that works contracts out, a forum or the board that took its place. */
export const isForumsorgan = (organ: string): boolean => organ === 'BOLIGSOCIALT_FORUM' || organ === 'BYDELSBESTYRELSE';

const byDate = (a: PunktFacts, b: PunktFacts): number => (a.afgoerelse.dato < b.afgoerelse.dato ? -1 : 1);

type Decided = Pick<VersionFacts, 'afgoerelsespunkter'>;

/** Items about the version, the earliest first, however they fell. */
export const punkterOm = (v: Decided): PunktFacts[] => v.afgoerelsespunkter.toSorted(byDate);

/** Items that approved the version, the earliest first, whoever decided them. */
export const vedtagelser = (v: Decided): PunktFacts[] => punkterOm(v).filter((p) => p.afgoerelse.udfald === 'GODKENDT');

/** Whether the kommunalbestyrelse approved the version by this item. */
export const isGodkendelse = ({ art: kind, afgoerelse: { organ, dato: date } }: PunktFacts): boolean =>
  kind === 'GODKENDELSE' && namesOn([FOERSTE_ORGAN], date).includes(organ);

/** Whether the item approves a version that follows an approved one. */
export const isRevision = (p: PunktFacts): boolean =>
  isGodkendelse(p) || (p.art === 'REVISION' && namesOn([SENERE_ORGANER], p.afgoerelse.dato).includes(p.afgoerelse.organ));

/** Whether any body has approved the version. */
export const isVedtaget = (v: Decided): boolean => vedtagelser(v).length > 0;

/** Whether the kommunalbestyrelse has approved the version. */
export const isGodkendt = (v: Decided): boolean => vedtagelser(v).some(isGodkendelse);

/** The item that the version rests on; null for a draft. */
export const groundsOf = (v: Decided): PunktFacts | null => vedtagelser(v).find(isRevision) ?? vedtagelser(v)[0] ?? null;

const isRefused = (v: Decided): boolean => !isVedtaget(v) && v.afgoerelsespunkter.some((p) => p.afgoerelse.udfald === 'AFVIST');

/** A version that nobody has approved or rejected. */
export const isUdkast = (v: Decided): boolean => !isVedtaget(v) && !isRefused(v);

/** A contract that was rejected and has never been approved: it stands in nobody's way. */
export const isForkastet = (k: { readonly versioner: readonly Decided[] }): boolean => {
  const lastOne = k.versioner.at(-1);
  return lastOne !== undefined && isRefused(lastOne) && !k.versioner.some(isVedtaget);
};

/** The newest version, if it waits for approval; null when it has it. */
export function pendingVersion(f: KontraktFacts): VersionFacts | null {
  const newest = f.versioner.at(-1);
  return newest && !isVedtaget(newest) ? newest : null;
}

/** The day of the latest approval of any version; null when there is none. */
export function latestVedtaget(f: KontraktFacts): Day | null {
  return f.versioner.flatMap(vedtagelser).sort(byDate).at(-1)?.afgoerelse.dato ?? null;
}

/** The day on which the contract was drafted: the recorded day of the act. Null for a row that no act has made. */
export function draftDay(f: KontraktFacts): Day | null {
  return f.haendelser.find((h) => h.handling === 'opretKontrakt')?.dato ?? null;
}

/** The facts as they will be when the act that drafts the contract today is recorded. */
export const withDraft = (f: KontraktFacts, date: Day, instant: string): KontraktFacts => ({
  ...f,
  haendelser: [...f.haendelser, { handling: 'opretKontrakt', dato: date, tidspunkt: instant }],
});

/** The day on which a version was written: the first when the contract was drafted, a later one when it was decided. */
const versionDay = (f: KontraktFacts, v: VersionFacts): Day | null =>
  v.nummer === 1 ? draftDay(f) : (groundsOf(v)?.afgoerelse.dato ?? null);

type AfsnitFacts = VersionFacts['afsnit'][number];

// Everything that a section says, whatever its row is.
const wording = ({ indsatsomraade, arbejdsgruppe, snitflade, maalsaetninger, ansvar }: AfsnitFacts): string =>
  JSON.stringify([
    indsatsomraade.noegle,
    arbejdsgruppe?.noegle,
    snitflade,
    maalsaetninger.map((m) => m.tekst),
    ansvar.map((a) => [a.forvaltning?.noegle, a.boligorganisation?.noegle, a.rolle, a.opgave]).sort(),
  ]);

/** The day on which a section was written: that of the first version from which it has stood unchanged. */
export function afsnitDay(f: KontraktFacts, v: VersionFacts, afsnit: AfsnitFacts): Day | null {
  let from = v;
  for (const before of f.versioner.filter((u) => u.nummer < v.nummer).toReversed()) {
    if (!before.afsnit.some((a) => wording(a) === wording(afsnit))) break;
    from = before;
  }
  return versionDay(f, from);
}
