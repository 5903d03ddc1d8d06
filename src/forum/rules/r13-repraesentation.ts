import { MED_TILSAGN } from '../../helhedsplan/rules/plan-figures';
import { type Dag, skrivDag } from '../../kernel/day';
import { taelt } from '../../kernel/format';
import { daekker } from '../../kernel/period';
import { brudtAf, type Grund, ikkeRelevant, type Regel } from '../../kernel/rule';
import { KILDE } from '../../kernel/sources';
import type { Forumfakta } from '../forum.facts';

interface Part {
  readonly noegle: string;
  readonly navn: string;
}

/** Administrations of the kommune that are valid on the day. */
const forvaltningerPr = (f: Forumfakta, dag: Dag): Part[] => f.kommune.forvaltninger.filter((v) => daekker(v, dag));

/** Organisations that apply for a plan in the area that is active on the day, each once. */
function organisationerPr(f: Forumfakta, dag: Dag): Part[] {
  const planer = f.byomraader.flatMap((b) => b.helhedsplaner);
  const aktive = planer.filter((h) => h.start <= dag && dag <= h.slut && MED_TILSAGN.includes(h.status));
  const alle = aktive.flatMap((h) => h.ansoegere.map((a) => a.boligorganisation));
  return [...new Map(alle.map((b) => [b.noegle, b])).values()];
}

/** Natural keys of those with a seat on the day. */
export function siddende(f: Forumfakta, part: 'forvaltning' | 'boligorganisation', dag: Dag): Set<string> {
  return new Set(f.medlemskaber.filter((m) => daekker(m, dag)).flatMap((m) => m[part]?.noegle ?? []));
}

export const R13: Regel<Forumfakta> = {
  kode: 'R13',
  afvisning: 'MANGLER_REPRAESENTATION',
  krav: {
    da: 'Et boligsocialt forum har repræsentation af alle kommunens forvaltninger på dagen og af hver boligorganisation med en aktiv helhedsplan i byområdet',
    en: 'A boligsocialt forum has seats for all forvaltninger of the kommune on the day, and for every boligorganisation with an active plan in the byområde',
  },
  alvor: 'ADVARSEL',
  kilde: KILDE.iKoebenhavn,
  ansvarlig: 'FORUM',
  udvej: { da: 'Forummet kan optage den, der mangler', en: 'The forum can take in whoever is missing' },
  termer: [],
  bedoem(f, dag) {
    if (f.art !== 'BOLIGSOCIALT_FORUM')
      return ikkeRelevant({ da: `${f.navn} er ikke et boligsocialt forum`, en: `${f.navn} is not a boligsocialt forum` });
    if (!daekker(f, dag))
      return ikkeRelevant({
        da: `${f.navn} er ikke i kraft den ${skrivDag(dag, 'da')}`,
        en: `${f.navn} is not in force on ${skrivDag(dag, 'en')}`,
      });
    const [forvaltninger, organisationer] = [forvaltningerPr(f, dag), organisationerPr(f, dag)];
    const [medForvaltning, medOrganisation] = [siddende(f, 'forvaltning', dag), siddende(f, 'boligorganisation', dag)];
    const mangler = [
      ...forvaltninger.filter((p) => !medForvaltning.has(p.noegle)),
      ...organisationer.filter((p) => !medOrganisation.has(p.noegle)),
    ];
    const skal = forvaltninger.length + organisationer.length;
    return brudtAf(
      mangler.map(
        (p): Grund => ({
          tekst: {
            da: `${p.navn} har ingen plads i ${f.navn} den ${skrivDag(dag, 'da')}`,
            en: `${p.navn} has no seat in ${f.navn} on ${skrivDag(dag, 'en')}`,
          },
          faktisk: p.noegle,
          graense: 'PLADS_I_FORUMMET',
          enhed: 'NAVN',
        }),
      ),
      {
        tekst: {
          da: `${taelt(forvaltninger.length, { en: 'Én forvaltning', flere: 'forvaltninger' }, 'da')} og ${taelt(organisationer.length, { en: 'én boligorganisation', flere: 'boligorganisationer' }, 'da')} skal have plads og har det`,
          en: `${taelt(forvaltninger.length, { en: 'One forvaltning', flere: 'forvaltninger' }, 'en')} and ${taelt(organisationer.length, { en: 'one organisation', flere: 'organisations' }, 'en')} should have seats and do`,
        },
        faktisk: String(skal),
        graense: String(skal),
        enhed: 'ANTAL',
      },
    );
  },
};
