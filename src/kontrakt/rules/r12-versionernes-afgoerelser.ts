import { formatDay } from '../../kernel/day';
import { counted } from '../../kernel/format';
import { brokenBy, notApplicable, type Reason, type Rule } from '../../kernel/rule';
import { SOURCES } from '../../kernel/sources';
import type { KontraktFacts, PunktFacts, VersionFacts } from '../kontrakt.facts';
import { FOERSTE_ORGAN, isGodkendelse, isGodkendt, isRevision, isUdkast, isVedtaget, SENERE_ORGANER, vedtagelser } from './versioner';
import { decidesOf } from './words';

const KRAV_FOERSTE = 'GODKENDELSE KOMMUNALBESTYRELSE';
const KRAV_SENERE = `REVISION BOLIGSOCIALT_FORUM / REVISION BYDELSBESTYRELSE / ${KRAV_FOERSTE}`;

/** Whether the body is one of the kommune that the contract belongs to; a row that does not say is taken at its word. */
const inKommunen = (f: KontraktFacts, { afgoerelse: { kommune } }: PunktFacts): boolean =>
  kommune === null || kommune.noegle === f.byomraade.kommune.noegle;

const forkertOrgan = (v: VersionFacts, p: PunktFacts, first: boolean): Reason => ({
  tekst: {
    da: `Version ${v.nummer} blev vedtaget af ${decidesOf(p.afgoerelse.organ).da} den ${formatDay(p.afgoerelse.dato, 'da')}; ${first ? 'en første version godkendes af kommunalbestyrelsen' : 'en senere version vedtages af forummet eller bydelsbestyrelsen eller godkendes af kommunalbestyrelsen'}`,
    en: `Version ${v.nummer} was decided by ${decidesOf(p.afgoerelse.organ).en} on ${formatDay(p.afgoerelse.dato, 'en')}; ${first ? 'a first version is approved by the kommunalbestyrelse' : 'a later version is decided by the forum or the bydelsbestyrelse, or approved by the kommunalbestyrelse'}`,
  },
  faktisk: `${p.art} ${p.afgoerelse.organ}`,
  graense: first ? KRAV_FOERSTE : KRAV_SENERE,
  enhed: 'NAVN',
});

const otherKommune = (f: KontraktFacts, v: VersionFacts, { afgoerelse: { kommune } }: PunktFacts): Reason => ({
  tekst: {
    da: `Version ${v.nummer} er vedtaget i ${kommune?.navn}, men kontrakten hører til ${f.byomraade.kommune.navn}`,
    en: `Version ${v.nummer} was decided in ${kommune?.navn}, but the contract belongs to ${f.byomraade.kommune.navn}`,
  },
  faktisk: kommune?.noegle ?? '',
  graense: f.byomraade.kommune.noegle,
  enhed: 'NAVN',
});

const tooEarly = (v: VersionFacts, date: string, previous: string): Reason => ({
  tekst:
    date === previous
      ? {
          da: `Version ${v.nummer} er vedtaget den ${formatDay(date, 'da')}, samme dag som den foregående; en version vedtages på en senere dag end den, den afløser`,
          en: `Version ${v.nummer} was decided on ${formatDay(date, 'en')}, the same day as the one before it; a version is decided on a later day than the one that it replaces`,
        }
      : {
          da: `Version ${v.nummer} er vedtaget den ${formatDay(date, 'da')}, før den foregående, som er fra den ${formatDay(previous, 'da')}`,
          en: `Version ${v.nummer} was decided on ${formatDay(date, 'en')}, before the one before it, which is dated ${formatDay(previous, 'en')}`,
        },
  faktisk: date,
  graense: previous,
  enhed: 'DAG',
});

const undecided = (v: VersionFacts, next: VersionFacts): Reason => ({
  tekst: {
    da: `Version ${v.nummer} er ikke afgjort, men forummet har revideret den med version ${next.nummer}`,
    en: `Version ${v.nummer} is not decided, but the forum has revised it by version ${next.nummer}`,
  },
  faktisk: `VERSION_${v.nummer}`,
  graense: KRAV_FOERSTE,
  enhed: 'NAVN',
});

/** What is wrong with the decisions of the versions, in their order. */
function fails(f: KontraktFacts): Reason[] {
  const reasons: Reason[] = [];
  let previous: string | null = null;
  for (const [i, v] of f.versioner.entries()) {
    const all = vedtagelser(v);
    const [first] = all;
    if (!first) {
      // A draft is overtaken by a wording that the kommunalbestyrelse itself approves; the forum can only revise what holds.
      const next = f.versioner.slice(i + 1).find(isVedtaget);
      if (next && isUdkast(v) && !isGodkendt(next)) reasons.push(undecided(v, next));
      continue;
    }
    const fixAll: PunktFacts[] = all.filter(previous === null ? isGodkendelse : isRevision);
    const fix = fixAll.find((p) => inKommunen(f, p)) ?? fixAll[0];
    if (!fix) reasons.push(forkertOrgan(v, first, previous === null));
    else if (!inKommunen(f, fix)) reasons.push(otherKommune(f, v, fix));
    const { dato: date }: { dato: string } = (fix ?? first).afgoerelse;
    if (previous !== null && date <= previous) reasons.push(tooEarly(v, date, previous));
    previous = date;
  }
  return reasons;
}

export const R12: Rule<KontraktFacts> = {
  kode: 'R12',
  afvisning: 'VERSION_UDEN_RETTE_AFGOERELSE',
  krav: {
    da: 'En kontrakts første version godkendes af kommunalbestyrelsen; senere versioner vedtages af forummet (eller igen af kommunalbestyrelsen), hver på en dag efter den foregående',
    en: 'The first version of a contract is approved by the kommunalbestyrelse; later ones by the forum (or again by the kommunalbestyrelse), each on a day after the one before it',
  },
  alvor: 'FEJL',
  kilde: SOURCES.kontrakter,
  ansvarlig: 'KOMMUNALBESTYRELSE',
  udvej: {
    da: 'Forummet kan forelægge den første version for kommunalbestyrelsen og revidere kontrakten på en senere dag',
    en: 'The forum can put the first version to the kommunalbestyrelse, and revise the contract on a later day',
  },
  termer: [FOERSTE_ORGAN, SENERE_ORGANER],
  judge(f) {
    const vedtagne = f.versioner.filter(isVedtaget);
    if (vedtagne.length === 0)
      return notApplicable({
        da: 'Ingen version er vedtaget: kontrakten er et udkast',
        en: 'No version is approved: the contract is a draft',
      });
    return brokenBy(fails(f), {
      tekst: {
        da: `${vedtagne.length} af ${counted(f.versioner.length, { en: 'én version', several: 'versioner' }, 'da')} er vedtaget af rette organ og i rækkefølge`,
        en: `${vedtagne.length} of ${counted(f.versioner.length, { en: 'one version', several: 'versions' }, 'en')} approved by the right body and in order`,
      },
      faktisk: String(vedtagne.length),
      graense: String(f.versioner.length),
      enhed: 'ANTAL',
    });
  },
};
