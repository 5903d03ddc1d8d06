import { dayAfter, overlaps } from '../../kernel/period';
import type { NationCopy, WorkField } from './copy';
import { earliest, hasCome, latest } from './days';
import type { HousingOrganisation } from './estates';
import { addEvents, type NationEvent } from './events';
import type { Body } from './fora';
import type { PlanOutline } from './outline';
import type { Area, Place } from './places';

/** The contracts of the areas with their versions, and which plans they cover when. */

/** From when each plan is covered, area by area: money of the pool can be committed when it is so in all of them. */
export type Coverage = ReadonlyMap<PlanOutline, ReadonlyMap<Area, string>>;
type CoverageSoFar = Map<PlanOutline, Map<Area, string>>;

interface ContractDraft {
  readonly place: Place;
  readonly area: Area;
  readonly body: Body;
  readonly drafted: string;
  readonly approved: string;
  readonly fra: string;
  readonly til: string | null;
  /** Days on which the body decided a new wording. */
  readonly revisions: readonly string[];
}

export function addContracts(copy: NationCopy, place: Place, bodies: readonly Body[], plans: readonly PlanOutline[]): Coverage {
  const from: CoverageSoFar = new Map();
  for (const body of bodies)
    for (const area of body.areas) {
      const draft: ContractDraft = { place, area, body, ...daysOf(copy, body, area) };
      const covered = plans.filter((p) => isCovered(p, draft));
      if (covered.length > 0) addContract(copy, draft, covered, from);
    }
  return from;
}

function daysOf({ dice }: NationCopy, body: Body, area: Area): Pick<ContractDraft, 'drafted' | 'approved' | 'fra' | 'til' | 'revisions'> {
  if (body.art === 'BOLIGSOCIALT_FORUM')
    return {
      drafted: '2011-12-05',
      approved: '2012-01-26',
      fra: '2012-02-01',
      til: '2017-01-01',
      revisions: dice.some(['2013-11-12', '2015-03-10'], dice.whole(0, 2)).sort(),
    };
  const revisions = dice.some(['2019-04-02', '2021-09-14', '2024-02-06'], dice.whole(0, 3)).sort();
  return area.udpegetFra < body.fra
    ? { drafted: '2016-11-15', approved: '2016-12-15', fra: '2017-01-01', til: null, revisions }
    : { drafted: '2017-06-05', approved: '2017-06-22', fra: '2017-07-01', til: null, revisions };
}

const coverageOf = (p: PlanOutline, { fra, til }: ContractDraft): { fra: string; til: string } => ({
  fra: latest(fra, p.godkendt),
  til: til === null ? dayAfter(p.slut) : earliest(til, dayAfter(p.slut)),
});

function isCovered(p: PlanOutline, draft: ContractDraft): boolean {
  if (p.fate !== 'GENNEMFOERT' || !hasCome(p.godkendt) || !p.areas.includes(draft.area)) return false;
  const { fra, til } = coverageOf(p, draft);
  return fra < til && overlaps({ fra: p.start, til: dayAfter(p.slut) }, draft);
}

function addContract(copy: NationCopy, draft: ContractDraft, covered: readonly PlanOutline[], from: CoverageSoFar): void {
  const { rows } = copy;
  const { area, body, fra, til, drafted, approved, place } = draft;
  const noegle = `KONTRAKT-${area.noegle}-${fra.slice(0, 4)}`;
  const titel = `Syntetisk kontrakt om boligsocialt samarbejde – ${area.navn}, ${place.navn}`;
  const kontrakt = rows.add('kontrakt', { noegle, titel, fra, til, byomraade: area.id, forum: body.id });
  for (const p of covered) {
    const period = coverageOf(p, draft);
    rows.add('kontraktdaekning', { ...period, kontrakt, helhedsplan: p.id });
    const days = from.get(p) ?? new Map<Area, string>();
    days.set(area, earliest(days.get(area) ?? period.fra, period.fra));
    from.set(p, days);
  }
  // Whom the first version names must be parties when the forum revises it: applicants of covered plans, with a seat.
  const parties = [...new Set(covered.flatMap((p) => p.organisations))].filter((o) => body.organisations.includes(o)).slice(0, 3);
  const events: NationEvent[] = [
    { dato: drafted, handling: 'opretKontrakt', rolle: 'FORUM', udfoertFor: body.noegle, about: { kontrakt } },
  ];
  for (const [i, day] of [approved, ...draft.revisions].entries()) {
    const decision = addVersion(
      copy,
      draft,
      { kontrakt, key: noegle, nummer: i + 1, day, gyldigFra: i === 0 ? fra : dayAfter(day, 14) },
      parties,
    );
    const by =
      i === 0
        ? { handling: 'registrerAfgoerelse', rolle: 'KOMMUNALBESTYRELSE', udfoertFor: place.noegle }
        : { handling: 'reviderKontrakt', rolle: 'FORUM', udfoertFor: body.noegle };
    events.push({ dato: day, ...by, about: { kontrakt, afgoerelse: decision } });
  }
  addEvents(copy, events);
}

