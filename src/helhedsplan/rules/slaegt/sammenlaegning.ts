import { type Dag, skrivDag } from '../../../kernel/day';
import { brudtAf, type Dom, type Grund, hvis, ikkeRelevant, type Regel } from '../../../kernel/rule';
import { KILDE } from '../../../kernel/sources';
import type { HelhedsplanStatus } from '../../helhedsplan.enums';
import type { Planfakta } from '../../helhedsplan.facts';
import { STATUS_ORD } from '../../status-words';
import { tilsagnDen } from '../plan-figures';
import { statusPr } from '../plan-on-day';
import { optagelser } from './optagelser';

/** One plan that goes into another. */
export interface Sammenlaegning {
  readonly gammel: Planfakta;
  readonly ny: Planfakta;
  /** The first day of the merger. */
  readonly dato: Dag;
  /** Natural keys of all that the old plan follows, through any number of plans. */
  readonly forfaedre: readonly string[];
}

const FAELLES = { alvor: 'FEJL', kilde: KILDE.proces, ansvarlig: 'LANDSBYGGEFOND', termer: [] } as const;

const LEVENDE: readonly HelhedsplanStatus[] = ['TILSAGN', 'IGANGVAERENDE', 'FORLAENGET'];

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

const iTilstand = (ny: Planfakta, s: HelhedsplanStatus, da: string, en: string): Dom =>
  hvis(LEVENDE.includes(s), {
    tekst: { da: `${ny.titel} ${da} ${STATUS_ORD[s].da}`, en: `${ny.titel} ${en} ${STATUS_ORD[s].en}` },
    faktisk: s,
    graense: 'TILSAGN',
    enhed: 'TILSTAND',
  });

/** Why a plan that was over by the day takes nothing in on it. */
function overstaaet(ny: Planfakta, dato: Dag): Grund[] {
  if (ny.slut >= dato) return [];
  return [
    {
      tekst: {
        da: `${ny.titel} slutter den ${skrivDag(ny.slut, 'da')}; sammenlægningen er fra den ${skrivDag(dato, 'da')}`,
        en: `${ny.titel} ends on ${skrivDag(ny.slut, 'en')}; the merger is dated ${skrivDag(dato, 'en')}`,
      },
      faktisk: dato,
      graense: ny.slut,
      enhed: 'DAG',
    },
  ];
}

const NY_HAR_TILSAGN: Regel<Sammenlaegning> = {
  ...H21,
  bedoem({ ny, dato }) {
    const nu = iTilstand(ny, ny.status, 'er', 'is');
    if (nu.status === 'BRUDT') return nu;
    const [slut] = overstaaet(ny, dato);
    if (slut) return hvis(false, slut);
    return iTilstand(ny, statusPr(ny, dato), `var den ${skrivDag(dato, 'da')}`, `on ${skrivDag(dato, 'en')} was`);
  },
};

function udenTilsagn(f: Planfakta, dag: Dag): Grund[] {
  const tilsagn = tilsagnDen(f);
  if (tilsagn !== null && tilsagn <= dag) return [];
  return [
    {
      tekst: {
        da: `${f.titel} havde ikke tilsagn den ${skrivDag(dag, 'da')}, da en anden plan blev lagt ind i den`,
        en: `${f.titel} had no commitment on ${skrivDag(dag, 'en')}, when another plan was merged into it`,
      },
      faktisk: dag,
      graense: tilsagn ?? 'TILSAGN',
      enhed: 'DAG',
    },
  ];
}

/** The same of stored rows: a plan that took another in must not turn out to have been over by then. */
export const LEVEDE_VED_OPTAGELSEN: Regel<Planfakta> = {
  ...H21,
  bedoem(f) {
    const alle = optagelser(f);
    if (alle.length === 0) return ikkeRelevant({ da: 'Ingen plan er lagt ind i planen', en: 'No plan was merged into the plan' });
    return brudtAf(
      alle.flatMap(({ dag }) => [...udenTilsagn(f, dag), ...overstaaet(f, dag)]),
      {
        tekst: { da: 'Planen løb, da den optog andre', en: 'The plan ran when it took others in' },
        faktisk: '',
        graense: '',
        enhed: 'DAG',
      },
    );
  },
};

