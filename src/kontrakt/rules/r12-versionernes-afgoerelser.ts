import { skrivDag } from '../../kernel/day';
import { taelt } from '../../kernel/format';
import { brudtAf, type Grund, ikkeRelevant, type Regel } from '../../kernel/rule';
import { KILDE } from '../../kernel/sources';
import type { Kontraktfakta, Punkt, Version } from '../kontrakt.facts';
import { erGodkendelse, erGodkendt, erRevision, erUdkast, erVedtaget, FOERSTE_ORGAN, SENERE_ORGANER, vedtagelser } from './versioner';
import { afgoerer } from './words';

const KRAV_FOERSTE = 'GODKENDELSE KOMMUNALBESTYRELSE';
const KRAV_SENERE = `REVISION BOLIGSOCIALT_FORUM / ${KRAV_FOERSTE}`;

/** Whether the body is one of the kommune that the contract belongs to; a row that does not say is taken at its word. */
const iKommunen = (f: Kontraktfakta, { afgoerelse: { kommune } }: Punkt): boolean =>
  kommune === null || kommune.noegle === f.byomraade.kommune.noegle;

const forkertOrgan = (v: Version, p: Punkt, foerste: boolean): Grund => ({
  tekst: {
    da: `Version ${v.nummer} blev vedtaget af ${afgoerer(p.afgoerelse.organ).da} den ${skrivDag(p.afgoerelse.dato, 'da')}; ${foerste ? 'en første version godkendes af kommunalbestyrelsen' : 'en senere version vedtages af forummet eller bydelsbestyrelsen eller godkendes af kommunalbestyrelsen'}`,
    en: `Version ${v.nummer} was decided by ${afgoerer(p.afgoerelse.organ).en} on ${skrivDag(p.afgoerelse.dato, 'en')}; ${foerste ? 'a first version is approved by the kommunalbestyrelse' : 'a later version is decided by the forum or the bydelsbestyrelse, or approved by the kommunalbestyrelse'}`,
  },
  faktisk: `${p.art} ${p.afgoerelse.organ}`,
  graense: foerste ? KRAV_FOERSTE : KRAV_SENERE,
  enhed: 'NAVN',
});

const andenKommune = (f: Kontraktfakta, v: Version, { afgoerelse: { kommune } }: Punkt): Grund => ({
  tekst: {
    da: `Version ${v.nummer} er vedtaget i ${kommune?.navn}, men kontrakten hører til ${f.byomraade.kommune.navn}`,
    en: `Version ${v.nummer} was decided in ${kommune?.navn}, but the contract belongs to ${f.byomraade.kommune.navn}`,
  },
  faktisk: kommune?.noegle ?? '',
  graense: f.byomraade.kommune.noegle,
  enhed: 'NAVN',
});

const forTidligt = (v: Version, dato: string, forrige: string): Grund => ({
  tekst:
    dato === forrige
      ? {
          da: `Version ${v.nummer} er vedtaget den ${skrivDag(dato, 'da')}, samme dag som den foregående; en version vedtages på en senere dag end den, den afløser`,
          en: `Version ${v.nummer} was decided on ${skrivDag(dato, 'en')}, the same day as the one before it; a version is decided on a later day than the one that it replaces`,
        }
      : {
          da: `Version ${v.nummer} er vedtaget den ${skrivDag(dato, 'da')}, før den foregående, som er fra den ${skrivDag(forrige, 'da')}`,
          en: `Version ${v.nummer} was decided on ${skrivDag(dato, 'en')}, before the one before it, which is dated ${skrivDag(forrige, 'en')}`,
        },
  faktisk: dato,
  graense: forrige,
  enhed: 'DAG',
});

const uafgjort = (v: Version, naeste: Version): Grund => ({
  tekst: {
    da: `Version ${v.nummer} er ikke afgjort, men forummet har revideret den med version ${naeste.nummer}`,
    en: `Version ${v.nummer} is not decided, but the forum has revised it by version ${naeste.nummer}`,
  },
  faktisk: `VERSION_${v.nummer}`,
  graense: KRAV_FOERSTE,
  enhed: 'NAVN',
});

/** What is wrong with the decisions of the versions, in their order. */
function brister(f: Kontraktfakta): Grund[] {
  const grunde: Grund[] = [];
  let forrige: string | null = null;
  for (const [i, v] of f.versioner.entries()) {
    const alle = vedtagelser(v);
    const [foerste] = alle;
    if (!foerste) {
      // A draft is overtaken by a wording that the kommunalbestyrelse itself approves; the forum can only revise what holds.
      const naeste = f.versioner.slice(i + 1).find(erVedtaget);
      if (naeste && erUdkast(v) && !erGodkendt(naeste)) grunde.push(uafgjort(v, naeste));
      continue;
    }
    const rette: Punkt[] = alle.filter(forrige === null ? erGodkendelse : erRevision);
    const ret = rette.find((p) => iKommunen(f, p)) ?? rette[0];
    if (!ret) grunde.push(forkertOrgan(v, foerste, forrige === null));
    else if (!iKommunen(f, ret)) grunde.push(andenKommune(f, v, ret));
    const { dato }: { dato: string } = (ret ?? foerste).afgoerelse;
    if (forrige !== null && dato <= forrige) grunde.push(forTidligt(v, dato, forrige));
    forrige = dato;
  }
  return grunde;
}

export const R12: Regel<Kontraktfakta> = {
  kode: 'R12',
  afvisning: 'VERSION_UDEN_RETTE_AFGOERELSE',
  krav: {
    da: 'En kontrakts første version godkendes af kommunalbestyrelsen; senere versioner vedtages af forummet (eller igen af kommunalbestyrelsen), hver på en dag efter den foregående',
    en: 'The first version of a contract is approved by the kommunalbestyrelse; later ones by the forum (or again by the kommunalbestyrelse), each on a day after the one before it',
  },
  alvor: 'FEJL',
  kilde: KILDE.kontrakter,
  ansvarlig: 'KOMMUNALBESTYRELSE',
  udvej: {
    da: 'Forummet kan forelægge den første version for kommunalbestyrelsen og revidere kontrakten på en senere dag',
    en: 'The forum can put the first version to the kommunalbestyrelse, and revise the contract on a later day',
  },
  termer: [FOERSTE_ORGAN, SENERE_ORGANER],
  bedoem(f) {
    const vedtagne = f.versioner.filter(erVedtaget);
    if (vedtagne.length === 0)
      return ikkeRelevant({
        da: 'Ingen version er vedtaget: kontrakten er et udkast',
        en: 'No version is approved: the contract is a draft',
      });
    return brudtAf(brister(f), {
      tekst: {
        da: `${vedtagne.length} af ${taelt(f.versioner.length, { en: 'én version', flere: 'versioner' }, 'da')} er vedtaget af rette organ og i rækkefølge`,
        en: `${vedtagne.length} of ${taelt(f.versioner.length, { en: 'one version', flere: 'versions' }, 'en')} approved by the right body and in order`,
      },
      faktisk: String(vedtagne.length),
      graense: String(f.versioner.length),
      enhed: 'ANTAL',
    });
  },
};
