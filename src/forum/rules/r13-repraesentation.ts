import { isAktivPlan } from '../../helhedsplan/helhedsplan.figures';
import { type Day, formatDay } from '../../kernel/day';
import { capitalized, counted } from '../../kernel/format';
import { covers } from '../../kernel/period';
import { brokenBy, notApplicable, type Reason, type Rule } from '../../kernel/rule';
import { SOURCES } from '../../kernel/sources';
import type { ForumFacts } from '../forum.facts';

interface Part {
  readonly noegle: string;
  readonly navn: string;
}

/** Administrations of the kommune that are valid on the day. */
const forvaltningerPr = (f: ForumFacts, day: Day): Part[] => f.kommune.forvaltninger.filter((v) => covers(v, day));

/** Organisations that apply for a plan in the area that is active on the day, each once. */
function organisationsAt(f: ForumFacts, day: Day): Part[] {
  const planer = f.byomraader.flatMap((b) => b.helhedsplaner);
  const activeOnes = planer.filter((h) => isAktivPlan(h, day));
  const all = activeOnes.flatMap((h) => h.ansoegere.map((a) => a.boligorganisation));
  return [...new Map(all.map((b) => [b.noegle, b])).values()];
}

/** Natural keys of those with a seat on the day. */
export function siddende(f: ForumFacts, party: 'forvaltning' | 'boligorganisation', day: Day): Set<string> {
  return new Set(f.medlemskaber.filter((m) => covers(m, day)).flatMap((m) => m[party]?.noegle ?? []));
}

export const R13: Rule<ForumFacts> = {
  kode: 'R13',
  afvisning: 'MANGLER_REPRAESENTATION',
  krav: {
    da: 'Et boligsocialt forum har repræsentation af alle kommunens forvaltninger på dagen og af hver boligorganisation med en aktiv helhedsplan i byområdet',
    en: 'A boligsocialt forum has seats for all forvaltninger of the kommune on the day, and for every boligorganisation with an active plan in the byområde',
  },
  alvor: 'ADVARSEL',
  kilde: SOURCES.iKoebenhavn,
  ansvarlig: 'FORUM',
  udvej: { da: 'Forummet kan optage den, der mangler', en: 'The forum can take in whoever is missing' },
  termer: [],
  judge(f, day) {
    if (f.art !== 'BOLIGSOCIALT_FORUM')
      return notApplicable({ da: `${f.navn} er ikke et boligsocialt forum`, en: `${f.navn} is not a boligsocialt forum` });
    if (!covers(f, day))
      return notApplicable({
        da: `${f.navn} er ikke i kraft den ${formatDay(day, 'da')}`,
        en: `${f.navn} is not in force on ${formatDay(day, 'en')}`,
      });
    const [forvaltninger, organisations] = [forvaltningerPr(f, day), organisationsAt(f, day)];
    const [withForvaltning, withOrganisation] = [siddende(f, 'forvaltning', day), siddende(f, 'boligorganisation', day)];
    const missing = [
      ...forvaltninger.filter((p) => !withForvaltning.has(p.noegle)),
      ...organisations.filter((p) => !withOrganisation.has(p.noegle)),
    ];
    const must = forvaltninger.length + organisations.length;
    return brokenBy(
      missing.map(
        (p): Reason => ({
          tekst: {
            da: `${p.navn} har ingen plads i ${f.navn} den ${formatDay(day, 'da')}`,
            en: `${p.navn} has no seat in ${f.navn} on ${formatDay(day, 'en')}`,
          },
          faktisk: p.noegle,
          graense: 'PLADS_I_FORUMMET',
          enhed: 'NAVN',
        }),
      ),
      {
        tekst: {
          da: capitalized(
            `${counted(forvaltninger.length, { en: 'én forvaltning', several: 'forvaltninger' }, 'da')} og ${counted(organisations.length, { en: 'én boligorganisation', several: 'boligorganisationer' }, 'da')} skal have plads og har det`,
          ),
          en: capitalized(
            `${counted(forvaltninger.length, { en: 'one forvaltning', several: 'forvaltninger' }, 'en')} and ${counted(organisations.length, { en: 'one organisation', several: 'organisations' }, 'en')} should have seats and do`,
          ),
        },
        faktisk: String(must),
        graense: String(must),
        enhed: 'ANTAL',
      },
    );
  },
};
