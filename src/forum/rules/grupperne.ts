import { type Day, formatDay } from '../../kernel/day';
import { counted } from '../../kernel/format';
import { covers, formatPeriod, within } from '../../kernel/period';
import { brokenBy, notApplicable, type Reason, type Rule } from '../../kernel/rule';
import type { ForumFacts, GruppeFacts } from '../forum.facts';
import { ET_AF_DE_FEM, fieldReasons, MEDLEMMER_HAR_PLADS } from './arbejdsgruppekrav';
import { FORUM_I_KRAFT } from './forum-i-kraft';
import { siddende } from './r13-repraesentation';

/** What holds of the groups of a forum, and of those that take part in them. */

interface Deltager {
  readonly art: 'forvaltning' | 'boligorganisation';
  readonly noegle: string;
  readonly navn: string;
}

/** Whom a seat, a membership of a group or a responsibility belongs to. */
export function partyOf({ forvaltning, boligorganisation }: GruppeFacts['medlemmer'][number]): Deltager | null {
  if (forvaltning) return { art: 'forvaltning', noegle: forvaltning.noegle, navn: forvaltning.navn };
  return boligorganisation ? { art: 'boligorganisation', noegle: boligorganisation.noegle, navn: boligorganisation.navn } : null;
}

export const membersOf = (g: GruppeFacts): Deltager[] => g.medlemmer.flatMap((m) => partyOf(m) ?? []);

const count = ({ arbejdsgrupper: { length } }: ForumFacts): Reason => ({
  tekst: {
    da: `Forummet har ${counted(length, { en: 'én arbejdsgruppe', several: 'arbejdsgrupper' }, 'da')}`,
    en: `The forum has ${counted(length, { en: 'one group', several: 'groups' }, 'en')}`,
  },
  faktisk: String(length),
  graense: String(length),
  enhed: 'ANTAL',
});

const forGroups = (f: ForumFacts, reasons: (g: GruppeFacts) => Reason[]) => brokenBy(f.arbejdsgrupper.flatMap(reasons), count(f));

const MENS_FORUMMET_ER_DER: Rule<ForumFacts> = {
  ...FORUM_I_KRAFT,
  judge: (f) =>
    forGroups(f, (g) =>
      within(g, f)
        ? []
        : [
            {
              tekst: {
                da: `${g.navn} arbejder ${formatPeriod(g, 'da')}; ${f.navn} er i kraft ${formatPeriod(f, 'da')}`,
                en: `${g.navn} works ${formatPeriod(g, 'en')}; ${f.navn} is in force ${formatPeriod(f, 'en')}`,
              },
              faktisk: `${g.fra}/${g.til ?? ''}`,
              graense: `${f.fra}/${f.til ?? ''}`,
              enhed: 'DAG',
            },
          ],
    ),
};

const OM_ET_AF_DE_FEM: Rule<ForumFacts> = { ...ET_AF_DE_FEM, judge: (f) => forGroups(f, (g) => fieldReasons(g.indsatsomraade)) };

// Who has stepped down since is told by the next one; this is about those who were not in the forum when the group was formed.
const HAVDE_PLADS: Rule<ForumFacts> = {
  ...MEDLEMMER_HAR_PLADS,
  judge: (f) =>
    forGroups(f, (g) =>
      membersOf(g)
        .filter((d) => !f.medlemskaber.some((m) => m[d.art]?.noegle === d.noegle && covers(m, g.fra)))
        .map((d) => ({
          tekst: {
            da: `${d.navn} er medlem af ${g.navn}, men havde ingen plads i ${f.navn}, da gruppen blev dannet den ${formatDay(g.fra, 'da')}`,
            en: `${d.navn} is a member of ${g.navn}, but had no seat in ${f.navn} when the group was formed on ${formatDay(g.fra, 'en')}`,
          },
          faktisk: d.noegle,
          graense: 'PLADS_I_FORUMMET',
          enhed: 'NAVN',
        })),
    ),
};

/** Members of groups that work on the day, without a seat on it. */
function expired(f: ForumFacts, day: Day): Reason[] {
  const seats = { forvaltning: siddende(f, 'forvaltning', day), boligorganisation: siddende(f, 'boligorganisation', day) };
  return f.arbejdsgrupper
    .filter((g) => covers(g, day))
    .flatMap((g) =>
      membersOf(g)
        .filter((d) => !seats[d.art].has(d.noegle))
        .map((d) => ({
          tekst: {
            da: `${d.navn} er medlem af ${g.navn}, men har ingen plads i ${f.navn} den ${formatDay(day, 'da')}`,
            en: `${d.navn} is a member of ${g.navn}, but has no seat in ${f.navn} on ${formatDay(day, 'en')}`,
          },
          faktisk: `${g.noegle} ${d.noegle}`,
          graense: 'PLADS_I_FORUMMET',
          enhed: 'NAVN' as const,
        })),
    );
}

export const MEDLEM_HAR_FORLADT_FORUMMET: Rule<ForumFacts> = {
  ...MEDLEMMER_HAR_PLADS,
  afvisning: 'MEDLEM_HAR_FORLADT_FORUMMET',
  krav: {
    da: 'Medlemmerne af en arbejdsgruppe beholder som regel deres plads i forummet, så længe gruppen virker',
    en: 'The members of a group as a rule keep their seats in the forum as long as the group works',
  },
  alvor: 'ADVARSEL',
  udvej: {
    da: 'Forummet kan optage medlemmet igen eller danne gruppen på ny uden det',
    en: 'The forum can take the member in again, or form the group anew without it',
  },
  judge(f, day) {
    if (!covers(f, day))
      return notApplicable({
        da: `${f.navn} er ikke i kraft den ${formatDay(day, 'da')}`,
        en: `${f.navn} is not in force on ${formatDay(day, 'en')}`,
      });
    return brokenBy(expired(f, day), count(f));
  },
};

export const GRUPPEREGLER: readonly Rule<ForumFacts>[] = [MENS_FORUMMET_ER_DER, OM_ET_AF_DE_FEM, HAVDE_PLADS];
