import { type Day, formatDay } from '../../../kernel/day';
import { brokenBy, holdsIf, notApplicable, type Reason, type Rule, type Verdict } from '../../../kernel/rule';
import { SOURCES } from '../../../kernel/sources';
import { type HelhedsplanStatus, LEVENDE } from '../../helhedsplan.enums';
import type { PlanFacts } from '../../helhedsplan.facts';
import { tilsagnOn } from '../../helhedsplan.figures';
import { STATUS_WORDS } from '../../helhedsplan.words';
import { statusOn } from '../plan-on-day';
import { optagelserOf } from './optagelser';

/** One plan that goes into another. */
export interface SammenlaegningCase {
  readonly old: PlanFacts;
  readonly fresh: PlanFacts;
  /** The first day of the merger. */
  readonly dato: Day;
  /** Natural keys of all that the old plan follows, through any number of plans. */
  readonly ancestors: readonly string[];
}

const FAELLES = { alvor: 'FEJL', kilde: SOURCES.proces, ansvarlig: 'LANDSBYGGEFOND', termer: [] } as const;

const H21 = {
  ...FAELLES,
  kode: 'H21',
  afvisning: 'EFTERFOELGER_UDEN_TILSAGN',
  krav: {
    da: 'Den plan, de andre går ind i, har på sammenlægningens dag tilsagn og er ikke slut',
    en: 'The plan that the others go into is committed and has not ended, on the day of the merger',
  },
  udvej: {
    da: 'Landsbyggefonden kan give planen tilsagn først eller lægge de andre ind i en plan, der løber',
    en: 'Landsbyggefonden can commit the plan first, or merge the others into a plan that runs',
  },
} as const;

/** Whether the plan takes others in, by its state now or, where a day is given, on that day. */
const inState = (fresh: PlanFacts, s: HelhedsplanStatus, on: Day | null = null): Verdict =>
  holdsIf(LEVENDE.includes(s), {
    tekst: {
      da: `${fresh.titel} ${on === null ? 'er' : `var den ${formatDay(on, 'da')}`} ${STATUS_WORDS[s].da}`,
      en: `${fresh.titel} ${on === null ? 'is' : 'was'} ${STATUS_WORDS[s].en}${on === null ? '' : ` on ${formatDay(on, 'en')}`}`,
    },
    faktisk: s,
    graense: 'TILSAGN',
    enhed: 'TILSTAND',
  });

/** Why a plan that was over by the day takes nothing in on it. */
function overdone(fresh: PlanFacts, date: Day): Reason[] {
  if (fresh.slut >= date) return [];
  return [
    {
      tekst: {
        da: `${fresh.titel} slutter den ${formatDay(fresh.slut, 'da')}; sammenlægningen er fra den ${formatDay(date, 'da')}`,
        en: `${fresh.titel} ends on ${formatDay(fresh.slut, 'en')}; the merger is dated ${formatDay(date, 'en')}`,
      },
      faktisk: date,
      graense: fresh.slut,
      enhed: 'DAG',
    },
  ];
}

const NY_HAR_TILSAGN: Rule<SammenlaegningCase> = {
  ...H21,
  judge({ fresh, dato: date }) {
    const now = inState(fresh, fresh.status);
    if (now.status === 'BRUDT') return now;
    const [end] = overdone(fresh, date);
    if (end) return holdsIf(false, end);
    return inState(fresh, statusOn(fresh, date), date);
  },
};

function withoutTilsagn(f: PlanFacts, day: Day): Reason[] {
  const tilsagn = tilsagnOn(f);
  if (tilsagn !== null && tilsagn <= day) return [];
  return [
    {
      tekst: {
        da: `${f.titel} havde ikke tilsagn den ${formatDay(day, 'da')}, da en anden plan blev lagt ind i den`,
        en: `${f.titel} had no commitment on ${formatDay(day, 'en')}, when another plan was merged into it`,
      },
      faktisk: day,
      graense: tilsagn ?? 'TILSAGN',
      enhed: 'DAG',
    },
  ];
}

/** The same of stored rows: a plan that took another in must not turn out to have been over by then. */
export const LEVEDE_VED_OPTAGELSEN: Rule<PlanFacts> = {
  ...H21,
  judge(f) {
    const all = optagelserOf(f);
    if (all.length === 0) return notApplicable({ da: 'Ingen plan er lagt ind i planen', en: 'No plan was merged into the plan' });
    return brokenBy(
      all.flatMap(({ dag: day }) => [...withoutTilsagn(f, day), ...overdone(f, day)]),
      {
        tekst: { da: 'Planen løb, da den optog andre', en: 'The plan ran when it took others in' },
        faktisk: '',
        graense: '',
        enhed: 'DAG',
      },
    );
  },
};

