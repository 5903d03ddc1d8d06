import { KILDE } from '../../kerne/kilder';
import { brudtAf, type Grund, ikkeRelevant, type Regel } from '../../kerne/regel';
import type { Kontraktfakta, Punkt, Version } from './kontraktfakta';
import { erGodkendelse, erRevision, erUdkast, erVedtaget, FOERSTE_ORGAN, SENERE_ORGANER, vedtagelser } from './versioner';

const KRAV_FOERSTE = 'GODKENDELSE KOMMUNALBESTYRELSE';
const KRAV_SENERE = `REVISION BOLIGSOCIALT_FORUM / ${KRAV_FOERSTE}`;

const forkertOrgan = (v: Version, p: Punkt, krav: string): Grund => ({
  tekst: {
    da: `Version ${v.nummer} er vedtaget som ${p.art} af ${p.afgoerelse.organ} den ${p.afgoerelse.dato}; den kræver ${krav}`,
    en: `Version ${v.nummer} was decided as ${p.art} by ${p.afgoerelse.organ} on ${p.afgoerelse.dato}; it needs ${krav}`,
  },
  faktisk: `${p.art} ${p.afgoerelse.organ}`,
  graense: krav,
  enhed: 'NAVN',
});

const forTidligt = (v: Version, dato: string, forrige: string): Grund => ({
  tekst: {
    da: `Version ${v.nummer} er vedtaget den ${dato}, før den foregående den ${forrige}`,
    en: `Version ${v.nummer} was decided on ${dato}, before the one before it on ${forrige}`,
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
      if (naeste && erUdkast(v) && !vedtagelser(naeste).some(erGodkendelse)) grunde.push(uafgjort(v, naeste));
      continue;
    }
    const ret: Punkt | undefined = alle.find(forrige === null ? erGodkendelse : erRevision);
    if (!ret) grunde.push(forkertOrgan(v, foerste, forrige === null ? KRAV_FOERSTE : KRAV_SENERE));
    const { dato }: { dato: string } = (ret ?? foerste).afgoerelse;
    if (forrige !== null && dato < forrige) grunde.push(forTidligt(v, dato, forrige));
    forrige = dato;
  }
  return grunde;
}

export const R12: Regel<Kontraktfakta> = {
  kode: 'R12',
  afvisning: 'VERSION_UDEN_RETTE_AFGOERELSE',
  krav: {
    da: 'En kontrakts første version godkendes af kommunalbestyrelsen; senere versioner vedtages af forummet (eller igen af kommunalbestyrelsen), ikke før den foregående',
    en: 'The first version of a contract is approved by the kommunalbestyrelse; later ones by the forum (or again by the kommunalbestyrelse), not before the one before them',
  },
  alvor: 'FEJL',
  kilde: KILDE.kontrakter,
  ansvarlig: 'KOMMUNALBESTYRELSE',
  udvej: {
    da: 'Forelæg den første version for kommunalbestyrelsen (registrerAfgoerelse), og revidér derefter (reviderKontrakt)',
    en: 'Put the first version to the kommunalbestyrelse (registrerAfgoerelse), and revise it afterwards (reviderKontrakt)',
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
        da: `${vedtagne.length} af ${f.versioner.length} versioner er vedtaget, hver af rette organ og i rækkefølge`,
        en: `${vedtagne.length} of ${f.versioner.length} versions are approved, each by the right body and in order`,
      },
      faktisk: String(vedtagne.length),
      graense: String(f.versioner.length),
      enhed: 'ANTAL',
    });
  },
};
