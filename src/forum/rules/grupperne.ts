import { type Dag, skrivDag } from '../../kernel/day';
import { taelt } from '../../kernel/format';
import { daekker, indenFor, skrivPeriode } from '../../kernel/period';
import { brudtAf, type Grund, ikkeRelevant, type Regel } from '../../kernel/rule';
import type { Forumfakta, Gruppe } from '../forum.facts';
import { ET_AF_DE_FEM, feltgrunde, MEDLEMMER_HAR_PLADS } from './arbejdsgruppekrav';
import { FORUM_I_KRAFT } from './forum-i-kraft';
import { siddende } from './r13-repraesentation';

/** What holds of the groups of a forum, and of those that take part in them. */

interface Deltager {
  readonly art: 'forvaltning' | 'boligorganisation';
  readonly noegle: string;
  readonly navn: string;
}

/** Whom a seat, a membership of a group or a responsibility belongs to. */
export function partAf({ forvaltning, boligorganisation }: Gruppe['medlemmer'][number]): Deltager | null {
  if (forvaltning) return { art: 'forvaltning', noegle: forvaltning.noegle, navn: forvaltning.navn };
  return boligorganisation ? { art: 'boligorganisation', noegle: boligorganisation.noegle, navn: boligorganisation.navn } : null;
}

export const medlemmerAf = (g: Gruppe): Deltager[] => g.medlemmer.flatMap((m) => partAf(m) ?? []);

const antal = ({ arbejdsgrupper: { length } }: Forumfakta): Grund => ({
  tekst: {
    da: `Forummet har ${taelt(length, { en: 'én arbejdsgruppe', flere: 'arbejdsgrupper' }, 'da')}`,
    en: `The forum has ${taelt(length, { en: 'one group', flere: 'groups' }, 'en')}`,
  },
  faktisk: String(length),
  graense: String(length),
  enhed: 'ANTAL',
});

const forGrupper = (f: Forumfakta, grunde: (g: Gruppe) => Grund[]) => brudtAf(f.arbejdsgrupper.flatMap(grunde), antal(f));

const MENS_FORUMMET_ER_DER: Regel<Forumfakta> = {
  ...FORUM_I_KRAFT,
  bedoem: (f) =>
    forGrupper(f, (g) =>
      indenFor(g, f)
        ? []
        : [
            {
              tekst: {
                da: `${g.navn} arbejder ${skrivPeriode(g, 'da')}; ${f.navn} er i kraft ${skrivPeriode(f, 'da')}`,
                en: `${g.navn} works ${skrivPeriode(g, 'en')}; ${f.navn} is in force ${skrivPeriode(f, 'en')}`,
              },
              faktisk: `${g.fra}/${g.til ?? ''}`,
              graense: `${f.fra}/${f.til ?? ''}`,
              enhed: 'DAG',
            },
          ],
    ),
};

const OM_ET_AF_DE_FEM: Regel<Forumfakta> = { ...ET_AF_DE_FEM, bedoem: (f) => forGrupper(f, (g) => feltgrunde(g.indsatsomraade)) };

// Who has stepped down since is told by the next one; this is about those who were not in the forum when the group was formed.
const HAVDE_PLADS: Regel<Forumfakta> = {
  ...MEDLEMMER_HAR_PLADS,
  bedoem: (f) =>
    forGrupper(f, (g) =>
      medlemmerAf(g)
        .filter((d) => !f.medlemskaber.some((m) => m[d.art]?.noegle === d.noegle && daekker(m, g.fra)))
        .map((d) => ({
          tekst: {
            da: `${d.navn} er medlem af ${g.navn}, men havde ingen plads i ${f.navn}, da gruppen blev dannet den ${skrivDag(g.fra, 'da')}`,
            en: `${d.navn} is a member of ${g.navn}, but had no seat in ${f.navn} when the group was formed on ${skrivDag(g.fra, 'en')}`,
          },
          faktisk: d.noegle,
          graense: 'PLADS_I_FORUMMET',
          enhed: 'NAVN',
        })),
    ),
};

/** Members of groups that work on the day, without a seat on it. */
function udgaaede(f: Forumfakta, dag: Dag): Grund[] {
  const pladser = { forvaltning: siddende(f, 'forvaltning', dag), boligorganisation: siddende(f, 'boligorganisation', dag) };
  return f.arbejdsgrupper
    .filter((g) => daekker(g, dag))
    .flatMap((g) =>
      medlemmerAf(g)
        .filter((d) => !pladser[d.art].has(d.noegle))
        .map((d) => ({
          tekst: {
            da: `${d.navn} er medlem af ${g.navn}, men har ingen plads i ${f.navn} den ${skrivDag(dag, 'da')}`,
            en: `${d.navn} is a member of ${g.navn}, but has no seat in ${f.navn} on ${skrivDag(dag, 'en')}`,
          },
          faktisk: `${g.noegle} ${d.noegle}`,
          graense: 'PLADS_I_FORUMMET',
          enhed: 'NAVN' as const,
        })),
    );
}

export const MEDLEM_HAR_FORLADT_FORUMMET: Regel<Forumfakta> = {
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
  bedoem(f, dag) {
    if (!daekker(f, dag))
      return ikkeRelevant({
        da: `${f.navn} er ikke i kraft den ${skrivDag(dag, 'da')}`,
        en: `${f.navn} is not in force on ${skrivDag(dag, 'en')}`,
      });
    return brudtAf(udgaaede(f, dag), antal(f));
  },
};

export const GRUPPEREGLER: readonly Regel<Forumfakta>[] = [MENS_FORUMMET_ER_DER, OM_ET_AF_DE_FEM, HAVDE_PLADS];