interface VersionDraft {
  readonly kontrakt: number;
  readonly key: string;
  readonly nummer: number;
  readonly day: string;
  readonly gyldigFra: string;
}

function addVersion(copy: NationCopy, draft: ContractDraft, v: VersionDraft, parties: readonly HousingOrganisation[]): number {
  const { rows } = copy;
  const first = v.nummer === 1;
  const { place, body, area } = draft;
  const aendringsnote = first ? 'Første version, godkendt af kommunalbestyrelsen.' : 'Afsnittene er skrevet om efter årets erfaringer.';
  const kontraktversion = rows.add('kontraktversion', { nummer: v.nummer, gyldigFra: v.gyldigFra, aendringsnote, kontrakt: v.kontrakt });
  for (const field of copy.ground.contractFields) addSection(copy, draft, kontraktversion, v.nummer, field, parties);
  const titel = first
    ? `Kontrakt om boligsocialt samarbejde, ${area.navn}`
    : `Revision af kontrakten om boligsocialt samarbejde, ${area.navn}`;
  const organ = first ? 'KOMMUNALBESTYRELSE' : body.art;
  const afgoerelse = rows.add('afgoerelse', {
    noegle: `${v.key}-${v.nummer}`,
    titel,
    organ,
    dato: v.day,
    udfald: 'GODKENDT',
    kommune: place.id,
  });
  rows.add('afgoerelsespunkt', { nummer: 1, art: first ? 'GODKENDELSE' : 'REVISION', tekst: `${titel}.`, afgoerelse, kontraktversion });
  return afgoerelse;
}

function addSection(
  copy: NationCopy,
  { body, area }: ContractDraft,
  version: number,
  nummer: number,
  field: WorkField,
  parties: readonly HousingOrganisation[],
): void {
  const { rows, dice } = copy;
  const snitflade = `Snitflade mellem kommunens drift og arbejdet i ${area.navn}, ${nummer}. version: ${field.navn.toLowerCase()}.`;
  const kontraktafsnit = rows.add('kontraktafsnit', {
    snitflade,
    kontraktversion: version,
    indsatsomraade: field.id,
    arbejdsgruppe: body.groups.get(field.id) ?? null,
  });
  for (const [i, tekst] of [`Fælles mål for ${area.navn}: flere deltager.`, `Fælles mål for ${area.navn}: vejen ind er kendt.`].entries())
    rows.add('maalsaetning', { nummer: i + 1, tekst, kontraktafsnit });
  const [leader, helper] = dice.some(body.departments, 2);
  if (leader) rows.add('ansvar', { rolle: 'LEDER', opgave: 'Leder samarbejdet.', kontraktafsnit, forvaltning: leader.id });
  if (helper) rows.add('ansvar', { rolle: 'BIDRAGER', opgave: 'Bidrager med medarbejdere.', kontraktafsnit, forvaltning: helper.id });
  for (const o of parties)
    rows.add('ansvar', { rolle: 'BIDRAGER', opgave: 'Bidrager med koordinatorer.', kontraktafsnit, boligorganisation: o.id });
}