const SAMME_KOMMUNE: Rule<SammenlaegningCase> = {
  ...FAELLES,
  kode: 'H75',
  afvisning: 'EFTERFOELGER_I_ANDEN_KOMMUNE',
  krav: {
    da: 'En plan lægges sammen med en plan i samme kommune',
    en: 'A plan is merged into a plan of the same kommune',
  },
  kilde: SOURCES.borgerrepraesentation,
  udvej: { da: 'Landsbyggefonden kan vælge en plan i samme kommune', en: 'Landsbyggefonden can choose a plan of the same kommune' },
  judge: ({ old, fresh }) =>
    holdsIf(old.kommune.noegle === fresh.kommune.noegle, {
      tekst: {
        da: `${old.titel} ligger i ${old.kommune.navn}, ${fresh.titel} i ${fresh.kommune.navn}`,
        en: `${old.titel} lies in ${old.kommune.navn}, ${fresh.titel} in ${fresh.kommune.navn}`,
      },
      faktisk: fresh.kommune.noegle,
      graense: old.kommune.noegle,
      enhed: 'NAVN',
    }),
};

const TO_PLANER: Rule<SammenlaegningCase> = {
  ...FAELLES,
  kode: 'H22',
  afvisning: 'SAMME_PLAN',
  krav: { da: 'En plan lægges sammen med en anden plan', en: 'A plan is merged into another plan' },
  udvej: { da: 'Landsbyggefonden kan vælge en anden plan', en: 'Landsbyggefonden can choose another plan' },
  judge: ({ old, fresh }) =>
    holdsIf(old.id !== fresh.id, {
      tekst: {
        da: `${old.titel} skal lægges sammen med ${old.id === fresh.id ? 'sig selv' : fresh.titel}`,
        en: `${old.titel} is to be merged into ${old.id === fresh.id ? 'itself' : fresh.titel}`,
      },
      faktisk: old.noegle,
      graense: fresh.noegle,
      enhed: 'NAVN',
    }),
};

const AFDELINGER_FOELGER_MED: Rule<SammenlaegningCase> = {
  ...FAELLES,
  kode: 'H23',
  afvisning: 'AFDELING_FOELGER_IKKE_MED',
  krav: { da: 'Den nye plan omfatter afdelingerne i de gamle', en: 'The new plan has the estates of the old ones' },
  alvor: 'ADVARSEL',
  udvej: {
    da: 'Kommunalbestyrelsen kan tage afdelingen med i den nye plan ved en ny afgørelse',
    en: 'The kommunalbestyrelse can take the estate into the new plan by a new decision',
  },
  judge: ({ old, fresh }) =>
    brokenBy(
      old.afdelingstilknytninger
        .filter((t) => !fresh.afdelingstilknytninger.some((n) => n.afdeling.id === t.afdeling.id))
        .map(({ afdeling }) => ({
          tekst: { da: `${afdeling.navn} er ikke med i ${fresh.titel}`, en: `${afdeling.navn} is not part of ${fresh.titel}` },
          faktisk: afdeling.noegle,
          graense: fresh.noegle,
          enhed: 'NAVN' as const,
        })),
      { tekst: { da: 'Alle afdelinger følger med', en: 'All estates go along' }, faktisk: '', graense: '', enhed: 'NAVN' },
    ),
};

const INGEN_RING: Rule<SammenlaegningCase> = {
  ...FAELLES,
  kode: 'H76',
  afvisning: 'EGEN_FORGAENGER',
  krav: { da: 'En plan følger aldrig efter sig selv', en: 'A plan never follows itself' },
  udvej: {
    da: 'Landsbyggefonden kan vælge en anden plan at lægge sammen med',
    en: 'Landsbyggefonden can choose another plan to merge into',
  },
  judge: ({ old, fresh, ancestors }) =>
    holdsIf(!ancestors.includes(fresh.noegle), {
      tekst: { da: `${old.titel} følger efter ${fresh.titel}`, en: `${old.titel} follows ${fresh.titel}` },
      faktisk: fresh.noegle,
      graense: old.noegle,
      enhed: 'NAVN',
    }),
};

export const SAMMENLAEGNINGSKRAV: readonly Rule<SammenlaegningCase>[] = [
  NY_HAR_TILSAGN,
  TO_PLANER,
  SAMME_KOMMUNE,
  INGEN_RING,
  AFDELINGER_FOELGER_MED,
];