const SAMME_KOMMUNE: Regel<Sammenlaegning> = {
  ...FAELLES,
  kode: 'H75',
  afvisning: 'EFTERFOELGER_I_ANDEN_KOMMUNE',
  krav: {
    da: 'En plan lægges sammen med en plan i samme kommune',
    en: 'A plan is merged into a plan of the same kommune',
  },
  kilde: KILDE.borgerrepraesentation,
  udvej: { da: 'Landsbyggefonden kan vælge en plan i samme kommune', en: 'Landsbyggefonden can choose a plan of the same kommune' },
  bedoem: ({ gammel, ny }) =>
    hvis(gammel.kommune.noegle === ny.kommune.noegle, {
      tekst: {
        da: `${gammel.titel} ligger i ${gammel.kommune.navn}, ${ny.titel} i ${ny.kommune.navn}`,
        en: `${gammel.titel} lies in ${gammel.kommune.navn}, ${ny.titel} in ${ny.kommune.navn}`,
      },
      faktisk: ny.kommune.noegle,
      graense: gammel.kommune.noegle,
      enhed: 'NAVN',
    }),
};

const TO_PLANER: Regel<Sammenlaegning> = {
  ...FAELLES,
  kode: 'H22',
  afvisning: 'SAMME_PLAN',
  krav: { da: 'En plan lægges sammen med en anden plan', en: 'A plan is merged into another plan' },
  udvej: { da: 'Landsbyggefonden kan vælge en anden plan', en: 'Landsbyggefonden can choose another plan' },
  bedoem: ({ gammel, ny }) =>
    hvis(gammel.id !== ny.id, {
      tekst: {
        da: `${gammel.titel} skal lægges sammen med ${gammel.id === ny.id ? 'sig selv' : ny.titel}`,
        en: `${gammel.titel} is to be merged into ${gammel.id === ny.id ? 'itself' : ny.titel}`,
      },
      faktisk: gammel.noegle,
      graense: ny.noegle,
      enhed: 'NAVN',
    }),
};

const AFDELINGER_FOELGER_MED: Regel<Sammenlaegning> = {
  ...FAELLES,
  kode: 'H23',
  afvisning: 'AFDELING_FOELGER_IKKE_MED',
  krav: { da: 'Den nye plan omfatter afdelingerne i de gamle', en: 'The new plan has the estates of the old ones' },
  alvor: 'ADVARSEL',
  udvej: {
    da: 'Kommunalbestyrelsen kan tage afdelingen med i den nye plan ved en ny afgørelse',
    en: 'The kommunalbestyrelse can take the estate into the new plan by a new decision',
  },
  bedoem: ({ gammel, ny }) =>
    brudtAf(
      gammel.afdelingstilknytninger
        .filter((t) => !ny.afdelingstilknytninger.some((n) => n.afdeling.id === t.afdeling.id))
        .map(({ afdeling }) => ({
          tekst: { da: `${afdeling.navn} er ikke med i ${ny.titel}`, en: `${afdeling.navn} is not part of ${ny.titel}` },
          faktisk: afdeling.noegle,
          graense: ny.noegle,
          enhed: 'NAVN' as const,
        })),
      { tekst: { da: 'Alle afdelinger følger med', en: 'All estates go along' }, faktisk: '', graense: '', enhed: 'NAVN' },
    ),
};

const INGEN_RING: Regel<Sammenlaegning> = {
  ...FAELLES,
  kode: 'H76',
  afvisning: 'EGEN_FORGAENGER',
  krav: { da: 'En plan følger aldrig efter sig selv', en: 'A plan never follows itself' },
  udvej: {
    da: 'Landsbyggefonden kan vælge en anden plan at lægge sammen med',
    en: 'Landsbyggefonden can choose another plan to merge into',
  },
  bedoem: ({ gammel, ny, forfaedre }) =>
    hvis(!forfaedre.includes(ny.noegle), {
      tekst: { da: `${gammel.titel} følger efter ${ny.titel}`, en: `${gammel.titel} follows ${ny.titel}` },
      faktisk: ny.noegle,
      graense: gammel.noegle,
      enhed: 'NAVN',
    }),
};

export const SAMMENLAEGNINGSKRAV: readonly Regel<Sammenlaegning>[] = [
  NY_HAR_TILSAGN,
  TO_PLANER,
  SAMME_KOMMUNE,
  INGEN_RING,
  AFDELINGER_FOELGER_MED,
];
